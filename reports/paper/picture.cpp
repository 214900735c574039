#include "reports/paper/picture.hpp"

namespace reports {

PatternSize pattern_size(Pattern pattern, double scale) {
    switch (pattern) {
    case Pattern::hatch:
        return {.spacing = 5 * scale, .mark = 1.1 * scale};
    case Pattern::back_hatch:
        return {.spacing = 3 * scale, .mark = 0.9 * scale};
    case Pattern::dots:
    case Pattern::none:
        break;
    }
    return {.spacing = 4 * scale, .mark = 0.8 * scale};
}

std::string texts_of(Picture const& picture) {
    std::string texts = picture.title + '\n' + picture.summary + '\n' + picture.description + '\n';
    for (PictureItem const& item : picture.items) {
        if (auto const* const text = std::get_if<PictureText>(&item)) {
            texts += text->text + '\n';
        }
    }
    return texts;
}

} // namespace reports
