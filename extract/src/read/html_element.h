#pragma once

#include <string_view>

#include "read/html_tag.h"

namespace talkgraph::extract {

// What an element does to the text inside it.
enum class HtmlFlow {
  kInline,   // part of the line: <b>, <span>, and unknown elements
  kBlock,    // a line of its own: <p>, <div>
  kBreak,    // ends the line: <br>
  kHeading,  // <h1> to <h6>
  kItem,     // <li>
  kPreformatted,
  kHidden,  // is not shown: <template>, <svg>
  kRaw,     // is not shown and holds no tags: <script>, <style>
};

HtmlFlow flow_of(std::string_view element);

// Elements that have no end tag.
bool is_void_element(std::string_view element);

// Whether the element is furniture for its kind: <nav>, <footer>, <aside>.
bool is_furniture_element(const HtmlTag& tag);

// Whether class or id say so: "share-buttons", "cookie-banner". Less sure, since
// authors name what holds the article after what stands beside it.
bool is_furniture_class(const HtmlTag& tag);

// Whether the page hides the element: hidden, aria-hidden, display: none.
bool is_hidden_element(const HtmlTag& tag);

}  // namespace talkgraph::extract
