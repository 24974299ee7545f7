#include "syntax/word_table.h"

#include <unistd.h>

#include <catch2/catch.hpp>

#include "base/file.h"
#include "learning/hashing.h"

using namespace talkgraph;
using namespace talkgraph::extract;

namespace {

struct TableFile {
  std::filesystem::path path = std::filesystem::temp_directory_path() /
                               ("talkgraph-words-" + std::to_string(::getpid()) + ".bin");
  explicit TableFile(std::string_view bytes) { REQUIRE(write_file_atomically(path, bytes)); }
  ~TableFile() { std::filesystem::remove(path); }
};

std::vector<std::pair<std::uint64_t, WordFacts>> many_words() {
  std::vector<std::pair<std::uint64_t, WordFacts>> words;
  for (std::uint16_t i = 1; i <= 500; ++i) {
    words.push_back({hash_text(std::to_string(i)), {i, 3, 1U << (i % 17)}});
  }
  return words;
}

}  // namespace

TEST_CASE("a word table gives back the facts it was given, and nothing for unknown words") {
  const TableFile file(serialize_word_table(many_words()));
  const auto table = WordTable::map(file.path);
  REQUIRE(table);
  for (const auto& [word, facts] : many_words()) REQUIRE(table->find(word) == facts);
  REQUIRE(table->find(hash_text("unknown")) == WordFacts{});
}

TEST_CASE("the bytes of a word table do not depend on the order of its words") {
  auto words = many_words();
  const std::string bytes = serialize_word_table(words);
  std::reverse(words.begin(), words.end());
  REQUIRE(serialize_word_table(words) == bytes);
}

TEST_CASE("a word table that was cut is refused") {
  const std::string bytes = serialize_word_table(many_words());
  for (const std::size_t size : {std::size_t{0}, std::size_t{10}, bytes.size() - 1}) {
    const TableFile file(bytes.substr(0, size));
    REQUIRE(WordTable::map(file.path).error().code == ErrorCode::kCorrupt);
  }
}
