// Procedures that CALL finds: registered from above, so that this room knows
// nothing of what they do.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "query/datum.h"

namespace talkgraph::query {

enum class ProcedureType { kAny, kBoolean, kInteger, kFloat, kNumber, kString };

struct ProcedureField {
  std::string name;
  ProcedureType type = ProcedureType::kAny;
};

struct Procedure {
  std::string description;  // a sentence for SHOW PROCEDURES
  std::vector<ProcedureField> inputs;
  std::vector<ProcedureField> outputs;
  // One row per result, as wide as outputs. Arguments have the inputs' types;
  // integers were made floats where these are wanted.
  std::function<Result<std::vector<std::vector<Datum>>>(const GraphReader& graph,
                                                        const std::vector<Datum>& arguments)>
      call;
};

// "name(input :: TYPE, ...) :: (output :: TYPE, ...)"
std::string signature(const std::string& name, const Procedure& procedure);

class Procedures {
 public:
  // Names may have dots. A procedure of the same name is replaced.
  void add(std::string name, Procedure procedure);
  // Nothing if unknown.
  std::shared_ptr<const Procedure> find(std::string_view name) const;
  // Ascending by name.
  const std::map<std::string, std::shared_ptr<const Procedure>, std::less<>>& all() const {
    return procedures_;
  }

 private:
  std::map<std::string, std::shared_ptr<const Procedure>, std::less<>> procedures_;
};

}  // namespace talkgraph::query
