#include "reports/tables/hxl_tags.hpp"

#include <algorithm>
#include <array>

namespace reports {

namespace {

struct Tag {
    std::string_view column;
    std::string_view tag;
};

/// By column. Tags are of the HXL 1.1 standard and its list of core hashtags; attributes are free.
constexpr std::array tags{Tag{"annotations", "#description+annotations"},
                          Tag{"annual_cost", "#value+cost"},
                          Tag{"annual_cost_at_least", "#value+cost+min"},
                          Tag{"annual_cost_not_stated", "#indicator+cost_not_stated+num"},
                          Tag{"answer", "#description+answer"},
                          Tag{"answered_no", "#description+answered_no"},
                          Tag{"answers", "#description+answers"},
                          Tag{"applies_at_least", "#indicator+applies+min"},
                          Tag{"applies_at_most", "#indicator+applies+max"},
                          Tag{"area_basis", "#meta+area_basis"},
                          Tag{"asks", "#description+rule"},
                          Tag{"basis", "#meta+basis"},
                          Tag{"began", "#service+code+began"},
                          Tag{"by_design", "#indicator+by_design+num"},
                          Tag{"capacity_per_year", "#capacity+num"},
                          Tag{"certainty", "#status+certainty"},
                          Tag{"code", "#activity+code"},
                          Tag{"commissioner", "#org+name+commissioner"},
                          Tag{"component", "#sector+code"},
                          Tag{"components", "#sector+code+list"},
                          Tag{"components_filled", "#sector+code+filled"},
                          Tag{"components_possible", "#sector+code+possible"},
                          Tag{"date", "#date+change"},
                          Tag{"declared_districts", "#adm2+declared"},
                          Tag{"defined", "#status+defined"},
                          Tag{"definitions", "#meta+definitions"},
                          Tag{"designed_for", "#beneficiary+designed_for"},
                          Tag{"district", "#adm2+code"},
                          Tag{"district_name", "#adm2+name"},
                          Tag{"district_names", "#adm2+name+list"},
                          Tag{"districts", "#adm2+code+list"},
                          Tag{"does_not_meet", "#indicator+does_not_meet+num"},
                          Tag{"end_date", "#date+end"},
                          Tag{"ended", "#service+code+ended"},
                          Tag{"ends_by", "#meta+end"},
                          Tag{"ends_on", "#date+end"},
                          Tag{"every_group", "#beneficiary+every_group"},
                          Tag{"evidence", "#meta+evidence"},
                          Tag{"evidence_by_approach", "#meta+evidence+approach"},
                          Tag{"file", "#meta+file"},
                          Tag{"finding", "#description+finding"},
                          Tag{"focus", "#subsector+code+list"},
                          Tag{"from", "#meta+from"},
                          Tag{"from_name", "#service+name+from"},
                          Tag{"front_door", "#status+front_door"},
                          Tag{"funder", "#org+name+funder"},
                          Tag{"funding_end_date", "#date+end+funding"},
                          Tag{"grade", "#severity+grade"},
                          Tag{"group", "#beneficiary+code"},
                          Tag{"group_label", "#beneficiary+name"},
                          Tag{"guideline", "#meta+guideline+code"},
                          Tag{"guideline_title", "#meta+guideline+name"},
                          Tag{"in_scope", "#status+in_scope"},
                          Tag{"intervention", "#activity+code"},
                          Tag{"intervention_label", "#activity+name"},
                          Tag{"interventions", "#activity+code+list"},
                          Tag{"kind", "#meta+kind"},
                          Tag{"label", "#sector+name"},
                          Tag{"link", "#status+link"},
                          Tag{"location_visibility", "#access+location"},
                          Tag{"may_apply", "#indicator+may_apply+num"},
                          Tag{"meets_at_least", "#indicator+meets+min"},
                          Tag{"meets_at_most", "#indicator+meets+max"},
                          Tag{"month", "#date+month"},
                          Tag{"name", "#service+name"},
                          Tag{"near_misses", "#service+code+near_miss"},
                          Tag{"no", "#indicator+no+num"},
                          Tag{"not_applicable", "#indicator+not_applicable+num"},
                          Tag{"not_audited", "#description+not_audited"},
                          Tag{"not_done", "#indicator+not_done+num"},
                          Tag{"not_placed_because", "#description+not_placed"},
                          Tag{"not_stated", "#indicator+not_stated+num"},
                          Tag{"note", "#description+note"},
                          Tag{"offer", "#status+offer+code"},
                          Tag{"offer_label", "#status+offer+name"},
                          Tag{"population", "#population"},
                          Tag{"possible", "#service+possible"},
                          Tag{"programme", "#service+name"},
                          Tag{"provider", "#org+name+provider"},
                          Tag{"question", "#description+question"},
                          Tag{"reach", "#meta+reach"},
                          Tag{"reading", "#meta+reading"},
                          Tag{"reason", "#description+reason"},
                          Tag{"referral_routes", "#access+referral_routes"},
                          Tag{"refers_to", "#service+code+refers_to"},
                          Tag{"responses", "#indicator+responses+num"},
                          Tag{"result", "#status+result"},
                          Tag{"risk_level", "#severity+code"},
                          Tag{"row", "#meta+row"},
                          Tag{"rule", "#meta+rule+code"},
                          Tag{"scope", "#meta+scope"},
                          Tag{"scope_reason", "#description+scope"},
                          Tag{"service", "#service+code"},
                          Tag{"service_id", "#service+code"},
                          Tag{"service_names", "#service+name+list"},
                          Tag{"services", "#service+filling"},
                          Tag{"sheet", "#meta+sheet"},
                          Tag{"source", "#meta+source"},
                          Tag{"source_date", "#date+source"},
                          Tag{"standard", "#meta+standard+num"},
                          Tag{"standard_title", "#meta+standard+name"},
                          Tag{"standing", "#status+standing+code"},
                          Tag{"standing_label", "#status+standing+name"},
                          Tag{"start_date", "#date+start"},
                          Tag{"stated", "#status+stated"},
                          Tag{"status", "#status+code"},
                          Tag{"status_label", "#status+name"},
                          Tag{"strength", "#meta+strength"},
                          Tag{"study", "#description+study"},
                          Tag{"suite", "#meta+suite"},
                          Tag{"tier", "#sector+tier"},
                          Tag{"to", "#meta+to"},
                          Tag{"to_name", "#service+name+to"},
                          Tag{"too_old", "#service+code+too_old"},
                          Tag{"unanswered", "#status+unanswered"},
                          Tag{"undecided", "#meta+undecided+list"},
                          Tag{"unknown", "#indicator+unknown+num"},
                          Tag{"verdict", "#status+verdict"},
                          Tag{"victim_support", "#status+victim_support"},
                          Tag{"waiting_weeks", "#indicator+waiting_weeks+num"},
                          Tag{"when", "#date+said"},
                          Tag{"where", "#loc+name"},
                          Tag{"where_lacking", "#sector+name+lacking"},
                          Tag{"who", "#contact+name"},
                          Tag{"words", "#description+words"},
                          Tag{"works_with", "#beneficiary+works_with"},
                          Tag{"would_fill", "#sector+name+would_fill"},
                          Tag{"yes", "#indicator+yes+num"}};

static_assert(std::ranges::is_sorted(tags, {}, &Tag::column));

/// What may stand in an attribute: letters, digits and underscores, a letter first.
std::string as_attribute(std::string_view name) {
    std::string attribute;
    for (char const letter : name) {
        bool const is_upper = letter >= 'A' && letter <= 'Z';
        bool const is_plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        attribute += is_upper ? static_cast<char>(letter - 'A' + 'a') : is_plain ? letter : '_';
    }
    bool const begins_well = !attribute.empty() && attribute.front() >= 'a';
    return begins_well ? attribute : "x" + attribute;
}

} // namespace

std::string hxl_tag(std::string_view column) {
    auto const found = std::ranges::lower_bound(tags, column, {}, &Tag::column);
    if (found != tags.end() && found->column == column) {
        return std::string{found->tag};
    }
    return "#status+" + as_attribute(column);
}

} // namespace reports
