#include "tests/mapper/builders.hpp"

#include "catalogue/questionnaire/question.hpp"

#include <utility>

namespace tests {

namespace {

using catalogue::Answer;
using catalogue::Basis;

constexpr std::uint32_t no_record = ~std::uint32_t{0};

template <typename T>
T term(std::string code, std::string label) {
    T made;
    made.code = std::move(code);
    made.label = std::move(label);
    return made;
}

catalogue::ReferralRoute justice_route(std::string code, std::string label) {
    auto made = term<catalogue::ReferralRoute>(std::move(code), std::move(label));
    made.through = catalogue::ReferralRoute::Through::justice;
    return made;
}

} // namespace

catalogue::Vocabulary small_vocabulary() {
    using catalogue::Group;
    using catalogue::InterventionType;
    using catalogue::RiskLevel;
    using catalogue::Term;
    catalogue::Vocabulary words;
    words.code = "small";
    words.types = {term<InterventionType>("programme", "Programme"),
                   term<InterventionType>("helpline", "Helpline"),
                   term<InterventionType>("parenting", "Parenting programme"),
                   term<InterventionType>("tagging", "Electronic tagging")};
    words.risk_levels = {term<RiskLevel>("high", "High risk"),
                         term<RiskLevel>("medium", "Medium risk"),
                         term<RiskLevel>("low", "Low risk")};
    words.groups = {term<Group>("children", "Children"),
                    term<Group>("ethnic_minority", "Ethnic minority groups"),
                    term<Group>("lgbtqia", "LGBTQIA+")};
    words.groups.back().public_label = "LGBTQIA+ people";
    words.foci = {term<Term>("DA", "Domestic abuse"), term<Term>("SV", "Sexual violence"),
                  term<Term>("CSE", "Child sexual exploitation")};
    words.focus_counts = {{.code = "sv_or_cse", .any_of = {0b110}}};
    words.referral_routes = {term<catalogue::ReferralRoute>("self", "Self-referral"),
                             justice_route("police", "Police"),
                             justice_route("probation", "Probation")};
    auto accreditation = term<catalogue::Particular>("accreditation", "Accreditation");
    accreditation.kind = catalogue::ParticularKind::choice;
    accreditation.options = {term<Term>("held", "Held"), term<Term>("seeking", "Seeking")};
    auto places = term<catalogue::Particular>("places", "Places");
    places.kind = catalogue::ParticularKind::number;
    words.particulars = {std::move(accreditation), std::move(places)};
    return words;
}

base::Date day(std::string_view text) {
    return base::parse_date(text).value();
}

base::Date as_of() {
    return day("2023-03-31");
}

ServiceBuilder::ServiceBuilder(std::string id) {
    made.id = std::move(id);
    made.provider = "Provider of " + made.id;
    made.programme = "Programme of " + made.id;
    made.visibility = catalogue::Visibility::open;
    made.source = {.file = "services.csv", .sheet = "", .row = 2};
    made.area.reach = mapper::Reach::local;
    made.area.districts = {{0}};
    made.record = no_record;
    auto& profile = made.profile;
    profile.types = {type::programme};
    profile.types_answer = Answer::yes;
    profile.works_with = catalogue::WorksWith::person_causing_harm;
    profile.foci.insert(focus::da);
    profile.foci_answer = Answer::yes;
    profile.answers.assign(catalogue::question_count(small_vocabulary()), {.value = Answer::yes});
}

ServiceBuilder& ServiceBuilder::at(std::vector<std::uint32_t> districts) {
    made.area.reach = mapper::Reach::local;
    made.area.districts.clear();
    for (auto const district : districts) {
        made.area.districts.push_back({district});
    }
    return *this;
}

ServiceBuilder& ServiceBuilder::inferred_at(std::vector<std::uint32_t> districts) {
    made.area.basis = mapper::AreaBasis::inferred;
    return at(std::move(districts));
}

ServiceBuilder& ServiceBuilder::region_wide() {
    made.area.reach = mapper::Reach::region_wide;
    made.area.districts.clear();
    return *this;
}

ServiceBuilder& ServiceBuilder::nowhere() {
    made.area.reach = mapper::Reach::nowhere;
    made.area.districts.clear();
    return *this;
}

ServiceBuilder& ServiceBuilder::confidential() {
    made.visibility = catalogue::Visibility::confidential;
    made.provider.clear();
    made.programme.clear();
    made.source.row = 0;
    return *this;
}

ServiceBuilder& ServiceBuilder::of(std::vector<catalogue::TypeIndex> types) {
    made.profile.types = std::move(types);
    return *this;
}

ServiceBuilder& ServiceBuilder::untyped(Answer answer) {
    made.profile.types.clear();
    made.profile.types_answer = answer;
    return *this;
}

ServiceBuilder& ServiceBuilder::by(std::string provider, std::string programme) {
    made.provider = std::move(provider);
    made.programme = std::move(programme);
    return *this;
}

ServiceBuilder& ServiceBuilder::record(std::uint32_t number) {
    made.record = number;
    return *this;
}

ServiceBuilder& ServiceBuilder::adults(Answer answer) {
    made.profile.answers[catalogue::adults_question().value].value = answer;
    return *this;
}

ServiceBuilder& ServiceBuilder::takes(catalogue::RiskIndex risk, Answer answer) {
    made.profile.answers[catalogue::question_of(small_vocabulary(), risk).value].value = answer;
    return *this;
}

ServiceBuilder& ServiceBuilder::every_risk(Answer answer) {
    return takes(risk::high, answer).takes(risk::medium, answer).takes(risk::low, answer);
}

ServiceBuilder& ServiceBuilder::serves(catalogue::GroupIndex group, Answer answer) {
    made.profile.answers[catalogue::question_of(group).value].value = answer;
    return *this;
}

ServiceBuilder& ServiceBuilder::every_group(Answer answer) {
    return serves(group::children, answer)
        .serves(group::ethnic_minority, answer)
        .serves(group::lgbtqia, answer);
}

ServiceBuilder& ServiceBuilder::designed_for(catalogue::GroupIndex group) {
    made.profile.designed_for.insert(group);
    return serves(group, Answer::yes_by_design);
}

ServiceBuilder& ServiceBuilder::about(std::vector<catalogue::FocusIndex> foci) {
    made.profile.foci = {};
    for (auto const focus : foci) {
        made.profile.foci.insert(focus);
    }
    return *this;
}

ServiceBuilder& ServiceBuilder::focus_is(Answer answer) {
    made.profile.foci = {};
    made.profile.foci_answer = answer;
    return *this;
}

ServiceBuilder& ServiceBuilder::works_with(catalogue::WorksWith with) {
    made.profile.works_with = with;
    return *this;
}

ServiceBuilder& ServiceBuilder::with_basis(Basis basis) {
    auto& profile = made.profile;
    profile.types_basis = basis;
    profile.works_with_basis = basis;
    profile.foci_basis = basis;
    profile.front_door.basis = basis;
    for (auto& answer : profile.answers) {
        answer.basis = basis;
    }
    return *this;
}

ServiceBuilder& ServiceBuilder::starts(std::string_view date) {
    made.profile.dates.start = day(date);
    return *this;
}

ServiceBuilder& ServiceBuilder::ends(std::string_view date) {
    made.profile.dates.end = day(date);
    return *this;
}

ServiceBuilder& ServiceBuilder::funded_until(std::string_view date) {
    made.profile.dates.funding_end = day(date);
    return *this;
}

ServiceBuilder& ServiceBuilder::sourced(std::string_view date) {
    made.profile.dates.source = day(date);
    return *this;
}

ServiceBuilder& ServiceBuilder::status(catalogue::Status status) {
    made.profile.status = status;
    return *this;
}

ServiceBuilder& ServiceBuilder::routes(std::vector<catalogue::RouteIndex> routes, Answer others) {
    made.profile.referral_routes = {};
    for (auto const route : routes) {
        made.profile.referral_routes.insert(route);
    }
    made.profile.routes_answer = others;
    return *this;
}

ServiceBuilder& ServiceBuilder::victim_support(catalogue::VictimSupport support) {
    made.profile.victim_support = support;
    return *this;
}

ServiceBuilder& ServiceBuilder::ages(std::optional<int> minimum, std::optional<int> maximum) {
    made.profile.ages = {.minimum = minimum, .maximum = maximum};
    return *this;
}

ServiceBuilder& ServiceBuilder::sex(catalogue::Sex sex) {
    made.profile.sex = sex;
    return *this;
}

ServiceBuilder& ServiceBuilder::accredited(std::uint32_t option) {
    catalogue::StatedParticular stated;
    stated.particular = particular::accreditation;
    stated.answer = Answer::yes;
    stated.options.insert({option});
    put(made.profile.particulars, std::move(stated));
    return *this;
}

ServiceBuilder& ServiceBuilder::places(double least, std::optional<double> greatest) {
    catalogue::StatedParticular stated;
    stated.particular = particular::places;
    stated.answer = Answer::yes;
    stated.number = {.least = least, .greatest = greatest.value_or(least)};
    put(made.profile.particulars, std::move(stated));
    return *this;
}

ServiceBuilder& ServiceBuilder::front_door(Answer answer) {
    made.profile.front_door.value = answer;
    return *this;
}

ServiceBuilder& ServiceBuilder::refers(std::vector<std::string> names) {
    made.referrals = {
        .answer = names.empty() ? Answer::no : Answer::yes, .to = std::move(names), .untold = 0};
    return *this;
}

ServiceBuilder service(std::string id) {
    return ServiceBuilder{std::move(id)};
}

ComponentBuilder::ComponentBuilder(std::string code) {
    made.code = {std::move(code)};
    made.types = {type::programme};
}

ComponentBuilder& ComponentBuilder::of(std::vector<catalogue::TypeIndex> types) {
    made.types = std::move(types);
    return *this;
}

ComponentBuilder& ComponentBuilder::risk(catalogue::RiskIndex risk) {
    made.risk = risk;
    return *this;
}

ComponentBuilder& ComponentBuilder::about(std::vector<catalogue::FocusIndex> foci) {
    for (auto const focus : foci) {
        made.foci.insert(focus);
    }
    return *this;
}

ComponentBuilder& ComponentBuilder::for_adults() {
    made.adults = catalogue::Adults::required;
    return *this;
}

ComponentBuilder& ComponentBuilder::works_with(std::vector<catalogue::WorksWith> with) {
    made.works_with = std::move(with);
    return *this;
}

ComponentBuilder& ComponentBuilder::serves(catalogue::GroupIndex group) {
    made.groups.insert(group);
    return *this;
}

ComponentBuilder& ComponentBuilder::minimum(std::uint32_t services) {
    made.minimum = services;
    return *this;
}

ComponentBuilder& ComponentBuilder::local() {
    made.scope = catalogue::Scope::local;
    return *this;
}

ComponentBuilder& ComponentBuilder::statutory() {
    made.statutory = catalogue::Statutory::yes;
    return *this;
}

ComponentBuilder component(std::string code) {
    return ComponentBuilder{std::move(code)};
}

mapper::AnalysisInput analysis_input(std::vector<mapper::Disclosed> services,
                                     std::vector<catalogue::Component> components,
                                     std::uint32_t districts) {
    mapper::AnalysisInput input;
    for (std::uint32_t i = 0; i < districts; ++i) {
        std::string const name(1, static_cast<char>('A' + i));
        input.districts.push_back({.code = {name}, .name = "District " + name, .population = 1000});
        if (i > 0) {
            input.neighbours.push_back({.first = {i - 1}, .second = {i}, .border_m = 100});
        }
    }
    for (std::uint32_t i = 0; i < services.size(); ++i) {
        auto& record = services[i].record;
        record = record == no_record ? 1000 + i : record;
    }
    input.services = std::move(services);
    input.vocabulary = small_vocabulary();
    catalogue::Suite suite;
    suite.code = {"small"};
    suite.vocabulary = "small";
    suite.components = std::move(components);
    input.suites = {std::move(suite)};
    input.run.policy = {.as_of = as_of()};
    return input;
}

} // namespace tests
