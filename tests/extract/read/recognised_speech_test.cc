#include "read/recognised_speech.h"

#include <catch2/catch.hpp>

#include "support.h"

using namespace talkgraph;
using namespace talkgraph::extract;
using namespace talkgraph::extract::testing;

namespace {

std::string reading_text(std::string_view json) {
  const Result<std::string> text = read_recognised_speech(json);
  INFO((text ? std::string() : text.error().to_string()));
  REQUIRE(text);
  return *text;
}

}  // namespace

TEST_CASE("stretches of one speaker are one paragraph") {
  CHECK(reading_text(R"({"segments": [{"text": " How did", "speaker": "SPEAKER_00"},
                                      {"text": " it begin?", "speaker": "SPEAKER_00"},
                                      {"text": " With rope.", "speaker": "SPEAKER_01"}]})") ==
        "SPEAKER_00: How did it begin?\n\nSPEAKER_01: With rope.\n");
  CHECK(reading_text(R"({"utterances": [{"speaker": "A", "text": "How?"},
                                        {"speaker": "Ada Marrow", "text": "So."}]})") ==
        "Speaker A: How?\n\nAda Marrow: So.\n");
}

TEST_CASE("speech without speakers is told as it is") {
  CHECK(reading_text(R"({"text": "x", "segments": [{"text": "One."}, {"text": "Two."}]})") ==
        "One. Two.\n");
  CHECK(reading_text(R"({"text": "Only this.", "segments": []})") == "Only this.\n");
}

TEST_CASE("results of channels, paragraphs and utterances are read") {
  CHECK(reading_text(R"({"results": {"channels": [{"alternatives": [{"paragraphs": {"paragraphs": [
            {"speaker": 0, "sentences": [{"text": "How"}, {"text": "so?"}]},
            {"speaker": 1, "sentences": [{"text": "So."}]}]}}]}]}})") ==
        "Speaker 0: How so?\n\nSpeaker 1: So.\n");
  CHECK(reading_text(R"({"results": {"utterances": [{"speaker": 0, "transcript": "Hi."}]}})") ==
        "Speaker 0: Hi.\n");
  CHECK(reading_text(R"({"results": {"channels": [{"alternatives": [{"transcript": "Hi."}]}]}})") ==
        "Hi.\n");
}

TEST_CASE("words that tell who speaks each are turns") {
  CHECK(reading_text(R"({"results": {"channels": [{"alternatives": [{"transcript": "how so so",
            "words": [{"word": "how", "punctuated_word": "How", "speaker": 0},
                      {"word": "so", "punctuated_word": "so?", "speaker": 0},
                      {"word": "so", "punctuated_word": "So.", "speaker": 1}]}]}]}})") ==
        "Speaker 0: How so?\n\nSpeaker 1: So.\n");
  CHECK(reading_text(R"({"text": "How? So.", "words": [{"text": "How?", "speaker_id": "A"},
                                                      {"text": "So.", "speaker_id": "B"}]})") ==
        "Speaker A: How?\n\nSpeaker B: So.\n");
  CHECK(reading_text(R"({"text": "So.", "words": [{"text": "So.", "speaker": null}]})") == "So.\n");
}

TEST_CASE("escapes are what they stand for, and line breaks make no lines") {
  CHECK(reading_text(R"([{"text": "Caf\u00e9 \"Orb\"\nopens"}])") == "Café \"Orb\" opens\n");
}

TEST_CASE("other JSON is malformed, loudly") {
  CHECK(error_of(R"({"segments": [)"
                 "}")
            .code == ErrorCode::kMalformed);
  CHECK(error_of(R"({"name": "package", "version": 3})").code == ErrorCode::kMalformed);
  CHECK(error_of(R"([{"id": 1}])").code == ErrorCode::kMalformed);
}

TEST_CASE("text in brackets is no JSON") {
  CHECK_FALSE(looks_like_recognised_speech("[Ada] How so?"));
  CHECK(read("[Laughter] So we went on, and it was late.").format == Format::kPlainText);
}

TEST_CASE("quotes of recognised speech are slices of the reading text") {
  const Transcript t = read(R"({"utterances": [{"speaker": "A", "text": "How \"so\"?"},
      {"speaker": "B", "text": "So."}, {"speaker": "A", "text": "And?"},
      {"speaker": "B", "text": "Air."}]})",
                            "talk.json");
  REQUIRE(t.turns.size() == 4);
  CHECK(said(t, 0) == "How \"so\"?");
  CHECK(who(t, 1) == "Speaker B");
}
