#include "base/error.h"

#include <utility>

namespace talkgraph {

std::string_view error_code_name(ErrorCode code) {
  switch (code) {
    case ErrorCode::kInvalidArgument: return "invalid-argument";
    case ErrorCode::kNotFound: return "not-found";
    case ErrorCode::kAmbiguous: return "ambiguous";
    case ErrorCode::kIo: return "io";
    case ErrorCode::kPermissionDenied: return "permission-denied";
    case ErrorCode::kEmptyInput: return "empty-input";
    case ErrorCode::kNotText: return "not-text";
    case ErrorCode::kMalformed: return "malformed";
    case ErrorCode::kTooLarge: return "too-large";
    case ErrorCode::kLocked: return "locked";
    case ErrorCode::kNotAStore: return "not-a-store";
    case ErrorCode::kVersion: return "version";
    case ErrorCode::kCorrupt: return "corrupt";
    case ErrorCode::kConflict: return "conflict";
    case ErrorCode::kConstraint: return "constraint";
    case ErrorCode::kQuerySyntax: return "query-syntax";
    case ErrorCode::kQuerySemantics: return "query-semantics";
    case ErrorCode::kQueryRuntime: return "query-runtime";
    case ErrorCode::kCancelled: return "cancelled";
    case ErrorCode::kUnsupported: return "unsupported";
    case ErrorCode::kInternal: return "internal";
  }
  return "internal";
}

std::string Error::to_string() const {
  std::string text = place.file;
  for (std::uint64_t number : {place.line, place.column}) {
    if (number == 0) break;
    if (!text.empty()) text += ':';
    text += std::to_string(number);
  }
  if (!text.empty()) text += ": ";
  return text + message;
}

Error Error::in_file(std::string file) && {
  if (place.file.empty()) place.file = std::move(file);
  return std::move(*this);
}

}  // namespace talkgraph
