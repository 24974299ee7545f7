#include "explanation_text.h"

#include <cstdio>
#include <map>
#include <set>
#include <vector>

#include "graph/value.h"
#include "quotes.h"
#include "text_layout.h"

namespace talkgraph::cli {
namespace {

std::string two_digits(double score) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", score);
  return text;
}

class Explainer {
 public:
  explicit Explainer(const extract::Explanation& explanation)
      : explanation_(explanation), document_(explanation.document) {
    for (const Assertion& a : document_.assertions)
      claims_[a.evidence.sentence.begin].push_back(&a);
    for (const MetricAssertion& m : document_.metrics) {
      figures_[m.evidence.sentence.begin].push_back(&m);
    }
    for (const extract::RejectedClaim& r : explanation.rejected) {
      rejected_[r.sentence.begin].push_back(&r);
    }
    for (EntityIndex i = 0; i < document_.entities.size(); ++i) {
      for (const EntityMention& mention : document_.entities[i].mentions) {
        mentions_.emplace(mention.span.begin, std::pair(&mention, i));
      }
    }
  }

  std::string text() {
    std::size_t silent = 0;
    for (const Span sentence : explanation_.sentences) {
      if (!add(sentence)) ++silent;
    }
    out_ += std::to_string(silent) + " more sentences name nothing\n";
    return std::move(out_);
  }

 private:
  using Mentioned = std::pair<const EntityMention*, EntityIndex>;

  bool add(Span sentence) {
    const auto first = mentions_.lower_bound(sentence.begin);
    const auto last = mentions_.lower_bound(sentence.end);
    if (first == last) return false;
    out_ +=
        document_.id + ':' + std::to_string(sentence.begin) + '-' + std::to_string(sentence.end);
    const std::string speaker = speaker_at(document_, sentence.begin);
    if (!speaker.empty()) out_ += "  " + without_control_characters(speaker);
    out_ += "\n  “" + without_control_characters(slice(document_.text, sentence)) + "”\n";
    std::set<EntityIndex> named;
    out_ += "  names   ";
    for (auto mention = first; mention != last; ++mention) {
      if (mention != first) out_ += ", ";
      out_ += mentioned(mention->second);
      named.insert(mention->second.second);
    }
    out_ += '\n';
    if (!add_claims(sentence)) {
      out_ += named.size() < 2 ? "  nothing one thing is named; a relationship needs two\n"
                               : "  nothing no rule connects what is named\n";
    }
    out_ += '\n';
    return true;
  }

  // Lumo (Product), we = Nordbit
  std::string mentioned(const Mentioned& mention) const {
    const DocumentEntity& entity = document_.entities[mention.second];
    const std::string words =
        without_control_characters(slice(document_.text, mention.first->span));
    if (mention.first->kind != MentionKind::kName) return words + " = " + entity.name;
    return words + " (" + entity.type + ")";
  }

  std::string relation(EntityIndex source, const std::string& type, EntityIndex target) const {
    return document_.entities[source].name + " -" + type + "-> " + document_.entities[target].name;
  }

  bool add_claims(Span sentence) {
    const std::size_t before = out_.size();
    for (const Assertion* claim : claims_[sentence.begin]) {
      out_ += "  claim   " + relation(claim->source, claim->type, claim->target);
      for (const auto& [key, value] : claim->properties) {
        out_ += "  " + key + ": " + without_control_characters(to_json(value));
      }
      out_ += "  " + std::string(claim_status_name(claim->status)) + ", rule " +
              claim->evidence.rule + ", " + two_digits(claim->evidence.confidence) + '\n';
    }
    for (const MetricAssertion* figure : figures_[sentence.begin]) {
      out_ += "  figure  " + document_.entities[figure->subject].name + ": " + figure->measure +
              ' ' + figure->comparison + ' ' + format_double(figure->value);
      if (!figure->unit.empty()) out_ += ' ' + figure->unit;
      if (figure->target) out_ += ", a goal";
      out_ +=
          "  rule " + figure->evidence.rule + ", " + two_digits(figure->evidence.confidence) + '\n';
    }
    for (const extract::RejectedClaim* claim : rejected_[sentence.begin]) {
      out_ += "  not     " + relation(claim->source, claim->type, claim->target) + ": " +
              claim->reason + "  rule " + claim->rule + '\n';
    }
    return out_.size() > before;
  }

  const extract::Explanation& explanation_;
  const DocumentGraph& document_;
  // By where the sentence begins.
  std::map<std::uint32_t, std::vector<const Assertion*>> claims_;
  std::map<std::uint32_t, std::vector<const MetricAssertion*>> figures_;
  std::map<std::uint32_t, std::vector<const extract::RejectedClaim*>> rejected_;
  std::map<std::uint32_t, Mentioned> mentions_;
  std::string out_;
};

}  // namespace

std::string explanation_text(const extract::Explanation& explanation) {
  return Explainer(explanation).text();
}

}  // namespace talkgraph::cli
