// What speech recognisers write: JSON of Whisper, WhisperX, Deepgram, AssemblyAI
// and others of their form.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace talkgraph::extract {

// Is `text` a JSON object or array? Only such files are transcripts in JSON.
bool looks_like_recognised_speech(std::string_view text);

// The reading text: a paragraph for each stretch of one speaker, "Name: " before
// it where the file tells who speaks. This is the document's text; spans and
// quotes refer to it (ADR 3). kMalformed if the JSON is broken or holds no
// stretches of text in a form that is known.
Result<std::string> read_recognised_speech(std::string_view json);

}  // namespace talkgraph::extract
