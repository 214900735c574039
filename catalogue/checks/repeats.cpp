#include "catalogue/checks/families.hpp"

#include <fmt/format.h>

#include <map>

namespace catalogue {

void check_repeats(Sheets sheets, Problems& problems) {
    for (auto const& sheet : sheets) {
        auto const id = sheet.column("service_id");
        std::map<std::string, std::size_t> first_rows;
        for (std::size_t row = 0; row < sheet.row_count(); ++row) {
            auto const visibility = sheet.visibility(row);
            if (visibility == Visibility::confidential) {
                continue;
            }
            std::string key{code(visibility)};
            for (std::size_t column = 0; column < sheet.columns().size(); ++column) {
                if (id != column) {
                    key += '\x1f';
                    key += sheet.cell(row, column);
                }
            }
            auto const [first, is_new] = first_rows.try_emplace(std::move(key), row);
            if (!is_new) {
                sheet.report(row, problems)
                    .row(base::Severity::warning, "repeated-row", "",
                         fmt::format("the row says the same as row {} in every cell",
                                     sheet.number(first->second)),
                         "delete one of them; as they are, both count");
            }
        }
    }
}

} // namespace catalogue
