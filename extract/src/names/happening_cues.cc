#include "names/happening_cues.h"

#include "names/kind_words.h"

namespace talkgraph::extract {
namespace {

constexpr float kTakesPlace = 0.9F;
constexpr float kTakesPart = 0.8F;
constexpr float kDuring = 0.8F;

}  // namespace

float happening_cue_before(const NameText& text, std::uint32_t begin, std::uint32_t i) {
  if (i <= begin) return 0;
  const std::string_view word = text.lower(i - 1);
  const std::string_view second = i > begin + 1 ? text.lower(i - 2) : std::string_view{};
  const std::string_view third = i > begin + 2 ? text.lower(i - 3) : std::string_view{};
  if (word == "during") return kDuring;
  if (word != "in" && word != "at") return 0;
  if (second.starts_with("participat")) return kTakesPart;
  if (second == "part" && (third.starts_with("tak") || third == "took")) return kTakesPart;
  const bool shown = second == "booth" || second == "unveiled" || second == "prize" ||
                     second == "spoke" || second == "speaker" || second == "panelist";
  return word == "at" && shown ? kTakesPart : 0;
}

float happening_cue_after(const NameText& text, std::uint32_t i, std::uint32_t end) {
  const auto word = [&](std::uint32_t k) { return k < end ? text.lower(k) : std::string_view{}; };
  const bool now = word(i).starts_with("tak") || word(i) == "took";
  if (now && word(i + 1) == "place") return kTakesPlace;
  // "was held in Lisbon", but not "was held in trust"
  if (is_copula(word(i)) && word(i + 1) == "held" && (word(i + 2) == "in" || word(i + 2) == "on")) {
    const Token& when = text.token(i + 3);
    const bool told = i + 3 < end && (when.capitalized || when.kind == TokenKind::kNumber);
    return told ? kTakesPlace : 0.0F;
  }
  // "kicked off in May", but not "kicked off its sale"
  const bool begins = word(i) == "kicked" && word(i + 1) == "off";
  return begins && (i + 2 >= end || text.token(i + 2).kind == TokenKind::kPunctuation ||
                    word(i + 2) == "in" || word(i + 2) == "on" || word(i + 2) == "with")
             ? kTakesPart
             : 0.0F;
}

}  // namespace talkgraph::extract
