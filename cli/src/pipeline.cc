#include "pipeline.h"

#include <algorithm>
#include <condition_variable>
#include <iostream>
#include <iterator>
#include <map>
#include <mutex>
#include <new>
#include <optional>
#include <thread>

#include "base/file.h"
#include "graph/document_json.h"
#include "json_lines.h"

namespace talkgraph::cli {
namespace {

// Documents per thread that may wait for their turn: enough that a long one
// does not hold up the others.
constexpr std::size_t kWaitingPerJob = 4;

// A file to be read whole, or a line already read.
struct Task {
  std::size_t sequence = 0;
  std::size_t input = 0;
  std::size_t line = 0;
  Result<std::string> json;
};

// Deals out tasks in order; for one thread at a time.
class TaskSource {
 public:
  TaskSource(const std::vector<InputFile>& inputs, bool stdin_is_json_lines)
      : inputs_(inputs), stdin_is_json_lines_(stdin_is_json_lines) {}

  std::optional<Task> next() {
    while (input_ < inputs_.size()) {
      if (!has_lines(inputs_[input_])) return Task{sequence_++, input_++, 0, {}};
      if (std::optional<Task> task = next_line()) return task;
      reader_.reset();
      ++input_;
    }
    return std::nullopt;
  }

 private:
  bool has_lines(const InputFile& input) const {
    return input.is_json_lines || (input.path.empty() && stdin_is_json_lines_);
  }

  // Nothing at the end of the file. An error ends the file, too.
  std::optional<Task> next_line() {
    if (failed_) {
      failed_ = false;
      return std::nullopt;
    }
    if (!reader_) {
      Result<LineReader> opened = LineReader::open(inputs_[input_].path);
      if (!opened) return failure(std::move(opened).error());
      reader_.emplace(std::move(*opened));
    }
    Result<std::optional<std::string>> line = reader_->next();
    if (!line) return failure(std::move(line).error());
    if (!*line) return std::nullopt;
    return Task{sequence_++, input_, reader_->line(), std::move(**line)};
  }

  Task failure(Error error) {
    failed_ = true;
    return Task{sequence_++, input_, 0, fail(std::move(error))};
  }

  const std::vector<InputFile>& inputs_;
  bool stdin_is_json_lines_;
  std::size_t input_ = 0;
  std::size_t sequence_ = 0;
  std::optional<LineReader> reader_;
  bool failed_ = false;
};

class Pipeline {
 public:
  Pipeline(const std::vector<InputFile>& inputs, const extract::Extractor& extractor,
           const Ontology& ontology, const PipelineOptions& options)
      : inputs_(inputs),
        extractor_(extractor),
        ontology_(ontology),
        jobs_(std::max<std::size_t>(options.jobs, 1)),
        source_(inputs, options.stdin_is_json_lines) {}

  void run(FunctionRef<bool(ExtractedInput)> take) {
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < jobs_; ++i) threads.emplace_back([this] { work(); });
    while (std::optional<ExtractedInput> next = wait_for_next()) {
      if (!take(std::move(*next))) break;
    }
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    space_.notify_all();
  }

 private:
  void work() {
    while (std::optional<Task> task = take_task()) {
      const std::size_t sequence = task->sequence;
      ExtractedInput done = perform(std::move(*task));
      const std::lock_guard lock(mutex_);
      done_.emplace(sequence, std::move(done));
      ready_.notify_one();
    }
  }

  std::optional<Task> take_task() {
    {
      std::unique_lock lock(mutex_);
      space_.wait(lock, [&] { return stopped_ || in_flight_ < jobs_ * kWaitingPerJob; });
      if (stopped_ || exhausted_) return std::nullopt;
      ++in_flight_;
    }
    // Not under the same lock: a pipe may keep us waiting while others are done.
    const std::lock_guard reading(source_mutex_);
    std::optional<Task> task = source_.next();
    const std::lock_guard lock(mutex_);
    if (task) {
      ++dealt_;
    } else {
      --in_flight_;
      exhausted_ = true;
      ready_.notify_one();
      space_.notify_all();
    }
    return task;
  }

  std::optional<ExtractedInput> wait_for_next() {
    std::unique_lock lock(mutex_);
    ready_.wait(lock, [&] { return done_.contains(taken_) || (exhausted_ && taken_ == dealt_); });
    const auto found = done_.find(taken_);
    if (found == done_.end()) return std::nullopt;
    ExtractedInput next = std::move(found->second);
    done_.erase(found);
    ++taken_;
    --in_flight_;
    space_.notify_one();
    return next;
  }

  ExtractedInput perform(Task task) const {
    const InputFile& input = inputs_[task.input];
    const std::string file = input.path.empty() ? "stdin" : input.path.string();
    Result<DocumentGraph> document =
        task.line > 0 || !task.json ? parse(std::move(task.json)) : extract(input);
    if (!document) {
      // Whoever found it may know the document, but only we know the file.
      Error& error = document.error();
      error.place.file = file;
      if (task.line > 0) error.place = {file, task.line, 0};
    }
    return {file, task.line, task.input, std::move(document)};
  }

  Result<DocumentGraph> make_document(const InputFile& input, Task& task) const try {
    if (task.line > 0 || !task.json) return parse(std::move(task.json));
    return extract(input);
  } catch (const std::bad_alloc&) {
    // One input too large for the machine must not take the others along.
    return fail(ErrorCode::kTooLarge, "not enough memory");
  }

  Result<DocumentGraph> extract(const InputFile& input) const {
    TG_ASSIGN(const std::string bytes, read_input(input));
    return extractor_.extract(bytes, input.id);
  }

  Result<DocumentGraph> parse(Result<std::string> json) const {
    TG_TRY(json);
    TG_ASSIGN(DocumentGraph document, parse_document_json(*json));
    TG_TRY(validate(document, ontology_));
    return document;
  }

  const std::vector<InputFile>& inputs_;
  const extract::Extractor& extractor_;
  const Ontology& ontology_;
  const std::size_t jobs_;

  std::mutex source_mutex_;  // taken before mutex_
  TaskSource source_;

  std::mutex mutex_;                            // for all below
  std::condition_variable ready_;               // a result, or the end, has come
  std::condition_variable space_;               // a result was taken
  std::map<std::size_t, ExtractedInput> done_;  // by sequence
  std::size_t dealt_ = 0;
  std::size_t taken_ = 0;
  std::size_t in_flight_ = 0;  // dealt or about to be, and not taken
  bool exhausted_ = false;
  bool stopped_ = false;
};

}  // namespace

Result<std::string> read_input(const InputFile& input) {
  if (!input.path.empty()) return read_file(input.path, extract::kMaxTranscriptBytes);
  return std::string(std::istreambuf_iterator<char>(std::cin), {});
}

void extract_all(const std::vector<InputFile>& inputs, const extract::Extractor& extractor,
                 const Ontology& ontology, const PipelineOptions& options,
                 FunctionRef<bool(ExtractedInput)> take) {
  Pipeline(inputs, extractor, ontology, options).run(take);
}

std::size_t jobs_or_cores(std::int64_t jobs) {
  if (jobs > 0) return static_cast<std::size_t>(jobs);
  return std::max<std::size_t>(1, std::thread::hardware_concurrency());
}

}  // namespace talkgraph::cli
