#include "gherkin.h"

#include <optional>
#include <string_view>
#include <utility>

#include "base/file.h"

namespace talkgraph::tck {

namespace {

struct Line {
  std::size_t number = 0;
  std::string text;  // without indentation
  std::size_t indentation = 0;
};

std::vector<Line> split_lines(const std::string& text) {
  std::vector<Line> lines;
  std::size_t from = 0;
  while (from <= text.size()) {
    std::size_t end = text.find('\n', from);
    if (end == std::string::npos) end = text.size();
    std::string line = text.substr(from, end - from);
    if (!line.empty() && line.back() == '\r') line.pop_back();
    const std::size_t begin = line.find_first_not_of(" \t");
    const std::size_t indentation = begin == std::string::npos ? line.size() : begin;
    lines.push_back({lines.size() + 1, line.substr(indentation), indentation});
    from = end + 1;
  }
  return lines;
}

std::string trimmed(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string::npos) return "";
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

// | a | b | with \| for a bar, \\ for a backslash and \n for a line's end. A
// lone bar is a row without cells.
TableRow split_cells(const std::string& line) {
  TableRow cells;
  std::string cell;
  for (std::size_t i = 1; i < line.size(); ++i) {
    if (line[i] == '|') {
      cells.push_back(trimmed(cell));
      cell.clear();
    } else if (line[i] == '\\' && i + 1 < line.size() &&
               (line[i + 1] == '|' || line[i + 1] == '\\' || line[i + 1] == 'n')) {
      ++i;
      cell += line[i] == 'n' ? '\n' : line[i];
    } else {
      cell += line[i];
    }
  }
  return cells;
}

bool starts_with(const std::string& text, std::string_view prefix) {
  return std::string_view(text).substr(0, prefix.size()) == prefix;
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

// The scenario of one row of examples: <name> becomes the cell everywhere.
Scenario expanded(const Scenario& outline, const TableRow& header, const TableRow& row,
                  std::size_t line) {
  Scenario scenario = outline;
  scenario.line = line;
  for (std::size_t i = 0; i < header.size() && i < row.size(); ++i) {
    const std::string name = "<" + header[i] + ">";
    replace_all(scenario.name, name, row[i]);
    for (Step& step : scenario.steps) {
      replace_all(step.text, name, row[i]);
      replace_all(step.docstring, name, row[i]);
      for (TableRow& cells : step.table) {
        for (std::string& cell : cells) replace_all(cell, name, row[i]);
      }
    }
  }
  return scenario;
}

class FeatureReader {
 public:
  FeatureReader(std::string file, std::vector<Line> lines)
      : file_(std::move(file)), lines_(std::move(lines)) {}

  Result<std::vector<Scenario>> read() {
    for (; at_ < lines_.size(); ++at_) TG_TRY(read_line(lines_[at_]));
    finish_scenario();
    return std::move(scenarios_);
  }

 private:
  Result<void> read_line(const Line& line) {
    const std::string& text = line.text;
    if (text.empty() || text[0] == '#' || text[0] == '@' || starts_with(text, "Feature:"))
      return {};
    if (starts_with(text, "Background:")) {
      in_background_ = true;
      return {};
    }
    if (starts_with(text, "Scenario:") || starts_with(text, "Scenario Outline:")) {
      finish_scenario();
      in_background_ = false;
      current_ =
          Scenario{file_, line.number, trimmed(text.substr(text.find(':') + 1)), background_};
      is_outline_ = starts_with(text, "Scenario Outline:");
      return {};
    }
    if (starts_with(text, "Examples:")) {
      in_examples_ = true;
      header_.clear();
      return {};
    }
    if (text[0] == '|') return read_row(line);
    if (starts_with(text, "\"\"\"")) return read_docstring(line);
    return read_step(line);
  }

  Result<void> read_step(const Line& line) {
    for (const std::string_view keyword : {"Given ", "When ", "Then ", "And ", "But "}) {
      if (!starts_with(line.text, keyword)) continue;
      steps().push_back({trimmed(line.text.substr(keyword.size())), "", {}});
      return {};
    }
    if (!current_ && !in_background_) return {};  // the feature's description
    return fail(ErrorCode::kMalformed, "not a step: " + line.text, {file_, line.number, 0});
  }

  Result<void> read_row(const Line& line) {
    TableRow cells = split_cells(line.text);
    if (!in_examples_) {
      steps().back().table.push_back(std::move(cells));
    } else if (header_.empty()) {
      header_ = std::move(cells);
    } else {
      scenarios_.push_back(expanded(*current_, header_, cells, line.number));
    }
    return {};
  }

  Result<void> read_docstring(const Line& opening) {
    std::string& text = steps().back().docstring;
    for (++at_; at_ < lines_.size(); ++at_) {
      const Line& line = lines_[at_];
      if (starts_with(line.text, "\"\"\"")) {
        if (!text.empty()) text.pop_back();
        return {};
      }
      if (!line.text.empty() && line.indentation > opening.indentation) {
        text.append(line.indentation - opening.indentation, ' ');
      }
      text += line.text + "\n";
    }
    return fail(ErrorCode::kMalformed, "a docstring never ends", {file_, opening.number, 0});
  }

  std::vector<Step>& steps() { return in_background_ ? background_ : current_->steps; }

  void finish_scenario() {
    if (current_ && !is_outline_) scenarios_.push_back(std::move(*current_));
    current_.reset();
    in_examples_ = false;
  }

  std::string file_;
  std::vector<Line> lines_;
  std::size_t at_ = 0;
  bool in_background_ = false;
  bool in_examples_ = false;
  bool is_outline_ = false;
  std::vector<Step> background_;
  std::optional<Scenario> current_;
  TableRow header_;
  std::vector<Scenario> scenarios_;
};

}  // namespace

Result<std::vector<Scenario>> read_feature(const std::filesystem::path& file) {
  TG_ASSIGN(const std::string text, read_file(file));
  return FeatureReader(file.string(), split_lines(text)).read();
}

}  // namespace talkgraph::tck
