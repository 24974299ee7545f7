"""talkgraph extract --explain, on the sample transcripts."""

import re
import unittest

from support import DONE, SAMPLES, Program

SAMPLE = SAMPLES / "korvex-paik.txt"


class Explain(Program):
    def explained(self):
        done = self.run_program("extract", "--explain", str(SAMPLE))
        self.assertEqual(done.returncode, DONE)
        return done.stdout

    def test_every_claim_stands_below_its_sentence_with_rule_and_score(self):
        text = self.explained()
        claims = re.findall(r"^  claim   .* -[A-Z_]+-> .*, rule [a-z-]+, [01]\.\d\d$", text, re.M)
        self.assertGreater(len(claims), 5)
        self.assertEqual(len(claims), text.count("\n  claim "))

    def test_a_sentence_is_the_bytes_that_its_place_names(self):
        source = SAMPLE.read_bytes()
        places = re.findall(r":(\d+)-(\d+)(?:  [^\n]*)?\n  “(.*)”$", self.explained(), re.M)
        self.assertGreater(len(places), 10)
        for begin, end, words in places:
            self.assertEqual(source[int(begin):int(end)].decode("utf-8").replace("\n", " "), words)

    def test_it_says_why_a_sentence_claims_nothing(self):
        self.assertIn("nothing one thing is named; a relationship needs two", self.explained())


if __name__ == "__main__":
    unittest.main()
