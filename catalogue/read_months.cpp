#include "catalogue/read_months.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace catalogue {

namespace {

constexpr std::int64_t most_months = 600;

} // namespace

std::vector<int> read_months(TomlFields& fields) {
    std::vector<int> months;
    for (auto const& month : fields.whole_numbers("months")) {
        if (month.value < 0 || month.value > most_months) {
            fields.report().error("bad-months", month.line, "months",
                                  fmt::format("{} is no number of months", month.value),
                                  fmt::format("expected 0 to {}", most_months));
            continue;
        }
        months.push_back(static_cast<int>(month.value));
    }
    std::ranges::sort(months);
    auto const again = std::ranges::unique(months);
    months.erase(again.begin(), again.end());
    return months;
}

} // namespace catalogue
