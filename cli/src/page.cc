#include "page.h"

#include "terminal.h"
#include "text_layout.h"

namespace talkgraph::cli {
namespace {

constexpr std::size_t kUnlimited = 1 << 20;
constexpr std::size_t kFieldColumn = 15;
constexpr std::size_t kQuoteIndent = 6;
constexpr std::size_t kLeastText = 20;

}  // namespace

Page::Page(Output& out)
    : out_(out), width_(output_width().value_or(kUnlimited)), styled_(output_is_styled()) {}

void Page::heading(std::string_view text) {
  const std::string clean = without_control_characters(text);
  out_.write(styled_ ? "\x1b[1m" + clean + "\x1b[0m\n" : clean + '\n');
}

void Page::blank() {
  out_.write("\n");
}

void Page::line(std::string_view text, std::size_t indent) {
  const std::size_t room = width_ > indent + kLeastText ? width_ - indent : kLeastText;
  for (const std::string& part : wrap(without_control_characters(text), room)) {
    out_.write(std::string(indent, ' ') + part + '\n');
  }
}

void Page::field(std::string_view label, std::string_view text) {
  if (text.empty()) return;
  const std::size_t room = width_ > kFieldColumn + kLeastText ? width_ - kFieldColumn : kLeastText;
  std::string before = pad(label, kFieldColumn);
  for (const std::string& part : wrap(without_control_characters(text), room)) {
    out_.write(before + part + '\n');
    before.assign(kFieldColumn, ' ');
  }
}

void Page::quote(const Quote& quote) {
  line("“" + quote.text + "”", kQuoteIndent);
  const std::string speaker = quote.speaker.empty() ? "" : quote.speaker + ", ";
  line("— " + speaker + quote.place(), kQuoteIndent);
}

void Page::relation(const Relation& relation) {
  std::string text = relation.source.name + " -" + relation.type + "-> " + relation.target.name;
  const std::string properties = describe(claimed_properties(relation.properties));
  const std::string status = describe_status(relation.properties);
  if (!properties.empty()) text += "  {" + properties + "}";
  if (!status.empty()) text += "  (" + status + ")";
  line(text, 2);
}

}  // namespace talkgraph::cli
