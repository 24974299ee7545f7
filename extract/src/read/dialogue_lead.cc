#include "read/dialogue_lead.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/unicode.h"
#include "read/asker_names.h"
#include "read/characters.h"
#include "read/person_match.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kMaxLeadPieces = 20;

// "Roe" of "Ms. Roe"
std::string_view without_honorific(std::string_view label) {
  for (const std::string_view word : {"mr", "ms", "mrs", "dr", "prof"}) {
    if (!starts_with_ignoring_case(label, word) || label.size() < word.size() + 2) continue;
    const std::size_t dot = label[word.size()] == '.' ? word.size() + 1 : word.size();
    if (label[dot] == ' ') return trim(label.substr(dot));
  }
  return label;
}

}  // namespace

DialogueLead read_lead(const Page& page, const std::vector<Piece>& pieces, std::size_t begin) {
  DialogueLead out;
  out.title = page.head.title.span;
  for (std::size_t i = 0; i < std::min(begin, pieces.size()); ++i) {
    const Piece& piece = pieces[i];
    if (piece.furniture || out.lead.size() >= kMaxLeadPieces) continue;
    if (piece.block.zone == Zone::kTitle && !out.title)
      out.title = piece.block.span;
    else if (piece.block.zone == Zone::kLead)
      out.lead.push_back(piece.block.span);
    else if (piece.block.zone == Zone::kMetadata)
      out.metadata.push_back(piece.block.span);
  }
  for (const Span span : out.metadata) {
    if (auto signature = find_signature(page, span)) out.people.push_back(std::move(*signature));
  }
  std::vector<Span> spans = out.lead;
  if (out.title) spans.push_back(*out.title);
  spans.insert(spans.end(), out.metadata.begin(), out.metadata.end());  // "Host: Jane Roe, Acme"
  for (const Span span : spans) {
    for (NamedPerson& person : find_people(page, span)) out.people.push_back(std::move(person));
  }
  return out;
}

NamedPerson as_lead_writes(const DialogueLead& lead, const std::string& name) {
  const std::string_view bare = without_honorific(name);
  std::vector<std::string> names;
  for (const NamedPerson& person : lead.people) {
    if (fold_name(person.name) == fold_name(bare)) return person;
    names.push_back(person.name);
  }
  const auto found = bare.size() < name.size() ? best_person(bare, names) : std::nullopt;
  return found ? lead.people[*found] : NamedPerson{name, {}};
}

}  // namespace talkgraph::extract
