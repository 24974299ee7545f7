// Result<T>: a value or an Error; ignoring one is a warning. Absence is not an
// error: functions that may find nothing return std::optional.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

#include "base/error.h"

namespace talkgraph {

template <class T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
 public:
  using tl::expected<T, Error>::expected;
};

inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }
inline tl::unexpected<Error> fail(ErrorCode code, std::string message, Place place = {}) {
  return fail(Error{code, std::move(message), std::move(place)});
}

}  // namespace talkgraph

// TG_TRY(Result<void> expression): returns its error from the caller's function.
#define TG_TRY(expression)                                                     \
  do {                                                                         \
    auto&& tg_result_ = (expression);                                          \
    if (!tg_result_) return ::talkgraph::fail(std::move(tg_result_).error());  \
  } while (false)

// TG_ASSIGN(auto name, Result<T> expression): the value, or the error returned.
#define TG_ASSIGN(declaration, expression) \
  TG_ASSIGN_(TG_CONCAT_(tg_result_, __LINE__), declaration, expression)
#define TG_ASSIGN_(result, declaration, expression)                 \
  auto&& result = (expression);                                     \
  if (!result) return ::talkgraph::fail(std::move(result).error()); \
  declaration = std::move(*result)
#define TG_CONCAT_(a, b) TG_CONCAT_AGAIN_(a, b)
#define TG_CONCAT_AGAIN_(a, b) a##b
