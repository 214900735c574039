#include "geodata/postcodes/table.hpp"

#include "base/error.hpp"
#include "geodata/postcodes/source.hpp"

#include <csv.h>
#include <fmt/format.h>

#include <cstdint>
#include <exception>
#include <optional>
#include <utility>
#include <vector>

namespace geodata {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string_view trimmed(std::string_view text) {
    auto const first = text.find_first_not_of(' ');
    return first == std::string_view::npos
               ? std::string_view{}
               : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

/// Gathers libcsv's cells: all of the first row, and of the rows after it those that are of use.
class Rows {
public:
    Rows(std::string const& table, std::function<void(PostcodeRow const&)> const& take)
        : table_{table}
        , take_{take} {}

    void cell(std::string_view text) {
        if (stage_ == Stage::first_row) {
            first_row_.emplace_back(text);
        } else if (column_ < layout_.columns.size()) {
            auto const column = layout_.columns[column_];
            if (column != PostcodeColumn::none) {
                kept_[static_cast<std::size_t>(column)].assign(text);
            }
        }
        ++column_;
    }

    /// What goes wrong is kept and thrown outside, because libcsv is C.
    void end_row(int ending) {
        bool const second_half = ending == '\n' && ending_ == '\r' && column_ == 0;
        ending_ = second_half ? 0 : ending;
        if (second_half || thrown_) {
            return;
        }
        ++number_;
        try {
            take_row();
        } catch (...) {
            thrown_ = std::current_exception();
        }
        column_ = 0;
    }

    void rethrow() const {
        if (thrown_) {
            std::rethrow_exception(thrown_);
        }
    }

    [[nodiscard]] bool wants_more() const { return stage_ != Stage::no_directory; }
    [[nodiscard]] bool is_directory() const { return stage_ == Stage::in_rows; }
    [[nodiscard]] std::size_t number() const { return number_; }

private:
    enum class Stage : std::uint8_t { first_row, in_rows, no_directory };

    void take_row() {
        if (stage_ == Stage::first_row && !first_row_.empty()) {
            know_layout();
        } else if (stage_ == Stage::in_rows && column_ > 0) {
            hand_over();
        }
    }

    void know_layout() {
        if (first_row_.front().starts_with(byte_order_mark)) {
            first_row_.front().erase(0, byte_order_mark.size());
        }
        auto layout = postcode_layout(first_row_);
        if (!layout) {
            stage_ = Stage::no_directory;
            return;
        }
        if (!layout->has_positions()) {
            throw base::Error(fmt::format(
                "{}: has postcodes and no columns of their eastings and northings or latitudes and "
                "longitudes (columns: {}); give the whole directory.",
                shown_name(table_), fmt::join(first_row_, ", ")));
        }
        layout_ = *std::move(layout);
        stage_ = Stage::in_rows;
        if (layout_.first_row == FirstRow::data) {
            column_ = 0;
            for (auto const& text : first_row_) {
                cell(text);
            }
            hand_over();
        }
    }

    void hand_over() {
        PostcodeRow row{.number = number_, .cells = {}};
        for (std::size_t at = 0; at < kept_.size(); ++at) {
            row.cells[at] = trimmed(kept_[at]);
        }
        take_(row);
        for (auto& text : kept_) {
            text.clear();
        }
    }

    std::string const& table_;
    std::function<void(PostcodeRow const&)> const& take_;
    std::vector<std::string> first_row_;
    PostcodeLayout layout_;
    std::array<std::string, postcode_column_count> kept_;
    Stage stage_ = Stage::first_row;
    std::size_t column_ = 0;
    std::size_t number_ = 0;
    int ending_ = 0;
    std::exception_ptr thrown_;
};

void on_cell(void* text, std::size_t length, void* rows) {
    static_cast<Rows*>(rows)->cell({static_cast<char const*>(text), length});
}

void on_row(int ending, void* rows) {
    static_cast<Rows*>(rows)->end_row(ending);
}

class Parser {
public:
    explicit Parser(Rows& rows)
        : rows_{rows} {
        if (csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL) != 0) {
            throw base::Error("The CSV reader could not be started.");
        }
    }
    Parser(Parser const&) = delete;
    Parser& operator=(Parser const&) = delete;
    ~Parser() { csv_free(&parser_); }

    [[nodiscard]] bool parse(std::string_view piece) {
        auto const read = csv_parse(&parser_, piece.data(), piece.size(), on_cell, on_row, &rows_);
        rows_.rethrow();
        return read == piece.size();
    }

    [[nodiscard]] bool finish() {
        bool const finished = csv_fini(&parser_, on_cell, on_row, &rows_) == 0;
        rows_.rethrow();
        return finished;
    }

private:
    Rows& rows_;
    csv_parser parser_{};
};

} // namespace

bool read_postcode_table(std::string const& table,
                         std::function<void(PostcodeRow const&)> const& take) {
    Rows rows{table, take};
    Parser parser{rows};
    bool paired = true;
    read_pieces(table, [&](std::string_view piece) {
        paired = parser.parse(piece);
        return paired && rows.wants_more();
    });
    if (!rows.wants_more()) {
        return false;
    }
    if (!paired || !parser.finish()) {
        throw base::Error(fmt::format("{}: the quotes of row {} do not pair; download it again.",
                                      shown_name(table), rows.number() + 1));
    }
    return rows.is_directory();
}

} // namespace geodata
