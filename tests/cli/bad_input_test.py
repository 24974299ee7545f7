"""Every kind of bad input ends in an error that names the file and says what is
wrong, in the documented exit status, with everything else committed."""

import os
import shutil
import subprocess
import unittest

from support import FAILED, PROGRAM, SOME_FAILED, Program, environment

GOOD = "Mara Quint: I run the listings desk at Coinhaven.\n\nTheo: How long have you been there?\n"


class BadInput(Program):
    def setUp(self):
        super().setUp()
        self.good = self.write("good.txt", GOOD)

    def check_bad(self, bad, *words):
        """Alone the file fails the build; among good ones they are committed."""
        for command in (["extract"], ["build", "--store", self.store]):
            alone = self.run_program(*command, bad, expect=FAILED)
            self.check_message(alone.stderr, bad, words)
            beside = self.run_program(*command, bad, self.good, expect=SOME_FAILED)
            self.check_message(beside.stderr, bad, words)
        self.assertEqual([d["id"] for d in self.read_json("documents")], ["good.txt"])

    def check_message(self, stderr, bad, words):
        lines = [line for line in stderr.splitlines() if str(bad) in line]
        self.assertEqual(len(lines), 1, stderr)
        self.assertTrue(lines[0].startswith("talkgraph: "), lines[0])
        for word in words:
            self.assertIn(word, lines[0])

    def test_a_missing_path(self):
        self.check_bad(self.scratch / "absent.txt", "No such file")

    def test_an_empty_file(self):
        self.check_bad(self.write("empty.txt", b""), "empty")

    def test_a_file_of_white_space_only(self):
        self.check_bad(self.write("blank.txt", b" \n\t\n"))

    def test_a_binary_file(self):
        self.check_bad(self.write("binary.txt", bytes(range(256)) * 64))

    def test_text_cut_off_inside_a_character(self):
        # Either it is refused, or read as what it may also be; never in silence.
        bad = self.write("cut.txt", (GOOD + "Mara Quint: Caf\u00e9s \u4ea4\u6613\u6240").encode()[:-1])
        done = subprocess.run([PROGRAM, "build", "--store", self.store, bad, self.good],
                              capture_output=True, text=True, check=False, env=environment())
        self.assertEqual(done.returncode, SOME_FAILED, done.stderr)
        self.check_message(done.stderr, bad, ["UTF-8"])

    def test_front_matter_that_never_ends(self):
        self.check_bad(self.write("endless.md", "---\ntitle: x\n" + "key: value\n" * 1000),
                       "front matter")

    def test_a_pipe_is_no_transcript(self):
        pipe = self.scratch / "pipe.txt"
        os.mkfifo(pipe)
        self.check_bad(pipe, "regular file")

    def test_a_line_of_200_megabytes(self):
        path = self.scratch / "long.txt"
        with path.open("wb") as file:
            for _ in range(200):
                file.write(b"word " * 200_000)
        self.check_bad(path, "limit")

    def test_a_line_just_below_the_limit_is_read(self):
        path = self.write("line.txt", b"Mara Quint: " + b"word " * (4 << 20))
        self.build(path, self.good)
        self.assertEqual(len(self.read_json("documents")), 2)

    def test_html_nested_100000_deep(self):
        deep = 100_000
        page = ("<html><body>" + "<div>" * deep + "<p><strong>Mara Quint:</strong> I run the desk."
                "</p>" + "</div>" * deep + "</body></html>")
        done = subprocess.run([PROGRAM, "build", "--store", self.store,
                               self.write("deep.html", page), self.good],
                              capture_output=True, text=True, check=False, env=environment())
        # Read or refused, but never a crash.
        self.assertIn(done.returncode, (0, SOME_FAILED), done.stderr)
        self.assertIn("good.txt", [d["id"] for d in self.read_json("documents")])

    @unittest.skipUnless(os.geteuid() != 0 or shutil.which("setpriv"),
                         "skipped: root reads every file, and there is no setpriv")
    def test_a_file_without_permission_to_read(self):
        bad = self.write("secret.txt", GOOD)
        bad.chmod(0)
        command = [PROGRAM, "build", "--store", self.store, bad, self.good]
        if os.geteuid() == 0:
            self.scratch.chmod(0o777)
            command = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", *command]
        done = subprocess.run(command, capture_output=True, text=True, check=False,
                              env=environment())
        if "execute" in done.stderr or "ontology.json" in done.stderr:
            self.skipTest("skipped: another user may not reach the program")
        self.assertEqual(done.returncode, SOME_FAILED, done.stderr)
        self.check_message(done.stderr, bad, ["ermission denied"])
        self.assertEqual([d["id"] for d in self.read_json("documents")], ["good.txt"])

    def test_an_empty_folder(self):
        folder = self.scratch / "empty"
        folder.mkdir()
        done = self.build(folder, expect=FAILED)
        self.assertIn(str(folder), done.stderr)

    def test_two_files_with_one_id(self):
        one, two = self.write("one/a.txt", GOOD), self.write("two/a.txt", GOOD + "More.\n")
        done = self.build(one.parent, two.parent, expect=SOME_FAILED)
        self.assertIn(str(one), done.stderr)
        self.assertIn(str(two), done.stderr)

    def test_json_lines_that_are_none(self):
        good = self.run_program("extract", "--text", self.good).stdout
        path = self.write("lines.jsonl", good + "{\"doc\": 1}\nno json\n")
        done = self.build(path, expect=SOME_FAILED)
        self.assertIn(f"talkgraph: {path}:2: ", done.stderr)
        self.assertIn(f"talkgraph: {path}:3: ", done.stderr)
        self.assertEqual([d["id"] for d in self.read_json("documents")], ["good.txt"])

    def test_json_lines_without_text_say_what_is_missing(self):
        path = self.write("lines.jsonl", self.run_program("extract", self.good).stdout)
        self.assertIn("text", self.build(path, expect=FAILED).stderr)

    def test_a_document_that_json_lines_repeat(self):
        line = self.run_program("extract", "--text", self.good).stdout
        path = self.write("lines.jsonl", line)
        done = self.build(self.good, path, expect=SOME_FAILED)
        self.assertIn(str(self.good), done.stderr)
        self.assertIn(f"{path}:1", done.stderr)


