"""Graphs from files: JSON lines, CSV, and what export wrote."""

import json
import random
import unittest

from support import FAILED, SAMPLES, SOME_FAILED, Program

PEOPLE = """personId:ID,name,born:date,score:double,tags:string[],active:boolean,:LABEL
1,Ida Brandt,1987-03-01,1.5,a;b,true,Person;Client
2,"Brandt, ""Bo"" B.",,,,,Person
3,,,,,false,
"""
KNOWS = """:START_ID,:END_ID,:TYPE,since:int,:IGNORE
1,2,KNOWS,2010,x
2,lumora,ADVISES,,x
1,nobody,KNOWS,,x
1,2,KNOWS,soon,x
1,2
"""


class Import(Program):
    def load(self, *arguments, **options):
        return json.loads(self.on_store("import", "--format", "json", "--rejects",
                                        self.scratch / "rejects.jsonl", *arguments,
                                        **options).stdout)[0]

    def rejects(self):
        lines = (self.scratch / "rejects.jsonl").read_text(encoding="utf-8").splitlines()
        return [(row["line"], row["reason"]) for row in map(json.loads, lines)]

    def test_csv_with_typed_columns_beside_what_documents_say(self):
        self.build(SAMPLES)
        people, knows = self.write("people.csv", PEOPLE), self.write("knows.csv", KNOWS)
        done = self.load(knows, people, expect=SOME_FAILED)
        self.assertEqual(done, {"nodes": 3, "relationships": 2, "rejected": 3})
        reasons = self.rejects()
        self.assertEqual([line for line, _ in reasons], [5, 6, 4])
        self.assertIn("'soon' is no integer", reasons[0][1])
        self.assertIn("2 fields under 5 columns", reasons[1][1])
        self.assertIn("no node 'nobody'", reasons[2][1])
        rows = self.read_json(
            "query", "MATCH (p:Client)-[k:KNOWS]->(q) RETURN p.personId AS id, p.born.year AS y, "
                     "p.score AS s, p.tags AS t, p.active AS a, q.name AS n, k.since AS k")
        self.assertEqual(rows, [{"id": "1", "y": 1987, "s": 1.5, "t": ["a", "b"], "a": True,
                                 "n": 'Brandt, "Bo" B.', "k": 2010}])
        advised = "MATCH (q)-[:ADVISES]->(e:Entity) RETURN q.personId AS q, e.id AS e"
        self.assertEqual(self.read_json("query", advised), [{"q": "2", "e": "lumora"}])
        self.on_store("remove", *[row["id"] for row in self.read_json("documents")])
        self.assertEqual(self.read_json("query", advised), [{"q": "2", "e": "lumora"}])

    def test_an_export_is_imported_as_it_was(self):
        self.build(SAMPLES)
        exported = self.on_store("export", "--format", "json").stdout
        copy = self.scratch / "copy"
        done = self.load(self.write("graph.json", exported), store=copy)
        self.assertEqual(done["rejected"], 0)
        again = self.on_store("export", "--format", "json", store=copy).stdout
        self.assertEqual(again, exported)
        piped = self.scratch / "piped"
        self.load("-", stdin=exported, store=piped)
        self.assertEqual(self.on_store("export", "--format", "json", store=piped).stdout, exported)

    def test_bulk_and_transaction_end_in_the_same_graph(self):
        seed = random.randrange(1 << 32)
        print(f"seed {seed}")
        chance = random.Random(seed)
        lines = []
        for i in range(400):
            lines.append({"type": "node", "id": i, "labels": chance.sample(["A", "B", "Entity"], 2),
                          "properties": {"id": f"n{i}", "name": f"Name {i % 50}", "x": i / 2}})
        for _ in range(1500):
            lines.append({"type": "relationship", "label": chance.choice("ST"),
                          "start": {"id": str(chance.randrange(400))},
                          "end": chance.randrange(401), "properties": {"w": chance.randrange(5)}})
        chance.shuffle(lines)
        file = self.write("graph.jsonl", "".join(json.dumps(line) + "\n" for line in lines))
        stores = [self.scratch / name for name in ("bulk", "slow")]
        for store in stores:
            self.build(SAMPLES, store=store)
            self.load(file, *(["--bulk"] if store.name == "bulk" else []), store=store,
                      expect=None)
        self.assertEqual(self.exports(stores[0]), self.exports(stores[1]))
        for command in (["search", "--entities", "Name 7"],
                        ["query", "MATCH (a:A)-[:S]->(b:B) WHERE b.x > 5 RETURN count(*)"]):
            self.assertEqual(*[self.on_store(*command, store=store, expect=None).stdout
                               for store in stores])

    def test_rows_that_are_no_rows_are_rejected_with_their_line(self):
        file = self.write("graph.jsonl", b'\n'.join([
            b'{"type":"node","id":"a","labels":["L"]}', b'', b'nonsense', b'[]', b'{"type":"node"',
            b'{"type":"node","id":"a"}', b'{"type":"node","properties":{"o":{}}}',
            b'{"type":"relationship","start":"a","end":"a"}', b'{"id":"q","other":1}',
            b'{"type":"relationship","start":"a","end":"a","label":"SELF"}',
            b'{"type":"node","id":"\xff"}']))
        done = self.load(file, expect=SOME_FAILED)
        self.assertEqual(done, {"nodes": 1, "relationships": 1, "rejected": 8})
        self.assertEqual([line for line, _ in self.rejects()], [3, 4, 5, 6, 7, 8, 9, 11])

    def test_what_a_unique_index_forbids_imports_nothing(self):
        self.load(self.write("one.jsonl", '{"type":"node","labels":["L"],"properties":{"k":1}}\n'))
        self.on_store("index", "create", "L", "k", "--unique")
        before = self.exports()
        twice = self.write("two.jsonl", '{"type":"node","labels":["L"],"properties":{"k":2}}\n' * 2)
        for options in ([], ["--bulk"]):
            done = self.on_store("import", twice, *options, expect=FAILED)
            self.assertIn("unique", done.stderr)
        self.assertEqual(self.exports(), before)

    def test_tables_without_the_columns_they_need_are_refused(self):
        for header in (":START_ID,:TYPE", ":START_ID,:END_ID,:TYPE,:LABEL", "a:ID,b:ID", "a:point",
                       ":string", ""):
            done = self.on_store("import", self.write("t.csv", header + "\n"), expect=FAILED)
            self.assertIn("t.csv", done.stderr)
        self.on_store("import", self.scratch / "absent.csv", expect=FAILED)


if __name__ == "__main__":
    unittest.main()
