#include "base/error.hpp"
#include "geodata/postcodes/import.hpp"
#include "geodata/postcodes/lookup.hpp"
#include "geodata/postcodes/nearest.hpp"
#include "tests/geodata/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

using geodata::PostcodeLookup;

namespace {

std::filesystem::path made_up_lookup(TemporaryFolder const& folder, std::string const& rows) {
    auto const file = folder / "made-up.postcodes";
    geodata::import_postcodes(folder.file("made-up.csv", "pcds,doterm,east1m,north1m\n" + rows),
                              "made-up-sha", file, geodata::ExistingLookup::replace);
    return file;
}

std::string bytes_of(std::filesystem::path const& file) {
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

std::string error_of(std::filesystem::path const& file) {
    try {
        PostcodeLookup::open(file);
    } catch (base::Error const& error) {
        return error.what();
    }
    return "";
}

geodata::PostcodeKey key(std::string_view text) {
    return *geodata::postcode_key(text);
}

} // namespace

TEST_CASE("many keys are answered in their order, whatever it is") {
    TemporaryFolder const folder;
    auto const lookup = PostcodeLookup::open(made_up_lookup(
        folder, "AA1 1AA,,400001,400001\nAA1 1AB,200912,400002,400002\nZE9 9ZZ,,400003,400003\n"));
    std::vector const keys{key("ZE9 9ZZ"), key("AA1 1AB"), key("AA1 1AA"),
                           key("AA1 1AD"), key("ZE9 9ZZ"), key("A1 1AA")};
    auto const found = lookup.find_all(keys);
    REQUIRE(found.size() == 6);
    CHECK(found[0]->x == 400003);
    CHECK(found[1]->ended == std::chrono::year{2009} / 12);
    CHECK(found[2]->x == 400001);
    CHECK_FALSE(found[3]);
    CHECK(found[4]->x == 400003);
    CHECK_FALSE(found[5]);
    CHECK(lookup.find_all({}).empty());
}

TEST_CASE("a look-up says where it is from") {
    TemporaryFolder const folder;
    auto const about =
        PostcodeLookup::open(made_up_lookup(folder, "AA1 1AA,,400001,400001\n")).about();
    CHECK(about.source == "made-up.csv");
    CHECK(about.sha256 == "made-up-sha");
    CHECK(about.vintage.empty());
    CHECK(about.postcodes == 1);
    CHECK(about.districts == 0);
}

TEST_CASE("what is not a whole look-up of this version is refused in one sentence") {
    TemporaryFolder const folder;
    auto const good = bytes_of(made_up_lookup(folder, "AA1 1AA,,400001,400001\n"));
    CHECK(error_of(folder / "nothing").find("cannot be read") != std::string::npos);
    CHECK(error_of(folder.file("empty", "")).find("is no postcode look-up") != std::string::npos);
    CHECK(error_of(folder.file("foreign", "provider,programme\n")).find("is no postcode look-up") !=
          std::string::npos);
    CHECK(error_of(folder.file("short", good.substr(0, good.size() - 1))).find("cut short") !=
          std::string::npos);
    CHECK(error_of(folder.file("long", good + "x")).find("added to") != std::string::npos);
    auto newer = good;
    newer[8] = '\2';
    CHECK(error_of(folder.file("newer", newer)).find("version 2 of the file") != std::string::npos);
    for (std::size_t at = 32; at < good.size(); at += 7) {
        auto damaged = good;
        damaged[at] = static_cast<char>(damaged[at] ^ 1);
        CHECK(error_of(folder.file("damaged", damaged)).find("damaged") != std::string::npos);
    }
    auto many = good;
    many[23] = '\x7f'; // the highest byte of the number of entries
    CHECK(error_of(folder.file("many", many)).find("cut short") != std::string::npos);
}

TEST_CASE("letters and digits that look alike come before any other slip, and only living ones") {
    TemporaryFolder const folder;
    auto const lookup = PostcodeLookup::open(
        made_up_lookup(folder, "LS1 4AP,,400001,400001\nL51 4AQ,,400001,400001\n"
                               "L51 4AR,200001,400001,400001\n"));
    auto const near = geodata::nearest_postcodes(lookup, "L51 4AP");
    CHECK(near.mistaken == std::vector<std::string>{"LS1 4AP"});
    CHECK(near.others == std::vector<std::string>{"L51 4AQ"});
    auto const swapped = geodata::nearest_postcodes(lookup, "SL1 4AP");
    CHECK(swapped.mistaken.empty());
    CHECK(swapped.others == std::vector<std::string>{"LS1 4AP"});
    CHECK(geodata::nearest_postcodes(lookup, "LS11 4AP").others ==
          std::vector<std::string>{"LS1 4AP"});
    CHECK(geodata::nearest_postcodes(lookup, "S1 4AP").others ==
          std::vector<std::string>{"LS1 4AP"});
    CHECK(geodata::nearest_postcodes(lookup, "LS2 4AR").others.empty());
}

TEST_CASE("a suggestion names three postcodes, the mistaken ones first, and counts the rest") {
    CHECK(geodata::suggestion({}).empty());
    CHECK(geodata::suggestion({.mistaken = {"LS1 4AP"}, .others = {"L51 4AQ"}}) ==
          "one character away is 'LS1 4AP'");
    CHECK(geodata::suggestion({.mistaken = {}, .others = {"LS1 4AP", "LS1 4AQ", "LS1 4AR"}}) ==
          "one character away are 'LS1 4AP', 'LS1 4AQ', 'LS1 4AR'");
    CHECK(
        geodata::suggestion({.mistaken = {}, .others = {"A1 1AA", "B1 1AA", "C1 1AA", "D1 1AA"}}) ==
        "one character away are 'A1 1AA', 'B1 1AA', 'C1 1AA' and 1 more");
}
