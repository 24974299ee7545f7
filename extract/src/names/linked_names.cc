#include "names/linked_names.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "names/known_names.h"

namespace talkgraph::extract {
namespace {

constexpr float kLinked = 0.9F;           // the shape of a name that its address repeats
constexpr float kLinkedVote = 0.7F;       // for a company or what it makes
constexpr std::size_t kShortestLink = 3;  // letters
constexpr std::uint32_t kMostWords = 5;
constexpr std::size_t kLongestTag = 300;  // bytes; also of an address
constexpr std::size_t kMostMarks = 6;     // of emphasis

// Letters and digits in lower case; empty if some are not of ASCII.
std::string folded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) return {};
    if (c >= 'A' && c <= 'Z') out += static_cast<char>(c + 32);
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
  }
  return out;
}

bool is_emphasis(char c) {
  return c == '*' || c == '_' || c == '`';
}

// Where a link's text ends and where its address stands.
struct Link {
  std::uint32_t end = 0;  // token
  std::string_view address;
};

class Links {
 public:
  explicit Links(const NameText& text) : text_(text), bytes_(text.transcript().text) {}

  // The link whose text begins at token `i`, in a sentence that ends at token `end`.
  std::optional<Link> at(std::uint32_t i, std::uint32_t end) const {
    std::size_t before = text_.token(i).span.begin;
    for (std::size_t k = 0; k < kMostMarks && before > 0 && is_emphasis(bytes_[before - 1]); ++k) {
      --before;
    }
    if (before == 0) return std::nullopt;
    if (bytes_[before - 1] == '[') return markdown(i, end);
    return bytes_[before - 1] == '>' ? tag(i, end, before - 1) : std::nullopt;
  }

 private:
  std::size_t behind(std::uint32_t token) const {
    std::size_t after = text_.token(token).span.end;
    for (std::size_t k = 0; k < kMostMarks && after < bytes_.size(); ++k, ++after) {
      if (!is_emphasis(bytes_[after])) break;
    }
    return after;
  }
  std::optional<Link> markdown(std::uint32_t i, std::uint32_t end) const {
    for (std::uint32_t k = i; k < std::min(i + kMostWords, end); ++k) {
      const std::size_t after = behind(k);
      if (!bytes_.substr(after).starts_with("](http")) continue;
      const std::string_view address = bytes_.substr(after + 2, kLongestTag);
      const std::size_t close = address.find_first_of(") \n");
      if (close == std::string_view::npos) return std::nullopt;
      return Link{k + 1, address.substr(0, close)};
    }
    return std::nullopt;
  }
  // `<a href="https://orbex.com">Orbex</a>`
  std::optional<Link> tag(std::uint32_t i, std::uint32_t end, std::size_t close) const {
    const std::size_t from = close > kLongestTag ? close - kLongestTag : 0;
    const std::string_view part = bytes_.substr(from, close - from);
    const std::size_t open = part.rfind("<a ");
    if (open == std::string_view::npos) return std::nullopt;
    const std::size_t href = part.find("href=", open);
    if (href == std::string_view::npos || href + 6 > part.size()) return std::nullopt;
    const std::string_view rest = part.substr(href + 6);
    const Link link{0, rest.substr(0, rest.find_first_of("\"' >"))};
    for (std::uint32_t k = i; k < std::min(i + kMostWords, end); ++k) {
      if (bytes_.substr(behind(k)).starts_with("</a>")) return Link{k + 1, link.address};
    }
    return std::nullopt;
  }

  const NameText& text_;
  std::string_view bytes_;
};

std::string_view host_of(std::string_view address) {
  const std::size_t slashes = address.find("://");
  if (slashes == std::string_view::npos) return {};
  std::string_view host = address.substr(slashes + 3);
  host = host.substr(0, host.find_first_of("/?#:"));
  return host.starts_with("www.") ? host.substr(4) : host;
}

// What companies add to their names to get a domain: "orbexhq.com", "orbex-labs.io".
bool is_domain_of(std::string_view label, std::string_view name) {
  static constexpr auto kAdded = std::to_array<std::string_view>(
      {"",        "app",        "chain", "coin",  "crypto", "dao",     "defi",     "exchange",
       "finance", "foundation", "hq",    "io",    "labs",   "network", "official", "pay",
       "project", "protocol",   "swap",  "token", "wallet", "wallets"});
  return label.starts_with(name) &&
         std::find(kAdded.begin(), kAdded.end(), label.substr(name.size())) != kAdded.end();
}

