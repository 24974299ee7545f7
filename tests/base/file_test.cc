#include "base/file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "base/atomic_file.h"
#include "base/mapped_file.h"
#include "base/sha256.h"

using namespace talkgraph;

namespace {

struct Folder {
  std::filesystem::path path;
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "talkgraph-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path = name;
  }
  ~Folder() { std::filesystem::remove_all(path); }
};

}  // namespace

TEST_CASE("a file written atomically reads back and leaves nothing beside it") {
  const Folder folder;
  const auto file = folder.path / "a.txt";
  REQUIRE(write_file_atomically(file, "first"));
  REQUIRE(write_file_atomically(file, std::string("sec\0nd", 6)));
  REQUIRE(read_file(file).value() == std::string("sec\0nd", 6));
  REQUIRE(std::distance(std::filesystem::directory_iterator(folder.path), {}) == 1);
}

TEST_CASE("a file written in pieces appears when it is committed") {
  const Folder folder;
  const auto file = folder.path / "a.txt";
  const auto files = [&] {
    return std::distance(std::filesystem::directory_iterator(folder.path), {});
  };
  REQUIRE(write_file_atomically(file, "old"));
  {
    auto given_up = AtomicFile::create(file);
    REQUIRE(given_up);
    REQUIRE(given_up->write("lost"));
    REQUIRE(files() == 2);
  }
  REQUIRE(read_file(file).value() == "old");
  REQUIRE(files() == 1);
  auto created = AtomicFile::create(file);
  REQUIRE(created);
  AtomicFile moved = std::move(*created);
  REQUIRE(moved.write("ne"));
  REQUIRE(moved.write("w"));
  REQUIRE(read_file(file).value() == "old");
  REQUIRE(moved.commit());
  REQUIRE(read_file(file).value() == "new");
  REQUIRE(files() == 1);
}

TEST_CASE("a file is written where a link leads, and not over a folder or a pipe") {
  const Folder folder;
  std::filesystem::create_symlink(folder.path / "real", folder.path / "link");
  REQUIRE(write_file_atomically(folder.path / "real", "old"));
  REQUIRE(write_file_atomically(folder.path / "link", "new"));
  REQUIRE(std::filesystem::is_symlink(folder.path / "link"));
  REQUIRE(read_file(folder.path / "real").value() == "new");
  REQUIRE(write_file_atomically(folder.path, "x").error().code == ErrorCode::kInvalidArgument);
  REQUIRE(::mkfifo((folder.path / "pipe").c_str(), 0600) == 0);
  REQUIRE(write_file_atomically(folder.path / "pipe", "x").error().code ==
          ErrorCode::kInvalidArgument);
}

TEST_CASE("a file that cannot be written leaves an error with its place") {
  const Folder folder;
  const auto result = write_file_atomically(folder.path / "missing" / "a.txt", "x");
  REQUIRE(!result);
  REQUIRE(result.error().code == ErrorCode::kNotFound);
  REQUIRE(result.error().place.file == (folder.path / "missing" / "a.txt").string());
}

TEST_CASE("reading tells a missing file, a folder, a pipe and a large file apart") {
  const Folder folder;
  REQUIRE(read_file(folder.path / "none").error().code == ErrorCode::kNotFound);
  REQUIRE(read_file(folder.path).error().code == ErrorCode::kInvalidArgument);
  REQUIRE(::mkfifo((folder.path / "pipe").c_str(), 0600) == 0);
  REQUIRE(read_file(folder.path / "pipe").error().code == ErrorCode::kInvalidArgument);
  REQUIRE(write_file_atomically(folder.path / "big", std::string(100, 'x')));
  REQUIRE(read_file(folder.path / "big", 99).error().code == ErrorCode::kTooLarge);
  REQUIRE(read_file(folder.path / "big", 100).has_value());
}

TEST_CASE("SHA-256 gives the digests of FIPS 180-4's examples") {
  REQUIRE(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  REQUIRE(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_CASE("a mapped file shows the file's bytes, also after a move") {
  const Folder folder;
  REQUIRE(MappedFile::open(folder.path / "none").error().code == ErrorCode::kNotFound);
  REQUIRE(write_file_atomically(folder.path / "empty", ""));
  REQUIRE(MappedFile::open(folder.path / "empty").value().bytes().empty());
  REQUIRE(write_file_atomically(folder.path / "a", "bytes"));
  auto first = MappedFile::open(folder.path / "a");
  REQUIRE(first);
  MappedFile second = std::move(*first);
  REQUIRE(second.bytes() == "bytes");
}
