#include "learning/linear_model.h"

#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <filesystem>

#include "base/file.h"
#include "learning/hashing.h"

using namespace talkgraph;
using namespace talkgraph::extract;

namespace {

// A file of the given bytes, as long as the object lives.
struct ModelFile {
  std::filesystem::path path = std::filesystem::temp_directory_path() /
                               ("talkgraph-model-" + std::to_string(::getpid()) + ".bin");
  explicit ModelFile(std::string_view bytes) { REQUIRE(write_file_atomically(path, bytes)); }
  ~ModelFile() { std::filesystem::remove(path); }
};

const std::vector<std::string> kTags = {"Person", "Place"};

std::string many_rows(std::size_t count) {
  std::vector<ModelRow> rows;
  for (std::size_t i = 0; i < count; ++i) {
    rows.push_back({feature_key(1, i), {{Tag{1}, static_cast<std::int16_t>(i % 100 + 1)}}});
  }
  return serialize_model(kTags, std::move(rows));
}

}  // namespace

TEST_CASE("a model adds the weights it was given, and nothing for unknown features") {
  const ModelFile file(many_rows(1000));
  const auto model = LinearModel::map(file.path);
  REQUIRE(model);
  REQUIRE(model->tags() == kTags);
  for (std::size_t i = 0; i < 1000; ++i) {
    TagScores scores{};
    model->add_scores(std::array{feature_key(1, i)}, scores);
    REQUIRE(scores[0] == 0);
    REQUIRE(scores[1] == static_cast<std::int32_t>(i % 100 + 1));
  }
  TagScores scores{};
  for (std::size_t i = 0; i < 1000; ++i) model->add_scores(std::array{feature_key(2, i)}, scores);
  REQUIRE(scores == TagScores{});
}

TEST_CASE("the bytes of a model do not depend on the order of its rows") {
  const ModelRow a{feature_key(1, 1), {{Tag{0}, std::int16_t{-3}}}};
  const ModelRow b{feature_key(1, 2), {{Tag{1}, std::int16_t{7}}}};
  REQUIRE(serialize_model(kTags, {a, b}) == serialize_model(kTags, {b, a}));
}

TEST_CASE("a model file that was cut or changed in its head is refused") {
  const std::string bytes = many_rows(50);
  for (const std::size_t size :
       {std::size_t{0}, std::size_t{5}, std::size_t{20}, bytes.size() - 1}) {
    const ModelFile file(bytes.substr(0, size));
    REQUIRE(LinearModel::map(file.path).error().code == ErrorCode::kCorrupt);
  }
}

TEST_CASE("rows that point outside the file add nothing") {
  std::string bytes = many_rows(50);
  // The rows are the last 50 * 4 bytes, 67 slots of 8 bytes stand before them.
  const std::size_t slots_end = bytes.size() - 50 * 4;
  for (std::size_t slot = slots_end - 67 * 8; slot < slots_end; slot += 8) {
    for (std::size_t i = 4; i < 8; ++i) bytes[slot + i] = static_cast<char>(0x7F);
  }
  const ModelFile file(bytes);
  const auto model = LinearModel::map(file.path);
  REQUIRE(model);
  TagScores scores{};
  for (std::size_t i = 0; i < 50; ++i) model->add_scores(std::array{feature_key(1, i)}, scores);
  REQUIRE(scores == TagScores{});
}
