"""`kill -9` in the middle of a build: what is in the store is whole, and building
again completes it."""

import json
import os
import random
import signal
import subprocess
import time
import unittest

from support import DONE, PROGRAM, Program, environment, folders, transcripts

COPIES = 4  # of every transcript, so that a build is long enough to be killed
KILLS = 10


class Kill(Program):
    def start_build(self, folder, store):
        return subprocess.Popen([PROGRAM, "build", "-q", "--store", store, folder],
                                stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                env=environment())

    def make_corpus(self, number, folder):
        """Copies under names of their own; ids, and so turns, differ."""
        for path in transcripts(folder)[:8]:
            for copy in range(COPIES):
                self.write(f"corpus{number}/{copy:02}-{path.name}", path.read_bytes())
        return self.scratch / f"corpus{number}"

    def killed_build(self, corpus, store, seconds):
        """False if the build had ended before it was killed."""
        process = self.start_build(corpus, store)
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        _, errors = process.communicate()
        self.assertIn(process.returncode, (DONE, -signal.SIGKILL), errors)
        return process.returncode != DONE

    def check_documents_are_whole(self, store, whole):
        """Every document in the store has all the turns, entities and facts it has
        in an undisturbed build, and so has the graph that is built of exactly these."""
        documents = json.loads(self.on_store("documents", "--format", "json", store=store).stdout)
        for document in documents:
            self.assertEqual(document, whole[document["id"]])
        return [document["id"] for document in documents]

    def test_every_document_is_in_wholly_or_not_at_all(self):
        seed = int(os.environ.get("TALKGRAPH_SEED", random.randrange(2**32)))
        print(f"seed: TALKGRAPH_SEED={seed}")
        chance = random.Random(seed)
        for number, folder in enumerate(folders()):
            corpus = self.make_corpus(number, folder)
            undisturbed = self.scratch / f"undisturbed{number}"
            start = time.monotonic()
            self.build(corpus, store=undisturbed)
            duration = time.monotonic() - start
            expected = self.exports(undisturbed)
            listed = self.on_store("documents", "--format", "json", store=undisturbed).stdout
            whole = {document["id"]: document for document in json.loads(listed)}

            killed_between = 0
            for attempt in range(KILLS):
                store = self.scratch / f"killed{number}-{attempt}"
                self.killed_build(corpus, store, chance.uniform(0.02, duration))
                # Killed before there was a store: nothing to open, all to build.
                ids = []
                if self.has_store(store):
                    ids = self.check_documents_are_whole(store, whole)
                killed_between += 0 < len(ids) < len(whole)
                if ids and attempt % 3 == 0:
                    rebuilt = self.scratch / f"rebuilt{number}-{attempt}"
                    self.build(*[corpus / i for i in ids], store=rebuilt)
                    self.assertEqual(self.exports(rebuilt), self.exports(store))
                self.build(corpus, store=store)
                self.assertEqual(self.exports(store), expected)
            print(f"{folder.name}: {killed_between} of {KILLS} builds were killed half-way")

    def has_store(self, store):
        """A build killed within its first moments may not have made the store yet."""
        done = subprocess.run([PROGRAM, "documents", "--store", store], capture_output=True,
                              text=True, check=False, env=environment())
        if done.returncode == DONE:
            return True
        self.assertRegex(done.stderr, "no store|interrupted before it held anything")
        return False


class Interrupt(Program):
    def test_an_interrupt_ends_the_build_after_the_document_it_is_at(self):
        folder = next(folders())
        for copy in range(200):
            for path in transcripts(folder):
                self.write(f"corpus/{copy:03}-{path.name}", path.read_bytes())
        process = subprocess.Popen([PROGRAM, "build", "--format", "json", "--store", self.store,
                                    self.scratch / "corpus"], stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, text=True, env=environment())
        while not self.store.exists():
            self.assertIsNone(process.poll())
            time.sleep(0.01)
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        output, errors = process.communicate(timeout=60)
        self.assertEqual(process.returncode, 1, errors)
        self.assertIn("interrupted", errors)
        committed = json.loads(output)[0]["added"]
        listed = self.read_json("documents")
        self.assertEqual(len(listed), committed)
        self.assertLess(committed, 200 * len(transcripts(folder)))


if __name__ == "__main__":
    unittest.main()
