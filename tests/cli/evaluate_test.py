"""`talkgraph evaluate`: the same figures as the reference scorer where that is at
hand, and mistakes that lie where they are said to."""

import json
import pathlib
import subprocess
import sys
import unittest

from support import FAILED, SAMPLES, SHARED, SOME_FAILED, SOURCE, USAGE, Program

GOLD = SOURCE / "tests" / "evaluate" / "gold"
INTERVIEWS = SOURCE / "tests" / "evaluate" / "interviews"
SCORER = SHARED / "gold" / "score.py"


class Evaluate(Program):
    def evaluate(self, gold, texts, *options):
        return json.loads(self.run_program("evaluate", "--gold", gold, "--texts", texts,
                                           "--format", "json", *options).stdout)

    def by_scorer(self, gold, texts):
        predictions = self.scratch / "predictions"
        predictions.mkdir(exist_ok=True)
        for line in self.run_program("extract", texts).stdout.splitlines():
            name = pathlib.Path(json.loads(line)["doc"]).stem + ".json"
            (predictions / name).write_text(line, encoding="utf-8")
        result = self.scratch / "score.json"
        subprocess.run([sys.executable, SCORER, "--gold", gold, "--texts", texts,
                        "--pred", predictions, "--json", result],
                       capture_output=True, text=True, check=True)
        return json.loads(result.read_text(encoding="utf-8"))["total"]

    def assert_same_as_scorer(self, gold, texts):
        rows = self.evaluate(gold, texts)
        totals = {row["measure"]: [row["precision"], row["recall"], row["f1"]]
                  for row in rows if row["of"] == "all"}
        self.assertEqual(totals, self.by_scorer(gold, texts))

    @unittest.skipUnless(SCORER.exists(), f"skipped: {SCORER} is not there")
    def test_the_figures_are_the_reference_scorers_to_the_last_digit(self):
        for gold, texts in ((GOLD, SAMPLES), (SHARED / "gold", SHARED / "transcripts")):
            with self.subTest(gold=gold):
                self.assert_same_as_scorer(gold, texts)

    def test_interviews_that_no_rule_was_written_for_are_understood_this_well(self):
        """Written as interviews with exchanges' people are, about invented ones; the
        floors follow what is reached."""
        rows = self.evaluate(INTERVIEWS / "gold", INTERVIEWS / "texts")
        reached = {row["measure"]: row["f1"] for row in rows if row["of"] == "all"}
        for measure, floor in (("entity", 0.90), ("mention", 0.92), ("relation", 0.86),
                               ("metric", 0.94), ("props", 0.9)):
            with self.subTest(measure=measure, reached=reached[measure]):
                self.assertGreaterEqual(reached[measure], floor)

    def test_types_and_transcripts_add_up_to_the_total(self):
        rows = self.evaluate(GOLD, SAMPLES, "--documents")
        documents = {json.loads(p.read_text(encoding="utf-8"))["doc"] for p in GOLD.glob("*.json")}
        self.assertGreaterEqual(len(documents), 2)
        for measure in {row["measure"] for row in rows}:
            of = {row["of"]: row for row in rows if row["measure"] == measure}
            for part in (documents, set(of) - documents - {"all"}):
                for key in ("right", "spurious", "missing"):
                    with self.subTest(measure=measure, key=key):
                        self.assertEqual(sum(of[one][key] for one in part), of["all"][key])

    def test_mistakes_are_as_many_as_counted_and_lie_where_they_say(self):
        counts = {row["measure"]: row for row in self.evaluate(GOLD, SAMPLES) if row["of"] == "all"}
        mistakes = self.evaluate(GOLD, SAMPLES, "--errors")
        for measure in ("relation", "metric", "props", "speaker"):
            listed = sum(m["measure"] == measure for m in mistakes)
            self.assertEqual(listed, counts[measure]["spurious"] + counts[measure]["missing"])
        placed = 0
        for mistake in mistakes:
            if mistake["start"] is None:
                continue
            text = (SAMPLES / mistake["document"]).read_bytes()
            self.assertEqual(text[:mistake["start"]].count(b"\n") + 1, mistake["line"])
            if mistake["measure"] == "entity" and mistake["error"] == "missing":
                placed += 1
                self.assertIn(text[mistake["start"]:mistake["end"]].decode(), mistake["what"])
        self.assertGreater(placed, 0)

    def test_the_number_of_threads_changes_nothing(self):
        one = self.evaluate(GOLD, SAMPLES, "--errors")
        self.assertEqual(self.evaluate(GOLD, SAMPLES, "--errors", "--jobs", "4"), one)

    def test_what_cannot_be_read_is_named(self):
        self.run_program("evaluate", "--gold", GOLD, expect=USAGE)
        empty = self.scratch / "empty"
        empty.mkdir()
        done = self.run_program("evaluate", "--gold", empty, "--texts", SAMPLES, expect=FAILED)
        self.assertIn("no annotations there", done.stderr)
        broken = self.write("gold/broken.json", '{"doc": "x.txt"}').parent
        done = self.run_program("evaluate", "--gold", broken, "--texts", SAMPLES, expect=FAILED)
        self.assertIn("broken.json", done.stderr)
        self.assertIn("entities", done.stderr)

    def test_a_transcript_that_is_absent_fails_alone(self):
        gold = self.scratch / "gold"
        gold.mkdir()
        for path in GOLD.glob("*.json"):
            (gold / path.name).write_bytes(path.read_bytes())
        (gold / "absent.json").write_text('{"doc": "absent.txt", "entities": []}')
        done = self.run_program("evaluate", "--gold", gold, "--texts", SAMPLES,
                                expect=SOME_FAILED)
        self.assertIn("absent.txt", done.stderr)
        self.assertIn("entity", done.stdout)


if __name__ == "__main__":
    unittest.main()
