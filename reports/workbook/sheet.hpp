#pragma once

#include "base/date.hpp"
#include "reports/files/text_sink.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

struct lxw_worksheet;

namespace reports {

class SheetFormats;

/// How a cell of a workbook looks. The last six colour what they are the word of.
enum class Look : std::uint8_t {
    plain,
    wrapped,
    title,
    heading,
    column,
    turned, ///< a column's heading that runs upwards
    strong,
    quiet,
    link,
    strong_link,
    column_link,
    number,
    date,
    status,
    met,
    regional,
    unclear,
    unanswered,
    gap,
    confirm
};

/// Rows and columns count from 0.
struct SheetPlace {
    std::size_t row = 0;
    std::size_t column = 0;
};

struct SheetTarget {
    std::string sheet;
    SheetPlace place;
};

/// How a text that begins so is coloured; it holds no quotes, and plain letters and symbols alone.
struct TextColour {
    std::string begins;
    Look look;
};

/// One sheet of a workbook. Cells are written row by row, from the first to the last. What is a
/// text stays one, whatever it begins with; one longer than a cell holds is cut, and says so.
/// Everything that is written is told to a sink, which may refuse it.
class Sheet {
public:
    Sheet(lxw_worksheet* sheet, std::string name, SheetFormats const& formats, TextSink& told)
        : m_sheet(sheet)
        , m_name(std::move(name))
        , m_formats(formats)
        , m_told(told) {}

    [[nodiscard]] std::string const& name() const { return m_name; }

    /// In the first row.
    void title(std::string_view text);
    void text(SheetPlace place, std::string_view text, Look look = Look::plain);
    void number(SheetPlace place, std::int64_t value);
    void date(SheetPlace place, base::Date date);
    /// Beyond as many links as a sheet can have, a text.
    void link(SheetPlace place, std::string_view text, SheetTarget const& target,
              Look look = Look::link);

    void width(std::size_t first_column, std::size_t last_column, double digits);
    /// Before anything is written in the row.
    void height(std::size_t row, double points);
    void freeze(SheetPlace first_free);
    void filter(SheetPlace first, SheetPlace last);
    void colour(SheetPlace first, SheetPlace last, std::span<TextColour const> colours);
    void choices(SheetPlace first, SheetPlace last, std::span<std::string const> texts);
    /// On A4, with these rows on every page and so many pages beside each other, and below each
    /// other: 0 for as many as it takes.
    void print(std::string_view title, std::size_t first_repeated, std::size_t last_repeated,
               std::uint16_t pages_wide = 1, std::uint16_t pages_down = 0);
    void repeat_first_column();

    /// Tells the sink what it has not been told yet.
    void finish();

private:
    char const* tell(std::size_t row, std::string_view text);

    lxw_worksheet* m_sheet;
    std::string m_name;
    SheetFormats const& m_formats;
    TextSink& m_told;
    std::string m_untold;
    std::string m_text; ///< of the cell that is written
    std::size_t m_row = 0;
    std::size_t m_links = 0;
};

/// What a cell holds of a text: control characters that a workbook cannot have are replaced, and
/// beyond 32,767 characters (as UTF-16 counts them) it ends with words that say so.
void assign_cell_text(std::string& cell, std::string_view text);

} // namespace reports
