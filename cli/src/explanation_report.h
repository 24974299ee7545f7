// `talkgraph extract --explain`: why extraction found what it found.
#pragma once

#include "extract/explanation.h"
#include "graph/document_graph.h"
#include "output.h"
#include "page.h"
#include "rows.h"
#include "settings.h"

namespace talkgraph::cli {

// As a page for people (table), or one row for every claim and for every
// sentence without one.
class ExplanationReport {
 public:
  ExplanationReport(OutputFormat format, Output& out);

  void add(const DocumentGraph& document, const extract::Explanation& explanation);
  // To be called at the end.
  void finish();

 private:
  void add_page(const DocumentGraph& document, const extract::SentenceExplanation& sentence);
  void add_rows(const DocumentGraph& document, const extract::SentenceExplanation& sentence);

  OutputFormat format_;
  Output& out_;
  Page page_;
  Rows rows_;
};

}  // namespace talkgraph::cli
