// Of whom a figure is said in an answer that names nobody.
#pragma once

#include "claims/subjects/implied_subjects.h"

namespace talkgraph::extract {

// "Staking yields are around six percent", "There are 90,000 lead traders": the company for
// which who answers speaks, if the sentence tells what companies have and names no others.
std::optional<FigureSubject> answering_company(const TextView& view,
                                               const Participants& participants,
                                               const FigureWords& words, const Sentence& sentence,
                                               const Figure& figure, const Measure& measure);

}  // namespace talkgraph::extract
