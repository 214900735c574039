#include "tests/mapper/standards/audited.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace tests;
using catalogue::Answer;
using catalogue::VictimSupport;
using mapper::RuleResult;

TEST_CASE("1.2: only integrated support meets it") {
    CHECK(result("1.2", with_support(VictimSupport::integrated)) == RuleResult::meets);
    CHECK(result("1.2", with_support(VictimSupport::referral_only)) == RuleResult::falls_short);
    CHECK(result("1.2", with_support(VictimSupport::none)) == RuleResult::falls_short);
    CHECK(result("1.2", with_support(VictimSupport::unknown)) == RuleResult::not_stated);
    CHECK(result("1.2", Audited{}) == RuleResult::not_stated);
}

TEST_CASE("what is asked of integrated support applies where there is some") {
    auto integrated = with_support(VictimSupport::integrated);
    CHECK(result("1.2-parity", integrated.answers("support_parity", Answer::no)) ==
          RuleResult::falls_short);
    CHECK(result("1.2-parity", with_support(VictimSupport::none)) == RuleResult::not_applicable);
    CHECK(result("1.2-parity", Audited{}) == RuleResult::may_apply);
    CHECK(result("1.4", with_support(VictimSupport::referral_only)) == RuleResult::not_stated);
    CHECK(result("1.4", with_support(VictimSupport::none)) == RuleResult::not_applicable);
}

TEST_CASE("2.6: of held, seeking and not seeking only the last falls short") {
    CHECK(result("2.6", Audited{}.lists("accreditation", {"held"})) == RuleResult::meets);
    CHECK(result("2.6", Audited{}.lists("accreditation", {"seeking"})) == RuleResult::meets);
    CHECK(result("2.6", Audited{}.lists("accreditation", {"not-seeking"})) ==
          RuleResult::falls_short);
    CHECK(result("2.6", Audited{}.answers("accreditation", Answer::unknown)) ==
          RuleResult::not_stated);
    CHECK(result("2.6", Audited{}) == RuleResult::not_stated);
}

TEST_CASE("3.3: 22 weekly sessions in groups meet it, and 21 are shorter") {
    auto const of = [](double sessions, double weeks) {
        return result("3.3-group",
                      Audited{}.counts("sessions", sessions).counts("session_weeks", weeks));
    };
    CHECK(of(22, 22) == RuleResult::meets);
    CHECK(of(23, 23) == RuleResult::meets);
    CHECK(of(21, 22) == RuleResult::not_done);
    CHECK(of(22, 21) == RuleResult::not_done);
    CHECK(of(44, 21.9) == RuleResult::not_done);
    CHECK(result("3.3-group", Audited{}.counts("sessions", 21)) == RuleResult::not_done);
    CHECK(result("3.3-group", Audited{}.counts("sessions", 22)) == RuleResult::not_stated);
    CHECK(result("3.3-group", Audited{}) == RuleResult::not_stated);
    CHECK(result("3.3-one-to-one", Audited{}.counts("sessions", 1)) == RuleResult::not_applicable);
}

TEST_CASE("3.3: a range of sessions that only begins too short is not known to be shorter") {
    auto const of = [](double least, double greatest) {
        return result(
            "3.3-group",
            Audited{}.counts("sessions", least, greatest).counts("session_weeks", 22, 24));
    };
    CHECK(of(22, 24) == RuleResult::meets);
    CHECK(of(16, 22) == RuleResult::not_stated);
    CHECK(of(16, 21) == RuleResult::not_done);
}

TEST_CASE("3.3: 16 weekly sessions one to one meet it, and 15 are shorter") {
    auto const of = [](double sessions, double weeks) {
        return result("3.3-one-to-one", Audited{}
                                            .lists("delivery", {"one-to-one", "in-person"})
                                            .counts("sessions", sessions)
                                            .counts("session_weeks", weeks));
    };
    CHECK(of(16, 16) == RuleResult::meets);
    CHECK(of(17, 17) == RuleResult::meets);
    CHECK(of(15, 16) == RuleResult::not_done);
    CHECK(of(16, 15) == RuleResult::not_done);
    CHECK(result("3.3-one-to-one",
                 Audited{}.lists("delivery", {"one-to-one", "group"}).counts("sessions", 15)) ==
          RuleResult::not_applicable);
    CHECK(result("3.3-group",
                 Audited{}.lists("delivery", {"one-to-one", "group"}).counts("sessions", 15)) ==
          RuleResult::not_done);
    CHECK(result("3.3-group", Audited{}.lists("delivery", {"in-person"}).counts("sessions", 15)) ==
          RuleResult::may_apply);
}

TEST_CASE("3.3 is about behaviour change work on abuse between partners") {
    CHECK(result("3.3-group",
                 Audited{}.lists("abuse_forms", {"honour_based"}).counts("sessions", 15)) ==
          RuleResult::not_applicable);
    CHECK(result("3.3-group", Audited{}.forgets("abuse_forms").counts("sessions", 15)) ==
          RuleResult::may_apply);
    CHECK(result("3.3-group", Audited{}.of({type_called("cara")}).counts("sessions", 15)) ==
          RuleResult::not_applicable);
    CHECK(result("3.3-group", Audited{}
                                  .of({type_called("counselling-therapy")})
                                  .lists("home_office_type", {"behaviour_change"})
                                  .counts("sessions", 15)) == RuleResult::not_done);
}

