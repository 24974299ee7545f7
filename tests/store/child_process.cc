#include "child_process.h"

#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <utility>
#include <vector>

namespace talkgraph::tests {
namespace {

constexpr int kReportDescriptor = 3;  // where the child writes its lines

}  // namespace

ChildProcess::ChildProcess(const std::string& test_case,
                           const std::map<std::string, std::string>& variables) {
  std::array<int, 2> pipe_ends{};
  REQUIRE(::pipe(pipe_ends.data()) == 0);
  reports_ = pipe_ends[0];
  std::vector<std::string> environment;
  for (char** variable = environ; *variable != nullptr; ++variable) {
    environment.emplace_back(*variable);
  }
  for (const auto& [name, value] : variables) environment.push_back(name + "=" + value);
  std::vector<char*> environment_pointers;
  for (std::string& variable : environment) environment_pointers.push_back(variable.data());
  environment_pointers.push_back(nullptr);
  std::string program = "/proc/self/exe";
  std::string name = test_case;
  const std::array<char*, 3> arguments{program.data(), name.data(), nullptr};
  posix_spawn_file_actions_t actions;
  REQUIRE(::posix_spawn_file_actions_init(&actions) == 0);
  // To another number first, so that the copy loses the close-on-exec flag.
  REQUIRE(::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", 1, 0) == 0);
  REQUIRE(::posix_spawn_file_actions_adddup2(&actions, pipe_ends[1], kReportDescriptor) == 0);
  const int spawned = ::posix_spawn(&pid_, program.c_str(), &actions, nullptr, arguments.data(),
                                    environment_pointers.data());
  ::posix_spawn_file_actions_destroy(&actions);
  ::close(pipe_ends[1]);
  REQUIRE(spawned == 0);
}

ChildProcess::~ChildProcess() {
  kill();
  ::close(reports_);
}

std::string ChildProcess::read_line() {
  std::size_t end = 0;
  while ((end = unread_.find('\n')) == std::string::npos) {
    std::array<char, 256> buffer{};
    const ssize_t got = ::read(reports_, buffer.data(), buffer.size());
    if (got <= 0) return std::exchange(unread_, {});
    unread_.append(buffer.data(), static_cast<std::size_t>(got));
  }
  std::string line = unread_.substr(0, end);
  unread_.erase(0, end + 1);
  return line;
}

void ChildProcess::kill() {
  if (pid_ < 0) return;
  ::kill(pid_, SIGKILL);
  ::waitpid(std::exchange(pid_, -1), nullptr, 0);
}

bool ChildProcess::wait() {
  int status = 0;
  REQUIRE(::waitpid(std::exchange(pid_, -1), &status, 0) > 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

void report_line(const std::string& line) {
  const std::string bytes = line + "\n";
  REQUIRE(::write(kReportDescriptor, bytes.data(), bytes.size()) ==
          static_cast<ssize_t>(bytes.size()));
}

std::string child_variable(const char* name) {
  const char* value = std::getenv(name);
  REQUIRE(value != nullptr);
  return value;
}

}  // namespace talkgraph::tests
