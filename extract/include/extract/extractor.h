// The room's front door: the bytes of one transcript in, everything it says out.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "extract/explanation.h"
#include "graph/document_graph.h"
#include "graph/ontology.h"

namespace talkgraph::extract {

// Largest transcript that is read, in bytes. A book has about 1 MB.
inline constexpr std::uint64_t kMaxTranscriptBytes = 64ULL << 20;

// Immutable after loading; extract() may be called by several threads at once.
class Extractor {
 public:
  // Reads gazetteers, lexicons and patterns from `data` (the project's data/).
  static Result<Extractor> load(const std::filesystem::path& data, const Ontology& ontology);

  Extractor(Extractor&&) noexcept;
  Extractor& operator=(Extractor&&) noexcept;
  ~Extractor();

  // A pure function of its arguments and the loaded data. `id` becomes the
  // document's id; its last part also serves as file name. The result passes
  // validate(). Errors, placed in `id`: kEmptyInput, kNotText, kMalformed
  // (such as front matter that never ends), kTooLarge. Time is linear in the
  // size of the input; memory a small multiple of it.
  // Fills in `explanation`, if there is one.
  Result<DocumentGraph> extract(std::string_view bytes, std::string_view id,
                                Explanation* explanation = nullptr) const;

 private:
  struct Parts;
  explicit Extractor(std::unique_ptr<const Parts> parts);
  std::unique_ptr<const Parts> parts_;
};

}  // namespace talkgraph::extract
