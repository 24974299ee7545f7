#include "names/entity_builder.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>

#include "base/unicode.h"
#include "names/entity_id.h"
#include "names/gathering_words.h"
#include "read/label_shape.h"

namespace talkgraph::extract {
namespace {

constexpr float kPlainEvent = 0.6F;  // what the words around an event's name say at least

// "panels/2018-trading.md" -> "2018-trading"
std::string_view stem(std::string_view document) {
  if (const std::size_t slash = document.rfind('/'); slash != std::string_view::npos) {
    document.remove_prefix(slash + 1);
  }
  const std::size_t dot = document.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? document : document.substr(0, dot);
}

std::string initials_of(const std::string& name) {
  std::string out;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name[i] != ' ' && (i == 0 || name[i - 1] == ' ')) out += name[i];
  }
  return to_lower(out);
}

class EntityBuilder {
 public:
  EntityBuilder(const NameText& text, const Gazetteer& gazetteer,
                const std::vector<Candidate>& candidates, const NameGroups& groups,
                std::string_view document)
      : text_(text),
        gazetteer_(gazetteer),
        candidates_(candidates),
        groups_(groups),
        document_(document) {}

  Names run() {
    entity_of_group_.assign(groups_.groups().size(), std::nullopt);
    add_label_mentions();
    add_name_mentions();
    number_entities();
    for (const Mention& mention : out_.mentions) note_name(mention);
    for (EntityIndex i = 0; i < out_.entities.size(); ++i) {
      describe(i);
      if (groups_.groups()[group_of_entity_[i]].entry) out_.listed.push_back(i);
    }
    give_ids();
    for (std::uint32_t i = 0; i < text_.transcript().speakers.size(); ++i) {
      const auto group = groups_.group_of_speaker(i);
      out_.speakers.push_back(group ? entity_of_group_[*group] : std::nullopt);
    }
    return std::move(out_);
  }

 private:
  // Mentions first carry their group; number_entities() makes entities of them.
  void add_name_mentions() {
    for (std::uint32_t g = 0; g < groups_.groups().size(); ++g) {
      const NameGroup& group = groups_.groups()[g];
      if (!group.accepted) continue;
      const bool edition = has_one_edition(group);
      for (const std::uint32_t member : group.members) {
        TokenRange name = with_article(candidates_[member], group.type);
        if (edition && has_edition(name)) ++name.end;
        add_mention(name, g, MentionKind::kName);
      }
    }
    std::sort(out_.mentions.begin(), out_.mentions.end());
    // A label that is read as a sentence names its speaker twice in one place.
    const auto same_place = [](const Mention& a, const Mention& b) { return a.span == b.span; };
    out_.mentions.erase(std::unique(out_.mentions.begin(), out_.mentions.end(), same_place),
                        out_.mentions.end());
  }

  // "told The Courier": the capital makes the article a part of the name.
  TokenRange with_article(const Candidate& candidate, NameType type) const {
    TokenRange name = candidate.tokens;
    const bool house = type == NameType::kOrganization || type == NameType::kProduct;
    const bool listed = candidate.source == CandidateSource::kGazetteer;
    const bool titled = listed && gazetteer_.entries()[candidate.index].name.starts_with("The ") &&
                        text_.token(name.begin).capitalized;
    const bool own = candidate.source == CandidateSource::kCapitals;
    if (name.begin == 0 || !(house && (own || titled || (listed && name.size() > 1)))) return name;
    const std::uint32_t article = name.begin - 1;
    const bool tells = titled || !text_.capital_is_expected(article);
    if (text_.token(article).text == "The" && tells) --name.begin;
    return name;
  }

  // Does the text tell of one of the events of that name only, "Orbcon 2019"? Of several,
  // the name is what they share. What is perhaps no event, "ORB 2013", is left as it is.
  bool has_one_edition(const NameGroup& group) const {
    if (group.type != NameType::kEvent) return false;
    std::string_view only;
    for (const std::uint32_t member : group.members) {
      const TokenRange name = candidates_[member].tokens;
      if (!has_edition(name)) continue;
      const std::string_view edition = text_.token(name.end).text;
      if (!only.empty() && edition != only) return false;
      only = edition;
      const bool plain = group.entry || is_gathering_word(text_.lower(name.end - 1)) ||
                         candidates_[member].votes.of(NameType::kEvent) >= kPlainEvent;
      if (!plain) return false;
    }
    return true;
  }
  // "Orbcon 2019", "Orb Roundtable IV"
  bool has_edition(TokenRange name) const {
    static constexpr std::array<std::string_view, 8> kNumerals = {"II",  "III",  "IV", "VI",
                                                                  "VII", "VIII", "IX", "XI"};
    if (name.end >= text_.size()) return false;
    const Token& next = text_.token(name.end);
    const bool year = next.kind == TokenKind::kNumber && next.text.size() == 4 &&
                      (next.text.starts_with("20") || next.text.starts_with("199"));
    const bool numeral =
        std::find(kNumerals.begin(), kNumerals.end(), next.text) != kNumerals.end();
    const Token& last = text_.token(name.end - 1);
    const std::string_view gap = std::string_view(text_.transcript().text)
                                     .substr(last.span.end, next.span.begin - last.span.end);
    const bool there = next.space_before && last.capitalized && gap.find('\n') == gap.npos;
    return there && (year || numeral);
  }

