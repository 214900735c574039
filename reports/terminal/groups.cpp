#include "mapper/groups/group_offer.hpp"
#include "reports/terminal/parts.hpp"
#include "reports/wording/page_wording.hpp"

#include <fmt/format.h>

namespace reports {

std::string groups(mapper::Findings const& findings, mapper::SuiteFindings const& suite,
                   Terminal const& terminal) {
    auto const totals = mapper::group_totals(findings, suite);
    std::vector<Entry> list;
    for (std::size_t i = 0; i < totals.by_group.size(); ++i) {
        auto const& counts = totals.by_group[i];
        if (counts.assessed() > 0) {
            list.push_back(
                {.what = findings.vocabulary.groups[i].label,
                 .about = fmt::format("by design {}, open to {}, not known {}, none found in this "
                                      "catalogue {} of {}",
                                      grouped(counts.by_design), grouped(counts.open_to),
                                      grouped(counts.not_known), grouped(counts.none_found),
                                      grouped(counts.assessed())),
                 .status = std::nullopt});
        }
    }
    return list.empty()
               ? std::string{}
               : heading("Groups: cells that provide for them", terminal) + entries(list, terminal);
}

std::string every_group(mapper::Findings const& findings, Terminal const& terminal) {
    if (findings.every_group.empty()) {
        return {};
    }
    constexpr std::size_t most_names = 4;
    std::string names; // they hold commas
    std::size_t shown = 0;
    std::size_t evidenced = 0;
    for (auto const& one : findings.every_group) {
        if (shown < most_names) {
            names += shown == 0 ? "" : "; ";
            names += display_name(findings.services[one.service.value]);
            ++shown;
        }
        evidenced += one.evidenced.empty() ? 0U : 1U;
    }
    auto const all = findings.every_group.size();
    auto const& caution = findings.vocabulary.every_group_caution;
    return heading(
               fmt::format("{} yes to every group", count_of(all, "service says", "services say")),
               terminal) +
           item(names, terminal) + and_more(all, shown, "services.csv", terminal) +
           item(fmt::format("With evidence for any of these answers: {}.", grouped(evidenced)),
                terminal) +
           item(fmt::format("{} ({})", caution.text, caution.source), terminal);
}

} // namespace reports
