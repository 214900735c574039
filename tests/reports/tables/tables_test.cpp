#include "reports/tables/csv_text.hpp"
#include "reports/tables/tables.hpp"
#include "tests/reports/csv_table.hpp"
#include "tests/reports/findings_fixture.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

/// The line that begins so, without its end.
std::string line(std::string const& text, std::string const& beginning) {
    auto const start = text.find("\n" + beginning);
    REQUIRE(start != std::string::npos);
    return text.substr(start + 1, text.find('\n', start + 1) - start - 1);
}

bool holds(std::string const& text, std::string const& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("there are twelve tables, each with a header") {
    std::vector<std::string> names;
    for (auto const& one : reports::tables(tests::small_findings())) {
        names.emplace_back(one.file_name);
        CHECK(tests::csv_table(tests::small_findings(), names.back()).back() == '\n');
    }
    CHECK(names == std::vector<std::string>{
                       "cells.csv", "gaps.csv", "duplications.csv", "joint-commissioning.csv",
                       "services.csv", "provision.csv", "referrals.csv", "timeline.csv",
                       "evidence.csv", "groups.csv", "out-of-scope.csv", "contracts.csv"});
}

TEST_CASE("a cell is quoted where it must be, and a formula is made text") {
    reports::WholeText whole;
    reports::CsvText csv{whole};
    csv.header({"a", "b", "c"});
    csv.cell("x,y");
    csv.cell("say \"no\"");
    csv.cell("two\nlines");
    csv.end_row();
    csv.cell("=1+1");
    csv.cell("@x, y");
    csv.cell("a=b");
    csv.end_row();
    for (auto const* start : {"+1", "-1", "\t1", "\r1"}) {
        csv.cell(start);
    }
    csv.end_row();
    csv.finish();
    CHECK(whole.text == "a,b,c\n\"x,y\",\"say \"\"no\"\"\",\"two\nlines\"\n'=1+1,\"'@x, y\",a=b\n"
                        "'+1,-1,'\t1,\"'\r1\"\n");
}

TEST_CASE("a dash, which answers no, and a number stay what they are") {
    for (auto const* kept : {"-", "-5", "-0.5", "-12.25", "5", "0113 496 0001"}) {
        reports::WholeText whole;
        reports::CsvText csv{whole};
        csv.cell(kept);
        csv.end_row();
        csv.finish();
        CHECK(whole.text == std::string{kept} + "\n");
    }
    for (auto const* guarded :
         {"-2+3", "--1", "-.", "-.5", "-5.", "-5-5", "-5.1.2", "- 5", "-x", "+5"}) {
        reports::WholeText whole;
        reports::CsvText csv{whole};
        csv.cell(guarded);
        csv.end_row();
        csv.finish();
        CHECK(whole.text == "'" + std::string{guarded} + "\n");
    }
}

TEST_CASE("cells.csv has a row for each district and component") {
    auto const text = tests::csv_table(tests::small_findings(), "cells.csv");
    CHECK(std::ranges::count(text, '\n') == 1 + 12);
    CHECK(line(text, "N01,Ashby,medium.dapp") ==
          "N01,Ashby,medium.dapp,medium,Perpetrator programme,met,provided,ash-dapp,,,yes,no,no,no,"
          "no,no,no,2023-10-01,end_date,integrated,,not_rated,Group work: sources disagree,,,");
    CHECK(line(text, "N02,Burton,medium.dapp") ==
          "N02,Burton,medium.dapp,medium,Perpetrator programme,unclear,not known,,"
          "confidential service 1,bur-fathers,,,,,,,,,,,,not_rated,,,,");
    auto findings = tests::small_findings();
    findings.suites[0].cells[5].heard = mapper::Heard::unanswered;
    CHECK(line(tests::csv_table(findings, "cells.csv"), "N02,Burton,medium.dapp")
              .ends_with(",,yes,not_rated,,,,"));
    CHECK(line(tests::csv_table(findings, "gaps.csv"), "N02,Burton,50000,medium.dapp")
              .ends_with(",yes,not_rated,"));
}

TEST_CASE("gaps.csv has what is a gap and what may be one, and why") {
    auto const text = tests::csv_table(tests::small_findings(), "gaps.csv");
    CHECK(std::ranges::count(text, '\n') == 1 + 5);
    CHECK(line(text, "N02,Burton,50000,medium.dapp") ==
          "N02,Burton,50000,medium.dapp,medium,Perpetrator programme,unclear,not known,possible,"
          "confidential service 1: not known: risk_medium,bur-fathers: answers no to medium "
          "risk,,not_rated,");
    CHECK(line(text, "N03,Coldham,,high.intensive") ==
          "N03,Coldham,,high.intensive,high,Intensive case management,gap,none found in this "
          "catalogue,certain,,,,good,");
    CHECK_FALSE(holds(text, "sv.tagging"));
}

TEST_CASE("services.csv has one row a service and a placeholder for a confidential one") {
    auto const text = tests::csv_table(tests::small_findings(), "services.csv");
    CHECK(std::ranges::count(text, '\n') == 1 + 6);
    CHECK(line(text, "ash-dapp") ==
          "ash-dapp,Ash Trust,Change Now,public,local,N01,Ashby,Ashby,declared,dapp,"
          "person_causing_harm,DA,yes,no,yes,,,no,yes,yes,not_stated,integrated,not_stated,not_"
          "stated,,"
          "2023-09-30,,2023-03-31,desk,not_stated,,\"Made-up study, Table "
          "1\",medium.dapp,,services.csv,,2");
    CHECK(line(text, "confidential service 1") ==
          "confidential service 1,,,confidential,local,N02,Burton,,,,,,,,,,,,,,,,,,,,,,,,,"
          ",medium.dapp,,,");
    CHECK(holds(text, "col-talk,Coldham Talk,'=Talking,"));
    CHECK(holds(text, "\"Fathers, \"\"at home\"\"\""));
    CHECK_FALSE(holds(text, "https://"));
}

TEST_CASE("provision.csv, duplications.csv and joint-commissioning.csv are as defined") {
    auto const findings = tests::small_findings();
    CHECK(tests::csv_table(findings, "provision.csv") ==
          "district,district_name,intervention,risk_level,yes,unknown,no,not_stated\n"
          "N01,Ashby,dapp,medium,1,0,0,0\n"
          "N02,Burton,dapp,medium,0,1,1,0\n"
          ",region-wide,helpline-advice,medium,0,0,1,0\n");
    CHECK(tests::csv_table(findings, "joint-commissioning.csv") ==
          "component,tier,label,scope,districts,district_names,population\n"
          "high.intensive,high,Intensive case management,region_wide,N01;N02;N03,"
          "Ashby;Burton;Coldham,\n");
    CHECK(line(tests::csv_table(findings, "duplications.csv"), "possible_overlap") ==
          "possible_overlap,N02,Burton,dapp,Perpetrator programme,medium.dapp,"
          "bur-fathers;confidential service 1,\"Burton Care: Fathers, \"\"at home\"\";confidential "
          "service 1\",children;risk_medium,Whether they take the same risk levels is not known.");
}

TEST_CASE("of several suites each row says whose it is") {
    auto const findings = tests::findings_of_two_suites();
    auto const cells = tests::csv_table(findings, "cells.csv");
    CHECK(cells.starts_with("suite,district,"));
    CHECK(std::ranges::count(cells, '\n') == 1 + 12 + 3);
    CHECK(holds(cells, "\nhelplines,N03,Coldham,early.helpline,"));
    CHECK(holds(tests::csv_table(findings, "services.csv"),
                ",small/early.helpline;helplines/early.helpline,"));
    CHECK(tests::csv_table(findings, "provision.csv").starts_with("district,"));
}

TEST_CASE("referrals.csv has a row a link, and says which lead one way or nowhere") {
    auto findings = tests::small_findings();
    CHECK(tests::csv_table(findings, "referrals.csv") ==
          "from,from_name,to,to_name,link\n"
          "col-talk,Coldham Talk: =Talking,ash-dapp,Ash Trust: Change Now,one way\n"
          "bur-fathers,\"Burton Care: Fathers, \"\"at home\"\"\",,Gone,is no service of this "
          "catalogue\n"
          "bur-fathers,\"Burton Care: Fathers, \"\"at home\"\"\",,,sends nobody on\n");
    findings.front_doors.referrals.onward[0] = {{2}};
    CHECK(holds(tests::csv_table(findings, "referrals.csv"), "Change Now,both ways\n"));
}

TEST_CASE("evidence.csv has a row for each rating, and groups.csv one for each group cell") {
    auto const evidence = tests::csv_table(tests::small_findings(), "evidence.csv");
    CHECK(std::ranges::count(evidence, '\n') == 1 + 3);
    CHECK(line(evidence, "type,intensive") ==
          "type,intensive-case-management,Intensive case management,good,0,high.intensive,good,"
          "strong,Study of one town,\"Made up, Table 1\",Small.");
    CHECK(line(evidence, "approach,groups")
              .starts_with("approach,groups,Group work,"
                           "sources_disagree,1,,good,strong"));
    auto const groups = tests::csv_table(tests::small_findings(), "groups.csv");
    CHECK(std::ranges::count(groups, '\n') == 1 + 24);
    CHECK(line(groups, "N01,Ashby,medium.dapp,medium,Perpetrator programme,ethnic_minority") ==
          "N01,Ashby,medium.dapp,medium,Perpetrator programme,ethnic_minority,Ethnic minority "
          "groups,open_to,open to,0,1,0");
}

TEST_CASE("claims to risk levels have a row each, and none where no level is defined") {
    auto const findings = tests::findings_with_risk_definitions();
    CHECK(line(tests::csv_table(findings, "risk-claims.csv"), "medium") ==
          "medium,ash-dapp,Ash Trust,Change Now,contradicted,contradicted by an answer,Is a "
          "helpline,,\"Made up, for discussion\"");
    CHECK(line(tests::csv_table(findings, "risk-cells.csv"), "N01") ==
          "N01,Ashby,medium.dapp,medium,Perpetrator programme,met,gap,\"Made up, for "
          "discussion\"");
    auto const none = tests::small_findings();
    CHECK_FALSE(std::ranges::any_of(reports::tables(none), [](reports::Table const& one) {
        return one.file_name == "risk-claims.csv" || one.file_name == "risk-cells.csv";
    }));
}
