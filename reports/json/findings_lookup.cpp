#include "reports/json/findings_lookup.hpp"

#include "base/error.hpp"
#include "base/nearest_word.hpp"
#include "reports/wording/page_wording.hpp"

#include <fmt/format.h>

namespace reports {

namespace {

/// What a service states of its contract, in the order in which people ask for it.
std::vector<std::pair<std::string, std::string>> contract_in(JsonValue answers) {
    std::vector<std::pair<std::string, std::string>> contract;
    for (auto const* column :
         {"commissioner", "funder", "end_date", "funding_end_date", "annual_cost", "waiting_weeks",
          "capacity_per_year", "referral_routes"}) {
        if (answers.has(column)) {
            contract.emplace_back(column, answers.at(column).text());
        }
    }
    return contract;
}

} // namespace

std::optional<FoundDistrict> find_district(JsonValue root, std::string const& name,
                                           std::string_view wanted) {
    std::optional<FoundDistrict> by_code;
    std::vector<FoundDistrict> by_name;
    auto const folded = base::folded(wanted);
    root.at("districts").for_each([&](JsonValue value) {
        FoundDistrict const district{value.at("code").text(), value.at("name").text()};
        if (base::folded(district.code) == folded) {
            by_code = district;
        } else if (base::folded(district.name) == folded) {
            by_name.push_back(district);
        }
    });
    if (by_code) {
        return by_code;
    }
    if (by_name.size() > 1) {
        throw base::Error(fmt::format("{}: has {} districts named '{}'; give the code, such as {}.",
                                      name, by_name.size(), wanted, by_name.front().code));
    }
    return by_name.empty() ? std::nullopt : std::optional{by_name.front()};
}

std::vector<std::string> district_names(JsonValue root) {
    std::vector<std::string> known;
    for (auto const* key : {"name", "code"}) {
        root.at("districts").for_each([&](JsonValue value) {
            known.push_back(value.at(key).text());
        });
    }
    return known;
}

std::string district_name(JsonValue root, std::string_view code) {
    std::string name{code};
    root.at("districts").for_each([&](JsonValue value) {
        if (value.at("code").is(code)) {
            name = value.at("name").text();
        }
    });
    return name;
}

void refuse_unknown(std::string const& name, std::string_view kind, std::string_view word,
                    std::vector<std::string> const& known) {
    constexpr std::size_t most = 20;
    auto const nearest = base::nearest_word(word, known);
    auto const way_out = nearest ? fmt::format("did you mean '{}'?", *nearest)
                                 : fmt::format("it has {}.", listed(known, most));
    throw base::Error(fmt::format("{}: has no {} '{}'; {}", name, kind, word, way_out));
}

std::vector<JsonValue> suites_of(JsonValue root) {
    std::vector<JsonValue> suites;
    if (root.has("suites")) {
        root.at("suites").for_each([&suites](JsonValue suite) { suites.push_back(suite); });
    } else {
        suites.push_back(root);
    }
    return suites;
}

ServiceLookup::ServiceLookup(JsonValue root)
    : sources_(root) {
    root.at("services").for_each([this](JsonValue value) {
        by_id_.emplace(value.at("id").text(), value);
    });
}

ServiceRecord ServiceLookup::find(JsonValue id, std::vector<std::string> const& columns) const {
    auto const found = by_id_.find(id.text());
    if (found == by_id_.end()) {
        return ServiceRecord{.id = id.text()};
    }
    auto const value = found->second;
    bool const regional = value.at("reach").is("region_wide") || value.at("reach").is("national");
    return {.id = value.at("id").text(),
            .provider = value.at("provider").text_or_empty(),
            .programme = value.at("programme").text_or_empty(),
            .file = value.at("file").text_or_empty(),
            .sheet = value.at("sheet").text_or_empty(),
            .row = value.at("row").count_or_zero(),
            .regional = regional,
            .shared = regional || value.at("districts").texts().size() > 1,
            .same_as = value.has("same_as") ? value.at("same_as").text() : std::string{},
            .answers = sources_.answers(value, columns),
            .contract = contract_in(value.at("answers"))};
}

} // namespace reports
