// The ontology's entity types as the stages of names/ count votes for them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace talkgraph::extract {

enum class NameType : std::uint8_t {
  kPerson,
  kExchange,
  kOrganization,
  kProduct,
  kAsset,
  kNetwork,
  kEvent,
  kPlace,
  kTopic,
};
inline constexpr std::size_t kNameTypes = 9;

constexpr std::array<std::string_view, kNameTypes> kNameTypeNames = {
    "Person", "Exchange", "Organization", "Product", "Asset", "Network", "Event", "Place", "Topic"};

constexpr std::string_view name_type_name(NameType type) {
  return kNameTypeNames[static_cast<std::size_t>(type)];
}
constexpr std::optional<NameType> parse_name_type(std::string_view name) {
  for (std::size_t i = 0; i < kNameTypes; ++i) {
    if (kNameTypeNames[i] == name) return static_cast<NameType>(i);
  }
  return std::nullopt;
}

// A set of types, one bit each.
using NameTypeSet = std::uint16_t;
constexpr NameTypeSet name_type_bit(NameType type) {
  return static_cast<NameTypeSet>(1U << static_cast<unsigned>(type));
}

inline constexpr NameTypeSet kPersonBit = name_type_bit(NameType::kPerson);
inline constexpr NameTypeSet kOrganizationBit = name_type_bit(NameType::kOrganization);
inline constexpr NameTypeSet kProductBit = name_type_bit(NameType::kProduct);
inline constexpr NameTypeSet kAssetBit = name_type_bit(NameType::kAsset);
inline constexpr NameTypeSet kPlaceBit = name_type_bit(NameType::kPlace);
inline constexpr NameTypeSet kExchangeBit = name_type_bit(NameType::kExchange);
inline constexpr NameTypeSet kNetworkBit = name_type_bit(NameType::kNetwork);
inline constexpr NameTypeSet kEventBit = name_type_bit(NameType::kEvent);

// Votes for what a name names; scores to compare, no probabilities.
struct TypeVotes {
  std::array<float, kNameTypes> scores{};

  void add(NameType type, float weight) { scores[static_cast<std::size_t>(type)] += weight; }
  // Splits the weight: a word that fits several types says less of each.
  void add_all(NameTypeSet types, float weight) {
    float members = 0;
    for (std::size_t i = 0; i < kNameTypes; ++i) members += (types >> i) & 1U ? 1.0F : 0.0F;
    for (std::size_t i = 0; i < kNameTypes; ++i) {
      if ((types >> i) & 1U) scores[i] += weight / members;
    }
  }
  void add(const TypeVotes& other) {
    for (std::size_t i = 0; i < kNameTypes; ++i) scores[i] += other.scores[i];
  }
  float of(NameType type) const { return scores[static_cast<std::size_t>(type)]; }
  // The first of the highest.
  NameType best() const {
    std::size_t best = 0;
    for (std::size_t i = 1; i < kNameTypes; ++i) {
      if (scores[i] > scores[best]) best = i;
    }
    return static_cast<NameType>(best);
  }
};

}  // namespace talkgraph::extract
