#include "catalogue/questionnaire/writer.hpp"

#include "base/error.hpp"
#include "catalogue/questionnaire/cells.hpp"
#include "catalogue/questionnaire/form.hpp"
#include "catalogue/questionnaire/formats.hpp"
#include "catalogue/questionnaire/returned_form.hpp"
#include "catalogue/rows/service_fields.hpp"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <utility>

namespace catalogue {

namespace {

namespace form = questionnaire;

constexpr std::size_t longest_cell = 32767;

lxw_row_t row_of(std::size_t row) {
    return static_cast<lxw_row_t>(row);
}

lxw_col_t column_of(std::size_t column) {
    return static_cast<lxw_col_t>(column);
}

/// One workbook while it is written.
class Writer {
public:
    Writer(std::filesystem::path const& file, Questionnaire const& questionnaire,
           Catalogue const& catalogue, Vocabulary const& vocabulary)
        : m_file(file.string())
        , m_provider(catalogue.providers[questionnaire.provider.value])
        , m_sections(form_sections(vocabulary))
        , m_fields(service_fields(vocabulary))
        , m_workbook(workbook_new(m_file.c_str()))
        , m_formats(m_workbook) {
        for (auto const& section : m_sections) {
            if (std::ranges::find(m_sheets, section.sheet) == m_sheets.end()) {
                m_sheets.push_back(section.sheet);
            }
        }
        for (auto const position : questionnaire.services) {
            m_services.push_back(filled(catalogue, catalogue.services[position]));
        }
    }

    std::vector<std::string> write() {
        lxw_doc_properties properties{};
        properties.created = 946'684'800; // the first day of 2000: the same bytes every day
        workbook_set_properties(m_workbook, &properties);
        write_guidance();
        std::vector<lxw_worksheet*> sheets;
        for (auto const& name : m_sheets) {
            sheets.push_back(workbook_add_worksheet(m_workbook, name.c_str()));
        }
        auto* const lists = workbook_add_worksheet(m_workbook, form::lists_sheet);
        m_cells.put_lists_on(lists);
        for (std::size_t i = 0; i < sheets.size(); ++i) {
            write_form(sheets[i], m_sheets[i]);
        }
        write_record();
        worksheet_hide(lists);
        worksheet_activate(sheets.front());
        if (auto const error = workbook_close(m_workbook); error != LXW_NO_ERROR) {
            throw base::Error(fmt::format("{}: cannot be written ({}); choose another folder or "
                                          "make room on the disk.",
                                          m_file, lxw_strerror(error)));
        }
        return std::move(m_left_out);
    }

private:
    FormCells filled(Catalogue const& catalogue, Service const& service) {
        FormCells cells{{"service_id", service.id.text},
                        {"location_visibility", std::string{code(service.visibility)}}};
        for (auto const& field : m_fields) {
            auto text = field.text(catalogue, service);
            if (text.size() > longest_cell) {
                m_left_out.push_back(field.name);
                continue;
            }
            cells.emplace(field.name, std::move(text));
        }
        return cells;
    }

    void write_guidance() {
        constexpr std::size_t width = 72; // of A4, whatever font stands in for the usual one
        auto* const sheet = workbook_add_worksheet(m_workbook, form::guidance_sheet);
        worksheet_set_column(sheet, 0, 0, width, nullptr);
        worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
        std::size_t row = 0;
        for (auto const line : guidance_lines(m_sheets.size())) {
            bool const heading = line.starts_with("# ");
            put_text(sheet, row, 0, std::string{heading ? line.substr(2) : line},
                     row == 0  ? m_formats.title
                     : heading ? m_formats.heading
                               : m_formats.words);
            constexpr double between = 6;
            set_height(sheet, row, heading ? 2 : lines_in(line, width), heading ? 0 : between);
            ++row;
        }
        worksheet_protect(sheet, nullptr, nullptr);
        print_on_a4(sheet);
    }

    void write_form(lxw_worksheet* sheet, std::string const& name) {
        constexpr std::size_t question_column = form::name_column + 1;
        auto const last_column =
            form::first_service_column + m_services.size() + form::spare_columns - 1;
        worksheet_set_column_opt(sheet, form::name_column, form::name_column, 4, nullptr, &hidden);
        worksheet_set_column(sheet, column_of(question_column), column_of(question_column),
                             question_width, nullptr);
        worksheet_set_column(sheet, column_of(question_column + 1), column_of(question_column + 1),
                             how_width, nullptr);
        worksheet_set_column(sheet, form::first_service_column, column_of(last_column),
                             service_width, nullptr);
        put_text(sheet, 0, question_column, m_provider, m_formats.title);
        put_text(
            sheet, 1, question_column,
            "Please correct and complete the yellow cells. A blank takes nothing away; 'not known' "
            "is a good answer.",
            m_formats.quiet_line);
        std::size_t row = form::form_header_row - 1;
        put_text(sheet, row, question_column, "Question", m_formats.heading);
        put_text(sheet, row, question_column + 1, "How to answer", m_formats.heading);
        for (auto column = form::first_service_column; column <= last_column; ++column) {
            auto const at = column - form::first_service_column;
            put_text(sheet, row, column, service_heading(at, name), m_formats.heading);
        }
        for (auto const& section : m_sections) {
            if (section.sheet != name) {
                continue;
            }
            row += 1;
            set_height(sheet, row, 2, 0);
            for (auto column = question_column; column <= last_column; ++column) {
                put_text(sheet, row, column, column == question_column ? section.title : "",
                         m_formats.heading);
            }
            for (auto const& line : section.lines) {
                row += 1;
                write_line(sheet, row, line, last_column);
            }
        }
        worksheet_freeze_panes(sheet, form::form_header_row, form::first_service_column);
        worksheet_repeat_rows(sheet, form::form_header_row - 1, form::form_header_row - 1);
        worksheet_set_landscape(sheet);
        protect(sheet);
        print_on_a4(sheet);
    }

