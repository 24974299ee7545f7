#include "care/findings.h"

#include <utility>

#include "status.h"

namespace talkgraph::store {
namespace {

constexpr std::size_t kMostTexts = 1000;

}  // namespace

void Problems::add(std::string text) {
  ++count;
  if (texts.size() < kMostTexts) texts.push_back(std::move(text));
}

void Findings::patch(std::string problem, Patch mend) {
  problems_.add(std::move(problem));
  patches_.push_back(std::move(mend));
}

void Findings::missing(Column column, std::string key) {
  std::string problem = described_record(column, key) + " is not there";
  patch(std::move(problem), {column, std::move(key), ""});
}

void Findings::excess(Column column, std::string_view key) {
  patch(described_record(column, key) + " follows from nothing that is there",
        {column, std::string(key), std::nullopt});
}

void Findings::derive(std::string problem) {
  problems_.add(std::move(problem));
  must_derive_ = true;
}

void Findings::lost(std::string problem) {
  losses_.add(problem);
  problems_.add(std::move(problem));
}

void Findings::lost_document(std::string problem) {
  is_document_lost_ = true;
  lost(std::move(problem));
}

std::string described_record(Column column, std::string_view key) {
  return "the record " + std::string(column_name(column)) + "/" + printable_key(key);
}

}  // namespace talkgraph::store
