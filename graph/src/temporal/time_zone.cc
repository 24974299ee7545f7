#include "graph/time_zone.h"

#include <map>
#include <mutex>

#include "base/floor_division.h"
#include "temporal/tz_directory.h"

namespace talkgraph {

// All zones that were asked for, kept for good.
class ZoneTable {
 public:
  static const TimeZone* get(std::string_view name, bool must_have_rules) {
    static ZoneTable* const table = new ZoneTable();  // never destroyed: values point into it
    const std::lock_guard lock(table->mutex_);
    const auto found = table->zones_.find(name);
    if (found != table->zones_.end()) {
      const TimeZone* zone = found->second.get();
      return zone->rules_ == nullptr && must_have_rules ? nullptr : zone;
    }
    std::shared_ptr<const ZoneRules> rules = load_zone_rules(name);
    if (rules == nullptr && must_have_rules) return nullptr;
    std::unique_ptr<const TimeZone> zone(new TimeZone(std::string(name), std::move(rules)));
    return table->zones_.emplace(name, std::move(zone)).first->second.get();
  }

 private:
  std::mutex mutex_;
  std::map<std::string, std::unique_ptr<const TimeZone>, std::less<>> zones_;
};

namespace {

std::int64_t seconds_of(const LocalDateTime& local) {
  return local.date.days * kSecondsPerDay + local.time.nanoseconds / kNanosecondsPerSecond;
}

DateTime date_time_from_seconds(std::int64_t local_seconds, std::int64_t nanoseconds,
                                std::int32_t offset, const TimeZone* zone) {
  LocalDateTime local;
  local.date.days = floor_divide(local_seconds, kSecondsPerDay);
  local.time.nanoseconds =
      floor_remainder(local_seconds, kSecondsPerDay) * kNanosecondsPerSecond + nanoseconds;
  return {local, offset, zone};
}

}  // namespace

TimeZone::TimeZone(std::string name, std::shared_ptr<const ZoneRules> rules)
    : name_(std::move(name)), rules_(std::move(rules)) {}

TimeZone::~TimeZone() = default;

const TimeZone* TimeZone::find(std::string_view name) {
  return ZoneTable::get(name, true);
}

const TimeZone* TimeZone::named(std::string_view name) {
  return ZoneTable::get(name, false);
}

std::int32_t TimeZone::offset_at(Instant instant) const {
  return rules_ == nullptr ? 0 : talkgraph::offset_at(*rules_, instant.seconds);
}

DateTime TimeZone::resolve(const LocalDateTime& local, std::int32_t preferred_offset) const {
  const std::int64_t seconds = seconds_of(local);
  const std::int64_t nanoseconds = local.time.nanoseconds % kNanosecondsPerSecond;
  const auto is_shown_with = [&](std::int32_t offset) {
    return offset_at({seconds - offset, 0}) == offset;
  };
  const std::int32_t before = offset_at({seconds - kSecondsPerDay, 0});
  const std::int32_t after = offset_at({seconds + kSecondsPerDay, 0});
  for (const std::int32_t offset : {preferred_offset, before, after}) {
    if (is_shown_with(offset)) return {local, offset, this};
  }
  const std::int32_t shown = offset_at({seconds - before, 0});
  return date_time_from_seconds(seconds - before + shown, nanoseconds, shown, this);
}

}  // namespace talkgraph
