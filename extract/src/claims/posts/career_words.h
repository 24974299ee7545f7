// Words by which a career goes on from post to post; all in lower case.
#pragma once

#include <string_view>

#include "claims/text/text_view.h"

namespace talkgraph::extract {

// "Trader at Acme, ...; ... and ...": what may stand right behind a post.
bool separates_posts(std::string_view word);
// "later", "before": words that put posts in order.
bool orders_posts(std::string_view word);
// All that may stand between two posts of one person: ", and before that was also a". None
// of it denies or supposes anything.
bool links_posts(std::string_view word);
// "headed", "spent": what one does somewhere.
bool is_work_verb(std::string_view word);
bool is_founding_verb(std::string_view word);
// Such titles are companies'; reporters, professors and ministers have others.
bool is_company_head(std::string_view word);
bool heads_company(const TextView& view, TokenRange title);
// The prepositions behind which an employer stands.
bool is_place_of_work(std::string_view word);

}  // namespace talkgraph::extract
