#include "language/slips.h"

#include <algorithm>
#include <array>
#include <utility>

namespace talkgraph::extract {
namespace {

using Slip = std::pair<std::string_view, std::string_view>;

// In the order of what was typed.
constexpr std::array<Slip, 23> kSlips = {{
    {"adn", "and"},   {"ahve", "have"}, {"awnt", "want"}, {"htat", "that"}, {"hte", "the"},
    {"htey", "they"}, {"htis", "this"}, {"hvae", "have"}, {"hwat", "what"}, {"iwth", "with"},
    {"owrk", "work"}, {"taht", "that"}, {"teh", "the"},   {"tehy", "they"}, {"thier", "their"},
    {"thsi", "this"}, {"tihs", "this"}, {"waht", "what"}, {"whta", "what"}, {"wiht", "with"},
    {"wnat", "want"}, {"wokr", "work"}, {"wtih", "with"},
}};

}  // namespace

std::string_view without_slip(std::string_view lower) {
  const auto found =
      std::lower_bound(kSlips.begin(), kSlips.end(), lower,
                       [](const Slip& slip, std::string_view word) { return slip.first < word; });
  return found != kSlips.end() && found->first == lower ? found->second : lower;
}

}  // namespace talkgraph::extract
