#include "read/html_meta.h"

#include <string>

#include "base/unicode.h"
#include "read/character_reference.h"
#include "read/characters.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kMaxValueBytes = 1000;

std::string decode_attribute(std::string_view text) {
  std::string out;
  text = trim(text).substr(0, kMaxValueBytes);
  for (std::size_t at = 0; at < text.size();) {
    if (const auto reference = decode_character_reference(text.substr(at))) {
      out += reference->text;
      at += reference->size;
    } else {
      out.push_back(is_ascii_space(text[at]) ? ' ' : text[at]);
      ++at;
    }
  }
  return out;
}

void set(FrontMatterValue& value, std::string_view text) {
  if (value.text.empty()) value.text = decode_attribute(text);
}

}  // namespace

void read_html_meta(const HtmlTag& tag, FrontMatter& head) {
  const std::string_view content = attribute(tag, "content");
  std::string key = to_lower(attribute(tag, "property"));
  if (key.empty()) key = to_lower(attribute(tag, "name"));
  if (key.empty() || content.empty()) return;
  if (key == "og:title") set(head.title, content);
  if (key == "og:site_name" || key == "publisher") set(head.publisher, content);
  if (key == "og:url") set(head.source, content);
  if (key == "article:published_time" || key == "date" || key == "dc.date") {
    set(head.date, content.substr(0, content.find('T')));
  }
  if (key == "author" || key == "article:author") {
    const std::string name = decode_attribute(content);
    if (name.find("://") == name.npos) head.credits.push_back({name, {}});
  }
}

void read_html_title(std::string_view content, FrontMatter& head) {
  std::string title = decode_attribute(content);
  for (const std::string_view bar : {" | ", " – ", " — ", " - ", " · "}) {
    const std::size_t at = title.rfind(bar);
    // The part behind the last bar is the site if it is the shorter one.
    if (at != title.npos && at > title.size() - at) {
      title.resize(at);
      break;
    }
  }
  if (head.title.text.empty()) head.title.text = title;
}

}  // namespace talkgraph::extract
