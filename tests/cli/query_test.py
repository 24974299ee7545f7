"""Queries from the command line and in the shell."""

import fcntl
import json
import os
import pty
import re
import select
import struct
import termios
import time
import unittest

from support import DONE, FAILED, PROGRAM, QUERY_REJECTED, SAMPLES, USAGE, Program, environment


class Queries(Program):
    def setUp(self):
        super().setUp()
        self.build(SAMPLES)

    def query(self, *arguments, **options):
        return self.on_store("query", "--format", "jsonl", *arguments, **options)

    def rows(self, *arguments, **options):
        return [json.loads(line) for line in self.query(*arguments, **options).stdout.splitlines()]

    def test_several_statements_run_in_order(self):
        text = "RETURN 1 AS a; RETURN ';' AS a; // RETURN 3 AS a;\nRETURN 2 AS a"
        expected = [{"a": 1}, {"a": ";"}, {"a": 2}]
        self.assertEqual(self.rows(text), expected)
        self.assertEqual(self.rows(stdin=text), expected)
        self.assertEqual(self.rows("-", stdin=text), expected)
        path = self.scratch / "questions.cypher"
        path.write_text(text, encoding="utf-8")
        self.assertEqual(self.rows("-f", path), expected)
        self.query(text, "-f", path, expect=USAGE)

    def test_what_ran_before_an_error_is_shown(self):
        done = self.query("RETURN 1 AS a; RETURN b", expect=QUERY_REJECTED)
        self.assertEqual(done.stdout, '{"a": 1}\n')
        self.assertIn("UndefinedVariable", done.stderr)

    def test_parameters_are_json_and_what_is_none_is_a_string(self):
        self.assertEqual(self.rows("--param", "n=3", "--param", "l=[1, \"x\", {\"k\": null}]",
                                   "--param", "s=Mara Quint", "RETURN $n + 1 AS n, $l[2].k AS k, $s AS s"),
                         [{"n": 4, "k": None, "s": "Mara Quint"}])
        path = self.scratch / "parameters.json"
        path.write_text('{"n": 1, "m": 2.5}', encoding="utf-8")
        self.assertEqual(self.rows("--params", path, "--param", "n=7", "RETURN $n AS n, $m AS m"),
                         [{"n": 7, "m": 2.5}])
        self.query("--param", "=3", "RETURN 1", expect=USAGE)

    def test_a_query_ends_at_its_limits(self):
        endless = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*)"
        self.assertIn("limit", self.query("--timeout", "1", endless, expect=FAILED).stderr)
        self.assertIn("memory", self.query("--memory", "1", "RETURN range(1, 1000000) AS r",
                                           expect=FAILED).stderr)

    def test_procedures_search_and_rank(self):
        found = self.rows("CALL search.names('tidewell') YIELD node RETURN node.id AS id LIMIT 1")
        self.assertEqual(found, [{"id": "tidewell"}])
        ranked = self.rows("CALL graph.pageRank() YIELD node, score "
                           "RETURN node.id AS id ORDER BY score DESC LIMIT 1")
        self.assertEqual(ranked, self.rows("CALL graph.pageRank() YIELD node RETURN node.id AS id LIMIT 1"))
        said = self.rows("CALL search.talk('payments') YIELD node, document, start "
                         "RETURN node.start <= start < node.end AS inside, "
                         "node.text CONTAINS 'ayment' AS there, [(node)-[:IN]->(d) | d.id] = [document] AS same")
        self.assertGreater(len(said), 0)
        self.assertEqual(said, [{"inside": True, "there": True, "same": True}] * len(said))

    def test_full_text_is_found_by_the_name_that_others_give_it(self):
        call = "CALL db.index.fulltext.queryNodes('{}', '{}') YIELD node RETURN node.id AS id LIMIT 1"
        self.assertEqual(self.rows(call.format("names", "tidewell")), [{"id": "tidewell"}])
        self.assertEqual(len(self.rows(call.format("talk", "payments"))), 1)
        self.assertIn("'names' and 'talk'", self.query(call.format("x", "y"), expect=FAILED).stderr)

    def test_a_procedure_finds_ways_with_their_quotes(self):
        call = "CALL graph.shortestPaths({}, {}, 1) YIELD path, length, quotes"
        names = call.format("'Tomas Brandvold'", "'Idris Benmoussa'")
        [row] = self.rows(names + " RETURN [n IN nodes(path) | n.name] AS names, length, quotes")
        self.assertEqual(row["names"], ["Tomas Brandvold", "Fjordgate Capital", "Lumora",
                                        "Idris Benmoussa"])
        self.assertEqual((row["length"], len(row["quotes"])), (3, 3))
        self.assertIn("nothing goes by", self.query(call.format("'Nobody Atall'", "'Lumora'"),
                                                    expect=FAILED).stderr)
        nodes = "MATCH (a {id: 'lumora'}), (b {id: 'idris-benmoussa'}) "
        self.assertEqual(self.rows(nodes + call.format("a", "b") + " RETURN length"),
                         [{"length": 1}])

    def test_explain_and_schema_are_tables(self):
        plan = self.rows("EXPLAIN MATCH (p:Person) RETURN p.name")
        self.assertEqual(plan[-1]["operator"], "Argument")
        labels = {row["label"] for row in self.rows("SHOW LABELS")}
        self.assertLessEqual({"Person", "Document", "Turn"}, labels)
        self.assertEqual(self.rows("SHOW LABELS YIELD label WHERE label = 'Turn' RETURN count(*) AS n"),
                         [{"n": 1}])
        self.assertEqual([row["name"] for row in self.rows("SHOW FUNCTIONS WHERE name = 'stDev'")],
                         ["stDev"])

    def test_stats_say_what_was_done(self):
        self.assertIn("1 row in ", self.query("--stats", "RETURN 1 AS a").stderr)
        done = self.query("--stats", "CREATE (a:Note {x: 1, y: 2})-[:ABOUT]->(b:Note:Draft) "
                                     "REMOVE b:Draft SET a.x = null DETACH DELETE b")
        self.assertIn("2 nodes created, 1 node deleted, 1 relationship created, "
                      "1 relationship deleted, 3 properties set, 3 labels added, 1 label removed; "
                      "0 rows in", done.stderr)

    def test_nodes_relationships_paths_and_maps_are_objects_in_json(self):
        text = ("MATCH p = (a {id: 'idris-benmoussa'})-[r:WORKS_FOR]->(b {id: 'lumora'}) "
                "RETURN a, r, p, {n: [b]} AS m")
        [row] = self.rows(text)
        self.assertEqual(row["a"]["labels"], ["Entity", "Person"])
        self.assertEqual(row["a"]["properties"]["name"], "Idris Benmoussa")
        self.assertEqual((row["r"]["type"], row["r"]["from"], row["r"]["to"]),
                         ("WORKS_FOR", "idris-benmoussa", "lumora"))
        self.assertEqual(row["r"]["properties"]["title"], "chief scientist")
        self.assertEqual(row["p"], {"nodes": [row["a"], row["m"]["n"][0]],
                                    "relationships": [row["r"]]})
        self.assertEqual(self.read_json("query", text), [row])

    def test_a_path_in_a_table_is_short(self):
        done = self.on_store("query", "--format", "table", "MATCH p = (b {id: 'lumora'})"
                             "<-[r:WORKS_FOR]-(a {id: 'idris-benmoussa'}) RETURN p")
        self.assertIn("(:Entity:Organization {name: 'Lumora'})<-[:WORKS_FOR]-"
                      "(:Entity:Person {name: 'Idris Benmoussa'})", done.stdout)


