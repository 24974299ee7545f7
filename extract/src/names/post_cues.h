// Posts told beside a name, as of the one where they are held.
#pragma once

#include <cstdint>

#include "names/name_text.h"

namespace talkgraph::extract {

// What is told of those who have a post there, one bit each.
enum PostBit : std::uint8_t {
  kAnyPost = 1,
  kStaffPost = 2,    // "an engineer at": no product has staff
  kFounderPost = 4,  // networks have founders as companies have
  kOfficerPost = 8,  // "CEO of": nobody but a company has officers
};
using PostSet = std::uint8_t;

// How many tokens the title has that ends right before token `i` and begins at `begin` or
// later, hyphens included ("editor-in-chief"); 0 for none.
std::uint32_t title_before(const NameText& text, std::uint32_t begin, std::uint32_t i);

// The posts that the words right before token `i` tell, back to token `begin`, if a
// name begins there: "founder and CEO of [Orbex]", "COO, [Orbex]"; 0 for none. An
// article before the name is the caller's to pass over.
PostSet posts_before(const NameText& text, std::uint32_t begin, std::uint32_t i);

// The same of the words from token `i` up to `end`, right behind a name: "'s COO".
PostSet posts_after(const NameText& text, std::uint32_t i, std::uint32_t end);

// Stands a job title at token `i` between a company and a person: "[CEO] Mira Lund"?
// 0 if none does.
PostSet posts_before_person(const NameText& text, std::uint32_t i, std::uint32_t end);

// Posts of which only the office is told, "the Orbex CTO", "a former Orbex executive", for the
// name before the title; 0 if it is none of an officer.
PostSet posts_of_office(const NameText& text, TokenRange name, std::uint32_t begin,
                        std::uint32_t end);

// "[Mira], Orbex Ventures managing partner,": does a post follow at token `i` that is told with
// its house before it, and nobody's name behind it?
bool is_post_with_house(const NameText& text, std::uint32_t i, std::uint32_t end);

// "the organizer [ORB]": a title that companies bear, too, before letters?
bool is_company_role(const NameText& text, std::uint32_t i);

// "a friend from college, Mira Lund": does a name at token `i` stand behind who it is to somebody?
bool is_called_friend(const NameText& text, std::uint32_t begin, std::uint32_t i);

// "its co-founder, Mira Lund": does a name at token `i` stand behind whose office it holds?
bool is_holder_of_office(const NameText& text, std::uint32_t begin, std::uint32_t i);

// "[Board] of Directors": do those who direct or advise a company stand at token `i`?
bool is_body_of_company(const NameText& text, std::uint32_t i);

// "Director of Market Assurance at Orb", "the Delta Trading desk": what somebody heads or
// where he works there, and no name; nor is "the Executive Board" or "the Board of Directors".
bool is_field_of_post(const NameText& text, TokenRange name);

// Where a name begins within a run of capitals that begins with such a field: "Head of
// Market Assurance [Ada Holt]", "Board of Directors of [Orb]"; the run's begin if none does.
std::uint32_t behind_field_of_post(const NameText& text, TokenRange run);

}  // namespace talkgraph::extract
