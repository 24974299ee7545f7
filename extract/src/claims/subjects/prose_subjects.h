// Of whom a figure is said where nobody is marked as speaking: in the paragraphs before an
// interview, or on a page that tells it without labels.
#pragma once

#include <optional>
#include <set>
#include <vector>

#include "claims/people/quote_speakers.h"
#include "claims/subjects/implied_subjects.h"
#include "graph/document_graph.h"

namespace talkgraph::extract {

class ProseSubjects {
 public:
  // `relations` tell whose words a page without speakers reports: those of its one guest.
  ProseSubjects(const TextView& view, const Participants& participants,
                const std::vector<Assertion>& relations);

  // To be called for every sentence, in order.
  void begin(const Sentence& sentence);

  // The company that the word at `token` stands for: "the Oslo-based firm", "its",
  // "his exchange"; "we" and "our" on a page of questions and answers, or in quotation
  // marks. Nothing in turns of speakers, and for other words.
  std::optional<EntityIndex> at(const Sentence& sentence, std::uint32_t token) const;

  // The person for whom "I" stands at `token`: who answers on a page of questions and
  // answers without labels, and the only one with a post at the company.
  std::optional<EntityIndex> guest_at(const Sentence& sentence, std::uint32_t token) const;

  // Who is asked there: "you" in a paragraph that ends with a question, on such a page;
  // "your exchange" is the company's.
  std::optional<EntityIndex> asked_at(const Sentence& sentence, std::uint32_t token) const;

  // The company that the page is about, where "it" or "its" at `token` plainly is a company
  // and the text speaks of no other: "It employs", "its customers".
  std::optional<EntityIndex> it(const Sentence& sentence, std::uint32_t token) const;

  // The company that the page is about, or for which the only one who answers speaks.
  std::optional<EntityIndex> house() const { return guests_; }

  // "a rival exchange": is it another one than the text is about?
  bool names_another(const Sentence& sentence, std::uint32_t token) const;

  // The company that the text before `token` is about; nothing in turns.
  std::optional<EntityIndex> spoken_of(const Sentence& sentence, std::uint32_t token) const;

  // "With 300 people in 12 offices, Acme is": whom the phrase before the comma describes.
  const Mention* described(const Sentence& sentence, const Figure& figure) const;
  std::optional<EntityIndex> described_company(const Sentence& sentence,
                                               const Figure& figure) const;

  // "Some 70% of its users": whose, where nobody speaks.
  std::optional<EntityIndex> whose_share(const Sentence& sentence, const Figure& figure) const;

  // Who says what stands in quotation marks.
  const QuoteSpeakers& quote_speakers() const { return quote_speakers_; }

 private:
  // May what stands before the token be its subject?
  bool is_predicate(const Sentence& sentence, std::uint32_t token) const;
  void note(const Sentence& sentence);
  bool tells_of_many(const Sentence& sentence, std::uint32_t end) const;
  bool is_about_guests_company() const;
  std::optional<EntityIndex> they(const Sentence& sentence, std::uint32_t token) const;
  bool addresses_guest(const Sentence& sentence) const;
  void find_questions();
  bool names_company_before(const Sentence& sentence, std::uint32_t token) const;
  bool quotes(const Sentence& sentence, std::uint32_t end) const;
  bool names_subject(const Sentence& sentence, const Mention& mention) const;
  std::uint32_t phrase_of(const Sentence& sentence, std::uint32_t noun) const;
  bool stands_for_company(const Sentence& sentence, std::uint32_t noun) const;
  std::optional<EntityIndex> last(const Sentence& sentence, std::uint32_t token,
                                  bool exchange) const;
  std::optional<EntityIndex> guests_company(const Participants& participants,
                                            const std::vector<Assertion>& relations);
  bool opens_with_description(const Sentence& sentence, const Figure& figure) const;
  bool reports_guest(const Sentence& sentence, std::uint32_t token) const;

  const TextView& view_;
  QuoteSpeakers quote_speakers_;
  std::optional<EntityIndex> guest_;  // a person, where nobody is marked as speaking
  std::optional<EntityIndex> guests_;
  std::set<std::uint32_t> questions_;  // paragraphs that ask the guest, without speakers
  bool asked_ = false;                 // was one before?
  bool presents_itself_ = false;       // did the guest say who they are in this paragraph?
  const Sentence* sentence_ = nullptr;
  bool quoted_ = false;                   // does it begin within quotation marks?
  std::optional<EntityIndex> last_body_;  // named in the sentences before
  std::optional<EntityIndex> last_exchange_;
  bool about_guests_ = false;  // is the page about their company?
  bool many_ = false;          // does the sentence before speak of several: "Traders left."
  bool of_another_ = false;    // did the last sentence that names any begin with another one?
};

}  // namespace talkgraph::extract