class BadStore(Program):
    def setUp(self):
        super().setUp()
        self.good = self.write("good.txt", GOOD)

    def test_a_store_that_is_not_there(self):
        for command in (["documents"], ["stats"], ["show", "x"], ["rank"], ["remove", "x"],
                        ["path", "a", "b"], ["export", "--format", "json"]):
            done = self.on_store(*command, expect=FAILED)
            self.assertIn(str(self.store), done.stderr)
            self.assertFalse(self.store.exists())

    def test_a_folder_with_other_content_is_left_alone(self):
        self.write("store/precious.txt", "mine")
        for command in (["build", self.good], ["documents"]):
            done = self.on_store(*command, expect=FAILED)
            self.assertIn(str(self.store), done.stderr)
        self.assertEqual([p.name for p in self.store.iterdir()], ["precious.txt"])

    def test_a_store_that_is_a_file(self):
        self.write("store", "mine")
        for command in (["build", self.good], ["documents"]):
            self.assertIn(str(self.store), self.on_store(*command, expect=FAILED).stderr)
        self.assertEqual(self.store.read_text(), "mine")

    def test_a_store_that_another_process_writes(self):
        # The first process holds the store for as long as we do not end its input.
        first = subprocess.Popen([PROGRAM, "build", "--store", self.store, "-"], text=True,
                                 stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                                 stderr=subprocess.PIPE, env=environment())
        try:
            line = self.run_program("extract", "--text", self.good).stdout
            first.stdin.write(line)
            first.stdin.flush()
            self.wait_for_document()
            done = self.on_store("build", self.good, expect=FAILED)
            self.assertIn(str(self.store), done.stderr)
            self.assertIn("process", done.stderr)
        finally:
            first.communicate()
        self.assertEqual(first.returncode, 0)
        self.build(self.good)

    def wait_for_document(self):
        """Reading is possible beside a writer."""
        for _ in range(600):
            done = subprocess.run([PROGRAM, "documents", "--store", self.store],
                                  capture_output=True, text=True, check=False, env=environment())
            if "good.txt" in done.stdout:
                return
        self.fail(done.stderr)


if __name__ == "__main__":
    unittest.main()
