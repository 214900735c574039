#include "mapper/disclosing/disclosed.hpp"
#include "mapper/policy.hpp"
#include "tests/mapper/builders.hpp"

#include <doctest/doctest.h>

using namespace tests;

TEST_CASE("a service is called by its provider and programme") {
    CHECK(mapper::display_name(service("s").by("Caring Dads", "The Journey Project")) ==
          "Caring Dads: The Journey Project");
    CHECK(mapper::display_name(service("s").by("", "The Journey Project")) ==
          "The Journey Project");
    CHECK(mapper::display_name(service("s").by("Caring Dads", "")) == "Caring Dads");
    CHECK(mapper::display_name(service("s").by("", "")) == "s");
}

TEST_CASE("a confidential service is called by its placeholder, whatever else it holds") {
    auto hidden = service("confidential service 3").confidential().by("Refuge", "House");
    CHECK(mapper::display_name(hidden) == "confidential service 3");
}

TEST_CASE("reach, basis and policy have codes") {
    CHECK(mapper::code(mapper::Reach::nowhere) == "nowhere");
    CHECK(mapper::code(mapper::Reach::local) == "local");
    CHECK(mapper::code(mapper::Reach::region_wide) == "region_wide");
    CHECK(mapper::code(mapper::Reach::national) == "national");
    CHECK(mapper::code(mapper::AreaBasis::declared) == "declared");
    CHECK(mapper::code(mapper::AreaBasis::inferred) == "inferred");
    CHECK(mapper::code(mapper::EvidencePolicy::accept) == "accept");
    CHECK(mapper::code(mapper::EvidencePolicy::require) == "require");
}
