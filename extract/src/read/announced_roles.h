// Who asks, where the text says so before anybody speaks.
#pragma once

#include <string>
#include <vector>

#include "read/page.h"

namespace talkgraph::extract {

struct AnnouncedRole {
  std::string name;  // as written: "Jane Roe", "Jane"
  std::string role;  // "moderator", "host" or "interviewer"
};

// What the page's lines that begin before byte `end` announce: "Moderator: Jane
// Roe (Acme)", "moderated by Jane", "Jane Roe (host)". In order; linear time.
std::vector<AnnouncedRole> find_announced_roles(const Page& page, std::uint32_t end);

}  // namespace talkgraph::extract
