// Dates, times and durations as bytes, behind the tag that says which it is.
#pragma once

#include "encoding.h"
#include "graph/temporal.h"

namespace talkgraph::store {

void encode_date(Encoder& out, Date date);
void encode_local_time(Encoder& out, LocalTime time);
void encode_time(Encoder& out, const Time& time);
void encode_local_date_time(Encoder& out, const LocalDateTime& time);
void encode_date_time(Encoder& out, const DateTime& time);
void encode_duration(Encoder& out, const Duration& duration);

// Values out of their range make the decoder fail. A zone that this system does
// not know keeps its name.
Date decode_date(Decoder& in);
LocalTime decode_local_time(Decoder& in);
Time decode_time(Decoder& in);
LocalDateTime decode_local_date_time(Decoder& in);
DateTime decode_date_time(Decoder& in);
Duration decode_duration(Decoder& in);

}  // namespace talkgraph::store
