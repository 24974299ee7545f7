// Dates as people say them: "January 2, 2024", "early 2019", "September of this
// year".
#pragma once

#include <optional>
#include <string>

#include "claims/text/text_view.h"

namespace talkgraph::extract {

struct DatePhrase {
  TokenRange tokens;
  std::string iso;  // "2024-01-02", "2024-09" or "2024"
};

// The date that begins at `token` and ends before `end`; a bare year counts
// only behind a word that makes it one ("in 2018"). Relative years are resolved
// by the transcript's date; nothing is returned where that is unknown.
std::optional<DatePhrase> date_at(const TextView& view, std::uint32_t token, std::uint32_t end);

// The date in `range` that stands nearest to `token`.
std::optional<DatePhrase> nearest_date(const TextView& view, TokenRange range, std::uint32_t token);

// `clause` with a date before it that a comma parts from it: "In 2020, I left".
TokenRange with_opening(const TextView& view, const Sentence& sentence, TokenRange clause);

// The date in `clause` that belongs to what `range` claims: the nearest one, but none of
// what came before or after that: "founded Acme in 2019 after working at Bell".
std::optional<DatePhrase> date_of_claim(const TextView& view, TokenRange clause, TokenRange range);

// The date right behind `name`, with a preposition between at most: of several things of
// one claim each may have its own ("we launched Acme in 2017 and Bell last year"). Nothing
// if none begins there before token `end`.
std::optional<DatePhrase> date_behind(const TextView& view, TokenRange name, std::uint32_t end);

}  // namespace talkgraph::extract
