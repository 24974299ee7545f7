// The floor: the same records as in talkgraph's store, read and written without a
// graph. `Database` has
//   explicit Database(const std::filesystem::path& folder);
//   bool get(Column, std::string_view key, visit(std::string_view value));
//   void scan(Column, std::string_view prefix, visit(key, value));
//   void write(const Records&);  // synced
#pragma once

#include <string_view>

#include "captured.h"
#include "engine.h"
#include "keys.h"
#include "reach.h"

namespace talkgraph::bench {

inline constexpr std::size_t kFloorInserts = 100;

template <class Database>
class FloorEngine final : public Engine {
 public:
  // `folder` is Database's own; `store` holds the records and is left alone.
  FloorEngine(const std::filesystem::path& folder, const std::filesystem::path& store,
              const Workload& workload)
      : workload_(workload),
        captured_(capture_writes(store, folder.string() + ".scratch", kFloorInserts, workload)),
        database_(folder, store) {}

  Operations operations() override {
    return {
        {"get", [this] { return repeat(workload_.points, [&](Person p) { return get(p); }); }},
        {"one_hop", [this] { return hops(workload_.one_hop, 1); }},
        {"two_hops", [this] { return hops(workload_.two_hops, 2); }},
        {"three_hops", [this] { return hops(workload_.three_hops, 3); }},
        {"hubs", [this] { return hubs(); }},
        {"scan", [this] { return scan(); }},
        {"insert", [this] { return insert(); }},
        {"batch", [this] { return batch(); }},
    };
  }

 private:
  using Column = store::Column;

  // Its length stands for the record: what it says is talkgraph's affair.
  std::uint64_t get(Person person) {
    std::uint64_t size = 0;
    database_.get(Column::kNode, store::node_key(NodeId{person}),
                  [&](std::string_view value) { size = value.size(); });
    return size;
  }

  template <class Visit>
  void neighbours(std::uint64_t node, Visit visit) {
    database_.scan(Column::kOut, store::adjacency_prefix(NodeId{node}),
                   [&](std::string_view key, std::string_view) { visit(far_end(key)); });
  }

  static std::uint64_t far_end(std::string_view key) {
    std::uint64_t id = 0;
    for (const char c : key.substr(12, 8)) id = id << 8 | static_cast<unsigned char>(c);
    return id;
  }

  Measurement hops(const std::vector<Person>& begins, int steps) {
    return measure_reach(begins, steps, marks_,
                         [&](std::uint64_t node, auto visit) { neighbours(node, visit); });
  }

  Measurement hubs() {
    return measure_neighbours(workload_.hubs,
                              [&](Person person, auto visit) { neighbours(person, visit); });
  }

  Measurement scan() {
    return measure(workload_.acquaintances.size(), [&] {
      std::uint64_t sum = 0;
      database_.scan(Column::kOut, "",
                     [&](std::string_view key, std::string_view) { sum += far_end(key); });
      return std::to_string(sum);
    });
  }

  Measurement insert() {
    return measure(captured_.inserts.size(), [&] {
      for (const Records& records : captured_.inserts) database_.write(records);
      return std::to_string(captured_.inserts.size());
    });
  }

  Measurement batch() {
    return measure(6000, [&] {
      database_.write(captured_.batch);
      return std::string("1000");
    });
  }

  const Workload& workload_;
  Captured captured_;
  Database database_;
  Marks marks_;
};

}  // namespace talkgraph::bench
