#include "base/error.hpp"
#include "tests/catalogue/reading.hpp"

#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <map>

namespace {

std::filesystem::path const shared = GAPMAP_SHARED "/data/open_referral";

using Counts = std::map<std::string, std::size_t>;

/// What reading a published example comes to.
struct Result {
    std::size_t services = 0;
    Counts problems; ///< by rule

    friend bool operator==(Result const&, Result const&) = default;
};

/// Says aloud that a test of real data is skipped where there is none.
bool is_there() {
    bool const there = std::filesystem::exists(shared);
    if (!there) {
        MESSAGE("skipped: there is no " << shared.string());
    }
    return there;
}

Result read_example(std::string const& name) {
    std::array const paths{shared / name};
    auto const catalogue = catalogue::read_catalogue(paths, vocabulary(), {});
    Result result{.services = catalogue.services.size(), .problems = {}};
    for (auto const& problem : catalogue.problems) {
        ++result.problems[problem.rule];
    }
    return result;
}

std::string error_in(std::string const& name) {
    try {
        read_example(name);
    } catch (base::Error const& error) {
        return error.what();
    }
    return {};
}

} // namespace

TEST_CASE("the published examples of HSDS and of Open Referral UK are read") {
    if (!is_there()) {
        return;
    }
    Result const full{
        1, {{"bad-latitude", 1}, {"bad-postcode", 1}, {"unknown-option", 1}, {"unmapped-term", 1}}};
    Result const page{1, {{"missing-page", 1}, {"unknown-option", 1}}};
    Result const linked_page{1, {{"missing-page", 1}, {"bad-latitude", 1}, {"unknown-option", 1}}};
    for (std::string const folder : {"hsds_spec_examples_json/", "oruk_examples_json/"}) {
        CAPTURE(folder);
        CHECK(read_example(folder + "service_full.json") == full);
        CHECK(read_example(folder + "organization_full.json") == full);
        CHECK(read_example(folder + "service_at_location_full.json") == full);
        CHECK(read_example(folder + "service_list.json") == page);
        CHECK(read_example(folder + "service_at_location_list.json") == linked_page);
    }
}

TEST_CASE("the paged mock has 128 services of one id, though it says 31") {
    if (!is_there()) {
        return;
    }
    CHECK(read_example("oruk_v3_mock_json/service_list.json") == Result{128,
                                                                        {{"duplicate-id", 127},
                                                                         {"feed-count", 1},
                                                                         {"missing-provider", 43},
                                                                         {"unknown-option", 85}}});
}

TEST_CASE("the published packages of tables are read") {
    if (!is_there()) {
        return;
    }
    CHECK(read_example("hsds_spec_examples_json") == Result{1,
                                                            {{"bad-latitude", 1},
                                                             {"bad-postcode", 1},
                                                             {"file-not-read", 15},
                                                             {"unknown-option", 1}}});
    CHECK(read_example("oruk_examples_json") == Result{1,
                                                       {{"bad-latitude", 1},
                                                        {"bad-postcode", 1},
                                                        {"file-not-read", 11},
                                                        {"unknown-option", 1}}});
    // A directory of legal aid: 430 rows, one without a name; 341 of organisations that the
    // package does not list.
    CHECK(read_example("hsds_ilao_csv") ==
          Result{429, {{"file-not-read", 3}, {"incomplete-row", 1}, {"missing-provider", 341}}});
}

TEST_CASE("examples that are no services are refused") {
    if (!is_there()) {
        return;
    }
    for (std::string const name : {"taxonomy.json", "taxonomy_term_list.json", "base.json",
                                   "organization_list.json", "location.json", "tabular.json"}) {
        CAPTURE(name);
        CHECK(error_in("hsds_spec_examples_json/" + name).find("no Open Referral service") !=
              std::string::npos);
    }
    // It holds a path and no JSON.
    CHECK(error_in("hsds_spec_examples_json/datapackage.json").find("not JSON") !=
          std::string::npos);
}
