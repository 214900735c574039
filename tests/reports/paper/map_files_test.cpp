#include "base/error.hpp"
#include "reports/paper/map_files.hpp"
#include "tests/reports/findings_fixture.hpp"
#include "tests/reports/markup.hpp"
#include "tests/reports/square_boundaries.hpp"

#include <doctest/doctest.h>

#include <map>

using reports::MapKind;
using reports::MapSize;

namespace {

using Files = std::map<std::string, std::string>;

Files drawn(mapper::Findings const& findings, reports::MapOptions const& options) {
    Files files;
    std::string checked;
    auto const names = draw_maps(findings, tests::square_boundaries(findings.districts), options,
                                 {.check = [&](auto const& name, auto const&) { checked = name; },
                                  .take =
                                      [&](auto const& name, auto const& bytes) {
                                          CHECK(name == checked);
                                          files[name] = bytes;
                                      }});
    CHECK(names.size() == files.size());
    return files;
}

std::uint32_t number_at(std::string const& bytes, std::size_t at) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        number = (number << 8U) | static_cast<unsigned char>(bytes[at + i]);
    }
    return number;
}

std::pair<std::uint32_t, std::uint32_t> png_size(std::string const& png) {
    REQUIRE(png.starts_with("\x89PNG"));
    return {number_at(png, 16), number_at(png, 20)};
}

} // namespace

TEST_CASE("three maps are drawn in each kind, and the same findings give the same bytes") {
    reports::MapOptions const options{
        .kinds = {MapKind::svg, MapKind::png, MapKind::pdf}, .size = {}, .attribution = {}};
    auto const files = drawn(tests::small_findings(), options);
    CHECK(files.size() == 9);
    for (char const* name : {"gap-map", "gap-map-tiers", "gap-map-components"}) {
        for (char const* ending : {".svg", ".png", ".pdf"}) {
            CHECK(files.contains(std::string{name} + ending));
        }
    }
    CHECK(drawn(tests::small_findings(), options) == files);
}

TEST_CASE("a further suite's maps carry its code") {
    auto const files = drawn(tests::findings_of_two_suites(),
                             {.kinds = {MapKind::svg}, .size = {}, .attribution = {}});
    CHECK(files.size() == 6);
}

TEST_CASE("a PNG is a slide unless A4 is asked for, and is not blank") {
    auto const slide =
        drawn(tests::small_findings(), {.kinds = {MapKind::png}, .size = {}, .attribution = {}});
    CHECK(png_size(slide.at("gap-map.png")) == std::pair{1920U, 1080U});
    CHECK(slide.at("gap-map.png").size() > 20000); // white alone takes some 6,000
    auto const a4 = drawn(tests::small_findings(),
                          {.kinds = {MapKind::png}, .size = MapSize::a4, .attribution = {}});
    CHECK(png_size(a4.at("gap-map.png")) == std::pair{1754U, 1240U});
}

TEST_CASE("an SVG says what it shows to those who cannot see it, and its texts are texts") {
    auto findings = tests::small_findings();
    findings.districts[0].name = "<Ashby> & \"Sons\"";
    auto const files =
        drawn(findings, {.kinds = {MapKind::svg}, .size = {}, .attribution = "Made-up <survey>"});
    for (auto const& [name, svg] : files) {
        CAPTURE(name);
        CHECK(tests::well_formed(svg));
        CHECK(tests::count(svg, "role=\"img\"") == 1);
        CHECK(tests::count(svg, "<title id=\"title\">") == 1);
        CHECK(tests::count(svg, "<desc id=\"desc\">") == 1);
        CHECK(tests::contains(svg, ">Made-up &lt;survey&gt;</text>"));
    }
    CHECK(tests::contains(files.at("gap-map.svg"), "&lt;Ashby&gt; &amp; &quot;Sons&quot;</text>"));
    CHECK(tests::contains(files.at("gap-map.svg"), "url(#hatch)"));
}

TEST_CASE("a PDF has its title and the day that the run is of, and no other") {
    auto const files =
        drawn(tests::small_findings(), {.kinds = {MapKind::pdf}, .size = {}, .attribution = {}});
    auto const& pdf = files.at("gap-map.pdf");
    CHECK(pdf.starts_with("%PDF-1"));
    CHECK(tests::contains(pdf, "/Title"));
    CHECK(tests::contains(pdf, "/Subject (Between 4 and 5 of 9 assessed cells"));
    auto const& as_of = tests::small_findings().run.policy.as_of;
    std::string day = base::to_text(as_of);
    std::erase(day, '-');
    CHECK(tests::contains(pdf, "/CreationDate (" + day + "000000Z)"));
    CHECK_FALSE(tests::contains(pdf, "/ModDate"));
}

TEST_CASE("every text of a map is looked through before it is drawn") {
    auto const findings = tests::small_findings();
    bool taken = false;
    auto const refuse = [](std::string const& name, std::string const& texts) {
        if (texts.find("Burton") != std::string::npos) {
            throw base::Error(name + ": refused.");
        }
    };
    for (auto const kind : {MapKind::svg, MapKind::png, MapKind::pdf}) {
        CHECK_THROWS_AS(
            reports::draw_maps(
                findings, tests::square_boundaries(findings.districts),
                {.kinds = {kind}, .size = {}, .attribution = {}},
                {.check = refuse, .take = [&](auto const&, auto const&) { taken = true; }}),
            base::Error);
    }
    CHECK_FALSE(taken);
}
