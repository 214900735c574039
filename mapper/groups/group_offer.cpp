#include "mapper/groups/group_offer.hpp"

namespace mapper {

namespace {

void count(OfferCounts& counts, GroupOffer offer) {
    switch (offer) {
    case GroupOffer::by_design:
        ++counts.by_design;
        break;
    case GroupOffer::open_to:
        ++counts.open_to;
        break;
    case GroupOffer::not_known:
        ++counts.not_known;
        break;
    case GroupOffer::none_found:
        ++counts.none_found;
        break;
    case GroupOffer::not_assessed:
        ++counts.not_assessed;
        break;
    }
}

} // namespace

GroupOffer offer_of(GroupCell const& cell) {
    switch (cell.status) {
    case CellStatus::met:
    case CellStatus::met_regionally:
        return cell.designed.empty() ? GroupOffer::open_to : GroupOffer::by_design;
    case CellStatus::unclear:
        return GroupOffer::not_known;
    case CellStatus::gap:
        return GroupOffer::none_found;
    case CellStatus::not_assessed:
        break;
    }
    return GroupOffer::not_assessed;
}

GroupTotals group_totals(Findings const& findings, SuiteFindings const& suite) {
    std::vector<OfferCounts> const none(findings.vocabulary.groups.size());
    GroupTotals totals{
        .by_group = none,
        .by_district = std::vector(findings.districts.size(), none),
        .by_component = std::vector(suite.suite.components.size(), none),
    };
    for (auto const& cell : suite.group_cells) {
        auto const offer = offer_of(cell);
        count(totals.by_group[cell.group.value], offer);
        count(totals.by_district[cell.district.value][cell.group.value], offer);
        count(totals.by_component[cell.component.value][cell.group.value], offer);
    }
    return totals;
}

std::string_view code(GroupOffer offer) {
    switch (offer) {
    case GroupOffer::by_design:
        return "by_design";
    case GroupOffer::open_to:
        return "open_to";
    case GroupOffer::not_known:
        return "not_known";
    case GroupOffer::none_found:
        return "none_found";
    case GroupOffer::not_assessed:
        break;
    }
    return "not_assessed";
}

std::string_view label(GroupOffer offer) {
    switch (offer) {
    case GroupOffer::by_design:
        return "by design";
    case GroupOffer::open_to:
        return "open to";
    case GroupOffer::not_known:
        return label(CellStatus::unclear);
    case GroupOffer::none_found:
        return label(CellStatus::gap);
    case GroupOffer::not_assessed:
        break;
    }
    return label(CellStatus::not_assessed);
}

} // namespace mapper
