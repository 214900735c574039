#include "reports/directory/choice.hpp"

#include "catalogue/postcode.hpp"
#include "catalogue/publish.hpp"
#include "catalogue/questionnaire/question.hpp"
#include "reports/wording/plain_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>

namespace reports {

namespace {

using mapper::Disclosed;

constexpr std::array<std::string_view, 5> told_columns{"phone", "website", "email", "languages",
                                                       "waiting_weeks"};

std::string districts_text(Disclosed const& service, mapper::AnalysisInput const& input) {
    if (service.area.reach != mapper::Reach::local) {
        return service.area.reach == mapper::Reach::national ? "national" : "region-wide";
    }
    std::string text;
    for (auto const district : service.area.districts) {
        text += (text.empty() ? "" : "; ") + input.districts[district.value].name;
    }
    return text;
}

std::optional<NotListedBecause> reason_not_to_list(Disclosed const& service, base::Date as_of) {
    using enum NotListedBecause;
    auto const& profile = service.profile;
    if (profile.in_scope == catalogue::Answer::no) {
        return out_of_scope;
    }
    if ((profile.dates.end && *profile.dates.end < as_of) ||
        profile.status == catalogue::Status::closed) {
        return has_ended;
    }
    if ((profile.dates.start && *profile.dates.start > as_of) ||
        profile.status == catalogue::Status::planned) {
        return has_not_begun;
    }
    if (profile.status == catalogue::Status::paused) {
        return not_running;
    }
    if (service.area.reach == mapper::Reach::nowhere) {
        return no_district;
    }
    if (catalogue::holds_a_place(service.programme) || catalogue::holds_a_place(service.provider)) {
        return name_holds_a_place;
    }
    return std::nullopt;
}

} // namespace

std::string sentence_part(NotListedBecause because, base::Date as_of) {
    switch (because) {
    case NotListedBecause::out_of_scope:
        return "is out of the study's scope";
    case NotListedBecause::has_ended:
        return fmt::format("has ended by {}", base::to_text(as_of));
    case NotListedBecause::has_not_begun:
        return fmt::format("has not begun by {}", base::to_text(as_of));
    case NotListedBecause::not_running:
        return "is paused";
    case NotListedBecause::no_district:
        return "is in none of the districts";
    case NotListedBecause::name_holds_a_place:
        break;
    }
    return "has a name that holds a postcode or coordinates";
}

std::string detail_of(Disclosed const& service, std::string_view column) {
    if (service.open) {
        for (auto const& [name, text] : service.open->details) {
            if (name == column) {
                return text;
            }
        }
    }
    return {};
}

Disclosed published_part(Disclosed const& service, mapper::AnalysisInput const& input) {
    auto const& whole = service.profile;
    Disclosed told{.id = service.id,
                   .provider = without_direction_controls(service.provider),
                   .programme = without_direction_controls(service.programme),
                   .visibility = service.visibility,
                   .source = {},
                   .area = {.reach = service.area.reach,
                            .basis = mapper::AreaBasis::declared,
                            .districts = service.area.districts,
                            .declared_districts = districts_text(service, input),
                            .nowhere_because = {}},
                   .profile = {},
                   .referrals = {},
                   .open = mapper::OpenPart{},
                   .record = service.record};
    for (auto const column : told_columns) {
        auto text = without_direction_controls(detail_of(service, column));
        if (!text.empty() && !(column == "languages" && catalogue::holds_a_place(text))) {
            told.open->details.emplace_back(column, std::move(text));
        }
    }
    auto& profile = told.profile;
    profile.types = whole.types;
    profile.types_answer = whole.types_answer;
    profile.works_with = whole.works_with;
    profile.foci = whole.foci;
    profile.foci_answer = whole.foci_answer;
    profile.answers.resize(whole.answers.size());
    auto const tell = [&](catalogue::QuestionIndex question) {
        profile.answers[question.value].value = whole.answers[question.value].value;
    };
    tell(catalogue::adults_question());
    for (std::uint32_t group = 0; group < input.vocabulary.groups.size(); ++group) {
        tell(catalogue::question_of(catalogue::GroupIndex{group}));
    }
    profile.designed_for = whole.designed_for;
    profile.referral_routes = whole.referral_routes;
    profile.routes_answer = whole.routes_answer;
    profile.sex = whole.sex;
    profile.ages = whole.ages;
    profile.status = whole.status;
    profile.dates.source = whole.dates.source;
    return told;
}

DirectoryChoice choose_for_directory(mapper::AnalysisInput const& input, base::Date as_of) {
    DirectoryChoice choice;
    for (auto const& service : input.services) {
        if (service.visibility != catalogue::Visibility::open) {
            ++choice.not_public;
            continue;
        }
        if (detail_of(service, catalogue::publish_column) != catalogue::may_publish) {
            ++choice.not_marked;
            continue;
        }
        if (auto const because = reason_not_to_list(service, as_of)) {
            choice.not_listed.push_back({.row = service.source,
                                         .name = mapper::display_name(service),
                                         .because = *because});
        } else {
            choice.listed.push_back(published_part(service, input));
        }
    }
    std::ranges::sort(choice.listed, {}, [](Disclosed const& service) {
        return std::tie(service.programme, service.provider, service.id);
    });
    return choice;
}

} // namespace reports
