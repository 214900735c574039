#include "reports/page/data.hpp"

#include "reports/gap_classes.hpp"
#include "reports/json/json_writer.hpp"
#include "reports/page/cell_letter.hpp"
#include "reports/page/numbered_texts.hpp"
#include "reports/page/offer_symbol.hpp"
#include "reports/page/shapes.hpp"
#include "reports/wording/cell_symbol.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/wording.hpp"

#include <algorithm>
#include <string_view>

namespace reports {

namespace {

constexpr std::size_t most_services = 8;
constexpr std::size_t most_asks = 6;

std::string_view as_text(char const& letter) {
    return {&letter, 1};
}

class Writer {
public:
    Writer(JsonWriter& json, mapper::Findings const& findings)
        : json_(json)
        , findings_(findings) {}

    void statuses() {
        json_.line_key("statuses");
        json_.begin_object();
        for (auto const status : all_statuses) {
            symbol(letter_of(status), cell_symbol(status), label(status));
        }
        symbol(by_design_letter, offer_symbol(mapper::GroupOffer::by_design),
               label(mapper::GroupOffer::by_design));
        symbol(open_to_letter, offer_symbol(mapper::GroupOffer::open_to),
               label(mapper::GroupOffer::open_to));
        symbol(unanswered_letter, unanswered_symbol, unanswered_meaning);
        json_.end_object();
        json_.line_key("shades");
        json_.begin_array();
        for (auto const shade : gap_shades()) {
            json_.text(shade);
        }
        json_.end_array();
    }

    /// The classes of the gap map for each fewest and highest number of gaps that a view of the
    /// page may come to: the first number of each class and its shade, class by class.
    void gap_map_classes() {
        std::size_t most = 0;
        for (auto const& suite : findings_.suites) {
            most = std::max(most, suite.suite.components.size());
        }
        auto const shades = gap_shades();
        json_.line_key("classes");
        json_.begin_array();
        for (std::size_t fewest = 0; fewest <= most; ++fewest) {
            json_.begin_array();
            for (std::size_t highest = fewest; highest <= most; ++highest) {
                json_.begin_array();
                for (auto const& one : gap_classes({fewest, highest})) {
                    auto const shade = std::ranges::find(shades, one.colour) - shades.begin();
                    json_.number(one.least);
                    json_.number(static_cast<std::uint64_t>(shade));
                }
                json_.end_array();
            }
            json_.end_array();
        }
        json_.end_array();
    }

    /// Whether a cell may be unanswered at all: returns were recorded, and somebody was silent.
    void heard() {
        auto const& heard = findings_.heard;
        bool const any = std::ranges::find(heard, mapper::Heard::unanswered) != heard.end();
        json_.line_key("unanswered");
        json_.boolean(any);
    }

    void groups() {
        json_.line_key("groups");
        json_.begin_array();
        for (auto const& group : findings_.vocabulary.groups) {
            named(group.code, group.label);
            json_.end_object();
        }
        json_.end_array();
    }

    void districts(geodata::Boundaries const& boundaries) {
        auto const shapes = page_shapes(boundaries);
        json_.line_key("scale");
        json_.ratio(shapes.steps_per_degree);
        json_.key("origin");
        json_.begin_array();
        json_.ratio(shapes.origin.x);
        json_.ratio(shapes.origin.y);
        json_.end_array();
        json_.line_key("districts");
        json_.begin_array();
        for (std::size_t i = 0; i < findings_.districts.size(); ++i) {
            auto const& district = findings_.districts[i];
            json_.begin_line_object();
            json_.key("code");
            json_.text(district.code.text);
            json_.key("name");
            json_.text(district.name);
            json_.key("population");
            json_.number_or_null(district.population);
            json_.key("rings");
            json_.begin_array();
            for (auto const& steps : shapes.rings[i]) {
                json_.begin_array();
                for (auto const step : steps) {
                    json_.number_or_null(step);
                }
                json_.end_array();
            }
            json_.end_array();
            json_.end_object();
        }
        json_.end_line_array();
    }

