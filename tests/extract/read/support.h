// Short questions to a transcript, for tests.
#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "read/read_transcript.h"

namespace talkgraph::extract::testing {

inline Transcript read(std::string_view bytes, std::string_view name = "page.txt") {
  auto transcript = read_transcript(bytes, name);
  INFO((transcript ? std::string() : transcript.error().to_string()));
  REQUIRE(transcript.has_value());
  return std::move(*transcript);
}

inline Error error_of(std::string_view bytes, std::string_view name = "page.txt") {
  auto transcript = read_transcript(bytes, name);
  REQUIRE(!transcript.has_value());
  return std::move(transcript).error();
}

inline std::vector<std::string> labels_of(const Transcript& t) {
  std::vector<std::string> labels;
  for (const SpeakerLabel& speaker : t.speakers) labels.push_back(speaker.label);
  return labels;
}

// The speaker with this label; a test fails if there is none.
inline const SpeakerLabel& speaker(const Transcript& t, std::string_view label) {
  for (const SpeakerLabel& speaker : t.speakers) {
    if (speaker.label == label) return speaker;
  }
  FAIL("no speaker is labelled " << label);
  return t.speakers.front();
}

inline std::string name_of(const Transcript& t, std::string_view label) {
  return speaker(t, label).name;
}

inline std::string role_of(const Transcript& t, std::string_view label) {
  return speaker(t, label).role;
}

inline std::string_view said(const Transcript& t, std::size_t turn) {
  REQUIRE(turn < t.turns.size());
  return slice(t.text, t.turns[turn].span);
}

// The label of the speaker of a turn.
inline std::string who(const Transcript& t, std::size_t turn) {
  REQUIRE(turn < t.turns.size());
  return t.speakers[t.turns[turn].speaker].label;
}

}  // namespace talkgraph::extract::testing
