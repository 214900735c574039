#include "catalogue/questionnaire/read_returns.hpp"

#include "catalogue/files/spreadsheet_package.hpp"
#include "catalogue/files/spreadsheet_reader.hpp"
#include "catalogue/files/text_file.hpp"
#include "catalogue/questionnaire/form.hpp"

#include <algorithm>
#include <string_view>

namespace catalogue {

namespace {

std::optional<std::size_t> sheet_of(Spreadsheet const& workbook, std::string_view name) {
    auto const sheets = workbook.sheets();
    auto const found = std::ranges::find(sheets, name, &SheetFacts::name);
    return found == sheets.end() ? std::nullopt
                                 : std::optional{static_cast<std::size_t>(found - sheets.begin())};
}

} // namespace

std::optional<ReturnedForm> read_returned_form(std::filesystem::path const& file,
                                               base::Date received) {
    if (std::filesystem::is_directory(file)) {
        return std::nullopt;
    }
    auto const bytes = read_text_file(file);
    if (!looks_like_spreadsheet(bytes)) {
        return std::nullopt;
    }
    Spreadsheet workbook{file.string(), bytes};
    auto const record = sheet_of(workbook, questionnaire::record_sheet);
    if (!record) {
        return std::nullopt;
    }
    ReturnedFormSink sink;
    workbook.read(*record, sink);
    for (auto const& name : sink.form_sheets()) {
        if (auto const answers = sheet_of(workbook, name)) {
            workbook.read(*answers, sink);
        }
    }
    return sink.form(file.string(), received);
}

bool is_questionnaire(std::filesystem::path const& file) {
    return read_returned_form(file, {}).has_value();
}

} // namespace catalogue
