#include "mapper/duplications/reach_profile.hpp"

#include "catalogue/questionnaire/question.hpp"
#include "mapper/cells/standing.hpp"

#include <tuple>

namespace mapper {

namespace {

using catalogue::Sex;
using catalogue::WorksWith;

/// An open end reaches furthest, so it is the least minimum and the greatest maximum.
int minimum_of(catalogue::Ages const& ages) {
    return ages.minimum.value_or(-1);
}
int maximum_of(catalogue::Ages const& ages) {
    return ages.maximum.value_or(1000);
}

/// The options that tell `a` and `b` apart: not the risk levels where neither sorts by risk, nor
/// the sexes where neither states them.
Options compared(Options options, ReachProfile const& a, ReachProfile const& b,
                 OptionLayout const& layout) {
    if (!a.sorts_by_risk && !b.sorts_by_risk) {
        options = options - layout.risks;
    }
    if (!a.states_sex && !b.states_sex) {
        options = options - layout.sexes;
    }
    return options;
}

bool shares_risk(ReachProfile const& a, Options const& of_a, ReachProfile const& b,
                 Options const& of_b, OptionLayout const& layout) {
    bool const neither_sorts = !a.sorts_by_risk && !b.sorts_by_risk;
    return neither_sorts || layout.risks.empty() || !(of_a & of_b & layout.risks).empty();
}

bool is_possibly_within(ReachProfile const& inner, ReachProfile const& outer,
                        OptionLayout const& layout) {
    auto const beyond = inner.certain - (outer.certain | outer.possible);
    auto const& ages = inner.ages;
    bool const too_young = ages.minimum && *ages.minimum < minimum_of(outer.ages);
    bool const too_old = ages.maximum && *ages.maximum > maximum_of(outer.ages);
    return !too_young && !too_old && compared(beyond, inner, outer, layout).empty();
}

Undecided what_decides(ReachProfile const& inner, ReachProfile const& outer,
                       OptionLayout const& layout) {
    auto options = compared((inner.certain | inner.possible) - outer.certain, inner, outer, layout);
    bool const minimum = minimum_of(inner.ages) < minimum_of(outer.ages);
    bool const maximum = maximum_of(inner.ages) > maximum_of(outer.ages);
    if (options.empty() && !minimum && !maximum) {
        options = compared(inner.possible | outer.possible, inner, outer, layout);
    }
    return {.options = options, .minimum_age = minimum, .maximum_age = maximum};
}

} // namespace

ReachProfile reach_profile_of(catalogue::Profile const& profile,
                              catalogue::Vocabulary const& vocabulary, OptionLayout const& layout) {
    ReachProfile reach{.certain = {},
                       .possible = {},
                       .sorts_by_risk = !answers_no_to_every_risk(profile, vocabulary),
                       .states_sex = profile.sex != Sex::not_stated,
                       .ages = profile.ages,
                       .designed_for = profile.designed_for};
    auto const add = [&](std::size_t option, bool certain, bool possible) {
        if (certain) {
            reach.certain.insert(option);
        } else if (possible) {
            reach.possible.insert(option);
        }
    };
    for (std::size_t i = 0; i < catalogue::question_count(vocabulary); ++i) {
        auto const answer = profile.answers[i].value;
        add(i, catalogue::is_yes(answer), catalogue::may_be(answer));
    }
    if (!reach.sorts_by_risk) {
        reach.possible = reach.possible | layout.risks;
    }
    if (answers_no_to_every_group(profile, vocabulary)) {
        reach.possible = reach.possible | layout.groups;
    }
    for (std::uint32_t i = 0; i < vocabulary.foci.size(); ++i) {
        add(layout.first_focus + i, profile.foci.contains({i}),
            catalogue::may_be(profile.foci_answer));
    }
    auto const with = profile.works_with;
    bool const with_unknown = with == WorksWith::unknown || with == WorksWith::not_stated;
    add(layout.person_causing_harm,
        with == WorksWith::person_causing_harm || with == WorksWith::both, with_unknown);
    add(layout.victim_survivor, with == WorksWith::victim_survivor || with == WorksWith::both,
        with_unknown);
    add(layout.male, profile.sex == Sex::male || profile.sex == Sex::any, !reach.states_sex);
    add(layout.female, profile.sex == Sex::female || profile.sex == Sex::any, !reach.states_sex);
    return reach;
}

Options undecided(ReachProfile const& profile, OptionLayout const& layout) {
    return compared(profile.possible, profile, profile, layout);
}

bool stands_before(ReachProfile const& a, ReachProfile const& b) {
    auto const breadth = [](ReachProfile const& profile) {
        return std::tuple{-(profile.certain | profile.possible).size(), -profile.certain.size(),
                          minimum_of(profile.ages), -maximum_of(profile.ages)};
    };
    auto const of_a = breadth(a);
    auto const of_b = breadth(b);
    return of_a != of_b ? of_a < of_b : a < b;
}

bool is_certainly_within(ReachProfile const& inner, ReachProfile const& outer,
                         OptionLayout const& layout) {
    auto const beyond = (inner.certain | inner.possible) - outer.certain;
    return inner.designed_for == outer.designed_for &&
           compared(beyond, inner, outer, layout).empty() && !inner.certain.empty() &&
           minimum_of(inner.ages) >= minimum_of(outer.ages) &&
           maximum_of(inner.ages) <= maximum_of(outer.ages) &&
           shares_risk(inner, inner.certain, outer, outer.certain, layout);
}

std::optional<Undecided> possibly_within(ReachProfile const& a, ReachProfile const& b,
                                         OptionLayout const& layout) {
    if (a.designed_for != b.designed_for ||
        !shares_risk(a, a.certain | a.possible, b, b.certain | b.possible, layout)) {
        return std::nullopt;
    }
    if (is_possibly_within(a, b, layout)) {
        return what_decides(a, b, layout);
    }
    if (is_possibly_within(b, a, layout)) {
        return what_decides(b, a, layout);
    }
    return std::nullopt;
}

} // namespace mapper
