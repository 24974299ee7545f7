"""The analyst's questions of docs/questions, on the samples and on real transcripts."""

import unittest

from support import SHARED, SOURCE, SAMPLES, Program

QUESTIONS = sorted((SOURCE / "docs" / "questions").glob("*.cypher"))
PARAMETERS = ["--param", "organisation=Lumora", "--param", "one=Tomas Brandvold",
              "--param", "other=Idris Benmoussa", "--param", "newer=lumora-haddad.txt",
              "--param", "older=harbourcon-custody-panel.md"]


class Questions(Program):
    def ask(self, path, *parameters):
        return self.read_json("query", "-f", path, *parameters)

    def answer(self, number):
        return self.ask(next(q for q in QUESTIONS if q.name.startswith(number)), *PARAMETERS)

    def test_there_are_ten(self):
        self.assertEqual(len(QUESTIONS), 10)

    def test_the_samples_answer(self):
        self.build(SAMPLES)
        employed = {(r["who"], r["title"], r["organisation"]) for r in self.answer("01")}
        self.assertIn(("Idris Benmoussa", "chief scientist", "Lumora"), employed)
        self.assertIn(("Sunita Oberlin", "COO", "Korvex"), employed)
        figures = {(r["who"], r["about"], r["measure"], r["value"]) for r in self.answer("02")}
        self.assertIn(("Leila Haddad", "Lumora", "languages", 19), figures)
        rivals = {(r["one"], r["other"]): r["said_by"] for r in self.answer("03")}
        self.assertIn("Marta Quintela", rivals["Korvex", "Tidewell"])
        self.assertIn("Daniel Asante-Berg", rivals["Brightkeel", "Ironledge"])
        events = {r["event"]: r["participants"] for r in self.answer("04")}
        self.assertIn("Tidewell", events["HarbourCon"])
        connection = self.answer("05")
        self.assertEqual(len(connection), 1)
        self.assertEqual(connection[0]["through"],
                         ["Tomas Brandvold", "Fjordgate Capital", "Lumora", "Idris Benmoussa"])
        self.assertEqual(len(connection[0]["quotes"]), 3)
        news = {(r["change"], r["one"], r["relation"], r["other"]) for r in self.answer("06")}
        self.assertIn(("added", "Idris Benmoussa", "WORKS_FOR", "Lumora"), news)
        self.assertIn(("gone", "Leila Haddad", "WORKS_FOR", "Telquay"), news)
        talked_about = self.answer("07")
        self.assertEqual(len(talked_about), 5)
        self.assertEqual(sorted((-r["speakers"], r["name"]) for r in talked_about),
                         [(-r["speakers"], r["name"]) for r in talked_about])
        founded = {r["organisation"]: r for r in self.answer("08")}
        self.assertIn("Leila Haddad", founded["Lumora"]["founders"])
        self.assertEqual(founded["Lumora"]["investors"],
                         ["Blue Crescent Fund", "Fjordgate Capital"])
        planned = {(r["status"], r["one"], r["relation"], r["other"]) for r in self.answer("09")}
        self.assertIn(("planned", "Tidewell", "OFFERS", "Tidewell Card"), planned)
        places = {(r["organisation"], r["relation"]): r["places"] for r in self.answer("10")}
        self.assertIn("Singapore", places["Korvex", "LOCATED_IN"])

    def test_real_transcripts_answer(self):
        folder = SHARED / "transcripts"
        if not folder.is_dir():
            self.skipTest(f"no transcripts in {folder}")
        self.build(folder)
        parameters = ["--param", "organisation=Bitget"]
        ask = lambda number: self.ask(next(q for q in QUESTIONS if q.name.startswith(number)),
                                      *parameters)
        self.assertIn(("Xie Jiayin", "Bitget"), {(r["who"], r["organisation"]) for r in ask("01")})
        self.assertIn(("Xie Jiayin", 60000000), {(r["who"], r["value"]) for r in ask("02")})
        self.assertTrue(any("Bitget" in (r["one"], r["other"]) and "Xie Jiayin" in r["said_by"]
                            for r in ask("03")))
        self.assertIn("Bitget", next(r["participants"] for r in ask("04")
                                     if r["event"] == "TOKEN2049"))

    def test_every_quote_in_an_answer_about_real_transcripts_is_one(self):
        folder = SHARED / "transcripts"
        if not folder.is_dir():
            self.skipTest(f"no transcripts in {folder}")
        self.build(folder)
        texts = [p.read_bytes().decode("utf-8", "replace") for p in sorted(folder.iterdir())]
        quotes = 0
        for path in QUESTIONS:
            for row in self.ask(path, *PARAMETERS):
                if row.get("quote"):
                    quotes += 1
                    self.assertTrue(any(row["quote"] in text for text in texts), row)
        self.assertGreater(quotes, 0)


if __name__ == "__main__":
    unittest.main()
