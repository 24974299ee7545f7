#include "encoding.h"

#include <catch2/catch.hpp>
#include <limits>

#include "document_record.h"
#include "graph/temporal_text.h"
#include "graph/time_zone.h"
#include "support/document_builder.h"
#include "value_encoding.h"

using namespace talkgraph;
using store::Decoder;
using store::Encoder;

namespace {

std::string encoded(const Value& value) {
  Encoder out;
  store::encode_value(out, value);
  return out.take();
}

}  // namespace

TEST_CASE("integers come back from every form") {
  for (const std::uint64_t number :
       {std::uint64_t{0}, std::uint64_t{127}, std::uint64_t{128}, std::uint64_t{1} << 63,
        std::numeric_limits<std::uint64_t>::max()}) {
    Encoder out;
    out.varint(number);
    out.fixed64(number);
    out.zigzag(static_cast<std::int64_t>(number));
    Decoder in(out.bytes());
    REQUIRE(in.varint() == number);
    REQUIRE(in.fixed64() == number);
    REQUIRE(in.zigzag() == static_cast<std::int64_t>(number));
    REQUIRE(in.finished());
  }
}

TEST_CASE("temporal values come back") {
  const DateTime in_zone = parse_date_time("1984-10-11T12:31:14.5[Europe/Stockholm]").value();
  const DateTime elsewhere{in_zone.local, 4'321, TimeZone::named("Mars/Jezero")};
  for (const Value& value :
       {Value(parse_date("-999999999-01-01").value()), Value(parse_local_time("23:59").value()),
        Value(parse_time("12:00-02:05:07").value()), Value(in_zone), Value(elsewhere),
        Value(parse_local_date_time("+999999999-12-31T23:59:59.999999999").value()),
        Value(parse_date_time("1984-10-11T12:00-18:00").value()),
        Value(parse_duration("P-1Y2M-3DT4H-0.000000001S").value())}) {
    const std::string bytes = encoded(List{value, 7});
    Decoder in(bytes);
    const Value read = store::decode_value(in);
    REQUIRE(in.finished());
    REQUIRE(read == Value(List{value, 7}));
  }
}

TEST_CASE("temporal values out of their range are refused") {
  using namespace std::string_view_literals;
  for (const std::string_view bytes :
       {"\x07\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"sv, "\x08\xff\xff\xff\xff\xff\xff\x7f"sv,
        "\x09\x00\x82\xf5\x07"sv, "\x0c\x00\x00\x00\x80\x94\xeb\xdc\x03"sv, "\x0d"sv,
        "\x0b\x00\x00\x00\x05UTC"sv}) {
    Decoder in(bytes);
    store::decode_value(in);
    REQUIRE_FALSE(in.ok());
  }
}

TEST_CASE("fixed integers sort as numbers") {
  const auto key = [](std::uint64_t number) {
    Encoder out;
    out.fixed64(number);
    return out.take();
  };
  REQUIRE(key(1) < key(2));
  REQUIRE(key(255) < key(256));
  REQUIRE(key(0x7fffffffffffffff) < key(0x8000000000000000));
}

TEST_CASE("forms that the encoder never writes are refused") {
  for (const char* bytes : {"\x80", "\x80\x01\x80", "\xff\xff\xff\xff\xff\xff\xff\xff\xff\x02",
                            "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"}) {
    Decoder in(bytes);
    in.varint();
    in.varint();
    REQUIRE_FALSE(in.ok());
  }
  using namespace std::string_view_literals;
  Decoder padded("\x81\x00"sv);
  padded.varint();
  REQUIRE_FALSE(padded.ok());
  Decoder wide("\xff\xff\xff\xff\x7f"sv);
  wide.varint32();
  REQUIRE_FALSE(wide.ok());
  Decoder crowded("\x05zz"sv);
  REQUIRE(crowded.count() == 0);
  REQUIRE_FALSE(crowded.ok());
}

TEST_CASE("a list that nests very deep is read and written without recursion") {
  constexpr int kDepth = 100'000;
  std::string bytes;
  for (int i = 0; i < kDepth; ++i) bytes += "\x06\x01";
  Decoder unfinished(bytes);
  REQUIRE(store::decode_value(unfinished).is_null());
  REQUIRE_FALSE(unfinished.ok());
  const Value nested = List{List{List{1, "a"}, List()}, Value()};
  const std::string nested_bytes = encoded(nested);
  Decoder in(nested_bytes);
  REQUIRE(store::decode_value(in) == nested);
  REQUIRE(in.finished());
}

TEST_CASE("a document cut short anywhere is refused") {
  const std::string bytes = store::encode_document(tests::sample_document());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    REQUIRE_FALSE(store::decode_document(std::string_view(bytes).substr(0, size)));
  }
  REQUIRE_FALSE(store::decode_document(bytes + "x"));
  REQUIRE(store::decode_document(bytes));
}

TEST_CASE("a document with any byte changed is read or refused, never more") {
  const std::string bytes = store::encode_document(tests::sample_document());
  std::size_t refused = 0;
  for (std::size_t place = 0; place < bytes.size(); ++place) {
    std::string changed = bytes;
    changed[place] = static_cast<char>(~changed[place]);
    const auto document = store::decode_document(changed);
    if (!document) ++refused;
    if (document) REQUIRE(store::encode_document(*document) != bytes);
  }
  REQUIRE(refused > 0);
}
