// What leads to names that are examples, and the parts of companies that stand for them.
#pragma once

#include "claims/text/text_view.h"

namespace talkgraph::extract {

// Behind the articles and quotation marks that lead to a name, and what tells that it is an
// example: "companies like", "a few big banks such as", "several firms, including", "both". O(1).
std::uint32_t behind_lead(const TextView& view, TokenRange sentence, std::uint32_t at);

// "the Acme Bank": where the article before the name that begins at `name` does, or `name`.
std::uint32_t before_article(const TextView& view, TokenRange sentence, std::uint32_t name);

// Where the articles and possessives before the word at `at` begin, or `at`.
std::uint32_t before_determiners(const TextView& view, TokenRange sentence, std::uint32_t at);

// "Acme's London office", "Acme's research team": who works there works for Acme.
bool is_before_own_part(const TextView& view, const Mention& owner, std::uint32_t end);

}  // namespace talkgraph::extract
