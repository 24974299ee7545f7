#include "descriptor.h"

#include <cerrno>
#include <cstring>

namespace talkgraph {

tl::unexpected<Error> system_error(const std::filesystem::path& path, const std::string& what) {
  const int number = errno;
  const ErrorCode code = number == ENOENT || number == ENOTDIR ? ErrorCode::kNotFound
                         : number == EACCES || number == EPERM ? ErrorCode::kPermissionDenied
                                                               : ErrorCode::kIo;
  return fail(code, what + ": " + std::strerror(number), {path.string()});
}

}  // namespace talkgraph
