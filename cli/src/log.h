// What is said on stderr: errors always, notes unless -q, details with -v.
#pragma once

#include <string_view>

#include "base/error.h"
#include "settings.h"

namespace talkgraph::cli {

// To be called once, before anything is logged.
void set_up_log(const Settings& settings);

// "talkgraph: FILE:LINE: MESSAGE". Control characters are made visible, for
// names and messages can come from foreign files. May be called by any thread.
void log_error(const Error& error);
void log_error(std::string_view message);
void log_warning(std::string_view message);
void log_note(std::string_view message);
void log_detail(std::string_view message);

}  // namespace talkgraph::cli
