#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "read/pieces.h"

namespace talkgraph::extract {

// Marks as furniture what belongs to the page: boxes, and everything from the
// heading of its foot on, unless labelled turns follow.
void mark_furniture(const Page& page, std::vector<Piece>& pieces);

// Marks headings that plain text does not mark: a line without end punctuation
// between what one speaker says and another's label.
void mark_headings(const Page& page, const Labels& labels, std::vector<Piece>& pieces);

// The first piece of the body: behind title, by-line, addresses and notes.
std::size_t find_body(const Page& page, const std::vector<Piece>& pieces);

// Sets the zone of every piece, with the dialogue from piece `dialogue` on, and
// returns the title: the front matter's, or the text of the piece that is it.
std::string assign_zones(const Page& page, std::vector<Piece>& pieces, std::size_t dialogue);

}  // namespace talkgraph::extract
