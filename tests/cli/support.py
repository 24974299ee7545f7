"""What the tests share that drive the program: running it, and scratch folders."""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

PROGRAM = os.environ["TALKGRAPH_PROGRAM"]
SOURCE = pathlib.Path(os.environ["TALKGRAPH_SOURCE"])
SAMPLES = SOURCE / "data" / "samples"
# Real transcripts that are not ours to distribute; tests use them where they are.
SHARED = pathlib.Path(os.environ.get("TALKGRAPH_SHARED", SOURCE.parent / "shared"))

DONE, FAILED, USAGE, QUERY_REJECTED, SOME_FAILED = range(5)


def environment(**changes):
    """The environment without what would change the program's output."""
    kept = {k: v for k, v in os.environ.items()
            if k not in ("TALKGRAPH_STORE", "NO_COLOR", "COLUMNS", "TERM")}
    return {**kept, **changes}


class Program(unittest.TestCase):
    """Each test has a folder of its own, `self.scratch`, and a store to be in it."""

    maxDiff = 4000

    def setUp(self):
        self.scratch = pathlib.Path(tempfile.mkdtemp(prefix="talkgraph-test-"))
        self.addCleanup(shutil.rmtree, self.scratch, ignore_errors=True)
        self.store = self.scratch / "store"

    def run_program(self, *arguments, expect=DONE, stdin="", **changes):
        """Runs a command and checks its exit status unless that may be any; output as text."""
        done = subprocess.run([PROGRAM, *map(str, arguments)], input=stdin, text=True,
                              encoding="utf-8", capture_output=True, check=False,
                              env=environment(**changes), timeout=600)
        if expect is not None:
            self.assertEqual(done.returncode, expect,
                             f"{arguments}\nstdout: {done.stdout[-2000:]}\nstderr: {done.stderr[-2000:]}")
        return done

    def on_store(self, *arguments, store=None, **options):
        command, *rest = arguments
        return self.run_program(command, "--store", store or self.store, *rest, **options)

    def build(self, *arguments, store=None, **options):
        return self.on_store("build", "--format", "json", *arguments, store=store, **options)

    def read_json(self, *arguments, **options):
        return json.loads(self.on_store(*arguments, "--format", "json", **options).stdout)

    def exports(self, store=None):
        """The bytes of both exports: two stores that hold the same give the same."""
        files = []
        for file_format in ("graphml", "json"):
            path = self.scratch / f"export.{file_format}"
            self.on_store("export", "--format", file_format, "-o", path, store=store)
            files.append(path.read_bytes())
        return files

    def write(self, name, content):
        path = self.scratch / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, str):
            content = content.encode("utf-8")
        path.write_bytes(content)
        return path


def folders():
    """The folders of transcripts to test with: ours always, the shared one if there."""
    yield SAMPLES
    transcripts = SHARED / "transcripts"
    if transcripts.is_dir():
        yield transcripts
    else:
        print(f"skipped: the transcripts of {transcripts}, which is not there")


def transcripts(folder):
    return sorted(path for path in folder.iterdir() if path.suffix in (".txt", ".md", ".html"))
