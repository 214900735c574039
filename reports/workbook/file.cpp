#include "reports/workbook/file.hpp"

#include "base/error.hpp"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <chrono>

namespace reports {

namespace {

constexpr std::size_t longest_name = 31;

/// Rows are put on the disk as they come, beside the file: what a workbook tells is left nowhere
/// else, and a hundred thousand services need no memory.
lxw_workbook* new_workbook(std::string const& file, std::string& folder) {
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.data();
    return workbook_new_opt(file.c_str(), &options);
}

std::string without_forbidden(std::string_view wanted) {
    std::string name;
    for (char const letter : wanted) {
        bool const is_forbidden =
            std::string_view{"[]:*?/\\'"}.find(letter) != std::string_view::npos;
        name += is_forbidden ? '-' : letter;
    }
    return name;
}

/// Sheets are told apart without regard to case.
std::string in_lower_case(std::string name) {
    for (char& letter : name) {
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    return name;
}

/// Cut where a character ends.
std::string cut(std::string name, std::size_t most) {
    while (name.size() > most) {
        while ((static_cast<unsigned char>(name.back()) & 0xC0U) == 0x80U) {
            name.pop_back();
        }
        name.pop_back();
    }
    return name;
}

} // namespace

WorkbookFile::WorkbookFile(std::filesystem::path const& file, std::string const& title,
                           base::Date dated, TextSink& told)
    : m_file(file.string())
    , m_folder(file.parent_path().string())
    , m_workbook(new_workbook(m_file, m_folder))
    , m_formats(m_workbook)
    , m_told(told) {
    std::string cell;
    assign_cell_text(cell, title);
    told.take(cell);
    lxw_doc_properties properties{};
    std::string program = "gapmap";
    properties.title = cell.data();
    properties.author = program.data();
    properties.created =
        std::chrono::sys_seconds{std::chrono::sys_days{dated}}.time_since_epoch().count();
    workbook_set_properties(m_workbook, &properties);
}

WorkbookFile::~WorkbookFile() {
    if (m_workbook != nullptr) {
        lxw_workbook_free(m_workbook);
    }
}

std::string WorkbookFile::free_name(std::string_view wanted) const {
    auto const whole = without_forbidden(wanted);
    auto name = cut(whole, longest_name);
    auto const is_taken = [&](Sheet const& sheet) {
        return in_lower_case(sheet.name()) == in_lower_case(name);
    };
    for (std::size_t number = 2; std::ranges::any_of(m_sheets, is_taken); ++number) {
        auto const ending = fmt::format(" {}", number);
        name = cut(whole, longest_name - ending.size()) + ending;
    }
    return name;
}

Sheet& WorkbookFile::add_sheet(std::string const& name) {
    auto* const sheet = workbook_add_worksheet(m_workbook, name.c_str());
    return m_sheets.emplace_back(sheet, name, m_formats, m_told);
}

void WorkbookFile::finish() {
    for (auto& sheet : m_sheets) {
        sheet.finish();
    }
    auto const error = workbook_close(m_workbook);
    m_workbook = nullptr;
    if (error != LXW_NO_ERROR) {
        throw base::Error(fmt::format("{}: cannot be written ({}); make room on the disk, or "
                                      "choose another output folder.",
                                      m_file, lxw_strerror(error)));
    }
}

} // namespace reports
