#include "names/entity_id.h"

#include <catch2/catch.hpp>

using namespace talkgraph;
using namespace talkgraph::extract;

namespace {

const NameLexicon& lexicon() {
  static const NameLexicon loaded = *NameLexicon::load(TALKGRAPH_TEST_DATA "/lexicons");
  return loaded;
}

std::string shared(const std::string& name, NameType type) {
  return shared_name(name, type, lexicon());
}

}  // namespace

TEST_CASE("what some texts add to a name is no part of its id") {
  CHECK(shared("Mira K. Lund", NameType::kPerson) == "Mira Lund");
  CHECK(shared("Mira \"Tide\" Lund", NameType::kPerson) == "Mira Lund");
  CHECK(shared("Mira van der Lund", NameType::kPerson) == "Mira van der Lund");
  CHECK(shared("M. Lund", NameType::kPerson) == "M. Lund");
  CHECK(shared("Vexoria Group Ltd.", NameType::kOrganization) == "Vexoria");
  CHECK(shared("vexoria.io", NameType::kExchange) == "vexoria");
  CHECK(shared("The Vexoria Group", NameType::kOrganization) == "Vexoria");
  CHECK(shared("The Vexoria Post", NameType::kProduct) == "Vexoria Post");
  CHECK(shared("Vexoria Group", NameType::kProduct) == "Vexoria Group");
}

TEST_CASE("an end of a company's name stays where it alone makes a name of a word") {
  CHECK(shared("Digital Group", NameType::kOrganization) == "Digital Group");
  CHECK(shared("earn.com", NameType::kOrganization) == "earn.com");
  CHECK(shared("Vexoria Capital Group", NameType::kOrganization) == "Vexoria Capital Group");
}

TEST_CASE("two entities of a document that share a name keep what tells them apart") {
  EntityIds ids(lexicon());
  for (const char* name : {"John A. Lund", "John B. Lund", "Ada F. Marrow"}) {
    ids.count(name, NameType::kPerson);
  }
  CHECK(ids.make("John A. Lund", NameType::kPerson, "talk") == "john-a-lund");
  CHECK(ids.make("John B. Lund", NameType::kPerson, "talk") == "john-b-lund");
  CHECK(ids.make("Ada F. Marrow", NameType::kPerson, "talk") == "ada-marrow");
}

TEST_CASE("no id is given twice") {
  EntityIds ids(lexicon());
  CHECK(ids.make("Vexo", NameType::kAsset, "talk") == "vexo");
  CHECK(ids.make("Vexo-2", NameType::kAsset, "talk") == "vexo-2");
  CHECK(ids.make("Vexo", NameType::kAsset, "talk") == "vexo-3");
  CHECK(ids.make_listed("Vexo") == "vexo-4");
}

TEST_CASE("who is called by a given name or a family's alone is somebody of this document") {
  EntityIds ids(lexicon());
  CHECK(ids.make("Maria", NameType::kPerson, "talk") == "maria-talk");
  CHECK(ids.make("Miller", NameType::kPerson, "talk") == "miller-talk");
  CHECK(ids.make("orbsmith21", NameType::kPerson, "talk") == "orbsmith21");
}