  void add_label_mentions() {
    std::uint32_t token = 0;
    for (const TurnSpan& turn : text_.transcript().turns) {
      const auto group = groups_.group_of_speaker(turn.speaker);
      if (!turn.label || !group) continue;
      while (token < text_.size() && text_.token(token).span.begin < turn.label->begin) ++token;
      TokenRange range{token, token};
      while (range.end < text_.size() && text_.token(range.end).span.end <= turn.label->end) {
        ++range.end;
      }
      if (range.size() > 0) add_mention(range, *group, label_kind(range, turn.speaker));
    }
  }
  // "Q" and "Host" are no names; "PM" is one for Petra Moss.
  MentionKind label_kind(TokenRange label, std::uint32_t speaker) const {
    if (classify_label(text_.transcript().speakers[speaker].label) == LabelKind::kRole) {
      return MentionKind::kNominal;
    }
    const std::string initials = initials_of(text_.transcript().speakers[speaker].name);
    if (text_.lower(label.begin) == initials) return MentionKind::kName;
    for (std::uint32_t i = label.begin; i < label.end; ++i) {
      const bool ordinary =
          text_.has(i, kFunctionWord | kTitleWord) || text_.token(i).text.size() < 2;
      if (!ordinary) return MentionKind::kName;
    }
    return MentionKind::kNominal;
  }

  void add_mention(TokenRange tokens, std::uint32_t group, MentionKind kind) {
    const Span span{text_.token(tokens.begin).span.begin, text_.token(tokens.end - 1).span.end};
    out_.mentions.push_back({tokens, span, group, kind});
  }

  void number_entities() {
    for (Mention& mention : out_.mentions) {
      std::optional<EntityIndex>& entity = entity_of_group_[mention.entity];
      if (!entity) entity = add_entity(mention.entity);
      mention.entity = *entity;
    }
    for (std::uint32_t g = 0; g < groups_.groups().size(); ++g) {
      if (groups_.groups()[g].accepted && !entity_of_group_[g]) entity_of_group_[g] = add_entity(g);
    }
  }
  EntityIndex add_entity(std::uint32_t group) {
    out_.entities.emplace_back().type = name_type_name(groups_.groups()[group].type);
    group_of_entity_.push_back(group);
    names_.emplace_back();
    return static_cast<EntityIndex>(out_.entities.size() - 1);
  }

  void note_name(const Mention& mention) {
    if (mention.kind == MentionKind::kName)
      names_[mention.entity].insert(text_.seen(mention.tokens));
  }

  void describe(EntityIndex index) {
    DocumentEntity& entity = out_.entities[index];
    const NameGroup& group = groups_.groups()[group_of_entity_[index]];
    std::set<std::string>& names = names_[index];
    if (group.speaker) names.insert(text_.transcript().speakers[*group.speaker].name);
    entity.name = fullest(names);
    if (group.speaker && !adds_to(text_.transcript().speakers[*group.speaker].name, entity.name)) {
      entity.name = text_.transcript().speakers[*group.speaker].name;
    }
    if (group.entry) {
      const GazetteerEntry& entry = gazetteer_.entries()[*group.entry];
      if (names.count(entry.name) > 0 || fold_name(entry.name) == fold_name(entity.name)) {
        entity.name = entry.name;
      }
      names.insert(entry.name);
      names.insert(entry.aliases.begin(), entry.aliases.end());
      entity.properties = entry.properties;
    }
    names.erase(entity.name);
    entity.aliases.assign(names.begin(), names.end());
  }
  // Is the speaker's name one word, as "Tide", and does the other say more of it:
  // `Mira "Tide" Lund`?
  static bool adds_to(const std::string& speaker, const std::string& name) {
    return speaker.find(' ') == std::string::npos && name.find_first_of("\"“") != std::string::npos;
  }
  // The longest that is no handle, if one is none; of equals the first in byte order,
  // which prefers capitals.
  static std::string fullest(const std::set<std::string>& names) {
    std::string best;
    for (const std::string& name : names) {
      const bool fuller =
          is_handle(name) == is_handle(best) ? name.size() > best.size() : is_handle(best);
      if (best.empty() || fuller) best = name;
    }
    return best;
  }
  void give_ids() {
    EntityIds ids(text_.lexicon());
    const auto group_of = [this](EntityIndex i) -> const NameGroup& {
      return groups_.groups()[group_of_entity_[i]];
    };
    for (EntityIndex i = 0; i < out_.entities.size(); ++i) {
      if (const auto listed = listed_name(group_of(i))) {
        ids.count_listed(*listed);
      } else {
        ids.count(out_.entities[i].name, group_of(i).type);
      }
    }
    for (EntityIndex i = 0; i < out_.entities.size(); ++i) {
      DocumentEntity& entity = out_.entities[i];
      const auto listed = listed_name(group_of(i));
      entity.id = listed ? ids.make_listed(*listed)
                         : ids.make(entity.name, group_of(i).type, stem(document_));
    }
  }
  std::optional<std::string_view> listed_name(const NameGroup& group) const {
    if (!group.entry) return std::nullopt;
    return gazetteer_.entries()[*group.entry].name;
  }

  const NameText& text_;
  const Gazetteer& gazetteer_;
  const std::vector<Candidate>& candidates_;
  const NameGroups& groups_;
  std::string_view document_;
  Names out_;
  std::vector<std::optional<EntityIndex>> entity_of_group_;
  std::vector<std::uint32_t> group_of_entity_;
  std::vector<std::set<std::string>> names_;  // per entity: how the text names it
};

}  // namespace

Names build_entities(const NameText& text, const Gazetteer& gazetteer,
                     const std::vector<Candidate>& candidates, const NameGroups& groups,
                     std::string_view document) {
  return EntityBuilder(text, gazetteer, candidates, groups, document).run();
}

}  // namespace talkgraph::extract
