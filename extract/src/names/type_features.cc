#include "names/type_features.h"

#include <algorithm>

#include "learning/hashing.h"

namespace talkgraph::extract {
namespace {

constexpr std::int64_t kWindow = 4;  // words on each side that count wherever they stand

class TypeFeatures {
 public:
  TypeFeatures(const NameText& text, TokenRange sentence, TokenRange name)
      : text_(text), sentence_(sentence), name_(name) {}

  std::vector<std::uint64_t> run() {
    add_writing();
    add_context();
    return std::move(out_);
  }

 private:
  void add(std::uint64_t number, std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
    out_.push_back(feature_key(number, a, b, c));
  }

  // The word `offset` places before (-1, -2, ...) or behind (1, 2, ...) the name.
  std::uint64_t word(std::int64_t offset) const {
    const std::int64_t at = offset < 0 ? name_.begin + offset : name_.end + offset - 1;
    if (at < sentence_.begin || at >= sentence_.end) return hash_text("<edge>");
    const auto i = static_cast<std::uint32_t>(at);
    if (text_.token(i).kind == TokenKind::kNumber) return hash_text("<number>");
    const bool ordinary = text_.has(i, kCommonWord | kFunctionWord);
    if (text_.looks_like_name(i) && !(ordinary && text_.capital_is_expected(i))) {
      return hash_text("<name>");
    }
    return hash_text(text_.lower(i));
  }
  std::uint64_t noun(std::int64_t offset) const {
    const std::int64_t at = offset < 0 ? name_.begin + offset : name_.end + offset - 1;
    if (at < sentence_.begin || at >= sentence_.end) return 0;
    const auto i = static_cast<std::uint32_t>(at);
    return text_.lexicon().noun(text_.words(i, sentence_.end)).value;
  }

  void add_writing() {
    const std::uint32_t last = name_.end - 1;
    const bool several = name_.size() > 1;
    add(1, std::min(name_.size(), 4U));
    add(2, several, text_.has(name_.begin, kGivenName), text_.has(last, kSurname));
    add(3, several, text_.token(last).all_caps, is_mixed_case(text_.token(last).text));
    add(4, several, is_dotted_name(text_.token(last).text), is_handle(text_.token(last).text));
    add(5, text_.token(last).kind == TokenKind::kNumber, several);
    if (several) add(6, hash_text(text_.lower(last)));
    if (several) add(7, hash_text(text_.lower(name_.begin)));
    if (several) add(8, text_.lexicon().head_types(text_.words(last, last + 1)));
    for (std::size_t n : {2, 3, 4}) {
      const std::string_view lower = text_.lower(last);
      if (lower.size() > n + 1) add(8 + n, hash_text(lower.substr(lower.size() - n)), several);
    }
  }

  void add_context() {
    add(20, word(-1));
    add(21, word(-2), word(-1));
    add(22, word(-3), word(-2), word(-1));
    add(23, word(1));
    add(24, word(1), word(2));
    add(25, word(1), word(2), word(3));
    add(26, word(-1), word(1));
    add(27, word(-2));
    add(28, word(2));
    add(29, noun(-1));
    add(30, noun(1));
    add(31, noun(-2), word(-1));
    add(32, noun(2), word(1));
    for (std::int64_t i = 1; i <= kWindow; ++i) {
      add(33, word(-i));
      add(34, word(i));
    }
  }

  const NameText& text_;
  TokenRange sentence_;
  TokenRange name_;
  std::vector<std::uint64_t> out_;
};

}  // namespace

std::vector<std::uint64_t> type_features(const NameText& text, TokenRange sentence,
                                         TokenRange name) {
  return TypeFeatures(text, sentence, name).run();
}

}  // namespace talkgraph::extract
