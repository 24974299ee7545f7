#include "claims/measures/relative_multiples.h"

#include "claims/measures/measure_reader.h"
#include "claims/text/noun_phrase.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

class RelativeMultipleReader : private MeasureReader {
 public:
  using MeasureReader::MeasureReader;

  // Only of what somebody has: "this is 10x faster" tells of no one.
  std::optional<Measure> read() const {
    const auto more = is_more();
    if (!more) return std::nullopt;
    std::uint32_t be = figure_.tokens.begin;
    while (be > tokens_.begin && is_link(be - 1)) --be;
    if (be == tokens_.begin || !view_.is(be - 1, WordClass::kBe)) return std::nullopt;
    const TokenRange noun = phrase_to(view_, words_, be - 1, tokens_.begin);
    const Mention* owner = owner_before(view_, noun.begin, tokens_.begin);
    if (owner == nullptr || !view_.is_possessive(*owner)) return std::nullopt;
    auto measure = make(noun, owner);
    if (!measure) return std::nullopt;
    if (measure->head != *more && !more->empty()) measure->text += " " + std::string(*more);
    const std::uint32_t than = behind_comparative();
    const Mention* other =
        word(than) == "than" && than + 1 < tokens_.end ? view_.mention_from(than + 1) : nullptr;
    const bool named = other != nullptr && other->kind == MentionKind::kName;
    if (named) measure->text += " compared with " + phrase_text(view_, other->tokens, nullptr);
    return measure;
  }

 private:
  std::uint32_t behind_comparative() const {
    const std::uint32_t at = figure_.tokens.end;
    return word(at) == "more" ? at + 2 : at + 1;
  }
  // What is more of it: "size" of "larger", nothing of "higher".
  std::optional<std::string_view> is_more() const {
    const std::uint32_t at = figure_.tokens.end;
    const std::string_view next = word(at);
    if (is_among(next, {"larger", "bigger"})) return "size";
    if (next == "faster") return "speed";
    if (is_among(next, {"higher", "greater"})) return "";
    if (next == "more" && word(at + 1) == "efficient") return "efficiency";
    return std::nullopt;
  }
};

}  // namespace

std::optional<Measure> find_relative_multiple(const TextView& view, const FigureWords& words,
                                              TokenRange sentence, const Figure& figure) {
  return RelativeMultipleReader(view, words, sentence, figure).read();
}

}  // namespace talkgraph::extract
