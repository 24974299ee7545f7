#include "log.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <algorithm>

#include "progress.h"
#include "text_layout.h"

namespace talkgraph::cli {
namespace {

void log(spdlog::level::level_enum level, std::string_view message) {
  if (!spdlog::should_log(level)) return;
  // Messages of our own have several lines where they show the place in a query.
  std::string text;
  for (std::size_t begin = 0; begin <= message.size();) {
    const std::size_t end = std::min(message.find('\n', begin), message.size());
    text += (begin == 0 ? "" : "\n  ");
    text += without_control_characters(message.substr(begin, end - begin));
    begin = end + 1;
  }
  const ProgressPause pause;
  spdlog::log(level, "{}", text);
}

}  // namespace

void set_up_log(const Settings& settings) {
  auto logger = spdlog::stderr_logger_mt("talkgraph");
  logger->set_pattern("talkgraph: %v");
  logger->set_level(settings.quiet     ? spdlog::level::err
                    : settings.verbose ? spdlog::level::debug
                                       : spdlog::level::info);
  spdlog::set_default_logger(std::move(logger));
}

void log_error(const Error& error) {
  log_error(error.to_string());
}
void log_error(std::string_view message) {
  log(spdlog::level::err, message);
}
void log_warning(std::string_view message) {
  log(spdlog::level::warn, message);
}
void log_note(std::string_view message) {
  log(spdlog::level::info, message);
}
void log_detail(std::string_view message) {
  log(spdlog::level::debug, message);
}

}  // namespace talkgraph::cli
