#include "reports/workbook/sheet_matrix.hpp"

#include "reports/wording/cell_symbol.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace reports {

namespace {

constexpr std::size_t most_district_columns = 12;
constexpr std::size_t header_row = 5; ///< below it the cells begin
constexpr std::size_t tier_row = header_row - 1;

std::string shown(CellSymbol const& symbol) {
    return fmt::format("{} {}", symbol.symbol, symbol.word);
}

Look look_of(std::string_view style) {
    return style == "met"          ? Look::met
           : style == "regional"   ? Look::regional
           : style == "unclear"    ? Look::unclear
           : style == "unanswered" ? Look::unanswered
           : style == "gap"        ? Look::gap
                                   : Look::confirm;
}

bool begins_tier(catalogue::Suite const& suite, std::size_t component) {
    return component == 0 ||
           suite.components[component].tier != suite.components[component - 1].tier;
}

void legend(Sheet& sheet) {
    std::string words = "Symbols:";
    for (auto const status : all_statuses) {
        words += fmt::format("  {} {}", cell_symbol(status).symbol, label(status));
        words += status == all_statuses[std::size(all_statuses) - 1] ? "." : ";";
    }
    sheet.text({.row = 2, .column = 0}, words, Look::quiet);
}

void district_heading(Sheet& sheet, SheetPlace place, std::string const& name,
                      std::optional<SheetTarget> const& gaps, Look linked, Look plain) {
    if (gaps) {
        sheet.link(place, name, *gaps, linked);
    } else {
        sheet.text(place, name, plain);
    }
}

} // namespace

MatrixLayout::MatrixLayout(mapper::Findings const& findings, mapper::SuiteFindings const& suite,
                           std::string sheet)
    : m_sheet(std::move(sheet))
    , m_districts_down(findings.districts.size() > most_district_columns) {
    std::size_t line = m_districts_down ? 1 : header_row + 1;
    for (std::size_t i = 0; i < suite.suite.components.size(); ++i) {
        line += !m_districts_down && begins_tier(suite.suite, i) ? 1U : 0U;
        m_lines.push_back(line++);
    }
}

SheetTarget MatrixLayout::of(geodata::DistrictIndex district,
                             catalogue::ComponentIndex component) const {
    auto const line = m_lines[component.value];
    return {.sheet = m_sheet,
            .place = m_districts_down
                         ? SheetPlace{.row = header_row + 1 + district.value, .column = line}
                         : SheetPlace{.row = line, .column = 1 + district.value}};
}

std::vector<TextColour> status_colours() {
    std::vector<TextColour> colours;
    for (auto const status : all_statuses) {
        auto const symbol = cell_symbol(status);
        colours.push_back({.begins = std::string{symbol.symbol}, .look = look_of(symbol.style)});
    }
    colours.push_back({.begins = std::string{unanswered_symbol.symbol}, .look = Look::unanswered});
    return colours;
}

void fill_matrix_sheet(Sheet& sheet, mapper::Findings const& findings,
                       mapper::SuiteFindings const& suite, MatrixLayout const& layout,
                       DistrictTargets const& gaps, SheetTarget const& back) {
    auto const& components = suite.suite.components;
    auto const districts = findings.districts.size();
    auto const cell_of = [&](std::size_t district, std::size_t component) -> mapper::Cell const& {
        return suite.cells[district * components.size() + component];
    };
    constexpr double roomy_row = 18;
    auto const write_cell = [&](std::size_t district, std::size_t component) {
        auto const& cell = cell_of(district, component);
        sheet.text(layout.of(cell.district, cell.component).place, shown(cell_symbol(cell)),
                   Look::status);
    };
    sheet.title(suite.suite.title);
    sheet.text({.row = 1, .column = 0},
               fmt::format("{}, as of {}. A cell that is changed is coloured anew; a district's "
                           "name leads to its gaps.",
                           with_capital(gap_sentence(suite.counts)),
                           in_words(findings.run.policy.as_of)),
               Look::quiet);
    legend(sheet);
    sheet.link({.row = 3, .column = 0}, "Summary", back);
    if (layout.districts_down()) {
        constexpr double turned_points = 190;
        sheet.height(header_row, turned_points);
        for (std::size_t i = 0; i < components.size(); ++i) {
            if (begins_tier(suite.suite, i)) {
                sheet.text({.row = tier_row, .column = i + 1},
                           tier_label(suite.suite, components[i]), Look::heading);
            }
        }
        sheet.text({.row = header_row, .column = 0}, "District", Look::column);
        for (std::size_t i = 0; i < components.size(); ++i) {
            sheet.text({.row = header_row, .column = i + 1}, components[i].label, Look::turned);
        }
        for (std::size_t d = 0; d < districts; ++d) {
            district_heading(sheet, {.row = header_row + 1 + d, .column = 0},
                             findings.districts[d].name, gaps[d], Look::strong_link, Look::strong);
            for (std::size_t c = 0; c < components.size(); ++c) {
                write_cell(d, c);
            }
        }
        sheet.width(0, 0, 30);
        sheet.width(1, components.size(), 14);
    } else {
        sheet.height(header_row, roomy_row);
        sheet.text({.row = header_row, .column = 0}, "Component", Look::column);
        for (std::size_t d = 0; d < districts; ++d) {
            district_heading(sheet, {.row = header_row, .column = d + 1},
                             findings.districts[d].name, gaps[d], Look::column_link, Look::column);
        }
        for (std::size_t c = 0; c < components.size(); ++c) {
            auto const line = layout.component_lines()[c];
            if (begins_tier(suite.suite, c)) {
                sheet.height(line - 1, roomy_row + 4);
                sheet.text({.row = line - 1, .column = 0}, tier_label(suite.suite, components[c]),
                           Look::heading);
            }
            sheet.height(line, roomy_row);
            sheet.text({.row = line, .column = 0}, components[c].label, Look::strong);
            for (std::size_t d = 0; d < districts; ++d) {
                write_cell(d, c);
            }
        }
        sheet.width(0, 0, 58);
        sheet.width(1, districts, 16);
    }
    if (!suite.cells.empty()) {
        auto const first = layout.of({0}, {0}).place;
        auto const last =
            layout.of(suite.cells.back().district, suite.cells.back().component).place;
        auto const colours = status_colours();
        sheet.colour(first, last, colours);
        std::vector<std::string> words;
        for (auto const status : all_statuses) {
            words.push_back(shown(cell_symbol(status)));
        }
        words.push_back(shown(unanswered_symbol));
        sheet.choices(first, last, words);
    }
    sheet.freeze({.row = header_row + 1, .column = 1});
    sheet.print(suite.suite.title, tier_row, header_row, layout.districts_down() ? 2 : 1);
    sheet.repeat_first_column();
    sheet.finish();
}

} // namespace reports
