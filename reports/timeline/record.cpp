#include "base/error.hpp"
#include "reports/json/findings_lookup.hpp"
#include "reports/page/timeline_view.hpp"
#include "reports/wording/cell_symbol.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_map>

namespace reports {

namespace {

using mapper::ServiceIndex;

/// Reads the timeline of one suite; every code becomes a position.
class Reader {
public:
    Reader(JsonValue root, std::string const& name)
        : name_(name) {
        root.at("services").for_each([this](JsonValue value) {
            services_.emplace(value.at("id").text(), value);
        });
        root.at("districts").for_each([this](JsonValue value) {
            auto const position = static_cast<std::uint32_t>(districts_.size());
            districts_.push_back({value.at("code").text(), value.at("name").text()});
            district_positions_.emplace(districts_.back().code, position);
        });
        as_of_ = date(root.at("run").at("as_of"));
    }

    TimelineView read(JsonValue suite) {
        components_.clear();
        numbers_.clear();
        view_ = {
            .suite = {suite.at("suite").at("code").text(), suite.at("suite").at("title").text()},
            .as_of = as_of_,
            .districts = districts_,
            .components = {},
            .services = {},
            .timeline = {},
            .steady = {},
            .sole = {}};
        suite.at("components").for_each([this](JsonValue value) {
            components_.emplace(value.at("code").text(),
                                static_cast<std::uint32_t>(view_.components.size()));
            view_.components.push_back({value.at("code").text(), value.at("label").text()});
        });
        std::set<mapper::CellPlace> apart;
        auto const timeline = suite.at("timeline");
        timeline.at("cells").for_each([&](JsonValue value) {
            view_.timeline.cells.push_back(cell(value));
            apart.insert(place(value));
        });
        timeline.at("not_told").for_each([&](JsonValue value) {
            view_.timeline.not_told.push_back(place(value));
            apart.insert(place(value));
        });
        timeline.at("single_provider").for_each([&](JsonValue value) {
            auto const end = value.at("ends_on");
            view_.sole.push_back({.cell = place(value),
                                  .services = services(value.at("services")),
                                  .ends_on = optional_date(end)});
        });
        suite.at("cells").for_each([&](JsonValue value) {
            auto const at = place(value);
            if (!apart.contains(at)) {
                view_.steady.push_back({.cell = at, .status = status(value.at("status"))});
            }
            auto const marks = value.at("marks");
            bool const is_sole = marks.has("single_provider") &&
                                 marks.at("single_provider").boolean() &&
                                 marks.at("ends_on").text_or_empty().empty();
            if (is_sole && !std::ranges::binary_search(view_.timeline.not_told, at)) {
                view_.sole.push_back({.cell = at, .services = {}, .ends_on = std::nullopt});
            }
        });
        return std::move(view_);
    }

private:
    [[noreturn]] void refuse(std::string_view expected, std::string const& text) const {
        throw base::Error(fmt::format("{}: is not a findings.json of gapmap ('{}' is no {} of it); "
                                      "run 'gapmap analyse' again.",
                                      name_, text, expected));
    }

    [[nodiscard]] base::Date date(JsonValue value) const {
        auto const text = value.text();
        auto const read = base::parse_date(text);
        return read ? *read : (refuse("date", text), base::Date{});
    }

    [[nodiscard]] std::optional<base::Date> optional_date(JsonValue value) const {
        return value.text_or_empty().empty() ? std::nullopt : std::optional{date(value)};
    }

    [[nodiscard]] mapper::CellStatus status(JsonValue value) const {
        auto const text = value.text();
        auto const read = status_of_code(text);
        return read ? *read : (refuse("status", text), mapper::CellStatus::gap);
    }

    [[nodiscard]] std::uint32_t position(std::unordered_map<std::string, std::uint32_t> const& in,
                                         std::string_view kind, std::string const& code) const {
        auto const found = in.find(code);
        return found == in.end() ? (refuse(kind, code), 0) : found->second;
    }

    [[nodiscard]] mapper::CellPlace place(JsonValue value) const {
        return {
            .district = {position(district_positions_, "district", value.at("district").text())},
            .component = {position(components_, "component", value.at("component").text())}};
    }

    std::vector<ServiceIndex> services(JsonValue list) {
        std::vector<ServiceIndex> found;
        for (auto const& id : list.texts()) {
            auto const [entry, is_new] =
                numbers_.try_emplace(id, static_cast<std::uint32_t>(view_.services.size()));
            if (is_new) {
                view_.services.push_back(service(id));
            }
            found.push_back({entry->second});
        }
        return found;
    }

    [[nodiscard]] TimelineService service(std::string const& id) const {
        auto const found = services_.find(id);
        if (found == services_.end()) {
            refuse("service", id);
        }
        mapper::Disclosed named;
        named.id = id;
        named.provider = found->second.at("provider").text_or_empty();
        named.programme = found->second.at("programme").text_or_empty();
        auto const answers = found->second.at("answers");
        auto const dated = [&](std::string_view column) {
            return answers.has(column) ? std::optional{date(answers.at(column))} : std::nullopt;
        };
        return {.id = id,
                .name = mapper::display_name(named),
                .provider = named.provider,
                .end = dated("end_date"),
                .funding_end = dated("funding_end_date")};
    }

    std::vector<mapper::StatusChange> changes(JsonValue list) {
        std::vector<mapper::StatusChange> found;
        list.for_each([&](JsonValue value) {
            found.push_back({.on = date(value.at("on")),
                             .status = status(value.at("status")),
                             .began = services(value.at("began")),
                             .ended = services(value.at("ended")),
                             .too_old = value.has("too_old") ? services(value.at("too_old"))
                                                             : std::vector<ServiceIndex>{}});
        });
        return found;
    }

    mapper::CellTimeline cell(JsonValue value) {
        auto const at = place(value);
        mapper::CellTimeline made{.district = at.district,
                                  .component = at.component,
                                  .before = status(value.at("before")),
                                  .changes = changes(value.at("changes"))};
        made.if_funding_ends =
            value.has("if_funding_ends") ? changes(value.at("if_funding_ends")) : made.changes;
        return made;
    }

    std::string const& name_;
    base::Date as_of_{};
    std::unordered_map<std::string, JsonValue> services_;
    std::vector<CodeAndName> districts_;
    std::unordered_map<std::string, std::uint32_t> district_positions_;
    std::unordered_map<std::string, std::uint32_t> components_;
    std::unordered_map<std::string, std::uint32_t> numbers_;
    TimelineView view_;
};

} // namespace

std::vector<TimelineView> read_timelines(std::string_view findings_json, std::string const& name) {
    JsonDocument const document(findings_json, name);
    auto const root = document.root();
    Reader reader(root, name);
    std::vector<TimelineView> views;
    for (auto const& suite : suites_of(root)) {
        views.push_back(reader.read(suite));
    }
    return views;
}

} // namespace reports
