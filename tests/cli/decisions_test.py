"""What a person decides about which entities are one."""

import json
import unittest

from support import FAILED, SAMPLES, USAGE, Program, transcripts


class Decisions(Program):
    def setUp(self):
        super().setUp()
        self.build(SAMPLES)

    def test_a_merge_outlives_removals_and_is_undone_exactly(self):
        before = self.exports()
        taken = self.read_json("merge", "Lumora", "Lumora Chain")
        self.assertEqual([(row["id"], row["decision"], row["entity"]) for row in taken],
                         [(1, "merge", "lumora")])
        shown = self.read_json("show", taken[0]["other"])
        self.assertEqual(shown["id"], "lumora")
        rows = self.read_json("query", "MATCH (e {id: 'lumora'}) RETURN e.aliases AS aliases")
        self.assertIn("Lumora Chain", rows[0]["aliases"])
        merged = self.exports()
        self.assertIn(b"decided_ids", merged[0])
        self.assertNotEqual(merged, before)
        names = [path.name for path in transcripts(SAMPLES)]
        self.on_store("remove", *names)
        self.build(*reversed(transcripts(SAMPLES)))
        self.assertEqual(self.exports(), merged)
        self.assertEqual(self.read_json("decisions"), taken)
        self.on_store("undo", "1")
        self.assertEqual(self.exports(), before)
        self.on_store("undo", "1", expect=FAILED)
        self.on_store("undo", "one", expect=FAILED)

    def test_decisions_are_replayed_into_a_new_store(self):
        self.on_store("forbid", "Lumora", "Tidewell")
        self.on_store("merge", "Lumora", "Lumora Grants")
        self.on_store("split", "Tidewell", "--document", "tidewell-quintela.html")
        listed = self.on_store("decisions", "--format", "jsonl").stdout
        self.assertEqual([json.loads(line)["decision"] for line in listed.splitlines()],
                         ["forbid", "merge", "split"])
        file = self.write("decisions.jsonl", listed)
        for name, first in (("before", True), ("after", False)):
            store = self.scratch / name
            if first:
                self.on_store("decisions", "--replay", file, store=store)
            self.build(*transcripts(SAMPLES), store=store)
            if not first:
                self.on_store("decisions", "--replay", file, store=store)
            self.assertEqual(self.exports(store), self.exports())
        self.write("bad.jsonl", listed + "{}\n")
        done = self.on_store("decisions", "--replay", self.scratch / "bad.jsonl",
                             store=self.scratch / "bad", expect=FAILED)
        self.assertIn("bad.jsonl:4", done.stderr)

    def test_likely_duplicates_are_listed_until_it_is_decided(self):
        store = self.scratch / "talks"
        self.write("one.txt", "Nora Quill: Mara Lundqvist is the CFO of Vexoria.\n"
                              "Host: And who funds Vexoria?\nNora Quill: We do.\n")
        self.write("two.txt", "Mara Lundqist: I work for Vexoria.\nHost: Since when?\n"
                              "Mara Lundqist: Since the spring.\n")
        self.build(self.scratch / "one.txt", self.scratch / "two.txt", store=store)

        def listed():
            return [(row["entity"], row["other"], row["alike"], row["shared"])
                    for row in self.read_json("duplicates", store=store)]

        self.assertEqual(listed(), [("Mara Lundqvist", "Mara Lundqist", "one letter", ["Vexoria"])])
        self.on_store("forbid", "mara-lundqvist", "mara-lundqist", store=store)
        self.assertEqual(listed(), [])
        self.on_store("undo", "1", store=store)
        self.on_store("merge", "mara-lundqvist", "mara-lundqist", store=store)
        self.assertEqual(listed(), [])

    def test_a_split_tells_namesakes_apart(self):
        self.on_store("split", "Tidewell", expect=USAGE)
        self.on_store("split", "Tidewell", "--document", "nowhere.md", expect=FAILED)
        self.on_store("split", "Lumora", "--document", "lumora-haddad.txt", "--as", "Lumora Two")
        ids = {row["id"] for row in self.read_json(
            "query", "MATCH (e:Entity {name: 'Lumora'}) RETURN e.id AS id")}
        self.assertEqual(ids, {"lumora", "lumora-two"})

    def test_what_contradicts_a_decision_is_refused_and_says_which(self):
        self.on_store("forbid", "Lumora", "Tidewell")
        before = self.exports()
        done = self.on_store("merge", "Lumora", "Tidewell", expect=FAILED)
        self.assertIn("decision 1", done.stderr)
        self.on_store("merge", "Lumora", "Lumora", expect=FAILED)
        self.on_store("merge", "Lumora", "Nobody At All", expect=FAILED)
        self.assertEqual(self.exports(), before)


if __name__ == "__main__":
    unittest.main()
