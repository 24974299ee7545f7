#include "extract/extractor.h"

#include <algorithm>
#include <map>

#include "base/sha256.h"
#include "claims/claims.h"
#include "claims/explain.h"
#include "language/tokens.h"
#include "names/name_finder.h"
#include "read/read_transcript.h"

namespace talkgraph::extract {

struct Extractor::Parts {
  NameFinder names;
  ClaimResources claims;
  Ontology ontology;
};

namespace {

std::string_view file_name(std::string_view id) {
  const std::size_t slash = id.rfind('/');
  return slash == std::string_view::npos ? id : id.substr(slash + 1);
}

void add_speakers(const Transcript& transcript, const Names& names, DocumentGraph& document) {
  for (std::size_t i = 0; i < transcript.speakers.size(); ++i) {
    const SpeakerLabel& speaker = transcript.speakers[i];
    const std::string& label = speaker.written.empty() ? speaker.label : speaker.written;
    document.speakers.push_back({label, names.speakers[i], speaker.role});
  }
  for (const TurnSpan& turn : transcript.turns) document.turns.push_back({turn.speaker, turn.span});
}

// Whose words an article quotes, in the order in which they speak, or only reports.
class ArticleSpeakers {
 public:
  ArticleSpeakers(const Claims& claims, const Names& names, DocumentGraph& document)
      : claims_(claims), names_(names), document_(document) {}

  void add() {
    for (const QuotedSpeech& speech : claims_.quoted) {
      document_.turns.push_back({place_of(speech.speaker), speech.span});
    }
    for (const EntityIndex person : claims_.reported) place_of(person);
  }

 private:
  // Where the person stands among the speakers, where they are put now if need be.
  std::uint32_t place_of(EntityIndex person) {
    const auto here = static_cast<std::uint32_t>(document_.speakers.size());
    const auto [known, fresh] = places_.emplace(person, here);
    if (fresh) {
      const bool asked = std::any_of(claims_.assertions.begin(), claims_.assertions.end(),
                                     [&](const Assertion& claim) {
                                       return claim.type == "INTERVIEWED" && claim.target == person;
                                     });
      document_.speakers.push_back(
          {names_.entities[person].name, person, asked ? "interviewee" : "speaker"});
    }
    return known->second;
  }

  const Claims& claims_;
  const Names& names_;
  DocumentGraph& document_;
  std::map<EntityIndex, std::uint32_t> places_;
};

void add_entities(Names names, DocumentGraph& document) {
  document.entities = std::move(names.entities);
  for (const Mention& mention : names.mentions) {
    document.entities[mention.entity].mentions.push_back({mention.span, mention.kind});
  }
}

}  // namespace

Extractor::Extractor(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;
Extractor::~Extractor() = default;

Result<Extractor> Extractor::load(const std::filesystem::path& data, const Ontology& ontology) {
  TG_ASSIGN(NameFinder names, NameFinder::load(data));
  TG_ASSIGN(ClaimResources claims, ClaimResources::load(data, ontology));
  return Extractor(
      std::make_unique<const Parts>(Parts{std::move(names), std::move(claims), ontology}));
}

Result<DocumentGraph> Extractor::extract(std::string_view bytes, std::string_view id,
                                         Explanation* explanation) const {
  Result<Transcript> read = read_transcript(bytes, file_name(id));
  if (!read) return fail(std::move(read).error().in_file(std::string(id)));
  Transcript& transcript = *read;
  const TokenizedText text = tokenize(transcript);
  Names names = parts_->names.find(transcript, text, id);
  ClaimTrace trace;
  Claims claims = find_claims(transcript, text, names, parts_->claims, parts_->ontology,
                              explanation == nullptr ? nullptr : &trace);

  DocumentGraph document;
  document.id = id;
  document.title = transcript.title;
  document.date = transcript.date;
  document.source = transcript.source;
  document.sha256 = sha256_hex(bytes);
  add_speakers(transcript, names, document);
  ArticleSpeakers(claims, names, document).add();
  document.assertions = std::move(claims.assertions);
  document.metrics = std::move(claims.metrics);
  if (explanation != nullptr) {
    *explanation = explain(transcript, text, names.mentions, document, trace);
  }
  add_entities(std::move(names), document);
  document.text = std::move(transcript.text);
  return document;
}

}  // namespace talkgraph::extract
