#include "recognition/phrase_book.h"

#include <unistd.h>

#include <catch2/catch.hpp>

#include "base/file.h"

using namespace talkgraph;
using namespace talkgraph::extract;

namespace {

std::uint64_t key_of(std::initializer_list<std::string_view> words) {
  std::uint64_t key = 0;
  for (std::string_view word : words) key = phrase_key(key, word);
  return key;
}

std::vector<Token> words(std::initializer_list<std::string_view> lower) {
  std::vector<Token> tokens;
  for (std::string_view word : lower) {
    Token token;
    token.text = word;
    token.lower = word;
    tokens.push_back(token);
  }
  return tokens;
}

PlaceInPhrase place(std::uint64_t places, std::size_t kind) {
  return static_cast<PlaceInPhrase>(places >> (3 * kind) & 7);
}

}  // namespace

TEST_CASE("the longest phrase of each kind is marked") {
  const auto path = std::filesystem::temp_directory_path() /
                    ("talkgraph-phrases-" + std::to_string(::getpid()) + ".bin");
  constexpr std::size_t kGiven = 0;
  constexpr std::size_t kTown = 3;
  REQUIRE(write_file_atomically(
      path, serialize_word_table({{key_of({"new"}), {0, 0, kGivenNamePhrase}},
                                  {key_of({"new", "oldham"}), {0, 0, kTownPhrase}},
                                  {key_of({"new", "oldham", "bay"}), {0, 0, kTownPhrase}}})));
  const auto book = PhraseBook::load(path);
  std::filesystem::remove(path);
  REQUIRE(book);
  const auto places = book->look_up(words({"in", "new", "oldham", "bay", "new"}));
  REQUIRE(places[0] == 0);
  REQUIRE(place(places[1], kTown) == PlaceInPhrase::kFirst);
  REQUIRE(place(places[2], kTown) == PlaceInPhrase::kInner);
  REQUIRE(place(places[3], kTown) == PlaceInPhrase::kLast);
  REQUIRE(place(places[1], kGiven) == PlaceInPhrase::kOnly);
  REQUIRE(place(places[4], kTown) == PlaceInPhrase::kNowhere);
}
