"""check, backup, restore and compact, on the sample transcripts."""

import os
import subprocess
import unittest

from support import FAILED, SAMPLES, Program, environment

# What can be made again of other records, by the store's column families.
DERIVED = ["alias", "assertion", "contribution", "entity", "in", "label", "metric", "out",
           "posting", "property", "statistics", "term", "type", "written"]


class Care(Program):
    def setUp(self):
        super().setUp()
        self.build(SAMPLES)
        self.on_store("query", "MATCH (p:Person) SET p.note = 'met' CREATE (:Mine)-[:KNOWS]->(p)")

    def damage(self, column):
        """Takes one record away, below everything that knows what it means."""
        subprocess.run([os.environ["TALKGRAPH_TEST_STORE"], "child: damage a record"], check=True,
                       stdout=subprocess.DEVNULL,
                       env=environment(CHILD_STORE=str(self.store), CHILD_COLUMN=column))

    def test_a_whole_store_is_told_to_be_whole(self):
        done = self.on_store("check")
        self.assertEqual(done.stdout, "")
        self.assertIn("whole", done.stderr)

    def test_what_follows_from_other_records_is_mended_to_the_same_bytes(self):
        before = self.exports()
        for column in DERIVED:
            with self.subTest(column=column):
                self.damage(column)
                found = self.on_store("check", "--format", "json", expect=FAILED)
                self.assertIn('"state": "left"', found.stdout)
                mended = self.on_store("check", "--repair", "--format", "json")
                self.assertIn('"state": "mended"', mended.stdout)
                self.assertNotIn('"state": "left"', mended.stdout)
        self.on_store("check")
        self.assertEqual(self.exports(), before)

    def test_a_document_that_is_gone_is_named_and_nothing_else_goes_with_it(self):
        self.damage("text")
        before = self.exports()
        for arguments in (["check"], ["check", "--repair"]):
            done = self.on_store(*arguments, expect=FAILED)
            self.assertIn("the text of the document", done.stdout)
        self.assertEqual(self.exports(), before)

    def test_a_backup_comes_back_as_it_was(self):
        backups = self.scratch / "backups"
        before = self.exports()
        self.on_store("backup", backups)
        document = self.read_json("documents")[0]["id"]
        self.on_store("remove", document)
        after = self.exports()
        self.on_store("backup", backups)
        self.on_store("restore", backups, expect=FAILED)
        self.on_store("restore", backups, "--number", "1", "--replace")
        self.assertEqual(self.exports(), before)
        self.on_store("restore", backups, store=self.scratch / "other")
        self.assertEqual(self.exports(self.scratch / "other"), after)

    def test_compaction_changes_no_byte_of_an_export(self):
        before = self.exports()
        self.on_store("compact")
        self.assertEqual(self.exports(), before)
        sizes = [row for row in self.read_json("stats") if row["kind"] == "bytes"]
        self.assertIn("document", [row["name"] for row in sizes])


if __name__ == "__main__":
    unittest.main()
