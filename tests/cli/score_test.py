"""How well extraction does against reference annotations made by hand, which lie
beside the repository where they are at all."""

import json
import pathlib
import subprocess
import sys
import unittest

from support import SHARED, Program

# F1, but for speakers, where it is the share that is right. Floors, not aims.
FLOORS = {"entity": 0.75, "mention": 0.70, "relation": 0.40, "metric": 0.50, "speaker": 0.90}


@unittest.skipUnless((SHARED / "gold").is_dir(), f"skipped: {SHARED / 'gold'} is not there")
class Score(Program):
    def test_extraction_reaches_its_floors_and_invents_nothing(self):
        texts = SHARED / "transcripts"
        predictions = self.scratch / "predictions"
        predictions.mkdir()
        for line in self.run_program("extract", texts).stdout.splitlines():
            name = pathlib.Path(json.loads(line)["doc"]).stem + ".json"
            (predictions / name).write_text(line, encoding="utf-8")
        result = self.scratch / "score.json"
        done = subprocess.run([sys.executable, SHARED / "gold" / "score.py",
                               "--gold", SHARED / "gold", "--texts", texts,
                               "--pred", predictions, "--json", result],
                              capture_output=True, text=True, check=False)
        print(done.stdout)
        score = json.loads(result.read_text(encoding="utf-8"))
        self.assertEqual(score["ungrounded"], 0)
        self.assertEqual(score["absent"], [])
        for kind, floor in FLOORS.items():
            precision, recall, f1 = score["total"][kind]
            reached = recall if kind == "speaker" else f1
            self.assertGreaterEqual(reached, floor, f"{kind}: precision {precision:.2f}")


if __name__ == "__main__":
    unittest.main()
