#include "names_fixture.h"

#include <catch2/catch.hpp>

namespace talkgraph::extract {
namespace {

const NameFinder& finder() {
  static const Result<NameFinder> loaded = NameFinder::load(TALKGRAPH_TEST_DATA);
  INFO((loaded ? std::string() : loaded.error().to_string()));
  REQUIRE(loaded);
  return *loaded;
}

Transcript paragraph(std::string text, std::vector<SpeakerLabel> speakers) {
  Transcript transcript;
  transcript.text = std::move(text);
  const Span whole{0, static_cast<std::uint32_t>(transcript.text.size())};
  transcript.blocks.push_back({whole});
  if (!speakers.empty()) transcript.turns.push_back({0, std::nullopt, whole});
  transcript.speakers = std::move(speakers);
  return transcript;
}

}  // namespace

NamedText::NamedText(std::string text) : NamedText(paragraph(std::move(text), {})) {}
NamedText::NamedText(std::string text, std::vector<SpeakerLabel> speakers)
    : NamedText(paragraph(std::move(text), std::move(speakers))) {}
NamedText::NamedText(Transcript transcript)
    : transcript_(std::move(transcript)),
      tokens_(tokenize(transcript_)),
      names_(finder().find(transcript_, tokens_, "talks/harbour-evening.txt")) {}

const DocumentEntity* NamedText::find(const std::string& text) const {
  for (const Mention& mention : names_.mentions) {
    if (slice(transcript_.text, mention.span) == text) return &names_.entities[mention.entity];
  }
  return nullptr;
}

std::string NamedText::type_of(const std::string& text) const {
  const DocumentEntity* entity = find(text);
  return entity == nullptr ? "" : entity->type;
}
std::string NamedText::name_of(const std::string& text) const {
  const DocumentEntity* entity = find(text);
  return entity == nullptr ? "" : entity->name;
}
std::string NamedText::id_of(const std::string& text) const {
  const DocumentEntity* entity = find(text);
  return entity == nullptr ? "" : entity->id;
}

std::size_t NamedText::count(const std::string& text) const {
  std::size_t count = 0;
  for (const std::string& mention : mentions()) count += mention == text;
  return count;
}

std::vector<std::string> NamedText::mentions() const {
  std::vector<std::string> out;
  for (const Mention& mention : names_.mentions) {
    out.emplace_back(slice(transcript_.text, mention.span));
  }
  return out;
}

SpeakerLabel person(std::string name) {
  SpeakerLabel speaker;
  speaker.label = name;
  speaker.name = std::move(name);
  speaker.role = "interviewee";
  return speaker;
}

}  // namespace talkgraph::extract
