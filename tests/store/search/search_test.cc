// Search, against a naive reading of the documents.
#include "store/search.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <random>
#include <set>

#include "folder.h"
#include "random_documents.h"
#include "search/analysis.h"
#include "search/near_terms.h"
#include "search/passages.h"
#include "search/posting.h"
#include "snapshot.h"
#include "store/store.h"
#include "support/document_builder.h"
#include "transaction.h"

using namespace talkgraph;
using store::PassageMatch;
using store::Store;
using tests::Folder;
using tests::ontology;

namespace {

using Documents = std::map<std::string, DocumentGraph>;

std::unique_ptr<Store> open(const Folder& folder) {
  auto opened = Store::open({folder.store(), true}, ontology());
  REQUIRE(opened);
  return std::move(*opened);
}

// A passage as its words' terms.
struct PlainPassage {
  std::string document;
  Span span;
  std::vector<std::string> terms;
};

std::vector<PlainPassage> plain_passages(const Documents& documents) {
  store::Analyzer analyzer;
  std::vector<PlainPassage> passages;
  for (const auto& [id, document] : documents) {
    for (const Span span : store::passages_of(document)) {
      PlainPassage passage{id, span, {}};
      for (const auto& token : analyzer.tokens(slice(document.text, span))) {
        passage.terms.emplace_back(token.term);
      }
      passages.push_back(std::move(passage));
    }
  }
  return passages;
}

// BM25 as its authors write it, over all passages, for words without operators.
std::vector<PassageMatch> naive_search(const Documents& documents,
                                       const std::vector<std::string>& terms) {
  const std::vector<PlainPassage> passages = plain_passages(documents);
  double words = 0;
  for (const PlainPassage& passage : passages) words += static_cast<double>(passage.terms.size());
  const double average = words / static_cast<double>(passages.size());
  std::vector<PassageMatch> found;
  for (const PlainPassage& passage : passages) {
    double score = 0;
    for (const std::string& term : terms) {
      const auto frequency = [&](const PlainPassage& in) {
        return static_cast<double>(std::count(in.terms.begin(), in.terms.end(), term));
      };
      const double with = static_cast<double>(
          std::count_if(passages.begin(), passages.end(),
                        [&](const PlainPassage& other) { return frequency(other) > 0; }));
      const double all = static_cast<double>(passages.size());
      const double idf = std::log(1 + (all - with + 0.5) / (with + 0.5));
      const double length = static_cast<double>(passage.terms.size());
      const double tf = frequency(passage);
      score += idf * tf * 2.2 / (tf + 1.2 * (0.25 + 0.75 * length / average));
    }
    if (score > 0) found.push_back({score, passage.document, passage.span, {}});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.score > b.score + 1e-12; });
  return found;
}

void require_found(const Store& store, const Documents& documents, const std::string& text,
                   const std::vector<std::string>& terms) {
  const auto found = store.search({text, 1000, {}, {}}).value();
  const auto expected = naive_search(documents, terms);
  REQUIRE(found.size() == expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    REQUIRE(found[i].score == Approx(expected[i].score).epsilon(1e-12));
    REQUIRE(found[i].document == expected[i].document);
    REQUIRE(found[i].passage == expected[i].passage);
    REQUIRE_FALSE(found[i].matches.empty());
  }
}

std::size_t count_records(const store::Database& database, store::Column column) {
  std::size_t count = 0;
  REQUIRE(
      store::Snapshot(database).view().scan(column, "", [&](std::string_view, std::string_view) {
        ++count;
        return Result<bool>(true);
      }));
  return count;
}

std::vector<std::string> texts_of(const Store& store, const std::string& request) {
  std::vector<std::string> texts;
  const auto matches = store.search({request, 100, {}, {}}).value();
  for (const PassageMatch& match : matches) {
    const DocumentGraph document = store.document(match.document).value().value();
    texts.emplace_back(slice(document.text, match.passage));
  }
  return texts;
}

