#include "geodata/boundaries/boundaries.hpp"
#include "geodata/locate.hpp"
#include "geodata/postcodes/import.hpp"
#include "geodata/postcodes/lookup.hpp"

#include "temporary_folder.hpp"
#include <doctest/doctest.h>

#include <filesystem>

namespace {

std::filesystem::path const shared = GAPMAP_SHARED "/data";

/// Says aloud that a test of real data is skipped where there is none.
bool is_there(std::filesystem::path const& file) {
    bool const there = std::filesystem::exists(shared / file);
    if (!there) {
        MESSAGE("skipped: there is no " << (shared / file).string());
    }
    return there;
}

struct Imported {
    geodata::PostcodeImport result;
    geodata::PostcodeLookup lookup;
};

Imported import(std::string const& source) {
    TemporaryFolder const folder;
    auto const file = folder / "made.postcodes";
    auto result =
        geodata::import_postcodes(shared / source, "", file, geodata::ExistingLookup::keep);
    return {std::move(result), geodata::PostcodeLookup::open(file)};
}

} // namespace

TEST_CASE("every postcode of Code-Point Open comes back, in the district that it names") {
    if (!is_there("postcodes/codepoint_2014") ||
        !is_there("boundaries/lad_may_2024_uk_4326.geojson")) {
        return;
    }
    auto const made = import("postcodes/codepoint_2014");
    CHECK(made.result.postcodes == 64913);
    CHECK(made.result.rows == 64913);
    CHECK(made.result.without_place == 12);
    CHECK(made.result.problems.empty());

    auto const boundaries =
        geodata::read_boundaries(shared / "boundaries/lad_may_2024_uk_4326.geojson", {});
    std::vector<geodata::Point> points;
    std::vector<std::string> districts;
    for (auto const* area : {"BD", "HD", "HX", "LS", "WF"}) {
        for (int number = 1; number <= 29; ++number) {
            for (char sector = '0'; sector <= '9'; ++sector) {
                for (char first = 'A'; first <= 'Z'; ++first) {
                    std::vector<geodata::PostcodeKey> keys;
                    for (char second = 'A'; second <= 'Z'; ++second) {
                        auto const text =
                            std::string{area} + std::to_string(number) + sector + first + second;
                        keys.push_back(*geodata::postcode_key(text));
                    }
                    for (auto const& found : made.lookup.find_all(keys)) {
                        bool const judged = found &&
                                            found->frame == geodata::PostcodeFrame::national_grid &&
                                            found->district.starts_with("E080000");
                        if (judged) {
                            points.push_back({found->x, found->y});
                            districts.push_back(found->district);
                        }
                    }
                }
            }
        }
    }
    auto const located = geodata::locate(boundaries, points);
    std::size_t agree = 0;
    for (std::size_t at = 0; at < located.size(); ++at) {
        auto const& district = located[at].district;
        agree +=
            district && boundaries.districts[district->value].code.text == districts[at] ? 1U : 0U;
    }
    auto const share = static_cast<double>(agree) / static_cast<double>(located.size());
    MESSAGE(agree << " of " << located.size() << " postcodes lie in the district they name");
    CHECK(located.size() > 50000);
    CHECK(share > 0.998); // the borders have moved in ten years
}

TEST_CASE("the Scottish directory without headers is known, its terminated postcodes too") {
    if (!is_there("postcodes/onspd_layout_samples")) {
        return;
    }
    auto const made = import("postcodes/onspd_layout_samples");
    CHECK(made.result.rows == 202);
    CHECK(made.result.postcodes == 200); // two are split between districts: "PA31 8UAB"
    CHECK(made.result.terminated == 107);
    CHECK(made.result.without_place == 0);
    auto const ended = made.lookup.find(*geodata::postcode_key("KA30 8AS"));
    REQUIRE(ended);
    CHECK(ended->ended == std::chrono::year{1995} / 9);
    CHECK(ended->district == "S12000021");
    auto const living = made.lookup.find(*geodata::postcode_key("G13 3AE"));
    REQUIRE(living);
    CHECK_FALSE(living->ended);
    CHECK(living->x == 252241);
    CHECK(living->y == 668669);
}
