// Of whom a text speaks at a point of it: for whom "he" and "she" stand.
#pragma once

#include <optional>
#include <set>
#include <vector>

#include "claims/people/participants.h"
#include "claims/text/text_view.h"

namespace talkgraph::extract {

// Fed with a transcript's sentences and persons in order.
class SpokenPersons {
 public:
  SpokenPersons(const TextView& view, const Participants& participants)
      : view_(&view), participants_(&participants) {}

  void begin(const Sentence& sentence);
  void note(const Mention& person);
  // A "he" that stands for `person` keeps them the one spoken of.
  void refer(EntityIndex person) { current_.all.push_back(person); }

  // The only person named in this sentence so far, or else in the one before, or else
  // where somebody else stopped talking; nobody who talks is spoken of as "he". Of two, one
  // of whom interviews the other, the other. In prose sentences that name nobody may stand
  // between, and a paragraph goes on about whom alone the one before it named.
  std::optional<EntityIndex> he() const;

 private:
  struct Named {
    std::vector<EntityIndex> all;
    std::optional<EntityIndex> interviewee;
    void clear() { *this = {}; }
  };
  static std::optional<EntityIndex> one_of(const Named& named);
  std::optional<EntityIndex> guest_in_lead() const;
  bool is_interviewed(const Mention& person) const;
  bool talks(EntityIndex person) const;

  const TextView* view_;
  const Participants* participants_;
  const Sentence* sentence_ = nullptr;
  bool introduces_guest_ = false;  // does who asks tell of "today's guest"?
  Named current_;                  // in this sentence
  Named recent_;                   // and in the one before, in the same place
  Named earlier_;                  // and last in the turn or paragraph before, if nobody since
  std::set<EntityIndex> block_;    // and so far in the same place
};

}  // namespace talkgraph::extract
