#include "read/html_tag.h"

#include <algorithm>

#include "read/characters.h"

namespace talkgraph::extract {

bool HtmlTagReader::read_comment(std::size_t begin, HtmlTag& tag) {
  if (no_comment_end_) return false;
  const std::size_t close = page_.find("-->", begin + 4);
  no_comment_end_ = close == page_.npos;
  tag.end = close + 3;
  return !no_comment_end_;
}

// Behind the '>' that ends the tag: the first one outside quotes. A '<' before it
// means that this was no tag. 0 if there is no end. Quotes are given up for good
// once they lead to the end of the page: without that, a page of unbalanced
// quotes would be read to its end again and again.
std::size_t HtmlTagReader::find_end(std::size_t begin) {
  for (std::size_t i = begin + 1; i < page_.size(); ++i) {
    const char c = page_[i];
    if (c == '>') return i + 1;
    if (c == '<') return 0;
    if (quotes_off_ || (c != '"' && c != '\'') || page_[i - 1] != '=') continue;
    const std::size_t close = page_.find(c, i + 1);
    if (close == page_.npos) break;
    i = close;
  }
  if (quotes_off_) return 0;
  quotes_off_ = true;
  return find_end(begin);
}

bool HtmlTagReader::read(std::size_t begin, HtmlTag& tag) {
  tag = {};
  tag.begin = begin;
  const std::string_view rest = page_.substr(begin);
  if (rest.size() < 3) return false;
  if (rest.starts_with("<!--")) return read_comment(begin, tag);
  tag.closes = rest[1] == '/';
  const std::size_t name = tag.closes ? 2 : 1;
  const bool declaration = rest[1] == '!' || rest[1] == '?';
  if (!declaration && !is_ascii_alpha(rest[name])) return false;
  tag.end = find_end(begin);
  if (tag.end == 0) return false;
  if (declaration) return true;
  std::size_t at = begin + name;
  while (at < tag.end && !is_ascii_space(page_[at]) && page_[at] != '>' && page_[at] != '/') {
    tag.name.push_back(ascii_lower(page_[at++]));
  }
  tag.attributes = page_.substr(at, tag.end - at - 1);
  tag.closes_itself = tag.attributes.ends_with('/');
  return true;
}

std::size_t HtmlTagReader::raw_text_end(std::size_t begin, std::string_view name) const {
  for (std::size_t at = page_.find("</", begin); at != page_.npos; at = page_.find("</", at + 2)) {
    if (starts_with_ignoring_case(page_.substr(at + 2), name)) return at;
  }
  return page_.size();
}

std::string_view attribute(const HtmlTag& tag, std::string_view name) {
  const std::string_view all = tag.attributes;
  for (std::size_t at = 0; at < all.size();) {
    while (at < all.size() && (is_ascii_space(all[at]) || all[at] == '/')) ++at;
    const std::size_t begin = at;
    while (at < all.size() && !is_ascii_space(all[at]) && all[at] != '=') ++at;
    const std::string_view key = all.substr(begin, at - begin);
    while (at < all.size() && is_ascii_space(all[at])) ++at;
    std::string_view value;
    if (at < all.size() && all[at] == '=') {
      ++at;
      while (at < all.size() && is_ascii_space(all[at])) ++at;
      const char quote = at < all.size() ? all[at] : ' ';
      const bool quoted = quote == '"' || quote == '\'';
      const std::size_t first = quoted ? at + 1 : at;
      std::size_t end = quoted ? all.find(quote, first) : all.find_first_of(" \t\r\n", first);
      end = std::min(end, all.size());
      value = all.substr(std::min(first, all.size()), end - std::min(first, end));
      at = end + (quoted ? 1 : 0);
    }
    if (key.size() == name.size() && starts_with_ignoring_case(key, name)) return value;
    if (at == begin) ++at;
  }
  return {};
}

}  // namespace talkgraph::extract
