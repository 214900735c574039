#include "catalogue/standards/standards.hpp"

namespace catalogue {

std::string_view code(Strength strength) {
    switch (strength) {
    case Strength::must:
        return "must";
    case Strength::should:
        return "should";
    case Strength::where_possible:
        return "where_possible";
    case Strength::could:
        break;
    }
    return "could";
}

} // namespace catalogue
