#include "mapper/referrals/referral_problems.hpp"

#include "base/nearest_word.hpp"
#include "catalogue/rows/row_report.hpp"
#include "mapper/out_of_scope.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace mapper {

namespace {

/// Each suggestion looks through the names of all services.
constexpr std::size_t most_suggestions = 100;

class Suggestions {
public:
    explicit Suggestions(std::span<Disclosed const> services)
        : services_{services} {}

    std::string nearest(std::string const& text) {
        if (found_.size() == most_suggestions) {
            auto const known = found_.find(text);
            return known == found_.end() ? std::string{} : known->second;
        }
        auto const [entry, is_new] = found_.try_emplace(text);
        if (is_new) {
            if (auto const name = base::nearest_word(text, names())) {
                entry->second = fmt::format("the nearest is '{}'", *name);
            }
        }
        return entry->second;
    }

private:
    std::vector<std::string> const& names() {
        if (names_.empty()) {
            for (auto const& service : services_) {
                if (!is_confidential(service)) {
                    names_.push_back(service.id);
                    names_.push_back(service.programme);
                }
            }
        }
        return names_;
    }

    std::span<Disclosed const> services_;
    std::vector<std::string> names_;
    std::unordered_map<std::string, std::string> found_;
};

/// The report of a service's row, which is never a confidential one's: those link nowhere.
catalogue::RowReport report_of(Disclosed const& service, std::vector<base::Problem>& problems) {
    return {{.file = service.source.file,
             .sheet = service.source.sheet,
             .row = service.source.row,
             .column = ""},
            {},
            service.visibility,
            problems};
}

constexpr std::string_view column = "refers_to";
constexpr auto way_out = "write the service_id of the service that is meant";

} // namespace

std::vector<base::Problem> referral_problems(std::span<Disclosed const> services,
                                             ReferralGraph const& graph) {
    std::vector<base::Problem> problems;
    Suggestions suggestions{services};
    for (auto const& broken : graph.broken) {
        bool const several = broken.because == BrokenLink::several;
        if (!several && broken.because != BrokenLink::unknown) {
            continue;
        }
        report_of(services[broken.from.value], problems)
            .cell({.severity = base::Severity::warning,
                   .rule = several ? "referral-to-several" : "referral-to-nobody",
                   .column = column,
                   .value = broken.to,
                   .kind = catalogue::CellKind::plain,
                   .message = std::string{explanation(broken.because)},
                   .hint = way_out,
                   .suggestion = several ? std::string{} : suggestions.nearest(broken.to)});
    }
    for (auto const service : graph.to_themselves) {
        report_of(services[service.value], problems)
            .row(base::Severity::information, "referral-to-itself", column,
                 "the service names itself among those to which it sends people on",
                 "name the others alone, or write '-' if it sends nobody on");
    }
    return problems;
}

std::vector<base::Problem> referral_problems(std::vector<Disclosed> services, base::Date as_of) {
    auto const scope = take_out_of_scope(services);
    return referral_problems(services, referral_graph_of(services, scope.out, as_of));
}

} // namespace mapper
