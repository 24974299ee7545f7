// One tag of an HTML page.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace talkgraph::extract {

// A start tag, end tag, comment or declaration: bytes [begin, end) of the page.
struct HtmlTag {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool closes = false;          // "</p>"
  bool closes_itself = false;   // "<br/>"
  std::string name;             // in lower case; empty for comments and declarations
  std::string_view attributes;  // as written
};

// Reads the tags of a page one after the other. All calls together take time
// linear in the page, whatever quotes or comments are never closed.
class HtmlTagReader {
 public:
  explicit HtmlTagReader(std::string_view page) : page_(page) {}

  // Reads the tag at `begin`, where a '<' stands; false if that is text.
  bool read(std::size_t begin, HtmlTag& tag);

  // Where the content of a raw text element (<script>, <style>) ends that begins
  // at `begin`: at its end tag, or at the end of the page.
  std::size_t raw_text_end(std::size_t begin, std::string_view name) const;

 private:
  bool read_comment(std::size_t begin, HtmlTag& tag);
  std::size_t find_end(std::size_t begin);

  std::string_view page_;
  bool no_comment_end_ = false;
  bool quotes_off_ = false;
};

// The value of an attribute, without quotes; empty if it is not there. `name` is
// in lower case.
std::string_view attribute(const HtmlTag& tag, std::string_view name);

}  // namespace talkgraph::extract
