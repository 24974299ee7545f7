#include "base/normal_form.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace talkgraph {
namespace {

// ICU owns it; null where its data lacks it.
const icu::Normalizer2* normalizer_of(NormalForm form, UErrorCode& status) {
  switch (form) {
    case NormalForm::kNfc:
      return icu::Normalizer2::getNFCInstance(status);
    case NormalForm::kNfd:
      return icu::Normalizer2::getNFDInstance(status);
    case NormalForm::kNfkc:
      return icu::Normalizer2::getNFKCInstance(status);
    case NormalForm::kNfkd:
      return icu::Normalizer2::getNFKDInstance(status);
  }
  return nullptr;
}

}  // namespace

std::string normalize(std::string_view text, NormalForm form) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = normalizer_of(form, status);
  if (!normalizer || U_FAILURE(status)) return std::string(text);
  std::string out;
  const auto wide = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  normalizer->normalize(wide, status).toUTF8String(out);
  return U_SUCCESS(status) ? out : std::string(text);
}

}  // namespace talkgraph
