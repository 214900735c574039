#include "catalogue/checks/families.hpp"
#include "catalogue/columns/cell_values.hpp"
#include "catalogue/files/cell_text.hpp"
#include "catalogue/files/spreadsheet_values.hpp"

#include <array>

namespace catalogue {

namespace {

struct ContactColumn {
    std::string_view name;
    std::string_view separators;
    bool (*is_one)(std::string_view);
    std::string_view rule;
    std::string_view message;
    std::string_view hint;
};

constexpr std::array contact_columns{
    ContactColumn{"email", ";,", is_email, "bad-email", "is not an email address",
                  "expected one like 'name@example.org'"},
    ContactColumn{"website", ";", is_website, "bad-website", "is not a web address",
                  "expected one like 'https://www.example.org'"},
    ContactColumn{"phone", ";,", is_phone, "bad-phone", "is not a telephone number",
                  "expected one like '0113 496 0000'"},
};

/// What a spreadsheet made of a number, which reading has said.
bool is_spoilt(std::string_view item) {
    return is_shortened_number(item) || phone_with_its_zero(item) || looks_like_made_date(item);
}

void check_contacts(CheckedSheet const& sheet, ContactColumn const& contact, Problems& problems) {
    auto const column = sheet.column(contact.name);
    for (std::size_t row = 0; column && row < sheet.row_count(); ++row) {
        auto const cell = sheet.cell(row, column);
        if (says_nothing(cell)) {
            continue;
        }
        for (auto const item : list_items(cell, contact.separators)) {
            if (!contact.is_one(item) && !is_spoilt(item)) {
                sheet.report(row, problems)
                    .cell({.severity = base::Severity::warning,
                           .rule = contact.rule,
                           .column = sheet.written(*column),
                           .value = item,
                           .kind = sheet.columns()[*column].kind,
                           .message = std::string{contact.message},
                           .hint = std::string{contact.hint},
                           .suggestion = ""});
            }
        }
    }
}

} // namespace

void check_values(Sheets sheets, Problems& problems) {
    for (auto const& sheet : sheets) {
        for (auto const& contact : contact_columns) {
            check_contacts(sheet, contact, problems);
        }
    }
}

} // namespace catalogue
