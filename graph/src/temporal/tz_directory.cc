#include "temporal/tz_directory.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <vector>

#include "base/file.h"

namespace talkgraph {
namespace {

using Names = std::vector<std::string>;

std::filesystem::path tz_root() {
  const char* directory = std::getenv("TZDIR");
  return directory != nullptr && *directory != '\0' ? directory : "/usr/share/zoneinfo";
}

// Names become paths, so nothing but names may pass.
bool is_zone_name(std::string_view name) {
  constexpr std::size_t kMaxSize = 64;
  const auto is_allowed = [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '+' || c == '/';
  };
  return !name.empty() && name.size() <= kMaxSize && name.front() != '/' &&
         std::all_of(name.begin(), name.end(), is_allowed);
}

std::shared_ptr<const ZoneRules> read_zone_file(std::string_view name) {
  constexpr std::uint64_t kMaxBytes = 1 << 20;
  const Result<std::string> bytes = read_file(tz_root() / name, kMaxBytes);
  if (!bytes) return nullptr;
  std::optional<ZoneRules> rules = parse_tzif(*bytes);
  return rules ? std::make_shared<const ZoneRules>(std::move(*rules)) : nullptr;
}

Names split(std::string_view text, char separator) {
  Names parts;
  while (true) {
    const std::size_t end = text.find(separator);
    parts.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

// The lines of a table in the directory: countries, place, zone. None if it is
// not there.
std::vector<Names> read_zone_table(const char* file) {
  std::vector<Names> lines;
  const Result<std::string> text = read_file(tz_root() / file, 1 << 20);
  if (!text) return lines;
  for (const std::string& line : split(*text, '\n')) {
    if (line.starts_with('#')) continue;
    Names columns = split(line, '\t');
    if (columns.size() >= 3) lines.push_back(std::move(columns));
  }
  return lines;
}

// The tz database distinguishes zones that differ since 1970 (zone1970.tab), and
// keeps a name for each country beside them (zone.tab). Some systems still have
// the older, less certain clocks behind those names; this finds the zones that
// a name may stand for.
class CountryZones {
 public:
  CountryZones() {
    for (const Names& line : read_zone_table("zone1970.tab")) {
      for (const std::string& country : split(line[0], ',')) zones_[country].push_back(line[2]);
      countries_[line[2]];  // its own
    }
    for (const Names& line : read_zone_table("zone.tab")) {
      countries_.try_emplace(line[2], line[0]);
    }
  }

  const Names& candidates(std::string_view name) const {
    static const Names kNone;
    const auto country = countries_.find(name);
    if (country == countries_.end()) return kNone;
    const auto zones = zones_.find(country->second);
    return zones == zones_.end() ? kNone : zones->second;
  }

 private:
  std::map<std::string, Names, std::less<>> zones_;            // by country
  std::map<std::string, std::string, std::less<>> countries_;  // by zone
};

}  // namespace

std::shared_ptr<const ZoneRules> load_zone_rules(std::string_view name) {
  if (!is_zone_name(name)) return nullptr;
  std::shared_ptr<const ZoneRules> rules = read_zone_file(name);
  if (rules == nullptr) return nullptr;
  static const CountryZones kCountryZones;
  for (const std::string& candidate : kCountryZones.candidates(name)) {
    std::shared_ptr<const ZoneRules> other = read_zone_file(candidate);
    if (other != nullptr && agree_since_1970(*rules, *other)) return other;
  }
  return rules;
}

}  // namespace talkgraph
