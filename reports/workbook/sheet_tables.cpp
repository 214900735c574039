#include "reports/workbook/sheet_tables.hpp"

#include "mapper/groups/group_offer.hpp"
#include "reports/workbook/sheet_matrix.hpp"

namespace reports {

namespace {

constexpr Look look_of(mapper::GroupOffer offer) {
    switch (offer) {
    case mapper::GroupOffer::by_design:
        return Look::met;
    case mapper::GroupOffer::open_to:
        return Look::regional;
    case mapper::GroupOffer::not_known:
        return Look::unclear;
    case mapper::GroupOffer::none_found:
        return Look::gap;
    case mapper::GroupOffer::not_assessed:
        break;
    }
    return Look::confirm;
}

} // namespace

// Of words that begin alike the longer comes first: the first rule that fits colours the cell.
std::vector<TextColour> TableSheet::colours() const {
    std::vector<TextColour> colours;
    if (words == Words::statuses) {
        return status_colours();
    }
    if (words == Words::offers) {
        for (auto const offer : mapper::all_offers) {
            colours.push_back({.begins = std::string{label(offer)}, .look = look_of(offer)});
        }
    }
    return colours;
}

std::array<TableSheet, 18> const table_sheets{{
    {.file_name = "gaps.csv",
     .name = "Gaps",
     .about = "Cells of which none is found, or of which it is not known, in order",
     .note = "A component leads to its cell of the matrix. Near misses are questions to ask, and "
             "never advice to widen a service.",
     .by_suite = true,
     .left_out = {"district", "component", "status", "certainty", "unanswered"},
     .coloured = "status_label",
     .words = TableSheet::Words::statuses},
    {.file_name = "duplications.csv",
     .name = "Duplications",
     .about = "Services of one kind in one district that overlap, may, or complement each other",
     .note = "Never a statement that capacity is surplus.",
     .by_suite = true,
     .left_out = {"district", "intervention", "services", "components", "undecided"}},
    {.file_name = "joint-commissioning.csv",
     .name = "Joint commissioning",
     .about = "Components that neighbours lack, and could commission together",
     .note = "Districts that share a border and of which none was found; a region-wide case where "
             "that is every district.",
     .by_suite = true,
     .left_out = {"component", "districts"}},
    {.file_name = "groups.csv",
     .name = "Groups",
     .about = "What each cell offers each specialist group, by design or open to it",
     .note = "Coverage is tested in combination. A service that does not provide for a group "
             "specifically is not thereby closed to it.",
     .by_suite = true,
     .left_out = {"district", "component", "group", "offer"},
     .coloured = "offer_label",
     .words = TableSheet::Words::offers},
    {.file_name = "timeline.csv",
     .name = "What ends when",
     .about = "Each change of a cell, by the dates that services state",
     .note = "As an analysis as of each day would say. A provided cell of which no end is stated "
             "is not known to last.",
     .by_suite = true,
     .left_out = {"suite", "district", "component"}},
    {.file_name = "risk-cells.csv",
     .name = "Risk cells",
     .about = "Cells that differ where risk levels are claimed as stated, and as defined",
     .note = "Stated: as services say. Defined: as the definitions of the run allow.",
     .by_suite = true,
     .left_out = {"component"}},
    {.file_name = "cells.csv",
     .name = "All cells",
     .about = "Every cell with its services and marks",
     .note = "Marks stand on provided cells only.",
     .by_suite = true,
     .left_out = {"component", "status"},
     .coloured = "status_label",
     .words = TableSheet::Words::statuses},
    {.file_name = "services.csv",
     .name = "Services",
     .about = "The catalogue, as far as it is told",
     .note = "A confidential service has its placeholder, its districts and what it fills, and "
             "nothing finer."},
    {.file_name = "contracts.csv",
     .name = "Contracts",
     .about = "Commissioner, funder, end, cost and waiting time, as far as stated",
     .note = "What anything is worth is not judged."},
    {.file_name = "provision.csv",
     .name = "Provision",
     .about = "Services of each kind and risk level, by what they answer",
     .note = "A region-wide service counts in its own rows only."},
    {.file_name = "referrals.csv",
     .name = "Referrals",
     .about = "Who sends people on to whom",
     .note = "As services state it; confidential services are left out."},
    {.file_name = "evidence.csv",
     .name = "Evidence",
     .about = "What sources found of kinds of intervention and of approaches",
     .note = "A rating is about a kind of intervention or a way of working where it was studied, "
             "and not about any service here."},
    {.file_name = "standards.csv",
     .name = "Standards",
     .about = "Each rule of the standards, by district",
     .note = "By what rows state, never by practice. Confidential services are not audited.",
     .left_out = {"standard_title", "guideline_title", "source"}},
    {.file_name = "standards-services.csv",
     .name = "Standards by service",
     .about = "What single services state of the standards",
     .note = "Rules to which a service gives no answer are not listed."},
    {.file_name = "risk-claims.csv",
     .name = "Risk claims",
     .about = "Each claim of a risk level against its definition",
     .note = "A claim is judged by the service's own answers."},
    {.file_name = "annotations.csv",
     .name = "What people say",
     .about = "What people say of the findings, which changes none",
     .note = "No status and no count changes by it."},
    {.file_name = "out-of-scope.csv",
     .name = "Out of scope",
     .about = "Services that the study leaves out, and what they would fill",
     .note = "They fill no cell and count nowhere else."},
    {.file_name = "survey.csv",
     .name = "Survey",
     .about = "The survey of providers, summed up",
     .note = "A count that could tell of one response is left out."},
}};

} // namespace reports
