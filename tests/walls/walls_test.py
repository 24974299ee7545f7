"""Includes across a wall do not compile, and libraries stay in their rooms."""

import concurrent.futures
import os
import pathlib
import re
import subprocess
import unittest

# Who may see whom: the drawing in ARCHITECTURE.md, in another form.
MAY_SEE = {
    "base": set(),
    "graph": {"base"},
    "algorithms": {"base", "graph"},
    "extract": {"base", "graph"},
    "store": {"base", "graph"},
    "query": {"base", "graph"},
    "export": {"base", "graph"},
    "evaluate": {"base", "graph"},
    "cli": {"base", "graph", "algorithms", "extract", "store", "query", "export", "evaluate"},
}

# Headers of system libraries lie where no include root can hide them.
LIBRARY_ROOMS = {
    "boost/": {"algorithms"},
    "rocksdb/": {"store"},
    "libstemmer.h": {"store"},
    "CLI/": {"cli"},
    "spdlog/": {"cli"},
    "editline/": {"cli"},
    "yaml-cpp/": {"extract"},
    "re2/": {"query"},
    "openssl/": {"base"},
}
# In a public header every room above would see the library; Result is the one
# type that all of them are meant to see.
PUBLIC_LIBRARIES = {"tl/expected.hpp"}

# The stages of extraction: a folder of extract/src sees itself and those before it.
STAGES = [
    "read", "language", "learning", "syntax", "recognition", "names",
    "claims/text", "claims/times", "claims/people", "claims/rules", "claims/writing",
    "claims/figures", "claims/measures", "claims/subjects", "claims/relations",
    "claims/posts", "claims/pairs", "claims", ".",
]

SOURCE = pathlib.Path(os.environ["TALKGRAPH_SOURCE"])
COMPILER = os.environ["TALKGRAPH_COMPILER"]
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)


class Room:
    def __init__(self, line):
        self.name, folder, *self.include_directories = line.split("\t")
        self.folder = pathlib.Path(folder)

    def headers(self, root):
        return sorted(p.relative_to(self.folder / root).as_posix()
                      for p in (self.folder / root).rglob("*.h"))

    def sources(self):
        for root in ("include", "src"):
            for path in sorted((self.folder / root).rglob("*")):
                if path.suffix in (".h", ".cc"):
                    yield path


def read_rooms():
    lines = pathlib.Path(os.environ["TALKGRAPH_ROOMS"]).read_text(encoding="utf-8").splitlines()
    return {room.name: room for room in map(Room, lines)}


ROOMS = read_rooms()


def compile_include(room, headers):
    """Compiles includes of `headers` as a source of `room`; returns (ok, messages)."""
    command = [COMPILER, "-std=c++20", "-fsyntax-only", "-x", "c++", "-"]
    command += [f"-I{directory}" for directory in room.include_directories if directory]
    text = "".join(f'#include "{header}"\n' for header in headers)
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=False,
                          env={**os.environ, "LC_ALL": "C"})
    return done.returncode == 0, done.stderr


def in_parallel(function, items):
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(function, items))


class Walls(unittest.TestCase):
    def test_every_room_is_drawn(self):
        self.assertLessEqual(set(ROOMS), set(MAY_SEE))
        self.assertGreaterEqual(len(ROOMS), 3)

    def test_includes_across_a_wall_do_not_compile(self):
        tries = [(room, other, header)
                 for room in ROOMS.values() for other in ROOMS.values()
                 if other is not room and other.name not in MAY_SEE[room.name]
                 for header in other.headers("include")]
        self.assertGreater(len(tries), 0)
        results = in_parallel(lambda one: compile_include(one[0], [one[2]]), tries)
        for (room, other, header), (compiled, messages) in zip(tries, results):
            with self.subTest(room=room.name, other=other.name, header=header):
                self.assertFalse(compiled, f"{room.name} sees {header} of {other.name}")
                self.assertIn("No such file", messages)

    def test_private_headers_are_seen_by_their_room_alone(self):
        tries = [(room, other, other.headers("src")[0])
                 for room in ROOMS.values() for other in ROOMS.values()
                 if other is not room and other.headers("src")]
        self.assertGreater(len(tries), 0)
        results = in_parallel(lambda one: compile_include(one[0], [one[2]]), tries)
        for (room, other, header), (compiled, messages) in zip(tries, results):
            with self.subTest(room=room.name, other=other.name, header=header):
                self.assertFalse(compiled, f"{room.name} sees private {header} of {other.name}")
                self.assertIn("No such file", messages)

    def test_includes_that_are_allowed_compile(self):
        tries = [(room, [header for name in sorted(MAY_SEE[room.name] & set(ROOMS))
                         for header in ROOMS[name].headers("include")])
                 for room in ROOMS.values() if MAY_SEE[room.name]]
        self.assertGreater(len(tries), 0)
        results = in_parallel(lambda one: compile_include(*one), tries)
        for (room, headers), (compiled, messages) in zip(tries, results):
            with self.subTest(room=room.name):
                self.assertGreater(len(headers), 0)
                self.assertTrue(compiled, messages)


class Libraries(unittest.TestCase):
    def includes(self):
        for room in ROOMS.values():
            for path in room.sources():
                for kind, header in INCLUDE.findall(path.read_text(encoding="utf-8")):
                    yield room, path, kind, header

    def test_libraries_are_included_in_their_room_alone(self):
        met = 0
        for room, path, _, header in self.includes():
            for prefix, rooms in LIBRARY_ROOMS.items():
                if header.startswith(prefix):
                    met += 1
                    with self.subTest(path=str(path.relative_to(SOURCE)), header=header):
                        self.assertIn(room.name, rooms)
        self.assertGreater(met, 0)

    def test_public_headers_include_no_library(self):
        for room, path, kind, header in self.includes():
            foreign = kind == "<" and ("/" in header or "." in header)
            if "include" in path.relative_to(room.folder).parts and foreign:
                with self.subTest(path=str(path.relative_to(SOURCE)), header=header):
                    self.assertIn(header, PUBLIC_LIBRARIES)

    def test_nobody_uses_the_regular_expressions_that_overflow_the_stack(self):
        for _, path, _, header in self.includes():
            with self.subTest(path=str(path.relative_to(SOURCE))):
                self.assertNotEqual(header, "regex")


class Stages(unittest.TestCase):
    def test_a_stage_of_extraction_sees_only_those_before_it(self):
        root = ROOMS["extract"].folder / "src"
        place = {stage: at for at, stage in enumerate(STAGES)}
        met = 0
        for path in sorted(p for p in root.rglob("*") if p.suffix in (".h", ".cc")):
            stage = path.parent.relative_to(root).as_posix()
            with self.subTest(path=str(path.relative_to(root))):
                self.assertIn(stage, place)
                for kind, header in INCLUDE.findall(path.read_text(encoding="utf-8")):
                    if kind == '"' and (root / header).is_file():
                        met += 1
                        seen = pathlib.PurePosixPath(header).parent.as_posix()
                        self.assertLessEqual(place[seen], place[stage], header)
        self.assertGreater(met, 0)


if __name__ == "__main__":
    unittest.main()
