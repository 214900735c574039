#include "cli/pairs_text.hpp"

#include "base/error.hpp"
#include "base/problem.hpp"
#include "cli/console.hpp"
#include "reports/files/text_sink.hpp"
#include "reports/json/json_writer.hpp"
#include "reports/tables/csv_text.hpp"
#include "reports/wording/text_layout.hpp"

#include <fmt/format.h>

#include <fstream>
#include <string>

namespace cli {

namespace {

using catalogue::ListedPair;
using catalogue::PairListing;
using catalogue::PairSide;

std::string place_of(PairSide const& side) {
    return base::to_text(
        base::Where{.file = side.file, .sheet = side.sheet, .row = side.row, .column = ""});
}

std::string reasons_of(ListedPair const& pair) {
    std::string text;
    for (auto const reason : pair.reasons) {
        text += text.empty() ? "" : ", ";
        text += to_text(reason);
    }
    return text;
}

std::string likelihood_of(ListedPair const& pair) {
    return fmt::format("{:.2f}", pair.likelihood);
}

void print_side(PairSide const& side) {
    auto const text =
        fmt::format("{}: {}: {} ({})", place_of(side), side.provider, side.programme, side.id);
    print(reports::wrapped(text, reports::prose_columns(output_columns()),
                           {.first = "      ", .others = "        "}));
}

void add_side(reports::CsvText& csv, PairSide const& side) {
    csv.cell(side.id);
    csv.cell(side.provider);
    csv.cell(side.programme);
    csv.cell(side.file);
    csv.cell(side.sheet);
    csv.number(side.row);
}

void add_side(reports::JsonWriter& json, std::string_view key, PairSide const& side) {
    json.key(key);
    json.begin_object();
    json.key("id");
    json.text(side.id);
    json.key("provider");
    json.text(side.provider);
    json.key("programme");
    json.text(side.programme);
    json.key("file");
    json.text(side.file);
    json.key("sheet");
    json.text_or_null(side.sheet);
    json.key("row");
    json.number(side.row);
    json.end_object();
}

/// "1 group of 128 rows", "3 groups, of 200 rows together,".
std::string groups_of(catalogue::NotCompared const& not_compared) {
    return not_compared.groups == 1 ? fmt::format("1 group of {} rows", not_compared.rows)
                                    : fmt::format("{} groups, of {} rows together,",
                                                  not_compared.groups, not_compared.rows);
}

} // namespace

void print_pairs_as_text(PairListing const& listing) {
    for (auto const& pair : listing.pairs) {
        auto const likelihood = likelihood_of(pair) + "  ";
        print(reports::wrapped(reasons_of(pair), reports::prose_columns(output_columns()),
                               {.first = likelihood, .others = "      "}));
        print_side(pair.first);
        print_side(pair.second);
    }
    print(fmt::format("{}{} that may be one service entered twice.\n",
                      listing.pairs.empty() ? "" : "\n", counted(listing.pairs.size(), "pair")));
}

void print_pairs_as_csv(PairListing const& listing) {
    reports::WholeText whole;
    reports::CsvText csv{whole};
    csv.header({"likelihood", "reasons", "first", "first_provider", "first_programme", "first_file",
                "first_sheet", "first_row", "second", "second_provider", "second_programme",
                "second_file", "second_sheet", "second_row"});
    for (auto const& pair : listing.pairs) {
        csv.cell(likelihood_of(pair));
        for (auto const reason : pair.reasons) {
            csv.list_item(code(reason));
        }
        csv.list_cell();
        add_side(csv, pair.first);
        add_side(csv, pair.second);
        csv.end_row();
    }
    csv.finish();
    print(whole.text);
}

void print_pairs_as_json(PairListing const& listing) {
    reports::WholeText whole;
    reports::JsonWriter json{whole};
    json.begin_object();
    json.line_key("pairs");
    json.begin_array();
    for (auto const& pair : listing.pairs) {
        json.begin_line_object();
        json.key("likelihood");
        json.ratio(pair.likelihood);
        json.key("reasons");
        json.begin_array();
        for (auto const reason : pair.reasons) {
            json.text(code(reason));
        }
        json.end_array();
        add_side(json, "first", pair.first);
        add_side(json, "second", pair.second);
        json.end_object();
    }
    json.end_line_array();
    json.line_key("decided");
    json.number(listing.decided);
    json.line_key("confidential");
    json.number(listing.confidential);
    json.end_object();
    json.finish();
    print(whole.text);
}

void say_what_is_not_listed(PairListing const& listing) {
    if (listing.decided > 0) {
        message(fmt::format("{} decided before and not listed.", counted(listing.decided, "pair")));
    }
    if (listing.confidential > 0) {
        message(fmt::format("{} not listed, because a confidential row is part of it.",
                            counted(listing.confidential, "pair")));
    }
    for (auto const& not_compared : listing.not_compared) {
        message(fmt::format("{} with {} {} not compared by it, because so many share it.",
                            groups_of(not_compared), to_text(not_compared.shared),
                            not_compared.groups == 1 ? "was" : "were"));
    }
}

std::size_t append_undecided(std::filesystem::path const& file, PairListing const& listing,
                             catalogue::PairDecisions const& decisions) {
    std::vector<std::string> const header{"first", "second", "decision", "by", "date", "note"};
    reports::WholeText whole;
    reports::CsvText csv{whole};
    csv.header(header);
    std::size_t written = 0;
    for (auto const& pair : listing.pairs) {
        if (decisions.has(pair.first.id, pair.second.id)) {
            continue;
        }
        ++written;
        csv.cell(pair.first.id);
        csv.cell(pair.second.id);
        csv.cell("");
        csv.cell("");
        csv.cell("");
        csv.cell(likelihood_of(pair) + ": " + reasons_of(pair));
        csv.end_row();
    }
    csv.finish();
    bool const is_new = !std::filesystem::exists(file);
    std::ofstream out{file, std::ios::app | std::ios::binary};
    out << (is_new ? whole.text : whole.text.substr(whole.text.find('\n') + 1));
    out.close();
    if (!out) {
        throw base::Error(fmt::format(
            "{}: cannot be written; check the folder and its permissions.", file.string()));
    }
    return written;
}

} // namespace cli
