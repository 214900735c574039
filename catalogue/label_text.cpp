#include "catalogue/label_text.hpp"

namespace catalogue {

std::string within_sentence(std::string label) {
    if (label.size() > 1 && label[1] >= 'a' && label[1] <= 'z' && label[0] >= 'A' &&
        label[0] <= 'Z') {
        label[0] = static_cast<char>(label[0] - 'A' + 'a');
    }
    return label;
}

} // namespace catalogue
