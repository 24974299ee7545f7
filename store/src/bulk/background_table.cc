#include "bulk/background_table.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <new>
#include <system_error>
#include <utility>

namespace talkgraph::store {
namespace {

// Enough that a thread for it does not count.
constexpr std::size_t kPieceBytes = 1U << 20;

using RecordSizes = std::array<std::uint32_t, 2>;

}  // namespace

Result<void> BackgroundTable::put(std::string_view key, std::string_view value) {
  const RecordSizes sizes{static_cast<std::uint32_t>(key.size()),
                          static_cast<std::uint32_t>(value.size())};
  filling_.append(reinterpret_cast<const char*>(sizes.data()), sizeof sizes);
  filling_.append(key).append(value);
  return filling_.size() < kPieceBytes ? Result<void>() : hand_over();
}

Result<void> BackgroundTable::write(std::string_view records) {
  try {
    while (!records.empty()) {
      RecordSizes sizes{};
      std::memcpy(sizes.data(), records.data(), sizeof sizes);
      records.remove_prefix(sizeof sizes);
      TG_TRY(table_.put(records.substr(0, sizes[0]), records.substr(sizes[0], sizes[1])));
      records.remove_prefix(std::size_t{sizes[0]} + sizes[1]);
    }
  } catch (const std::bad_alloc&) {
    return fail(ErrorCode::kTooLarge, "not enough memory");
  }
  return {};
}

Result<void> BackgroundTable::note(Result<void> outcome) {
  if (!outcome && !failed_) failed_ = outcome.error();
  return outcome;
}

Result<void> BackgroundTable::wait() {
  if (written_.valid()) TG_TRY(note(written_.get()));
  return failed_ ? fail(*failed_) : Result<void>();
}

Result<void> BackgroundTable::hand_over() {
  TG_TRY(wait());
  std::swap(filling_, writing_);
  filling_.clear();
  try {
    written_ = std::async(std::launch::async, [this] { return write(writing_); });
  } catch (const std::system_error&) {  // no thread to be had
    return note(write(writing_));
  }
  return {};
}

Result<TableFiles> BackgroundTable::finish() {
  TG_TRY(wait());
  TG_TRY(note(write(filling_)));
  return table_.finish();
}

}  // namespace talkgraph::store
