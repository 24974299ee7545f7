#include "names/known_names.h"

#include <algorithm>

#include "names/eponyms.h"
#include "names/phrases.h"

namespace talkgraph::extract {
namespace {

constexpr float kWritten = 2.0F;  // by its form alone

bool starts_upper(std::string_view word) {
  return !word.empty() && word[0] >= 'A' && word[0] <= 'Z';
}
bool is_upper(std::string_view word) {
  return word.size() > 1 &&
         std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// May `token` be `written`? A ticker in capitals is never only capitalised, as
// "Ada" is not ADA; what needs its capitals has at least those of the list.
bool case_fits(const Token& token, std::string_view written, bool needs_case) {
  if (token.text == written) return true;
  if (is_upper(written) && token.capitalized && !token.all_caps) return false;
  return !needs_case || !starts_upper(written) || token.capitalized;
}

// Where no capital is expected: ordinary words in lower case still name
// something when the last one says what ("lightning network").
bool ends_in_noun(const NameText& text, TokenRange range) {
  return range.size() > 1 && text.lower(range.begin) != "the" &&
         text.lexicon().head_types(text.words(range.end - 1, range.end)) != 0;
}

class KnownNames {
 public:
  KnownNames(const NameText& text, const Gazetteer& gazetteer)
      : text_(text), gazetteer_(gazetteer) {
    add_speakers();
  }

  std::vector<Candidate> run() {
    for (const Sentence& sentence : text_.sentences()) {
      if (!yields_names(sentence)) continue;
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end;) {
        i = std::max(i + 1, match_at(i, sentence.tokens.end));
      }
    }
    return std::move(out_);
  }

 private:
  void add_speakers() {
    const std::vector<SpeakerLabel>& speakers = text_.transcript().speakers;
    for (std::uint32_t i = 0; i < speakers.size(); ++i) {
      if (speakers[i].name.empty()) continue;
      for (const PhraseWords& phrase : split_phrases({speakers[i].name, speakers[i].label})) {
        std::vector<WordId> words;
        for (const std::string& word : phrase.lower) words.push_back(text_.word_id(word));
        if (words.empty() || std::find(words.begin(), words.end(), WordId{0}) != words.end()) {
          continue;  // not a word of this text
        }
        std::uint32_t& value = speakers_.at(words);
        if (value == 0) value = i + 1;
        if (words.size() == 1) speaker_slips_.add(phrase.lower[0], i);
      }
    }
  }

  // The end of the name at token `i`, or `i`.
  std::uint32_t match_at(std::uint32_t i, std::uint32_t end) {
    const auto words = text_.words(i, end);
    const PhraseTable::Match speaker = speakers_.longest(words);
    const Gazetteer::Match known = gazetteer_.longest(words);
    if (speaker.words >= known.words && speaker.words > 0) {
      const TokenRange range{i, i + speaker.words};
      if (fits_speaker(range)) {
        add(range, CandidateSource::kSpeaker, speaker.value - 1, true);
        return range.end;
      }
    }
    // "Orb ecosystem" may be Orb, though a list has an Orb Ecosystem.
    for (std::size_t size = known.words; size > 0;) {
      const Gazetteer::Match match = gazetteer_.longest(words.first(size));
      const TokenRange range{i, i + match.words};
      if (const GazetteerForm* form = fitting(range, match)) {
        add(range, CandidateSource::kGazetteer, form->entry, is_certain(range, *form));
        return range.end;
      }
      size = match.words == 0 ? 0 : match.words - 1;
    }
    if (is_account(i)) return add_written(i, NameType::kPerson);
    if (wraps_asset(i)) return add_written(i, NameType::kAsset);
    return misspelt_at(i);
  }

  // "u/orbfan": how a forum writes its members.
  bool is_account(std::uint32_t i) const {
    return i > 1 && text_.token(i).kind == TokenKind::kWord && text_.token(i).text.size() > 2 &&
           text_.token(i - 1).text == "/" && text_.token(i - 2).text == "u" &&
           !text_.token(i).space_before && !text_.token(i - 1).space_before;
  }
  // "cDAI", "stETH": one or two small letters before a coin tell what holds it.
  bool wraps_asset(std::uint32_t i) const {
    const std::string_view word = text_.token(i).text;
    const std::size_t coin = word.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    if (coin == 0 || coin > 2 || (word[0] >= '0' && word[0] <= '9') || coin == word.npos ||
        word.size() < coin + 3)
      return false;
    if (!is_upper(word.substr(coin)) || text_.has(i, kAnyClass)) return false;
    if (word == "mBTC" || word == "uBTC") return false;  // parts of a coin
    const WordId id = text_.word_id(text_.lower(i).substr(coin));
    if (id == 0) return false;
    const auto known = gazetteer_.longest(std::span(&id, 1));
    return std::any_of(known.forms.begin(), known.forms.end(), [&](const GazetteerForm& form) {
      return is_upper(form.written[0]) && gazetteer_.entries()[form.entry].type == NameType::kAsset;
    });
  }
  // Adds what the writing of token `i` tells alone; returns its end.
  std::uint32_t add_written(std::uint32_t i, NameType type) {
    Candidate candidate;
    candidate.tokens = {i, i + 1};
    candidate.certain = true;
    candidate.shape = 1.0F;
    candidate.votes.add(type, kWritten);
    out_.push_back(candidate);
    return i + 1;
  }

  const GazetteerForm* fitting(TokenRange range, const Gazetteer::Match& match) const {
    const GazetteerForm* best = nullptr;
    for (const GazetteerForm& form : match.forms) {
      if (names_currency(range, form)) continue;
      if (!fits(range, form)) continue;
      const bool surer = best != nullptr && best->weak == form.weak && !is_written(range, *best) &&
                         is_written(range, form);
      if (best == nullptr || (best->weak && !form.weak) || surer) best = &form;
    }
    return best;
  }
  // Letter by letter: "1orb", though a list has 1ORB, too.
  bool is_written(TokenRange range, const GazetteerForm& form) const {
    for (std::uint32_t k = 0; k < range.size(); ++k) {
      if (text_.token(range.begin + k).text != form.written[k]) return false;
    }
    return true;
  }

  // A capitalised word of no list, one slip away from a known name.
  std::uint32_t misspelt_at(std::uint32_t i) {
    const Token& token = text_.token(i);
    if (!token.capitalized || text_.has(i, kAnyClass) || text_.lower_case_count(i) > 0) return i;
    if (const std::uint32_t* speaker = speaker_slips_.find(token.lower)) {
      add({i, i + 1}, CandidateSource::kSpeaker, *speaker, true);
    } else if (const auto entry = gazetteer_.misspelt(token.lower)) {
      add({i, i + 1}, CandidateSource::kGazetteer, *entry, true);
    } else {
      return i;
    }
    return i + 1;
  }

  void add(TokenRange range, CandidateSource source, std::uint32_t index, bool certain) {
    if (range.size() > 1 && text_.lower(range.begin) == "the") ++range.begin;
    Candidate candidate;
    candidate.tokens = range;
    candidate.source = source;
    candidate.index = index;
    candidate.certain = certain;
    if (source == CandidateSource::kGazetteer) {
      const GazetteerEntry& entry = gazetteer_.entries()[index];
      candidate.listed = entry.type;
      const auto kind = entry.properties.find("kind");
      candidate.country = kind != entry.properties.end() &&
                          (kind->second == Value("country") || kind->second == Value("territory"));
    }
    out_.push_back(candidate);
  }

  bool fits_speaker(TokenRange range) const {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (text_.looks_like_name(i) && !(range.size() == 1 && text_.has(i, kFunctionWord)))
        return true;
    }
    return false;
  }

