#include "catalogue/catalogue.hpp"
#include "catalogue/files/csv_reader.hpp"
#include "catalogue/files/table_sink.hpp"
#include "catalogue/files/text_file.hpp"
#include "catalogue/pairs/listing.hpp"
#include "catalogue/read_catalogue.hpp"
#include "catalogue/suites/load_suite.hpp"

#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>

/// How well likely pairs are found in public directories that people entered, against what a person
/// said of their rows (pair_labels.csv). Prints both figures.

namespace {

std::filesystem::path const shared = GAPMAP_SHARED "/data";

bool is_there(std::filesystem::path const& file) {
    bool const there = std::filesystem::exists(shared / file);
    if (!there) {
        MESSAGE("skipped: there is no " << (shared / file).string());
    }
    return there;
}

using Table = std::vector<std::map<std::string, std::string>>;

/// Rows by the names of their columns.
class WholeTable final : public catalogue::TableSink {
public:
    void begin_sheet(std::string_view /*name*/) override {}
    void row(catalogue::TableRow const& row) override {
        if (header_.empty()) {
            header_.assign(row.cells.begin(), row.cells.end());
            return;
        }
        std::map<std::string, std::string> cells;
        for (std::size_t at = 0; at < row.cells.size() && at < header_.size(); ++at) {
            cells[header_[at]] = row.cells[at];
        }
        rows.push_back(std::move(cells));
    }
    void trouble(base::Problem /*problem*/) override {}

    Table rows;

private:
    std::vector<std::string> header_;
};

Table read_table(std::filesystem::path const& file) {
    WholeTable table;
    catalogue::read_csv(file.string(), catalogue::read_text_file(file), ',', table);
    return std::move(table.rows);
}

std::string cell(std::string const& text) {
    std::string quoted = "\"";
    for (char const c : text) {
        quoted += c == '"' ? "\"\"" : std::string{c};
    }
    return quoted + "\",";
}

/// A catalogue of the native columns; its rows are numbered as those of the table.
std::string native(Table const& table, std::map<std::string, std::string> const& columns) {
    std::string text;
    for (auto const& [to, from] : columns) {
        text += to + ",";
    }
    text += "location_visibility\n";
    for (auto const& row : table) {
        for (auto const& [to, from] : columns) {
            auto const found = row.find(from);
            text += cell(found == row.end() ? "" : found->second);
        }
        text += "public\n";
    }
    return text;
}

/// The directory of legal aid: its services, with the telephone and place of the same row in the
/// table that it was made from.
std::string legal_aid() {
    auto services = read_table(shared / "open_referral/hsds_ilao_csv/out_services.csv");
    std::map<std::string, std::map<std::string, std::string>> sources;
    for (auto& row : read_table(shared / "open_referral/hsds_ilao_csv/in_services.csv")) {
        sources[row["Services-ID"]] = row;
    }
    for (auto& service : services) {
        auto& source = sources[service["id"]];
        service["phone"] = source["Phone number"];
        std::string const lead = "Geolocation is ";
        auto const& place = source["Geolocation"];
        auto const comma = place.find(", ");
        if (place.starts_with(lead) && comma != std::string::npos) {
            service["latitude"] = place.substr(lead.size(), comma - lead.size());
            service["longitude"] = place.substr(comma + 2);
        }
    }
    return native(services, {{"provider", "organization_id"},
                             {"programme", "name"},
                             {"phone", "phone"},
                             {"website", "url"},
                             {"latitude", "latitude"},
                             {"longitude", "longitude"}});
}

std::string libraries(std::string const& file) {
    return native(read_table(shared / "directories/libraries_west_yorkshire" / file),
                  {{"provider", "Local authority"},
                   {"programme", "Library name"},
                   {"postcode", "Postcode"},
                   {"website", "URL"}});
}

/// A page of an Open Referral feed.
std::string feed(std::filesystem::path const& file) {
    rapidjson::Document page;
    page.Parse(catalogue::read_text_file(file).c_str());
    auto const text = [](rapidjson::Value const& object, char const* key) {
        auto const member = object.FindMember(key);
        bool const is_text = member != object.MemberEnd() && member->value.IsString();
        return is_text ? std::string{member->value.GetString()} : std::string{};
    };
    Table services;
    for (auto const& service : page["contents"].GetArray()) {
        auto const provider = service.FindMember("organization");
        services.push_back(
            {{"id", text(service, "id")},
             {"name", text(service, "name")},
             {"url", text(service, "url")},
             {"organization",
              provider == service.MemberEnd() ? "not stated" : text(provider->value, "name")}});
    }
    return native(services, {{"service_id", "id"},
                             {"provider", "organization"},
                             {"programme", "name"},
                             {"website", "url"}});
}

/// A pair of rows of one set; a pair across sets has both names.
using Rows = std::tuple<std::string, std::size_t, std::size_t>;

std::set<Rows> labels() {
    std::set<Rows> rows;
    for (auto& row : read_table(GAPMAP_SOURCE_DIR "/tests/catalogue/pair_labels.csv")) {
        rows.emplace(row["set"], std::stoul(row["first_row"]), std::stoul(row["second_row"]));
    }
    return rows;
}

std::set<Rows> found_in(std::vector<catalogue::NamedText> const& texts) {
    auto const loaded = catalogue::load_suite("west-yorkshire");
    auto const read = catalogue::read_catalogue(texts, loaded.vocabulary, {});
    std::set<Rows> found;
    for (auto const& pair : catalogue::list_pairs(read, {}).pairs) {
        auto const name = pair.first.file == pair.second.file ? pair.first.file
                                                              : pair.first.file + pair.second.file;
        found.emplace(name, pair.first.row, pair.second.row);
    }
    return found;
}

} // namespace

