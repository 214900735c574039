#include "tests/catalogue/checking.hpp"

#include "tests/catalogue/reading.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace {

constexpr base::Date end_of_march{std::chrono::year{2023} / 3 / 31};

} // namespace

std::vector<std::string> checked(std::string_view csv,
                                 std::vector<catalogue::ColumnRule> const& rules) {
    std::vector<catalogue::CheckedSheet> sheets;
    read(csv, {.checked = &sheets});
    std::vector<std::string> said;
    for (auto const& problem : catalogue::check(
             sheets, {.as_of = end_of_march, .stale_after_months = 12, .rules = rules})) {
        said.push_back(fmt::format("{}: {}", problem.rule, to_text(problem)));
    }
    return said;
}

std::vector<std::string> checked_for(std::string_view rule, std::string_view csv) {
    auto said = checked(csv);
    std::erase_if(said, [&](std::string const& text) {
        return !text.starts_with(fmt::format("{}: ", rule));
    });
    return said;
}

std::string repeated(std::string_view line, int times) {
    std::string text;
    for (int i = 1; i <= times; ++i) {
        auto const number = line.find('#');
        text += number == std::string_view::npos
                    ? std::string{line}
                    : fmt::format("{}{}{}", line.substr(0, number), i, line.substr(number + 1));
        text += '\n';
    }
    return text;
}