TEST_CASE(
    "3.4 and 3.5: groups and meeting in person are asked where possible, and never fall short") {
    CHECK(result("3.4", Audited{}) == RuleResult::meets);
    CHECK(result("3.4", Audited{}.lists("delivery", {"one-to-one"})) == RuleResult::not_done);
    CHECK(result("3.4", Audited{}.lists("delivery", {"online"})) == RuleResult::not_stated);
    CHECK(result("3.5", Audited{}.lists("delivery", {"group", "in-person"})) == RuleResult::meets);
    CHECK(result("3.5", Audited{}.lists("delivery", {"group", "online"})) == RuleResult::not_done);
    CHECK(result("3.5", Audited{}) == RuleResult::not_stated);
}

TEST_CASE("3.5: a course that people follow by themselves may be a supplement and no more") {
    CHECK(result("3.5-digital", Audited{}.lists("delivery", {"e-learning"})) ==
          RuleResult::falls_short);
    CHECK(result("3.5-digital", Audited{}.lists("delivery", {"e-learning", "group"})) ==
          RuleResult::meets);
    CHECK(result("3.5-digital", Audited{}.lists("delivery", {"group", "in-person"})) ==
          RuleResult::not_applicable);
    CHECK(result("3.5-digital", Audited{}.lists("delivery", {"group", "online"})) ==
          RuleResult::not_applicable);
}

TEST_CASE("3.5: a row that tells of groups alone says neither how they meet nor of e-learning") {
    CHECK(result("3.5", Audited{}) == RuleResult::not_stated);
    CHECK(result("3.5-digital", Audited{}) == RuleResult::may_apply);
    CHECK(result("3.5-digital", Audited{}.lists("delivery", {"one-to-one"})) ==
          RuleResult::may_apply);
    CHECK(result("3.5", Audited{}.lists("delivery", {"group", "e-learning"})) ==
          RuleResult::not_stated);
    CHECK(result("3.5", Audited{}.lists("delivery", {"one-to-one", "e-learning"})) ==
          RuleResult::not_stated);
    CHECK(result("3.5", Audited{}.lists("delivery", {"e-learning", "in-person"})) ==
          RuleResult::meets);
    CHECK(result("3.5", Audited{}.lists("delivery", {"group", "e-learning", "online"})) ==
          RuleResult::not_done);
    CHECK(result("3.5", Audited{}.lists("delivery", {"e-learning"})) == RuleResult::not_done);
}

TEST_CASE("3.6: two facilitators are asked of groups") {
    CHECK(result("3.6", Audited{}.answers("two_facilitators", Answer::yes)) == RuleResult::meets);
    CHECK(result("3.6", Audited{}.answers("two_facilitators", Answer::no)) ==
          RuleResult::falls_short);
    CHECK(result("3.6", Audited{}.lists("delivery", {"one-to-one"})) == RuleResult::not_applicable);
    CHECK(result("3.6-mixed", Audited{}.answers("mixed_facilitators", Answer::no)) ==
          RuleResult::not_done);
}

TEST_CASE("4.6: joint work asks for all three conditions, and no joint work for none") {
    auto const with = [](std::vector<std::string> const& conditions) {
        return result("4.6", Audited{}
                                 .answers("joint_work", Answer::yes)
                                 .lists("joint_work_conditions", conditions));
    };
    CHECK(with({"at_request", "after_behaviour_change", "assessed_separately"}) ==
          RuleResult::meets);
    CHECK(with({"at_request", "after_behaviour_change"}) == RuleResult::falls_short);
    CHECK(with({}) == RuleResult::falls_short);
    CHECK(result("4.6", Audited{}.answers("joint_work", Answer::yes)) == RuleResult::not_stated);
    CHECK(result("4.6", Audited{}.answers("joint_work", Answer::no)) == RuleResult::not_applicable);
    CHECK(result("4.6", Audited{}) == RuleResult::may_apply);
}

TEST_CASE("5.4: an approach of its own is asked for those who are taken") {
    auto women = Audited{};
    women.made.profile.sex = catalogue::Sex::any;
    CHECK(result("5.4-women", women) == RuleResult::not_stated);
    CHECK(result("5.4-women", Audited{women}.lists("separate_approaches", {"lgbt"})) ==
          RuleResult::falls_short);
    CHECK(result("5.4-women", Audited{women}.lists("separate_approaches", {"women"})) ==
          RuleResult::meets);
    women.made.profile.sex = catalogue::Sex::male;
    CHECK(result("5.4-women", women) == RuleResult::not_applicable);
    CHECK(result("5.4-women", Audited{}) == RuleResult::may_apply);
    CHECK(result("5.4-lgbt", Audited{}.lists("people_taken", {"neurodivergent"})) ==
          RuleResult::not_applicable);
    CHECK(
        result(
            "5.4-neurodivergent",
            Audited{}.lists("people_taken", {"neurodivergent"}).lists("separate_approaches", {})) ==
        RuleResult::not_done);
}

TEST_CASE("7.4: a new approach must be evaluated independently, an existing one could be") {
    auto const evaluated = [](Answer is_new, std::string const& by) {
        return Audited{}.answers("new_approach", is_new).lists("evaluated", {by});
    };
    CHECK(result("7.4-new", evaluated(Answer::yes, "independent")) == RuleResult::meets);
    CHECK(result("7.4-new", evaluated(Answer::yes, "internal")) == RuleResult::falls_short);
    CHECK(result("7.4-existing", evaluated(Answer::yes, "internal")) == RuleResult::not_applicable);
    CHECK(result("7.4-existing", evaluated(Answer::no, "not_evaluated")) == RuleResult::not_done);
    CHECK(result("7.4-new", evaluated(Answer::no, "not_evaluated")) == RuleResult::not_applicable);
}

TEST_CASE("an answer may be by design, and unknown is not stated") {
    CHECK(result("2.1", Audited{}.answers("track_record", Answer::yes_by_design)) ==
          RuleResult::meets);
    CHECK(result("2.1", Audited{}.answers("track_record", Answer::unknown)) ==
          RuleResult::not_stated);
}
