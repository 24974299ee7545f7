// Transcripts that list what a recogniser heard, one stretch of seconds an item.
#pragma once

#include "read/page.h"

namespace talkgraph::extract {

// Items of a list that end within their sentences, so that the next goes on with it ("* Jane is
// the head", "* of Acme"), become lines of paragraphs; their list marks become markup. What lists
// whole sentences or things stays a list. Linear.
void join_cut_sentences(Page& page);

}  // namespace talkgraph::extract
