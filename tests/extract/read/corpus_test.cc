// Invariants of every transcript that lies about, ours or not.
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <vector>

#include "base/file.h"
#include "base/utf8.h"
#include "support.h"

using namespace talkgraph;
using namespace talkgraph::extract;
using namespace talkgraph::extract::testing;

namespace {

bool is_boundary(std::string_view text, std::uint32_t offset) {
  return offset == text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0) != 0x80;
}

void check_span(const Transcript& t, Span span) {
  REQUIRE(span.begin < span.end);
  REQUIRE(span.end <= t.text.size());
  REQUIRE(is_boundary(t.text, span.begin));
  REQUIRE(is_boundary(t.text, span.end));
}

void check(const Transcript& t) {
  REQUIRE(!find_invalid_utf8(t.text));
  std::uint32_t end = 0;
  for (const Block& block : t.blocks) {
    check_span(t, block.span);
    REQUIRE(block.span.begin >= end);
    end = block.span.end;
  }
  end = 0;
  for (const Markup& markup : t.markup) {
    check_span(t, markup.span);
    REQUIRE(markup.span.begin >= end);
    end = markup.span.end;
  }
  end = 0;
  for (const TurnSpan& turn : t.turns) {
    REQUIRE(turn.speaker < t.speakers.size());
    if (turn.label) {
      check_span(t, *turn.label);
      REQUIRE(turn.label->begin >= end);
      REQUIRE(turn.label->end <= turn.span.begin);
    }
    check_span(t, turn.span);
    REQUIRE(turn.span.begin >= end);
    end = turn.span.end;
  }
  for (const SpeakerLabel& speaker : t.speakers) {
    REQUIRE(!speaker.role.empty());
    if (speaker.name_span) check_span(t, *speaker.name_span);
  }
}

std::vector<std::filesystem::path> transcripts_below(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> paths;
  if (!std::filesystem::exists(folder)) return paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) paths.push_back(entry.path());
  }
  return paths;
}

}  // namespace

TEST_CASE("spans of every transcript at hand are in order, in range and on characters") {
  const char* shared = std::getenv("TALKGRAPH_SHARED");
  const std::filesystem::path data = TALKGRAPH_TEST_DATA;
  const std::filesystem::path folder =
      shared ? std::filesystem::path(shared) : data.parent_path().parent_path() / "shared";
  auto paths = transcripts_below(folder / "transcripts");
  if (paths.empty()) std::cout << "skipped: no transcripts in " << folder << "\n";
  for (const auto& path : transcripts_below(data / "samples")) paths.push_back(path);
  for (const auto& path : paths) {
    INFO(path.string());
    const auto bytes = read_file(path);
    REQUIRE(bytes.has_value());
    if (path.extension() == ".json") continue;
    check(read(*bytes, path.string()));
  }
}

TEST_CASE("spans of damaged pages are in order, in range and on characters") {
  const std::string page =
      "<html><body><p><b>Ada “A” Marrow:</b> What’s a **boat**?</p>\n<p>Tom [0:10]: &amp; "
      "<i>so</i> – x</p>\n"
      "---\ntitle: x\n**Ada:** `a` [b](c) <!-- d -->\n1. Why you?\n";
  // Every beginning of it, in every format.
  for (std::size_t size = 1; size <= page.size(); ++size) {
    const std::string_view part = std::string_view(page).substr(0, size);
    for (const char* name : {"a.html", "a.md", "a.txt"}) {
      const auto whole = read_transcript(part, name);
      if (whole) check(*whole);
      const auto body = read_transcript(part.substr(std::min<std::size_t>(size, 12)), name);
      if (body) check(*body);
    }
  }
}
