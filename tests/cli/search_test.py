"""Full-text search, on the sample transcripts."""

import unittest

from support import DONE, FAILED, SAMPLES, USAGE, Program


class Search(Program):
    def setUp(self):
        super().setUp()
        self.build(SAMPLES)

    def search(self, *arguments):
        return self.read_json("search", *arguments)

    def test_every_hit_quotes_its_document_byte_for_byte(self):
        for words in ("customers", "bank payments", '"proof of reserves"', "tok*", "custdy~"):
            hits = self.search(words, "--limit", "50")
            self.assertGreater(len(hits), 0, words)
            for hit in hits:
                source = (SAMPLES / hit["document"]).read_bytes()
                self.assertEqual(source[hit["start"]:hit["end"]].decode("utf-8"), hit["quote"])
                self.assertEqual(source[:hit["start"]].count(b"\n") + 1, hit["line"])

    def test_hits_come_best_first_and_no_more_than_asked_for(self):
        hits = self.search("bank custody customers", "--limit", "4")
        self.assertEqual(len(hits), 4)
        scores = [hit["score"] for hit in hits]
        self.assertEqual(scores, sorted(scores, reverse=True))

    def test_inflection_and_case_make_no_difference(self):
        self.assertEqual(self.search("PAYMENT"), self.search("payments"))

    def test_a_speaker_is_one_who_said_it(self):
        everybody = self.search("payments", "--limit", "100")
        speaker = everybody[0]["speaker"]
        hits = self.search("payments", "--speaker", speaker, "--limit", "100")
        self.assertEqual(hits, [hit for hit in everybody if hit["speaker"] == speaker])

    def test_a_label_that_is_no_entity_is_a_speaker_too(self):
        hits = self.search("brightkeel", "--speaker", "audience")
        self.assertEqual({hit["speaker"] for hit in hits}, {"Audience"})

    def test_names_are_searched_on_request(self):
        hits = self.search("tidwell~", "--in", "names")
        self.assertEqual(hits[0]["name"], "Tidewell")
        self.assertEqual(hits[0]["id"], "tidewell")

    def test_the_order_of_building_does_not_show(self):
        other = self.scratch / "other"
        for path in sorted(SAMPLES.iterdir(), reverse=True):
            if path.suffix in (".txt", ".md", ".html"):
                self.build(path, store=other)
        hits = self.on_store("search", "customers bank", store=other).stdout
        self.assertEqual(hits, self.on_store("search", "customers bank").stdout)

    def test_what_is_removed_is_not_found(self):
        hit = self.search("fisherman")[0]
        self.on_store("remove", hit["document"])
        done = self.on_store("search", "fisherman", "--format", "json", expect=None)
        self.assertIn(done.returncode, (DONE, FAILED))
        self.assertNotIn(hit["document"], done.stdout)

    def test_finding_nothing_fails_and_names_are_said_by_nobody(self):
        done = self.on_store("search", "zzyzxqqj", expect=FAILED)
        self.assertIn("zzyzxqqj", done.stderr)
        self.on_store("search", "--", "-only", expect=FAILED)
        self.on_store("search", "x", "--in", "names", "--speaker", "y", expect=USAGE)


if __name__ == "__main__":
    unittest.main()
