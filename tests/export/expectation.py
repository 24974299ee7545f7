"""What an export should hold, worked out from a plain dump of the graph.

The rules are those of export/README.md, here once more and in another language.
"""

import collections
import json
import math
import re

RESERVED_NODE = ("id", "label", "labels")
RESERVED_EDGE = ("id", "key", "label", "source", "target", "weight")
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
WIDE = 2**53


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def make_way(properties, names):
    for name in names:
        if name in properties:
            other = name + "_"
            while other in properties:
                other += "_"
            properties[other] = properties.pop(name)


def token(text):
    """The text as an NMTOKEN."""
    if not text:
        return "_x_"
    return re.sub(
        r"[^A-Za-z0-9.:_-]|_(?=x)", lambda m: f"_x{ord(m[0]):04X}_", text
    )


def compact(value):
    """JSON as the exporter writes it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class Sample:
    """The dump, with the ids that the export gave to the nodes."""

    def __init__(self, folder, name):
        self.base = folder / name
        lines = (folder / f"{name}.dump").read_text(encoding="utf-8").split("\n")
        records = [json.loads(line) for line in lines if line]
        self.dumped_nodes = [r for r in records if "node" in r]
        self.dumped_edges = [r for r in records if "type" in r]
        self.json = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
        self.ids = self.match_ids()

    def match_ids(self):
        """Nodes are recognised by a property that no two share."""
        def mark(properties):
            return properties.get("mark", properties.get("id"))

        exported = {mark(node): node["id"] for node in self.json["nodes"]}
        assert len(exported) == len(self.json["nodes"]) == len(self.dumped_nodes)
        return {n["node"]: exported[mark(n["properties"])] for n in self.dumped_nodes}

    def nodes(self):
        """By id: attributes, with the label only where a property gives it."""
        found = {}
        for node in self.dumped_nodes:
            identity = self.ids[node["node"]]
            attributes = dict(node["properties"])
            if attributes.get("id") == identity:
                del attributes["id"]
            label = attributes.get("label")
            if isinstance(label, str) and label:
                del attributes["label"]
            else:
                label = attributes.get("name") or attributes.get("title")
            make_way(attributes, RESERVED_NODE)
            attributes["labels"] = sorted(node["labels"])
            if node["labels"]:
                attributes.setdefault("type", attributes["labels"][0])
            if label:
                attributes["label"] = label
            found[identity] = attributes
        return found

    def edges(self):
        """(source id, target id, attributes) of each."""
        for edge in self.dumped_edges:
            attributes = dict(edge["properties"])
            weight = attributes.get("weight")
            if is_number(weight) and math.isfinite(weight):
                del attributes["weight"]
            else:
                weight = 1.0
            make_way(attributes, RESERVED_EDGE)
            attributes["label"] = edge["type"]
            attributes["weight"] = float(weight)
            yield self.ids[edge["source"]], self.ids[edge["target"]], attributes


def column_types(rows):
    """The type that GraphML gives to each attribute."""
    values = collections.defaultdict(list)
    for row in rows:
        for name, value in row.items():
            values[name].append(value)
    types = {}
    for name, column in values.items():
        # The dump's JSON has infinities as strings.
        numbers = all(is_number(v) or v == "Infinity" and name == "number" for v in column)
        doubles = any(not isinstance(v, int) for v in column)
        wide = any(isinstance(v, int) and abs(v) > WIDE for v in column)
        types[name] = (
            str if not numbers or (doubles and wide) else float if doubles else int
        )
    return types


def as_graphml(row, types):
    """Attributes as a reader of GraphML should see them."""
    seen = {}
    for name, value in row.items():
        kind = types[name]
        if kind is str:
            if not isinstance(value, str):
                value = compact(value)
            value = ILLEGAL.sub("\ufffd", value)
        else:
            value = kind(value)
        seen[token(name)] = value
    return seen


def counted(items):
    return collections.Counter(json.dumps(item, sort_keys=True) for item in items)
