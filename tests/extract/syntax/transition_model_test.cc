#include "syntax/transition_model.h"

#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/file.h"
#include "learning/hashing.h"

using namespace talkgraph;
using namespace talkgraph::extract;

namespace {

struct TransitionFile {
  std::filesystem::path path = std::filesystem::temp_directory_path() /
                               ("talkgraph-transitions-" + std::to_string(::getpid()) + ".bin");
  explicit TransitionFile(std::string_view bytes) { REQUIRE(write_file_atomically(path, bytes)); }
  ~TransitionFile() { std::filesystem::remove(path); }
};

std::vector<TransitionRow> many_weights() {
  std::vector<TransitionRow> rows;
  for (int i = 0; i < 400; ++i) {
    rows.push_back({feature_key(1, static_cast<std::uint64_t>(i)),
                    static_cast<std::int8_t>(i % 100 - 50), static_cast<std::int8_t>(i % 7 - 3)});
  }
  return rows;
}

}  // namespace

TEST_CASE("a model of transitions sums the weights it was given") {
  const TransitionFile file(serialize_transitions(many_weights()));
  const auto model = TransitionModel::map(file.path);
  REQUIRE(model);
  for (const TransitionRow& row : many_weights()) {
    REQUIRE(model->score(std::array{row.feature}) == TransitionScores{0, row.left, row.right});
  }
  const TransitionRow a = many_weights()[3];
  const TransitionRow b = many_weights()[4];
  REQUIRE(model->score(std::array{a.feature, b.feature}) ==
          TransitionScores{0, a.left + b.left, a.right + b.right});
  REQUIRE(model->score(std::array{feature_key(2, 1)}) == TransitionScores{});
}

TEST_CASE("the bytes of a model of transitions do not depend on the order of its rows") {
  auto rows = many_weights();
  const std::string bytes = serialize_transitions(rows);
  std::reverse(rows.begin(), rows.end());
  REQUIRE(serialize_transitions(rows) == bytes);
}

TEST_CASE("a model of transitions that was cut is refused") {
  const std::string bytes = serialize_transitions(many_weights());
  for (const std::size_t size : {std::size_t{0}, std::size_t{16}, bytes.size() - 1}) {
    const TransitionFile file(bytes.substr(0, size));
    REQUIRE(TransitionModel::map(file.path).error().code == ErrorCode::kCorrupt);
  }
}