// One document, one turn for each line, by A and B in turn.
DocumentGraph talk(const std::string& id, const std::string& text) {
  DocumentGraph document;
  document.id = id;
  document.sha256 = std::string(64, '0');
  document.text = text;
  document.speakers = {{"A", {}, "interviewer"}, {"B", {}, "interviewee"}};
  std::uint32_t begin = 0;
  for (std::uint32_t end = 0; end < text.size(); begin = end) {
    end = static_cast<std::uint32_t>(text.find('\n', begin)) + 1;
    document.turns.push_back({static_cast<std::uint32_t>(document.turns.size() % 2), {begin, end}});
  }
  return document;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a search finds what a naive reading finds, whatever the history") {
  const std::uint32_t seed = std::random_device()();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  const Folder folder;
  auto store = open(folder);
  Documents documents;
  for (int step = 0; step < 30; ++step) {
    const std::string id = "d" + std::to_string(random() % 6);
    if (random() % 3 == 0) {
      REQUIRE(store->remove_document(id).value() == (documents.erase(id) == 1));
    } else {
      const DocumentGraph document = tests::random_document(id, random);
      REQUIRE(store->commit_document(document));
      documents.insert_or_assign(id, document);
    }
    if (step % 10 == 9) {
      store.reset();
      store = open(folder);
    }
  }
  require_found(*store, documents, "word1", {"word1"});
  require_found(*store, documents, "WORD2 of word3", {"word2", "word3"});
  require_found(*store, documents, "word8 word8", {"word8"});
}

TEST_CASE("nothing of a removed document stays in the text index") {
  std::mt19937 random(7);
  const Folder folder;
  {
    const auto store = open(folder);
    for (int i = 0; i < 4; ++i) {
      REQUIRE(store->commit_document(tests::random_document("d" + std::to_string(i), random)));
      REQUIRE(store->commit_document(tests::random_document("d0", random)));
    }
    for (int i = 0; i < 4; ++i) REQUIRE(store->remove_document("d" + std::to_string(i)).value());
  }
  const auto database = store::Database::open({folder.store()}).value();
  REQUIRE(count_records(*database, store::Column::kPosting) == 0);
  REQUIRE(count_records(*database, store::Column::kTerm) == 0);
  for (const store::TextTotals& totals : store::Snapshot(*database).state().text) {
    REQUIRE(totals.units == 0);
    REQUIRE(totals.words == 0);
  }
}

TEST_CASE("phrases, beginnings, near spellings and signs choose passages") {
  const Folder folder;
  const auto store = open(folder);
  REQUIRE(store->commit_document(talk("a.txt",
                                      "Proof of their reserves is hard.\n"
                                      "We publish a proof of reserves.\n"
                                      "Reserving a table needs no proof.\n"
                                      "The custodian holds it.\n")));
  const std::string phrase = "We publish a proof of reserves.";
  REQUIRE(texts_of(*store, "\"proof of reserve\"") == Texts{phrase});
  REQUIRE(texts_of(*store, "+proof -tables -hard") == Texts{phrase});
  REQUIRE(texts_of(*store, "custod*") == Texts{"The custodian holds it."});
  REQUIRE(texts_of(*store, "custodain~") == Texts{"The custodian holds it."});
  REQUIRE(texts_of(*store, "+publish +table").empty());
  REQUIRE(texts_of(*store, "reserves").size() == 3);
  REQUIRE(texts_of(*store, "proof reserve publish")[0] == phrase);
  const auto match = store->search({"\"proof of reserve\"", 1, {}, {}}).value().at(0);
  const DocumentGraph document = store->document("a.txt").value().value();
  Texts words;
  for (const Span word : match.matches) words.emplace_back(slice(document.text, word));
  REQUIRE(words == Texts{"proof", "of", "reserves"});
}

TEST_CASE("a search can be for what one speaker said") {
  const Folder folder;
  const auto store = open(folder);
  REQUIRE(store->commit_document(tests::sample_document()));
  REQUIRE(store->commit_document(talk("b.txt", "Zenvault is mine.\nZenvault is yours.\n")));
  const NodeId ada = store->find_entities("Ada Quill").value().at(0).node;
  const auto by_ada = store->search({"zenvault", 10, ada, {}}).value();
  REQUIRE(by_ada.size() == 2);
  REQUIRE(by_ada[0].document == "talks/ada.md");
  const auto by_label = store->search({"zenvault", 10, {}, "b"}).value();
  REQUIRE(by_label.size() == 1);
  REQUIRE(by_label[0].document == "b.txt");
  REQUIRE(store->search({"zenvault", 10, {}, "Nobody"}).value().empty());
  REQUIRE(store->search({"users", 10, ada, {}}).value().size() == 1);
}

