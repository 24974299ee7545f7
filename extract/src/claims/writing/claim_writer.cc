#include "claims/writing/claim_writer.h"

#include <algorithm>
#include <array>
#include <utility>

#include "claims/text/claim_kinds.h"
#include "claims/text/clause.h"
#include "claims/text/title_relations.h"
#include "claims/times/terms.h"
#include "claims/times/text_time.h"
#include "claims/writing/evidence.h"
#include "claims/writing/honours.h"

namespace talkgraph::extract {
namespace {

// What a reference costs: it may stand for somebody else.
constexpr double kReferenceFactor = 0.9;
// What it costs not to be mentioned at all.
constexpr double kImpliedFactor = 0.8;
constexpr double kTitleWord = 0.01;

// What is said of the same two in one sentence: the first excludes the second.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kExclusions = {{
    {"ISSUES", "HOLDS"},
    {"ISSUES", "LISTS"},
    {"OFFERS", "USES"},
    {"CREATED", "USES"},
    {"EDUCATED_AT", "WORKS_FOR"},
    {"WORKS_FOR", "PARTNERS_WITH"},  // its managing partner
    {"ACQUIRED", "PARTNERS_WITH"},
}};

}  // namespace

void ClaimWriter::add(const MatchContext& context, const ClaimRule& rule, const PatternMatch& match,
                      const Filler& source, const Filler& target, ClaimStatus status) {
  if (source.entity == target.entity || view_.is_placeholder(source.entity) ||
      view_.is_placeholder(target.entity)) {
    return refuse(context, rule, match.range, Silence::kPlaceholder);
  }
  const auto& entities = view_.names().entities;
  std::vector<std::string> relations = {rule.relation};
  if (match.title) relations = relations_of_title(view_, *match.title, rule.relation);
  for (const std::string& relation : relations) {
    const std::string type = legal_relation(ontology_, entities[source.entity].type, relation,
                                            entities[target.entity].type);
    const bool offers = type == "OFFERS" && relation != type;
    if (type.empty() || (offers && match.title && is_adviser(view_, *match.title))) continue;
    Assertion assertion;
    assertion.source = source.entity;
    assertion.type = type;
    assertion.target = target.entity;
    assertion.status = status;
    assertion.properties = properties(context, rule, match, target, type);
    assertion.evidence = evidence(context, rule, match, source, target);
    if (ontology_.relation_type(type)->symmetric) turn_as_known(assertion);
    keep_best(std::move(assertion));
  }
}

void ClaimWriter::refuse(const MatchContext& context, const ClaimRule& rule, TokenRange trigger,
                         Silence why) const {
  if (view_.trace() == nullptr) return;
  view_.trace()->refuse(
      context.sentence, rule.name,
      {view_.token(trigger.begin).span.begin, view_.token(trigger.end - 1).span.end}, why);
}

PropertyMap ClaimWriter::properties(const MatchContext& context, const ClaimRule& rule,
                                    const PatternMatch& match, const Filler& target,
                                    const std::string& type) const {
  PropertyMap properties;
  const auto& legal = ontology_.relation_type(type)->properties;
  const auto has = [&](std::string_view key) {
    return std::find(legal.begin(), legal.end(), key) != legal.end();
  };
  if (has("title")) add_title(context, match, properties);
  if (has("kind")) add_kind(view_, context.sentence, match.range, type, properties);
  if (has("as")) add_honour(view_, context.sentence, match.range, properties);
  if (has("until")) add_term(view_, context.sentence, match.range, properties);
  std::string key = rule.date_property;
  if (key == "date" && !has("date")) key = "since";
  if (rule.present && has("date")) add_time_of_text(view_, properties);
  if (key.empty() || !has(key) || is_apposed(match)) return properties;
  const TokenRange clause = clause_around(view_, context.sentence, match.range);
  if (key == "since" && has("until") && tells_of_leaving(view_, {clause.begin, match.range.end})) {
    key = "until";
  }
  if (properties.contains(key)) return properties;
  std::optional<DatePhrase> date = match.date;
  const Mention* thing = target.mention;
  if (!date && thing != nullptr && thing->kind == MentionKind::kName) {
    date = date_behind(view_, thing->tokens, clause.end);
  }
  if (!date)
    date = date_of_claim(view_, with_opening(view_, context.sentence, clause), match.range);
  const auto until = properties.find("until");
  const bool ends = date && key == "since" && until != properties.end() &&
                    *until->second.as_string() == date->iso;
  if (date && !ends) properties[key] = date->iso;
  return properties;
}

// "Acme's founder Jane", "Jane, the founder of Acme,": when is told of something else.
bool ClaimWriter::is_apposed(const PatternMatch& match) const {
  const Mention* person = match.source ? match.source->mention : nullptr;
  if (!match.title || person == nullptr || person->kind != MentionKind::kName) return false;
  const TokenRange title = match.title->tokens;
  std::uint32_t from = std::min(title.end, person->tokens.end);
  const std::uint32_t to = std::max(title.begin, person->tokens.begin);
  const Mention* body = match.target ? match.target->mention : nullptr;
  while (from < to) {
    // "Jane Roe (JR), Acme's CEO"
    const bool owner = body != nullptr && from == body->tokens.begin && body->tokens.end < to &&
                       is_possessive_mark(view_.lower(body->tokens.end));
    if (view_.lower(from) == "(") {
      while (from < to && view_.lower(from) != ")") ++from;
      from = std::min(from + 1, to);
    } else if (owner) {
      from = body->tokens.end + 1;
    } else if (view_.lower(from) == "," || view_.is(from, WordClass::kDeterminer)) {
      ++from;
    } else {
      return false;
    }
  }
  return true;
}

