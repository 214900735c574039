#include "reports/district_gaps.hpp"
#include "reports/paper/map.hpp"
#include "reports/paper/map_paint.hpp"
#include "reports/paper/multiples.hpp"
#include "reports/paper/panel_grid.hpp"
#include "reports/paper/parts.hpp"
#include "reports/paper/picture_files.hpp"
#include "reports/wording/cell_symbol.hpp"
#include "tests/reports/findings_fixture.hpp"
#include "tests/reports/square_boundaries.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using reports::Picture;
using reports::PictureText;

namespace {

struct Study {
    mapper::Findings findings = tests::small_findings();
    geodata::Boundaries boundaries = tests::square_boundaries(findings.districts);
    reports::PaperStudy study{.findings = findings,
                              .suite = findings.suites.front(),
                              .boundaries = boundaries,
                              .attribution = "Made-up survey"};
    reports::Lettering lettering;
};

std::vector<PictureText> texts(Picture const& picture) {
    std::vector<PictureText> all;
    for (auto const& item : picture.items) {
        if (auto const* const text = std::get_if<PictureText>(&item)) {
            all.push_back(*text);
        }
    }
    return all;
}

bool shows(Picture const& picture, std::string const& words) {
    auto const all = texts(picture);
    return std::ranges::any_of(all, [&](PictureText const& text) { return text.text == words; });
}

std::size_t patterned(Picture const& picture, reports::Pattern pattern) {
    std::size_t shapes = 0;
    for (auto const& item : picture.items) {
        if (auto const* const some = std::get_if<reports::PictureShapes>(&item)) {
            shapes += some->paint.pattern == pattern ? some->shapes.size() : 0;
        }
    }
    return shapes;
}

/// Whether no text reaches into another or beyond the page.
bool is_tidy(Picture const& picture, reports::Lettering const& lettering) {
    auto const all = texts(picture);
    auto const left = [&](PictureText const& text) {
        double const width = lettering.width(text.text, text.font);
        return text.at.x - (text.align == reports::Align::middle ? width / 2 : 0);
    };
    for (std::size_t i = 0; i < all.size(); ++i) {
        double const right = left(all[i]) + lettering.width(all[i].text, all[i].font);
        if (left(all[i]) < 0 || right > picture.width || all[i].at.y > picture.height ||
            all[i].at.y - all[i].font.size < 0) {
            MESSAGE("beyond the page: " << all[i].text);
            return false;
        }
        for (std::size_t j = 0; j < i; ++j) {
            double const other_right = left(all[j]) + lettering.width(all[j].text, all[j].font);
            bool const beside = left(all[i]) >= other_right || left(all[j]) >= right;
            bool const above = all[i].at.y - 0.7 * all[i].font.size >= all[j].at.y ||
                               all[j].at.y - 0.7 * all[j].font.size >= all[i].at.y;
            if (!beside && !above) {
                MESSAGE("one over another: " << all[i].text << ", " << all[j].text);
                return false;
            }
        }
    }
    return true;
}

} // namespace

TEST_CASE("the map says what it is, of when, and whose borders it draws") {
    Study const given;
    auto const picture =
        gap_picture(given.study, reports::papers_of(reports::MapSize::a4), given.lettering);
    for (char const* words : {"Components with none found, by district", "Made-up survey",
                              "Boundaries: districts.geojson, code", "Ashby", "1 of 3",
                              "1 to 2 of 3", "2 of 3", "N", "5 km"}) {
        CAPTURE(words);
        CHECK(shows(picture, words));
    }
    CHECK(picture.description.find("Burton: 1 to 2 of 3") != std::string::npos);
    CHECK(picture.title.starts_with("Components with none found, by district: "));
    CHECK(is_tidy(picture, given.lettering));
}

TEST_CASE("a wide map stands on A4 across, a high one upright, and a slide is a slide") {
    Study given;
    auto const papers = reports::papers_of(reports::MapSize::a4);
    CHECK(gap_picture(given.study, papers, given.lettering).width == doctest::Approx(841.89));
    for (auto& shape : given.boundaries.shapes) {
        shape = clone(given.boundaries.shapes.front());
    }
    CHECK(gap_picture(given.study, reports::papers_of(reports::MapSize::slide), given.lettering)
              .width == 960);
}

