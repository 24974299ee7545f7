// The maps that dates and times are made of: {year: 1984, week: 10, hour: 12}.
#pragma once

#include <optional>
#include <string_view>

#include "functions/function.h"
#include "graph/temporal_text.h"
#include "values/temporal.h"

namespace talkgraph::query {
  // One map, read field by field. Everything that is wrong with it is an
  // ArgumentError.
  class TemporalFields {
   public:
    TemporalFields(const Call& call, const DatumMap& map) : call_(call), map_(map) {}

    // Refuses names that none of the readers below knows.
    Result<void> check_names() const;
    bool has(std::string_view name) const { return map_.find(name) != map_.end(); }
    // Is any field's value null? Then so is what would be made of them.
    bool has_null() const;
    bool has_date_fields() const;
    bool has_time_fields() const;

    Result<std::optional<std::int64_t>> integer(std::string_view name) const;
    // The temporal value of a field such as `date`; nothing without the field.
    Result<std::optional<Moment>> moment(std::string_view name) const;
    Result<std::optional<ZoneOrOffset>> zone() const;

    // What the fields say, and `base` where they are silent. Without a base no
    // unit may be missing before a smaller one.
    Result<Date> date(std::optional<Date> base) const;
    Result<LocalTime> time(std::optional<LocalTime> base) const;

   private:
    struct Range {
      std::int64_t least;
      std::int64_t greatest;
    };

    Error wrong(std::string_view what) const;
    // The field's value within the range, else `fallback` cut to it; an error if
    // there is neither.
    Result<std::int64_t> unit(std::string_view name, Range range,
                              std::optional<std::int64_t> fallback) const;
    Result<Date> calendar_date(std::int64_t year, std::optional<Date> base) const;
    Result<Date> week_date(std::int64_t year, std::optional<Date> base) const;
    Result<Date> quarter_date(std::int64_t year, std::optional<Date> base) const;
    Result<Date> ordinal_date(std::int64_t year) const;
    Result<std::int64_t> fraction(std::int64_t base) const;

    const Call& call_;
    const DatumMap& map_;
  };

}  // namespace talkgraph::query
