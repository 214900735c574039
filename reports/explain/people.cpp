#include "reports/explain/people.hpp"

#include "reports/wording/contract_wording.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace reports {

void explain_contracts(CellRecord const& cell, ExplainedLines& lines) {
    std::vector<std::string> items;
    for (auto const& service : cell.services) {
        std::vector<std::string> parts;
        for (auto const& [column, text] : service.contract) {
            parts.push_back(fmt::format("{} {}", code_in_words(column), text));
        }
        if (!parts.empty()) {
            items.push_back(
                fmt::format("{}: {}", service_in_words(service), fmt::join(parts, "; ")));
        }
    }
    if (cell.cost_stated > 0) {
        items.push_back("together " +
                        cost_in_words({.at_least = static_cast<double>(cell.cost_at_least),
                                       .stated = cell.cost_stated,
                                       .records = cell.cost_records}));
    }
    lines.list("Contracts, as far as they are stated:", items);
}

void explain_people(CellRecord const& cell, ExplainedLines& lines) {
    std::vector<std::string> said;
    for (auto const& annotation : cell.annotations) {
        std::vector<std::string> parts{code_in_words(annotation.status)};
        if (!annotation.who.empty()) {
            parts.front() += " by " + annotation.who;
        }
        if (!annotation.when.empty()) {
            parts.push_back(date_in_words(annotation.when));
        }
        if (annotation.of_district) {
            parts.emplace_back("of the whole district");
        }
        if (!annotation.service.empty()) {
            parts.push_back("of " + annotation.service);
        }
        said.push_back(fmt::format("{}{}{}", fmt::join(parts, ", "),
                                   annotation.note.empty() ? "" : ": ", annotation.note));
    }
    lines.list("What people say of it, which changes nothing:", said);
    std::vector<std::string> left_out;
    for (auto const& one : cell.left_out) {
        left_out.push_back(fmt::format("{}: would {}fill it; left out, because: {}",
                                       service_in_words(one.service), one.surely ? "" : "perhaps ",
                                       one.reason.empty() ? "no reason is given" : one.reason));
    }
    lines.list("Out of scope, by decision of their rows; were they in:", left_out);
}

} // namespace reports
