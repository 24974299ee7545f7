#include "names/capital_runs.h"

#include <algorithm>

#include "names/eponyms.h"
#include "names/gathering_words.h"
#include "names/headlines.h"
#include "names/known_names.h"
#include "names/legal_form.h"
#include "names/name_edges.h"
#include "names/name_particles.h"
#include "names/name_pieces.h"
#include "names/name_shape.h"
#include "names/post_cues.h"

namespace talkgraph::extract {
namespace {

constexpr float kGathering = 2.5F;            // more than a company in its name says
constexpr float kAddition = 2.0F;             // "Inc.", "Jr.", "-yeon": only one type has it
constexpr float kVersioned = 1.3F;            // "Orbex Engine 3.0"
constexpr float kKindBefore = 1.0F;           // "Crypto Exchange Orbex"
constexpr std::uint32_t kMaxNameTokens = 10;  // more in a row are a list or a shout

class CapitalRuns {
 public:
  CapitalRuns(const NameText& text, const std::vector<Candidate>& known)
      : text_(text), known_(known) {}

  std::vector<Candidate> run() {
    for (const Sentence& sentence : text_.sentences()) {
      if (!yields_names(sentence)) continue;
      end_ = sentence.tokens.end;
      for (std::uint32_t i = sentence.tokens.begin; i < end_;) i = run_at(i);
    }
    return std::move(out_);
  }

 private:
  NameEdges edges() const { return NameEdges(text_, end_); }
  const Candidate* known_at(std::uint32_t i) {
    while (next_known_ < known_.size() && known_[next_known_].tokens.begin < i) ++next_known_;
    return next_known_ < known_.size() && known_[next_known_].tokens.begin == i
               ? &known_[next_known_]
               : nullptr;
  }

  // Handles the run that begins at token `i`, if one does; returns where to go on.
  std::uint32_t run_at(std::uint32_t i) {
    pieces_.clear();
    std::uint32_t at = i;
    while (at < end_ && (at == i || follows_on(at))) {
      const Candidate* const known = known_at(at);
      const std::uint32_t title = title_end(at);
      // "Vice President", though a list has a medium called Vice.
      if (known != nullptr && title <= known->tokens.end) {
        pieces_.push_back({known->tokens, known});
        at = known->tokens.end;
      } else if (title > at && !is_surname_here(at) && !opens_gathering(title) && !is_machine(at)) {
        flush();
        at = title;
      } else if (belongs(at) && !(pieces_.empty() && is_second_half(at))) {
        append(at);
        ++at;
      } else if (const std::uint32_t next = over_connector(at); next > at) {
        for (; at < next; ++at) append(at);
      } else {
        break;
      }
    }
    flush();
    return std::max(at, i + 1);
  }

  bool follows_on(std::uint32_t i) const {
    return i < end_ && text_.token(i).kind != TokenKind::kPunctuation
               ? !edges().is_glued(i)
               : joins_by_hyphen(i) || edges().joins_syllable(i) || joins_addition(i) ||
                     text_.token(i).text == "&" || is_plus(text_, i);
  }
  // Is the token what follows the hyphen of a compound ("On-Chain")?
  bool is_second_half(std::uint32_t i) const {
    return i > 0 && text_.token(i - 1).text == "-" && !text_.token(i).space_before &&
           !text_.token(i - 1).space_before;
  }
  bool joins_by_hyphen(std::uint32_t i) const {
    return i + 1 < end_ && text_.token(i).text == "-" && !text_.token(i).space_before &&
           !text_.token(i + 1).space_before && (belongs(i + 1) || is_lone_capital(i + 1));
  }
  // "Orb-X"
  bool is_lone_capital(std::uint32_t i) const {
    const std::string_view word = text_.token(i).text;
    return word.size() == 1 && word[0] >= 'A' && word[0] <= 'Z' && text_.token(i + 1).text != "-";
  }

  // "Orbex Devices, Inc.", "John Roe, Jr."; a known name has its own forms.
  bool joins_addition(std::uint32_t i) const {
    return text_.token(i).text == "," && i + 1 < end_ && !pieces_.empty() &&
           pieces_.back().known == nullptr && text_.token(i + 1).capitalized &&
           (is_legal_form(text_.lower(i + 1)) || is_generation(text_.lower(i + 1)));
  }

  // "Orbex Engine 3.0", but not "Orbex 1.5 million".
  bool joins_version(std::uint32_t i) const {
    if (i >= end_ || !edges().is_version(i) || !text_.token(i).space_before) return false;
    if (pieces_.empty()) return false;
    if (pieces_.back().known != nullptr && !is_versioned(text_, pieces_.back(), {{i, i + 1}, {}})) {
      return false;
    }
    const std::string_view unit = i + 1 < end_ ? text_.lower(i + 1) : "";
    return unit != "%" && unit != "percent" && unit != "x" && !unit.ends_with("illion") &&
           (i + 1 >= end_ || text_.token(i + 1).kind != TokenKind::kNumber);
  }

