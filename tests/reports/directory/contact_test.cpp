#include "reports/directory/contact.hpp"
#include "reports/directory/slug.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using reports::Contact;
using Contacts = std::vector<Contact>;

TEST_CASE("only what can be dialled becomes a link") {
    CHECK(reports::phones_of("01632 960001; +44 (0)1632 960-002, 01632960003 x2") ==
          Contacts{{"01632 960001", "01632960001"},
                   {"+44 (0)1632 960-002", "+4401632960002"},
                   {"01632960003 x2", "01632960003;ext=2"}});
    CHECK(reports::phones_of("ask at the desk; 01632 960001 (days)") ==
          Contacts{{"ask at the desk", ""}, {"01632 960001 (days)", ""}});
    CHECK(reports::phones_of("\" onclick=\"x()").at(0).target.empty());
    CHECK(reports::phones_of("?").empty());
    CHECK(reports::phones_of("").empty());
}

TEST_CASE("only http and https addresses become links") {
    CHECK(reports::websites_of("https://a.example.org/b?c=d; http://b.example.org") ==
          Contacts{{"https://a.example.org/b?c=d", "https://a.example.org/b?c=d"},
                   {"http://b.example.org", "http://b.example.org"}});
    for (auto const* const other :
         {"javascript:alert(1)", "JAVASCRIPT://a.example.org/%0aalert(1)", "data:text/html,x",
          "www.example.org", "https://a.example.org/\"onmouseover=x", "https://a b.example.org",
          " https:/a.example.org"}) {
        CHECK_MESSAGE(reports::websites_of(other).at(0).target.empty(), other);
    }
}

TEST_CASE("an email address that would say more to a mail program is no link") {
    CHECK(reports::emails_of("a@example.org") == Contacts{{"a@example.org", "a@example.org"}});
    CHECK(reports::emails_of("a@example.org?bcc=b@example.org").at(0).target.empty());
    CHECK(reports::emails_of("nobody").at(0).target.empty());
}

TEST_CASE("a slug is a safe file name whatever the text is") {
    CHECK(reports::slug("Men's Group & \"Co\"") == "mens-group-co");
    CHECK(reports::slug("../../etc/passwd") == "etc-passwd");
    CHECK(reports::slug("Zażółć") == "za");
    CHECK(reports::slug("<script>alert(1)</script>") == "script-alert-1-script");
    CHECK(reports::slug("مساعدة").empty());
    CHECK(reports::slug(std::string(10000, 'a')).size() == 48);
    CHECK(reports::slug(std::string(47, 'a') + "-b") == std::string(47, 'a'));
}

TEST_CASE("slugs are unique and do not depend on the others") {
    reports::Slugs some;
    reports::Slugs others;
    auto const alone = some.by_id("Steps", "id-1");
    others.by_id("Steps", "id-0");
    CHECK(others.by_id("Steps", "id-1") == alone);
    CHECK(alone.starts_with("steps-"));
    CHECK(alone.size() == std::string{"steps-"}.size() + 8);
    CHECK(some.by_id("مساعدة", "id-2").starts_with("service-"));
    CHECK(some.by_id("Steps", "id-1") == alone + "-2");
    CHECK(some.by_name("St. Mary", "E1") == "st-mary");
    CHECK(some.by_name("St Mary", "E2") == "st-mary-2");
    CHECK(some.by_name("ﷺ", "E3") == "e3");
}
