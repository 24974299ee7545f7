// How a query's errors are classified: type, phase and detail, as the openCypher
// Technology Compatibility Kit names them.
#pragma once

#include <optional>
#include <string>

#include "base/error.h"

namespace talkgraph::query {

enum class Phase { kCompileTime, kRuntime };

struct ErrorKind {
  std::string type;  // e.g. "SyntaxError"
  Phase phase = Phase::kCompileTime;
  std::string detail;  // e.g. "UndefinedVariable"
  bool operator==(const ErrorKind&) const = default;
};

// The kind of an error that prepare() or run() returned; its message begins
// with it: "SyntaxError (UndefinedVariable, compile time): ...". Nothing for
// errors that are not the query's own, such as kIo, kCancelled or kUnsupported.
std::optional<ErrorKind> error_kind(const Error& error);

}  // namespace talkgraph::query