  bool fits(TokenRange range, const GazetteerForm& form) const {
    if (form.written.size() != range.size()) return false;

    // In lower case "turkey" is no place and "chase" nobody.
    const NameType type = gazetteer_.entries()[form.entry].type;
    if (type == NameType::kTopic && form.needs_case && !has_name_inside(range)) return false;
    // "Bose-Einstein": whom a compound is called after is not spoken of.
    const bool compound = range.begin > 1 && text_.token(range.begin - 1).text == "-" &&
                          !text_.token(range.begin).space_before &&
                          text_.token(range.begin - 2).capitalized &&
                          !text_.token(range.begin - 2).all_caps;
    if (type == NameType::kPerson && range.size() == 1 && (compound || is_eponym(text_, range))) {
      return false;
    }
    const bool always_capital =
        type == NameType::kPlace || (type == NameType::kPerson && range.size() == 1);
    if (always_capital && starts_upper(form.written[0]) && !has_capital_inside(range) &&
        !(text_.is_without_capitals() && !form.weak && !form.needs_case)) {
      return false;
    }
    const bool says_kind = form.is_full_name && ends_in_noun(text_, range);
    for (std::uint32_t k = 0; k < range.size(); ++k) {
      // An ordinary first word needs its capital: "Build on Orb" is no "build on Orb".
      const bool ordinary =
          k == 0 && type != NameType::kPlace && text_.has(range.begin, kCommonWord | kFunctionWord);
      const bool needs_case = !says_kind && (form.needs_case || (ordinary && range.size() > 1));
      if (!case_fits(text_.token(range.begin + k), form.written[k], needs_case) &&
          !(type == NameType::kAsset && is_said_ticker(range.begin + k, form.written[k]))) {
        return false;
      }
    }
    return true;
  }

