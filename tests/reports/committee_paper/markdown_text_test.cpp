#include "reports/committee_paper/markdown_text.hpp"
#include "reports/page/view.hpp"

#include <doctest/doctest.h>

using reports::as_markdown;

TEST_CASE("what means something in Markdown is escaped") {
    CHECK(as_markdown("a|b *c* _d_ <e> #f [g](h) `i` \\j") ==
          "a\\|b \\*c\\* \\_d\\_ \\<e\\> \\#f \\[g\\](h) \\`i\\` \\\\j");
    CHECK(as_markdown("![x](y) ~~z~~ ^1 $2$ @k {m} &amp;") ==
          "\\!\\[x\\](y) \\~\\~z\\~\\~ \\^1 \\$2\\$ \\@k \\{m\\} \\&amp;");
}

TEST_CASE("a text never begins a list, a heading or a definition, and keeps its signs elsewhere") {
    CHECK(as_markdown("- a - b") == "\\- a - b");
    CHECK(as_markdown("+ a") == "\\+ a");
    CHECK(as_markdown("=a") == "\\=a");
    CHECK(as_markdown(": a") == "\\: a");
    CHECK(as_markdown("12. of May") == "12\\. of May");
    CHECK(as_markdown("1) a 2) b") == "1\\) a 2) b");
    CHECK(as_markdown("12 of May. 3.") == "12 of May. 3.");
    CHECK(as_markdown("").empty());
}

TEST_CASE("a text of several lines stays in its line") {
    CHECK(as_markdown("a\r\nb\tc") == "a  b c");
}

TEST_CASE("a view is escaped for Markdown where that is asked for") {
    reports::View const view{.texts = {{"name", "<b>|*"}}, .lists = {}};
    CHECK(reports::render("{{name}}", view, reports::Escape::markdown) == "\\<b\\>\\|\\*");
    CHECK(reports::render("{{name}}", view) == "&lt;b&gt;|*");
}
