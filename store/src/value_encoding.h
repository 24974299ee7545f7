// Property values as bytes.
#pragma once

#include "encoding.h"
#include "graph/value.h"

namespace talkgraph::store {

void encode_value(Encoder& out, const Value& value);
// Null, and a failed decoder, for bytes that are no value. Lists may nest as
// deep as memory allows; no recursion.
Value decode_value(Decoder& in);

// Properties under their names: for records that outlive a dictionary's ids.
void encode_named_properties(Encoder& out, const PropertyMap& properties);
PropertyMap decode_named_properties(Decoder& in);

}  // namespace talkgraph::store
