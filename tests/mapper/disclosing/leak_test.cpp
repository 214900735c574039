#include "geodata/geometry/projection.hpp"
#include "mapper/disclosing/leak.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <string>

using mapper::KnownSite;
using mapper::LeakCheck;
using mapper::Secrets;

namespace {

KnownSite const spot{.analysis = {443211.37, 433212.81},
                     .degrees = geodata::Point{-1.345678, 53.795432},
                     .grid = geodata::Point{443211.37, 433212.81}};

Secrets district_site() {
    Secrets secrets;
    secrets.crs = "EPSG:27700";
    secrets.district_sites = {spot};
    secrets.largest_row = 2000;
    return secrets;
}

Secrets confidential_site() {
    Secrets secrets;
    secrets.crs = "EPSG:27700";
    secrets.confidential_sites = {spot};
    secrets.largest_row = 2000;
    return secrets;
}

bool leaks(Secrets const& secrets, std::string const& bytes) {
    return LeakCheck{secrets}.find(bytes).has_value();
}

enum class Order { little, big };

std::string raw(double value, Order order) {
    std::string bytes(sizeof value, '\0');
    std::memcpy(bytes.data(), &value, sizeof value);
    if (order == Order::big) {
        std::ranges::reverse(bytes);
    }
    return bytes;
}

} // namespace

TEST_CASE("a secret text is a leak, and is not shown") {
    Secrets secrets;
    secrets.texts = {"Hope House"};
    CHECK(LeakCheck{secrets}.find("name,hope house") == "a text of a row that is not public");
    CHECK_FALSE(leaks(secrets, "name,hope"));
    CHECK_FALSE(leaks({}, "name,hope house"));
    CHECK_FALSE(leaks(secrets, ""));
}

TEST_CASE("both coordinates to the metre near each other are a leak") {
    CHECK(LeakCheck{district_site()}.find("443211,433213") ==
          "both coordinates of a site that is not public");
    CHECK(leaks(district_site(), "443211.37,433212.81"));
    CHECK(leaks(district_site(), R"({"y":433212.8,"x":443211.4})"));
    // Cut off instead of rounded.
    CHECK(leaks(district_site(), "443211 433212"));
    CHECK_FALSE(leaks(district_site(), "443213,433213"));
    CHECK_FALSE(leaks(district_site(), "443211.9,433212.8"));
    CHECK_FALSE(leaks(district_site(), "443211"));
}

TEST_CASE("both coordinates at three decimals of a degree are a leak, at two they are not") {
    CHECK(leaks(district_site(), "53.795,-1.346"));
    CHECK(leaks(district_site(), "[-1.345678,53.795432]"));
    CHECK_FALSE(leaks(district_site(), "53.80,-1.35"));
    CHECK_FALSE(leaks(district_site(), "53.795,1.346"));
    CHECK_FALSE(leaks(district_site(), "53.797,-1.346"));
}

TEST_CASE("a site that its row gives in metres is known in degrees too") {
    auto secrets = district_site();
    secrets.district_sites = {{.analysis = {430000, 434000}, .degrees = {}, .grid = {}}};
    auto const degrees =
        geodata::Projection{"EPSG:27700", geodata::wgs84}({.x = 430000, .y = 434000}).value();
    CHECK(leaks(secrets, fmt::format("[{:.3f},{:.3f}]", degrees.x, degrees.y)));
    CHECK(leaks(secrets, fmt::format("lat {:.6f}, lon {:.6f}", degrees.y, degrees.x)));
    CHECK_FALSE(leaks(secrets, fmt::format("[{:.2f},{:.2f}]", degrees.x, degrees.y)));
    CHECK_FALSE(leaks(secrets, fmt::format("[{:.3f},{:.3f}]", degrees.x, degrees.y + 0.01)));
    CHECK(leaks(secrets, std::string(1, '\0') + raw(degrees.x, Order::little) +
                             raw(degrees.y, Order::little)));
}

