#include "explanation_report.h"

#include <algorithm>
#include <cstdio>

#include "relations.h"
#include "text_layout.h"

namespace talkgraph::cli {
namespace {

std::string two_digits(double confidence) {
  char text[16];
  std::snprintf(text, sizeof text, "%.2f", confidence);
  return text;
}

std::string speaker_of(const DocumentGraph& document,
                       const extract::SentenceExplanation& sentence) {
  return sentence.speaker ? document.speakers[*sentence.speaker].label : std::string();
}

// "Leila Haddad -FOUNDED-> Lumora  {date: 2021}  (planned)".
std::string relation_text(const DocumentGraph& document, const Assertion& assertion) {
  std::string text = document.entities[assertion.source].name + " -" + assertion.type + "-> " +
                     document.entities[assertion.target].name;
  const std::string properties = cli::describe(assertion.properties);
  if (!properties.empty()) text += "  {" + properties + "}";
  if (assertion.status != ClaimStatus::kAsserted) {
    text += "  (" + std::string(claim_status_name(assertion.status)) + ")";
  }
  return text;
}

std::string figure_text(const DocumentGraph& document, const MetricAssertion& metric) {
  std::string text = document.entities[metric.subject].name + ": " + metric.measure + " " +
                     metric.comparison + " " + cell_text(metric.value);
  if (!metric.unit.empty()) text += " " + metric.unit;
  if (!metric.period.empty()) text += " (" + metric.period + ")";
  return metric.target ? text + "  (target)" : text;
}

std::string refusal_text(const DocumentGraph& document, const extract::RefusedClaim& refused) {
  return refused.rule + " at “" + std::string(slice(document.text, refused.trigger)) +
         "”: " + std::string(extract::silence_text(refused.why));
}

// "we → Acme".
std::string reference_text(const DocumentGraph& document, const extract::Reference& reference) {
  return std::string(slice(document.text, reference.words)) + " → " +
         (reference.entity ? document.entities[*reference.entity].name : "nobody known");
}

// What is found by words that stand in almost every sentence says nothing where
// it is refused for want of a pair.
bool is_telling(const extract::RefusedClaim& refused) {
  return refused.why > extract::Silence::kNoPair;
}

std::vector<std::string> names(const DocumentGraph& document,
                               const std::vector<EntityIndex>& entities) {
  std::vector<std::string> names;
  for (const EntityIndex entity : entities) names.push_back(document.entities[entity].name);
  return names;
}

// The rules that found no pair, each once, with the words that called them up.
std::string tried(const DocumentGraph& document, const extract::SentenceExplanation& sentence) {
  std::vector<std::string> known;
  std::string text;
  for (const extract::RefusedClaim& refused : sentence.refused) {
    if (is_telling(refused) || std::find(known.begin(), known.end(), refused.rule) != known.end()) {
      continue;
    }
    known.push_back(refused.rule);
    text += (text.empty() ? "" : ", ") + refused.rule + " at “" +
            std::string(slice(document.text, refused.trigger)) + "”";
  }
  return text;
}

List list_of(const std::vector<std::string>& texts) {
  List list;
  for (const std::string& text : texts) list.emplace_back(text);
  return list;
}

std::vector<std::string> references(const DocumentGraph& document,
                                    const extract::SentenceExplanation& sentence) {
  std::vector<std::string> texts;
  for (const extract::Reference& one : sentence.references) {
    texts.push_back(reference_text(document, one));
  }
  return texts;
}

}  // namespace

ExplanationReport::ExplanationReport(OutputFormat format, Output& out)
    : format_(format), out_(out), page_(out) {
  rows_.columns = {"document", "start",      "end",     "speaker",  "sentence",   "found",
                   "rule",     "confidence", "silence", "entities", "references", "refused"};
}

void ExplanationReport::add(const DocumentGraph& document,
                            const extract::Explanation& explanation) {
  if (format_ == OutputFormat::kTable) page_.heading(document.id);
  for (const extract::SentenceExplanation& sentence : explanation) {
    if (format_ == OutputFormat::kTable) {
      add_page(document, sentence);
    } else {
      add_rows(document, sentence);
    }
  }
}

void ExplanationReport::finish() {
  if (format_ != OutputFormat::kTable) write_rows(rows_, format_, out_);
}

void ExplanationReport::add_page(const DocumentGraph& document,
                                 const extract::SentenceExplanation& sentence) {
  page_.blank();
  const std::string speaker = speaker_of(document, sentence);
  page_.line(std::to_string(sentence.span.begin) + "-" + std::to_string(sentence.span.end) +
             (speaker.empty() ? "" : "  " + speaker));
  page_.line("“" + std::string(slice(document.text, sentence.span)) + "”", 2);
  const std::string whom = joined(references(document, sentence));
  if (!whom.empty()) page_.line(whom, 4);
  for (const std::size_t i : sentence.assertions) {
    const Assertion& assertion = document.assertions[i];
    page_.line("+ " + relation_text(document, assertion) + "  by " + assertion.evidence.rule + " " +
                   two_digits(assertion.evidence.confidence),
               4);
  }
  for (const std::size_t i : sentence.metrics) {
    const MetricAssertion& metric = document.metrics[i];
    page_.line("+ " + figure_text(document, metric) + "  by " + metric.evidence.rule + " " +
                   two_digits(metric.evidence.confidence),
               4);
  }
  for (const extract::RefusedClaim& refused : sentence.refused) {
    if (is_telling(refused)) page_.line("- " + refusal_text(document, refused), 4);
  }
  if (!sentence.silence) return;
  std::string text = "nothing: " + std::string(extract::silence_text(*sentence.silence));
  const std::string named = joined(names(document, sentence.entities));
  if (!named.empty()) text += "  [" + named + "]";
  page_.line(text, 4);
  const std::string rules = tried(document, sentence);
  if (*sentence.silence == extract::Silence::kNoPair) page_.line("tried: " + rules, 6);
}

void ExplanationReport::add_rows(const DocumentGraph& document,
                                 const extract::SentenceExplanation& sentence) {
  std::vector<std::string> refused;
  for (const extract::RefusedClaim& one : sentence.refused) {
    refused.push_back(refusal_text(document, one));
  }
  const auto row = [&](Value found, Value rule, Value confidence, Value silence) {
    rows_.rows.push_back({document.id, count(sentence.span.begin), count(sentence.span.end),
                          speaker_of(document, sentence), slice(document.text, sentence.span),
                          std::move(found), std::move(rule), std::move(confidence),
                          std::move(silence), list_of(names(document, sentence.entities)),
                          list_of(references(document, sentence)), list_of(refused)});
  };
  for (const std::size_t i : sentence.assertions) {
    const Assertion& assertion = document.assertions[i];
    row(relation_text(document, assertion), assertion.evidence.rule, assertion.evidence.confidence,
        Value());
  }
  for (const std::size_t i : sentence.metrics) {
    const MetricAssertion& metric = document.metrics[i];
    row(figure_text(document, metric), metric.evidence.rule, metric.evidence.confidence, Value());
  }
  if (sentence.silence) {
    row(Value(), Value(), Value(), extract::silence_name(*sentence.silence));
  }
}

}  // namespace talkgraph::cli
