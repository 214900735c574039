#include "reports/wording/cell_symbol.hpp"
#include "reports/wording/method_wording.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/workbook/sheet_parts.hpp"

#include <fmt/format.h>

namespace reports {

namespace {

constexpr double width_of_words = 110;

/// A word and what it says, a row a pair.
class Pairs {
public:
    explicit Pairs(Sheet& sheet)
        : m_sheet(sheet) {}

    void heading(std::string_view text) {
        ++m_row;
        m_sheet.text({.row = m_row++, .column = 0}, text, Look::heading);
    }
    void line(std::string_view text) { pair("", text); }
    void pair(std::string_view word, std::string_view meaning) {
        constexpr double points_of_a_line = 13.5;
        constexpr std::size_t letters_of_a_line = 125; // most are narrower than a digit
        auto const lines = 1 + meaning.size() / letters_of_a_line;
        m_sheet.height(m_row, points_of_a_line * static_cast<double>(lines));
        m_sheet.text({.row = m_row, .column = 0}, word, Look::strong);
        m_sheet.text({.row = m_row, .column = 1}, meaning, Look::wrapped);
        ++m_row;
    }

private:
    Sheet& m_sheet;
    std::size_t m_row = 1;
};

} // namespace

void fill_method_sheet(Sheet& sheet, mapper::Findings const& findings, SheetTarget const& back) {
    sheet.title("Methods");
    sheet.link({.row = 1, .column = 0}, "Summary", back);
    Pairs pairs{sheet};
    auto const method = method_in_words(findings.run.policy);
    pairs.heading("How a gap is decided");
    pairs.line(method.opening);
    for (auto const& [status, word, meaning] : method.statuses) {
        pairs.pair(fmt::format("{} {}", cell_symbol(status).symbol, word), meaning);
    }
    for (auto const& rule : method.rules) {
        pairs.line(rule);
    }
    pairs.heading("Definitions");
    for (auto const& [word, meaning] : definitions()) {
        pairs.pair(word, meaning);
    }
    pairs.heading("Sources");
    for (auto const& source : sources_in_words(findings)) {
        pairs.line(source);
    }
    pairs.heading("The run");
    for (auto const& [name, value] : run_facts(findings)) {
        pairs.pair(name, value);
    }
    pairs.heading("What went in, by content (SHA-256)");
    for (auto const& input : findings.run.inputs) {
        pairs.pair(input.role, fmt::format("{}  {}", file_name(input), input.sha256));
    }
    sheet.width(0, 0, 32);
    sheet.width(1, 1, width_of_words);
    sheet.print(footer_of(findings), 0, 0);
    sheet.finish();
}

} // namespace reports
