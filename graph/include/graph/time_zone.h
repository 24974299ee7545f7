// The time zones of the system's tz database.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "graph/temporal.h"

namespace talkgraph {

struct ZoneRules;

// A zone lives as long as the program and is there once per name, so zones are
// compared by address. Safe to use from several threads.
class TimeZone {
 public:
  // The zone "Europe/Stockholm"; null if the system knows none of that name.
  // Zones that have agreed with another of the same country since 1970 follow
  // that one also before, as the tz database itself has it since 2022.
  static const TimeZone* find(std::string_view name);
  // The same, but a zone that only has a name where the system knows none: for
  // values that were stored elsewhere.
  static const TimeZone* named(std::string_view name);

  const std::string& name() const { return name_; }

  std::int32_t offset_at(Instant instant) const;
  // What the clocks of the place show as `local`. In an hour that comes twice,
  // `preferred_offset` if it is one of both, else the earlier; in one that is
  // left out, as much later as is left out.
  DateTime resolve(const LocalDateTime& local, std::int32_t preferred_offset = kNoOffset) const;

  TimeZone(const TimeZone&) = delete;
  TimeZone& operator=(const TimeZone&) = delete;
  ~TimeZone();

 private:
  friend class ZoneTable;
  TimeZone(std::string name, std::shared_ptr<const ZoneRules> rules);

  std::string name_;
  std::shared_ptr<const ZoneRules> rules_;  // null where the system has none: UTC
};

}  // namespace talkgraph
