// What is known of all lines that open with the same name, before it is decided
// whether it labels turns.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "read/label_shape.h"
#include "read/labels.h"
#include "read/page.h"

namespace talkgraph::extract {

struct LabelEvidence {
  std::string folded;
  std::map<std::string, std::size_t> spellings;
  std::map<std::string, std::size_t> writings;  // with what stands beside the name
  std::string full_name;
  LabelKind kind = LabelKind::kFullName;
  std::size_t count = 0;
  std::size_t with_colon = 0;
  std::size_t marked = 0;        // set apart by more than a colon
  std::size_t alone = 0;         // with nothing said on their line
  std::size_t in_lists = 0;      // in list items or headings
  std::size_t alternations = 0;  // followed by somebody else's label
  bool declared = false;
  bool common = false;              // the text has the word in lower case, too
  bool voiced = false;              // the format itself marks it as who speaks
  bool headline = false;            // its last line ends like a heading
  bool open_ended = false;          // its last line ends without a full stop or the like
  bool spoken = false;              // says something to somebody: "I", "you"
  bool answers = false;             // who labels it is known, and answers what has no label
  bool announces = false;           // tells who takes part, and is said by nobody
  std::uint32_t line = UINT32_MAX;  // its first one
  bool accepted = false;
  std::uint32_t merged_into = 0;

  // Speakers take turns; headings of a list's items rarely do.
  bool alternates() const { return alternations * 3 >= count; }
};

// Where every line of a text has one of these labels: does each speak in sentences, and
// is one of them surely somebody? ("Host: Welcome.", "Jane: Thank you.")
bool are_all_speakers(const std::vector<LabelEvidence>& labels);

// Are the labels that were accepted nothing but cards, each once: "Host: Jane Roe",
// "Guest: Tom Reed, Acme CEO"?
bool are_cards(const std::vector<LabelEvidence>& groups);

// "AB:", once, where all others are "CD:" and "EF:", and speaks as they do.
bool is_like_most(const std::vector<LabelEvidence>& groups, const LabelEvidence& group);

// Have most of those accepted what they say below them?
bool stand_alone(const std::vector<LabelEvidence>& groups);

// Accepts names on lines of their own without any mark, in turn ("Jane", "Tom", "Jane",
// "Tom"), where nothing is accepted yet.
void accept_lone_names(std::vector<LabelEvidence>& labels);

// Is a person's name behind the label, with an office perhaps, and no sentence: "Host: Jane
// Roe, CEO of Acme."?
bool names_person_alone(const Page& page, const LabelShape& shape);

// Does what stands beside a label tell an office: "(CEO of Acme)", "(Acme CEO)", but not "(CEO
// view)"?
bool tells_office(std::string_view aside);

// The label with its aside as a reader sees it: "Jane Roe (Acme)", "Jane | Orb Club"; the name
// if nothing stands beside it.
std::string written_label(const Page& page, const LabelShape& shape);

// What others are told of a label; its uses are not counted yet.
LabelGroup label_group(const LabelEvidence& evidence);

}  // namespace talkgraph::extract
