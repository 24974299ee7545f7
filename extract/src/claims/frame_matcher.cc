#include "claims/frame_matcher.h"

#include <algorithm>

namespace talkgraph::extract {
namespace {

class FrameMatcher {
 public:
  FrameMatcher(const MatchContext& context, const Arguments& arguments, const RelationFrame& frame,
               std::uint32_t predicate)
      : context_(context), arguments_(arguments), frame_(frame), at_(predicate) {}

  std::vector<PatternMatch> match() {
    switch (frame_.kind) {
      case FrameKind::kVerb:
        verb();
        break;
      case FrameKind::kNoun:
        noun({at_});
        break;
      case FrameKind::kTitle:
        title();
        break;
      case FrameKind::kDeed:
        deed();
        break;
    }
    return std::move(matches_);
  }

 private:
  void verb() {
    if (!arguments_.is_verb(at_) || arguments_.tells_how(at_)) return;
    if (!frame_.particle.empty() && !arguments_.has_particle(at_, frame_.particle)) return;
    const auto object = arguments_.object(at_);
    if (!frame_.objects.empty() &&
        (!object || !frame_.objects.contains(context_.view.lower(*object)))) {
      return;
    }
    const bool direct = frame_.prepositions.empty();
    // "O is listed on S": who is spoken of is the subject, although passive.
    const bool turned_passive = !direct && frame_.objects.empty() && arguments_.is_passive(at_);
    const auto first = turned_passive ? object : arguments_.subject(at_);
    if (!first) return;
    if (direct) {
      if (object) pair(*first, *object);
      return;
    }
    std::vector<std::uint32_t> behind = arguments_.complements(at_, frame_.prepositions);
    if (!frame_.objects.empty()) {
      const auto inner = arguments_.complements(*object, frame_.prepositions);
      behind.insert(behind.end(), inner.begin(), inner.end());
    }
    for (const std::uint32_t last : behind) pair(*first, last);
  }

  // What any of the nouns, of which some may be joined by "and", is said of.
  void noun(const std::vector<std::uint32_t>& nouns) {
    std::vector<std::uint32_t> first;
    std::vector<std::uint32_t> last;
    for (const std::uint32_t at : nouns) {
      const auto bearers = arguments_.bearers(at);
      first.insert(first.end(), bearers.begin(), bearers.end());
      const auto owners = arguments_.complements(at, frame_.prepositions);
      last.insert(last.end(), owners.begin(), owners.end());
      const auto post = arguments_.post(at);
      if (!post) continue;
      first.push_back(post->holder);
      if (owners.empty() && post->employer) last.push_back(*post->employer);
    }
    for (const std::uint32_t f : first) {
      for (const std::uint32_t l : last) {
        if (f != l) pair(f, l);
      }
    }
  }

  void title() {
    for (const TitlePhrase& phrase : context_.titles) {
      if (phrase.heads.front() != at_) continue;
      title_ = &phrase;
      noun(phrase.heads);
    }
  }

  void deed() {
    const auto first = arguments_.doer(at_);
    for (const std::uint32_t last : arguments_.complements(at_, frame_.prepositions)) {
      if (first && last != *first) pair(*first, last);
      if (!first) implied_pair(last);
    }
  }

  // "The deal with Acme was signed in June": the speaker's company's, if the sentence
  // names no other.
  void implied_pair(std::uint32_t last) {
    const Participant* speaker = context_.participants.speaker(context_.sentence);
    if (speaker == nullptr || speaker->asks || !speaker->organization) return;
    const TokenRange sentence = context_.sentence.tokens;
    const bool definite = at_ > sentence.begin && arguments_.is_definite(at_);
    if (!definite || !is_legal_end(context_, frame_, *speaker->organization, true)) return;
    bool ours = frame_.prepositions.contains("with");
    const auto behind = fillers(last, false);
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      const Mention* mention = context_.view.mention_from(i);
      if (mention == nullptr) continue;
      if (mention->entity == *speaker->organization) {
        ours = true;
        continue;
      }
      const bool wanted = std::any_of(behind.begin(), behind.end(), [&](const Filler& filler) {
        return filler.mention->entity == mention->entity;
      });
      const std::string_view type = context_.view.type_of(*mention);
      if (!wanted && (is_body(type) || type == "Person" || type == "Network")) return;
    }
    if (!ours) return;
    for (const Filler& b : behind) {
      PatternMatch match;
      match.source = Filler{nullptr, *speaker->organization};
      match.target = b;
      match.range = {std::min(at_, b.mention->tokens.begin),
                     std::max(at_ + 1, b.mention->tokens.end)};
      matches_.push_back(match);
    }
  }

  void pair(std::uint32_t first, std::uint32_t last) {
    const auto before = fillers(first, !frame_.turned);
    const auto behind = fillers(last, frame_.turned);
    for (const Filler& a : before) {
      for (const Filler& b : behind) {
        if (a.entity == b.entity || is_of_entry_before(*a.mention)) continue;
        PatternMatch match;
        match.source = frame_.turned ? b : a;
        match.target = frame_.turned ? a : b;
        if (title_ != nullptr) match.title = *title_;
        match.range = {std::min({at_, a.mention->tokens.begin, b.mention->tokens.begin}),
                       std::max({at_ + 1, a.mention->tokens.end, b.mention->tokens.end})};
        matches_.push_back(match);
      }
    }
  }

  // "Ann, CEO of Acme; Tom, CFO of Bell": Tom has not the title before the semicolon.
  bool is_of_entry_before(const Mention& holder) const {
    if (title_ == nullptr) return false;
    for (std::uint32_t i = title_->tokens.end; i < holder.tokens.begin; ++i) {
      if (context_.view.lower(i) == ";") return true;
    }
    return false;
  }

  std::vector<Filler> fillers(std::uint32_t token, bool source) const {
    const FrameEnd& end = source ? frame_.source : frame_.target;
    std::vector<Filler> fillers;
    for (const Mention* mention : arguments_.mentions(token, frame_.whole_list)) {
      if (end.names_only && mention->kind != MentionKind::kName) continue;
      for (const EntityIndex entity : readings(context_, frame_, *mention)) {
        if (!has_type(context_.view, entity, end.types) ||
            (title_ == nullptr && !is_legal_end(context_, frame_, entity, source))) {
          continue;
        }
        fillers.push_back({mention, entity});
        break;
      }
    }
    return fillers;
  }

  const MatchContext& context_;
  const Arguments& arguments_;
  const RelationFrame& frame_;
  std::uint32_t at_;
  const TitlePhrase* title_ = nullptr;
  std::vector<PatternMatch> matches_;
};

}  // namespace

std::vector<PatternMatch> match_frame(const MatchContext& context, const Arguments& arguments,
                                      const RelationFrame& frame, std::uint32_t predicate) {
  return FrameMatcher(context, arguments, frame, predicate).match();
}

}  // namespace talkgraph::extract
