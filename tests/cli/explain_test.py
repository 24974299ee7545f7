"""`talkgraph extract --explain`: every claim with its rule, every other sentence with
the reason why it holds none."""

import json
import unittest

from support import SAMPLES, Program, folders, transcripts

# What keeps a sentence from being a fact, in an interview of our own.
INTERVIEW = """Interview with Mara Quist, CEO of Nordbit

Ivo Lindt: Did Nordbit acquire Halde Labs?

Mara Quist: We did not acquire Halde Labs.

Mara Quist: If we acquired Halde Labs, everybody would laugh.

Mara Quist: We might acquire Halde Labs.

Mara Quist: It rains a lot.

Mara Quist: In March we acquired Halde Labs.
"""


class Explain(Program):
    def explain(self, *paths):
        return json.loads(self.run_program("extract", "--explain", "--format", "json",
                                           *paths).stdout)

    def test_every_claim_is_told_once_with_rule_and_score(self):
        for folder in folders():
            for path in transcripts(folder):
                with self.subTest(path=path.name):
                    document = json.loads(self.run_program("extract", path).stdout)
                    claims = sorted((c["sentence"]["start"], c["rule"], c["confidence"])
                                    for c in document["relations"] + document["metrics"])
                    rows = [row for row in self.explain(path) if row["found"] is not None]
                    self.assertEqual(sorted((row["start"], row["rule"], row["confidence"])
                                            for row in rows), claims)

    def test_every_other_sentence_has_one_reason(self):
        rows = self.explain(SAMPLES)
        self.assertGreater(len(rows), 100)
        for row in rows:
            self.assertNotEqual(row["found"] is None, row["silence"] is None)
        silent = [(row["document"], row["start"]) for row in rows if row["found"] is None]
        self.assertEqual(len(silent), len(set(silent)))
        for row in rows:
            text = (SAMPLES / row["document"]).read_bytes()
            self.assertEqual(text[row["start"]:row["end"]].decode(), row["sentence"])

    def test_what_is_asked_denied_supposed_or_possible_is_called_so(self):
        rows = {row["sentence"]: row for row in self.explain(self.write("talk.txt", INTERVIEW))}
        silences = {"We did not acquire Halde Labs.": "denied",
                    "If we acquired Halde Labs, everybody would laugh.": "supposed",
                    "We might acquire Halde Labs.": "uncertain",
                    "It rains a lot.": "no-name"}
        for sentence, silence in silences.items():
            self.assertEqual(rows[sentence]["silence"], silence, sentence)
        found = rows["In March we acquired Halde Labs."]
        self.assertIn("Nordbit -ACQUIRED-> Halde Labs", found["found"])
        self.assertGreater(found["confidence"], 0.5)
        asked = rows["Did Nordbit acquire Halde Labs?"]["refused"]
        self.assertTrue(any("it is what is asked" in refused for refused in asked), asked)

    def test_whom_pronouns_stand_for_is_told(self):
        rows = {row["sentence"]: row for row in self.explain(self.write("talk.txt", INTERVIEW))}
        self.assertEqual(rows["In March we acquired Halde Labs."]["references"], ["we → Nordbit"])
        self.assertEqual(rows["It rains a lot."]["references"], ["It → nobody known"])

    def test_people_get_a_page(self):
        page = self.run_program("extract", "--explain", "--format", "table",
                                self.write("talk.txt", INTERVIEW)).stdout
        self.assertIn("nothing: denied", page)
        self.assertIn("+ Nordbit -ACQUIRED-> Halde Labs", page)

    def test_the_same_input_gives_the_same_bytes(self):
        once = self.run_program("extract", "--explain", SAMPLES).stdout
        self.assertEqual(self.run_program("extract", "--explain", SAMPLES).stdout, once)


if __name__ == "__main__":
    unittest.main()
