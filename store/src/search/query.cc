#include "search/query.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "search/words.h"

namespace talkgraph::store {
namespace {

// Typing errors that `word~` allows: none in the shortest words, which would
// become any other.
constexpr std::size_t kOneErrorFrom = 3;
constexpr std::size_t kTwoErrorsFrom = 6;

bool is_blank(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

std::size_t default_distance(std::string_view word) {
  const std::size_t letters = count_code_points(word);
  return letters >= kTwoErrorsFrom ? 2 : letters >= kOneErrorFrom ? 1 : 0;
}

// One piece of the query between blanks, or within quotation marks.
struct Piece {
  Clause::Need need = Clause::Need::kOptional;
  bool quoted = false;
  char operation = '\0';  // '*', '~' or none
  std::string_view text;
};

class Pieces {
 public:
  explicit Pieces(std::string_view text) : rest_(text) {}

  std::optional<Piece> next() {
    while (!rest_.empty() && is_blank(rest_.front())) rest_.remove_prefix(1);
    if (rest_.empty()) return std::nullopt;
    Piece piece;
    if (rest_.front() == '+' || rest_.front() == '-') {
      piece.need = rest_.front() == '+' ? Clause::Need::kRequired : Clause::Need::kExcluded;
      rest_.remove_prefix(1);
    }
    piece.quoted = !rest_.empty() && rest_.front() == '"';
    if (piece.quoted) rest_.remove_prefix(1);
    piece.text = take(piece.quoted);
    if (!piece.quoted && !piece.text.empty() &&
        (piece.text.back() == '*' || piece.text.back() == '~')) {
      piece.operation = piece.text.back();
      piece.text.remove_suffix(1);
    }
    return piece;
  }

 private:
  std::string_view take(bool quoted) {
    std::size_t size = 0;
    while (size < rest_.size() && (quoted ? rest_[size] != '"' : !is_blank(rest_[size]))) ++size;
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(std::min(rest_.size(), quoted ? size + 1 : size));
    return taken;
  }

  std::string_view rest_;
};

// A clause, and whether it is but a function word that nobody insists on.
struct ParsedClause {
  Clause clause;
  bool dispensable = false;
};

std::optional<ParsedClause> parse_piece(const Piece& piece, Analyzer& analyzer) {
  std::vector<std::string> folded;
  for (const Span word : words_of(piece.text)) {
    std::string form = folded_word(slice(piece.text, word));
    if (!form.empty()) folded.push_back(std::move(form));
  }
  if (folded.empty()) return std::nullopt;
  ParsedClause parsed;
  parsed.clause.need = piece.need;
  for (const std::string& form : folded) parsed.clause.terms.push_back(analyzer.stem(form));
  if (folded.size() > 1) {
    parsed.clause.kind = Clause::Kind::kPhrase;
  } else if (piece.operation == '*') {
    parsed.clause.kind = Clause::Kind::kPrefix;
    parsed.clause.prefix = folded.front();
  } else if (piece.operation == '~') {
    parsed.clause.kind = Clause::Kind::kFuzzy;
    parsed.clause.prefix = parsed.clause.terms.front();
    parsed.clause.distance = default_distance(parsed.clause.prefix);
  } else {
    parsed.dispensable =
        !piece.quoted && piece.need == Clause::Need::kOptional && is_function_word(folded.front());
  }
  return parsed;
}

}  // namespace

Result<std::vector<Clause>> parse_search(std::string_view text, Analyzer& analyzer) {
  if (find_invalid_utf8(text)) {
    return fail(ErrorCode::kInvalidArgument, "what is searched for is not valid UTF-8");
  }
  std::vector<ParsedClause> parsed;
  Pieces pieces(text);
  while (const std::optional<Piece> piece = pieces.next()) {
    std::optional<ParsedClause> clause = parse_piece(*piece, analyzer);
    if (clause) parsed.push_back(std::move(*clause));
  }
  const auto is_sought = [](const ParsedClause& p) {
    return p.clause.need != Clause::Need::kExcluded;
  };
  if (std::none_of(parsed.begin(), parsed.end(), is_sought)) {
    return fail(ErrorCode::kInvalidArgument,
                "there is no word to search for in \"" + std::string(text) + "\"");
  }
  const bool has_content = std::any_of(parsed.begin(), parsed.end(), [&](const ParsedClause& p) {
    return is_sought(p) && !p.dispensable;
  });
  std::vector<Clause> clauses;
  for (ParsedClause& p : parsed) {
    if (has_content && p.dispensable) continue;
    // Twice the same word asks for no more than once.
    if (std::find(clauses.begin(), clauses.end(), p.clause) != clauses.end()) continue;
    clauses.push_back(std::move(p.clause));
  }
  return clauses;
}

}  // namespace talkgraph::store
