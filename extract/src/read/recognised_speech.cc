#include "read/recognised_speech.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "read/characters.h"
#include "read/lines.h"
#include "read/sentence_end.h"

namespace talkgraph::extract {
namespace {

using Json = nlohmann::json;

const Json* member(const Json& object, const char* key) {
  if (!object.is_object()) return nullptr;
  const auto at = object.find(key);
  return at == object.end() || at->is_null() ? nullptr : &*at;
}
const Json* array_member(const Json& object, const char* key) {
  const Json* value = member(object, key);
  return value != nullptr && value->is_array() && !value->empty() ? value : nullptr;
}

// "0" and "A" are numbers of unknown speakers.
std::string speaker_name(const Json* speaker) {
  if (speaker == nullptr) return {};
  if (speaker->is_number_integer())
    return "Speaker " + std::to_string(speaker->get<std::int64_t>());
  if (!speaker->is_string()) return {};
  std::string name(trim(speaker->get_ref<const std::string&>()));
  std::replace(name.begin(), name.end(), '\n', ' ');
  const bool number = !name.empty() && std::all_of(name.begin(), name.end(), is_ascii_digit);
  return name.size() == 1 || number ? "Speaker " + name : name;
}

// Writes stretches of speech as paragraphs.
class SpeechWriter {
 public:
  void add(const Json* speaker, std::string_view said) {
    said = trim(said);
    if (said.empty()) return;
    const std::string name = speaker_name(speaker);
    const bool full = out_.size() - paragraph_ > kLongParagraph && ends_sentence(out_);
    if (out_.empty() || name != speaker_ || full) {
      if (!out_.empty()) out_ += "\n\n";
      paragraph_ = out_.size();
      if (!name.empty() && (name != speaker_ || out_.empty())) out_ += name + ": ";
    } else {
      out_ += ' ';
    }
    for (const char c : said) out_ += c == '\n' || c == '\r' ? ' ' : c;
    speaker_ = name;
  }
  bool empty() const { return out_.empty(); }
  std::string take() { return std::move(out_) + "\n"; }

 private:
  std::string out_;
  std::string speaker_;
  std::size_t paragraph_ = 0;  // where it begins
};

std::string_view text_of(const Json& stretch) {
  for (const char* key : {"text", "transcript", "content", "punctuated_word", "word"}) {
    const Json* value = member(stretch, key);
    if (value != nullptr && value->is_string()) return value->get_ref<const std::string&>();
  }
  return {};
}
const Json* speaker_of(const Json& stretch) {
  for (const char* key :
       {"speaker", "speaker_name", "speaker_label", "speakerName", "speaker_id"}) {
    if (const Json* value = member(stretch, key)) return value;
  }
  return nullptr;
}

void add_stretches(const Json& stretches, SpeechWriter& writer) {
  for (const Json& stretch : stretches) {
    if (const Json* sentences = array_member(stretch, "sentences")) {
      for (const Json& sentence : *sentences) writer.add(speaker_of(stretch), text_of(sentence));
    } else {
      writer.add(speaker_of(stretch), text_of(stretch));
    }
  }
}

// The list of words, if it says who speaks each.
const Json* words_of_speakers(const Json& object) {
  const Json* words = array_member(object, "words");
  return words != nullptr && speaker_of(words->front()) != nullptr ? words : nullptr;
}

// Deepgram puts what was said on each channel below "results".
void add_channels(const Json& results, SpeechWriter& writer) {
  const Json* channels = array_member(results, "channels");
  if (channels == nullptr) return;
  const Json* alternatives = array_member(channels->front(), "alternatives");
  if (alternatives == nullptr) return;
  const Json& best = alternatives->front();
  const Json* paragraphs = member(best, "paragraphs");
  const Json* list = paragraphs == nullptr ? nullptr : array_member(*paragraphs, "paragraphs");
  if (list != nullptr) {
    add_stretches(*list, writer);
  } else if (const Json* words = words_of_speakers(best)) {
    add_stretches(*words, writer);
  } else {
    writer.add(nullptr, text_of(best));
  }
}

void add_document(const Json& json, SpeechWriter& writer) {
  if (json.is_array()) return add_stretches(json, writer);
  if (const Json* results = member(json, "results")) {
    if (const Json* utterances = array_member(*results, "utterances")) {
      return add_stretches(*utterances, writer);
    }
    return add_channels(*results, writer);
  }
  for (const char* key : {"utterances", "segments", "monologues", "chunks", "transcript"}) {
    if (const Json* stretches = array_member(json, key)) return add_stretches(*stretches, writer);
  }
  if (const Json* words = words_of_speakers(json)) return add_stretches(*words, writer);
  writer.add(nullptr, text_of(json));
}

}  // namespace

bool looks_like_recognised_speech(std::string_view text) {
  const std::string_view bare = trim(text);
  if (bare.starts_with('{')) return bare.ends_with('}');
  if (!bare.starts_with('[') || !bare.ends_with(']')) return false;
  return trim(bare.substr(1)).starts_with('{');
}

Result<std::string> read_recognised_speech(std::string_view text) {
  const Json json = Json::parse(text, nullptr, false);
  if (json.is_discarded()) return fail(ErrorCode::kMalformed, "the JSON is broken");
  SpeechWriter writer;
  add_document(json, writer);
  if (writer.empty()) {
    return fail(ErrorCode::kMalformed,
                "JSON without utterances or segments of text that are known");
  }
  return writer.take();
}

}  // namespace talkgraph::extract
