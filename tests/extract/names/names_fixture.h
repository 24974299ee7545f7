// Texts with the names that were found in them, as strings.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "names/name_finder.h"

namespace talkgraph::extract {

class NamedText {
 public:
  // One paragraph of dialogue.
  explicit NamedText(std::string text);
  // With speakers: the first one says all of it.
  NamedText(std::string text, std::vector<SpeakerLabel> speakers);
  explicit NamedText(Transcript transcript);

  // The type of the entity that is mentioned as `text`; empty if none is.
  std::string type_of(const std::string& text) const;
  // The entity's name, or its id; empty if nothing is mentioned as `text`.
  std::string name_of(const std::string& text) const;
  std::string id_of(const std::string& text) const;
  // How often `text` is a mention.
  std::size_t count(const std::string& text) const;
  // All mentions, in order.
  std::vector<std::string> mentions() const;
  const Names& names() const { return names_; }

 private:
  const DocumentEntity* find(const std::string& text) const;

  Transcript transcript_;
  TokenizedText tokens_;
  Names names_;
};

SpeakerLabel person(std::string name);

}  // namespace talkgraph::extract
