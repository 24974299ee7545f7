// The day on which a text says that it was published or recorded.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "read/page.h"
#include "read/pieces.h"

namespace talkgraph::extract {

// The first full date that stands on a short line before the dialogue, which begins at
// piece `dialogue`: "March 14, 2025", "14 March 2025", "2025/03/14", whatever else the
// line says, unless it is a sentence. As "2025-03-14", or empty. O(bytes before the
// dialogue), of the first 40 pieces.
std::string find_document_date(const Page& page, const std::vector<Piece>& pieces,
                               std::size_t dialogue);

}  // namespace talkgraph::extract
