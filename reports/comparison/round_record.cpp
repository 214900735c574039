#include "reports/comparison/round_record.hpp"

#include "base/error.hpp"
#include "mapper/policy.hpp"
#include "reports/json/cell_record.hpp"
#include "reports/json/findings_lookup.hpp"
#include "reports/json/json_reader.hpp"
#include "reports/wording/cell_symbol.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <unordered_map>

namespace reports {

namespace {

using mapper::Round;

class Reader {
public:
    Reader(JsonValue root, std::string const& name)
        : name_(name)
        , root_(root) {}

    Round read() {
        Round round{.name = name_,
                    .policy = policy(root_.at("run")),
                    .districts = {},
                    .services = {},
                    .suites = {}};
        root_.at("districts").for_each([&](JsonValue value) {
            round.districts.push_back({value.at("code").text(), value.at("name").text()});
        });
        root_.at("services").for_each([&](JsonValue value) {
            positions_.emplace(value.at("id").text(),
                               static_cast<std::uint32_t>(round.services.size()));
            round.services.push_back(service(value));
        });
        root_.at("out_of_scope").for_each([&](JsonValue value) {
            round.out_of_scope.push_back({.id = value.at("service").text(),
                                          .provider = value.at("provider").text(),
                                          .programme = value.at("programme").text()});
        });
        for (auto const& block : suites_of(root_)) {
            round.suites.push_back(suite(block, round));
        }
        auto const summary = root_.at("summary");
        summary.at("by_risk").for_each_key([&](std::string const& level, JsonValue) {
            round.levels_and_groups.push_back("risk_" + level);
        });
        summary.at("by_group").for_each_key([&](std::string const& group, JsonValue) {
            round.levels_and_groups.push_back(group);
        });
        return round;
    }

private:
    [[noreturn]] void refuse(std::string_view kind, std::string const& text) const {
        throw base::Error(fmt::format("{}: is not a findings.json of gapmap ('{}' is no {} of it); "
                                      "run 'gapmap analyse' again.",
                                      name_, text, kind));
    }

    [[nodiscard]] base::Date date(std::string const& text) const {
        auto const read = base::parse_date(text);
        if (!read) {
            refuse("date", text);
        }
        return *read;
    }

    [[nodiscard]] mapper::RoundPolicy policy(JsonValue run) const {
        auto const claims = run.at("risk_claims").text();
        bool const by_definitions =
            claims == code(mapper::RiskClaimPolicy::defined) && root_.has("risk_definitions");
        return {.as_of = date(run.at("as_of").text()),
                .evidence = run.at("evidence").text(),
                .stale = run.at("stale").text(),
                .stale_after_months = run.at("stale_after_months").count_or_zero(),
                .risk_claims = claims,
                .risk_definitions =
                    by_definitions ? root_.at("risk_definitions").at("code").text() : ""};
    }

    /// The value whose code() is `text`, of an enum whose values run from 0 to `last`.
    template <typename Enum>
    [[nodiscard]] Enum value_of(std::string_view kind, std::string const& text, Enum last) const {
        for (int value = 0; value <= static_cast<int>(last); ++value) {
            if (code(static_cast<Enum>(value)) == text) {
                return static_cast<Enum>(value);
            }
        }
        refuse(kind, text);
    }

    [[nodiscard]] mapper::RoundService service(JsonValue value) const {
        mapper::RoundService made{.id = value.at("id").text()};
        made.provider = value.at("provider").text_or_empty();
        made.programme = value.at("programme").text_or_empty();
        made.visibility = value_of("visibility", value.at("visibility").text(),
                                   catalogue::Visibility::confidential);
        made.reach = value_of("reach", value.at("reach").text(), mapper::Reach::national);
        made.districts = value.at("districts").texts();
        made.types = value.at("types").texts();
        if (value.has("types_unknown")) {
            made.types.emplace_back("unknown");
        }
        auto const basis = value.has("basis") ? value.at("basis").text() : std::string{"not_known"};
        auto const answers = value.at("answers");
        answers.for_each_key([&](std::string const& column, JsonValue answer) {
            made.answers.emplace(column, answer.text());
            made.bases.emplace(column, basis);
        });
        if (!made.types.empty()) {
            made.bases.emplace("interventions", basis);
        }
        if (value.has("bases")) {
            value.at("bases").for_each_key(
                [&](std::string const& column, JsonValue own) { made.bases[column] = own.text(); });
        }
        if (value.has("source_date")) {
            made.source_date = value.at("source_date").text();
        }
        auto const dated = [&](std::string const& column) {
            auto const found = made.answers.find(column);
            return found == made.answers.end() ? std::nullopt : std::optional{date(found->second)};
        };
        made.dates.start = dated("start_date");
        made.dates.end = dated("end_date");
        made.dates.funding_end = dated("funding_end_date");
        if (auto const found = made.answers.find("status"); found != made.answers.end()) {
            made.status = value_of("status", found->second, catalogue::Status::closed);
        }
        return made;
    }

