#include "reports/directory/site.hpp"

#include "catalogue/questionnaire/question.hpp"
#include "reports/directory/slug.hpp"
#include "reports/wording/directory_wording.hpp"
#include "reports/wording/plain_text.hpp"

#include <algorithm>
#include <utility>

namespace reports {

namespace {

catalogue::Answer answer_to(DirectoryNeed const& need, mapper::Disclosed const& service) {
    using catalogue::Answer;
    auto const& profile = service.profile;
    if (need.kind == DirectoryNeed::Kind::type) {
        if (std::ranges::find(profile.types, catalogue::TypeIndex{need.term}) !=
            profile.types.end()) {
            return Answer::yes;
        }
        return catalogue::is_yes(profile.types_answer) ? Answer::no : profile.types_answer;
    }
    catalogue::GroupIndex const group{need.term};
    return profile.designed_for.contains(group)
               ? Answer::yes_by_design
               : profile.answers[catalogue::question_of(group).value].value;
}

/// The vocabulary's types, then its groups, so far as a service meets them.
std::vector<DirectoryNeed> needs_met(catalogue::Vocabulary const& vocabulary,
                                     std::vector<DirectoryEntry> const& entries) {
    std::vector<DirectoryNeed> needs;
    Slugs slugs;
    auto const add = [&](catalogue::Term const& term, std::string const& label,
                         std::string const& plain, DirectoryNeed::Kind kind, std::uint32_t at) {
        DirectoryNeed need{.slug = {},
                           .label = without_direction_controls(label),
                           .plain = without_direction_controls(plain),
                           .kind = kind,
                           .term = at};
        auto const is_met = [&need](DirectoryEntry const& entry) {
            return catalogue::is_yes(answer_to(need, entry.service));
        };
        if (std::ranges::any_of(entries, is_met)) {
            need.slug = slugs.by_name(term.code, "need");
            needs.push_back(std::move(need));
        }
    };
    for (std::uint32_t i = 0; i < vocabulary.types.size(); ++i) {
        auto const& type = vocabulary.types[i];
        add(type, known_as(type), type.plain, DirectoryNeed::Kind::type, i);
    }
    for (std::uint32_t i = 0; i < vocabulary.groups.size(); ++i) {
        auto const& group = vocabulary.groups[i];
        add(group, known_as(group), {}, DirectoryNeed::Kind::group, i);
    }
    return needs;
}

} // namespace

DirectorySite directory_site(DirectoryOptions const& options, mapper::AnalysisInput const& input,
                             std::vector<mapper::Disclosed> listed) {
    DirectorySite site{
        .options = options, .input = input, .entries = {}, .place_slugs = {}, .needs = {}};
    Slugs places;
    for (auto const& district : input.districts) {
        site.place_slugs.push_back(places.by_name(district.name, district.code.text));
    }
    Slugs services;
    for (auto& service : listed) {
        auto name = services.by_id(service.programme, service.id);
        site.entries.push_back(
            {.service = std::move(service), .slug = std::move(name), .needs = {}, .may_meet = {}});
    }
    site.needs = needs_met(input.vocabulary, site.entries);
    for (auto& entry : site.entries) {
        for (std::size_t need = 0; need < site.needs.size(); ++need) {
            auto const answer = answer_to(site.needs[need], entry.service);
            if (catalogue::is_yes(answer)) {
                entry.needs.push_back(need);
            } else if (catalogue::may_be(answer)) {
                entry.may_meet.push_back(need);
            }
        }
    }
    return site;
}

} // namespace reports
