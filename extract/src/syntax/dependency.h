// The relations between words of Universal Dependencies
// (universaldependencies.org/u/dep), with English subtypes.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace talkgraph::extract {

// Models are trained on this order: never change it.
enum class Dependency : std::uint8_t {
  kAcl,
  kAclRelative,
  kAdvcl,
  kAdvclRelative,
  kAdvmod,
  kAmod,
  kAppos,
  kAux,
  kAuxPassive,
  kCase,
  kCc,
  kCcPreconjunct,
  kCcomp,
  kCompound,
  kCompoundParticle,
  kConj,
  kCop,
  kCsubj,
  kCsubjOuter,
  kCsubjPassive,
  kDep,
  kDet,
  kDetPredeterminer,
  kDiscourse,
  kDislocated,
  kExpl,
  kFixed,
  kFlat,
  kGoeswith,
  kIobj,
  kList,
  kMark,
  kNmod,
  kNmodDescription,
  kNmodPossessive,
  kNmodUnmarked,
  kNsubj,
  kNsubjOuter,
  kNsubjPassive,
  kNummod,
  kObj,
  kObl,
  kOblAgent,
  kOblUnmarked,
  kOrphan,
  kParataxis,
  kPunct,
  kReparandum,
  kRoot,
  kVocative,
  kXcomp,
};
inline constexpr std::size_t kDependencies = 51;

// The treebanks' names, in the enumeration's order.
inline constexpr std::array<std::string_view, kDependencies> kDependencyNames = {
    "acl",         "acl:relcl",    "advcl",        "advcl:relcl", "advmod",     "amod",
    "appos",       "aux",          "aux:pass",     "case",        "cc",         "cc:preconj",
    "ccomp",       "compound",     "compound:prt", "conj",        "cop",        "csubj",
    "csubj:outer", "csubj:pass",   "dep",          "det",         "det:predet", "discourse",
    "dislocated",  "expl",         "fixed",        "flat",        "goeswith",   "iobj",
    "list",        "mark",         "nmod",         "nmod:desc",   "nmod:poss",  "nmod:unmarked",
    "nsubj",       "nsubj:outer",  "nsubj:pass",   "nummod",      "obj",        "obl",
    "obl:agent",   "obl:unmarked", "orphan",       "parataxis",   "punct",      "reparandum",
    "root",        "vocative",     "xcomp"};

constexpr std::string_view dependency_name(Dependency dependency) {
  return kDependencyNames[static_cast<std::size_t>(dependency)];
}

// Absent if `name` is none of the treebanks' names.
constexpr std::optional<Dependency> parse_dependency(std::string_view name) {
  for (std::size_t i = 0; i < kDependencies; ++i) {
    if (kDependencyNames[i] == name) return static_cast<Dependency>(i);
  }
  return std::nullopt;
}

// The head of a sentence's root.
inline constexpr std::uint32_t kNoHead = 0xFFFFFFFF;

// A tree over a sentence's words: per word the index of its head in the sentence
// and how it depends on it. One word has no head.
struct DependencyTree {
  std::vector<std::uint32_t> heads;
  std::vector<Dependency> labels;
};

}  // namespace talkgraph::extract
