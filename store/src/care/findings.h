// What a check finds, and what would mend it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "care/watch.h"
#include "columns.h"

namespace talkgraph::store {

// A record that is to be there; without a value, one that is not.
struct Patch {
  Column column;
  std::string key;
  std::optional<std::string> value;
};

// Problems in words, the first thousand, and all of them counted.
struct Problems {
  std::vector<std::string> texts;
  std::uint64_t count = 0;

  void add(std::string text);
};

class Findings {
 public:
  explicit Findings(Watch& watch) : watch_(watch) {}
  Watch& watch() { return watch_; }

  // What follows from nodes and relationships: mended record by record.
  void patch(std::string problem, Patch mend);
  // A key without a value, which is not there or leads to nothing.
  void missing(Column column, std::string key);
  void excess(Column column, std::string_view key);
  // What follows from documents: mended by deriving all of that again.
  void derive(std::string problem);
  // What follows from nothing else.
  void lost(std::string problem);
  // A document, without which nothing may be derived again: what it said would go.
  void lost_document(std::string problem);

  const Problems& problems() const { return problems_; }
  const Problems& losses() const { return losses_; }
  const std::vector<Patch>& patches() const { return patches_; }
  // Is there something to derive again, and all that it follows from?
  bool can_derive() const { return must_derive_ && !is_document_lost_; }

 private:
  Watch& watch_;
  Problems problems_;
  Problems losses_;
  std::vector<Patch> patches_;
  bool must_derive_ = false;
  bool is_document_lost_ = false;
};

// "the record COLUMN/KEY", readable.
std::string described_record(Column column, std::string_view key);

}  // namespace talkgraph::store
