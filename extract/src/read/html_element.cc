#include "read/html_element.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "read/characters.h"
#include "read/word_list.h"

namespace talkgraph::extract {
namespace {

using Flow = std::pair<std::string_view, HtmlFlow>;

// Sorted by name.
constexpr std::array kFlows = {
    Flow{"address", HtmlFlow::kBlock},    Flow{"article", HtmlFlow::kBlock},
    Flow{"aside", HtmlFlow::kBlock},      Flow{"blockquote", HtmlFlow::kBlock},
    Flow{"body", HtmlFlow::kBlock},       Flow{"br", HtmlFlow::kBreak},
    Flow{"button", HtmlFlow::kBlock},     Flow{"canvas", HtmlFlow::kHidden},
    Flow{"caption", HtmlFlow::kBlock},    Flow{"center", HtmlFlow::kBlock},
    Flow{"dd", HtmlFlow::kBlock},         Flow{"details", HtmlFlow::kBlock},
    Flow{"dialog", HtmlFlow::kBlock},     Flow{"div", HtmlFlow::kBlock},
    Flow{"dl", HtmlFlow::kBlock},         Flow{"dt", HtmlFlow::kBlock},
    Flow{"fieldset", HtmlFlow::kBlock},   Flow{"figcaption", HtmlFlow::kBlock},
    Flow{"figure", HtmlFlow::kBlock},     Flow{"footer", HtmlFlow::kBlock},
    Flow{"form", HtmlFlow::kBlock},       Flow{"h1", HtmlFlow::kHeading},
    Flow{"h2", HtmlFlow::kHeading},       Flow{"h3", HtmlFlow::kHeading},
    Flow{"h4", HtmlFlow::kHeading},       Flow{"h5", HtmlFlow::kHeading},
    Flow{"h6", HtmlFlow::kHeading},       Flow{"head", HtmlFlow::kHidden},
    Flow{"header", HtmlFlow::kBlock},     Flow{"hr", HtmlFlow::kBlock},
    Flow{"html", HtmlFlow::kBlock},       Flow{"iframe", HtmlFlow::kRaw},
    Flow{"legend", HtmlFlow::kBlock},     Flow{"li", HtmlFlow::kItem},
    Flow{"main", HtmlFlow::kBlock},       Flow{"menu", HtmlFlow::kBlock},
    Flow{"nav", HtmlFlow::kBlock},        Flow{"noscript", HtmlFlow::kHidden},
    Flow{"object", HtmlFlow::kHidden},    Flow{"ol", HtmlFlow::kBlock},
    Flow{"option", HtmlFlow::kBlock},     Flow{"p", HtmlFlow::kBlock},
    Flow{"pre", HtmlFlow::kPreformatted}, Flow{"script", HtmlFlow::kRaw},
    Flow{"section", HtmlFlow::kBlock},    Flow{"select", HtmlFlow::kHidden},
    Flow{"style", HtmlFlow::kRaw},        Flow{"summary", HtmlFlow::kBlock},
    Flow{"svg", HtmlFlow::kHidden},       Flow{"table", HtmlFlow::kBlock},
    Flow{"tbody", HtmlFlow::kBlock},      Flow{"td", HtmlFlow::kBlock},
    Flow{"template", HtmlFlow::kHidden},  Flow{"textarea", HtmlFlow::kRaw},
    Flow{"tfoot", HtmlFlow::kBlock},      Flow{"th", HtmlFlow::kBlock},
    Flow{"thead", HtmlFlow::kBlock},      Flow{"title", HtmlFlow::kRaw},
    Flow{"tr", HtmlFlow::kBlock},         Flow{"ul", HtmlFlow::kBlock},
};
static_assert(std::is_sorted(kFlows.begin(), kFlows.end()));

const WordList kVoidElements(
    "area base br col embed hr img input link meta param source track wbr");

const WordList kFurnitureElements("aside button dialog figcaption footer form menu nav");

// Elements that hold the article; a class of theirs tells of the page's layout.
const WordList kContainers("article body h1 html main");

// Whole words of class names.
const WordList kFurnitureWords(
    "ad ads advert advertisement banner breadcrumb breadcrumbs comment comments consent cookie "
    "cookies disqus footer gdpr menu modal nav navbar navigation newsletter paywall popup promo "
    "recommended related share sharedaddy sharing sidebar signup social sponsor subscribe "
    "subscription ticker toolbar widget");

bool has_furniture_word(std::string_view classes) {
  for (std::size_t at = 0; at < classes.size();) {
    if (!is_word_byte(classes[at])) {
      ++at;
      continue;
    }
    std::string word;
    while (at < classes.size() && is_word_byte(classes[at])) {
      word.push_back(ascii_lower(classes[at++]));
    }
    if (kFurnitureWords.has(word)) return true;
  }
  return false;
}

}  // namespace

HtmlFlow flow_of(std::string_view element) {
  const auto found =
      std::lower_bound(kFlows.begin(), kFlows.end(), Flow{element, HtmlFlow::kInline});
  return found != kFlows.end() && found->first == element ? found->second : HtmlFlow::kInline;
}

bool is_void_element(std::string_view element) {
  return kVoidElements.has(element);
}

bool is_furniture_element(const HtmlTag& tag) {
  if (kFurnitureElements.has(tag.name)) return true;
  const std::string_view role = attribute(tag, "role");
  return role == "navigation" || role == "complementary" || role == "contentinfo" ||
         role == "dialog" || role == "search";
}

bool is_furniture_class(const HtmlTag& tag) {
  if (tag.attributes.empty() || kContainers.has(tag.name)) return false;
  return has_furniture_word(attribute(tag, "class")) || has_furniture_word(attribute(tag, "id"));
}

bool is_hidden_element(const HtmlTag& tag) {
  if (tag.attributes.empty()) return false;
  if (attribute(tag, "aria-hidden") == "true") return true;
  const std::string_view style = attribute(tag, "style");
  return style.find("display:none") != style.npos || style.find("display: none") != style.npos;
}

}  // namespace talkgraph::extract
