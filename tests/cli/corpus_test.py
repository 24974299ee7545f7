"""A thousand real transcripts with every habit that people have, where they lie
beside the repository: all are read, and all that is said of them is in them."""

import json
import shutil
import subprocess
import unittest

from support import PROGRAM, SHARED, Program, environment

CORPUS = SHARED / "corpora" / "bitcointranscripts.tar.zst"


@unittest.skipUnless(CORPUS.exists(), f"skipped: {CORPUS} is not there")
@unittest.skipUnless(shutil.which("zstd"), "skipped: there is no zstd to unpack the corpus")
class Corpus(Program):
    def test_every_transcript_is_read_and_quoted_byte_for_byte(self):
        folder = self.scratch / "corpus"
        folder.mkdir()
        subprocess.run(["tar", "--zstd", "-xf", CORPUS, "-C", folder], check=True)
        paths = [path for path in folder.rglob("*") if path.is_file()]
        self.assertGreater(len(paths), 1000)
        output = self.scratch / "documents.jsonl"
        with output.open("wb") as file:
            done = subprocess.run([PROGRAM, "extract", "--jobs", "0", folder], stdout=file,
                                  stderr=subprocess.PIPE, text=True, check=False,
                                  env=environment())
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        documents = 0
        with output.open(encoding="utf-8") as lines:
            for line in lines:
                documents += 1
                self.check_document(folder, json.loads(line))
        self.assertEqual(documents, len(paths))

    def check_document(self, folder, document):
        source = (folder / document["doc"]).read_bytes().removeprefix(b"\xef\xbb\xbf")
        for entity in document["entities"]:
            for mention in entity["mentions"]:
                said = source[mention["start"]:mention["end"]].decode()
                self.assertEqual(said, mention["text"], document["doc"])
        for claim in document["relations"] + document["metrics"]:
            self.assertGreater(len(claim["evidence"]), 0)
            for evidence in claim["evidence"]:
                self.assertTrue(0 <= evidence["start"] < evidence["end"] <= len(source))


if __name__ == "__main__":
    unittest.main()
