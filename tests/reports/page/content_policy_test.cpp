#include "reports/page/content_policy.hpp"

#include <doctest/doctest.h>

// As openssl dgst -sha256 -binary and base64 give it.
TEST_CASE("a text's source is its SHA-256 in base64") {
    CHECK(reports::content_source("doSomething();") ==
          "'sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc='");
    CHECK(reports::content_source("") == "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
}
