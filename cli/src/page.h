// Text for people: headings, facts and quotes, fitted to the terminal.
#pragma once

#include <optional>
#include <string_view>

#include "output.h"
#include "quotes.h"
#include "relations.h"

namespace talkgraph::cli {

class Page {
 public:
  explicit Page(Output& out);

  void heading(std::string_view text);
  void blank();
  // A line, wrapped and indented.
  void line(std::string_view text, std::size_t indent = 0);
  // "label     text", the text in a column of its own; nothing if it is empty.
  void field(std::string_view label, std::string_view text);
  // The words between quotation marks, and below them who said so and where.
  void quote(const Quote& quote);
  // "A -TYPE-> B  {title: COO}  (planned, confidence 0.75)".
  void relation(const Relation& relation);

 private:
  Output& out_;
  std::size_t width_;
  bool styled_;
};

}  // namespace talkgraph::cli
