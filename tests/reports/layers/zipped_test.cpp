#include "reports/layers/zipped.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <thread>

TEST_CASE("an archive names its file, is smaller than a long text, and is the same every time") {
    std::string const text(100'000, 'x');
    auto const first = reports::zipped("made-up.qgs", text);
    CHECK(first.starts_with("PK\x03\x04"));
    CHECK(first.find("made-up.qgs") != std::string::npos);
    CHECK(first.size() < 2'000);
    std::this_thread::sleep_for(std::chrono::milliseconds{2100}); // DOS counts in two seconds
    CHECK(reports::zipped("made-up.qgs", text) == first);
    CHECK(reports::zipped("made-up.qgs", text + "y") != first);
}

TEST_CASE("an empty text can be packed too") {
    CHECK(reports::zipped("empty.qgs", "").starts_with("PK\x03\x04"));
}
