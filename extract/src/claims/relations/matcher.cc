#include "claims/relations/matcher.h"

#include <algorithm>

#include "claims/relations/elided_subjects.h"
#include "claims/relations/gap_rules.h"
#include "claims/relations/implied_ends.h"
#include "claims/relations/shared_subjects.h"
#include "claims/relations/slots.h"
#include "claims/text/asides.h"
#include "claims/text/descriptions.h"
#include "claims/text/example_lists.h"
#include "claims/text/list_asides.h"
#include "claims/text/lists.h"
#include "claims/text/name_aliases.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kParticipleGap = 12;

class Matcher {
 public:
  Matcher(const MatchContext& context, const RelationPattern& pattern)
      : context_(context),
        view_(context.view),
        pattern_(pattern),
        tokens_(context.sentence.tokens) {}

  std::optional<PatternMatch> match(TokenRange anchor) {
    anchor_ = anchor;
    const PatternElement& element = pattern_.elements[pattern_.anchor];
    if (element.kind == ElementKind::kTitle) found_.title = title_at(context_, anchor);
    if (element.kind == ElementKind::kTitle && !found_.title) return std::nullopt;
    if (element.possessive) return match_from_possessive(element);
    if (element.verbal && rules().is_noun_here(anchor.begin)) return std::nullopt;
    return forward(pattern_.anchor + 1, anchor.end) ? std::optional(found_) : std::nullopt;
  }

 private:
  // The anchor is "our", or the "'s" behind a name.
  std::optional<PatternMatch> match_from_possessive(const PatternElement& slot) {
    const std::uint32_t at = anchor_.begin;
    const Mention* mention = owner_at(view_, tokens_, at);
    if (mention == nullptr || !fits(slot, *mention)) return std::nullopt;
    anchor_.begin = mention->tokens.begin;
    const bool matches =
        fill(slot, *mention, [&] { return forward(pattern_.anchor + 1, anchor_.end); });
    return matches ? std::optional(found_) : std::nullopt;
  }

  // Matches elements [index, end) from `at` on, then all before the anchor.
  bool forward(std::size_t index, std::uint32_t at) {
    if (index == pattern_.elements.size()) {
      found_.range.end = at;
      return backward(pattern_.anchor, anchor_.begin);
    }
    at = behind_hesitation(view_, at, tokens_.end);
    const PatternElement& element = pattern_.elements[index];
    switch (element.kind) {
      case ElementKind::kWord:
        return (at < tokens_.end && element.words.contains(view_.lower(at)) &&
                forward(index + 1, at + 1)) ||
               (element.optional && forward(index + 1, at));
      case ElementKind::kGap:
        return forward_gap(element, index, at);
      case ElementKind::kTitle:
        return forward_title(index, at);
      case ElementKind::kDate:
        return forward_date(index, at);
      case ElementKind::kStart:  // is read backwards only
        break;
      case ElementKind::kSource:
      case ElementKind::kTarget:
        return forward_slot(element, index, at);
    }
    return false;
  }

  // Matches elements [0, index) so that they end before `at`.
  bool backward(std::size_t index, std::uint32_t at) {
    if (index == 0) {
      found_.range.begin = at;
      return accepts();
    }
    if (leads_to_subject(pattern_, index) && fill_elided(at)) return true;
    if (begins_with_subject(pattern_, index) && fill_fronted(at)) return true;
    at = before_hesitation(view_, at, tokens_.begin);
    const PatternElement& element = pattern_.elements[index - 1];
    switch (element.kind) {
      case ElementKind::kWord:
        return (at > tokens_.begin && element.words.contains(view_.lower(at - 1)) &&
                backward(index - 1, at - 1)) ||
               (element.optional && backward(index - 1, at));
      case ElementKind::kGap:
        return backward_gap(element, index, at);
      case ElementKind::kTitle:
        return backward_title(index, at);
      case ElementKind::kDate:
        return false;  // dates are read forwards only
      case ElementKind::kStart:
        return opens_answer(context_, at) && backward(index - 1, at);
      case ElementKind::kSource:
      case ElementKind::kTarget:
        return backward_slot(element, index, at);
    }
    return false;
  }

