"""The form of data/gazetteers and data/lexicons, which extraction relies on.

data/README.md says what each member means. Standard library only, so that it
runs wherever Python does.
"""

import json
import os
import pathlib
import unittest

DATA = pathlib.Path(os.environ["TALKGRAPH_DATA"])

# Names that are written like no ordinary word although their lower-case form is
# one: in English "US", "Fiji" or "Telegram" inside a sentence name something.
STRONG_THOUGH_ORDINARY = {
    "Black Friday",
    "Fiji",
    "Guinea",
    "JavaScript",
    "Javascript",
    "SEC",
    "TON",
    "Telegram",
    "US",
}


def lexicon(name):
    lines = (DATA / "lexicons" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def gazetteers():
    return sorted((DATA / "gazetteers").glob("*.json"))


def entries(path):
    return json.loads(path.read_text(encoding="utf-8"))["entries"]


class Gazetteers(unittest.TestCase):
    def setUp(self):
        ontology = json.loads((DATA / "ontology.json").read_text(encoding="utf-8"))
        self.types = {entry["name"] for entry in ontology["entity_types"]}

    def each_entry(self):
        for path in gazetteers():
            for entry in entries(path):
                yield path.stem, entry

    def test_every_file_says_what_it_is_and_where_it_comes_from(self):
        self.assertTrue(gazetteers())
        for path in gazetteers():
            document = json.loads(path.read_text(encoding="utf-8"))
            self.assertEqual({"about", "entries"}, set(document), path.name)
            self.assertEqual({"what", "origin", "licence"}, set(document["about"]), path.name)

    def test_every_entry_has_the_documented_members(self):
        optional = {"aliases", "weak", "alt", "properties"}
        for file, entry in self.each_entry():
            with self.subTest(file=file, entry=entry.get("name")):
                self.assertTrue({"name", "type"} <= set(entry) <= {"name", "type"} | optional)
                self.assertIn(entry["type"], self.types)
                for name in [entry["name"], *entry.get("aliases", [])]:
                    self.assertEqual(name.strip(), name)
                    self.assertTrue(name)
                for other in entry.get("alt", []):
                    self.assertIn(other, self.types - {entry["type"]})

    def test_entries_are_sorted_by_name_one_a_line(self):
        for path in gazetteers():
            names = [entry["name"] for entry in entries(path)]
            self.assertEqual(sorted(set(names)), names, path.name)
            lines = path.read_text(encoding="utf-8").splitlines()
            self.assertEqual(len(names), sum(line.startswith("  {") for line in lines), path.name)

    def test_aliases_are_sorted_and_differ_from_the_name(self):
        for file, entry in self.each_entry():
            with self.subTest(file=file, entry=entry["name"]):
                aliases = entry.get("aliases", [])
                self.assertEqual(sorted(set(aliases)), aliases)
                self.assertNotIn(entry["name"], aliases)

    def test_what_is_weak_or_former_is_a_name_of_the_entry(self):
        for file, entry in self.each_entry():
            with self.subTest(file=file, entry=entry["name"]):
                names = {entry["name"], *entry.get("aliases", [])}
                weak = entry.get("weak", [])
                self.assertEqual(sorted(set(weak)), weak)
                self.assertLessEqual(set(weak), names)
                former = entry.get("properties", {}).get("former", [])
                self.assertLessEqual(set(former), names - {entry["name"]})

    def test_a_name_that_several_entries_claim_is_weak_in_all_of_them(self):
        claims = {}
        for file, entry in self.each_entry():
            for name in {entry["name"], *entry.get("aliases", [])}:
                claims.setdefault(name, []).append((file, entry))
        for name, owners in claims.items():
            if len(owners) > 1:
                for file, entry in owners:
                    self.assertIn(name, entry.get("weak", []), f"{file}: {entry['name']}")

    def test_single_letters_and_ordinary_words_are_weak(self):
        lists = ("common-words", "spoken-words", "field-words", "calendar-words")
        ordinary = {word for name in lists for word in lexicon(name)}
        for file, entry in self.each_entry():
            if entry["type"] == "Topic":  # topics are ordinary words by nature
                continue
            strong = {entry["name"], *entry.get("aliases", [])} - set(entry.get("weak", []))
            for name in strong - STRONG_THOUGH_ORDINARY:
                with self.subTest(file=file, entry=entry["name"]):
                    self.assertGreater(len(name), 1)
                    self.assertNotIn(name.lower(), ordinary)


class Lexicons(unittest.TestCase):
    def test_lexicons_are_lower_case_sorted_and_without_duplicates(self):
        paths = sorted((DATA / "lexicons").glob("*.txt"))
        self.assertTrue(paths)
        for path in paths:
            items = lexicon(path.stem)
            self.assertEqual(sorted(set(items)), items, path.name)
            for item in items:
                self.assertEqual(item.strip().lower(), item, path.name)
                self.assertTrue(item, path.name)

    def test_every_lexicon_says_what_it_is_and_where_it_comes_from(self):
        for path in sorted((DATA / "lexicons").glob("*.txt")):
            text = path.read_text(encoding="utf-8")
            for heading in ("# what: ", "\n# origin: ", "\n# licence: "):
                self.assertIn(heading, text, path.name)

    def test_readme_names_every_file(self):
        readme = (DATA / "README.md").read_text(encoding="utf-8")
        for folder in ("gazetteers", "lexicons", "samples"):
            for path in sorted((DATA / folder).glob("*")):
                self.assertTrue(f"`{folder}/{path.name}`" in readme, path.name)


if __name__ == "__main__":
    unittest.main()
