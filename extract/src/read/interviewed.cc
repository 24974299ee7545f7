#include "read/interviewed.h"

#include <algorithm>
#include <utility>

#include "read/characters.h"
#include "read/interview_words.h"
#include "read/person_match.h"
#include "read/tellers.h"
#include "read/visible_text.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kMaxShowBytes = 2000;  // in which a show names who is there

// "Interview with Market Maker Jane Roe", where the text has "Jane Roe" without what stands
// before her in the title: how many bytes of the name are no part of it.
std::size_t bytes_before_name(std::string_view text, const NamedPerson& person) {
  const std::string_view name = person.name;
  const std::size_t last = name.rfind(' ');
  const std::size_t given = last == name.npos || last == 0 ? last : name.rfind(' ', last - 1);
  if (given == name.npos) return 0;
  const std::string_view before = name.substr(0, given + 1);
  const std::string_view bare = name.substr(given + 1);
  for (std::size_t at = text.find(bare); at != text.npos; at = text.find(bare, at + 1)) {
    if (at > 0 && !text.substr(0, at).ends_with(before) && !is_word_byte(text[at - 1])) {
      return given + 1;
    }
  }
  return 0;
}

bool is_owner(std::string_view text, Span name) {
  const std::string_view behind = text.substr(name.end);
  return behind.starts_with("'s") || behind.starts_with("’s");
}

// "of Barn Boats", "(Barn Boats)": rather a company, as is the owner of somebody else.
bool stands_as_house(std::string_view text, Span name) {
  const std::string_view before = text.substr(0, name.begin);
  if (before.ends_with('(')) return true;
  for (const std::string_view word : {" of ", " at ", " from ", " behind ", " founded ", " joined ",
                                      " runs ", " company ", " discuss ", " How "}) {
    if (before.ends_with(word)) return true;
  }
  return false;
}

SpeakerLabel unlabelled(NamedPerson person, const char* role) {
  SpeakerLabel speaker;
  speaker.label = speaker.name = std::move(person.name);
  speaker.name_span = person.span;
  speaker.role = role;
  return speaker;
}

std::vector<SpeakerLabel> find_show_people(const Page& page, const std::vector<Piece>& pieces) {
  std::optional<NamedPerson> host, guest;
  bool show = false;
  std::size_t read = 0;
  for (const Piece& piece : pieces) {
    if (piece.furniture) continue;
    const Span span = piece.block.span;
    const std::string text = visible_text(page.text, page.markup, span, kMaxShowBytes).bytes;
    show = show || speaks_of_show(text) || speaks_of_guest(text);
    if (!host) host = find_self_introduction(page, span);
    if (!guest) guest = find_announced_guest(page, span);
    if ((read += text.size()) > kMaxShowBytes) break;
  }
  if (!show || !host || !guest || match_person(host->name, guest->name) > 0) return {};
  return {unlabelled(std::move(*host), "host"), unlabelled(std::move(*guest), "guest")};
}

}  // namespace

std::optional<NamedPerson> find_interviewee(const Page& page, const std::optional<Span>& title,
                                            std::span<const Span> lead) {
  for (const Introduction how : {Introduction::kInterviewWith, Introduction::kOffice}) {
    if (title) {
      if (auto person = find_introduced(page, *title, how)) return person;
    }
    for (const Span span : lead) {
      if (auto person = find_introduced(page, span, how)) return person;
    }
  }
  if (title) {
    if (auto person = find_introduced(page, *title, Introduction::kSpeaksFirst)) return person;
  }
  for (const Span span : lead) {
    if (auto person = find_teller(page, span)) return person;
  }
  return std::nullopt;
}

std::optional<NamedPerson> only_person(const Page& page, std::span<const NamedPerson> people) {
  const std::vector<FrontMatterValue>& credits = page.head.credits;
  const NamedPerson* only = nullptr;
  for (const NamedPerson& person : people) {
    if (stands_as_house(page.text, person.span)) continue;
    if (is_owner(page.text, person.span) && people.size() > 1) continue;
    const bool credited = std::any_of(
        credits.begin(), credits.end(),
        [&](const FrontMatterValue& credit) { return match_person(credit.text, person.name) > 0; });
    if (credited || (only != nullptr && match_person(only->name, person.name) == 0)) return {};
    if (only == nullptr || person.name.size() > only->name.size()) only = &person;
  }
  return only == nullptr ? std::nullopt : std::optional(*only);
}

std::vector<SpeakerLabel> find_interviewed(const Page& page, const std::vector<Piece>& pieces) {
  std::optional<Span> title = page.head.title.span;
  for (const Piece& piece : pieces) {
    if (!title && piece.block.zone == Zone::kTitle) title = piece.block.span;
  }
  if (title) {
    if (auto person = find_introduced(page, *title, Introduction::kInterviewWith)) {
      const auto skipped = static_cast<std::uint32_t>(bytes_before_name(page.text, *person));
      person->name.erase(0, skipped);
      if (skipped > 0)
        person->span.begin = person->span.end - static_cast<std::uint32_t>(person->name.size());
      return {unlabelled(std::move(*person), "interviewee")};
    }
  }
  return find_show_people(page, pieces);
}

}  // namespace talkgraph::extract
