#include "names/capital_runs.h"

#include <algorithm>

#include "names/eponyms.h"
#include "names/known_names.h"
#include "names/name_particles.h"

namespace talkgraph::extract {
namespace {

constexpr NameWordClasses kOrdinary = kCommonWord | kFieldWord | kFunctionWord | kCalendarWord;

constexpr std::uint32_t kMaxNameTokens = 10;  // more in a row are a list or a shout

// Of a word of no list, or a given name, where any word has a capital.
constexpr float kShapeAtStart = 0.4F;
constexpr float kBranded = 0.8F;  // votes for a product that bears a company's name
constexpr float kShapeOfGivenName = 0.6F;

// A stretch of a run: a known name, or words without one.
struct Piece {
  TokenRange tokens;
  const Candidate* known = nullptr;
};

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
      if (const Candidate* known = known_at(at)) {
        pieces_.push_back({known->tokens, known});
        at = known->tokens.end;
      } else if (const std::uint32_t title = title_end(at); title > at) {
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
    return i < end_ && text_.token(i).kind != TokenKind::kPunctuation ? true : joins_by_hyphen(i);
  }
  // Is the token what follows the hyphen of a compound ("On-Chain")?
  bool is_second_half(std::uint32_t i) const {
    return i > 0 && text_.token(i - 1).text == "-" && !text_.token(i).space_before &&
           !text_.token(i - 1).space_before;
  }
  bool joins_by_hyphen(std::uint32_t i) const {
    return i + 1 < end_ && text_.token(i).text == "-" && !text_.token(i).space_before &&
           !text_.token(i + 1).space_before && belongs(i + 1);
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
    if (text_.has(i, kFunctionWord)) return is_given_name_at(i);
    if (token.all_caps && text_.has(i, kCommonWord)) return false;  // only loud
    return token.text.size() > 1 || is_letter_of_name(i);
  }
  // "U Card": a letter before another word of the name.
  bool is_letter_of_name(std::uint32_t i) const {
    return text_.token(i).capitalized && i + 1 < end_ && text_.token(i + 1).capitalized &&
           text_.token(i + 1).space_before && text_.token(i + 1).text.size() > 1 &&
           !text_.has(i + 1, kFunctionWord);
  }

  // "Will" and "May" before another name.
  bool is_given_name_at(std::uint32_t i) const {
    return text_.has(i, kGivenName) && i + 1 < end_ && text_.looks_like_name(i + 1) &&
           !text_.has(i + 1, kFunctionWord | kCommonWord);
  }

  std::uint32_t title_end(std::uint32_t i) const {
    if (!text_.token(i).capitalized) return i;
    std::uint32_t length = text_.lexicon().title_length(text_.words(i, end_));
    while (length > 0 && !text_.looks_like_name(i + length - 1)) --length;
    return i + length;
  }

  // "Proof of Reserve", "Ada van Holt", "Smith & Vane", "Jean-Luc".
  std::uint32_t over_connector(std::uint32_t i) const {
    if (pieces_.empty()) return i;
    const std::string_view word = text_.lower(i);
    const auto name_at = [&](std::uint32_t k) {
      return k < end_ && belongs(k) && title_end(k) == k;
    };
    if (joins_by_hyphen(i)) return i + 1;
    if (word == "&" && name_at(i + 1)) return i + 1;
    if (!is_particle(word) && !(word == "of" && may_take_of())) return i;
    std::uint32_t next = i + 1;
    while (next < end_ && next < i + 3 &&
           (is_particle(text_.lower(next)) || text_.lower(next) == "the")) {
      ++next;
    }
    return name_at(next) ? next : i;
  }
  bool may_take_of() const {
    const Piece& last = pieces_.back();
    return last.known == nullptr && (text_.has(last.tokens.end - 1, kCommonWord) ||
                                     heads_organizations(last.tokens.end - 1));
  }
  bool heads_organizations(std::uint32_t i) const {
    return (text_.lexicon().head_types(text_.words(i, i + 1)) & kOrganizationBit) != 0;
  }

  void flush() {
    std::size_t i = 0;
    while (i < pieces_.size()) {
      const std::size_t joined = joined_end(i);
      if (joined > i + 1) {
        add_name({pieces_[i].tokens.begin, pieces_[joined - 1].tokens.end});
        if (is_brand(pieces_[i])) out_.back().votes.add(NameType::kProduct, kBranded);
      } else if (pieces_[i].known != nullptr) {
        add_known(*pieces_[i].known);
      } else {
        add_name(pieces_[i].tokens);
      }
      i = std::max(joined, i + 1);
    }
    pieces_.clear();
  }