  bool fill_elided(std::uint32_t at) {
    const auto who = elided_subject(context_, at);
    return who && fill_unsaid(pattern_.elements.front(), *who, [&] {
             found_.range.begin = at;
             return accepts();
           });
  }

  // "By moving to Acme, we saved".
  bool fill_fronted(std::uint32_t at) {
    const Mention* who =
        at == anchor_.begin ? fronted_subject(view_, tokens_, anchor_.begin) : nullptr;
    const PatternElement& slot = pattern_.elements.front();
    return who != nullptr && fits(slot, *who) && fill(slot, *who, [&] {
             found_.range.begin = at;
             return accepts();
           });
  }
  GapRules rules() const { return {view_, tokens_, anchor_}; }

  bool forward_gap(const PatternElement& gap, std::size_t index, std::uint32_t at) {
    for (std::uint32_t n = 0;; ++n) {
      if (forward(index + 1, at + n)) return true;
      at = behind_hesitation(view_, at + n, tokens_.end) - n;
      if (n == gap.limit || at + n >= tokens_.end) return false;
      if (const auto behind = rules().end_of_aside(at + n)) return forward(index + 1, *behind);
      if (rules().stops_gap(at + n, gap) || rules().stops_object_gap(at + n, gap)) return false;
    }
  }
  bool backward_gap(PatternElement gap, std::size_t index, std::uint32_t at) {
    // "We grow, signing Jane and hiring ...": a participle's subject is further off.
    if (view_.lower(anchor_.begin).ends_with("ing")) {
      gap.passes_commas = true;
      gap.limit = std::max(gap.limit, kParticipleGap);
    }
    for (std::uint32_t n = 0;; ++n) {
      if (at - n < tokens_.begin) return false;
      if (backward(index - 1, at - n)) return true;
      at = before_hesitation(view_, at - n, tokens_.begin) + n;
      if (n == gap.limit || at - n == tokens_.begin) return false;
      const auto parted = rules().end_of_parted_subject(at - n - 1);
      if (parted && backward(index - 1, *parted)) return true;
      if (parted && !gap.passes_commas) return false;
      const auto joined = end_of_joined_subject(view_, tokens_, at - n - 1, anchor_.begin);
      if (joined) return backward(index - 1, *joined);
      if (rules().stops_gap(at - n - 1, gap) || view_.lower(at - n - 1) == "that") return false;
    }
  }

  bool forward_title(std::size_t index, std::uint32_t at) {
    while (at < tokens_.end && view_.is(at, WordClass::kDeterminer)) ++at;
    for (const TitlePhrase& title : context_.titles) {
      if (title.tokens.begin != at) continue;
      found_.title = title;
      if (forward(index + 1, title.tokens.end)) return true;
      found_.title.reset();
    }
    return false;
  }
  bool backward_title(std::size_t index, std::uint32_t at) {
    for (const TitlePhrase& title : context_.titles) {
      if (title.tokens.end != at) continue;
      found_.title = title;
      const std::uint32_t begin = before_determiners(view_, tokens_, title.tokens.begin);
      if (backward(index - 1, begin)) return true;
      found_.title.reset();
    }
    return false;
  }
  bool forward_date(std::size_t index, std::uint32_t at) {
    const auto date = date_at(view_, at, tokens_.end);
    if (!date) return false;
    found_.date = date;
    if (forward(index + 1, date->tokens.end)) return true;
    found_.date.reset();
    return false;
  }

  template <class Rest>
  bool fill_implied(const PatternElement& slot, Rest rest) {
    const auto& other = slot.kind == ElementKind::kSource ? found_.target : found_.source;
    const auto entity = implied_end(context_, anchor_, slot.types.contains("Person"),
                                    other ? other->mention : nullptr);
    return entity && fill_unsaid(slot, *entity, rest);
  }
  template <class Rest>
  bool fill_unsaid(const PatternElement& slot, EntityIndex entity, Rest rest) {
    std::optional<Filler>& filler =
        slot.kind == ElementKind::kSource ? found_.source : found_.target;
    filler = Filler{nullptr, entity};
    if (type_fits(slot, entity) && ends_fit() && rest()) return true;
    filler.reset();
    return false;
  }

