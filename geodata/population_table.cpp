#include "geodata/population_table.hpp"

#include "base/error.hpp"

#include <csv.h>
#include <fmt/format.h>

#include <fstream>
#include <sstream>
#include <utility>

namespace geodata {

namespace {

/// The file's text, without a byte order mark and with lines that end as libcsv counts them.
std::string read_text(std::filesystem::path const& file) {
    std::error_code error;
    auto const status = std::filesystem::status(file, error);
    if (!std::filesystem::exists(status)) {
        throw base::Error(fmt::format("{}: there is no such file.", file.string()));
    }
    if (std::filesystem::is_directory(status)) {
        throw base::Error(fmt::format("{}: is a folder; give a CSV file.", file.string()));
    }
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream content;
    content << stream.rdbuf();
    std::string text = std::move(content).str();
    if (!stream.is_open()) {
        throw base::Error(
            fmt::format("{}: cannot be read; look at its permissions.", file.string()));
    }
    if (text.starts_with("\xEF\xBB\xBF")) {
        text.erase(0, 3);
    }
    std::erase(text, '\r');
    if (text.find_first_not_of(" \n\t") == std::string::npos) {
        throw base::Error(fmt::format(
            "{}: is empty; it needs a header with a code and a population column.", file.string()));
    }
    return text;
}

/// What libcsv calls back with.
struct Rows {
    std::vector<std::vector<std::string>> all;
    std::vector<std::string> current;

    static void end_field(void* text, std::size_t size, void* rows) {
        static_cast<Rows*>(rows)->current.emplace_back(static_cast<char const*>(text), size);
    }
    static void end_row(int /*ending*/, void* rows) {
        auto& self = *static_cast<Rows*>(rows);
        self.all.push_back(std::exchange(self.current, {}));
    }
};

} // namespace

std::string_view PopulationTable::value(std::size_t row, std::size_t column) const {
    return column < rows[row].size() ? std::string_view{rows[row][column]} : std::string_view{};
}

PopulationTable read_population_table(std::filesystem::path const& file) {
    auto const text = read_text(file);
    Rows rows;
    csv_parser parser;
    csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL);
    bool const parsed = csv_parse(&parser, text.data(), text.size(), Rows::end_field, Rows::end_row,
                                  &rows) == text.size() &&
                        csv_fini(&parser, Rows::end_field, Rows::end_row, &rows) == 0;
    csv_free(&parser);
    if (!parsed) {
        throw base::Error(fmt::format("{}: the quotes of row {} do not pair; save it again as CSV.",
                                      file.string(), rows.all.size() + 1));
    }
    return {.rows = std::move(rows.all)};
}

} // namespace geodata
