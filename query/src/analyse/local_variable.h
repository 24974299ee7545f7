#pragma once

#include <optional>
#include <string>

#include "analyse/analyser.h"

namespace talkgraph::query {

// A variable that exists as long as this does; it hides an outer one.
class LocalVariable {
 public:
  LocalVariable(Scope& scope, const std::string& name, Variable variable)
      : scope_(scope), name_(name) {
    if (const auto found = scope.find(name); found != scope.end()) outer_ = found->second;
    scope[name] = variable;
  }
  LocalVariable(const LocalVariable&) = delete;
  LocalVariable& operator=(const LocalVariable&) = delete;
  ~LocalVariable() {
    if (outer_) {
      scope_[name_] = *outer_;
    } else {
      scope_.erase(name_);
    }
  }

 private:
  Scope& scope_;
  std::string name_;
  std::optional<Variable> outer_;
};

}  // namespace talkgraph::query
