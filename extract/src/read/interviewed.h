// Whom a page says that it interviews.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "read/introductions.h"
#include "read/page.h"
#include "read/pieces.h"
#include "read/transcript.h"

namespace talkgraph::extract {

// Whom title or lead say the interview is with, the surest way first.
std::optional<NamedPerson> find_interviewee(const Page& page, const std::optional<Span>& title,
                                            std::span<const Span> lead);

// The one person among `people`, by their fullest name, unless there are several or one has
// written the page; those that stand where companies do are none.
std::optional<NamedPerson> only_person(const Page& page, std::span<const NamedPerson> people);

// Who talks on a page without turns: whom the title interviews ("Interview with Jane Roe"), or
// the host and the guest of a show who are named where it begins ("I'm Jane Roe, and my guest
// is Tom Reed"), or nobody.
std::vector<SpeakerLabel> find_interviewed(const Page& page, const std::vector<Piece>& pieces);

}  // namespace talkgraph::extract