// What somebody registered: "orbex" in "docs.orbex.io" and in "www.orbex.co.uk".
std::string_view own_label(std::string_view host) {
  static constexpr auto kSecondLevel =
      std::to_array<std::string_view>({"ac", "co", "com", "edu", "gov", "net", "org"});
  const auto cut_last = [&host] {
    const std::size_t dot = host.rfind('.');
    const std::string_view label = dot == std::string_view::npos ? host : host.substr(dot + 1);
    host = dot == std::string_view::npos ? std::string_view{} : host.substr(0, dot);
    return label;
  };
  const bool country = cut_last().size() == 2;
  const std::string_view label = cut_last();
  const bool second =
      country && !host.empty() &&
      std::find(kSecondLevel.begin(), kSecondLevel.end(), label) != kSecondLevel.end();
  return second ? cut_last() : label;
}

// What sites call their own pages.
bool is_page(std::string_view name) {
  static constexpr auto kPages = std::to_array<std::string_view>(
      {"about", "blog", "careers", "community", "contact", "docs", "forum", "help", "home", "jobs",
       "news", "research", "status", "support"});
  return std::find(kPages.begin(), kPages.end(), name) != kPages.end();
}

// May the words be a person's name: several, none of them an ordinary word?
bool may_be_person(const NameText& text, TokenRange words) {
  if (text.has(words.begin, kGivenName)) return true;
  for (std::uint32_t i = words.begin; i < words.end; ++i) {
    const Token& token = text.token(i);
    if (!token.capitalized || token.all_caps || is_mixed_case(token.text) ||
        text.has(i, kCommonWord | kFieldWord)) {
      return false;
    }
  }
  return words.size() > 1;
}

// Does the address repeat the name: its domain, or the project at a host of many?
bool repeats(std::string_view address, std::string_view name) {
  const std::string_view host = host_of(address);
  if (folded(host) == name) return true;
  if (is_domain_of(folded(own_label(host)), name)) return true;
  if (host != "github.com" && host != "gitlab.com") return false;
  while (address.ends_with('/')) address.remove_suffix(1);
  return folded(address.substr(address.rfind('/') + 1)) == name;
}

bool is_named_by(const NameText& text, TokenRange words, std::string_view address) {
  bool looks = false;
  for (std::uint32_t i = words.begin; i < words.end; ++i) {
    const std::string_view mark = text.token(i).text;
    if (mark == "|" || mark == ":" || mark == "/" || mark == ",") return false;
    looks = looks || text.looks_like_name(i);
  }
  const std::string name = folded(text.seen(words));
  return looks && name.size() >= kShortestLink && !is_page(name) && repeats(address, name);
}

}  // namespace

std::vector<Candidate> add_linked_names(const NameText& text, std::vector<Candidate> candidates) {
  const Links links(text);
  std::vector<Candidate> out;
  std::size_t next = 0;
  for (const Sentence& sentence : text.sentences()) {
    if (!yields_names(sentence)) continue;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const std::optional<Link> link = links.at(i, sentence.tokens.end);
      if (!link || !is_named_by(text, {i, link->end}, link->address)) continue;
      while (next < candidates.size() && candidates[next].tokens.end <= i) {
        out.push_back(candidates[next++]);
      }
      std::size_t last = next;
      bool known = false;
      for (; last < candidates.size() && candidates[last].tokens.begin < link->end; ++last) {
        known = known || candidates[last].certain ||
                candidates[last].source == CandidateSource::kSpeaker;
      }
      if (known) continue;
      Candidate linked;
      const bool article = text.token(i).text == "The" && link->end > i + 1;
      linked.tokens = {article ? i + 1 : i, link->end};
      if (last == next + 1 && candidates[next].tokens == linked.tokens) linked = candidates[next];
      linked.shape = std::max(linked.shape, kLinked);
      // A domain tells by its dot what it may be.
      if (!linked.listed && !is_dotted_name(text.token(linked.tokens.begin).text) &&
          !may_be_person(text, linked.tokens)) {
        linked.votes.add_all(kOrganizationBit | kProductBit, kLinkedVote);
        linked.votes.add(NameType::kPerson, -kLinkedVote);
      }
      out.push_back(linked);
      next = last;
      i = link->end - 1;
    }
  }
  out.insert(out.end(), candidates.begin() + static_cast<std::ptrdiff_t>(next), candidates.end());
  return out;
}

}  // namespace talkgraph::extract
