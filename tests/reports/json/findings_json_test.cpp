#include "reports/json/findings_json.hpp"
#include "tests/reports/findings_fixture.hpp"
#include "tests/reports/json_schema.hpp"

#include <doctest/doctest.h>
#include <rapidjson/document.h>
#include <rapidjson/pointer.h>

using rapidjson::Document;

namespace {

std::string first_fault(Document const& document) {
    return ::first_fault(reports::findings_schema(), document);
}

bool has(Document const& document, char const* pointer) {
    return rapidjson::Pointer(pointer).Get(document) != nullptr;
}

} // namespace

TEST_CASE("every findings.json satisfies its schema") {
    CHECK(first_fault(parsed(tests::findings_json(tests::small_findings()))).empty());
    CHECK(first_fault(parsed(tests::findings_json(tests::findings_of_two_suites()))).empty());
    CHECK(
        first_fault(parsed(tests::findings_json(tests::findings_with_risk_definitions()))).empty());
    auto bare = tests::small_findings();
    bare.problems.clear();
    bare.services.clear();
    bare.neighbours.clear();
    bare.suites[0].cells.clear();
    bare.suites[0].group_cells.clear();
    bare.suites[0].unplaced.clear();
    bare.suites[0].duplications.clear();
    bare.suites[0].consistency.mean_jaccard.reset();
    bare.suites[0].comprehensiveness.assign(3, {});
    bare.front_doors.by_district.assign(3, {});
    CHECK(first_fault(parsed(tests::findings_json(bare))).empty());
}

TEST_CASE("a document that is not as the schema says is found out") {
    auto const json = tests::findings_json(tests::small_findings());
    auto broken = [&json](char const* pointer, rapidjson::Value value) {
        auto document = parsed(json);
        rapidjson::Pointer(pointer).Set(document, value, document.GetAllocator());
        return first_fault(document);
    };
    CHECK_FALSE(broken("/cells/0/status", rapidjson::Value("missing")).empty());
    CHECK_FALSE(broken("/cells/0/unheard_of", rapidjson::Value(1)).empty());
    CHECK_FALSE(broken("/summary/services", rapidjson::Value(-1)).empty());
    CHECK_FALSE(broken("/summary/cells/gap", rapidjson::Value("4")).empty());
    CHECK_FALSE(broken("/run/inputs/0/sha256", rapidjson::Value("ab")).empty());
    CHECK_FALSE(broken("/services/0/row", rapidjson::Value(0)).empty());
    auto document = parsed(json);
    document.RemoveMember("problems");
    CHECK_FALSE(first_fault(document).empty());
}

TEST_CASE("the run and the summary are as found") {
    auto const document = parsed(tests::findings_json(tests::small_findings()));
    CHECK(at(document, "/run/as_of") == "\"2023-03-31\"");
    CHECK(at(document, "/run/suites") == "[\"small\"]");
    CHECK(at(document, "/summary/by_district") == R"({"N01":1,"N02":2,"N03":1})");
    CHECK(at(document, "/summary/by_focus") == R"({"DA":5,"SV":0,"CSE":0})");
    CHECK(at(document, "/summary/sv_or_cse") == "0");
    CHECK(at(document, "/summary/by_risk/medium") ==
          R"({"yes":1,"unknown":2,"no":2,"not_stated":1,"by_design":0})");
    CHECK(at(document, "/summary/by_group/children/yes") == "1");
    CHECK(at(document, "/summary/adults/yes") == "5");
    CHECK(at(document, "/summary/unplaced_count") == "1");
    CHECK(at(document, "/summary/cells") ==
          R"({"total":12,"assessed":9,"met":1,"met_regionally":3,"unclear":1,"gap":4,)"
          R"("not_assessed":3,"gap_at_least":4,"gap_at_most":5})");
    CHECK(at(document, "/summary/cells_by_evidence/require/gap_at_most") == "9");
    CHECK(at(document, "/summary/consistency") ==
          R"({"in_all":0,"in_some":0,"in_one":1,"in_none":2,"mean_jaccard":0.0})");
}

