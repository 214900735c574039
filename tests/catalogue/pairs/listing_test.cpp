#include "catalogue/catalogue.hpp"
#include "catalogue/pairs/blocks.hpp"
#include "catalogue/pairs/listing.hpp"
#include "catalogue/read_catalogue.hpp"
#include "catalogue/suites/load_suite.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

using catalogue::PairListing;
using catalogue::PairReason;
using Reasons = std::vector<PairReason>;

namespace {

catalogue::Catalogue read(std::string const& rows) {
    auto const loaded = catalogue::load_suite("west-yorkshire");
    std::vector<catalogue::NamedText> const texts{
        {"made-up.csv",
         "service_id,provider,programme,phone,website,postcode,location_visibility\n" + rows}};
    return catalogue::read_catalogue(texts, loaded.vocabulary, {});
}

PairListing list(std::string const& rows, catalogue::PairDecisions const& decisions = {}) {
    return catalogue::list_pairs(read(rows), decisions);
}

/// Rows that are nothing like each other nor anything else, so that words have weights.
std::string others() {
    std::string rows;
    for (int at = 0; at < 20; ++at) {
        rows += fmt::format("o{0},Other provider{0}x,Talking group{0}x,,,,public\n", at);
    }
    return rows;
}

} // namespace

TEST_CASE("one programme of one provider under two addresses is a pair, with its reasons") {
    auto const listing = list("a,Made-up Trust,Steps,,,LS1 4AP,public\n"
                              "b,The Made-Up Trust Ltd,STEPS,,,LS1 4AQ,public\n" +
                              others());
    REQUIRE(listing.pairs.size() == 1);
    auto const& pair = listing.pairs.front();
    CHECK(pair.first.id == "a");
    CHECK(pair.first.row == 2);
    CHECK(pair.second.id == "b");
    CHECK(pair.second.provider == "The Made-Up Trust Ltd");
    CHECK(pair.reasons ==
          Reasons{PairReason::same_name, PairReason::same_provider, PairReason::other_place});
    CHECK(pair.likelihood == doctest::Approx(0.62).epsilon(0.01));
}

TEST_CASE("two programmes of one provider are no pair, whatever contacts they share") {
    CHECK(list("a,Made-up Trust,Steps for men,0113 496 0000,example.org,LS1 4AP,public\n"
               "b,Made-up Trust,Talks with mothers,0113 496 0000,example.org,LS1 4AP,public\n" +
               others())
              .pairs.empty());
}

TEST_CASE("one name of two providers is no pair without a contact, and is one with a telephone") {
    CHECK(list("a,Made-up Trust,Steps,,,,public\nb,Another House,Steps,,,,public\n" + others())
              .pairs.empty());
    auto const listing = list("a,Made-up Trust,Steps,0113 496 0000,,,public\n"
                              "b,Another House,Steps,+44 113 4960000,,,public\n" +
                              others());
    REQUIRE(listing.pairs.size() == 1);
    CHECK(listing.pairs.front().reasons ==
          Reasons{PairReason::same_name, PairReason::same_phone, PairReason::other_provider});
}

TEST_CASE("two telephone numbers that differ part one name of one provider") {
    CHECK(list("a,Made-up Trust,Steps,0113 496 0000,,,public\n"
               "b,Made-up Trust,Steps,0113 496 0001,,,public\n" +
               others())
              .pairs.empty());
}

TEST_CASE("a misspelt name is a similar one") {
    auto const listing = list("a,Made-up Trust,Caring conversations,0113 496 0000,,,public\n"
                              "b,Made-up Trust,Caring converstaions,0113 496 0000,,,public\n" +
                              others());
    REQUIRE(listing.pairs.size() == 1);
    CHECK(listing.pairs.front().reasons.front() == PairReason::similar_name);
}

TEST_CASE("the likeliest come first") {
    auto const listing = list("a,Made-up Trust,Steps,,,,public\n"
                              "b,Made-up Trust,Steps,,,,public\n"
                              "c,Far House,Walks,0113 496 0000,example.org,LS1 4AP,public\n"
                              "d,Far House,Walks,0113 496 0000,example.org,LS1 4AP,public\n" +
                              others());
    REQUIRE(listing.pairs.size() == 2);
    CHECK(listing.pairs[0].first.id == "c");
    CHECK(listing.pairs[0].likelihood > listing.pairs[1].likelihood);
}

