#include "base/error.hpp"
#include "base/nearest_word.hpp"
#include "reports/explain/judgements.hpp"
#include "reports/explain/parts.hpp"
#include "reports/json/cell_people.hpp"
#include "reports/wording/front_door_wording.hpp"
#include "reports/wording/page_wording.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace reports {

namespace {

constexpr std::size_t most_named = 12;

/// By id, else by programme or "provider: programme". None where no service is called so.
std::optional<JsonValue> find_service(ExplainedRun const& run, std::string const& wanted) {
    std::optional<JsonValue> by_id;
    std::vector<JsonValue> by_name;
    auto const folded = base::folded(wanted);
    run.root.at("services").for_each([&](JsonValue service) {
        auto const programme = service.at("programme").text_or_empty();
        if (base::folded(service.at("id").text()) == folded) {
            by_id = service;
        } else if (!programme.empty() &&
                   (base::folded(programme) == folded ||
                    base::folded(service.at("provider").text_or_empty() + programme) == folded)) {
            by_name.push_back(service);
        }
    });
    if (!by_id && by_name.size() > 1) {
        throw base::Error(fmt::format("{}: has {} services called '{}'; give the id, such as {}.",
                                      run.name, by_name.size(), wanted,
                                      by_name.front().at("id").text()));
    }
    return by_id || by_name.empty() ? by_id : std::optional{by_name.front()};
}

bool names(JsonValue ids, std::string const& id) {
    auto const all = ids.texts();
    return std::ranges::find(all, id) != all.end();
}

/// What is said of the cells of a component, each thing once with the districts of which it is
/// true.
class ByDistrict {
public:
    void add(std::string component, std::string more, std::string district) {
        std::pair const said{std::move(component), std::move(more)};
        auto found = std::ranges::find(said_, said, &Said::first);
        if (found == said_.end()) {
            found = said_.insert(found, {said, {}});
        }
        found->second.push_back(std::move(district));
    }

    [[nodiscard]] bool empty() const { return said_.empty(); }

