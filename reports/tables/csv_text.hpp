#pragma once

#include "reports/files/text_sink.hpp"
#include "reports/tables/table_rows.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reports {

/// Whether a row of HXL tags stands under the header (https://hxlstandard.org).
enum class TagRow : std::uint8_t { none, hxl };

/// Writes a CSV file: comma, LF, quotes where needed. What a spreadsheet would take for a formula
/// is written with an apostrophe before it; "-" and "-5" are none.
class CsvText final : public TableRows {
public:
    /// The sink must outlive it.
    explicit CsvText(TextSink& sink, TagRow tags = TagRow::none)
        : sink_(sink)
        , tags_(tags) {}

    using TableRows::number;
    void header(std::vector<std::string> const& columns) override;
    void cell(std::string_view text) override;
    void number(std::optional<std::int64_t> value) override;
    void date(std::optional<base::Date> const& date) override;
    void end_row() override;

    /// Hands on what is left, which ends the writer's use.
    void finish() { sink_.take(text_); }

private:
    void separate();

    TextSink& sink_;
    TagRow tags_;
    std::string text_; ///< not handed on yet
    bool row_begun_ = false;
};

} // namespace reports
