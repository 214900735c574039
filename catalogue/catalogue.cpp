#include "catalogue/catalogue.hpp"

namespace catalogue {

std::string cell_in(SourceSheet const& sheet, Field field, std::size_t row) {
    auto const at = static_cast<std::size_t>(field);
    bool const known = at < sheet.field_letters.size() && !sheet.field_letters[at].empty();
    return known ? sheet.field_letters[at] + std::to_string(row) : std::string{};
}

} // namespace catalogue
