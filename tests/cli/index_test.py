"""Indexes of properties, on the sample transcripts."""

import unittest

from support import FAILED, SAMPLES, USAGE, Program


class Index(Program):
    def setUp(self):
        super().setUp()
        self.build(SAMPLES)

    def listed(self):
        return self.read_json("index", "list")

    def test_indexes_are_created_listed_and_dropped(self):
        self.assertEqual(self.listed(), [])
        self.on_store("index", "create", "Metric", "value")
        self.on_store("index", "create", "Document", "sha256", "--unique")
        self.assertEqual(self.listed(), [
            {"label": "Document", "property": "sha256", "unique": True},
            {"label": "Metric", "property": "value", "unique": False}])
        self.on_store("index", "drop", "Document", "sha256")
        self.assertEqual(len(self.listed()), 1)

    def test_what_is_there_twice_cannot_be_unique(self):
        done = self.on_store("index", "create", "Turn", "role", "--unique", expect=FAILED)
        self.assertIn("unique", done.stderr)
        self.assertEqual(self.listed(), [])

    def test_an_index_changes_no_answer_and_follows_documents(self):
        query = "MATCH (m:Metric) WHERE m.value > 100 RETURN m.id ORDER BY m.id"
        before = self.read_json("query", query)
        self.on_store("index", "create", "Metric", "value")
        self.assertEqual(self.read_json("query", query), before)
        exports = self.exports()
        document = self.read_json("documents")[0]["id"]
        self.on_store("remove", document)
        self.build(SAMPLES)
        self.assertEqual(self.read_json("query", query), before)
        self.assertEqual(self.exports(), exports)

    def test_what_cannot_be_done_is_said(self):
        self.on_store("index", "create", "Metric", "value")
        self.on_store("index", "create", "Metric", "value", expect=FAILED)
        self.on_store("index", "drop", "Metric", "unit", expect=FAILED)
        self.on_store("index", "create", "Metric", expect=USAGE)
        self.on_store("index", "polish", expect=USAGE)


if __name__ == "__main__":
    unittest.main()
