#include "catalogue/questionnaire/settle_returns.hpp"

#include "catalogue/questionnaire/form.hpp"
#include "catalogue/questionnaire/returned_services.hpp"
#include "catalogue/questionnaire/settle_field.hpp"
#include "catalogue/rows/row_report.hpp"
#include "catalogue/rows/service_fields.hpp"
#include "catalogue/rows/service_ids.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

namespace catalogue {

namespace {

/// The same cell, however a spreadsheet writes its date.
bool is_same_cell(std::string_view one, std::string_view other) {
    auto const date = base::parse_date(one);
    return one == other || (date && date == base::parse_date(other));
}

std::optional<base::Date> checking_date(ReturnedColumn const& column) {
    return base::parse_date(text_in(column.given, questionnaire::checked_on));
}

/// Takes the columns of one form into a catalogue.
class Settler {
public:
    Settler(Catalogue& catalogue, ReturnedForm const& form, Vocabulary const& vocabulary)
        : m_catalogue(catalogue)
        , m_form(form)
        , m_fields(service_fields(vocabulary))
        , m_returned(read_returned(form, catalogue, vocabulary)) {
        m_settled.file = form.file;
    }

    SettledReturn settle() {
        for (auto const& returned : m_returned.services) {
            check_date(returned);
            if (returned.known) {
                settle_known(returned);
            } else {
                add(returned);
            }
        }
        auto& problems = m_catalogue.problems;
        problems.insert(problems.end(), m_returned.problems.begin(), m_returned.problems.end());
        return m_settled;
    }

private:
    [[nodiscard]] base::Date date_of(ReturnedService const& returned) const {
        auto const checked = checking_date(*returned.column);
        return checked && *checked < m_form.received ? *checked : m_form.received;
    }

    [[nodiscard]] RowReport report(ReturnedService const& returned, std::string_view native) {
        constexpr std::span<std::string const> no_columns; // returned_place() names the cell
        return {returned_place(m_form, returned, m_catalogue, native), no_columns,
                returned.service.visibility, m_catalogue.problems};
    }

    /// What the provider states: the whole column once it was checked, else what was changed.
    [[nodiscard]] static bool states(ReturnedService const& returned, std::string_view column) {
        auto const given = text_in(returned.column->given, column);
        if (given.empty() || std::ranges::find(returned.unread, column) != returned.unread.end()) {
            return false;
        }
        return checking_date(*returned.column) || returned.asked == nullptr ||
               !is_same_cell(given, text_in(*returned.asked, column));
    }

    /// A date of checking that is none, or is to come, is told and not believed.
    void check_date(ReturnedService const& returned) {
        auto const given = text_in(returned.column->given, questionnaire::checked_on);
        auto const date = checking_date(*returned.column);
        if (given.empty() || (date && *date <= m_form.received)) {
            return;
        }
        report(returned, questionnaire::checked_on)
            .cell({.severity = base::Severity::warning,
                   .rule = "return-date",
                   .column = questionnaire::checked_on,
                   .value = given,
                   .message = date ? "is after the day on which the questionnaire came back, which "
                                     "is taken instead"
                                   : "is not a date, so only what was changed in the column counts",
                   .hint = "expected one like 2024-03-31",
                   .suggestion = {}});
    }

    void settle_known(ReturnedService const& returned) {
        auto& desk = m_catalogue.services[*returned.known];
        bool said_anything = settle_visibility(returned, desk);
        auto const date = date_of(returned);
        for (auto const& field : m_fields) {
            if (states(returned, field.name)) {
                said_anything = true;
                settle_field(m_settlement, {.field = field,
                                            .returned = returned,
                                            .desk = desk,
                                            .date = date,
                                            .said = field.text(m_returned.read, returned.service),
                                            .was = field.text(m_catalogue, desk)});
            }
        }
        if (said_anything) {
            desk.profile.answered_on = date;
            ++m_settled.answered;
        } else {
            ++m_settled.untouched;
            report(returned, "programme")
                .row(base::Severity::warning, "return-untouched", "",
                     "the column came back as it was sent, without a date of checking, so it "
                     "answers nothing",
                     "ask the provider to give the date on which the column was checked");
        }
    }

    /// What hides more stands.
    bool settle_visibility(ReturnedService const& returned, Service& desk) {
        if (!states(returned, "location_visibility")) {
            return false;
        }
        auto const said = parse_visibility(text_in(returned.column->given, "location_visibility"),
                                           BlankVisibility::means_district);
        if (said > desk.visibility) {
            auto const was = std::exchange(desk.visibility, said);
            ++m_settled.changed;
            report(returned, "location_visibility")
                .row(base::Severity::information, "return-changed", "location_visibility",
                     fmt::format("the provider says that the row is {}, and it is no longer {}",
                                 code(said), code(was)),
                     "");
        } else if (said < desk.visibility) {
            ++m_settled.kept;
            report(returned, "location_visibility")
                .row(base::Severity::warning, "return-kept", "location_visibility",
                     "the provider and the catalogue differ, and what hides more stands",
                     "change the catalogue where it hides too much");
        }
        return true;
    }

    void add(ReturnedService const& returned) {
        auto const provider = std::ranges::find(m_catalogue.providers, m_form.provider);
        ProviderIndex const index{
            static_cast<std::uint32_t>(provider - m_catalogue.providers.begin())};
        if (provider == m_catalogue.providers.end()) {
            m_catalogue.providers.push_back(m_form.provider);
        }
        auto const where = form_cell(m_form, *returned.column, "programme");
        auto service = returned.service;
        service.id = {};
        service.provider = index;
        service.origin = {.sheet = sheet_index(), .row = where.row};
        service.availability.areas.clear(); // positions in another catalogue, as are the details'
        service.details.clear();
        auto const date = date_of(returned);
        for (auto const& field : m_fields) {
            auto said = field.text(m_returned.read, returned.service);
            if (!said.empty()) {
                take_field(m_settlement,
                           {.field = field,
                            .returned = returned,
                            .desk = service,
                            .date = date,
                            .said = std::move(said),
                            .was = {}},
                           {});
            }
        }
        service.profile.answered_on = date;
        m_catalogue.services.push_back(std::move(service));
        ++m_settled.added;
        ++m_settled.answered;
        report(returned, "programme")
            .row(base::Severity::information, "return-added", "",
                 "the provider added a service that the catalogue did not have", "");
    }

    /// The form's sheet among the catalogue's. Its answers all say themselves where they stand.
    SheetIndex sheet_index() {
        auto& sheets = m_catalogue.sheets;
        if (sheets.back().file != m_form.file) {
            sheets.push_back({.file = m_form.file, .sheet = questionnaire::form_sheet});
        }
        return {static_cast<std::uint32_t>(sheets.size() - 1)};
    }

    Catalogue& m_catalogue;
    ReturnedForm const& m_form;
    std::vector<ServiceField> m_fields;
    ReturnedServices m_returned;
    SettledReturn m_settled;
    Settlement m_settlement{
        .catalogue = m_catalogue, .form = m_form, .read = m_returned.read, .settled = m_settled};
};

} // namespace

std::vector<SettledReturn> settle_returns(Catalogue& catalogue, std::span<ReturnedForm const> forms,
                                          Vocabulary const& vocabulary) {
    std::vector<SettledReturn> settled;
    for (auto const& form : forms) {
        settled.push_back(Settler{catalogue, form, vocabulary}.settle());
    }
    assign_ids(catalogue);
    return settled;
}

} // namespace catalogue