// The title that was matched, or the last that is said of the post behind it: "joined
// Acme as an analyst", "was with Acme, first as an analyst, then as a director".
void ClaimWriter::add_title(const MatchContext& context, const PatternMatch& match,
                            PropertyMap& properties) const {
  if (match.title) {
    properties["title"] = title_text(view_, *match.title);
    return;
  }
  std::uint32_t end = match.range.end;
  for (; end < context.sentence.tokens.end; ++end) {
    const Mention* mention = view_.mention_from(end);
    const bool other = mention != nullptr && mention->kind == MentionKind::kName &&
                       (is_body(view_.type_of(*mention)) || view_.type_of(*mention) == "Person");
    if (other || view_.lower(end) == "but" || view_.lower(end) == ";") break;
  }
  for (const TitlePhrase& title : context.titles) {
    std::uint32_t as = title.tokens.begin;
    while (as > match.range.end && is_before_title(as - 1)) --as;
    // "joined Acme as a director", "at Acme I was a developer"
    const bool told =
        as > match.range.end && (view_.lower(as - 1) == "as" ||
                                 (as == match.range.end + 1 && view_.is(as - 1, WordClass::kBe)));
    if (told && title.tokens.end <= end && !is_held_elsewhere(title))
      properties["title"] = title_text(view_, title);
  }
}

// "... at Acme and as a director at Bell"
bool ClaimWriter::is_held_elsewhere(const TitlePhrase& title) const {
  const std::uint32_t link = title.tokens.end;
  return link + 1 < view_.token_count() && view_.is(link, WordClass::kPreposition) &&
         view_.mention_from(link + 1) != nullptr &&
         is_body(view_.type_of(*view_.mention_from(link + 1)));
}

bool ClaimWriter::is_before_title(std::uint32_t token) const {
  return view_.is(token, WordClass::kDeterminer) || view_.lower(token) == "first";
}

Evidence ClaimWriter::evidence(const MatchContext& context, const ClaimRule& rule,
                               const PatternMatch& match, const Filler& source,
                               const Filler& target) const {
  double confidence = rule.confidence;
  // Of two titles, the fuller one.
  if (match.title) confidence += kTitleWord * std::min(match.title->tokens.size(), 5U);
  TokenRange range = match.range;
  for (const Filler* filler : {&source, &target}) {
    if (filler->mention == nullptr) {
      confidence *= kImpliedFactor;
      continue;
    }
    if (filler->mention->kind != MentionKind::kName) confidence *= kReferenceFactor;
    range.begin = std::min(range.begin, filler->mention->tokens.begin);
    range.end = std::max(range.end, filler->mention->tokens.end);
  }
  return make_evidence(view_, participants_, context.sentence, range, rule.name, confidence);
}

// What has no direction is said the way round in which it was said first.
void ClaimWriter::turn_as_known(Assertion& assertion) {
  const auto key = std::tuple(assertion.type, std::min(assertion.source, assertion.target),
                              std::max(assertion.source, assertion.target));
  const auto [known, fresh] = directions_.emplace(key, assertion.source);
  if (!fresh && known->second != assertion.source) std::swap(assertion.source, assertion.target);
}

// One claim per sentence, ends and type: the most confident.
void ClaimWriter::keep_best(Assertion assertion) {
  for (std::size_t i = sentence_begin_; i < found_.size(); ++i) {
    Assertion& known = found_[i];
    if (known.source != assertion.source || known.target != assertion.target ||
        known.type != assertion.type) {
      continue;
    }
    if (known.evidence.confidence < assertion.evidence.confidence) {
      assertion.properties.merge(known.properties);
      known = std::move(assertion);
    } else {
      known.properties.merge(assertion.properties);
    }
    return;
  }
  found_.push_back(std::move(assertion));
}

// "We are based in Oslo": the company, not who says it.
bool ClaimWriter::is_other_reading(const Assertion& winner, const Assertion& loser) const {
  const auto& entities = view_.names().entities;
  return winner.type == "LOCATED_IN" && loser.type == winner.type &&
         winner.target == loser.target && winner.evidence.quote == loser.evidence.quote &&
         is_body(entities[winner.source].type) && entities[loser.source].type == "Person";
}

// Of two readings of one sentence that exclude each other the better one:
// whoever launched its own token neither holds nor merely lists it.
void ClaimWriter::end_sentence() {
  const auto excluded = [&](const Assertion& loser) {
    for (std::size_t i = sentence_begin_; i < found_.size(); ++i) {
      const Assertion& winner = found_[i];
      if (is_other_reading(winner, loser)) return true;
      // "named Jane Roe its president": no honour.
      const bool turned = winner.source == loser.target && winner.target == loser.source;
      if (turned && winner.type == "WORKS_FOR" && loser.type == "RECOGNIZED") return true;
      // "closed the round with Acme": no other partnership.
      if (turned && winner.type == "INVESTED_IN" && loser.type == "PARTNERS_WITH") return true;
      if (winner.source != loser.source || winner.target != loser.target) continue;
      for (const auto& [better, worse] : kExclusions) {
        if (winner.type == better && loser.type == worse) return true;
      }
      // What a company makes it offers; who wrote a book wrote it.
      const bool made = winner.type == "OFFERS" && loser.type == "CREATED";
      if (made && is_body(view_.names().entities[loser.source].type)) return true;
    }
    return false;
  };
  std::vector<Assertion> kept;
  for (std::size_t i = sentence_begin_; i < found_.size(); ++i) {
    if (!excluded(found_[i])) kept.push_back(found_[i]);
  }
  found_.resize(sentence_begin_);
  found_.insert(found_.end(), kept.begin(), kept.end());
}

}  // namespace talkgraph::extract
