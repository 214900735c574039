#include "base/error.hpp"
#include "catalogue/open_referral/json.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using catalogue::FeedNode;

namespace {

struct Read {
    std::vector<std::string> names; ///< of the records that were visited
    FeedNode rest;
};

Read read(std::string_view text) {
    Read read;
    read.rest = catalogue::read_feed_json("f.json", text, [&read](FeedNode record, std::size_t) {
        read.names.emplace_back(record.text_of("name"));
    });
    return read;
}

std::string error_of(std::string_view text) {
    try {
        read(text);
    } catch (base::Error const& error) {
        return error.what();
    }
    return {};
}

std::string nested(std::size_t levels) {
    return std::string(levels, '[') + std::string(levels, ']');
}

} // namespace

TEST_CASE("the records of a list and of a page are visited one by one") {
    CHECK(read(R"([{"name": "A"}, {"name": "B"}])").names == std::vector<std::string>{"A", "B"});
    auto const page = read(R"({"total_pages": 1, "contents": [{"name": "A"}], "page_number": 1})");
    CHECK(page.names == std::vector<std::string>{"A"});
    CHECK(catalogue::is_page(page.rest));
    CHECK(page.rest.text_of("page_number") == "1");
}

TEST_CASE("what is neither a list nor a page is given back whole") {
    auto const service = read(R"({"name": "A", "phones": [{"number": 123}]})");
    CHECK(service.names.empty());
    CHECK_FALSE(catalogue::is_page(service.rest));
    CHECK(service.rest.items_of("phones").front().text_of("number") == "123");
}

TEST_CASE("numbers and truths are kept as written, and null is nothing") {
    auto const read_back = read(R"({"latitude": 53.790, "big": 1e3, "first": true, "none": null})");
    CHECK(read_back.rest.text_of("latitude") == "53.790");
    CHECK(read_back.rest.text_of("big") == "1e3");
    CHECK(read_back.rest.text_of("first") == "true");
    CHECK_FALSE(read_back.rest.has("none"));
}

TEST_CASE("a byte order mark is passed over") {
    CHECK(read("\xEF\xBB\xBF[{\"name\": \"A\"}]").names == std::vector<std::string>{"A"});
}

TEST_CASE("JSON that is cut short names its line and byte") {
    CHECK(error_of("[{\"name\": \"A\"},\n{\"na") ==
          "f.json, line 2, byte 21: the JSON is cut short here; download it again.");
    CHECK(error_of("") == "f.json, line 1, byte 1: the file is empty; download it again.");
}

TEST_CASE("what is no JSON is said where it stands") {
    CHECK(error_of("{\"a\": 1,\n oops}") ==
          "f.json, line 2, byte 11: this is not JSON (Missing a name for object member); correct "
          "it there, or ask the publisher to.");
}

TEST_CASE("a byte that is no UTF-8 is refused") {
    CHECK(error_of("{\"name\": \"Caf\xE9\"}").find("the text is not UTF-8") != std::string::npos);
    CHECK(error_of("{\"name\": \"Caf\xC3\xA9\"}").empty());
}

TEST_CASE("64 levels are read, 65 are not") {
    CHECK(error_of(nested(64)).empty());
    CHECK(error_of(nested(65)).find("more than 64 levels deep") != std::string::npos);
    CHECK(error_of(nested(200)).find("more than 64 levels deep") != std::string::npos);
}
