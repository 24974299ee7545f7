#pragma once

#include <string_view>

#include "read/front_matter.h"
#include "read/html_tag.h"

namespace talkgraph::extract {

// What a <meta> tag says of title, date, author, publisher and address, if
// nothing is known of that yet.
void read_html_meta(const HtmlTag& tag, FrontMatter& head);

// The content of <title>, less the name of the site behind a bar, as the title
// if there is none yet.
void read_html_title(std::string_view content, FrontMatter& head);

}  // namespace talkgraph::extract
