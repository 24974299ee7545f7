// Words that stand for somebody who is named elsewhere: "I", "we", "he", "the
// platform".
#pragma once

#include "claims/people/participants.h"
#include "claims/subjects/prose_subjects.h"

namespace talkgraph::extract {

// Adds mentions for those that are clear, where no mention is yet.
//   I, me, my        the speaker
//   we, us, our      the speaker's organisation, unless everybody is meant
//   you, your        whom somebody who asks addresses, unless anybody is meant;
//                    "your exchange" the organisation
//   he, she, his     the one person spoken of (spoken_persons.h)
//   it, its          the one thing named before, in this sentence or the last one
//   they, their      the one company named before
//   the platform     the speaker's organisation; in text about it, the last one named
//   this event       the one named last
//   the firm     where nobody is marked as speaking, also "the Oslo-based firm": whom the
//                text is about; "we" and "I" the guest of a page of questions and
//                answers; these only with `prose`
// `view` must show `names` and needs a refresh() afterwards.
void add_references(const TextView& view, const Participants& participants, Names& names,
                    ProseSubjects* prose = nullptr);

}  // namespace talkgraph::extract