class Shell(Program):
    def setUp(self):
        super().setUp()
        self.build(SAMPLES)

    def test_statements_come_from_a_pipe(self):
        done = self.on_store("shell", "--format", "jsonl", stdin=(
            ":param who=\"Leila Haddad\"\n"
            "MATCH (p {name: $who})\n"
            "RETURN p.id AS id;\n"
            ":mode csv\nRETURN 1 AS a; RETURN 2 AS b;\nRETURN 3 AS c\n"))
        self.assertEqual(done.stdout, '{"id": "leila-haddad"}\na\n1\nb\n2\nc\n3\n')

    def test_a_pipe_goes_on_after_an_error_and_tells_at_the_end(self):
        done = self.on_store("shell", "--format", "jsonl", stdin="RETURN x;\nRETURN 1 AS a;\n",
                             expect=QUERY_REJECTED)
        self.assertEqual(done.stdout, '{"a": 1}\n')

    def test_source_runs_a_file(self):
        path = self.scratch / "q.cypher"
        path.write_text("RETURN 1 AS a;\nRETURN 2 AS a", encoding="utf-8")
        done = self.on_store("shell", "--format", "jsonl", stdin=f":source {path}\n:exit\nRETURN 9;\n")
        self.assertEqual(done.stdout, '{"a": 1}\n{"a": 2}\n')

    def test_a_file_has_commands_too_and_ends_where_it_runs_itself(self):
        path = self.scratch / "q.cypher"
        path.write_text(f":param n=4\nRETURN $n AS a;\n:source {path}\n", encoding="utf-8")
        done = self.on_store("shell", "--format", "jsonl", stdin=f":source {path}\n",
                             expect=QUERY_REJECTED)
        self.assertEqual(done.stdout, '{"a": 4}\n' * 10)
        self.assertIn("nested too deep", done.stderr)

    def test_a_transaction_is_kept_or_taken_back_as_a_whole(self):
        count = "MATCH (n:Note) RETURN count(n) AS n;\n"
        done = self.on_store("shell", "--format", "jsonl", stdin=(
            ":begin\nCREATE (:Note);\nCREATE (:Note);\n" + count + ":rollback\n" + count +
            ":begin\nCREATE (:Note);\n:commit\n" + count))
        self.assertEqual([json.loads(line)["n"] for line in done.stdout.splitlines()], [2, 0, 1])

    def test_an_error_takes_back_the_transaction(self):
        done = self.on_store("shell", "--format", "jsonl", expect=QUERY_REJECTED, stdin=(
            ":begin\nCREATE (:Note);\nCREATE (:Note {x: 1 / 0});\n"
            "MATCH (n:Note) RETURN count(n) AS n;\n:commit\n"))
        self.assertEqual(done.stdout, '{"n": 0}\n')
        self.assertIn("rolled back", done.stderr)
        self.assertIn("no transaction is open", done.stderr)

    def test_a_transaction_that_is_left_open_is_taken_back(self):
        done = self.on_store("shell", stdin=":begin\nCREATE (:Note);\n", expect=QUERY_REJECTED)
        self.assertIn("not committed", done.stderr)
        self.assertIn('"n": 0', self.on_store("query", "--format", "json",
                                              "MATCH (n:Note) RETURN count(n) AS n").stdout)

    def drive(self, *keys, wait_for):
        """Types each of the keys once the terminal shows what the one before it leads to, and a
        prompt: what is typed earlier the shell may throw away."""
        process, terminal = pty.fork()
        if process == 0:
            os.execve(PROGRAM, [PROGRAM, "shell", "--store", str(self.store)],
                      environment(TERM="xterm", HOME=str(self.scratch), PAGER="cat"))
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        shown = ""

        def read_until(pattern, again=b""):
            nonlocal shown
            end = time.monotonic() + 20
            while not re.search(pattern, shown):
                ready, _, _ = select.select([terminal], [], [], 0.5)
                if not ready:
                    if time.monotonic() > end:
                        self.fail(f"no {pattern!r} in {shown!r}")
                    os.write(terminal, again)
                    continue
                try:
                    read = os.read(terminal, 4096)
                except OSError:
                    read = b""
                if not read:
                    self.fail(f"the shell left before {pattern!r}: {shown!r}")
                shown += read.decode(errors="replace")

        read_until("talkgraph> ")
        for key, pattern in zip(keys, wait_for):
            shown = ""
            os.write(terminal, key.encode())
            # The first Ctrl-C may come before the query runs.
            read_until(pattern, again=key.encode() if key == "\x03" else b"")
        os.write(terminal, b":exit\n")
        _, status = os.waitpid(process, 0)
        os.close(terminal)
        self.assertEqual(os.waitstatus_to_exitcode(status), DONE)

    def test_a_terminal_takes_several_lines_completes_and_remembers(self):
        self.drive("RETURN 40 +\n", "2 AS answer;\n",
                   "MATCH (d:Docum\t) RETURN count(d) AS n;\n",
                   "\x1b[A\n",
                   wait_for=[r"\.\.> ", r"42[^$]*ms[^$]*> ", r"ent\) RETURN[^$]*\b5\b[^$]*ms[^$]*> ",
                             r"\b5\b[^$]*ms[^$]*> "])

    def test_ctrl_c_ends_a_query_and_not_the_shell(self):
        self.drive("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*);\n",
                   "\x03", "RETURN 'still ' + 'here' AS x;\n",
                   wait_for=[r"count", r"cancelled[^$]*> ", r"still here[^$]*> "])

    def test_ctrl_c_abandons_what_was_typed(self):
        self.drive("RETURN 1 +\n", "\x03", "RETURN 'a' + 'new' AS x;\n",
                   wait_for=[r"\.\.> ", r"talkgraph> ", r"anew[^$]*> "])


if __name__ == "__main__":
    unittest.main()
