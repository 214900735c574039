#include "catalogue/questionnaire/settle_field.hpp"

#include "catalogue/postcode.hpp"
#include "catalogue/rows/row_report.hpp"
#include "catalogue/rows/service_texts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

namespace catalogue {

namespace {

constexpr auto source_word = "questionnaire";

std::optional<base::Date> desk_date(FieldReturn const& field) {
    auto const& profile = field.desk.profile;
    auto const own = std::ranges::find(profile.origins, field.field.name, &AnswerOrigin::answer);
    return own == profile.origins.end() ? profile.dates.source : own->date;
}

Basis basis_of(FieldReturn const& field) {
    auto const* const own = field.field.basis(field.desk);
    return own == nullptr ? field.desk.profile.row_basis : *own;
}

/// "no (desk)".
std::string desk_words(FieldReturn const& field) {
    auto const basis = basis_of(field);
    return basis == Basis::not_known ? field.was : fmt::format("{} ({})", field.was, code(basis));
}

void tell(Settlement const& settlement, FieldReturn const& field, base::Severity severity,
          std::string_view rule, std::string message, std::string other) {
    constexpr std::span<std::string const> no_columns; // returned_place() names the cell
    bool const places = field.field.deciding == Deciding::no || holds_a_place(field.was) ||
                        holds_a_place(field.said);
    RowReport report{
        returned_place(settlement.form, field.returned, settlement.catalogue, field.field.name),
        no_columns, field.returned.service.visibility, settlement.catalogue.problems};
    report.cell({.severity = severity,
                 .rule = rule,
                 .column = field.field.name,
                 .value = field.said,
                 .kind = places ? CellKind::placing : CellKind::plain,
                 .message = std::move(message),
                 .hint = "",
                 .suggestion = std::move(other)});
}

void put_origin(Settlement const& settlement, FieldReturn const& field, Basis basis,
                std::string before) {
    if (field.field.deciding == Deciding::no) {
        return;
    }
    auto& origins = field.desk.profile.origins;
    std::erase_if(origins, [&field](AnswerOrigin const& origin) {
        return origin.answer == field.field.name;
    });
    origins.push_back({.answer = field.field.name,
                       .basis = basis,
                       .source = source_word,
                       .date = field.date,
                       .cell = form_cell(settlement.form, *field.returned.column, field.field.name),
                       .before = std::move(before)});
}

void change(Settlement const& settlement, FieldReturn const& field) {
    bool const was_blank = field.was.empty();
    auto const was = was_blank ? std::string{"blank"} : desk_words(field);
    tell(settlement, field, base::Severity::information, "return-changed",
         "is the provider's answer and is taken",
         was_blank ? "it was blank" : fmt::format("it was '{}'", was));
    ++settlement.settled.changed;
    take_field(settlement, field, was);
}

void keep(Settlement const& settlement, FieldReturn const& field, std::string_view because) {
    tell(settlement, field, base::Severity::information, "return-kept",
         fmt::format("is the provider's answer and is not taken: {}", because),
         fmt::format("it stays '{}'", desk_words(field)));
    ++settlement.settled.kept;
}

GivenAnswer& answer_of(FieldReturn const& field) {
    auto const* const basis = field.field.basis(field.desk);
    return *std::ranges::find_if(field.desk.profile.answers, [basis](GivenAnswer const& answer) {
        return &answer.basis == basis;
    });
}

/// Yes and by design agree, and so does anything with "not known" on the desk's side.
void settle_risk(Settlement const& settlement, FieldReturn const& field) {
    auto const is_yes = [](std::string const& text) {
        return text == answer_words(Answer::yes) || text == answer_words(Answer::yes_by_design);
    };
    if (field.was == answer_words(Answer::unknown) || (is_yes(field.was) && is_yes(field.said))) {
        change(settlement, field);
        return;
    }
    auto const desk = desk_words(field);
    tell(settlement, field, base::Severity::warning, "return-unsettled",
         "is the provider's answer; the catalogue differs, so it is not known until somebody "
         "settles it",
         fmt::format("the catalogue says {}", desk));
    answer_of(field) = {.value = Answer::unknown, .basis = Basis::not_known};
    put_origin(settlement, field, Basis::not_known,
               fmt::format("{}; the provider: {}", desk, field.said));
    ++settlement.settled.unsettled;
}

} // namespace

void settle_field(Settlement const& settlement, FieldReturn const& field) {
    if (field.said.empty()) {
        return;
    }
    if (field.said == field.was) {
        take_field(settlement, field, {});
        return;
    }
    if (field.was.empty()) {
        change(settlement, field);
        return;
    }
    switch (field.field.settling) {
    case Settling::provider:
        change(settlement, field);
        break;
    case Settling::commissioner:
        keep(settlement, field, "what is known of the contract stands");
        break;
    case Settling::newest:
        if (auto const known = desk_date(field); known && *known > field.date) {
            keep(settlement, field,
                 fmt::format("what is known since {} is newer and stands", base::to_text(*known)));
        } else {
            change(settlement, field);
        }
        break;
    case Settling::nobody:
        settle_risk(settlement, field);
        break;
    }
}

void take_field(Settlement const& settlement, FieldReturn const& field, std::string before) {
    bool const stays_evidenced = before.empty() && basis_of(field) == Basis::evidenced;
    auto const now = stays_evidenced ? Basis::evidenced : Basis::claimed;
    field.field.take(settlement.catalogue, field.desk, settlement.read, field.returned.service);
    if (auto* const basis = field.field.basis(field.desk); basis != nullptr) {
        *basis = now;
    }
    put_origin(settlement, field, now, std::move(before));
}

} // namespace catalogue
