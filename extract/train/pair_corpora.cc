// How the corpora of relations become examples.
#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/file.h"
#include "base/unicode.h"
#include "pair_examples.h"
#include "put_name.h"

namespace talkgraph::extract::train {
namespace {

using Json = nlohmann::json;

// What a corpus calls a relation, and what that is here.
struct Meaning {
  std::string_view relation;
  bool subject_is_source = true;
};

const std::multimap<std::string, Meaning, std::less<>>& properties() {
  static const std::multimap<std::string, Meaning, std::less<>> kProperties = {
      {"EMPLOYEE_OR_MEMBER_OF", {"WORKS_FOR", true}},
      {"CEO", {"WORKS_FOR", false}},
      {"FOUNDED_BY", {"FOUNDED", false}},
      {"EDUCATED_AT", {"EDUCATED_AT", true}},
      {"HEADQUARTERS", {"LOCATED_IN", true}},
      {"PLACE_OF_RESIDENCE", {"LOCATED_IN", true}},
      {"SUBSIDIARY_OF", {"PART_OF", true}},
      {"SPOUSE", {"RELATED_TO", true}},
      {"CHILD_OF", {"RELATED_TO", true}},
  };
  return kProperties;
}

const PairExample kSample = [] {
  PairExample sample;
  sample.kind = TextKind::kProse;
  return sample;
}();

struct Fact {
  Meaning meaning;
  std::string subject;
  std::string object;
};

struct Passage {
  std::vector<Fact> facts;
  std::vector<std::string> annotated;
};

std::string fold(std::string_view text) {
  std::string folded = " " + to_lower(text) + " ";
  if (folded.starts_with(" the ")) folded.erase(0, 4);
  return folded;
}

// Is one of the two names part of the other?
bool is_named(std::string_view name, std::string_view text) {
  const std::string a = fold(name);
  const std::string b = fold(text);
  return a.find(b) != std::string::npos || b.find(a) != std::string::npos;
}

std::string_view written(const TextView& view, const Mention& mention) {
  return std::string_view(view.transcript().text).substr(mention.span.begin, mention.span.size());
}

// Does the mention name an end of a fact? A pronoun does by itself or by whom it means.
bool names_end(const TextView& view, const Mention& mention, const std::string& end) {
  if (mention.kind == MentionKind::kName) return is_named(written(view, mention), end);
  return fold(written(view, mention)) == fold(end) ||
         is_named(view.names().entities[mention.entity].name, end);
}

bool states(const TextView& view, const Fact& fact, const Mention& source, const Mention& target) {
  const std::string& from = fact.meaning.subject_is_source ? fact.subject : fact.object;
  const std::string& to = fact.meaning.subject_is_source ? fact.object : fact.subject;
  return names_end(view, source, from) && names_end(view, target, to);
}

// Is the property the one by which the corpus means a relation of such a source?
bool is_asked_of(std::string_view property, std::string_view type) {
  if (property == "HEADQUARTERS") return type != "Person";
  if (property == "PLACE_OF_RESIDENCE") return type == "Person";
  return property != "CEO";
}

Answer answer(const TextView& view, const MentionPair& pair, const PairKind& kind,
              const Passage& passage) {
  const Mention& source = kind.turned ? *pair.second : *pair.first;
  const Mention& target = kind.turned ? *pair.first : *pair.second;
  for (const Fact& fact : passage.facts) {
    if (fact.meaning.relation != kind.relation) continue;
    if (states(view, fact, source, target)) return Answer::kYes;
    const bool symmetric = kind.relation == "RELATED_TO";
    if (symmetric && states(view, fact, target, source)) return Answer::kYes;
  }
  for (const std::string& property : passage.annotated) {
    const auto known = properties().equal_range(property);
    for (auto it = known.first; it != known.second; ++it) {
      if (it->second.relation == kind.relation && is_asked_of(property, view.type_of(source))) {
        return Answer::kNo;
      }
    }
  }
  return Answer::kUnknown;
}

// Who was a student there has, as far as that is told, no post there, and the other
// way round.
void exclude(std::vector<Answer>& answers) {
  const auto each = [&](std::string_view relation, auto visit) {
    for (std::size_t i = 0; i < answers.size(); ++i) {
      if (pair_kinds()[i].relation == relation) visit(answers[i]);
    }
  };
  const auto deny = [](Answer& a) {
    if (a == Answer::kUnknown) a = Answer::kNo;
  };
  const auto any = [&](std::string_view relation) {
    bool yes = false;
    each(relation, [&](Answer a) { yes = yes || a == Answer::kYes; });
    return yes;
  };
  const bool studied = any("EDUCATED_AT");
  const bool worked = any("WORKS_FOR") || any("FOUNDED");
  if (studied && !worked) {
    each("WORKS_FOR", deny);
    each("FOUNDED", deny);
  }
  if (worked && !studied) each("EDUCATED_AT", deny);
}

Passage read_passage(const Json& json) {
  Passage passage;
  json.at("annotated").get_to(passage.annotated);
  for (const Json& fact : json.at("facts")) {
    const auto known = properties().equal_range(fact.at("type").get<std::string>());
    for (auto it = known.first; it != known.second; ++it) {
      passage.facts.push_back({it->second, fact.at("subject"), fact.at("object")});
    }
  }
  return passage;
}

// One of CORE's pairs as running text, and where its ends stand in it.
struct CompanyPair {
  std::string text;
  Span first;
  Span second;
};

bool stands_alone_before(const std::string& word) {
  return word != "," && word != "." && word != ";" && word != ":" && word != ")" && word != "'s" &&
         word != "%" && word != "?" && word != "!";
}

CompanyPair read_pair(const Json& json) {
  CompanyPair pair;
  const auto words = json.at("context").get<std::vector<std::string>>();
  const auto end = [&](const char* which, const char* edge) {
    return json.at(std::string(which) + edge).get<std::size_t>();
  };
  bool open = true;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!open && stands_alone_before(words[i])) pair.text += ' ';
    const auto begin = static_cast<std::uint32_t>(pair.text.size());
    pair.text += words[i];
    open = words[i] == "(" || words[i] == "$";
    const auto after = static_cast<std::uint32_t>(pair.text.size());
    if (i == end("e1", "_start")) pair.first.begin = begin;
    if (i == end("e1", "_end")) pair.first.end = after;
    if (i == end("e2", "_start")) pair.second.begin = begin;
    if (i == end("e2", "_end")) pair.second.end = after;
  }
  pair.text += '\n';
  return pair;
}

