"""docs/adapting.md's example: talkgraph told about football, by data alone."""

import json
import subprocess
import sys
import unittest

from support import SOURCE, Program

EXAMPLE = SOURCE / "docs" / "adapting" / "football"


class Adapting(Program):
    def relations(self, *options):
        done = self.run_program("extract", EXAMPLE / "interview.txt", *options)
        document = json.loads(done.stdout)
        names = {entity["id"]: entity["name"] for entity in document["entities"]}
        return {f"{names[r['source']]} {r['type']} {names[r['target']]}"
                for r in document["relations"]}

    def test_the_extended_data_finds_what_the_page_promises(self):
        data = self.scratch / "football"
        subprocess.run([sys.executable, SOURCE / "tools" / "extend-data", EXAMPLE, data], check=True)
        expected = set((EXAMPLE / "expected.txt").read_text(encoding="utf-8").split("\n")) - {""}
        self.assertEqual(len(expected), 5)
        added = self.relations("--data", data) - self.relations()
        self.assertEqual(expected, {line for line in added if self.is_new_type(line)})

    @staticmethod
    def is_new_type(line):
        ontology = json.loads((EXAMPLE / "ontology.json").read_text(encoding="utf-8"))
        return any(f" {entry['name']} " in line for entry in ontology["relation_types"])

    def test_the_page_shows_the_files_as_they_are(self):
        page = (SOURCE / "docs" / "adapting.md").read_text(encoding="utf-8")
        for line in (EXAMPLE / "patterns.json").read_text(encoding="utf-8").splitlines()[2:6]:
            self.assertIn(line.strip(), page)


if __name__ == "__main__":
    unittest.main()
