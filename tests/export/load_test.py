"""What other programs read from an export is what the graph holds.

The samples come with a dump that was made without the exporter.
"""

import json
import math
import os
import pathlib
import subprocess
import tempfile
import unittest

import igraph
import networkx

from expectation import as_graphml, column_types, counted, is_number, Sample, token

SAMPLES = os.environ["TALKGRAPH_EXPORT_SAMPLES"]
XMLLINT = os.environ["TALKGRAPH_XMLLINT"]
SCHEMA = pathlib.Path(__file__).parent / "graphml.xsd"
NAMES = ("empty", "folded", "odd", "stored")


class LoadTest(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        folder = pathlib.Path(cls.temporary.name)
        subprocess.run([SAMPLES, str(folder)], check=True)
        cls.samples = [Sample(folder, name) for name in NAMES]

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def assert_same(self, expected_nodes, nodes, expected_edges, edges):
        for identity, attributes in nodes.items():
            if "label" not in expected_nodes[identity]:
                self.assertTrue(attributes.pop("label"))
        self.assertEqual(expected_nodes, nodes)
        self.assertEqual(counted(expected_edges), counted(edges))

    def graphml_expectation(self, sample):
        """Nodes by token, and edges, as GraphML should have them."""
        nodes = sample.nodes()
        for identity, attributes in nodes.items():
            if token(identity) != identity:
                attributes.setdefault("id_", identity)
        types = column_types([{"label": "", **row} for row in nodes.values()])
        nodes = {token(i): as_graphml(row, types) for i, row in nodes.items()}
        edges = list(sample.edges())
        types = column_types([row for _, _, row in edges])
        edges = [(token(s), token(t), as_graphml(row, types)) for s, t, row in edges]
        return nodes, edges

    def test_the_samples_are_not_empty(self):
        sizes = {
            s.base.name: (len(s.dumped_nodes), len(s.dumped_edges)) for s in self.samples
        }
        self.assertEqual(sizes["empty"], (0, 0))
        self.assertEqual(sizes["folded"], (9, 13))
        self.assertEqual(sizes["odd"], (11, 66))
        self.assertGreater(sizes["stored"], (100, 100))

    def test_ids_are_the_nodes_ids_where_these_are_unique(self):
        for sample in self.samples:
            if sample.base.name == "odd":
                continue
            for node in sample.dumped_nodes:
                self.assertEqual(node["properties"]["id"], sample.ids[node["node"]])

    def test_networkx_reads_all_of_node_link_json(self):
        for sample in self.samples:
            with self.subTest(sample.base.name):
                graph = networkx.node_link_graph(sample.json)
                self.assertTrue(graph.is_directed() and graph.is_multigraph())
                nodes = {i: dict(data) for i, data in graph.nodes(data=True)}
                edges = [(s, t, data) for s, t, data in graph.edges(data=True)]
                self.assert_same(sample.nodes(), nodes, list(sample.edges()), edges)

    def test_cytoscape_json_has_all_elements_under_keys_of_their_own(self):
        for sample in self.samples:
            with self.subTest(sample.base.name):
                text = sample.base.with_suffix(".cyjs").read_text(encoding="utf-8")
                elements = json.loads(text)["elements"]
                nodes, edges, keys = {}, [], set()
                for element in elements["nodes"]:
                    data = dict(element["data"])
                    keys.add(data["id"])
                    nodes[data.pop("id")] = data
                for element in elements["edges"]:
                    data = dict(element["data"])
                    keys.add(data.pop("id"))
                    edges.append((data.pop("source"), data.pop("target"), data))
                self.assertEqual(len(keys), len(nodes) + len(edges))
                self.assert_same(sample.nodes(), nodes, list(sample.edges()), edges)

    def test_networkx_reads_all_of_graphml(self):
        for sample in self.samples:
            with self.subTest(sample.base.name):
                graph = networkx.read_graphml(
                    sample.base.with_suffix(".graphml"), force_multigraph=True
                )
                self.assertTrue(graph.is_directed())
                expected_nodes, expected_edges = self.graphml_expectation(sample)
                for attributes in expected_nodes.values():
                    for name in [n for n, v in attributes.items() if v == ""]:
                        del attributes[name]  # NetworkX drops empty strings
                nodes = {i: dict(data) for i, data in graph.nodes(data=True)}
                edges = [(s, t, data) for s, t, data in graph.edges(data=True)]
                self.assert_same(expected_nodes, nodes, expected_edges, edges)

    def test_igraph_reads_all_of_graphml(self):
        for sample in self.samples:
            with self.subTest(sample.base.name):
                graph = igraph.Graph.Read_GraphML(str(sample.base.with_suffix(".graphml")))
                self.assertTrue(graph.is_directed())
                expected_nodes, expected_edges = self.graphml_expectation(sample)
                nodes, edges = {}, []
                for vertex in graph.vs:
                    attributes = vertex.attributes()
                    identity = attributes.pop("id")
                    nodes[identity] = self.only(expected_nodes[identity], attributes)
                rows = {row.get("mark", i): row for i, (_, _, row) in enumerate(expected_edges)}
                for edge in graph.es:
                    attributes = edge.attributes()
                    attributes.pop("id")
                    mark = attributes.get("mark")
                    if mark in rows:
                        attributes = self.only(rows[mark], attributes)
                    else:
                        attributes = {k: v for k, v in attributes.items() if not self.absent(v)}
                    source, target = graph.vs[edge.source]["id"], graph.vs[edge.target]["id"]
                    edges.append((source, target, attributes))
                numbers = lambda row: {k: float(v) if is_number(v) else v for k, v in row.items()}
                expected_nodes = {i: numbers(row) for i, row in expected_nodes.items()}
                expected_edges = [(s, t, numbers(row)) for s, t, row in expected_edges]
                self.assert_same(expected_nodes, nodes, expected_edges, edges)

    @staticmethod
    def absent(value):
        return value == "" or isinstance(value, float) and math.isnan(value)

    def only(self, expected, attributes):
        """igraph gives every attribute to all: empty or NaN where there is none."""
        return {
            name: value
            for name, value in attributes.items()
            if name in expected or name == "label" or not self.absent(value)
        }

    def test_graphml_is_valid(self):
        for sample in self.samples:
            with self.subTest(sample.base.name):
                subprocess.run(
                    [XMLLINT, "--noout", "--nonet", "--schema", str(SCHEMA),
                     str(sample.base.with_suffix(".graphml"))],
                    check=True, capture_output=True,
                )

    def test_the_schema_refuses_what_it_should(self):
        text = self.samples[1].base.with_suffix(".graphml").read_text(encoding="utf-8")
        broken = {
            "an edge to nowhere": ('target="zenvault"', 'target="nowhere"'),
            "an edge id twice": ('id="e1"', 'id="e0"'),
            "data without key": ('<data key="name">', '<data key="nothing">'),
            "an unknown type": ('attr.type="long"', 'attr.type="int"'),
            "an id that is no token": ('<node id="lisbon">', '<node id="a b">'),
        }
        for what, (old, new) in broken.items():
            with self.subTest(what):
                self.assertIn(old, text)
                path = pathlib.Path(self.temporary.name) / "broken.graphml"
                path.write_text(text.replace(old, new, 1), encoding="utf-8")
                result = subprocess.run(
                    [XMLLINT, "--noout", "--nonet", "--schema", str(SCHEMA), str(path)],
                    capture_output=True,
                )
                self.assertEqual(result.returncode, 3)


if __name__ == "__main__":
    unittest.main()