  void append(std::uint32_t i) {
    if (!pieces_.empty() && pieces_.back().known == nullptr && pieces_.back().tokens.end == i) {
      ++pieces_.back().tokens.end;
    } else {
      pieces_.push_back({{i, i + 1}, nullptr});
    }
  }

  bool belongs(std::uint32_t i) const {
    if (!text_.looks_like_name(i)) return false;
    const Token& token = text_.token(i);
    if (text_.has(i, kFunctionWord)) {
      return edges().is_given_name_at(i) || edges().is_model_word(i) ||
             is_small_word_of_title(text_, i, end_);
    }
    if (token.all_caps && text_.has(i, kCommonWord) && !is_ticker_of_word(text_, i) &&
        !is_loud_show(i)) {
      return false;
    }
    return token.text.size() > 1 || edges().is_letter_of_name(i);
  }
  // "ORBEX TALKS", "Orbex LIVE"
  bool is_loud_show(std::uint32_t i) const {
    const std::string_view word = text_.lower(i);
    const Candidate* const brand = pieces_.empty() ? nullptr : pieces_.back().known;
    return brand != nullptr && brand->tokens.end == i && brand->listed &&
           (name_type_bit(*brand->listed) & (kOrganizationBit | kExchangeBit)) != 0 &&
           (word == "live" || word == "podcast" || word == "radio" || word == "sessions" ||
            word == "show" || word == "talk" || word == "talks");
  }
  // "Orbex Developer Conference", "Founder Academy": who is there is a part of what it is called.
  bool opens_gathering(std::uint32_t i) const {
    return i < end_ && text_.token(i).capitalized && !text_.capital_is_expected(i) &&
           (is_school_word(text_.lower(i)) ||
            (!pieces_.empty() && is_gathering_word(text_.lower(i))));
  }

  // "Daniel Prince": a surname, though princes are called so.
  bool is_surname_here(std::uint32_t i) const {
    return i > 0 && !pieces_.empty() && text_.has(i, kSurname) && text_.has(i - 1, kGivenName) &&
           text_.token(i - 1).capitalized && !text_.token(i).all_caps &&
           !text_.capital_is_expected(i) && !text_.looks_like_name(i + 1);
  }

  // "AI Trading Agent", "AI Assistant": posts that programs hold.
  bool is_machine(std::uint32_t i) const {
    return !pieces_.empty() && text_.token(pieces_.front().tokens.begin).text == "AI" &&
           (text_.lower(i) == "agent" || text_.lower(i) == "assistant");
  }

  std::uint32_t title_end(std::uint32_t i) const {
    if (!text_.token(i).capitalized) return i;
    std::uint32_t length = text_.lexicon().title_length(text_.words(i, end_));
    while (length > 0 && !text_.looks_like_name(i + length - 1)) --length;
    return i + length;
  }

  // "Proof of Reserve", "Ada van Holt", "Smith & Vane", "Jean-Luc".
  std::uint32_t over_connector(std::uint32_t i) {
    if (pieces_.empty()) return i;
    const std::string_view word = text_.lower(i);
    const auto name_at = [&](std::uint32_t k) {
      return k < end_ && belongs(k) && title_end(k) == k;
    };
    if (joins_addition(i)) return i + 2;
    if (joins_version(i)) return i + 1;
    if (joins_by_hyphen(i) || edges().joins_syllable(i)) return i + (joins_by_hyphen(i) ? 1 : 2);
    if (word == "&" && name_at(i + 1))
      return are_two_persons(text_, pieces_.back(), i + 1) ? i : i + 1;
    if (word == "and" && name_at(i + 1) && takes_second_field(text_, pieces_.back(), i + 1))
      return i + 1;
    if (joins_title(text_, pieces_.back().tokens, i, end_) && known_at(i + 1) == nullptr)
      return i + 1;
    if (is_plus(text_, i) && pieces_.back().known == nullptr) return i + 1;
    if (!is_particle(word) && !(word == "of" && may_take_of(i + 1))) return i;
    std::uint32_t next = i + 1;
    while (next < end_ && next < i + 3 &&
           (is_particle(text_.lower(next)) || text_.lower(next) == "the")) {
      ++next;
    }
    return name_at(next) ? next : i;
  }
  bool may_take_of(std::uint32_t next) const {
    const NamePiece& last = pieces_.back();
    const std::uint32_t noun = last.tokens.end - 1;
    return last.known == nullptr && !is_unit_of(noun, next) &&
           (text_.has(noun, kCommonWord) ||
            (text_.lexicon().head_types(text_.words(noun, noun + 1)) & kOrganizationBit) != 0);
  }

