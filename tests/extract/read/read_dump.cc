// Prints how transcripts are read, to look at:
//
//   read_dump [--quiet] FILE...
//
// A line per speaker, block and turn; with --quiet one line per file, with the
// number of turns, of labels, and of those that a name was found for.
#include <chrono>
#include <cstdio>
#include <cstring>
#include <string>

#include "base/file.h"
#include "read/read_transcript.h"

namespace {

using namespace talkgraph;
using namespace talkgraph::extract;

const char* zone_name(Zone zone) {
  constexpr const char* kNames[] = {"title", "metadata", "lead", "dialogue", "furniture"};
  return kNames[static_cast<int>(zone)];
}

std::string excerpt(const Transcript& transcript, Span span) {
  std::string text(slice(transcript.text, span).substr(0, 100));
  for (char& c : text) {
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  }
  return text;
}

void print_details(const Transcript& transcript) {
  std::printf("  title     %s\n  date      %s\n  publisher %s\n", transcript.title.c_str(),
              transcript.date.c_str(), transcript.publisher.c_str());
  for (const SpeakerLabel& speaker : transcript.speakers) {
    std::printf("  speaker   [%s] = [%s] %s%s\n", speaker.label.c_str(), speaker.name.c_str(),
                speaker.role.c_str(), speaker.is_organization ? " (organization)" : "");
  }
  for (const Block& block : transcript.blocks) {
    std::printf("  %-9s %7u  %s%s\n", zone_name(block.zone), block.span.begin,
                block.kind == BlockKind::kHeading ? "# " : "",
                excerpt(transcript, block.span).c_str());
  }
  for (const TurnSpan& turn : transcript.turns) {
    std::printf("  turn      %7u  [%s] %s\n", turn.span.begin,
                transcript.speakers[turn.speaker].label.c_str(),
                excerpt(transcript, turn.span).c_str());
  }
}

void print_summary(const char* path, const Transcript& transcript) {
  std::string labels;
  std::size_t named = 0;
  for (const SpeakerLabel& speaker : transcript.speakers) {
    labels += " | " + speaker.label + "=" + speaker.name + ":" + speaker.role;
    named += !speaker.name.empty();
  }
  std::printf("%s\tdeclared %zu\tlabels %zu\tnamed %zu\tturns %zu\t%s\n", path,
              transcript.declared_speakers.size(), transcript.speakers.size(), named,
              transcript.turns.size(), labels.c_str());
}

bool dump(const char* path, bool quiet) {
  const auto bytes = read_file(path);
  if (!bytes) {
    std::printf("%s\n", bytes.error().to_string().c_str());
    return false;
  }
  const auto transcript = read_transcript(*bytes, path);
  if (!transcript) {
    std::printf("%s: %s\n", path, transcript.error().to_string().c_str());
    return false;
  }
  print_summary(path, *transcript);
  if (!quiet) print_details(*transcript);
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  const bool quiet = argc > 1 && std::strcmp(argv[1], "--quiet") == 0;
  bool all = true;
  for (int i = quiet ? 2 : 1; i < argc; ++i) all = dump(argv[i], quiet) && all;
  return all ? 0 : 1;
}
