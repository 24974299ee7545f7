// Keys of features. Models are keyed by them: they must never change.
#pragma once

#include <cstdint>
#include <string_view>

namespace talkgraph::extract {

// 64-bit FNV-1a with a final mix, the same on every machine.
constexpr std::uint64_t hash_text(std::string_view text) {
  std::uint64_t h = 0xCBF29CE484222325ULL;
  for (char c : text) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  h ^= h >> 32;
  h *= 0xD6E8FEB86659FD93ULL;
  return h ^ (h >> 32);
}

// A feature's key from its template's number and up to three parts.
constexpr std::uint64_t feature_key(std::uint64_t number, std::uint64_t a, std::uint64_t b = 0,
                                    std::uint64_t c = 0) {
  std::uint64_t h = number * 0x9E3779B97F4A7C15ULL + 0x632BE59BD9B4E019ULL;
  for (std::uint64_t part : {a, b, c}) {
    h ^= part + 0x9E3779B97F4A7C15ULL + (h << 6) + (h >> 2);
    h *= 0xBF58476D1CE4E5B9ULL;
    h ^= h >> 31;
  }
  return h;
}

}  // namespace talkgraph::extract
