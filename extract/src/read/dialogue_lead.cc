#include "read/dialogue_lead.h"

#include <algorithm>
#include <utility>

#include "read/asker_names.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kMaxLeadPieces = 20;

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

}  // namespace talkgraph::extract
