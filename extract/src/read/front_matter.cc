#include "read/front_matter.h"

#include <yaml-cpp/yaml.h>

#include <array>
#include <utility>

#include "base/unicode.h"
#include "read/characters.h"

namespace talkgraph::extract {
namespace {

tl::unexpected<Error> malformed(std::string message, std::size_t line) {
  Place place;
  place.line = line;
  return fail(ErrorCode::kMalformed, std::move(message), place);
}

std::size_t line_end(std::string_view text, std::size_t begin) {
  return std::min(text.find('\n', begin), text.size());
}

bool is_fence(std::string_view line) {
  const std::string_view bare = trim(line);
  return !is_ascii_blank(line.empty() ? ' ' : line.front()) && (bare == "---" || bare == "...");
}

// The YAML between the fences: its offset, its text, and where the body begins.
struct Extent {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t body = 0;
};

Result<Extent> find_extent(std::string_view text) {
  Extent extent;
  extent.begin = line_end(text, 0) + 1;
  for (std::size_t at = extent.begin; at < text.size();) {
    const std::size_t end = line_end(text, at);
    if (is_fence(text.substr(at, end - at))) {
      extent.end = at;
      extent.body = std::min(end + 1, text.size());
      return extent;
    }
    if (end - extent.begin > kMaxFrontMatterBytes) break;
    at = end + 1;
  }
  return malformed("front matter begins here and never ends", 1);
}

// Finds the place of a scalar whose node starts at `mark` (a position in the
// YAML): the value itself, after an opening quote if there is one.
std::optional<Span> locate(std::string_view text, const Extent& extent, const YAML::Node& node) {
  const std::string& value = node.Scalar();
  const auto mark = node.Mark();
  if (mark.is_null() || value.empty()) return std::nullopt;
  std::size_t at = extent.begin + static_cast<std::size_t>(mark.pos);
  if (at < extent.end && (text[at] == '"' || text[at] == '\'')) ++at;
  if (at + value.size() > extent.end || text.substr(at, value.size()) != value) {
    return std::nullopt;
  }
  return Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + value.size())};
}

class FrontMatterReader {
 public:
  FrontMatterReader(std::string_view text, const Extent& extent) : text_(text), extent_(extent) {}

  void read(const YAML::Node& root, FrontMatter& out) const {
    read_first(root, {"title", "headline"}, out.title);
    read_first(root, {"episode", "podcast"}, out.episode);
    read_first(root, {"date", "published", "published_at", "created"}, out.date);
    read_first(root, {"source", "url", "link", "canonical_url", "media"}, out.source);
    read_first(root, {"publisher", "site", "site_name", "publication", "outlet"}, out.publisher);
    constexpr std::array<std::pair<const char*, const char*>, 9> kSpeakers = {
        {{"speakers", ""},
         {"speaker", ""},
         {"participants", ""},
         {"guests", "guest"},
         {"guest", "guest"},
         {"hosts", "host"},
         {"host", "host"},
         {"interviewer", "interviewer"},
         {"interviewee", "interviewee"}}};
    for (const auto& [key, role] : kSpeakers) {
      const std::size_t known = out.speakers.size();
      read_all(root[key], out.speakers);
      for (std::size_t i = known; i < out.speakers.size(); ++i) out.speakers[i].role = role;
    }
    for (const char* key : {"author", "authors"}) {
      const std::size_t known = out.credits.size();
      read_all(root[key], out.credits);
      for (std::size_t i = known; i < out.credits.size(); ++i) out.credits[i].role = "author";
    }
    for (const char* key : {"transcript_by", "translation_by"}) read_all(root[key], out.credits);
    std::vector<FrontMatterValue> about;
    for (const char* key : {"tags", "categories", "category", "type", "section", "description",
                            "summary", "subtitle", "excerpt"}) {
      read_all(root[key], about);
    }
    for (FrontMatterValue& value : about) out.about.push_back(std::move(value.text));
  }

 private:
  void read_first(const YAML::Node& root, std::initializer_list<const char*> keys,
                  FrontMatterValue& out) const {
    for (const char* key : keys) {
      const YAML::Node node = root[key];
      if (!out.text.empty() || !node || !node.IsScalar()) continue;
      out = value_of(node);
    }
  }

  // A scalar, the scalars of a list, or the `name` of the mappings in one.
  void read_all(const YAML::Node& node, std::vector<FrontMatterValue>& out) const {
    if (!node) return;
    if (node.IsScalar()) add(node, out);
    if (!node.IsSequence()) return;
    for (const YAML::Node& item : node) {
      if (item.IsScalar()) add(item, out);
      if (item.IsMap() && item["name"] && item["name"].IsScalar()) add(item["name"], out);
    }
  }

  void add(const YAML::Node& node, std::vector<FrontMatterValue>& out) const {
    FrontMatterValue value = value_of(node);
    if (!value.text.empty() && !is_switch(value.text)) out.push_back(std::move(value));
  }

  // "guest: false" names nobody.
  static bool is_switch(std::string_view text) {
    const std::string lower = to_lower(text);
    return lower == "false" || lower == "true" || lower == "no" || lower == "yes" ||
           lower == "null" || lower == "~";
  }

  FrontMatterValue value_of(const YAML::Node& node) const {
    FrontMatterValue value{std::string(trim(node.Scalar())), locate(text_, extent_, node)};
    without_link(value);
    return value;
  }

  // "[Jane Roe](https://...)" names Jane Roe.
  static void without_link(FrontMatterValue& value) {
    const std::size_t end = value.text.find("](");
    if (!value.text.starts_with('[') || end == value.text.npos || !value.text.ends_with(')')) {
      return;
    }
    value.text = value.text.substr(1, end - 1);
    if (!value.span) return;
    const std::uint32_t begin = value.span->begin + 1;
    value.span = Span{begin, begin + static_cast<std::uint32_t>(value.text.size())};
  }

  std::string_view text_;
  Extent extent_;
};

}  // namespace

bool begins_with_front_matter(std::string_view text) {
  const std::size_t first = line_end(text, 0);
  if (!text.starts_with("---") || trim(text.substr(0, first)) != "---") return false;
  for (std::size_t at = first + 1; at < text.size();) {
    const std::size_t end = line_end(text, at);
    const std::string_view line = trim(text.substr(at, end - at));
    at = end + 1;
    if (line.empty() || line.starts_with('#')) continue;
    if (line == "---") return false;
    std::size_t key = 0;
    while (key < line.size() && (is_word_byte(line[key]) || line[key] == '_' || line[key] == '-')) {
      ++key;
    }
    return key > 0 && key < line.size() && line[key] == ':';
  }
  return false;
}

Result<FrontMatter> read_front_matter(std::string_view text) {
  TG_ASSIGN(const Extent extent, find_extent(text));
  FrontMatter out;
  out.end = extent.body;
  try {
    const std::string yaml(text.substr(extent.begin, extent.end - extent.begin));
    const YAML::Node root = YAML::Load(yaml);
    if (root.IsNull()) return out;
    if (!root.IsMap()) return malformed("front matter is not a YAML mapping", 2);
    FrontMatterReader(text, extent).read(root, out);
  } catch (const YAML::Exception& e) {
    const std::size_t line = e.mark.is_null() ? 0 : static_cast<std::size_t>(e.mark.line);
    return malformed("front matter: " + e.msg, line + 2);
  }
  return out;
}

}  // namespace talkgraph::extract