TEST_CASE("coordinates further apart than 200 bytes are no pair") {
    // The second number begins 200 and 201 bytes after the first.
    CHECK(leaks(district_site(), "443211" + std::string(194, ' ') + "433213"));
    CHECK_FALSE(leaks(district_site(), "443211" + std::string(195, ' ') + "433213"));
}

TEST_CASE("one exact coordinate of a confidential site is a leak, of a district site it is not") {
    CHECK(LeakCheck{confidential_site()}.find("x: 443211") ==
          "a coordinate of a confidential site");
    CHECK(leaks(confidential_site(), "53.79543"));
    CHECK_FALSE(leaks(confidential_site(), "53.7954"));
    CHECK_FALSE(leaks(confidential_site(), "443213"));
    CHECK_FALSE(leaks(district_site(), "53.79543"));
}

TEST_CASE("digits within words, hashes and versions are no coordinates") {
    CHECK_FALSE(leaks(confidential_site(), "S443211 443211ab #443211 1.443211.2"));
    CHECK_FALSE(leaks(confidential_site(), "\"a443211\""));
}

TEST_CASE("numbers that the run prints anyway are no leak") {
    auto secrets = confidential_site();
    secrets.told_numbers = {443211};
    CHECK_FALSE(leaks(secrets, "population 443211"));
    CHECK(leaks(secrets, "443211, 433213"));
    secrets.largest_row = 500000;
    CHECK_FALSE(leaks(secrets, "row 443211, row 433213"));
    CHECK(leaks(secrets, "443211.37, 433212.81"));
}

TEST_CASE("what a public row states just so is no leak") {
    auto secrets = confidential_site();
    secrets.told_sites = {spot};
    CHECK_FALSE(leaks(secrets, "443211,433213 and 53.79543"));
    // A public row in the same street states the metre of one coordinate only.
    secrets.told_sites = {{.analysis = {443211.37, 433000}, .degrees = {}, .grid = {}}};
    CHECK_FALSE(leaks(secrets, "443211.37,433000"));
    CHECK(leaks(secrets, "443211.37,433212.81"));
    CHECK(leaks(secrets, "433212.81"));
}

TEST_CASE("binary doubles of both byte orders are looked at") {
    for (auto const order : {Order::little, Order::big}) {
        auto const x = raw(443211.37, order);
        auto const y = raw(433212.81, order);
        CHECK(leaks(district_site(), "GP" + std::string(1, '\0') + x + y));
        CHECK(leaks(district_site(), std::string(3, '\0') + x + x + y + y));
        CHECK_FALSE(leaks(district_site(), std::string(1, '\0') + x + raw(433212.85, order)));
        // To the centimetre, a single one may be a vertex of a border; a finer one is the site's.
        CHECK_FALSE(leaks(confidential_site(), std::string(1, '\0') + x));
        CHECK(leaks(confidential_site(), std::string(1, '\0') + raw(53.795432, order)));
    }
}

TEST_CASE("a leak is found in either half of a large output and across the middle") {
    std::string const filler(3'000'000, ',');
    auto secrets = district_site();
    secrets.texts = {"Hope House"};
    LeakCheck const check{secrets};
    CHECK_FALSE(check.find(filler));
    for (std::size_t const position : {0UL, 1'499'990UL, 1'499'997UL, 1'500'000UL, 2'999'980UL}) {
        auto pair = filler;
        pair.replace(position, 13, "443211,433213");
        CHECK(check.find(pair));
        auto text = filler;
        text.replace(position, 10, "Hope House");
        CHECK(check.find(text));
    }
}

TEST_CASE("in a database file a joined text is a leak") {
    Secrets secrets;
    secrets.texts = {"Hope House"};
    std::string const header{"SQLite format 3\0", 16};
    CHECK(leaks(secrets, header + "LeedsHope Housepublic"));
    CHECK_FALSE(leaks(secrets, "LeedsHope Housepublic"));
}
