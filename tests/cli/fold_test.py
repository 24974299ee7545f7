"""The graph is a function of the set of documents: not of their order, of the
number of threads, or of what was there before."""

import unittest

from support import Program, folders, transcripts


class Fold(Program):
    def built(self, name, paths, *options):
        store = self.scratch / name
        self.build(*options, *paths, store=store)
        return self.exports(store)

    def for_each_folder(self):
        for number, folder in enumerate(folders()):
            with self.subTest(folder=str(folder)):
                paths = transcripts(folder)
                self.assertGreaterEqual(len(paths), 3)
                yield number, folder, paths

    def test_the_order_of_documents_does_not_matter(self):
        for number, _, paths in self.for_each_folder():
            forward = self.built(f"forward{number}", paths)
            backward = self.built(f"backward{number}", reversed(paths))
            # One at a time, from the middle outwards.
            store = self.scratch / f"single{number}"
            middle = len(paths) // 2
            for path in sorted(paths, key=lambda p: (abs(paths.index(p) - middle), p)):
                self.build(path, store=store)
            self.assertEqual(forward, backward)
            self.assertEqual(forward, self.exports(store))

    def test_the_number_of_threads_does_not_matter(self):
        for number, folder, _ in self.for_each_folder():
            one = self.built(f"one{number}", [folder], "--jobs", "1")
            two = self.built(f"two{number}", [folder], "--jobs", "2")
            self.assertEqual(one, two)

    def test_durability_and_cache_do_not_matter(self):
        for number, folder, _ in self.for_each_folder():
            full = self.built(f"full{number}", [folder])
            for durability in ("relaxed", "none"):
                other = self.built(f"{durability}{number}", [folder], "--durability", durability,
                                   "--cache-size", "1")
                self.assertEqual(full, other)

    def test_a_document_that_is_removed_leaves_no_trace(self):
        for number, _, paths in self.for_each_folder():
            store = self.scratch / f"removed{number}"
            self.build(*paths, store=store)
            gone = paths[len(paths) // 2]
            self.on_store("remove", gone.name, store=store)
            without = self.built(f"without{number}", [p for p in paths if p != gone])
            self.assertEqual(self.exports(store), without)

    def test_building_again_changes_nothing(self):
        for number, folder, paths in self.for_each_folder():
            store = self.scratch / f"twice{number}"
            once = self.built(f"twice{number}", [folder])
            again = self.build(folder, store=store)
            self.assertIn(f'"unchanged": {len(paths)}', again.stdout)
            self.assertIn('"added": 0', again.stdout)
            self.assertEqual(once, self.exports(store))

    def test_a_changed_document_takes_the_place_of_the_old_one(self):
        for number, _, paths in self.for_each_folder():
            new, old = paths[0].read_bytes(), paths[1].read_bytes()
            path = self.write(f"replace{number}/interview.txt", old)
            store = self.scratch / f"replaced{number}"
            self.build(path, store=store)
            path.write_bytes(new)
            self.assertIn('"replaced": 1', self.build(path, store=store).stdout)
            self.assertEqual(self.exports(store), self.built(f"new{number}", [path]))

    def test_json_lines_build_the_same_graph_as_the_files(self):
        for number, folder, _ in self.for_each_folder():
            lines = self.run_program("extract", "--text", folder).stdout
            path = self.write(f"lines{number}.jsonl", lines)
            from_files = self.built(f"files{number}", [folder])
            self.assertEqual(from_files, self.built(f"lines{number}", [path]))
            piped = self.scratch / f"piped{number}"
            self.build("-", store=piped, stdin=lines)
            self.assertEqual(from_files, self.exports(piped))


if __name__ == "__main__":
    unittest.main()
