// Small transcripts for tests, their names marked by hand: "[Mara Quist|Person]
// joined [Nordbit|Exchange]." What stands before the bar is the text; the same
// text is the same entity. "[AWS|Product!]" is one that the gazetteers know.
#pragma once

#include <string>
#include <vector>

#include "claims/claims.h"

namespace talkgraph::extract {

class MarkedTranscript {
 public:
  // A paragraph without a speaker, in the lead.
  MarkedTranscript& lead(const std::string& marked);
  // A turn of somebody with this marked name; "|" for nobody known.
  MarkedTranscript& asks(const std::string& speaker, const std::string& marked);
  MarkedTranscript& says(const std::string& speaker, const std::string& marked);
  // Puts all paragraphs without a speaker into this zone.
  MarkedTranscript& zoned(Zone zone);
  MarkedTranscript& dated(const std::string& date);

  struct Result {
    Transcript transcript;
    Names names;  // with references
    Claims claims;

    // "Mara Quist WORKS_FOR Nordbit", sorted.
    std::vector<std::string> relations() const;
    // "Nordbit: users = 5", sorted; the comparison stands for itself, units behind.
    std::vector<std::string> metrics() const;
    // "we=Nordbit", in order of the text; names left out.
    std::vector<std::string> references() const;
    // The only assertion of this type between entities of these names.
    const Assertion& claim(const std::string& relation) const;
    std::string quote(const Evidence& evidence) const;
  };
  Result read() const;

 private:
  struct Marked {
    Span span;
    std::string name;
    std::string type;
    bool listed = false;
  };
  Span append(const std::string& marked);
  std::uint32_t speaker(const std::string& marked, const std::string& role);
  MarkedTranscript& turn(const std::string& speaker, const std::string& role,
                         const std::string& marked);

  Transcript transcript_;
  std::vector<Marked> marked_;
  std::vector<Marked> speakers_;
};

// The project's own ontology and patterns, loaded once.
const Ontology& test_ontology();
const ClaimResources& test_resources();

// The claims of one sentence said by Mara Quist, who works for the exchange
// Nordbit and is asked by Pia Holm.
MarkedTranscript::Result say(const std::string& marked);

// The figures of such a sentence, as Result::metrics tells them.
std::vector<std::string> figures(const std::string& marked);

}  // namespace talkgraph::extract
