// People whom a text introduces by full name.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/page.h"

namespace talkgraph::extract {

struct NamedPerson {
  std::string name;
  Span span;
};

// How surely a text names whom it interviews, the surest first.
enum class Introduction {
  kInterviewWith,  // "Interview with Jay Hao", "dialogue with XT COO Tracy Jin"
  kOffice,         // "COO Tracy Jin", "Tracy Jin, COO of"
  kSpeaksFirst,    // "Tracy Jin: 'We will grow'", of titles
};

// The first person whom `span` (a title or a paragraph) introduces in this way.
std::optional<NamedPerson> find_introduced(const Page& page, Span span, Introduction how);

// All full names in the beginning of `span` that stand alone between other
// words, in order.
std::vector<NamedPerson> find_people(const Page& page, Span span);

// The first full name in `span` that has `part` ("Tracy") as a word of it.
std::optional<NamedPerson> find_full_name(const Page& page, Span span, std::string_view part);

// "My name is Jane Roe", "I'm Jane Roe", at the beginning of a contribution.
std::optional<NamedPerson> find_self_introduction(const Page& page, Span span);

// The guest whom a host names first: "my guest is Jane Roe", "joined by Jane Roe",
// "welcome, Jane Roe", or whom he speaks to with the first words.
std::optional<NamedPerson> find_announced_guest(const Page& page, Span span);

}  // namespace talkgraph::extract
