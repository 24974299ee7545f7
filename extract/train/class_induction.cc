#include "class_induction.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace talkgraph::extract::train {
namespace {

constexpr std::size_t kTableSize = std::size_t{1} << 16;

// n log n, the term that all sums are made of.
class Entropy {
 public:
  Entropy() : table_(kTableSize) {
    for (std::size_t n = 1; n < kTableSize; ++n) table_[n] = compute(static_cast<double>(n));
  }
  double operator()(std::int64_t n) const {
    const auto at = static_cast<std::size_t>(n);
    return at < kTableSize ? table_[at] : compute(static_cast<double>(n));
  }

 private:
  static double compute(double n) { return n * std::log(n); }
  std::vector<double> table_;
};

// A neighbour of a word and how often it stands there.
struct Neighbor {
  std::uint32_t word;
  std::uint32_t count;
};

// Neighbours on one side, per word.
class Neighbors {
 public:
  Neighbors(std::span<const std::uint32_t> words, std::size_t word_count, bool behind)
      : begins_(word_count + 1) {
    std::vector<std::uint64_t> pairs;
    pairs.reserve(words.size());
    for (std::size_t i = 1; i < words.size(); ++i) {
      const std::uint64_t a = words[i - 1];
      const std::uint64_t b = words[i];
      pairs.push_back(behind ? a << 32 | b : b << 32 | a);
    }
    std::sort(pairs.begin(), pairs.end());
    for (std::size_t i = 0; i < pairs.size();) {
      std::size_t end = i;
      while (end < pairs.size() && pairs[end] == pairs[i]) ++end;
      all_.push_back({static_cast<std::uint32_t>(pairs[i]), static_cast<std::uint32_t>(end - i)});
      begins_[(pairs[i] >> 32) + 1] = static_cast<std::uint32_t>(all_.size());
      i = end;
    }
    for (std::size_t i = 1; i < begins_.size(); ++i)
      begins_[i] = std::max(begins_[i], begins_[i - 1]);
  }
  std::span<const Neighbor> of(std::uint32_t word) const {
    return std::span(all_).subspan(begins_[word], begins_[word + 1] - begins_[word]);
  }

 private:
  std::vector<Neighbor> all_;
  std::vector<std::uint32_t> begins_;
};

// Counts per class of the neighbours of one word.
struct ClassCounts {
  std::vector<std::int64_t> counts;
  std::vector<std::uint16_t> used;

  explicit ClassCounts(std::size_t classes) : counts(classes) {}
  void add(std::uint16_t class_number, std::int64_t count) {
    if (counts[class_number] == 0) used.push_back(class_number);
    counts[class_number] += count;
  }
  void clear() {
    for (std::uint16_t c : used) counts[c] = 0;
    used.clear();
  }
};

class Exchange {
 public:
  Exchange(std::span<const std::uint32_t> words, std::vector<std::uint16_t> start,
           std::uint32_t classes)
      : class_of_(std::move(start)),
        size_(classes + 1),
        before_(words, class_of_.size(), false),
        behind_(words, class_of_.size(), true),
        pairs_(size_ * size_),
        totals_(size_),
        in_(size_),
        out_(size_) {
    for (std::size_t i = 1; i < words.size(); ++i) {
      ++pair(class_of_[words[i - 1]], class_of_[words[i]]);
      ++totals_[class_of_[words[i]]];
    }
  }

  // Puts `word`, which occurs `count` times, where it explains the text best.
  void place(std::uint32_t word, std::int64_t count) {
    collect(word);
    const std::uint16_t old = class_of_[word];
    shift(old, -1, count);
    std::uint16_t best = old;
    double best_gain = gain(old, count);
    for (std::uint16_t c = 1; c < size_; ++c) {
      if (c == old) continue;
      const double here = gain(c, count);
      if (here > best_gain) {
        best = c;
        best_gain = here;
      }
    }
    shift(best, 1, count);
    class_of_[word] = best;
  }

  const std::vector<std::uint16_t>& classes() const { return class_of_; }

 private:
  std::int64_t& pair(std::size_t a, std::size_t b) { return pairs_[a * size_ + b]; }

  void collect(std::uint32_t word) {
    in_.clear();
    out_.clear();
    itself_ = 0;
    for (const Neighbor& n : before_.of(word)) {
      if (n.word == word) {
        itself_ += n.count;
      } else {
        in_.add(class_of_[n.word], n.count);
      }
    }
    for (const Neighbor& n : behind_.of(word)) {
      if (n.word != word) out_.add(class_of_[n.word], n.count);
    }
  }

  // Adds (sign 1) or takes away (-1) the word collected to or from class `c`.
  void shift(std::uint16_t c, int sign, std::int64_t count) {
    for (std::uint16_t a : in_.used) pair(a, c) += sign * in_.counts[a];
    for (std::uint16_t b : out_.used) pair(c, b) += sign * out_.counts[b];
    pair(c, c) += sign * itself_;
    totals_[c] += sign * count;
  }

  double gain(std::uint16_t c, std::int64_t count) {
    double sum = -2 * grown(totals_[c], count);
    for (std::uint16_t a : in_.used) {
      if (a != c) sum += grown(pair(a, c), in_.counts[a]);
    }
    for (std::uint16_t b : out_.used) {
      if (b != c) sum += grown(pair(c, b), out_.counts[b]);
    }
    return sum + grown(pair(c, c), in_.counts[c] + out_.counts[c] + itself_);
  }
  double grown(std::int64_t n, std::int64_t by) const { return entropy_(n + by) - entropy_(n); }

  Entropy entropy_;
  std::vector<std::uint16_t> class_of_;
  std::size_t size_;
  Neighbors before_;
  Neighbors behind_;
  std::vector<std::int64_t> pairs_;
  std::vector<std::int64_t> totals_;
  ClassCounts in_;
  ClassCounts out_;
  std::int64_t itself_ = 0;
};

}  // namespace

std::vector<std::uint16_t> induce_classes(std::span<const std::uint32_t> words,
                                          std::size_t word_count, std::uint32_t classes,
                                          std::uint32_t least, int rounds) {
  std::vector<std::uint32_t> counts(word_count);
  for (std::uint32_t word : words) ++counts[word];
  std::vector<std::uint32_t> frequent;
  for (std::uint32_t word = 1; word < word_count; ++word) {
    if (counts[word] >= least) frequent.push_back(word);
  }
  std::stable_sort(frequent.begin(), frequent.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return counts[a] > counts[b]; });
  std::vector<std::uint16_t> start(word_count);
  for (std::size_t i = 0; i < frequent.size(); ++i) {
    start[frequent[i]] = static_cast<std::uint16_t>(i % classes + 1);
  }
  Exchange exchange(words, std::move(start), classes);
  for (int round = 0; round < rounds; ++round) {
    for (std::uint32_t word : frequent) exchange.place(word, counts[word]);
  }
  return exchange.classes();
}

}  // namespace talkgraph::extract::train
