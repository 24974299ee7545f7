// Who says what, before anybody's name is looked for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "read/labels.h"
#include "read/pieces.h"

namespace talkgraph::extract {

// How a transcript tells who speaks.
enum class Layout { kLabelled, kQuestions, kTalk, kText };

// What is known of a voice without its label, in layouts that have none.
enum class Part { kLabelled, kAsks, kAnswers, kTalks };

struct Voice {
  std::string label;      // as written; empty where nothing is
  std::string full_name;  // of "Jane Roe (JR)", or empty
  std::string aside;      // "(Acme)" behind the label, or empty
  std::string written;    // the label with it, or empty
  LabelKind kind = LabelKind::kFullName;
  Part part = Part::kLabelled;
};

struct Contribution {
  std::uint32_t voice = 0;
  std::optional<Span> label;
  Span span;
};

struct Conversation {
  Layout layout = Layout::kText;
  std::size_t begin = 0;         // the first piece of the dialogue
  bool opens_with_talk = false;  // labels begin behind a talk without any
  std::vector<Voice> voices;
  std::vector<Contribution> contributions;  // ascending, disjoint
};

// Turns of the labels, else of questions and answers, else of one speaker's talk.
// `declared` are the front matter's speakers. Linear time.
Conversation find_conversation(const Page& page, const std::vector<Piece>& pieces,
                               const Labels& labels, const std::vector<std::string>& declared);

}  // namespace talkgraph::extract