TEST_CASE("what is not known is hatched and in the legend, and only then") {
    Study given;
    auto const papers = reports::papers_of(reports::MapSize::a4);
    auto const picture = gap_picture(given.study, papers, given.lettering);
    CHECK(patterned(picture, reports::Pattern::hatch) == 1);
    CHECK(reports::texts_of(picture).find("some are not known") != std::string::npos);

    given.findings.heard[1] = mapper::Heard::unanswered;
    auto const unanswered = gap_picture(given.study, papers, given.lettering);
    CHECK(patterned(unanswered, reports::Pattern::back_hatch) == 1);
    CHECK(reports::texts_of(unanswered).find("unanswered: ") != std::string::npos);

    for (auto& cell : given.findings.suites[0].cells) {
        if (cell.status == mapper::CellStatus::unclear) {
            cell.status = mapper::CellStatus::gap;
        }
    }
    auto const known = gap_picture(given.study, papers, given.lettering);
    CHECK(patterned(known, reports::Pattern::hatch) +
              patterned(known, reports::Pattern::back_hatch) ==
          0);
    CHECK(reports::texts_of(known).find("not known") == std::string::npos);
}

TEST_CASE("what is not known is as dark as no other status, in grey and without its hatch") {
    auto const grey = [](std::string_view colour) {
        auto const part = [&](std::size_t at) {
            return std::stoi(std::string{colour.substr(at, 2)}, nullptr, 16) / 255.0;
        };
        return 0.299 * part(1) + 0.587 * part(3) + 0.114 * part(5);
    };
    double const unclear = grey(reports::paint_of(mapper::CellStatus::unclear).fill);
    double const unanswered = grey(reports::unanswered_paint.fill);
    CHECK(std::abs(unclear - unanswered) > 0.1);
    for (auto const status : reports::all_statuses) {
        if (status != mapper::CellStatus::unclear) {
            CAPTURE(mapper::code(status));
            CHECK(std::abs(grey(reports::paint_of(status).fill) - unclear) > 0.1);
            CHECK(std::abs(grey(reports::paint_of(status).fill) - unanswered) > 0.1);
        }
    }
}

TEST_CASE("patterns are as fine as a small district asks, and no finer than can be printed") {
    auto const squares = [](double side) {
        return std::vector<std::vector<geodata::Ring>>(
            5, {{{0, 0}, {side, 0}, {side, side}, {0, side}}});
    };
    CHECK(reports::pattern_scale_for({}) == 1);
    CHECK(reports::pattern_scale_for(squares(12)) == 1);
    CHECK(reports::pattern_scale_for(squares(50)) == 1);
    CHECK(reports::pattern_scale_for(squares(6)) == 0.5);
    CHECK(reports::pattern_scale_for(squares(1)) == 0.36);

    Study const given;
    auto picture = component_pictures(given.study, {reports::slide_paper}, given.lettering)[0];
    CHECK(picture.pattern_scale == 1);
    picture.pattern_scale = 0.4;
    auto const svg = to_svg(picture, given.lettering);
    CHECK(svg.find("<pattern id=\"hatch\" width=\"2.00\"") != std::string::npos);
    CHECK(svg.find("fill=\"#b4b6c6\"") != std::string::npos);
}

TEST_CASE("a hatch is white where the shade is dark") {
    Picture picture;
    reports::PictureBox box;
    box.paint = {.fill = "#83420b", .pattern = reports::Pattern::hatch};
    picture.items.emplace_back(box);
    reports::Lettering const lettering;
    CHECK(to_svg(picture, lettering).find("fill=\"url(#hatch-white)\"") != std::string::npos);
}

TEST_CASE(
    "each component has a map of its own, with its tier, its counts and a symbol a district") {
    Study const given;
    auto const pictures = component_pictures(given.study, {reports::slide_paper}, given.lettering);
    REQUIRE(pictures.size() == 1);
    CHECK(patterned(pictures[0], reports::Pattern::dots) == 3);  // the helpline, region-wide
    CHECK(patterned(pictures[0], reports::Pattern::hatch) == 1); // Burton's programme
    CHECK(shows(pictures[0], "◐\u00a03"));
    CHECK(shows(pictures[0], "●\u00a01\u2002 ?\u00a01\u2002 ○\u00a01"));
    CHECK(std::ranges::count(texts(pictures[0]), "○", &PictureText::text) == 4 + 1); // and legend
    CHECK(is_tidy(pictures[0], given.lettering));
}

TEST_CASE("each tier has a map of the share of its components that none was found for") {
    Study const given;
    auto const pictures = tier_pictures(given.study, {reports::a4_landscape}, given.lettering);
    REQUIRE(pictures.size() == 1);
    CHECK(shows(pictures[0], "3 of 3 cells have none found"));
    CHECK(shows(pictures[0], "1 to 2 of 3 cells have none found"));
    CHECK(shows(pictures[0], "nothing is assessed"));
    CHECK(shows(pictures[0],
                "Share of the tier's assessed components with none found in this catalogue"));
    CHECK(shows(pictures[0], "0: no gaps found"));
    CHECK(is_tidy(pictures[0], given.lettering));
}

