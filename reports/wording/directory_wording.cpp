#include "reports/wording/directory_wording.hpp"

#include "catalogue/columns/cell_values.hpp"
#include "catalogue/files/cell_text.hpp"
#include "catalogue/label_text.hpp"
#include "catalogue/questionnaire/question.hpp"
#include "reports/wording/page_wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace reports {

namespace {

using catalogue::WorksWith;
using mapper::Disclosed;

std::string ages_text(catalogue::Ages ages) {
    if (ages.minimum && ages.maximum) {
        return fmt::format("People aged {} to {}", *ages.minimum, *ages.maximum);
    }
    if (ages.minimum) {
        return fmt::format("People aged {} or over", *ages.minimum);
    }
    return ages.maximum ? fmt::format("People aged {} or under", *ages.maximum) : std::string{};
}

std::string sex_text(catalogue::Sex sex, catalogue::Ages ages) {
    if (sex == catalogue::Sex::any) {
        return "Men, women and all others";
    }
    bool const adults_only = ages.minimum.value_or(0) >= 18;
    if (sex == catalogue::Sex::male) {
        return adults_only ? "Men" : "Men and boys";
    }
    return adults_only ? "Women" : "Women and girls";
}

std::string works_with_text(WorksWith works_with) {
    switch (works_with) {
    case WorksWith::person_causing_harm:
        return "People who are worried about their own behaviour";
    case WorksWith::victim_survivor:
        return "People whom someone hurts, or has hurt";
    case WorksWith::both:
        return "People whom someone hurts, and people who are worried about their own behaviour";
    case WorksWith::not_stated:
    case WorksWith::unknown:
        break;
    }
    return "The service has not told us whom it is for. You can ask.";
}

std::vector<std::string> routes(Disclosed const& service, catalogue::Vocabulary const& vocabulary,
                                bool by_oneself) {
    std::vector<std::string> labels;
    for (std::uint32_t i = 0; i < vocabulary.referral_routes.size(); ++i) {
        auto const& route = vocabulary.referral_routes[i];
        bool const is_oneself = route.through == catalogue::ReferralRoute::Through::oneself;
        if (service.profile.referral_routes.contains({i}) && is_oneself == by_oneself) {
            labels.push_back(catalogue::within_sentence(route.label));
        }
    }
    return labels;
}

} // namespace

std::string const& known_as(catalogue::InterventionType const& type) {
    return type.public_label.empty() ? type.label : type.public_label;
}

bool is_for(Disclosed const& service, catalogue::HelplineFor who) {
    auto const with = service.profile.works_with;
    return with == WorksWith::both ||
           (who == catalogue::HelplineFor::harming && with == WorksWith::person_causing_harm) ||
           (who == catalogue::HelplineFor::harmed && with == WorksWith::victim_survivor);
}

bool is_unsaid(Disclosed const& service) {
    auto const with = service.profile.works_with;
    return with == WorksWith::unknown || with == WorksWith::not_stated;
}

bool is_in(Disclosed const& service, geodata::DistrictIndex district) {
    return service.area.reach != mapper::Reach::local ||
           std::ranges::binary_search(service.area.districts, district);
}

std::string where_text(Disclosed const& service, mapper::AnalysisInput const& input) {
    switch (service.area.reach) {
    case mapper::Reach::region_wide:
        return "All of this area";
    case mapper::Reach::national:
        return "The whole country";
    case mapper::Reach::local:
    case mapper::Reach::nowhere:
        break;
    }
    std::vector<std::string> names;
    for (auto const district : service.area.districts) {
        names.push_back(input.districts[district.value].name);
    }
    return listed(names, names.size());
}

std::vector<std::string> what_lines(Disclosed const& service,
                                    catalogue::Vocabulary const& vocabulary) {
    std::vector<std::string> lines;
    for (auto const index : service.profile.types) {
        auto const& type = vocabulary.types[index.value];
        lines.push_back(type.plain.empty() ? known_as(type) : type.plain);
    }
    return lines;
}

std::vector<std::string> whom_lines(Disclosed const& service,
                                    catalogue::Vocabulary const& vocabulary) {
    auto const& profile = service.profile;
    std::vector<std::string> lines{works_with_text(profile.works_with)};
    if (profile.sex != catalogue::Sex::not_stated) {
        lines.push_back(sex_text(profile.sex, profile.ages));
    }
    if (auto ages = ages_text(profile.ages); !ages.empty()) {
        lines.push_back(std::move(ages));
    } else if (catalogue::is_yes(profile.answers[catalogue::adults_question().value].value)) {
        lines.emplace_back("Adults");
    }
    for (std::uint32_t i = 0; i < vocabulary.groups.size(); ++i) {
        catalogue::GroupIndex const group{i};
        auto const answer = profile.answers[catalogue::question_of(group).value].value;
        auto const& label = known_as(vocabulary.groups[i]);
        if (profile.designed_for.contains(group)) {
            lines.push_back(fmt::format("Made for: {}", catalogue::within_sentence(label)));
        } else if (catalogue::is_yes(answer)) {
            lines.push_back(label);
        }
    }
    return lines;
}

std::string languages_text(Disclosed const& service) {
    return fmt::format(
        "{}", fmt::join(catalogue::list_items(detail_of(service, "languages"), ";"), ", "));
}

std::string search_words(Disclosed const& service, catalogue::Vocabulary const& vocabulary) {
    auto words = whom_lines(service, vocabulary);
    if (is_unsaid(service)) {
        words.erase(words.begin());
    }
    for (auto const index : service.profile.types) {
        auto const& type = vocabulary.types[index.value];
        words.push_back(type.label);
        if (!type.public_label.empty()) {
            words.push_back(type.public_label);
        }
        words.insert(words.end(), type.synonyms.begin(), type.synonyms.end());
    }
    return fmt::format("{}", fmt::join(words, "; "));
}

std::string ask_whether(DirectoryNeed const& need) {
    return need.kind == DirectoryNeed::Kind::type
               ? "You can ask what kind of help there is."
               : fmt::format("You can ask whether there is help for {}.",
                             catalogue::within_sentence(need.label));
}

std::vector<std::string> way_lines(Disclosed const& service,
                                   catalogue::Vocabulary const& vocabulary) {
    auto const others = routes(service, vocabulary, false);
    bool const by_oneself = !routes(service, vocabulary, true).empty();
    if (others.empty() && !by_oneself) {
        return {"The service has not told us. You can ask."};
    }
    std::vector<std::string> lines{by_oneself ? "Yes. You can get in touch yourself."
                                              : "People are sent to this service by others."};
    if (!others.empty()) {
        lines.push_back(fmt::format("These can send you: {}.", listed(others, others.size())));
    }
    if (!by_oneself) {
        lines.emplace_back("You can ask the service how to be sent.");
    }
    return lines;
}

std::string waiting_text(Disclosed const& service) {
    auto const text = detail_of(service, "waiting_weeks");
    auto const weeks = catalogue::parse_amount_range(text);
    if (!weeks || catalogue::says_nothing(text)) {
        return {};
    }
    auto const& stated = service.profile.dates.source;
    auto const amount = catalogue::trimmed(text);
    return fmt::format("About {} {}{}", amount, amount == "1" ? "week" : "weeks",
                       stated ? ", as stated on " + in_words(*stated) : std::string{});
}

} // namespace reports
