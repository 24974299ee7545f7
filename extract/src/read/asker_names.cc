#include "read/asker_names.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "read/announced_roles.h"
#include "read/characters.h"
#include "read/furniture.h"
#include "read/organization_name.h"
#include "read/person_match.h"
#include "read/tellers.h"
#include "read/visible_text.h"

namespace talkgraph::extract {
namespace {

bool has_label(const Conversation& conversation, const std::string& name) {
  return std::any_of(conversation.voices.begin(), conversation.voices.end(), [&](const Voice& v) {
    if (!v.full_name.empty()) return match_person(v.full_name, name) > 0;
    return !v.label.empty() && v.kind != LabelKind::kRole && match_person(v.label, name) > 0;
  });
}

// Who wrote an interview up asked. One word is what a medium signs with: "author: Courier".
std::optional<AskerName> find_author(const Page& page) {
  const auto author =
      std::find_if(page.head.credits.begin(), page.head.credits.end(),
                   [](const FrontMatterValue& credit) { return credit.role == "author"; });
  if (author == page.head.credits.end() || !is_ascii_upper(author->text.front())) return {};
  const bool one_word = author->text.find(' ') == author->text.npos;
  return AskerName{{author->text, author->span.value_or(Span{})},
                   one_word || looks_like_organization(author->text)};
}

}  // namespace

std::optional<AskerName> find_announced_asker(const Page& page, const Conversation& conversation) {
  if (conversation.contributions.empty()) return std::nullopt;
  const Contribution& first = conversation.contributions.front();
  for (AnnouncedRole& one :
       find_announced_roles(page, first.label ? first.label->begin : first.span.begin)) {
    const bool full = one.name.find(' ') != one.name.npos;
    if (full && !has_label(conversation, one.name)) return AskerName{{std::move(one.name), {}}};
  }
  return std::nullopt;
}

std::optional<AskerName> find_signing_asker(const Page& page, const Conversation& conversation,
                                            std::uint32_t voice, const std::vector<Span>& lead,
                                            const std::vector<Span>& metadata) {
  std::vector<Span> spans = lead;
  for (const Contribution& said : conversation.contributions) {
    if (said.voice != voice) continue;
    spans.push_back(said.span);
    break;
  }
  for (const Span span : lead) {
    if (auto person = find_asker(page, span)) return AskerName{std::move(*person), false};
  }
  for (const Span span : spans) {
    if (auto medium = find_asking_medium(page, span)) return AskerName{std::move(*medium), true};
  }
  for (const Span span : metadata) {
    auto signature = find_signature(page, span);
    if (!signature || !looks_like_organization(signature->name)) continue;
    return AskerName{std::move(*signature), true};
  }
  if (!page.head.publisher.text.empty()) return AskerName{{page.head.publisher.text, {}}, true};
  return find_author(page);
}

std::optional<NamedPerson> find_signature(const Page& page, Span span) {
  const VisibleText seen = visible_text(page.text, page.markup, span, 200);
  const std::string_view name = byline_name(seen.bytes);
  if (name.empty()) return std::nullopt;
  const auto begin = static_cast<std::size_t>(name.data() - seen.bytes.data());
  return NamedPerson{std::string(name), seen.source(begin, begin + name.size())};
}

}  // namespace talkgraph::extract