    static mapper::RoundComponent component(JsonValue value) {
        mapper::RoundComponent made{.code = value.at("code").text(),
                                    .label = value.at("label").text(),
                                    .types = value.at("types").texts(),
                                    .columns = value.at("columns").texts(),
                                    .asks = {}};
        for (auto const* list : {"types", "focus", "works_with", "groups"}) {
            made.asks[list] = fmt::format("{}", fmt::join(value.at(list).texts(), ";"));
        }
        made.asks["risk"] = value.at("risk").text_or_empty();
        made.asks["scope"] = value.at("scope").text();
        made.asks["minimum"] = fmt::format("{}", value.at("minimum").count_or_zero());
        made.asks["adults"] = value.at("adults").boolean() ? "yes" : "no";
        made.asks["statutory"] = value.at("statutory").boolean() ? "yes" : "no";
        if (value.has("asks")) {
            made.asks["asks"] = fmt::format("{}", fmt::join(value.at("asks").texts(), ";"));
        }
        if (value.has("newest_months")) {
            made.asks["newest_months"] =
                fmt::format("{}", value.at("newest_months").count_or_zero());
        }
        if (value.has("together")) {
            made.asks["together"] = value.at("together").text();
            made.columns.push_back(read_together(made.asks["together"]).column);
        }
        return made;
    }

    [[nodiscard]] std::uint32_t position(std::string const& id) const {
        auto const found = positions_.find(id);
        if (found == positions_.end()) {
            refuse("service", id);
        }
        return found->second;
    }

    [[nodiscard]] mapper::RoundCell cell(JsonValue value) const {
        auto const status = value.at("status").text();
        auto const known = status_of_code(status);
        if (!known) {
            refuse("status", status);
        }
        mapper::RoundCell made{.status = *known,
                               .heard = value.at("unanswered").boolean() ? mapper::Heard::unanswered
                                                                         : mapper::Heard::yes,
                               .services = {},
                               .possible = {}};
        for (auto const& id : value.at("services").texts()) {
            made.services.push_back(position(id));
        }
        value.at("possible").for_each([&](JsonValue one) {
            made.possible.push_back(position(one.at("service").text()));
        });
        return made;
    }

    [[nodiscard]] mapper::RoundSuite suite(JsonValue value, Round const& round) const {
        mapper::RoundSuite made{.code = value.at("suite").at("code").text(),
                                .title = value.at("suite").at("title").text(),
                                .components = {},
                                .cells = {}};
        value.at("components").for_each([&](JsonValue one) {
            made.components.push_back(component(one));
        });
        std::size_t at = 0;
        value.at("cells").for_each([&](JsonValue one) {
            bool const in_order =
                at < round.districts.size() * made.components.size() &&
                one.at("district").is(round.districts[at / made.components.size()].code) &&
                one.at("component").is(made.components[at % made.components.size()].code);
            if (!in_order) {
                refuse("cell in its place", one.at("district").text());
            }
            made.cells.push_back(cell(one));
            ++at;
        });
        if (at != round.districts.size() * made.components.size()) {
            refuse("whole list of cells", made.code);
        }
        return made;
    }

    std::string const& name_;
    JsonValue root_;
    std::unordered_map<std::string, std::uint32_t> positions_;
};

} // namespace

Round read_round(std::string_view findings_json, std::string const& name) {
    JsonDocument const document(findings_json, name);
    return Reader(document.root(), name).read();
}

} // namespace reports
