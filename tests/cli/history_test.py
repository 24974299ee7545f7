"""Random histories of builds, removals and decisions end where a new store begins."""

import subprocess
import unittest

from support import PROGRAM, SAMPLES, SOURCE, Program


class History(Program):
    def test_a_random_history_does_not_show(self):
        done = subprocess.run([SOURCE / "tools" / "check-fold", SAMPLES, "--steps", "24",
                               "--program", PROGRAM], text=True, capture_output=True, check=False)
        print(done.stdout)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)


if __name__ == "__main__":
    unittest.main()