  // The end of the pieces from `i` on that are one name together.
  std::size_t joined_end(std::size_t i) const {
    std::size_t joined = i + 1;
    for (std::size_t k = i + 1; k < pieces_.size(); ++k) {
      const Piece& before = pieces_[k - 1];
      const Piece& here = pieces_[k];
      if (before.known != nullptr && here.known == nullptr) {
        if (!is_open(before) && !ends_in_kind(here) && !is_branded(before, here)) break;
      } else if (before.known == nullptr && here.known != nullptr) {
        if (!is_open(here) && !is_office_of(before)) break;
      } else {
        break;
      }
      joined = k + 1;
    }
    return joined;
  }
  // May the known name be only a part of the name around it?
  bool is_open(const Piece& piece) const {
    const Candidate& known = *piece.known;
    if (known.source == CandidateSource::kSpeaker) return false;
    if (!text_.token(known.tokens.begin).capitalized) return false;
    return known.tokens.size() == 1 &&
           (!known.certain || text_.has(known.tokens.begin, kGivenName | kSurname));
  }
  static bool is_brand(const Piece& piece) {
    return piece.known != nullptr && piece.known->certain && piece.known->makes_products &&
           piece.known->tokens.size() == 1;
  }
  // "Orbex Auto Earn": what a company calls its own. In a line of capitals, any
  // word may follow.
  bool is_branded(const Piece& brand, const Piece& rest) const {
    if (!is_brand(brand) || rest.tokens.size() > 3) return false;
    for (std::uint32_t i = rest.tokens.begin; i < rest.tokens.end; ++i) {
      if (text_.capital_is_expected(i) || !text_.looks_like_name(i) ||
          text_.has(i, kDemonym | kTitleWord | kGivenName | kSurname | kCalendarWord)) {
        return false;
      }
    }
    return true;
  }
  // "Central Bank of", "Universidad de los" before a place.
  bool is_office_of(const Piece& piece) const {
    std::uint32_t head = piece.tokens.end;
    while (head > piece.tokens.begin &&
           (text_.lower(head - 1) == "of" || is_particle(text_.lower(head - 1)))) {
      --head;
    }
    return head < piece.tokens.end && head > piece.tokens.begin && heads_organizations(head - 1);
  }
  bool ends_in_kind(const Piece& piece) const {
    const std::uint32_t last = piece.tokens.end - 1;
    return piece.tokens.size() <= 3 && text_.token(last).capitalized &&
           text_.lexicon().head_types(text_.words(last, last + 1)) != 0;
  }

  // A form that is shared with other words counts as far as its writing tells.
  void add_known(Candidate known) {
    if (!known.certain) {
      known.shape = shape(known.tokens);
      if (known.shape > 0 && known.tokens.size() == 1) known.shape = std::max(known.shape, 0.6F);
    }
    out_.push_back(known);
  }

  void add_name(TokenRange range) {
    range = without_edges(range);
    if (range.size() == 0 || range.size() > kMaxNameTokens) return;
    Candidate candidate;
    candidate.tokens = range;
    candidate.shape = is_eponym(text_, range) ? 0.0F : shape(range);
    out_.push_back(candidate);
  }

  // Without words that are capitalised for their place or as adjectives.
  TokenRange without_edges(TokenRange range) const {
    while (range.size() > 0 && is_edge(range.begin, range.size())) ++range.begin;
    while (range.size() > 0 &&
           (text_.has(range.end - 1, kDemonym) || !text_.looks_like_name(range.end - 1) ||
            (range.size() == 1 && text_.has(range.begin, kCalendarWord)))) {
      --range.end;
    }
    return range;
  }
  bool is_edge(std::uint32_t i, std::uint32_t size) const {
    if (!text_.looks_like_name(i)) return true;  // a connector or hyphen
    if (size > 1 && is_form_of_address(text_.lower(i))) return true;
    if (size == 1 && text_.has(i, kDemonym | kCalendarWord)) return true;
    if (!text_.capital_is_expected(i) || !text_.has(i, kOrdinary)) return false;
    return size > 1 && !text_.has(i, kGivenName);
  }

  float shape(TokenRange range) const {
    if (is_mail_host(range)) return 0;
    bool tells = false;
    bool rare = false;
    bool acronym = true;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const Token& token = text_.token(i);
      if (token.text == "-" || !text_.looks_like_name(i)) continue;
      const bool special = is_mixed_case(token.text) || is_dotted_name(token.text);
      if (is_handle(token.text)) return 1.0F;
      tells = tells || special || !text_.capital_is_expected(i);
      rare = rare || !text_.has(i, kOrdinary) || text_.has(i, kGivenName);
      acronym = acronym && token.all_caps;
    }
    if (!tells && !is_unlisted_at_start(range)) return 0;
    if (!tells) return text_.has(range.begin, kGivenName) ? kShapeOfGivenName : kShapeAtStart;
    if (acronym) return rare ? 0.3F : 0.0F;
    if (range.size() > 1) return rare ? 1.0F : 0.6F;
    return rare ? 0.7F : 0.15F;
  }

  // "Orbex is ...": in no list, and not in a line of capitals.
  bool is_unlisted_at_start(TokenRange range) const {
    const std::uint32_t i = range.begin;
    return range.size() == 1 && !text_.has(i, kAnyClass & ~(kGivenName | kSurname)) &&
           text_.token(i).text.size() > 3 && text_.lower_case_count(i) == 0 &&
           !text_.token(i).all_caps && !text_.capital_is_expected(range.end);
  }
  // "mira@orb.com" names nothing.
  bool is_mail_host(TokenRange range) const {
    return range.begin > 0 && text_.token(range.begin - 1).text == "@" &&
           !text_.token(range.begin).space_before;
  }

  const NameText& text_;
  const std::vector<Candidate>& known_;
  std::vector<Candidate> out_;
  std::vector<Piece> pieces_;  // of the run at hand
  std::size_t next_known_ = 0;
  std::uint32_t end_ = 0;
};

}  // namespace

std::vector<Candidate> find_capital_runs(const NameText& text, std::vector<Candidate> known) {
  return CapitalRuns(text, known).run();
}

}  // namespace talkgraph::extract