    /// A sheet beside the first, which asks for the names, repeats those that are known.
    [[nodiscard]] std::string service_heading(std::size_t at, std::string const& sheet) const {
        if (at >= m_services.size()) {
            return "Another service of yours";
        }
        auto const number = fmt::format("Service {}", at + 1);
        return sheet == m_sheets.front()
                   ? number
                   : fmt::format("{}: {}", number, text_in(m_services[at], "programme"));
    }

    void write_line(lxw_worksheet* sheet, std::size_t row, FormLine const& line,
                    std::size_t last_column) {
        put_text(sheet, row, form::name_column, line.column, m_formats.quiet);
        put_text(sheet, row, form::name_column + 1, line.question, m_formats.words);
        put_text(sheet, row, form::name_column + 2, line.how, m_formats.quiet);
        auto lines =
            std::max(lines_in(line.question, question_width), lines_in(line.how, how_width));
        for (auto column = form::first_service_column; column <= last_column; ++column) {
            auto const at = column - form::first_service_column;
            auto const text =
                at < m_services.size() ? text_in(m_services[at], line.column) : std::string{};
            m_cells.write(sheet, {.row = row, .column = column}, line, text);
            lines = std::max(lines, lines_in(text, service_width));
        }
        set_height(sheet, row, std::min(lines, most_lines), 2);
        m_cells.validate(sheet, {.row = row, .column = form::first_service_column}, last_column,
                         line);
    }

    void write_record() {
        auto* const sheet = workbook_add_worksheet(m_workbook, form::record_sheet);
        put_text(sheet, 0, 0, form::mark, nullptr);
        put_text(sheet, 0, 1, form::version, nullptr);
        put_text(sheet, 1, 0, "provider", nullptr);
        put_text(sheet, 1, 1, m_provider, nullptr);
        put_text(sheet, form::record_sheets_row - 1, 0, "sheets", nullptr);
        for (std::size_t i = 0; i < m_sheets.size(); ++i) {
            put_text(sheet, form::record_sheets_row - 1, i + 1, m_sheets[i], nullptr);
        }
        std::size_t column = 0;
        for (auto const& section : m_sections) {
            for (auto const& line : section.lines) {
                std::size_t row = form::record_header_row - 1;
                put_text(sheet, row, column, line.column, nullptr);
                for (auto const& service : m_services) {
                    put_text(sheet, ++row, column, text_in(service, line.column), nullptr);
                }
                ++column;
            }
        }
        worksheet_protect(sheet, nullptr, nullptr);
        worksheet_hide(sheet);
    }

    static void protect(lxw_worksheet* sheet) {
        lxw_protection may{};
        may.format_columns = LXW_TRUE;
        may.format_rows = LXW_TRUE;
        worksheet_protect(sheet, nullptr, &may);
    }

    /// How many lines a text takes in a column of so many digits; most letters are narrower.
    static std::size_t lines_in(std::string_view text, std::size_t width) {
        return 1 + text.size() / width + static_cast<std::size_t>(std::ranges::count(text, '\n'));
    }

    static void set_height(lxw_worksheet* sheet, std::size_t row, std::size_t lines,
                           double more_points) {
        constexpr double points_of_a_line = 15;
        worksheet_set_row(sheet, row_of(row),
                          points_of_a_line * static_cast<double>(lines) + more_points, nullptr);
    }

    static void print_on_a4(lxw_worksheet* sheet) {
        constexpr std::uint8_t a4 = 9;
        worksheet_set_paper(sheet, a4);
        worksheet_fit_to_pages(sheet, 1, 0);
        worksheet_set_margins(sheet, 0.5, 0.5, 0.6, 0.6);
    }

    static constexpr std::size_t question_width = 30;
    static constexpr std::size_t how_width = 36;
    static constexpr std::size_t service_width = 27;
    static constexpr std::size_t most_lines =
        12; ///< a longer text is read by scrolling in its cell

    static inline lxw_row_col_options hidden{.hidden = 1, .level = 0, .collapsed = 0};

    std::string m_file;
    std::string m_provider;
    std::vector<FormSection> m_sections;
    std::vector<std::string> m_sheets; ///< of the form
    std::vector<ServiceField> m_fields;
    lxw_workbook* m_workbook; ///< freed by workbook_close
    QuestionnaireFormats m_formats;
    AnswerCells m_cells{m_formats};
    std::vector<FormCells> m_services;
    std::vector<std::string> m_left_out;
};

} // namespace

std::vector<std::string> write_questionnaire(std::filesystem::path const& file,
                                             Questionnaire const& questionnaire,
                                             Catalogue const& catalogue,
                                             Vocabulary const& vocabulary) {
    return Writer{file, questionnaire, catalogue, vocabulary}.write();
}

} // namespace catalogue
