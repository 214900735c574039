#include "geodata/postcodes/row.hpp"

#include "base/date.hpp"
#include "geodata/postcodes/file.hpp"

#include <charconv>
#include <chrono>
#include <utility>

namespace geodata {

namespace {

using Column = PostcodeColumn;

struct Range {
    double least;
    double most;
    [[nodiscard]] bool contains(double value) const { return value >= least && value <= most; }
};

constexpr Range eastings{0, 800'000};
constexpr Range northings{0, 1'400'000};
constexpr Range latitudes{49, 62};
constexpr Range longitudes{-9, 3};

constexpr Range plausible_years{1900, 2300};
constexpr Range months_of_year{1, 12};

/// What ONSPD writes for the latitude of what has no grid reference.
constexpr double latitude_of_nowhere = 99;

std::optional<double> parse_number(std::string_view text) {
    double number = 0;
    auto const* const end = text.data() + text.size();
    auto const [stop, error] = std::from_chars(text.data(), end, number);
    return error == std::errc{} && stop == end && !text.empty() ? std::optional{number}
                                                                : std::nullopt;
}

/// A month as directories write it: 201706, 2017-06, 25/1/2017 00:00:00.
std::optional<std::chrono::year_month> parse_month(std::string_view text) {
    std::optional<std::chrono::year_month> month;
    if (auto const date = base::parse_date(text)) {
        month = date->year() / date->month();
    } else {
        auto const dash = text.size() == 7 && text[4] == '-';
        if (text.size() == 6 || dash) {
            auto const year = parse_number(text.substr(0, 4));
            auto const of_year = parse_number(text.substr(dash ? 5 : 4));
            if (year && of_year && plausible_years.contains(*year) &&
                months_of_year.contains(*of_year)) {
                month = std::chrono::year{static_cast<int>(*year)} /
                        std::chrono::month{static_cast<unsigned>(*of_year)};
            }
        }
    }
    return month && is_packable(*month) ? month : std::nullopt;
}

enum class Pair : std::uint8_t { placed, nowhere, wrong };

/// Whether two cells give a position; wrong when only one does, or out of range.
Pair read_pair(std::string_view x_cell, std::string_view y_cell, Range x_range, Range y_range,
               Postcode& postcode) {
    auto const x = parse_number(x_cell);
    auto const y = parse_number(y_cell);
    bool const blank = x_cell.empty() && y_cell.empty();
    if (blank || (x && y && *x == 0 && *y == 0) || (y && *y > latitude_of_nowhere && *y < 100)) {
        return Pair::nowhere;
    }
    if (!x || !y || !x_range.contains(*x) || !y_range.contains(*y)) {
        return Pair::wrong;
    }
    postcode.x = *x;
    postcode.y = *y;
    return Pair::placed;
}

/// Quality 9 (ONSPD) and 90 (Code-Point) mean that there is no grid reference.
bool is_without_grid(std::string_view quality) {
    return quality == "9" || quality == "90";
}

void read_position(PostcodeRow const& row, ReadPostcode& read) {
    if (is_without_grid(row[Column::quality])) {
        return;
    }
    auto& postcode = *read.postcode;
    auto const refuse = [&](Column column) {
        read.rule = "bad-position";
        read.column = column;
        read.message = "and the cell beside it are no position in the United Kingdom";
    };
    if (!is_northern_irish(postcode.key)) {
        switch (
            read_pair(row[Column::easting], row[Column::northing], eastings, northings, postcode)) {
        case Pair::placed:
            postcode.frame = PostcodeFrame::national_grid;
            return;
        case Pair::wrong:
            refuse(Column::easting);
            return;
        case Pair::nowhere:
            break;
        }
    }
    switch (
        read_pair(row[Column::longitude], row[Column::latitude], longitudes, latitudes, postcode)) {
    case Pair::placed:
        postcode.frame = PostcodeFrame::degrees;
        return;
    case Pair::wrong:
        refuse(Column::longitude);
        return;
    case Pair::nowhere:
        break;
    }
}

} // namespace

ReadPostcode read_postcode_row(PostcodeRow const& row) {
    auto const key = postcode_key(row[Column::postcode]);
    if (!key) {
        return {.postcode = {},
                .rule = "bad-postcode",
                .column = Column::postcode,
                .message = "is not a postcode"};
    }
    ReadPostcode read{.postcode = Postcode{.key = *key,
                                           .frame = PostcodeFrame::none,
                                           .x = 0,
                                           .y = 0,
                                           .ended = {},
                                           .district = std::string{row[Column::district]}},
                      .rule = {},
                      .column = Column::none,
                      .message = {}};
    if (auto const ended = row[Column::ended]; !ended.empty()) {
        read.postcode->ended = parse_month(ended);
        if (!read.postcode->ended) {
            return {.postcode = {},
                    .rule = "bad-month",
                    .column = Column::ended,
                    .message = "is no month in which a postcode can have ended"};
        }
    }
    read_position(row, read);
    return read;
}

} // namespace geodata
