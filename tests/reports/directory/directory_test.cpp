#include "base/error.hpp"
#include "catalogue/helplines/read_helplines.hpp"
#include "reports/directory/directory.hpp"
#include "reports/directory/site.hpp"
#include "reports/page/content_policy.hpp"
#include "tests/mapper/builders.hpp"
#include "tests/mapper/folder.hpp"

#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <algorithm>
#include <functional>
#include <map>

namespace fs = std::filesystem;

using catalogue::HelplineFor;
using catalogue::WorksWith;
using reports::Existing;

// All services in these tests are made up.

namespace {

std::map<std::string, std::string> files_of(tests::Folder const& folder) {
    std::map<std::string, std::string> found;
    for (auto const& entry : fs::recursive_directory_iterator(folder.path)) {
        if (entry.is_regular_file()) {
            found[entry.path().lexically_relative(folder.path).string()] =
                tests::bytes_of(entry.path());
        }
    }
    return found;
}

tests::ServiceBuilder marked(std::string id, std::string programme) {
    auto builder = tests::service(std::move(id)).by("Made-up Trust", std::move(programme));
    builder.made.visibility = catalogue::Visibility::open;
    builder.made.open = mapper::OpenPart{.site = geodata::Point{.x = 430123, .y = 433987},
                                         .details = {{"publish", "yes"},
                                                     {"phone", "01632 960001"},
                                                     {"website", "https://a.example.org"},
                                                     {"description", "Mondays at 18:30"},
                                                     {"postcode", "ZZ1 1AA"},
                                                     {"address.address_1", "Made-up Hall"}}};
    return builder;
}

reports::DirectoryOptions options(Existing existing = Existing::refuse) {
    reports::DirectoryOptions said;
    said.as_of = tests::as_of();
    said.helplines = catalogue::load_helplines("national-2026");
    said.publisher = "Made-up Council";
    said.existing = existing;
    return said;
}

reports::WrittenDirectory write(fs::path const& folder, std::vector<mapper::Disclosed> services,
                                reports::DirectoryOptions const& said = options(),
                                mapper::Secrets const& secrets = {}) {
    return reports::write_directory(folder, tests::analysis_input(std::move(services), {}),
                                    "EPSG:27700", secrets, said);
}

std::string refusal(std::function<void()> const& attempt) {
    try {
        attempt();
    } catch (base::Error const& error) {
        return error.what();
    }
    return "";
}

bool holds(std::string const& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

std::string between(std::string const& text, std::string_view from, std::string_view to) {
    auto const begin = text.find(from);
    REQUIRE(begin != std::string::npos);
    auto const start = begin + from.size();
    return text.substr(start, text.find(to, start) - start);
}

/// What a policy calls an element's text, without the quotes that a page escapes.
std::string source_of(std::string const& page, std::string_view from, std::string_view to) {
    auto const source = reports::content_source(between(page, from, to));
    return source.substr(1, source.size() - 2);
}

} // namespace

TEST_CASE("a door lists who says so, and who says nothing stands in the full list alone") {
    tests::Folder const out;
    write(out.path, {marked("a", "Alpha").works_with(WorksWith::person_causing_harm),
                     marked("b", "Beta").works_with(WorksWith::victim_survivor),
                     marked("c", "Gamma").works_with(WorksWith::both),
                     marked("d", "Delta").works_with(WorksWith::unknown),
                     marked("e", "Epsilon").works_with(WorksWith::not_stated)});
    auto const files = files_of(out);
    auto const names = [&](std::string const& file) {
        std::string found;
        for (auto const* const name : {"Alpha", "Beta", "Gamma", "Delta", "Epsilon"}) {
            found += holds(files.at(file), std::string{"<bdi>"} + name) ? name[0] : '-';
        }
        return found;
    };
    CHECK(names("worried-about-my-behaviour.html") == "A-G--");
    CHECK(names("someone-is-hurting-me.html") == "-BG--");
    CHECK(names("services.html") == "ABGDE");
    CHECK(holds(files.at("services.html"), "2 services have not said whom they are for."));
}

TEST_CASE("places list who helps there and who helps everywhere, and say that none is none here") {
    tests::Folder const out;
    write(out.path, {marked("a", "Alpha").at({0}), marked("b", "Beta").region_wide()});
    auto const files = files_of(out);
    CHECK(holds(files.at("place/district-a.html"), "Alpha"));
    CHECK(holds(files.at("place/district-a.html"), "Beta"));
    CHECK_FALSE(holds(files.at("place/district-b.html"), "Alpha"));
    CHECK(holds(files.at("services.html"), "data-places=\"*\""));
    CHECK(holds(files.at("services.html"), "data-places=\"district-a\""));
    tests::Folder const empty;
    write(empty.path, {marked("a", "Alpha").at({0})});
    CHECK(holds(files_of(empty).at("place/district-b.html"),
                "That does not mean that there is none."));
}

TEST_CASE("a need lists who meets it, then who has not said, and not who says no") {
    using catalogue::Answer;
    auto const answering = [](std::string id, std::string name, Answer answer) {
        return marked(std::move(id), std::move(name))
            .of({tests::type::helpline})
            .every_group(Answer::no)
            .serves(tests::group::children, answer);
    };
    auto const silent = answering("e", "Epsilon", Answer::no).untyped(Answer::not_stated);
    tests::Folder const out;
    write(out.path, {answering("a", "Alpha", Answer::yes), answering("b", "Beta", Answer::unknown),
                     answering("c", "Gamma", Answer::not_stated),
                     answering("d", "Delta", Answer::no), silent});
    auto const files = files_of(out);
    auto const needs = [&files](std::string const& name) {
        auto const& all = files.at("services.html");
        auto const item = all.rfind("<li data-places", all.find("<bdi>" + name));
        return all.substr(item, all.find(" data-words", item) - item);
    };
    CHECK(needs("Alpha").ends_with("data-needs=\"helpline children\" data-may-meet=\"\""));
    CHECK(needs("Beta").ends_with("data-needs=\"helpline\" data-may-meet=\"children\""));
    CHECK(needs("Gamma").ends_with("data-needs=\"helpline\" data-may-meet=\"children\""));
    CHECK(needs("Delta").ends_with("data-needs=\"helpline\" data-may-meet=\"\""));
    CHECK(needs("Epsilon").ends_with("data-needs=\"\" data-may-meet=\"helpline\""));
    auto const& children = files.at("need/children.html");
    CHECK(holds(between(children, "<h2>1 service</h2>", "<h2>"), "Alpha"));
    auto const unsaid = between(children, "<h2>2 more services have not said</h2>", "</ul>");
    CHECK(holds(unsaid, "You can ask whether there is help for children."));
    CHECK((holds(unsaid, "Beta") && holds(unsaid, "Gamma")));
    CHECK_FALSE((holds(children, "Delta") || holds(children, "Epsilon")));
    CHECK(holds(files.at("need/helpline.html"), "<h2>1 more service has not said</h2>"));
}

TEST_CASE(
    "a list shows languages, and a search finds people and kinds of help that it does not show") {
    auto service = marked("a", "Alpha")
                       .works_with(WorksWith::unknown)
                       .of({tests::type::helpline})
                       .every_group(catalogue::Answer::no);
    service.made.open->details.emplace_back("languages", "English; Urdu");
    service.made.profile.sex = catalogue::Sex::any;
    tests::Folder const out;
    write(out.path, {service, marked("b", "Beta")});
    auto const all = files_of(out).at("services.html");
    CHECK(holds(all, "<b>Languages:</b> <bdi>English, Urdu</bdi>"));
    CHECK(holds(all, "data-words=\"Men, women and all others; Adults; Helpline\""));
    CHECK(holds(all, "1 service has not said in which languages it helps. You can ask."));
}

TEST_CASE("every page has 999, the helplines, the way out and a policy that its parts fit") {
    tests::Folder const out;
    auto said = options();
    said.exit_url = "https://neutral.example.org";
    write(out.path, {marked("a", "Alpha").of({tests::type::programme})}, said);
    std::size_t pages = 0;
    for (auto const& [name, text] : files_of(out)) {
        if (name == "services.json") {
            continue;
        }
        CAPTURE(name);
        ++pages;
        CHECK(holds(text, "href=\"tel:999\""));
        CHECK(holds(text, "href=\"tel:08088024040\""));
        CHECK(holds(text, "href=\"tel:08082000247\""));
        CHECK(holds(text, "<a id=\"leave\" href=\"https://neutral.example.org\""));
        CHECK(holds(text, "<meta name=\"referrer\" content=\"no-referrer\">"));
        CHECK(holds(text, "default-src &apos;none&apos;"));
        CHECK(holds(text, "Made by Made-up Council."));
        CHECK(holds(text, source_of(text, "<style>", "</style>")));
        CHECK(holds(text, source_of(text, "<script>", "</script>")));
        for (auto const* const asks : {"src=", "<link", "@import", "url(", "cookie", "Storage"}) {
            CHECK_MESSAGE(!holds(between(text, "<html", "<main"), asks), asks);
        }
    }
    CHECK(pages >= 14);
}

TEST_CASE("no file of the site tells where or when, even of a public service") {
    tests::Folder const out;
    write(out.path, {marked("a", "Alpha")});
    for (auto const& [name, text] : files_of(out)) {
        CAPTURE(name);
        for (auto const* const place :
             {"ZZ1 1AA", "Made-up Hall", "18:30", "430123", "433987", "latitude", "postal_code"}) {
            CHECK_MESSAGE(!holds(text, place), place);
        }
    }
}

TEST_CASE("hostile text shows as text, and ends no script") {
    std::string const script = "</script><script>alert(\"1\")</script><!--";
    auto hostile = marked("a", script);
    hostile.made.provider = "' onclick='x() & " + std::string(10000, 'x');
    hostile.made.open->details[2].second = "javascript:alert(1)";
    hostile.made.open->details[1].second = "\"><img src=x>";
    tests::Folder const out;
    write(out.path, {hostile});
    for (auto const& [name, text] : files_of(out)) {
        if (name != "services.json") {
            CAPTURE(name);
            CHECK_FALSE(holds(text, "<script>alert"));
            CHECK_FALSE(holds(text, "<img"));
            CHECK_FALSE(holds(text, "href=\"javascript"));
            CHECK_FALSE(holds(between(text, "<body", "</body>"), "' onclick"));
        }
    }
    auto const files = files_of(out);
    auto const page = std::ranges::find_if(
        files, [](auto const& file) { return file.first.starts_with("service/"); });
    REQUIRE(page != files.end());
    CHECK(page->first.starts_with("service/script-script-alert-1-script-"));
    rapidjson::Document data;
    data.Parse(between(page->second, "<script type=\"application/ld+json\">", "</script>").c_str());
    REQUIRE_FALSE(data.HasParseError());
    CHECK(std::string{data["name"].GetString()} == script);
}

TEST_CASE("structured data say who, what, where served and how to reach it") {
    tests::Folder const out;
    write(out.path, {marked("a", "Alpha").at({1}).of({tests::type::helpline})});
    auto const files = files_of(out);
    auto const page = std::ranges::find_if(
        files, [](auto const& file) { return file.first.starts_with("service/"); });
    CHECK(
        between(page->second, "<script type=\"application/ld+json\">", "</script>") ==
        R"({"@context":"https://schema.org","@type":"Service","name":"Alpha",)"
        R"("serviceType":["Helpline"],"provider":{"@type":"Organization","name":"Made-up Trust"},)"
        R"("areaServed":[{"@type":"AdministrativeArea","name":"District B","identifier":"B"}],)"
        R"("availableChannel":[{"@type":"ServiceChannel","servicePhone":)"
        R"({"@type":"ContactPoint","telephone":"01632 960001"}},)"
        R"({"@type":"ServiceChannel","serviceUrl":"https://a.example.org"}],)"
        R"("url":"https://a.example.org"})");
}

TEST_CASE("a page of a service that is no longer listed does not stay") {
    tests::Folder const out;
    write(out.path, {marked("a", "Alpha"), marked("b", "Beta")});
    auto const before = files_of(out).size();
    CHECK(refusal([&] { write(out.path, {marked("a", "Alpha")}); }) ==
          out.path.string() + ": exists and is not empty; add --overwrite to replace the reports "
                              "in it, or choose another output folder.");
    auto const written = write(out.path, {marked("a", "Alpha")}, options(Existing::overwrite));
    auto const files = files_of(out);
    CHECK(files.size() == before - 1);
    CHECK(files.size() == written.files);
    for (auto const& [name, text] : files) {
        CHECK_MESSAGE(!holds(text, "Beta"), name);
    }
}

TEST_CASE("a folder that holds something else is not replaced") {
    tests::Folder const out;
    out.write("index.html", "<title>My pages</title>");
    CHECK(refusal([&] { write(out.path, {}, options(Existing::overwrite)); })
              .ends_with("holds something else than a directory of gapmap, and making one there "
                         "would remove pages; choose another output folder."));
    CHECK(files_of(out).size() == 1);
}

TEST_CASE("a secret leaves no site behind") {
    tests::Folder const out;
    mapper::Secrets secrets;
    secrets.texts = {"Made-up Council"};
    CHECK(holds(refusal([&] { write(out.path, {marked("a", "Alpha")}, options(), secrets); }),
                "so no report was left behind"));
    CHECK(files_of(out).empty());
}

TEST_CASE("search engines and the page of a wrong address are told what was asked for") {
    tests::Folder const out;
    auto said = options();
    said.indexing = reports::Indexing::refused;
    said.site_url = "https://site.example.org/help";
    said.publisher = "";
    write(out.path, {marked("a", "Alpha")}, said);
    auto const files = files_of(out);
    CHECK(holds(files.at("index.html"), "<meta name=\"robots\" content=\"noindex\">"));
    CHECK(holds(files.at("404.html"), "href=\"https://site.example.org/help/index.html\""));
    CHECK_FALSE(holds(files.at("index.html"), "Made by"));
}

TEST_CASE("the same services give the same bytes, in whatever order they come") {
    tests::Folder const first;
    tests::Folder const second;
    write(first.path, {marked("a", "Alpha"), marked("b", "Beta")});
    write(second.path, {marked("b", "Beta"), marked("a", "Alpha")});
    CHECK(files_of(first) == files_of(second));
}