TEST_CASE("services, districts and cells are as found") {
    auto const document = parsed(tests::findings_json(tests::small_findings()));
    CHECK(
        at(document, "/services/0") ==
        R"({"id":"ash-dapp","provider":"Ash Trust","programme":"Change Now",)"
        R"("file":"services.csv","sheet":null,"row":2,"visibility":"public","reach":"local",)"
        R"("area_basis":"declared","districts":["N01"],"declared_districts":"Ashby",)"
        R"("types":["dapp"],"source":"Made-up study, Table 1","source_date":"2023-03-31",)"
        R"("basis":"desk","bases":{"interventions":"inferred","works_with":"not_known",)"
        R"("focus":"not_known","adults":"claimed","children":"claimed",)"
        R"("ethnic_minority":"claimed","risk_high":"claimed","risk_medium":"claimed",)"
        R"("risk_low":"claimed"},"answers":{"works_with":"person_causing_harm","focus":"DA","approach":"groups",)"
        R"("adults":"yes","children":"no","ethnic_minority":"yes","risk_high":"no",)"
        R"("risk_medium":"yes","risk_low":"yes","victim_support":"integrated",)"
        R"("end_date":"2023-09-30"},"origins":[{"answer":"risk_medium","basis":"claimed",)"
        R"("source":"questionnaire","date":"2023-03-31","file":"ash-trust.xlsx",)"
        R"x("sheet":"Your services","cell":"D14","before":"no (desk)"}]})x");
    CHECK(at(document, "/sheets") == R"([{"file":"services.csv","sheet":null,"columns":{)"
                                     R"("interventions":{"column":"C","header":"type"},)"
                                     R"("risk_medium":{"column":"AA","header":"Medium?"}}}])");
    CHECK(at(document, "/districts/0") ==
          R"({"code":"N01","name":"Ashby","population":100000,"provided":2,"provided_locally":1,)"
          R"("unclear":0,"assessed":3,"comprehensiveness":0.6667,"local_comprehensiveness":0.3333,)"
          R"("unanswered":false,"front_door":[],"front_door_possible":[]})");
    CHECK(at(document, "/districts/2/population") == "null");
    CHECK(at(document, "/cells/5") ==
          R"({"district":"N02","component":"medium.dapp","status":"unclear","unanswered":false,)"
          R"("services":[],)"
          R"("possible":[{"service":"confidential service 1","unknown":["risk_medium"]}],)"
          R"("near_misses":[{"service":"bur-fathers","condition":"risk","column":"risk_medium",)"
          R"("reason":"answers no to medium risk"}],"marks":{}})");
    CHECK(at(document, "/cells/1/marks") ==
          R"({"single_provider":true,"unevidenced":false,"area_inferred":false,"undated":false,)"
          R"("stale":false,"justice_only":false,"confidential":false,"ends_on":"2023-10-01",)"
          R"("ends_by":"end_date","victim_support":"integrated"})");
    CHECK(
        at(document, "/group_cells/3") ==
        R"({"district":"N01","component":"medium.dapp","group":"ethnic_minority",)"
        R"("status":"met","offer":"open_to","services":["ash-dapp"],"possible":[],"designed":[]})");
}

TEST_CASE("what stands outside the cells is listed") {
    auto const document = parsed(tests::findings_json(tests::small_findings()));
    CHECK(at(document, "/unplaced") ==
          R"([{"service":"col-talk","types":["counselling-therapy"],"risks":["high"]}])");
    CHECK(at(document, "/unlocated") ==
          R"([{"service":"drift","reason":"it names no district and has no site"}])");
    CHECK(at(document, "/untyped") == R"(["drift"])");
    CHECK(at(document, "/duplications/0/services") ==
          R"(["bur-fathers","confidential service 1"])");
    CHECK(at(document, "/duplications/0/undecided") == R"(["children","risk_medium"])");
    CHECK(at(document, "/joint_commissioning/0/districts") == R"(["N01","N02","N03"])");
    CHECK(at(document, "/joint_commissioning/0/population") == "null");
    CHECK(at(document, "/neighbours/1") == R"({"a":"N02","b":"N03","border_m":8001})");
    CHECK(at(document, "/problems/1/row") == "3");
}

TEST_CASE("of a confidential service nothing is told but what the cells need") {
    auto const document = parsed(tests::findings_json(tests::small_findings()));
    CHECK(at(document, "/services/5") ==
          R"({"id":"confidential service 1","provider":null,"programme":null,"file":null,)"
          R"("sheet":null,"row":null,"visibility":"confidential","reach":"local",)"
          R"("area_basis":null,"districts":["N02"],"declared_districts":null,)"
          R"("types":["dapp"],"answers":{}})");
}

