#include "documents.h"

#include <string>

#include "workload.h"

namespace talkgraph::bench {
namespace {

constexpr int kPeople = 200;
constexpr int kCompanies = 100;
constexpr int kNewInEach = 20;  // people that the document before does not name
constexpr int kSentencesOfATurn = 10;

void add_entity(DocumentGraph& document, const std::string& kind, int number,
                const std::string& type) {
  DocumentEntity entity;
  entity.id = kind + "-" + std::to_string(number);
  entity.type = type;
  entity.name =
      type == "Person" ? name_of(static_cast<Person>(number)) : "Company " + std::to_string(number);
  document.entities.push_back(std::move(entity));
}

Span append(std::string& text, const std::string& what) {
  const auto begin = static_cast<std::uint32_t>(text.size());
  text += what;
  return {begin, static_cast<std::uint32_t>(text.size())};
}

void say(DocumentGraph& document, int fact) {
  const auto source = static_cast<EntityIndex>(fact % kPeople);
  const auto target = static_cast<EntityIndex>(kPeople + fact * 7 % kCompanies);
  Assertion said;
  said.source = source;
  said.type = "WORKS_FOR";
  said.target = target;
  const Span sentence =
      append(document.text, document.entities[source].name + " works for " +
                                document.entities[target].name + " since the year " +
                                std::to_string(1990 + fact % 35) + ".");
  said.evidence = {sentence, sentence, 0, "verb", 0.9};
  document.assertions.push_back(std::move(said));
  document.text += fact % kSentencesOfATurn == kSentencesOfATurn - 1 ? "\n\n" : " ";
}

}  // namespace

DocumentGraph make_document(int number) {
  DocumentGraph document;
  document.id = "document-" + std::to_string(number);
  document.title = "Document " + std::to_string(number);
  document.sha256 = std::string(64, '0');
  for (int i = 0; i < kPeople; ++i) {
    add_entity(document, "person", number * kNewInEach + i, "Person");
  }
  for (int i = 0; i < kCompanies; ++i) add_entity(document, "company", i, "Organization");
  document.speakers.push_back({"Ada", 0, "speaker"});
  for (int fact = 0; fact < kFactsOfADocument; ++fact) {
    const auto begin = static_cast<std::uint32_t>(document.text.size());
    say(document, fact);
    const Span sentence = document.assertions.back().evidence.sentence;
    if (fact % kSentencesOfATurn == 0) document.turns.push_back({0, {begin, begin}});
    document.turns.back().span.end = sentence.end;
  }
  return document;
}

}  // namespace talkgraph::bench
