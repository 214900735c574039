#include "mapper/disclosing/secret_texts.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using mapper::canonical_words;
using mapper::SecretTexts;

namespace {

bool finds(std::vector<std::string> const& texts, std::string const& bytes) {
    return SecretTexts{texts}.found_in(bytes, 0, bytes.size());
}

} // namespace

TEST_CASE("words are compared without regard to case, spaces, punctuation and escapes") {
    CHECK(canonical_words("  Hope-House,\tLEEDS ") == "hope house leeds ");
    CHECK(canonical_words("O&#39;Brien &amp; Sons") == "o brien sons ");
    CHECK(canonical_words(R"(one\ntwo \"three\")") == "one two three ");
    CHECK(canonical_words("a & b; c") == "a b c ");
    CHECK(canonical_words("Caffè") == "caffè ");
    CHECK(canonical_words(" - ").empty());
}

TEST_CASE("a text is found wherever its words stand together") {
    CHECK(finds({"Hope House"}, R"({"name":"HOPE  house"})"));
    CHECK(finds({"Hope House"}, "hope house"));
    CHECK(finds({"Hope House"}, "x,hope\nhouse"));
    CHECK(finds({"O'Brien & Sons"}, "<td>O&#39;Brien &amp; Sons</td>"));
    CHECK(finds({"refuge"}, "the Refuge."));
    CHECK_FALSE(finds({"Hope House"}, "hope and house"));
    CHECK_FALSE(finds({"Hope House"}, "hope houses"));
    CHECK_FALSE(finds({"hope"}, "hopeful, shope"));
    CHECK_FALSE(finds({}, "anything"));
    CHECK_FALSE(finds({"Hope House"}, ""));
}

TEST_CASE("a text that begins with another is found by itself") {
    std::vector<std::string> const texts{"hope", "hope house", "hope house leeds", "hopeful"};
    SecretTexts const secret{texts};
    CHECK(secret.all_found_in("Hope House Leeds") == std::vector<std::size_t>{0, 1, 2});
    CHECK(secret.all_found_in("hopeful") == std::vector<std::size_t>{3});
    CHECK(secret.all_found_in("hope housing") == std::vector<std::size_t>{0});
}

TEST_CASE("a text that spans the place where the bytes are divided is found once") {
    std::string const bytes = "some words and then Hope House in Leeds, and more";
    std::vector<std::string> const texts{"Hope House"};
    SecretTexts const secret{texts};
    for (std::size_t middle = 0; middle <= bytes.size(); ++middle) {
        CAPTURE(middle);
        CHECK((secret.found_in(bytes, 0, middle) || secret.found_in(bytes, middle, bytes.size())));
    }
}

TEST_CASE("thousands of texts do not hide one another") {
    std::vector<std::string> texts;
    for (int number = 0; number < 5000; ++number) {
        texts.push_back("Refuge number " + std::to_string(number));
    }
    CHECK(finds(texts, "this is refuge number 4321."));
    CHECK_FALSE(finds(texts, "this is refuge number 5001."));
}

TEST_CASE("in a database a long text is found though its field ends nowhere") {
    std::vector<std::string> const texts{"Hope House", "hope"};
    SecretTexts const secret{texts};
    CHECK(secret.found_joined_in("LeedsHope Housepublic"));
    CHECK_FALSE(secret.found_joined_in("LeedsHopepublic"));
    CHECK_FALSE(secret.found_joined_in("Hope"));
}
