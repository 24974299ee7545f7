// Who asks, where no label names whoever does.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "read/conversation.h"
#include "read/introductions.h"
#include "read/page.h"

namespace talkgraph::extract {

struct AskerName {
  NamedPerson name;  // with an empty span where the page only declares it
  bool is_organization = false;
};

// The person whom the page announces as host, moderator or interviewer and who has no
// label of his own.
std::optional<AskerName> find_announced_asker(const Page& page, const Conversation& conversation);

// Whom one of `lead` says to ask ("Tom Reed talked to"), else the medium that says so there or in
// the first words of `voice`, else a company that signs the text in `metadata`, the page's
// publisher, or the author that its front matter names.
std::optional<AskerName> find_signing_asker(const Page& page, const Conversation& conversation,
                                            std::uint32_t voice, const std::vector<Span>& lead,
                                            const std::vector<Span>& metadata);

// The name of a by-line.
std::optional<NamedPerson> find_signature(const Page& page, Span span);

}  // namespace talkgraph::extract
