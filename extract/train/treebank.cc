#include "treebank.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

#include "base/file.h"
#include "base/unicode.h"

namespace talkgraph::extract::train {
namespace {

constexpr std::size_t kColumns = 10;

std::vector<std::string_view> columns_of(std::string_view line) {
  std::vector<std::string_view> columns;
  while (true) {
    const std::size_t tab = line.find('\t');
    columns.push_back(line.substr(0, tab));
    if (tab == std::string_view::npos) return columns;
    line.remove_prefix(tab + 1);
  }
}

std::string straight_lower(std::string_view text) {
  std::string lower = to_lower(text);
  for (std::size_t at; (at = lower.find("’")) != std::string::npos;) lower.replace(at, 3, "'");
  return lower;
}

// Rows of the sentence being read.
struct Rows {
  std::vector<std::string> texts;
  std::vector<PartOfSpeech> tags;
  std::vector<WordKind> kinds;
  std::vector<std::uint32_t> heads;
  std::vector<std::string> labels;

  // False where the line is no row of a treebank.
  bool add(std::string_view line) {
    const std::vector<std::string_view> columns = columns_of(line);
    if (columns.size() != kColumns) return false;
    // "3-4" are words written as one, "3.1" words that are not written.
    if (columns[0].find_first_of("-.") != std::string_view::npos) return true;
    const auto tag = parse_part_of_speech(columns[3]);
    std::uint32_t head = 0;
    const char* end = columns[6].data() + columns[6].size();
    if (!tag || std::from_chars(columns[6].data(), end, head).ptr != end) return false;
    texts.emplace_back(columns[1]);
    tags.push_back(*tag);
    kinds.push_back(word_kind(*tag, columns[4]));
    heads.push_back(head);
    labels.emplace_back(columns[7]);
    return true;
  }
  TreebankSentence take(const std::string& document) {
    const Rows rows = std::exchange(*this, {});
    return {document, Words(rows.texts), rows.tags, rows.kinds, rows.heads, rows.labels};
  }
};

}  // namespace

Words::Words(std::vector<std::string> texts) : texts_(std::move(texts)) {
  for (const std::string& text : texts_) lower_.push_back(straight_lower(text));
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    Token token;
    token.text = texts_[i];
    token.lower = lower_[i];
    token.capitalized = texts_[i][0] >= 'A' && texts_[i][0] <= 'Z';
    tokens_.push_back(token);
  }
}

Result<std::vector<TreebankSentence>> read_treebank(const std::filesystem::path& file) {
  TG_ASSIGN(const std::string bytes, read_file(file));
  constexpr std::string_view kDocument = "# newdoc id = ";
  std::vector<TreebankSentence> sentences;
  std::string document;
  Rows rows;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    const std::string_view line = std::string_view(bytes).substr(at, end - at);
    if (line.starts_with(kDocument)) document = line.substr(kDocument.size());
    if (line.empty() && !rows.texts.empty()) {
      sentences.push_back(rows.take(document));
    } else if (!line.empty() && line[0] != '#' && !rows.add(line)) {
      return fail(ErrorCode::kMalformed, "no row of a treebank: '" + std::string(line) + "'",
                  {file.string()});
    }
    at = end + 1;
  }
  return sentences;
}

Result<std::vector<TreebankSentence>> read_training_treebanks(
    const std::filesystem::path& corpora) {
  TG_ASSIGN(std::vector<TreebankSentence> all, read_treebank(corpora / "parse/ewt-train.conllu"));
  TG_ASSIGN(std::vector<TreebankSentence> gum, read_treebank(corpora / "parse/gum-train.conllu"));
  std::move(gum.begin(), gum.end(), std::back_inserter(all));
  return all;
}

TreebankSentence as_spoken(const TreebankSentence& sentence, bool open_end) {
  std::size_t size = sentence.tags.size();
  // A mark that others depend on stays.
  if (open_end && size > 1 && sentence.tags[size - 1] == PartOfSpeech::kPunctuation) {
    const auto last = static_cast<std::uint32_t>(size);
    size -= std::find(sentence.heads.begin(), sentence.heads.end(), last) == sentence.heads.end();
  }
  const auto first = [&](const auto& all) { return std::vector(all.begin(), all.begin() + size); };
  std::vector<std::string> texts;
  for (const Token& token : sentence.words.tokens().first(size)) texts.emplace_back(token.lower);
  return {sentence.document,     Words(std::move(texts)), first(sentence.tags),
          first(sentence.kinds), first(sentence.heads),   first(sentence.labels)};
}

}  // namespace talkgraph::extract::train