TEST_CASE("what is decided is not listed again") {
    std::string const rows = "a,Made-up Trust,Steps,,,,public\nb,Made-up Trust,Steps,,,,public\n";
    catalogue::PairDecisions const decisions{
        "d.csv",
        {{.first = "b", .second = "a", .verdict = catalogue::PairVerdict::different, .row = 2}}};
    auto const listing = list(rows + others(), decisions);
    CHECK(listing.pairs.empty());
    CHECK(listing.decided == 1);
    catalogue::PairDecisions const undecided{
        "d.csv",
        {{.first = "b", .second = "a", .verdict = catalogue::PairVerdict::none, .row = 2}}};
    CHECK(list(rows + others(), undecided).pairs.size() == 1);
}

TEST_CASE("a confidential row is in no pair, and what is listed does not depend on it") {
    std::string const named = "a,Made-up Trust,Steps,0113 496 0000,,,public\n"
                              "b,Made-up Trust,Steps,0113 496 0000,,,\n" +
                              others();
    auto const without = list(named);
    auto const with = list("c,Made-up Trust,Steps,0113 496 0000,,,confidential\n"
                           "e,Quiet House,Steps,0113 496 0000,,,confidential\n" +
                           named);
    CHECK(without.confidential == 0);
    CHECK(with.confidential == 3); // c with a, with b and with e
    REQUIRE(with.pairs.size() == 1);
    REQUIRE(without.pairs.size() == 1);
    CHECK(with.pairs[0].first.id == "a");
    CHECK(with.pairs[0].second.id == "b");
    CHECK(with.pairs[0].likelihood == without.pairs[0].likelihood);
    CHECK(with.pairs[0].reasons == without.pairs[0].reasons);
}

TEST_CASE("whether a hidden place is that of another row is not looked at") {
    std::string const one = "a,Made-up Trust,Steps,,,LS1 4AP,public\n";
    auto const same = list(one + "b,Made-up Trust,Steps,,,LS1 4AP,district\n" + others());
    auto const differs = list(one + "b,Made-up Trust,Steps,,,LS1 4AQ,district\n" + others());
    REQUIRE(same.pairs.size() == 1);
    CHECK(same.pairs[0].likelihood == differs.pairs[0].likelihood);
    CHECK(same.pairs[0].reasons == differs.pairs[0].reasons);
    CHECK(same.pairs[0].reasons == Reasons{PairReason::same_name, PairReason::same_provider});
}

TEST_CASE("rows alike in everything are listed against the first of them only") {
    std::string rows;
    for (int at = 0; at < 128; ++at) {
        rows += "a,Made-up Trust,Steps,0113 496 0000,example.org,,public\n";
    }
    auto const listing = list(rows + others());
    CHECK(listing.pairs.size() == 127);
    CHECK(std::ranges::all_of(listing.pairs, [](auto const& pair) { return pair.first.row == 2; }));
    CHECK(listing.not_compared.empty());
}

TEST_CASE("too many rows of one telephone are not compared by it, and that is said") {
    auto const rows_of = [](std::size_t count) {
        std::string rows;
        for (std::size_t at = 0; at < count; ++at) {
            rows += fmt::format(
                "a{0},Provider{0}x,Steps{0}x,0113 496 0000,example.org,LS1 4AP,public\n", at);
        }
        return list(rows + others());
    };
    CHECK(rows_of(catalogue::most_rows_in_block).not_compared.empty());
    CHECK_FALSE(rows_of(catalogue::most_rows_in_block).pairs.empty());
    auto const listing = rows_of(catalogue::most_rows_in_block + 1);
    CHECK(listing.pairs.empty());
    REQUIRE(listing.not_compared.size() == 3);
    CHECK(listing.not_compared[0].shared == PairReason::same_phone);
    CHECK(listing.not_compared[0].rows == catalogue::most_rows_in_block + 1);
}