    void suites() {
        json_.line_key("suites");
        json_.begin_array();
        for (auto const& suite : findings_.suites) {
            json_.begin_line_object();
            json_.key("code");
            json_.text(suite.suite.code.text);
            json_.key("title");
            json_.text(suite.suite.title);
            components(suite.suite);
            cells(suite);
            changes(suite.timeline, suite);
            too_old(suite.timeline);
            json_.end_object();
        }
        json_.end_line_array();
        services_.write(json_, "services");
        reasons_.write(json_, "reasons");
    }

private:
    void symbol(char letter, CellSymbol const& shown, std::string_view meaning) {
        json_.key(as_text(letter));
        json_.begin_object();
        json_.key("style");
        json_.text(shown.style);
        json_.key("symbol");
        json_.text(shown.symbol);
        json_.key("word");
        json_.text(shown.word);
        json_.key("label");
        json_.text(meaning);
        json_.end_object();
    }

    /// Begins an object; the caller ends it.
    void named(std::string_view code, std::string_view label) {
        json_.begin_object();
        json_.key("code");
        json_.text(code);
        json_.key("label");
        json_.text(label);
    }

    void components(catalogue::Suite const& suite) {
        std::vector<std::string> tiers;
        json_.key("tiers");
        json_.begin_array();
        for (auto const& component : suite.components) {
            if (!component.tier.empty() &&
                std::ranges::find(tiers, component.tier) == tiers.end()) {
                tiers.push_back(component.tier);
                named(component.tier, tier_label(suite, component));
                json_.end_object();
            }
        }
        json_.end_array();
        json_.key("components");
        json_.begin_array();
        for (auto const& component : suite.components) {
            named(component.code.text, component.label);
            json_.key("tier");
            auto const at = std::ranges::find(tiers, component.tier) - tiers.begin();
            json_.number(static_cast<std::uint64_t>(at));
            json_.end_object();
        }
        json_.end_array();
    }

    void cells(mapper::SuiteFindings const& suite) {
        std::string letters;
        for (auto const& cell : suite.cells) {
            letters += letter_of(cell.status, cell.heard);
        }
        json_.line_key("cells");
        json_.text(letters);
        by_group(suite);
        json_.line_key("services");
        json_.begin_object();
        for (std::size_t i = 0; i < suite.cells.size(); ++i) {
            filled_by(i, suite.cells[i]);
        }
        json_.end_object();
        json_.line_key("asks");
        json_.begin_object();
        for (std::size_t i = 0; i < suite.cells.size(); ++i) {
            asks(i, suite.cells[i], suite.suite);
        }
        json_.end_object();
    }

    void by_group(mapper::SuiteFindings const& suite) {
        auto const groups = findings_.vocabulary.groups.size();
        std::vector<std::string> letters(groups);
        for (auto const& cell : suite.group_cells) {
            auto const heard = findings_.heard[cell.district.value];
            letters[cell.group.value] += letter_of(cell, heard);
        }
        json_.line_key("by_group");
        json_.begin_array();
        for (auto const& text : letters) {
            json_.text(text);
        }
        json_.end_array();
    }

    void service(mapper::ServiceIndex index) {
        json_.number(services_.number_of(display_name(findings_.services[index.value])));
    }

    void filled_by(std::size_t number, mapper::Cell const& cell) {
        if (cell.services.empty()) {
            return;
        }
        json_.key(std::to_string(number));
        json_.begin_object();
        json_.key("count");
        json_.number(cell.services.size());
        json_.key("listed");
        json_.begin_array();
        for (std::size_t i = 0; i < std::min(cell.services.size(), most_services); ++i) {
            service(cell.services[i]);
        }
        json_.end_array();
        json_.end_object();
    }

    void ask(mapper::ServiceIndex index, std::string reason) {
        json_.begin_array();
        service(index);
        json_.number(reasons_.number_of(std::move(reason)));
        json_.end_array();
    }

