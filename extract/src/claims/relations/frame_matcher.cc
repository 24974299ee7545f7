#include "claims/relations/frame_matcher.h"

#include <algorithm>

#include "claims/relations/shared_subjects.h"

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
    auto first = turned_passive ? object : arguments_.subject(at_);
    if (!turned_passive && (!first || arguments_.mentions(*first, false).empty())) {
      const Mention* unspoken = unspoken_subject(context_.view, context_.sentence.tokens, at_);
      if (unspoken != nullptr) first = unspoken->tokens.begin;
    }
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
    const bool definite = at_ > context_.sentence.tokens.begin && arguments_.is_definite(at_);
    const auto behind = fillers(last, false);
    if (!definite || !is_of_speaker(behind, frame_.prepositions.contains("with"))) return;
    for (const Filler& b : behind) add(speakers_company(), b);
  }

  // "The app runs on Acme", said by who makes the app; what nobody knows may be a part of it.
  void implied_user(std::uint32_t thing, const std::vector<Filler>& used) {
    const bool own = frame_.kind == FrameKind::kVerb && frame_.relation == "USES" &&
                     context_.view.is(thing, WordClass::kHouseThing) &&
                     arguments_.is_definite(thing) && arguments_.mentions(thing, false).empty();
    if (!own || !is_of_speaker(used, true)) return;
    if (!has_type(context_.view, speakers_company().entity, frame_.source.types)) return;
    for (const Filler& b : used) {
      if (context_.view.names().is_listed(b.entity)) add(speakers_company(), b);
    }
  }

  Filler speakers_company() const {
    return {nullptr, *context_.participants.speaker(context_.sentence)->organization};
  }

  // Can what is said of `wanted` be said of nobody but the company of who speaks?
  bool is_of_speaker(const std::vector<Filler>& wanted, bool ours) const {
    const Participant* speaker = context_.participants.speaker(context_.sentence);
    if (speaker == nullptr || speaker->asks || !speaker->organization) return false;
    if (!is_legal_end(context_, frame_, *speaker->organization, true)) return false;
    const TokenRange sentence = context_.sentence.tokens;
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      const Mention* mention = context_.view.mention_from(i);
      if (mention == nullptr) continue;
      if (mention->entity == *speaker->organization) {
        ours = true;
        continue;
      }
      const bool known = std::any_of(wanted.begin(), wanted.end(), [&](const Filler& filler) {
        return filler.mention->entity == mention->entity;
      });
      const std::string_view type = context_.view.type_of(*mention);
      if (!known && (is_body(type) || type == "Person" || type == "Network")) return false;
    }
    return ours;
  }

  void add(const Filler& source, const Filler& target) {
    PatternMatch match;
    match.source = source;
    match.target = target;
    const TokenRange name = target.mention->tokens;
    match.range = {std::min(at_, name.begin), std::max(at_ + 1, name.end)};
    matches_.push_back(match);
  }

  void pair(std::uint32_t first, std::uint32_t last) {
    const auto before = fillers(first, !frame_.turned);
    const auto behind = fillers(last, frame_.turned);
    if (before.empty() && !frame_.turned) implied_user(first, behind);
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
    std::vector<const Mention*> mentions = arguments_.mentions(token, frame_.whole_list);
    if (mentions.empty() && frame_.relation == "USES") {
      // "Our app uses Acme's API": we use Acme.
      const auto other = source ? arguments_.owner(token) : arguments_.maker(token);
      if (other) mentions = arguments_.mentions(*other, frame_.whole_list);
    }
    for (const Mention* mention : mentions) {
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
