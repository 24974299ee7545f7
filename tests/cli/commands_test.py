"""What the commands answer, on the sample transcripts."""

import unittest

from support import FAILED, QUERY_REJECTED, SAMPLES, SOME_FAILED, Program, transcripts


class Commands(Program):
    def setUp(self):
        super().setUp()
        self.summary = self.build(SAMPLES)

    def best_person(self):
        return self.read_json("rank", "--label", "Person", "--limit", "1")[0]

    def count(self, kind, name):
        return next(row["count"] for row in self.read_json("stats")
                    if (row["kind"], row["name"]) == (kind, name))

    def test_build_sums_up_what_it_did(self):
        self.assertIn(f'"added": {len(transcripts(SAMPLES))}', self.summary.stdout)
        self.assertIn('"failed": 0', self.summary.stdout)
        self.assertIn(f'"entities": {self.count("label", "Entity")}', self.summary.stdout)
        self.assertRegex(self.summary.stderr, r"documents in \d+\.\d s")

    def test_documents_lists_every_transcript_by_its_name(self):
        listed = self.read_json("documents")
        self.assertEqual([d["id"] for d in listed], [path.name for path in transcripts(SAMPLES)])
        self.assertEqual(sum(d["turns"] for d in listed), self.count("label", "Turn"))

    def test_stats_counts_agree_with_each_other(self):
        types = sum(row["count"] for row in self.read_json("stats") if row["kind"] == "type")
        self.assertEqual(types, self.count("all", "relationships"))

    def test_entities_are_found_by_id_name_and_alias_in_any_case(self):
        found = 0
        for row in self.read_json("rank", "--limit", "12"):
            by_id = self.read_json("show", row["id"])
            for name in [by_id["name"], *by_id["properties"]["aliases"]]:
                for written in (name, name.upper()):
                    done = self.on_store("show", written, "--format", "json", expect=None)
                    if done.returncode == 0:
                        found += row["id"] in done.stdout
                    else:
                        self.assertIn("may be any of", done.stderr)
                        self.assertIn(row["id"], done.stderr)
        self.assertGreater(found, 0)

    def test_roles_count_the_turns_of_each_document(self):
        turns = {d["id"]: d["turns"] for d in self.read_json("documents")}
        said = dict.fromkeys(turns, 0)
        for row in self.read_json("rank", "--label", "Person", "--limit", "1000"):
            for role in self.read_json("show", row["id"])["roles"]:
                said[role["document"]] += role["turns"]
        for document, count in said.items():
            self.assertTrue(0 < count <= turns[document], document)

    def test_a_name_that_is_not_there_gets_near_misses(self):
        person = self.best_person()
        done = self.on_store("show", person["name"] + "x", expect=FAILED)
        self.assertIn("did you mean", done.stderr)
        self.assertIn(person["name"], done.stderr)
        done = self.on_store("show", "zzyzxqqj", expect=FAILED)
        self.assertIn("zzyzxqqj", done.stderr)
        self.assertEqual(done.stdout, "")

    def test_a_neighbor_is_shown_by_both_sides(self):
        person = self.best_person()
        near = self.read_json("neighbors", person["id"])
        self.assertGreater(len(near), 0)
        back = self.read_json("neighbors", near[0]["id"])
        self.assertIn(person["id"], [row["id"] for row in back])

    def test_deeper_neighborhoods_hold_the_nearer_ones(self):
        person = self.best_person()["id"]
        one = self.read_json("neighbors", person)
        two = self.read_json("neighbors", person, "--depth", "2")
        self.assertEqual(two[:len(one)], one)
        self.assertEqual({row["depth"] for row in one}, {1})

    def test_a_path_is_a_chain_from_one_end_to_the_other(self):
        person = self.best_person()
        far = self.read_json("neighbors", person["id"], "--depth", "9")[-1]
        rows = self.read_json("path", person["id"], far["id"])
        self.assertEqual(rows[0]["from"], person["name"])
        self.assertEqual(rows[-1]["to"], far["name"])
        self.assertEqual(len(rows), far["depth"])
        for step, next_step in zip(rows, rows[1:]):
            self.assertEqual(step["to"], next_step["from"])

    def test_several_paths_come_shortest_first(self):
        person = self.best_person()
        far = self.read_json("neighbors", person["id"], "--depth", "3")[-1]
        rows = self.read_json("path", person["id"], far["id"], "-k", "4")
        lengths = {}
        for row in rows:
            lengths[row["path"]] = row["step"]
        self.assertEqual(list(lengths), sorted(lengths))
        self.assertEqual(list(lengths.values()), sorted(lengths.values()))

    def test_evidence_can_be_asked_for_one_type(self):
        person = self.best_person()
        relation = self.read_json("show", person["id"])["relations"][0]
        ends = [relation["source"]["id"], relation["target"]["id"]]
        rows = self.read_json("evidence", ends[0], relation["type"], ends[1])
        self.assertEqual({row["type"] for row in rows}, {relation["type"]})
        done = self.on_store("evidence", ends[0], "NO_SUCH_TYPE", ends[1], expect=FAILED)
        self.assertIn("NO_SUCH_TYPE", done.stderr)

    def test_queries_are_answered_in_every_format(self):
        query = "MATCH (p:Person)-[r:WORKS_FOR]->(o) RETURN p.name AS who, o.name AS where, r.quote"
        rows = self.read_json("query", query)
        self.assertEqual(len(rows), self.count("type", "WORKS_FOR"))
        name = rows[0]["who"]
        found = self.read_json("query", "MATCH (p {name: $who}) RETURN p.name, p", "--param",
                               f"who={name}")
        self.assertEqual(found[0]["p.name"], name)
        self.assertIn("Person", found[0]["p"]["labels"])

    def test_a_query_that_is_none_is_rejected(self):
        for query in ("MATCH (p RETURN p", "RETURN nothing"):
            done = self.on_store("query", query, expect=QUERY_REJECTED)
            self.assertTrue(done.stderr.startswith("talkgraph: "))
            self.assertEqual(done.stdout, "")

    def test_rankings_are_sorted_and_cut(self):
        for by in ("pagerank", "betweenness", "degree"):
            rows = self.read_json("rank", "--by", by, "--limit", "5")
            self.assertEqual(len(rows), 5)
            scores = [row[by] for row in rows]
            self.assertEqual(scores, sorted(scores, reverse=True))

    def test_removing_what_is_not_there_removes_the_rest(self):
        first, second = (path.name for path in transcripts(SAMPLES)[:2])
        done = self.on_store("remove", first, "absent.txt", expect=SOME_FAILED)
        self.assertIn("absent.txt", done.stderr)
        self.assertNotIn(first, [d["id"] for d in self.read_json("documents")])
        self.on_store("remove", first, expect=FAILED)
        self.on_store("remove", second)

    def test_a_store_inside_the_folder_is_not_read_as_transcripts(self):
        for path in transcripts(SAMPLES)[:2]:
            self.write(f"here/{path.name}", path.read_bytes())
        store = self.scratch / "here" / "talkgraph-store"
        for _ in range(2):
            self.build(self.scratch / "here", store=store)
        self.assertEqual(len(self.read_json("documents", store=store)), 2)

    def test_extract_keeps_the_order_whatever_the_number_of_threads(self):
        one = self.run_program("extract", "--jobs", "1", SAMPLES).stdout
        self.assertEqual(one, self.run_program("extract", "--jobs", "4", SAMPLES).stdout)

    def test_extract_reads_standard_input(self):
        text = transcripts(SAMPLES)[0].read_text(encoding="utf-8")
        self.assertIn('"doc":"stdin"', self.run_program("extract", "-", stdin=text).stdout)


if __name__ == "__main__":
    unittest.main()
