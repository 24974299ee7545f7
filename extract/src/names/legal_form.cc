#include "names/legal_form.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/unicode.h"

namespace talkgraph::extract {

bool is_legal_form(std::string_view lower) {
  static constexpr std::array<std::string_view, 12> kForms = {"inc",  "incorporated", "llc", "llp",
                                                              "ltd",  "limited",      "plc", "corp",
                                                              "gmbh", "pvt",          "pty", "pte"};
  static constexpr std::array<std::string_view, 6> kDotted = {"pa", "pc", "lp", "sa", "nv", "bv"};
  std::string letters;
  for (const char c : lower) {
    if (c != '.') letters += c;
  }
  const bool dotted = letters.size() < lower.size();
  return std::find(kForms.begin(), kForms.end(), letters) != kForms.end() ||
         (dotted && std::find(kDotted.begin(), kDotted.end(), letters) != kDotted.end());
}

bool is_generation(std::string_view lower) {
  return lower == "jr" || lower == "jr." || lower == "sr" || lower == "sr.";
}

std::string_view without_legal_form(std::string_view name) {
  const std::size_t blank = name.rfind(' ');
  if (blank == std::string_view::npos || blank == 0) return name;
  if (!is_legal_form(to_lower(name.substr(blank + 1)))) return name;
  std::string_view rest = name.substr(0, blank);
  while (!rest.empty() && (rest.back() == ' ' || rest.back() == ',')) rest.remove_suffix(1);
  return rest.empty() ? name : rest;
}

}  // namespace talkgraph::extract
