#include "reports/paper/picture.hpp"

namespace reports {

std::string texts_of(Picture const& picture) {
    std::string texts = picture.title + '\n' + picture.description + '\n';
    for (PictureItem const& item : picture.items) {
        if (auto const* const text = std::get_if<PictureText>(&item)) {
            texts += text->text + '\n';
        }
    }
    return texts;
}

} // namespace reports
