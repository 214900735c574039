#include "catalogue/visibility.hpp"

#include "base/nearest_word.hpp"
#include "catalogue/files/cell_text.hpp"

namespace catalogue {

Visibility parse_visibility(std::string_view cell, BlankVisibility blank) {
    auto const text = trimmed(cell);
    if (text.empty()) {
        return blank == BlankVisibility::means_open ? Visibility::open : Visibility::district;
    }
    auto const word = base::folded(text);
    if (word == "public") {
        return Visibility::open;
    }
    return word == "district" ? Visibility::district : Visibility::confidential;
}

std::string_view code(Visibility visibility) {
    switch (visibility) {
    case Visibility::open:
        return "public";
    case Visibility::district:
        return "district";
    case Visibility::confidential:
        break;
    }
    return "confidential";
}

} // namespace catalogue
