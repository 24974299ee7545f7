// What a conversation is about at a point of it: whom "it" and "they" stand for.
#pragma once

#include <optional>
#include <vector>

#include "claims/text/text_view.h"

namespace talkgraph::extract {

// Fed with a transcript's sentences and names in order.
class Topics {
 public:
  explicit Topics(const TextView& view) : view_(&view) {}

  void begin(const Sentence& sentence);
  void note(const Mention& name);
  // A pronoun that stands for `entity` keeps it the topic.
  void refer(EntityIndex entity);

  // The one thing, and the one company, named in this sentence so far, or else in
  // the one before that names any: of the same turn, or the question that it
  // answers. Where several are named it is the one that the sentence began with.
  // Nothing if several could be meant; a crowd ("our users") may be meant by
  // "they", too.
  std::optional<EntityIndex> thing() const { return only(&Named::things); }
  std::optional<EntityIndex> company(std::uint32_t pronoun) const;
  // The same for "its CEO", "their head of sales": only companies have those.
  std::optional<EntityIndex> employer() const { return only(&Named::companies); }

 private:
  struct Named {
    std::vector<EntityIndex> things;     // products, assets, companies …; each once
    std::vector<EntityIndex> companies;  // those among them
    std::optional<EntityIndex> front;    // that the sentence begins with
    int persons = 0;
    bool crowd = false;
    std::uint32_t age = 0;  // sentences ago
  };
  std::optional<EntityIndex> only(std::vector<EntityIndex> Named::*kind) const;
  bool has_crowd(TokenRange tokens) const;
  bool has_own_subject(std::uint32_t pronoun) const;

  const TextView* view_;
  const Sentence* sentence_ = nullptr;
  Named current_;
  Named before_;
};

}  // namespace talkgraph::extract