TEST_CASE("in public directories pairs are found with precision 0.95 and recall 0.9") {
    if (!is_there("open_referral/hsds_ilao_csv") || !is_there("directories")) {
        return;
    }
    auto found = found_in({{"hsds", legal_aid()}});
    found.merge(
        found_in({{"calderdale", libraries("calderdale_metropolitan_borough_council.csv")},
                  {"bradford", libraries("city_of_bradford_metropolitan_district_council.csv")},
                  {"kirklees", libraries("kirklees_council.csv")},
                  {"leeds", libraries("leeds_city_council.csv")},
                  {"wakefield", libraries("wakefield_metropolitan_district_council.csv")}}));
    auto const wanted = labels();
    double right = 0;
    for (auto const& rows : found) {
        bool const labelled = wanted.contains(rows);
        right += labelled ? 1 : 0;
        if (!labelled) {
            MESSAGE("not one service: " << std::get<0>(rows) << " " << std::get<1>(rows) << " "
                                        << std::get<2>(rows));
        }
    }
    for (auto const& rows : wanted) {
        if (!found.contains(rows)) {
            MESSAGE("not found: " << std::get<0>(rows) << " " << std::get<1>(rows) << " "
                                  << std::get<2>(rows));
        }
    }
    auto const precision = right / static_cast<double>(found.size());
    auto const recall = right / static_cast<double>(wanted.size());
    MESSAGE("precision " << precision << " (" << right << " of " << found.size() << "), recall "
                         << recall << " (" << right << " of " << wanted.size() << ")");
    CHECK(precision >= 0.95);
    CHECK(recall >= 0.9);
}

TEST_CASE("in a feed that gives one service 128 times the pairs listed lead from each to all") {
    if (!is_there("open_referral/oruk_v3_mock_json/service_list.json")) {
        return;
    }
    auto const found =
        found_in({{"feed", feed(shared / "open_referral/oruk_v3_mock_json/service_list.json")}});
    std::set<std::size_t> reached{2};
    std::size_t before = 0;
    while (reached.size() != before) {
        before = reached.size();
        for (auto const& [set, first, second] : found) {
            if (reached.contains(first) || reached.contains(second)) {
                reached.insert({first, second});
            }
        }
    }
    CHECK(reached.size() == 128);
    CHECK(found.size() < 200); // of 8128
}
