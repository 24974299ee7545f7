// What a clause is about, from the words before its verb.
#pragma once

#include <optional>

#include "claims/text/figure_words.h"
#include "claims/text/text_view.h"

namespace talkgraph::extract {

// What a form of "be" is said of, where an ordinary noun or a name stands before it: its
// owner, or null if nobody owns it. Nothing where no noun does.
std::optional<const Mention*> noun_before_copula(const TextView& view, const FigureWords& words,
                                                 const Sentence& sentence, std::uint32_t verb);

// May the mention be the subject of what follows, rather than what a preposition governs?
bool is_subject(const TextView& view, const FigureWords& words, const Sentence& sentence,
                const Mention& mention);

// "We joined a review that had 100 readers": does a relative clause begin at the token that
// tells of something else than a name, a company or what the subject is?
bool describes_something(const TextView& view, const FigureWords& words, const Sentence& sentence,
                         std::uint32_t token);

// "A competitor closed its round": does the sentence speak of somebody else, whose `owner` is?
bool speaks_of_another(const TextView& view, const Sentence& sentence, const Mention& owner);

// "My mother makes 20,000 a year": somebody of the speaker's, and neither them nor their
// company.
bool has_kin(const TextView& view, const Sentence& sentence, const Mention& owner);

// "The Gazette reported that": does the sentence name it as who tells what is said of others?
bool reports(const TextView& view, const Sentence& sentence, EntityIndex medium);

}  // namespace talkgraph::extract
