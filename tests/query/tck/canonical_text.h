// The pieces of canonical texts (expected_value.h), for both who read tables and
// who read results.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "expected_value.h"

namespace talkgraph::tck {

using Texts = std::vector<std::string>;
using TextMap = std::map<std::string, std::string>;

std::string list_text(Texts items, Notation notation);
std::string map_text(const TextMap& entries);
std::string node_text(Texts labels, const TextMap& properties);
std::string relationship_text(const std::string& type, const TextMap& properties);
std::string quoted(std::string_view text);
// 0.0 and -0.0 are the same number; the tables write both alike.
std::string number_text(double number);

}  // namespace talkgraph::tck
