#include "base/error.hpp"
#include "catalogue/files/workbook_scan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace catalogue {

namespace {

std::size_t repeated(XmlAttributes const& attributes, std::string_view name) {
    return std::max<std::size_t>(attributes.count(name), 1);
}

/// content.xml: all sheets, one after another.
class ContentPart : public XmlHandler {
public:
    explicit ContentPart(std::string const& file)
        : m_file(file) {}

    void begin(std::string_view name, XmlAttributes const& attributes) override {
        if (name == "style") {
            m_style = attributes.text("name");
        } else if (name == "table-properties" && attributes.text("display") == "false") {
            m_hidden_styles.insert(m_style);
        } else if (name == "table") {
            begin_table(attributes);
        } else if (name == "table-row") {
            m_place = {.row = m_place.row + 1, .column = 0};
            m_rows = repeated(attributes, "number-rows-repeated");
            m_row_holds_something = false;
        } else if (name == "table-cell" || name == "covered-table-cell") {
            begin_cell(attributes);
        } else if (name == "p" && m_in_cell) {
            m_cell_holds_something = true;
        }
    }

    void end(std::string_view name) override {
        if (name == "table-row") {
            m_place.row += m_rows - 1;
            if (m_row_holds_something) {
                m_sheets.back().last_row = m_place.row;
            }
        } else if (name == "table-cell" || name == "covered-table-cell") {
            end_cell();
        }
    }

    void text(std::string_view /*text*/) override {}

    std::vector<SheetFacts> take_sheets() { return std::move(m_sheets); }

private:
    void begin_table(XmlAttributes const& attributes) {
        bool const hidden = m_hidden_styles.contains(attributes.text("style-name"));
        m_sheets.push_back({.name = std::string{attributes.text("name")},
                            .shown = hidden ? SheetFacts::Shown::no : SheetFacts::Shown::yes,
                            .texts = {},
                            .merged = {}});
        m_place = {};
    }

    void begin_cell(XmlAttributes const& attributes) {
        m_in_cell = true;
        m_columns = repeated(attributes, "number-columns-repeated");
        m_cell_has_formula = attributes.find("formula").has_value();
        m_cell_holds_something = attributes.find("value-type").has_value();
        auto const rows = repeated(attributes, "number-rows-spanned");
        auto const columns = repeated(attributes, "number-columns-spanned");
        if (rows > 1 || columns > 1) {
            m_sheets.back().merged.push_back(
                {.first = m_place,
                 .last = {.row = m_place.row + rows - 1, .column = m_place.column + columns - 1}});
        }
    }

    void end_cell() {
        if (m_cell_has_formula && !m_cell_holds_something) {
            throw base::Error(fmt::format(
                "{}, {}!{}: the cell holds a formula without its value, which is in no file until "
                "a spreadsheet program works it out; open the file in one and save it again.",
                m_file, m_sheets.back().name, to_text(m_place)));
        }
        m_row_holds_something = m_row_holds_something || m_cell_holds_something;
        m_place.column += m_columns;
        m_in_cell = false;
    }

    std::string const& m_file;
    std::vector<SheetFacts> m_sheets;
    std::string m_style;
    std::set<std::string, std::less<>> m_hidden_styles;
    CellPlace m_place;
    std::size_t m_rows = 1;
    std::size_t m_columns = 1;
    bool m_in_cell = false;
    bool m_row_holds_something = false;
    bool m_cell_has_formula = false;
    bool m_cell_holds_something = false;
};

} // namespace

std::vector<SheetFacts> scan_ods(SpreadsheetPackage const& package) {
    ContentPart content{package.name()};
    package.read_part("content.xml", content);
    return content.take_sheets();
}

} // namespace catalogue
