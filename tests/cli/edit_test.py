"""What a person writes with queries: theirs, whole, and laid over documents."""

import unittest

from support import FAILED, QUERY_REJECTED, SAMPLES, Program, transcripts


class Edit(Program):
    def setUp(self):
        super().setUp()
        self.build(SAMPLES)

    def test_what_a_person_writes_stays_when_documents_go_and_come_back(self):
        rows = self.read_json(
            "query", "MATCH (l {id: 'lumora'}) SET l.note = 'called', l:Checked "
                     "CREATE (m:Memo {id: 'memo', text: 'ask again'})-[:ABOUT]->(l) "
                     "RETURN l.name AS name, m.text AS text")
        self.assertEqual(rows, [{"name": "Lumora", "text": "ask again"}])
        written = self.exports()
        names = [path.name for path in transcripts(SAMPLES)]
        self.on_store("remove", *names)
        left = self.read_json("query", "MATCH (m)-[:ABOUT]->(n:Checked) "
                                       "RETURN m.text AS text, n.id AS id, n.note AS note")
        self.assertEqual(left, [{"text": "ask again", "id": "lumora", "note": "called"}])
        self.build(SAMPLES)
        self.assertEqual(self.exports(), written)

    def test_a_statement_that_fails_writes_nothing(self):
        before = self.exports()
        done = self.on_store("query", "CREATE (:Memo) WITH 1 AS one MATCH (n {id: 'lumora'}) "
                                      "DETACH DELETE n", expect=FAILED)
        self.assertIn("follows from documents", done.stderr)
        self.assertEqual(self.exports(), before)

    def test_read_only_refuses_what_writes(self):
        before = self.exports()
        self.on_store("query", "--read-only", "CREATE (n)", expect=QUERY_REJECTED)
        self.on_store("query", "--read-only", "MATCH (n) RETURN count(n)")
        self.assertEqual(self.exports(), before)


if __name__ == "__main__":
    unittest.main()
