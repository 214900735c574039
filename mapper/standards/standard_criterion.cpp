#include "mapper/standards/standard_criterion.hpp"

#include <optional>

namespace mapper {

namespace {

using catalogue::Basis;
using catalogue::StandardColumn;
using catalogue::StandardCriterionKind;

/// What a service says in a column, as the bits that a criterion compares.
struct Said {
    std::uint64_t bits = 0;
    bool whole = false; ///< nothing of it is unknown or was not understood
    std::optional<catalogue::AmountRange> number{};
    Basis basis = Basis::not_known;
};

template <typename Value>
Said one_of(Value value, bool is_stated, Basis basis) {
    return is_stated ? Said{.bits = std::uint64_t{1} << static_cast<unsigned>(value),
                            .whole = true,
                            .basis = basis}
                     : Said{};
}

Said said_in(catalogue::StandardCriterion const& criterion, catalogue::Profile const& profile,
             ParticularTable const& particulars, catalogue::Vocabulary const& vocabulary) {
    switch (criterion.column) {
    case StandardColumn::victim_support:
        return one_of(profile.victim_support,
                      profile.victim_support > catalogue::VictimSupport::unknown,
                      profile.row_basis);
    case StandardColumn::sex:
        return one_of(profile.sex, profile.sex != catalogue::Sex::not_stated, profile.row_basis);
    case StandardColumn::particular:
        break;
    }
    auto const* const stated = particulars[criterion.particular];
    if (stated == nullptr) {
        return {};
    }
    bool const whole = !catalogue::may_be(stated->answer);
    if (vocabulary.particulars[criterion.particular.value].kind ==
        catalogue::ParticularKind::yes_no) {
        return one_of(stated->answer, whole, stated->basis);
    }
    return {.bits = stated->options.bits,
            .whole = whole,
            .number = stated->number,
            .basis = stated->basis};
}

/// Yes, no, or none where that is not known.
std::optional<bool> answer_to(catalogue::StandardCriterion const& criterion, Said const& said) {
    if (criterion.kind == StandardCriterionKind::at_least) {
        bool const known = said.number && (said.number->least >= criterion.at_least ||
                                           said.number->greatest < criterion.at_least);
        return known ? std::optional{said.number->least >= criterion.at_least} : std::nullopt;
    }
    auto const common = said.bits & criterion.values;
    bool const found =
        criterion.kind == StandardCriterionKind::all_of ? common == criterion.values : common != 0;
    bool const bears = said.whole && (criterion.among == 0 || (said.bits & criterion.among) != 0);
    if (!found && !bears) {
        return std::nullopt;
    }
    return found != (criterion.kind == StandardCriterionKind::none_of);
}

} // namespace

void ParticularTable::take(catalogue::Profile const& profile) {
    for (auto const position : m_filled) {
        m_stated[position] = nullptr;
    }
    m_filled.clear();
    for (auto const& stated : profile.particulars) {
        m_stated[stated.particular.value] = &stated;
        m_filled.push_back(stated.particular.value);
    }
}

Outcome outcome_of(catalogue::StandardCriterion const& criterion, catalogue::Profile const& profile,
                   ParticularTable const& particulars, catalogue::Vocabulary const& vocabulary,
                   Policy const& policy) {
    auto const said = said_in(criterion, profile, particulars, vocabulary);
    auto const answer = answer_to(criterion, said);
    if (!answer) {
        return Outcome::unknown;
    }
    auto const yes = said.basis == Basis::evidenced ? Outcome::yes : Outcome::yes_not_evidenced;
    return under(policy, profile, criterion.name, *answer ? yes : Outcome::no);
}

bool is_stated(catalogue::StandardCriterion const& criterion, catalogue::Profile const& profile,
               ParticularTable const& particulars) {
    switch (criterion.column) {
    case StandardColumn::victim_support:
        return profile.victim_support != catalogue::VictimSupport::not_stated;
    case StandardColumn::sex:
        return profile.sex != catalogue::Sex::not_stated;
    case StandardColumn::particular:
        break;
    }
    return particulars[criterion.particular] != nullptr;
}

} // namespace mapper
