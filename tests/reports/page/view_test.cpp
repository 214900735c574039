#include "base/error.hpp"
#include "reports/page/view.hpp"

#include <doctest/doctest.h>

using reports::render;
using reports::View;

TEST_CASE("every text is escaped for HTML") {
    View const view{.texts = {{"name", "<script>alert('a') & \"b\"</script>"}}, .lists = {}};
    CHECK(render("{{name}}", view) ==
          "&lt;script&gt;alert(&apos;a&apos;) &amp; &quot;b&quot;&lt;/script&gt;");
}

TEST_CASE("a text that looks like a template is shown as it is") {
    View const view{.texts = {{"name", "{{other}}"}, {"other", "secret"}}, .lists = {}};
    CHECK(render("{{name}}", view) == "{{other}}");
}

TEST_CASE("an empty list hides its part and shows the other") {
    View const none{.texts = {}, .lists = {{"any", {}}}};
    CHECK(render("{{#any}}some{{/any}}{{^any}}none{{/any}}", none) == "none");
    View const some{.texts = {}, .lists = {{"any", reports::shown_if(true)}}};
    CHECK(render("{{#any}}some{{/any}}{{^any}}none{{/any}}", some) == "some");
}

TEST_CASE("a list repeats its part") {
    View const view{.texts = {}, .lists = {{"names", reports::texts_of({"a", "b"})}}};
    CHECK(render("{{#names}}[{{text}}]{{/names}}", view) == "[a][b]");
}

TEST_CASE("a broken template is an error and no page") {
    CHECK_THROWS_AS(render("{{#open}}", {}), base::Error);
}
