#include "catalogue/questionnaire/returned_services.hpp"

#include "catalogue/columns/column_map.hpp"
#include "catalogue/columns/column_names.hpp"
#include "catalogue/files/column_letters.hpp"
#include "catalogue/files/layout.hpp"
#include "catalogue/questionnaire/form.hpp"
#include "catalogue/questionnaire/question.hpp"
#include "catalogue/rows/service_row.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace catalogue {

namespace {

/// What hides the most of all that is said. An absent cell says nothing.
Visibility strictest(Visibility known, FormCells const& asked, FormCells const& given) {
    auto strict = known;
    for (auto const* cells : {&asked, &given}) {
        strict = std::max(strict, parse_visibility(text_in(*cells, "location_visibility"),
                                                   BlankVisibility::means_open));
    }
    return strict;
}

class Reader {
public:
    Reader(ReturnedForm const& form, Catalogue const& catalogue, Vocabulary const& vocabulary)
        : m_form(form)
        , m_catalogue(catalogue)
        , m_rows(m_result.read, vocabulary, BlankVisibility::means_district, nullptr) {
        for (std::size_t at = 0; at < catalogue.services.size(); ++at) {
            m_known.emplace(catalogue.services[at].id.text, at);
        }
        m_result.read.sheets.push_back({.file = form.file, .sheet = questionnaire::form_sheet});
        m_header = {"service_id", "provider"};
        for (auto const& [column, place] : form.lines) {
            if (column != "service_id" && column != questionnaire::checked_on) {
                m_header.push_back(column);
            }
        }
        std::vector<std::string_view> const cells{m_header.begin(), m_header.end()};
        ColumnNames const names{vocabulary};
        ColumnMap const no_map;
        m_rows.begin_sheet(
            read_header({.row = questionnaire::form_header_row, .written = cells, .tags = {}},
                        {.file = form.file,
                         .sheet = questionnaire::form_sheet,
                         .names = names,
                         .map = no_map,
                         .questions = question_count(vocabulary)},
                        m_result.problems));
    }

    ReturnedServices read() {
        for (auto const& column : m_form.columns) {
            if (is_wanted(column)) {
                read_column(column);
            }
        }
        return std::move(m_result);
    }

private:
    /// Whether a column is about a service at all, and its service_id is what it should be.
    bool is_wanted(ReturnedColumn const& column) {
        auto const id = text_in(column.given, "service_id");
        auto const at = column.column - questionnaire::first_service_column;
        if (id.empty() && at >= m_form.asked.size()) {
            return true;
        }
        auto const asked = std::ranges::find(m_form.asked, id, &FormAsked::first);
        if (asked == m_form.asked.end() || !m_seen.insert(id).second) {
            report(column, "return-changed-id",
                   "the reference of the service was changed or taken out, so the column is not "
                   "read",
                   "put the reference back that the questionnaire was sent with");
            return false;
        }
        if (!m_known.contains(id)) {
            report(column, "return-unknown-id",
                   "the service is in none of the catalogues, so the column is not read",
                   "name the catalogue that the questionnaire was made from");
            return false;
        }
        return true;
    }

    void read_column(ReturnedColumn const& column) {
        auto const id = text_in(column.given, "service_id");
        auto const known = m_known.find(id);
        auto const asked = std::ranges::find(m_form.asked, id, &FormAsked::first);
        ReturnedService returned{.column = &column,
                                 .asked = id.empty() ? nullptr : &asked->second,
                                 .known = id.empty() ? std::nullopt : std::optional{known->second},
                                 .service = {}};
        auto cells = column.given;
        cells["provider"] = m_form.provider;
        if (returned.known) {
            auto const& desk = m_catalogue.services[*returned.known];
            cells.emplace("programme", desk.programme);
            cells["location_visibility"] =
                code(strictest(desk.visibility, *returned.asked, column.given));
        }
        read_row(std::move(returned), cells);
    }

    void read_row(ReturnedService returned, FormCells const& cells) {
        std::vector<std::string> texts;
        for (auto const& column : m_header) {
            texts.push_back(text_in(cells, column));
        }
        std::vector<std::string_view> const views{texts.begin(), texts.end()};
        m_result.read.problems.clear();
        auto const before = m_result.read.services.size();
        m_rows.read({.number = returned.column->column, .cells = views});
        bool const is_service = m_result.read.services.size() > before;
        returned.service.visibility = parse_visibility(text_in(cells, "location_visibility"),
                                                       BlankVisibility::means_district);
        for (auto& problem : m_result.read.problems) {
            if (problem.severity == base::Severity::error) {
                returned.unread.push_back(problem.where.column);
            }
            problem.where = returned_place(m_form, returned, m_catalogue, problem.where.column);
            m_result.problems.push_back(std::move(problem));
        }
        if (is_service) {
            returned.service = m_result.read.services.back();
            m_result.services.push_back(std::move(returned));
        }
    }

    void report(ReturnedColumn const& column, std::string rule, std::string message,
                std::string hint) {
        m_result.problems.push_back({.severity = base::Severity::error,
                                     .rule = std::move(rule),
                                     .where = form_cell(m_form, column, "service_id"),
                                     .message = std::move(message),
                                     .hint = std::move(hint)});
    }

    using FormAsked = std::pair<std::string, FormCells>;

    ReturnedForm const& m_form;
    Catalogue const& m_catalogue;
    ReturnedServices m_result;
    ServiceRows m_rows;
    std::vector<std::string> m_header;
    std::unordered_map<std::string, std::size_t> m_known;
    std::unordered_set<std::string> m_seen;
};

} // namespace

base::Where form_cell(ReturnedForm const& form, ReturnedColumn const& column,
                      std::string_view native) {
    auto const line = form.lines.find(native);
    auto const place = line == form.lines.end()
                           ? FormLinePlace{.sheet = questionnaire::form_sheet,
                                           .row = questionnaire::form_header_row}
                           : line->second;
    return {.file = form.file,
            .sheet = place.sheet,
            .row = place.row,
            .column = std::string{native},
            .cell = fmt::format("{}{}", column_letters(column.column), place.row)};
}

base::Where returned_place(ReturnedForm const& form, ReturnedService const& returned,
                           Catalogue const& catalogue, std::string_view native) {
    if (returned.service.visibility != Visibility::confidential) {
        return form_cell(form, *returned.column, native);
    }
    if (!returned.known) {
        return {.file = {}, .sheet = {}, .row = 0, .column = std::string{native}};
    }
    auto const& origin = catalogue.services[*returned.known].origin;
    auto const& sheet = catalogue.sheets[origin.sheet.value];
    return {
        .file = sheet.file, .sheet = sheet.sheet, .row = origin.row, .column = std::string{native}};
}

ReturnedServices read_returned(ReturnedForm const& form, Catalogue const& catalogue,
                               Vocabulary const& vocabulary) {
    return Reader{form, catalogue, vocabulary}.read();
}

} // namespace catalogue
