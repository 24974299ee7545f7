"""Every quote that is printed is found, byte for byte, where it is said to be."""

import json
import unittest

from support import Program, folders


class Quotes(Program):
    def check(self, folder, claim):
        """`claim` is an object with quote and place, as rows and reports have it."""
        if "place" in claim:
            document, _, span = claim["place"].rpartition(":")
            start, _, end = span.partition("-")
        else:
            document, start, end = claim["document"], claim["start"], claim["end"]
        source = (folder / document).read_bytes().removeprefix(b"\xef\xbb\xbf")
        self.assertEqual(source[int(start):int(end)].decode(), claim["quote"])
        self.assertNotEqual(claim["quote"], "")

    def test_every_quote_of_every_entity_stands_in_its_source(self):
        for number, folder in enumerate(folders()):
            store = self.scratch / f"store{number}"
            self.build(folder, store=store)
            entities = self.read_json("rank", "--limit", "100000", store=store)
            checked = 0
            for entity in entities:
                report = self.read_json("show", entity["id"], store=store)
                for claim in report["relations"] + report["metrics"]:
                    self.assertGreater(len(claim["evidence"]), 0)
                    for evidence in claim["evidence"]:
                        self.check(folder, evidence)
                        checked += 1
            self.assertGreater(checked, 0)
            print(f"{folder.name}: {checked} quotes of {len(entities)} entities")

    def test_pages_and_rows_quote_the_same_words(self):
        for number, folder in enumerate(folders()):
            store = self.scratch / f"store{number}"
            self.build(folder, store=store)
            for entity in self.read_json("rank", "--limit", "10", store=store):
                page = self.on_store("show", entity["id"], "--format", "table", store=store).stdout
                lines = self.on_store("show", entity["id"], "--format", "tsv", store=store).stdout
                report = self.read_json("show", entity["id"], store=store)
                for claim in report["relations"] + report["metrics"]:
                    quotes = [evidence["quote"] for evidence in claim["evidence"]]
                    self.assertTrue(any(" ".join(f"“{quote}”".splitlines()) in page
                                        for quote in quotes), quotes)
                    for quote in quotes:
                        escaped = quote.replace("\\", "\\\\").replace("\n", "\\n")
                        self.assertIn(escaped.replace("\t", "\\t").replace("\r", "\\r"), lines)

    def test_evidence_and_paths_quote_their_sources(self):
        for number, folder in enumerate(folders()):
            store = self.scratch / f"store{number}"
            self.build(folder, store=store)
            start = self.read_json("rank", "--limit", "1", store=store)[0]["id"]
            for neighbor in self.read_json("neighbors", start, store=store):
                for command in (["evidence", start, neighbor["id"]],
                                ["path", start, neighbor["id"], "-k", "3"]):
                    rows = self.read_json(*command, store=store)
                    self.assertGreater(len(rows), 0)
                    for row in rows:
                        self.check(folder, row)

    def test_extraction_prints_the_bytes_that_it_points_at(self):
        for folder in folders():
            lines = self.run_program("extract", folder).stdout.splitlines()
            self.assertGreater(len(lines), 0)
            for line in lines:
                document = json.loads(line)
                source = (folder / document["doc"]).read_bytes().removeprefix(b"\xef\xbb\xbf")
                for entity in document["entities"]:
                    for mention in entity["mentions"]:
                        found = source[mention["start"]:mention["end"]].decode()
                        self.assertEqual(found, mention["text"])


if __name__ == "__main__":
    unittest.main()
