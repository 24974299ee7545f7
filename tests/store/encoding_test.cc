#include "encoding.h"

#include <catch2/catch.hpp>
#include <limits>

#include "document_record.h"
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