TEST_CASE("front_door holds the doors, the ways from them, and the links") {
    auto const document = parsed(tests::findings_json(tests::small_findings()));
    CHECK(at(document, "/front_door/districts/2") ==
          R"({"district":"N03","services":["col-talk"],"possible":[],)"
          R"("reached":[{"service":"ash-dapp","steps":1}],"not_reached":["bur-fathers"],)"
          R"("elsewhere":[],"may_lead_on":["ash-dapp"]})");
    CHECK(at(document, "/front_door/region_wide/services") == "[]");
    CHECK(at(document, "/front_door/referrals") ==
          R"([{"from":"col-talk","to":"ash-dapp","one_way":true}])");
    CHECK(at(document, "/front_door/broken") ==
          R"([{"from":"bur-fathers","to":"Gone","because":"unknown"}])");
    CHECK(at(document, "/front_door/send_nobody_on") == R"(["bur-fathers"])");
    CHECK(at(document, "/front_door/not_stated") == "3");
}

TEST_CASE("of several suites the first stands at the top, and all are in blocks") {
    auto const one = parsed(tests::findings_json(tests::small_findings()));
    CHECK_FALSE(one.HasMember("suites"));
    auto const two = parsed(tests::findings_json(tests::findings_of_two_suites()));
    CHECK(at(two, "/run/suites") == R"(["small","helplines"])");
    CHECK(at(two, "/suite/code") == "\"small\"");
    CHECK(at(two, "/suites/0/cells") == at(two, "/cells"));
    CHECK(at(two, "/suites/1/suite/code") == "\"helplines\"");
    CHECK(at(two, "/suites/1/summary/cells/total") == "3");
}

TEST_CASE("what a person looks for begins a line") {
    auto const json = tests::findings_json(tests::small_findings());
    CHECK(json.starts_with("{\n\"run\":{"));
    CHECK(json.find(",\n\"cells\":[\n{\"district\":\"N01\"") != std::string::npos);
    CHECK(json.ends_with("}\n]}\n"));
}

TEST_CASE("ratings, what is offered to groups and claims to risk levels are as found") {
    auto findings = tests::findings_with_risk_definitions();
    findings.every_group = {{.service = {0}, .evidenced = {0b01}, .designed = {0b10}}};
    auto const document = parsed(tests::findings_json(findings));
    CHECK(at(document, "/components/2/evidence") == "\"good\"");
    CHECK(at(document, "/cells/1/rated_approaches") == "[\"groups\"]");
    CHECK_FALSE(has(document, "/cells/2/rated_approaches"));
    CHECK(at(document, "/evidence_ratings/approaches/0/verdict") == "\"sources_disagree\"");
    CHECK(at(document, "/evidence_ratings/types/2/ratings/0") ==
          R"({"grade":"good","words":"strong","study":"Study of one town",)"
          R"("source":"Made up, Table 1","note":"Small."})");
    CHECK(at(document, "/group_totals/all/ethnic_minority") ==
          R"({"by_design":0,"open_to":1,"not_known":4,"none_found":4,"not_assessed":3})");
    CHECK(at(document, "/every_group/services/0") ==
          R"({"service":"ash-dapp","evidenced":["children"],"designed":["ethnic_minority"]})");
    CHECK(at(document, "/risk_definitions/claims/0") ==
          R"({"service":"ash-dapp","risk":"medium","standing":"contradicted",)"
          R"("answered_no":["interventions"],"not_stated":[]})");
    CHECK(at(document, "/risk_definitions/not_judged") == "1");
    CHECK(at(document, "/risk_claim_cells/0") ==
          R"({"district":"N01","component":"medium.dapp","stated":"met","defined":"gap"})");
    CHECK(at(document, "/cells_by_risk_claims/defined/gap") == "5");
}

TEST_CASE("without definitions nothing is said of claims to risk levels") {
    auto const document = parsed(tests::findings_json(tests::small_findings()));
    CHECK_FALSE(has(document, "/risk_definitions"));
    CHECK_FALSE(has(document, "/cells_by_risk_claims"));
    CHECK(at(document, "/run/risk_claims") == "\"stated\"");
}
