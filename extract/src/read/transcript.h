// A transcript as a reader of pages sees it: text, what of it is markup, blocks
// in zones, and turns with their speakers. The product of read/.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace talkgraph::extract {

// kCaptions: WebVTT, SubRip and lists of times and lines like them. What speech
// recognisers write as JSON is plain text here (recognised_speech.h).
enum class Format { kPlainText, kMarkdown, kHtml, kCaptions };

enum class BlockKind { kHeading, kParagraph, kListItem, kPreformatted };

// What part a block plays. Facts are taken from title, lead and dialogue;
// from metadata only author, publisher and date; from furniture nothing.
enum class Zone { kTitle, kMetadata, kLead, kDialogue, kFurniture };

// A paragraph, heading or item; white space at its ends is outside.
struct Block {
  Span span;
  BlockKind kind = BlockKind::kParagraph;
  Zone zone = Zone::kDialogue;
  bool operator==(const Block&) const = default;
};

// Bytes inside `span` that a reader of the page does not see as written: tags,
// comments, link targets, emphasis marks. `replacement` is what is seen instead
// (a character reference's character, a blank for a line break), mostly nothing.
struct Markup {
  Span span;
  std::string replacement;
  bool operator==(const Markup&) const = default;
};

// Who speaks. Where the text labels nobody, `label` is the name, or empty if none
// is known. `name` is the fullest name that front matter, title or
// introduction give for the label (empty when nobody is named) and `name_span`
// a place where it stands. `is_organization` for a medium that asks.
struct SpeakerLabel {
  std::string label;  // as the text has it, without colon or emphasis marks
  std::string name;
  std::optional<Span> name_span;
  std::string role;  // of the ontology
  bool is_organization = false;
  std::string written = {};  // the label with what stands beside it, "Jane Roe (Acme)", or empty
  bool operator==(const SpeakerLabel&) const = default;
};

struct TurnSpan {
  std::uint32_t speaker = 0;  // index into Transcript::speakers
  std::optional<Span> label;  // where the label stands, if written there
  Span span;                  // what was said: from the first to the last word
  bool operator==(const TurnSpan&) const = default;
};

struct Transcript {
  std::string text;  // UTF-8, no byte-order mark, otherwise as in the file
  Format format = Format::kPlainText;
  std::string title;
  std::string date;       // ISO 8601, possibly partial, or empty
  std::string source;     // address or publisher, or empty
  std::string publisher;  // medium that published it, as the text names it, or empty
  std::vector<std::string> declared_speakers;  // of the front matter, in order
  std::vector<Block> blocks;                   // ascending, disjoint
  std::vector<Markup> markup;                  // ascending, disjoint
  std::vector<SpeakerLabel> speakers;          // in order of first turn
  std::vector<TurnSpan> turns;                 // ascending, disjoint
};

}  // namespace talkgraph::extract