TEST_CASE("entities are found by parts of their names and aliases") {
  const Folder folder;
  const auto store = open(folder);
  REQUIRE(store->commit_document(tests::sample_document()));
  const auto ids = [&](std::string_view text) {
    Texts found;
    const auto matches = store->search_names(text, 10).value();
    for (const auto& match : matches) found.push_back(match.id);
    return found;
  };
  REQUIRE(ids("quill") == Texts{"ada-quill"});
  REQUIRE(ids("exchange") == Texts{"zenvault"});
  REQUIRE(ids("zenvalt~") == Texts{"zenvault"});
  REQUIRE(ids("lis*") == Texts{"lisbon"});
  REQUIRE(ids("paris").empty());
  REQUIRE(store->remove_document("talks/ada.md").value());
  REQUIRE(ids("quill").empty());
}

TEST_CASE("the best names are the first of all that are found") {
  const Folder folder;
  const auto store = open(folder);
  DocumentGraph document = tests::sample_document();
  const DocumentEntity person = document.entities.front();
  for (int i = 9; i > 0; --i) {
    DocumentEntity another = person;
    another.id = "quill-" + std::to_string(i);
    another.name = i % 3 == 0 ? "Quill" : "Quill the " + std::to_string(i) + "th";
    another.aliases = {};
    another.mentions = {};
    document.entities.push_back(std::move(another));
  }
  REQUIRE(store->commit_document(document));
  const auto all = store->search_names("quill 5th", 1000).value();
  REQUIRE(all.size() == 10);
  for (std::size_t limit = 0; limit < all.size(); ++limit) {
    const auto best = store->search_names("quill 5th", limit).value();
    REQUIRE(best.size() == limit);
    for (std::size_t i = 0; i < limit; ++i) CHECK(best[i].id == all[i].id);
  }
  CHECK(all[0].id == "quill-5");
  CHECK(all[1].id == "quill-3");
}

TEST_CASE("the terms near a word are those that a comparison with every term finds") {
  const std::uint32_t seed = std::random_device()();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  const auto word = [&] {
    std::string text;
    for (std::uint32_t size = 1 + random() % 6; size > 0; --size) {
      text += static_cast<char>('a' + random() % 3);
    }
    return text;
  };
  // Optimal string alignment, cell by cell.
  const auto edits = [](const std::string& a, const std::string& b) {
    std::vector<std::vector<std::size_t>> table(a.size() + 1,
                                                std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
      for (std::size_t j = 0; j <= b.size(); ++j) {
        if (i == 0 || j == 0) {
          table[i][j] = i + j;
          continue;
        }
        table[i][j] = std::min({table[i - 1][j] + 1, table[i][j - 1] + 1,
                                table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
          table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
        }
      }
    }
    return table[a.size()][b.size()];
  };
  const Folder folder;
  const auto database = store::Database::open({folder.store(), true}).value();
  store::Transaction transaction(*database);
  std::set<std::string> terms;
  for (int i = 0; i < 200; ++i) {
    terms.insert(word());
    const std::string owner = "d" + std::to_string(i % 3);
    REQUIRE(transaction.put(store::Column::kPosting,
                            store::posting_key(store::Field::kPassages, *terms.rbegin(), owner),
                            ""));
  }
  for (const std::string& term : terms) {
    REQUIRE(transaction.put(store::Column::kPosting,
                            store::posting_key(store::Field::kPassages, term, "d"), ""));
  }
  for (int i = 0; i < 50; ++i) {
    const std::string sought = word();
    for (std::size_t distance = 0; distance < 3; ++distance) {
      std::vector<std::string> expected;
      for (const std::string& term : terms) {
        if (edits(sought, term) <= distance) expected.push_back(term);
      }
      REQUIRE(store::near_terms(transaction.view(), store::Field::kPassages, sought, distance)
                  .value() == expected);
    }
  }
}

TEST_CASE("a posting and what is indexed of an owner come back as they were written") {
  const store::Posting posting = {{0, 7, {0, 1, 5}}, {1, 1, {0}}, {90, 200, {3, 130}}};
  REQUIRE(store::decode_posting(store::encode_posting(posting)) == posting);
  const store::Indexed indexed{2, 9, {"reserv", "reserves", "x"}};
  const auto back = store::decode_indexed(store::encode_indexed(indexed)).value();
  REQUIRE(back.units == 2);
  REQUIRE(back.words == 9);
  REQUIRE(back.terms == indexed.terms);
  const std::string bytes = store::encode_posting(posting);
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    REQUIRE_FALSE(store::decode_posting(std::string_view(bytes).substr(0, size)));
  }
  REQUIRE_FALSE(store::parse_posting_key("p"));
}
