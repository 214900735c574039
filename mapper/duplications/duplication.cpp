#include "mapper/duplications/duplication.hpp"

namespace mapper {

std::string_view code(DuplicationKind kind) {
    switch (kind) {
    case DuplicationKind::same_record:
        return "same_record";
    case DuplicationKind::overlap:
        return "overlap";
    case DuplicationKind::possible_overlap:
        return "possible_overlap";
    case DuplicationKind::complementary:
        break;
    }
    return "complementary";
}

} // namespace mapper