    [[nodiscard]] std::vector<std::string> sentences() const {
        std::vector<std::string> all;
        for (auto const& [said, districts] : said_) {
            all.push_back(fmt::format("{} in {}{}{}", said.first, listed(districts, most_named),
                                      said.second.empty() ? "" : ": ", said.second));
        }
        return all;
    }

private:
    using Said = std::pair<std::pair<std::string, std::string>, std::vector<std::string>>;
    std::vector<Said> said_;
};

/// Why a service can fill nothing in any suite. None where its row does not say so; of a
/// confidential one it is not told.
std::vector<std::string> why_it_fills_nothing(JsonValue root, JsonValue service) {
    std::vector<std::string> reasons;
    if (service.at("visibility").is("confidential")) {
        return reasons;
    }
    auto const as_of = root.at("run").at("as_of").text();
    auto const by_then = date_in_words(as_of);
    auto const answers = service.at("answers");
    auto const said = [&answers](std::string_view column) {
        return answers.has(column) ? answers.at(column).text() : std::string{};
    };
    auto const start = said("start_date");
    auto const end = said("end_date");
    if (!end.empty() && end < as_of) {
        reasons.push_back(fmt::format("has ended by {}", by_then));
    } else if (said("status") == "closed") {
        reasons.emplace_back("is closed");
    }
    if (start > as_of) {
        reasons.push_back(fmt::format("has not begun by {}", by_then));
    } else if (start.empty() && said("status") == "planned") {
        reasons.emplace_back("is only planned");
    }
    if (service.at("types").texts().empty()) {
        reasons.emplace_back("has no intervention type that is known");
    }
    if (service.at("reach").is("nowhere")) {
        reasons.emplace_back("could not be placed");
    }
    return reasons;
}

void explain_cells(JsonValue root, JsonValue suite, JsonValue service, ExplainedLines& lines) {
    auto const id = service.at("id").text();
    ByDistrict fills;
    ByDistrict may_fill;
    ByDistrict misses;
    suite.at("cells").for_each([&](JsonValue cell) {
        auto const component = cell.at("component").text();
        auto const district = district_name(root, cell.at("district").text());
        if (names(cell.at("services"), id)) {
            fills.add(component, {}, district);
        }
        cell.at("possible").for_each([&](JsonValue one) {
            if (one.at("service").is(id)) {
                auto const unknown = one.at("unknown").texts();
                may_fill.add(component,
                             unknown.empty()
                                 ? std::string{}
                                 : fmt::format("not known: {}", fmt::join(unknown, ", ")),
                             district);
            }
        });
        cell.at("near_misses").for_each([&](JsonValue one) {
            if (one.at("service").is(id)) {
                misses.add(component, one.at("reason").text(), district);
            }
        });
    });
    lines.list("It fills:", fills.sentences());
    lines.list("It may fill, because not all is known:", may_fill.sentences());
    lines.list("It nearly fills, failing one condition:", misses.sentences());
    if (!fills.empty() || !may_fill.empty()) {
        return;
    }
    bool unplaced = false;
    suite.at("unplaced").for_each([&](JsonValue one) {
        unplaced = unplaced || one.at("service").is(id);
    });
    auto const reasons = why_it_fills_nothing(root, service);
    if (unplaced) {
        lines.part("It fills no component of the suite and may fill none: no component asks "
                   "for its intervention types together with what it answers.");
    } else if (reasons.empty()) {
        lines.part("It fills no component of the suite and may fill none.");
    } else {
        lines.part(fmt::format("It {}, so it fills nothing.", fmt::join(reasons, " and ")));
    }
}

void explain_duplications(JsonValue root, JsonValue suite, std::string const& id,
                          ServiceLookup const& services, ExplainedLines& lines) {
    std::vector<std::string> found;
    suite.at("duplications").for_each([&](JsonValue one) {
        if (!names(one.at("services"), id)) {
            return;
        }
        std::vector<std::string> others;
        one.at("services").for_each([&](JsonValue other) {
            if (!other.is(id)) {
                others.push_back(service_in_words(services.find(other, {})));
            }
        });
        auto const district = one.at("district").text_or_empty();
        found.push_back(
            fmt::format("{} of {} in {} with {}. {}", code_in_words(one.at("kind").text()),
                        one.at("type").text(),
                        district.empty() ? "the whole region" : district_name(root, district),
                        listed(others, most_named), one.at("reason").text()));
    });
    lines.list("Duplication, which never says that capacity is surplus:", found);
}

void explain_problems(JsonValue root, ServiceRecord const& service, ExplainedLines& lines) {
    std::vector<std::string> found;
    root.at("problems").for_each([&](JsonValue problem) {
        if (service.row != 0 && problem.at("row").count_or_zero() == service.row &&
            problem.at("file").text_or_empty() == service.file &&
            problem.at("sheet").text_or_empty() == service.sheet) {
            auto const column = problem.at("column").text_or_empty();
            found.push_back(fmt::format("{}{}{}", column, column.empty() ? "" : ": ",
                                        problem.at("message").text()));
        }
    });
    lines.list("Problems in its row:", found);
}

std::string where_in_words(JsonValue root, JsonValue service) {
    if (service.at("reach").is("nowhere")) {
        return "It could not be placed in any district.";
    }
    if (!service.at("reach").is("local")) {
        return fmt::format("It says that it is {}.", code_in_words(service.at("reach").text()));
    }
    std::vector<std::string> districts;
    for (auto const& code : service.at("districts").texts()) {
        districts.push_back(district_name(root, code));
    }
    return fmt::format("It is available in {}{}.", listed(districts, most_named),
                       service.at("area_basis").text_or_empty() == "inferred"
                           ? ", which is inferred from a place and not declared"
                           : "");
}

/// One that the study leaves out, by id, programme or "provider: programme". False where there is
/// none called so.
bool explain_left_out(ExplainedRun const& run, std::string const& wanted, ExplainedLines& lines) {
    auto const folded = base::folded(wanted);
    bool found = false;
    run.root.at("out_of_scope").for_each([&](JsonValue value) {
        auto const service = left_out_service(value);
        if (found ||
            (base::folded(service.id) != folded && base::folded(service.programme) != folded &&
             base::folded(service.provider + service.programme) != folded)) {
            return;
        }
        found = true;
        auto const reason = value.at("reason").text_or_empty();
        lines.paragraph(service_in_words(service) + ".");
        lines.paragraph(fmt::format(
            "It is out of scope, by decision of its row, and in no cell and no count: {}.",
            reason.empty() ? "no reason is given" : reason));
        std::vector<std::string> would_fill;
        value.at("would_fill").for_each([&](JsonValue one) {
            would_fill.push_back(fmt::format("{}{}", one.at("surely").boolean() ? "" : "perhaps ",
                                             one.at("component").text()));
        });
        lines.list("Were it in, it would fill:", would_fill);
    });
    return found;
}

/// What of whom it sends people on to no link says.
void explain_referrals(JsonValue root, std::string const& id, ExplainedLines& lines) {
    auto const front_door = root.at("front_door");
    front_door.at("send_nobody_on").for_each([&](JsonValue service) {
        if (service.is(id)) {
            lines.part("It says that it sends nobody on.");
        }
    });
    front_door.at("untold").for_each([&](JsonValue untold) {
        if (untold.at("from").is(id)) {
            lines.part(
                fmt::format("It {}.", untold_in_words(untold.at("referrals").count_or_zero())));
        }
    });
}

} // namespace

bool explain_service(ExplainedRun const& run, Asked const& asked, ExplainedLines& lines) {
    auto const found = find_service(run, asked.subject);
    if (!found) {
        return explain_left_out(run, asked.subject, lines);
    }
    auto const id = found->at("id").text();
    ServiceLookup const services{run.root};
    std::vector<std::string> columns{"interventions"};
    found->at("answers").for_each_key(
        [&columns](std::string const& column, JsonValue) { columns.push_back(column); });
    auto const service = services.find(found->at("id"), columns);
    lines.paragraph(service_in_words(service) + ".");
    lines.paragraph(where_in_words(run.root, *found));
    if (service.row == 0) {
        lines.paragraph("It is confidential: beside its districts only the cells are told that it "
                        "fills or may fill.");
    } else {
        lines.part("What it answers:");
        lines.answers(service.answers);
    }
    explain_referrals(run.root, id, lines);
    for (auto const suite : suites_of(run.root)) {
        lines.part("By the suite: " + suite.at("suite").at("title").text() + ".");
        explain_cells(run.root, suite, *found, lines);
        explain_duplications(run.root, suite, id, services, lines);
    }
    explain_risk_claims(run.root, id, services, lines);
    if (service.row != 0) {
        explain_standards(run.root, id, services, lines);
    }
    explain_problems(run.root, service, lines);
    return true;
}

} // namespace reports
