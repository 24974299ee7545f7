#include "run/execution.h"

#include <re2/re2.h>

#include "graph/versioned.h"
#include "query/kept_reads.h"
#include "run/adjacency.h"
#include "run/node_reads.h"
#include "run/profile.h"

namespace talkgraph::query {

Execution::Execution(const Source& source, const GraphReader& graph, GraphWriter* writer,
                     const Parameters& parameters, const Limits& limits, const Clock& clock)
    : source_(source),
      graph_(graph),
      writer_(writer),
      parameters_(parameters),
      limits_(limits),
      clock_(clock),
      started_(std::chrono::steady_clock::now()) {
  const auto* versioned = limits.kept ? dynamic_cast<const Versioned*>(&graph) : nullptr;
  if (versioned && !writer) version_ = versioned->version();
  if (version_) kept_ = &limits.kept->parts();
}

Execution::~Execution() = default;

Result<void> Execution::relationships_at(NodeId node, Direction direction,
                                         const std::optional<std::vector<TypeId>>& types,
                                         std::vector<Relationship>& out, double expected) {
  if (!writer_) {
    if (!adjacency_) adjacency_ = std::make_unique<Adjacency>(*this);
    return adjacency_->find(node, direction, types, expected, out);
  }
  const auto add = [&](const Relationship& relationship) {
    out.push_back(relationship);
    return true;
  };
  if (!types) return graph().expand(node, direction, std::nullopt, add);
  for (const TypeId type : *types) TG_TRY(graph().expand(node, direction, type, add));
  return {};
}

Result<std::shared_ptr<const NodeList>> Execution::nodes(std::optional<LabelId> label) {
  if (!node_reads_) node_reads_ = std::make_unique<NodeReads>(*this);
  return node_reads_->find(label);
}

Result<void> Execution::properties(std::span<const NodeId> ids, PropertyKeyId key,
                                   std::span<Datum> out, std::size_t expected) {
  if (!node_reads_) node_reads_ = std::make_unique<NodeReads>(*this);
  return node_reads_->properties(ids, key, out, expected);
}

Result<void> Execution::look() const {
  if (limits_.cancelled && limits_.cancelled->load(std::memory_order_relaxed)) {
    return fail(ErrorCode::kCancelled, "the query was cancelled");
  }
  if (limits_.max_time && std::chrono::steady_clock::now() - started_ > *limits_.max_time) {
    return fail(ErrorCode::kCancelled, "the query took longer than its limit of " +
                                           std::to_string(limits_.max_time->count()) + " ms");
  }
  return {};
}

Result<void> Execution::check_room(std::size_t bytes) const {
  if (has_room(bytes)) return {};
  return fail(ErrorCode::kCancelled, "the query needs more memory than its limit of " +
                                         std::to_string(limits_.max_memory_bytes) + " bytes");
}

void HeldMemory::measure(std::size_t bytes) {
  if (!measurement_) measurement_ = execution_.profile()->running();
  if (!measurement_) return;
  measurement_->memory_bytes += bytes;
  measurement_->most_memory_bytes =
      std::max(measurement_->most_memory_bytes, measurement_->memory_bytes);
}

HeldMemory::~HeldMemory() {
  execution_.memory_bytes_ -= bytes_;
  if (measurement_) measurement_->memory_bytes -= bytes_;
}

Result<void> HeldMemory::charge(const Row& row) {
  std::size_t bytes = sizeof(Row);
  for (const Datum& datum : row) bytes += approximate_size_in_bytes(datum);
  return charge(bytes);
}

Instant Execution::statement_instant() {
  if (!statement_instant_) statement_instant_ = clock_();
  return *statement_instant_;
}

Result<Datum> Execution::parameter(const std::string& name, Span span) const {
  const auto found = parameters_.find(name);
  if (found != parameters_.end()) return found->second;
  // Whoever runs the query says the parameters, so it is known before any row.
  return fail(source_.semantic_error(Detail::kMissingParameter,
                                     "the parameter $" + name + " was not given", span,
                                     ErrorType::kParameterMissing));
}

Result<const re2::RE2*> Execution::regular_expression(const std::string& pattern, Span span) {
  if (!expression_ || expression_->pattern() != pattern) {
    re2::RE2::Options options;
    options.set_log_errors(false);
    expression_ = std::make_unique<const re2::RE2>(pattern, options);
  }
  if (expression_->ok()) return expression_.get();
  return fail(error(ErrorType::kArgumentError, Detail::kInvalidArgumentValue,
                    "this is no regular expression: " + expression_->error(), span));
}

double Execution::random() {
  if (!random_) random_.emplace();
  return static_cast<double>((*random_)() >> 11) * 0x1p-53;  // the 53 bits of a double
}

Error Execution::graph_error(Error error, Span span) const {
  if (error.code != ErrorCode::kNotFound) return error;
  return source_.runtime_error(ErrorType::kEntityNotFound, Detail::kDeletedEntityAccess,
                               "what this reads was deleted", span);
}

void Execution::postpone_deletion(NodeId node, Span span) {
  postponed_.push_back({node, span});
}

Result<void> Execution::finish_deletions() {
  for (const PostponedDeletion& deletion : postponed_) {
    TG_ASSIGN(const bool exists, graph_.has_node(deletion.node));
    if (!exists) continue;
    const Result<void> deleted = writer_->delete_node(deletion.node);
    if (deleted) {
      ++changes_.nodes_deleted;
      continue;
    }
    if (deleted.error().code != ErrorCode::kConstraint) return fail(deleted.error());
    return fail(error(ErrorType::kConstraintVerificationFailed, Detail::kDeleteConnectedNode,
                      "a node that still has relationships cannot be deleted; DETACH DELETE "
                      "deletes them too",
                      deletion.span));
  }
  postponed_.clear();
  return {};
}

}  // namespace talkgraph::query