// What CORE calls relations, of the first company and the second.
std::optional<Meaning> company_relation(std::string_view name) {
  static const std::map<std::string_view, Meaning> kRelations = {
      {"acquired_by", {"ACQUIRED", false}},
      {"shareholder_of", {"INVESTED_IN", true}},
      {"subsidiary_of", {"PART_OF", true}},
      {"client_of", {"USES", true}},
      {"collaboration", {"PARTNERS_WITH", true}},
      {"competitor_of", {"COMPETES_WITH", true}},
      {"undefined", {"", true}},
      {"regulated_by", {"", true}},
      {"traded_on", {"", true}}};
  const auto found = kRelations.find(name);
  return found == kRelations.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

Result<void> PairExamples::add_passages(const std::filesystem::path& file) {
  TG_ASSIGN(const std::string bytes, read_file(file));
  try {
    for (std::size_t at = 0; at < bytes.size();) {
      const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
      const Json json = Json::parse(std::string_view(bytes).substr(at, end - at));
      at = end + 1;
      const Passage passage = read_passage(json);
      const auto judge = [&](const Reading& reading, const Sentence&, const MentionPair& pair) {
        const TextView& view = reading.view;
        std::vector<Answer> answers;
        for (const PairKind& kind : pair_kinds()) {
          answers.push_back(is_legal(view, pair, kind) ? answer(view, pair, kind, passage)
                                                       : Answer::kUnknown);
        }
        exclude(answers);
        return answers;
      };
      TG_TRY(add_text(json.at("text").get<std::string>() + "\n",
                      json.at("doc").get<std::string>() + ".txt", kSample, {}, judge));
    }
  } catch (const Json::exception& error) {
    return fail(ErrorCode::kMalformed, error.what(), {file.string()});
  }
  return {};
}

Result<void> PairExamples::add_company_pairs(const std::filesystem::path& file) {
  TG_ASSIGN(const std::string bytes, read_file(file));
  try {
    for (const Json& json : Json::parse(bytes)) {
      const auto meaning = company_relation(json.at("relation").get<std::string>());
      if (!meaning) continue;
      const bool inverted = json.at("invert_relation").get<int>() != 0;
      const CompanyPair company_pair = read_pair(json);
      const auto mend = [&](const TokenizedText& text, Names& names) {
        for (const Span& span : {company_pair.first, company_pair.second}) {
          const std::string name = company_pair.text.substr(span.begin, span.size());
          put_name(text, span, name, "Organization", names);
        }
      };
      const auto judge = [&](const Reading&, const Sentence&,
                             const MentionPair& pair) -> std::vector<Answer> {
        const bool turned = pair.first->span.begin > pair.second->span.begin;
        const Span& a = company_pair.first;
        const Span& b = company_pair.second;
        const bool straight = pair.first->span.overlaps(a) && pair.second->span.overlaps(b);
        const bool crossed = pair.first->span.overlaps(b) && pair.second->span.overlaps(a);
        if (turned || (!straight && !crossed)) return {};
        std::vector<Answer> answers;
        for (const PairKind& kind : pair_kinds()) {
          // Does the second company come first in what is said, in the text, as source?
          const bool second_is_source = meaning->subject_is_source == inverted;
          const bool source_stands_second = second_is_source == straight;
          const RelationType* type = ontology_.relation_type(kind.relation);
          const bool right = kind.relation == meaning->relation &&
                             (type->symmetric || kind.turned == source_stands_second);
          answers.push_back(right ? Answer::kYes : Answer::kNo);
        }
        return answers;
      };
      TG_TRY(add_text(company_pair.text, json.at("id").get<std::string>() + ".txt", kSample, mend,
                      judge));
    }
  } catch (const Json::exception& error) {
    return fail(ErrorCode::kMalformed, error.what(), {file.string()});
  }
  return {};
}

}  // namespace talkgraph::extract::train