  bool forward_slot(const PatternElement& slot, std::size_t index, std::uint32_t at) {
    if (slot.implicit) {
      return fill_implied(slot, [&] { return forward(index + 1, at); });
    }
    at = behind_lead(view_, tokens_, at);
    const Mention* mention = at < tokens_.end ? view_.mention_from(at) : nullptr;
    if (mention != nullptr && fits(slot, *mention) && forward_mention(slot, index, *mention)) {
      return true;
    }
    // A gap passes what describes the name by itself.
    if (index > 0 && pattern_.elements[index - 1].kind == ElementKind::kGap) return false;
    const Mention* described = described_name(view_, at, tokens_.end);
    return described != nullptr && described != mention && fits(slot, *described) &&
           forward_mention(slot, index, *described);
  }
  bool forward_mention(const PatternElement& slot, std::size_t index, const Mention& mention) {
    const std::uint32_t next = behind_slot(view_, slot, mention, tokens_.end);
    return fill(slot, mention, [&] {
      const auto list = list_behind(view_, context_.sentence, mention);
      if (!list.empty() && forward(index + 1, list.back()->tokens.end)) return true;
      if (forward(index + 1, next)) return true;
      const std::uint32_t last = list.empty() ? next : list.back()->tokens.end;
      const std::uint32_t others = behind_others(view_, last, tokens_.end);
      if (others != last && forward(index + 1, others)) return true;
      const std::uint32_t behind = end_of_alias(view_, mention, tokens_.end);
      return behind != next && forward(index + 1, behind);
    });
  }
  bool backward_slot(const PatternElement& slot, std::size_t index, std::uint32_t at) {
    if (slot.implicit) {
      return fill_implied(slot, [&] { return backward(index - 1, at); });
    }
    const std::uint32_t end = before_marks(view_, slot, tokens_, at);
    if (const Mention* owner = own_house_to(view_, slot, tokens_, end)) {
      return fill(slot, *owner, [&] { return backward(index - 1, owner->tokens.begin); });
    }
    const Mention* mention = name_before(view_, tokens_, end);
    if (mention == nullptr || !fits(slot, *mention)) return false;
    const bool loose =
        index < pattern_.elements.size() && pattern_.elements[index].kind == ElementKind::kGap;
    if (loose && !slot.possessive && !rules().can_be_subject(*mention)) return false;
    const std::uint32_t begin = mention->tokens.begin;
    const std::uint32_t lead = before_article(view_, tokens_, begin);
    return fill(slot, *mention, [&] {
      return backward(index - 1, begin) || (lead != begin && backward(index - 1, lead));
    });
  }

  bool fits(const PatternElement& slot, const Mention& mention) const {
    return fits_slot(view_, pattern_, slot, mention, tokens_.end);
  }

  // Tries whom the mention may stand for, in turn.
  template <class Rest>
  bool fill(const PatternElement& slot, const Mention& mention, Rest rest) {
    std::optional<Filler>& filler =
        slot.kind == ElementKind::kSource ? found_.source : found_.target;
    const std::optional<Filler> kept = filler;
    for (const EntityIndex entity : readings(context_, pattern_, mention)) {
      filler = Filler{&mention, entity};
      if (type_fits(slot, entity) && ends_fit() && rest()) return true;
    }
    filler = kept;
    return false;
  }

  bool type_fits(const PatternElement& slot, EntityIndex entity) const {
    if (!has_type(view_, entity, slot.types)) return false;
    if (found_.title || pattern_.elements[pattern_.anchor].kind == ElementKind::kTitle) return true;
    return is_legal_end(context_, pattern_, entity, slot.kind == ElementKind::kSource);
  }
  // Two different things, once both are known.
  bool ends_fit() const {
    return !found_.source || !found_.target || found_.source->entity != found_.target->entity;
  }
  bool accepts() const { return found_.source && found_.target; }

  const MatchContext& context_;
  const TextView& view_;
  const RelationPattern& pattern_;
  TokenRange tokens_;
  TokenRange anchor_;
  PatternMatch found_;
};

}  // namespace

std::optional<PatternMatch> match_pattern(const MatchContext& context,
                                          const RelationPattern& pattern, TokenRange anchor) {
  return Matcher(context, pattern).match(anchor);
}

}  // namespace talkgraph::extract