    /// Whom to ask of a cell that is not provided, and what: first those that may fill it. Of each
    /// the most that are listed, and how many more there are.
    void asks(std::size_t number, mapper::Cell const& cell, catalogue::Suite const& suite) {
        if (cell.possible.empty() && cell.near_misses.empty()) {
            return;
        }
        auto const conditions = mapper::conditions_of(suite.components[cell.component.value]);
        auto const possible = std::min(cell.possible.size(), most_asks);
        auto const near_misses = std::min(cell.near_misses.size(), most_asks);
        json_.key(std::to_string(number));
        json_.begin_object();
        json_.key("more");
        json_.number(cell.possible.size() - possible + cell.near_misses.size() - near_misses);
        json_.key("listed");
        json_.begin_array();
        for (std::size_t i = 0; i < possible; ++i) {
            auto const& [service, unknown] = cell.possible[i];
            bool const told = unknown.bits != 0;
            ask(service, (told ? ": not known: " : ": ") +
                             unknown_in_words(unknown, conditions, findings_.vocabulary));
        }
        for (std::size_t i = 0; i < near_misses; ++i) {
            auto const& [service, failed] = cell.near_misses[i];
            ask(service, " " + near_miss_question(failed, findings_.vocabulary));
        }
        json_.end_array();
        json_.end_object();
    }

    void change_list(std::vector<mapper::StatusChange> const& changes) {
        json_.begin_array();
        for (auto const& change : changes) {
            json_.begin_array();
            json_.text(base::to_text(change.on));
            json_.text(as_text(letter_of(change.status)));
            json_.end_array();
        }
        json_.end_array();
    }

    /// Those that turn on some day because answers are too old by then.
    void too_old(mapper::Timeline const& timeline) {
        auto const is_too_old = [](mapper::CellTimeline const& cell) {
            return std::ranges::any_of(cell.changes, [](mapper::StatusChange const& change) {
                return !change.too_old.empty();
            });
        };
        json_.key("too_old");
        json_.number(static_cast<std::size_t>(std::ranges::count_if(timeline.cells, is_too_old)));
    }

    void changes(mapper::Timeline const& timeline, mapper::SuiteFindings const& suite) {
        auto const components = suite.suite.components.size();
        json_.line_key("changes");
        json_.begin_array();
        for (auto const& cell : timeline.cells) {
            json_.begin_array();
            json_.number(cell.district.value * components + cell.component.value);
            json_.text(as_text(letter_of(cell.before)));
            change_list(cell.changes);
            change_list(cell.if_funding_ends);
            json_.end_array();
        }
        json_.end_array();
        json_.key("not_told");
        json_.begin_array();
        for (auto const& cell : timeline.not_told) {
            json_.number(cell.district.value * components + cell.component.value);
        }
        json_.end_array();
    }

    JsonWriter& json_;
    mapper::Findings const& findings_;
    NumberedTexts services_;
    NumberedTexts reasons_;
};

void write_tiles(JsonWriter& json, PageOptions const& options) {
    json.line_key("tiles");
    if (options.tiles.empty()) {
        json.null();
        return;
    }
    json.begin_object();
    json.key("url");
    json.text(options.tiles);
    json.key("attribution");
    json.text(options.tiles_attribution);
    json.end_object();
}

/// The same JSON with no < in it, which could end the script element that it stands in.
std::string without_markup(std::string_view json) {
    std::string safe;
    safe.reserve(json.size());
    for (char const letter : json) {
        if (letter == '<') {
            safe += "\\u003c";
        } else {
            safe += letter;
        }
    }
    return safe;
}

} // namespace

std::string page_data(mapper::Findings const& findings, geodata::Boundaries const& boundaries,
                      PageOptions const& options) {
    WholeText text;
    JsonWriter json{text};
    Writer writer{json, findings};
    json.begin_object();
    json.line_key("as_of");
    json.text(base::to_text(findings.run.policy.as_of));
    writer.statuses();
    writer.gap_map_classes();
    writer.heard();
    writer.groups();
    writer.districts(boundaries);
    writer.suites();
    write_tiles(json, options);
    json.end_object();
    json.finish();
    return without_markup(text.text);
}

} // namespace reports
