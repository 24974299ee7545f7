#include "inputs.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>

using namespace talkgraph;
using namespace talkgraph::cli;

namespace fs = std::filesystem;

namespace {

// A folder of its own for each test, gone afterwards.
class Folder {
 public:
  Folder() {
    std::string pattern = (fs::temp_directory_path() / "talkgraph-inputs-XXXXXX").string();
    REQUIRE(::mkdtemp(pattern.data()) != nullptr);
    path_ = pattern;
  }
  ~Folder() { fs::remove_all(path_); }

  std::string add(const std::string& name, const std::string& content = "text") const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << content;
    return (path_ / name).string();
  }
  std::string path(const std::string& name = "") const {
    return name.empty() ? path_.string() : (path_ / name).string();
  }

 private:
  fs::path path_;
};

std::vector<std::string> ids(const Inputs& inputs) {
  std::vector<std::string> ids;
  for (const InputFile& file : inputs.files) ids.push_back(file.id);
  return ids;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("folders are walked in order of their entries, ids are paths below them") {
  const Folder folder;
  for (const char* name : {"b.txt", "a/z.md", "a/b.html", "c.HTM", "a.markdown"}) folder.add(name);
  REQUIRE(ids(collect_inputs({folder.path()})) ==
          Strings{"a/b.html", "a/z.md", "a.markdown", "b.txt", "c.HTM"});
}

TEST_CASE("in folders only transcripts are read, and what is left out is known") {
  const Folder folder;
  folder.add("notes.pdf");
  folder.add("interview");
  folder.add("program", std::string("\x7f"
                                    "ELF\0\1",
                                    6));
  folder.add("utf16", std::string("\xff\xfeh\0i\0", 6));
  folder.add(".hidden.txt");
  folder.add("lines.jsonl");
  const Inputs inputs = collect_inputs({folder.path()});
  REQUIRE(ids(inputs) == Strings{"interview", "lines.jsonl", "utf16"});
  REQUIRE(inputs.files[1].is_json_lines);
  REQUIRE(inputs.ignored.size() == 2);
  REQUIRE(inputs.errors.empty());
}

TEST_CASE("a file that is named is read whatever it is called") {
  const Folder folder;
  REQUIRE(ids(collect_inputs({folder.add("notes.pdf")})) == Strings{"notes.pdf"});
}

TEST_CASE("a file that is reached twice counts once") {
  const Folder folder;
  const std::string file = folder.add("a.txt");
  const Inputs inputs = collect_inputs({folder.path(), file, folder.path("./a.txt")});
  REQUIRE(ids(inputs) == Strings{"a.txt"});
  REQUIRE(inputs.errors.empty());
}

TEST_CASE("two files with one id are an error that names both") {
  const Folder folder;
  const std::string first = folder.add("one/a.txt");
  const std::string second = folder.add("two/a.txt");
  const Inputs inputs = collect_inputs({folder.path("one"), folder.path("two")});
  REQUIRE(ids(inputs) == Strings{"a.txt"});
  REQUIRE(inputs.errors.size() == 1);
  REQUIRE(inputs.errors[0].code == ErrorCode::kConflict);
  REQUIRE(inputs.errors[0].to_string().find(first) != std::string::npos);
  REQUIRE(inputs.errors[0].to_string().find(second) != std::string::npos);
}

TEST_CASE("what is not there is an error of its own") {
  const Folder folder;
  const Inputs inputs = collect_inputs({folder.path("absent.txt"), folder.add("a.txt")});
  REQUIRE(ids(inputs) == Strings{"a.txt"});
  REQUIRE(inputs.errors.size() == 1);
  REQUIRE(inputs.errors[0].code == ErrorCode::kNotFound);
  REQUIRE(inputs.errors[0].place.file == folder.path("absent.txt"));
}

TEST_CASE("links to folders are not followed into circles") {
  const Folder folder;
  folder.add("a/b.txt");
  fs::create_directory_symlink(folder.path("a"), folder.path("a/again"));
  const Inputs inputs = collect_inputs({folder.path()});
  REQUIRE(ids(inputs) == Strings{"a/b.txt"});
}

TEST_CASE("names that are no UTF-8 are refused, for ids are text") {
  const Folder folder;
  folder.add("caf\xe9.txt");
  const Inputs inputs = collect_inputs({folder.path()});
  REQUIRE(inputs.files.empty());
  REQUIRE(inputs.errors.size() == 1);
  REQUIRE(inputs.errors[0].code == ErrorCode::kInvalidArgument);
}
