// A reference annotation: what a careful reader finds in one transcript. The
// form is described in evaluate/README.md.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "graph/ontology.h"

namespace talkgraph::evaluate {

// Index into GoldDocument::entities.
using GoldIndex = std::size_t;

struct GoldEntity {
  std::string id;
  std::string type;
  std::string name;
  std::vector<std::string> surfaces;           // every string in the text that names it
  std::vector<std::string> alternative_types;  // also right
  bool optional = false;                       // costs nothing, found or not
};

struct GoldRelation {
  GoldIndex source = 0;
  std::string type;
  GoldIndex target = 0;
  std::map<std::string, std::string> properties;  // title, since, until, date; not empty
  std::string evidence;                           // a quote, or empty
  bool optional = false;
};

struct GoldMetric {
  GoldIndex subject = 0;
  std::string measure;
  double value = 0;
  std::string unit;
  std::string evidence;
  bool optional = false;
};

struct GoldSpeaker {
  std::string label;
  std::optional<GoldIndex> entity;
  std::string role;
};

struct GoldDocument {
  std::string text_file;  // name of the transcript
  std::vector<GoldEntity> entities;
  std::vector<GoldRelation> relations;
  std::vector<GoldMetric> metrics;
  std::vector<GoldSpeaker> speakers;
};

// kMalformed, placed in `file`, says what is missing, of the wrong kind, not in
// the ontology, defined twice, or refers to no entity.
Result<GoldDocument> parse_gold(std::string_view json, const std::string& file,
                                const Ontology& ontology);

}  // namespace talkgraph::evaluate
