#include "quotes.h"

#include <algorithm>
#include <charconv>

#include "entities.h"

namespace talkgraph::cli {
namespace {

constexpr std::size_t kMostDocuments = 16;

struct Location {
  std::string document;
  Span span;
};

// Nothing if `text` is no "document:start-end"; a document's id may hold colons.
std::optional<Location> parse_evidence(std::string_view text) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const std::string_view range = text.substr(colon + 1);
  const char* const end = range.data() + range.size();
  Span span;
  const auto [dash, first] = std::from_chars(range.data(), end, span.begin);
  if (first != std::errc() || dash == end || *dash != '-') return std::nullopt;
  const auto [rest, second] = std::from_chars(dash + 1, end, span.end);
  if (second != std::errc() || rest != end || span.begin >= span.end) return std::nullopt;
  return Location{std::string(text.substr(0, colon)), span};
}

}  // namespace

std::string Quote::place() const {
  return document + ':' + std::to_string(span.begin) + '-' + std::to_string(span.end);
}

std::string speaker_at(const DocumentGraph& document, std::uint32_t offset) {
  const auto after = std::upper_bound(
      document.turns.begin(), document.turns.end(), offset,
      [](std::uint32_t place, const Turn& turn) { return place < turn.span.begin; });
  if (after == document.turns.begin()) return "";
  const Turn& turn = *std::prev(after);
  if (!turn.span.contains(offset)) return "";
  const Speaker& speaker = document.speakers[turn.speaker];
  return speaker.entity ? document.entities[*speaker.entity].name : speaker.label;
}

Result<const DocumentGraph*> QuoteReader::document(const std::string& id) {
  const auto known = documents_.find(id);
  if (known != documents_.end()) return known->second ? &*known->second : nullptr;
  if (documents_.size() >= kMostDocuments) documents_.clear();
  TG_ASSIGN(std::optional<DocumentGraph> read, store_.document(id));
  const std::optional<DocumentGraph>& kept = documents_.emplace(id, std::move(read)).first->second;
  return kept ? &*kept : nullptr;
}

Result<std::optional<Quote>> QuoteReader::read(std::string_view evidence) {
  const std::optional<Location> location = parse_evidence(evidence);
  if (!location) return std::optional<Quote>();
  TG_ASSIGN(const DocumentGraph* from, document(location->document));
  if (from == nullptr || location->span.end > from->text.size()) return std::optional<Quote>();
  Quote quote;
  quote.text = slice(from->text, location->span);
  quote.speaker = speaker_at(*from, location->span.begin);
  quote.document = location->document;
  quote.span = location->span;
  return std::optional<Quote>(std::move(quote));
}

Result<std::vector<Quote>> QuoteReader::all(const PropertyMap& properties) {
  std::vector<Quote> quotes;
  for (const std::string& evidence : string_list_property(properties, "evidence")) {
    TG_ASSIGN(std::optional<Quote> quote, read(evidence));
    if (quote) quotes.push_back(std::move(*quote));
  }
  return quotes;
}

Result<std::optional<Quote>> QuoteReader::best(const PropertyMap& properties) {
  const std::string cited = string_property(properties, "quote");
  std::optional<Quote> first;
  for (const std::string& evidence : string_list_property(properties, "evidence")) {
    TG_ASSIGN(std::optional<Quote> quote, read(evidence));
    if (quote && quote->text == cited) return quote;
    if (!first) first = std::move(quote);
  }
  return first;
}

}  // namespace talkgraph::cli
