"""The command line itself: help, usage errors, formats, terminals."""

import csv
import io
import json
import os
import pty
import subprocess
import unittest

from support import DONE, FAILED, PROGRAM, SAMPLES, USAGE, Program, environment

COMMANDS = ["build", "extract", "remove", "documents", "stats", "show", "evidence", "path",
            "neighbors", "rank", "duplicates", "export", "query", "check", "backup", "restore",
            "compact"]


class CommandLine(Program):
    def test_every_command_has_help_with_examples(self):
        overview = self.run_program("--help").stdout
        for command in COMMANDS:
            self.assertIn(f"\n  {command} ", overview)
            text = self.run_program(command, "--help").stdout
            self.assertIn(f"Usage: talkgraph {command}", text)
            self.assertIn("Examples:\n  ", text)

    def test_the_version_is_printed(self):
        self.assertRegex(self.run_program("--version").stdout, r"^talkgraph \d+\.\d+\.\d+\n$")

    def test_what_is_not_understood_is_a_usage_error(self):
        for arguments in ([], ["frobnicate"], ["show"], ["show", "a", "b"], ["rank", "--by", "luck"],
                          ["rank", "--limit", "many"], ["rank", "--limit", "0"],
                          ["build", "x", "--jobs", "-1"], ["documents", "--format", "xml"],
                          ["evidence", "a"], ["evidence", "a", "b", "c", "d"], ["export"],
                          ["export", "--format", "csv"], ["path", "a"], ["query"],
                          ["query", "RETURN 1", "-f", "x"], ["query", "RETURN 1", "--param", "x"]):
            done = self.run_program(*arguments, expect=USAGE)
            self.assertTrue(done.stderr.startswith("talkgraph: "), done.stderr)
            self.assertEqual(done.stdout, "")

    def test_output_that_cannot_be_written_is_an_error(self):
        self.build(SAMPLES)
        with open("/dev/full", "wb") as full:
            for command in (["documents"], ["export", "--format", "json"]):
                done = subprocess.run([PROGRAM, *command, "--store", self.store], stdout=full,
                                      stderr=subprocess.PIPE, text=True, check=False,
                                      env=environment())
                self.assertEqual(done.returncode, FAILED)
                self.assertIn("standard output", done.stderr)

    def test_a_reader_that_leaves_is_no_error_to_talk_about(self):
        self.build(SAMPLES)
        process = subprocess.Popen([PROGRAM, "export", "--format", "json", "--store", self.store],
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                   env=environment())
        process.stdout.close()
        self.assertEqual(process.stderr.read(), b"")
        process.stderr.close()
        process.wait()

    def test_the_store_can_come_from_the_environment(self):
        self.run_program("build", "-q", SAMPLES, TALKGRAPH_STORE=str(self.store))
        listed = self.run_program("documents", TALKGRAPH_STORE=str(self.store)).stdout
        self.assertEqual(listed, self.on_store("documents").stdout)

    def test_quiet_builds_say_nothing_and_verbose_ones_name_every_file(self):
        self.assertEqual(self.build("-q", SAMPLES).stderr, "")
        said = self.on_store("build", "-v", SAMPLES).stderr
        for document in self.read_json("documents"):
            self.assertIn(document["id"], said)


class Formats(Program):
    def setUp(self):
        super().setUp()
        self.build(SAMPLES)

    def printed(self, output_format, *command):
        return self.on_store(*command, "--format", output_format).stdout

    def test_all_formats_hold_the_same_records(self):
        for command in (["documents"], ["stats"], ["rank", "--limit", "7"]):
            records = json.loads(self.printed("json", *command))
            self.assertGreater(len(records), 0)
            lines = [json.loads(line) for line in self.printed("jsonl", *command).splitlines()]
            self.assertEqual(lines, records)
            as_text = [[str(value) for value in record.values()] for record in records]
            for output_format, delimiter in (("csv", ","), ("tsv", "\t")):
                text = self.printed(output_format, *command)
                header, *rows = csv.reader(io.StringIO(text), delimiter=delimiter)
                self.assertEqual(header, list(records[0]))
                self.assertEqual(rows, as_text)
            markdown = self.printed("markdown", *command).splitlines()
            self.assertEqual(len(markdown), len(records) + 2)

    def test_pipes_get_tsv_and_terminals_tables(self):
        self.assertEqual(self.on_store("stats").stdout, self.printed("tsv", "stats"))
        leader, follower = pty.openpty()
        done = subprocess.run([PROGRAM, "stats", "--store", self.store], stdout=follower,
                              check=False, env=environment(TERM="xterm"))
        os.close(follower)
        self.assertEqual(done.returncode, DONE)
        shown = os.read(leader, 1 << 16).decode()
        os.close(leader)
        self.assertIn("─", shown)
        self.assertIn("\x1b[1m", shown)

    def test_no_color_is_honoured(self):
        leader, follower = pty.openpty()
        subprocess.run([PROGRAM, "stats", "--store", self.store], stdout=follower, check=True,
                       env=environment(TERM="xterm", NO_COLOR="1"))
        os.close(follower)
        self.assertNotIn("\x1b", os.read(leader, 1 << 16).decode())
        os.close(leader)

    def test_tables_and_pages_fit_the_width_they_are_given(self):
        name = self.read_json("rank", "--limit", "1")[0]["id"]
        for command in (["documents"], ["rank"], ["show", name], ["neighbors", name]):
            for columns in (60, 100):
                done = self.on_store(*command, "--format", "table", COLUMNS=str(columns))
                # The samples hold no characters wider than one column.
                for line in done.stdout.splitlines():
                    if command[0] != "documents" or columns == 100:
                        self.assertLessEqual(len(line), columns, line)


if __name__ == "__main__":
    unittest.main()
