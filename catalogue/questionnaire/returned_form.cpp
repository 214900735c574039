#include "catalogue/questionnaire/returned_form.hpp"

#include "base/error.hpp"
#include "catalogue/files/cell_text.hpp"
#include "catalogue/questionnaire/form.hpp"

#include <fmt/format.h>

namespace catalogue {

namespace {

namespace form_of = questionnaire;

std::string cell(std::vector<std::string> const& row, std::size_t column) {
    return column < row.size() ? row[column] : std::string{};
}

} // namespace

std::string const& text_in(FormCells const& cells, std::string_view column) {
    static std::string const nothing;
    auto const found = cells.find(column);
    return found == cells.end() ? nothing : found->second;
}

void ReturnedFormSink::begin_sheet(std::string_view name) {
    m_sheet = &m_sheets[std::string{name}];
}

void ReturnedFormSink::row(TableRow const& row) {
    Row cells;
    for (auto const text : row.cells) {
        cells.emplace_back(trimmed(text));
    }
    m_sheet->emplace(row.number, std::move(cells));
}

// What is odd about the workbook changes no cell of a form, which has none merged or computed; the
// sheets that a provider added are not read.
void ReturnedFormSink::trouble(base::Problem /*problem*/) {}

ReturnedFormSink::Sheet const* ReturnedFormSink::find(std::string_view name) const {
    auto const found = m_sheets.find(name);
    return found == m_sheets.end() ? nullptr : &found->second;
}

std::optional<ReturnedForm> ReturnedFormSink::form(std::string const& file,
                                                   base::Date received) const {
    auto const* const record = find(form_of::record_sheet);
    auto const first = record == nullptr ? Sheet::const_iterator{} : record->find(1);
    if (record == nullptr || first == record->end() || cell(first->second, 0) != form_of::mark) {
        return std::nullopt;
    }
    auto const version = cell(first->second, 1);
    if (version != form_of::version) {
        throw base::Error(fmt::format("{}: is a questionnaire of form {}, and this gapmap reads "
                                      "form {}; import it with the gapmap that wrote it, or a "
                                      "newer one.",
                                      file, version, form_of::version));
    }
    ReturnedForm form{.file = file,
                      .received = received,
                      .provider = {},
                      .asked = {},
                      .lines = {},
                      .columns = {}};
    read_record(*record, form);
    std::map<std::size_t, FormCells> columns;
    for (auto const& name : form_sheets()) {
        auto const* const answers = find(name);
        if (answers == nullptr) {
            throw base::Error(fmt::format("{}: the questionnaire has lost its sheet '{}'; ask its "
                                          "provider for it again.",
                                          file, name));
        }
        auto const before = form.lines.size();
        read_answers(name, *answers, columns, form);
        if (form.lines.size() == before) {
            throw base::Error(fmt::format("{}, sheet '{}': the first column, which says what each "
                                          "line answers, is gone; ask its provider for the "
                                          "questionnaire again.",
                                          file, name));
        }
    }
    for (auto& [column, given] : columns) {
        form.columns.push_back({.column = column, .given = std::move(given)});
    }
    return form;
}

std::vector<std::string> ReturnedFormSink::form_sheets() const {
    auto const* const record = find(form_of::record_sheet);
    auto const line =
        record == nullptr ? Sheet::const_iterator{} : record->find(form_of::record_sheets_row);
    std::vector<std::string> sheets;
    if (record != nullptr && line != record->end()) {
        for (std::size_t column = 1; column < line->second.size(); ++column) {
            if (auto const& name = line->second[column]; !name.empty()) {
                sheets.push_back(name);
            }
        }
    }
    return sheets.empty() ? std::vector<std::string>{form_of::form_sheet} : sheets;
}

void ReturnedFormSink::read_record(Sheet const& sheet, ReturnedForm& form) {
    Row header;
    for (auto const& [number, row] : sheet) {
        if (number == 2) {
            form.provider = cell(row, 1);
        } else if (number == form_of::record_header_row) {
            header = row;
        } else if (number > form_of::record_header_row) {
            FormCells cells;
            for (std::size_t column = 0; column < header.size(); ++column) {
                if (auto text = cell(row, column); !text.empty()) {
                    cells.emplace(header[column], std::move(text));
                }
            }
            if (auto const id = cells.find("service_id"); id != cells.end()) {
                form.asked.emplace_back(id->second, cells);
            }
        }
    }
}

void ReturnedFormSink::read_answers(std::string const& name, Sheet const& sheet,
                                    std::map<std::size_t, FormCells>& columns, ReturnedForm& form) {
    for (auto const& [number, row] : sheet) {
        auto const native = cell(row, form_of::name_column);
        if (number <= form_of::form_header_row || native.empty()) {
            continue;
        }
        form.lines.emplace(native, FormLinePlace{.sheet = name, .row = number});
        for (auto column = form_of::first_service_column; column < row.size(); ++column) {
            if (!row[column].empty()) {
                columns[column].emplace(native, row[column]);
            }
        }
    }
}

} // namespace catalogue