  // "Xrp", "Ltc": a ticker that nobody can pronounce, written as a name.
  bool is_said_ticker(std::uint32_t i, std::string_view written) const {
    const std::string_view said = text_.token(i).text;
    return is_upper(written) && written.size() > 2 && text_.token(i).capitalized &&
           std::none_of(said.begin() + 1, said.end(),
                        [](char c) { return c >= 'A' && c <= 'Z'; }) &&
           written.find_first_of("AEIOU") == written.npos;
  }

  // "sub-Velmoran Africa" has one, too.
  bool has_capital_inside(TokenRange range) const {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (text_.looks_like_name(i)) return true;
    }
    return false;
  }

  // "12 million US dollars", "Hong Kong dollars": money, and no place.
  bool names_currency(TokenRange range, const GazetteerForm& form) const {
    if (gazetteer_.entries()[form.entry].type != NameType::kPlace) return false;
    const std::string_view next = range.end < text_.size() ? text_.lower(range.end) : "";
    if (next == "$" && !text_.token(range.end).space_before) return true;
    return next == "dollar" || next == "dollars" || next == "pesos" || next == "rupees";
  }

  // Ordinary words name a subject area only where they are written as a name.
  bool has_name_inside(TokenRange range) const {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (text_.looks_like_name(i) && !text_.capital_is_expected(i)) return true;
    }
    return false;
  }

  bool is_certain(TokenRange range, const GazetteerForm& form) const {
    if (form.weak) return false;
    const Token& first = text_.token(range.begin);
    if (is_upper(form.written[0]) && !first.capitalized && !first.all_caps) {
      return text_.is_without_capitals() && !text_.has(range.begin, kAnyClass);
    }
    const bool capital_tells = !text_.capital_is_expected(range.begin) || range.size() > 1;
    return !form.needs_case || capital_tells || text_.token(range.begin).all_caps;
  }

  const NameText& text_;
  const Gazetteer& gazetteer_;
  PhraseTable speakers_;  // values: index of the speaker, plus 1
  Misspellings speaker_slips_;
  std::vector<Candidate> out_;
};

}  // namespace

bool yields_names(const Sentence& sentence) {
  return sentence.zone != Zone::kFurniture && sentence.zone != Zone::kMetadata;
}

std::vector<Candidate> find_known_names(const NameText& text, const Gazetteer& gazetteer) {
  return KnownNames(text, gazetteer).run();
}

}  // namespace talkgraph::extract