TEST_CASE("counts are wrapped between numbers and never cut off, and maps stand below them") {
    Study const given;
    reports::Panel panel;
    panel.label = "Made-up component with a label of several words";
    panel.counts = "●\u00a01,331\u2002 ◐\u00a01,428\u2002 ?\u00a01,805\u2002 ○\u00a02,345\u2002 "
                   "◇\u00a03,210\u2002 ▨\u00a04,321";
    panel.paints.resize(3);
    panel.symbols.resize(3);
    auto const pictures =
        panel_pictures(given.study, "Made-up", std::vector<reports::Panel>(40, panel), {},
                       {reports::a4_portrait}, given.lettering);
    std::size_t shown = 0;
    for (std::string const number : {"1,331", "1,428", "1,805", "2,345", "3,210", "4,321"}) {
        CAPTURE(number);
        std::size_t whole = 0;
        for (auto const& text : texts(pictures[0])) {
            whole += text.text.find("\u00a0" + number) != std::string::npos ? std::size_t{1} : 0;
        }
        CHECK(whole > 0);
        CHECK((shown == 0 || whole == shown));
        shown = whole;
    }
    CHECK(reports::texts_of(pictures[0]).find("…") == std::string::npos);
    CHECK(is_tidy(pictures[0], given.lettering));
}

TEST_CASE("a count from a thousand is written as the headline writes it") {
    CHECK(reports::bounds({.gaps = 1331, .unclear = 97, .assessed = 1805}) ==
          "1,331 to 1,428 of 1,805");
    CHECK(reports::bounds({.gaps = 1000, .unclear = 0, .assessed = 1444}) == "1,000 of 1,444");
}

TEST_CASE("maps that would be too small to be read go on to further pages") {
    Study const given;
    reports::Room const room{.left = 0, .top = 0, .right = 700, .bottom = 400};
    auto const words = [](double) { return 70.0; };
    auto const one = reports::panel_grid(given.boundaries, room, 19, words);
    CHECK(one.panels() >= 19);
    CHECK(std::max(one.canvas.width, one.canvas.height) >= 72);
    auto const many = reports::panel_grid(given.boundaries, room, 200, words);
    CHECK(many.panels() < 200);
    CHECK(std::max(many.canvas.width, many.canvas.height) >= 72);
    CHECK(many.height * static_cast<double>(many.rows) <= 400 + reports::panel_gap + 1e-6);
}

TEST_CASE("half as many pages more are taken where the fewer would be left empty") {
    auto const boundaries = tests::stacked_boundaries({{}, {}}); // twice as high as wide
    auto const words = [](double) { return 85.0; };
    auto const columns = [&](double height) {
        reports::Room const room{.left = 0, .top = 0, .right = 900, .bottom = height};
        return reports::panel_grid(boundaries, room, 19, words).columns;
    };
    CHECK(columns(240) == 10); // two pages, filled
    CHECK(columns(304) == 7);  // of two a quarter would be empty; three are filled
    CHECK(columns(304) * 3 >= 19);
}

TEST_CASE("a map says of which districts its hatch is not seen, a small map as a large one") {
    Study given;
    auto const note = "not known: Burton;";
    auto const said = [&](std::vector<Picture> const& pictures) {
        return reports::texts_of(pictures.front()).find(note) != std::string::npos;
    };
    CHECK_FALSE(said(component_pictures(given.study, {reports::slide_paper}, given.lettering)));
    CHECK_FALSE(said({gap_picture(given.study, {reports::slide_paper}, given.lettering)}));
    // A far district makes the others small.
    given.boundaries.shapes[2] = tests::square_at({400000, 400000 + 9e6});
    CHECK(said(component_pictures(given.study, {reports::slide_paper}, given.lettering)));
    CHECK(said({gap_picture(given.study, {reports::slide_paper}, given.lettering)}));
}

TEST_CASE("a scale bar is never wider than its room") {
    Study const given;
    auto const canvas = reports::fitted_canvas(given.boundaries, 500, 500);
    for (double const room : {60.0, 100.0, 200.0}) {
        Picture picture;
        add_scale_and_north(picture, given.lettering, canvas, {0, 100}, room, 1);
        auto const bar = std::get<reports::PictureLine>(picture.items[0]);
        auto const words = std::get<PictureText>(picture.items[1]);
        CHECK(words.at.x + given.lettering.width(words.text, words.font) <= room);
        double const length_m = (bar.points[2].x - bar.points[1].x) / canvas.units_per_metre;
        CHECK(words.text == (length_m < 999.5
                                 ? std::to_string(std::lround(length_m)) + " m"
                                 : std::to_string(std::lround(length_m / 1000)) + " km"));
    }
}
