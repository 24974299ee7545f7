#include "lock_holder.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace talkgraph::store {
namespace {

// As it was started, cut to what one reads; empty where that is not to be known.
std::string command_of(pid_t process) {
  constexpr std::size_t kShown = 80;
  std::ifstream file("/proc/" + std::to_string(process) + "/cmdline", std::ios::binary);
  std::string command((std::istreambuf_iterator<char>(file)), {});
  while (!command.empty() && command.back() == '\0') command.pop_back();
  std::replace_if(
      command.begin(), command.end(), [](unsigned char c) { return c < ' ' || c == 0x7f; }, ' ');
  if (command.size() > kShown) command = command.substr(0, kShown) + "...";
  return command;
}

}  // namespace

std::string lock_holder(const std::filesystem::path& lock) {
  const std::string unknown = "another process";
  const int fd = ::open(lock.c_str(), O_RDWR | O_CLOEXEC);
  if (fd < 0) return unknown;
  struct flock held {};
  held.l_type = F_WRLCK;
  held.l_whence = SEEK_SET;
  const bool told = ::fcntl(fd, F_GETLK, &held) == 0 && held.l_type != F_UNLCK && held.l_pid > 0;
  ::close(fd);
  if (!told) return unknown;
  std::string holder = "process " + std::to_string(held.l_pid);
  const std::string command = command_of(held.l_pid);
  if (!command.empty()) holder += " (" + command + ")";
  return holder;
}

}  // namespace talkgraph::store
