#include "reports/attribution.hpp"

#include "reports/wording/page_wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>

namespace reports {

namespace {

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

/// E, W, S or N and eight digits.
bool is_statistics_code(std::string_view code) {
    return code.size() == 9 && std::string_view{"EWSN"}.find(code[0]) != std::string_view::npos &&
           std::ranges::all_of(code.substr(1), is_digit);
}

/// The year of LAD24CD, ltla24_code or LAD24NM: the only two digits, after letters.
std::optional<int> vintage(std::string_view field) {
    auto const first = std::ranges::find_if(field, is_digit);
    auto const last = std::find_if_not(first, field.end(), is_digit);
    bool const is_ours = first - field.begin() >= 3 && last - first == 2 && last != field.end() &&
                         std::find_if(last, field.end(), is_digit) == field.end();
    return is_ours ? std::optional{2000 + 10 * (first[0] - '0') + (first[1] - '0')} : std::nullopt;
}

} // namespace

std::string attribution(mapper::Findings const& findings, std::string const& given) {
    if (!given.empty()) {
        return given;
    }
    auto const year = vintage(findings.run.code_field);
    bool const theirs =
        year && std::ranges::all_of(findings.districts, [](geodata::District const& district) {
            return is_statistics_code(district.code.text);
        });
    return theirs ? fmt::format(
                        "Source: Office for National Statistics licensed under the Open Government "
                        "Licence v3.0. Contains OS data © Crown copyright and database right {}.",
                        *year)
                  : std::string{};
}

std::string boundary_source(mapper::Run const& run) {
    for (mapper::Input const& input : run.inputs) {
        if (input.role == "boundaries") {
            return run.code_field.empty() ? file_name(input)
                                          : fmt::format("{}, {}", file_name(input), run.code_field);
        }
    }
    return {};
}

std::string boundary_line(mapper::Run const& run) {
    auto const source = boundary_source(run);
    return source.empty() ? source : "Boundaries: " + source;
}

std::string projection_line(mapper::Run const& run) {
    return run.crs == "EPSG:27700"
               ? "British National Grid (EPSG:27700), grid north up. Borders are simplified for "
                 "drawing."
               : "Equal-area projection centred on the districts, north up at its centre. Borders "
                 "are simplified for drawing.";
}

} // namespace reports
