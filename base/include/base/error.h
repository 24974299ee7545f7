// The one error type of the project: a code, a message, and where it happened.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace talkgraph {

// What went wrong, as far as a caller may act on it. Messages are for people.
enum class ErrorCode {
  kInvalidArgument,   // a caller's value is out of its documented range
  kNotFound,          // a named file, document or entity does not exist
  kAmbiguous,         // a name fits several entities
  kIo,                // the operating system refused a read or a write
  kPermissionDenied,  // the same, for lack of rights
  kEmptyInput,        // a transcript without any text
  kNotText,           // binary input, or bytes in no encoding that is read
  kMalformed,         // text that breaks the rules of its format
  kTooLarge,          // above a documented limit
  kLocked,            // another process holds the store
  kNotAStore,         // the directory holds something else
  kVersion,           // written by an unknown version of the format
  kCorrupt,           // stored bytes fail their checks
  kConflict,          // a concurrent change won
  kConstraint,        // a write would break a rule of the graph
  kQuerySyntax,       // the query is not in the language
  kQuerySemantics,    // the query is in the language but means nothing
  kQueryRuntime,      // the query failed while it ran
  kCancelled,         // interrupted, or over its time or memory limit
  kUnsupported,       // a feature that is not there
  kInternal,          // a bug of ours
};

// A short stable name, e.g. "not-found"; for logs and JSON.
std::string_view error_code_name(ErrorCode code);

// Where an error is: every part is optional. Lines and columns count from 1,
// columns in code points.
struct Place {
  std::string file;
  std::uint64_t line = 0;    // 0: not known
  std::uint64_t column = 0;  // 0: not known
  bool operator==(const Place&) const = default;
};

struct Error {
  ErrorCode code = ErrorCode::kInternal;
  std::string message;
  Place place;

  // "FILE:LINE:COLUMN: MESSAGE" with the parts that are known.
  std::string to_string() const;
  // The same error, placed in `file` unless it already names one.
  Error in_file(std::string file) &&;
};

}  // namespace talkgraph