  // "the Securities Division of Orbex": a part of a company bears no name of its own.
  bool is_unit_of(std::uint32_t noun, std::uint32_t next) const {
    const std::string_view unit = text_.lower(noun);
    if (unit != "division" && unit != "department" && unit != "desk" && unit != "arm") return false;
    const auto known = std::lower_bound(
        known_.begin(), known_.end(), next,
        [](const Candidate& one, std::uint32_t token) { return one.tokens.begin < token; });
    return known != known_.end() && known->tokens.begin == next && known->listed &&
           (name_type_bit(*known->listed) & (kOrganizationBit | kExchangeBit)) != 0;
  }

  void flush() {
    std::size_t i = 0;
    while (i < pieces_.size()) {
      if (i + 1 < pieces_.size() && is_formal_name(text_, pieces_[i], pieces_[i + 1])) {
        add_known(*pieces_[i].known);
        out_.back().tokens.end = pieces_[i + 1].tokens.end;
        out_.back().certain = true;
        i += 2;
        continue;
      }
      const std::size_t gathering = gathering_size(text_, std::span(pieces_).subspan(i));
      std::size_t joined = i + std::max<std::size_t>(gathering, 1);
      while (joined < pieces_.size() && join_in_name(text_, pieces_[joined - 1], pieces_[joined])) {
        ++joined;
      }
      if (joined > i + 1) {
        const std::size_t names = out_.size();
        add_name({pieces_[i].tokens.begin, pieces_[joined - 1].tokens.end});
        if (out_.size() > names) {
          out_.back().votes.add(votes_of_pieces(text_, pieces_[i], pieces_[i + 1]));
          if (gathering > 1) out_.back().votes.add(NameType::kEvent, kGathering);
        }
      } else if (pieces_[i].known != nullptr) {
        add_known(*pieces_[i].known);
      } else {
        add_name(pieces_[i].tokens);
      }
      i = joined;
    }
    pieces_.clear();
  }

  // A form that is shared with other words counts as far as its writing tells.
  void add_known(Candidate known) {
    if (!known.certain) {
      known.shape = name_shape(text_, known.tokens);
      const bool alone = known.tokens.size() == 1;
      // "The Genesis of Orbex": an ordinary word in a heading
      const std::uint32_t i = known.tokens.begin;
      const bool noun = alone && i > 0 && text_.lower(i - 1) == "the" && text_.lower(i + 1) == "of";
      if (noun && text_.has(i, kCommonWord)) {
        known.shape = 0;
      } else if (alone &&
                 (known.shape > 0 || is_small_word_in_capitals(text_, known.tokens.begin))) {
        known.shape = std::max(known.shape, 0.6F);
      }
    }
    out_.push_back(known);
  }

  void add_name(TokenRange range) {
    range.begin = behind_field_of_post(text_, range);
    if (are_two_names(text_, range)) {
      add_name({range.begin, range.begin + 2});
      range.begin += 2;
    }
    range = edges().without_edges(without_headline(text_, range));
    if (range.size() == 0 || range.size() > kMaxNameTokens) return;
    Candidate candidate;
    candidate.tokens = without_kind(text_, range);
    if (candidate.tokens.begin > range.begin) {
      range = candidate.tokens;
      const auto kind = text_.lexicon().noun(text_.words(range.begin - 1, range.begin));
      candidate.votes.add_all(static_cast<NameTypeSet>(kind.value), kKindBefore);
    }
    const bool none = is_eponym(text_, range) || is_plural_kind(text_, range) ||
                      is_field_of_post(text_, range) || is_field_of_study(text_, range) ||
                      is_plain_headline(text_, range);
    candidate.shape = none ? 0.0F : name_shape(text_, range);
    const std::string_view last = text_.lower(range.end - 1);
    if (edges().is_version(range.end - 1)) candidate.votes.add(NameType::kProduct, kVersioned);
    if (is_legal_form(last)) candidate.votes.add(NameType::kOrganization, kAddition);
    if (is_generation(last) || edges().has_syllable(range)) {
      candidate.votes.add(NameType::kPerson, kAddition);
    }
    out_.push_back(candidate);
  }

  const NameText& text_;
  const std::vector<Candidate>& known_;
  std::vector<Candidate> out_;
  std::vector<NamePiece> pieces_;  // of the run at hand
  std::size_t next_known_ = 0;
  std::uint32_t end_ = 0;
};

}  // namespace

std::vector<Candidate> find_capital_runs(const NameText& text, std::vector<Candidate> known) {
  return CapitalRuns(text, known).run();
}

}  // namespace talkgraph::extract
