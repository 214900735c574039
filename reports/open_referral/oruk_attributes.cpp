#include "reports/open_referral/oruk_attributes.hpp"

#include "catalogue/questionnaire/question.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace reports {

namespace {

using catalogue::Answer;
using catalogue::Basis;

class Attributes {
public:
    /// `bases` says whether a basis that is not known must be said, because the details would
    /// otherwise say another.
    Attributes(catalogue::Vocabulary const& vocabulary, bool bases_are_implied)
        : vocabulary_{vocabulary}
        , bases_are_implied_{bases_are_implied} {}

    void text(std::string_view column, std::string text) {
        if (!text.empty()) {
            found_.push_back(
                {.column = std::string{column}, .code = "", .label = "", .text = std::move(text)});
        }
    }

    void word(std::string_view column, std::string_view code, std::string_view label) {
        found_.push_back({.column = std::string{column},
                          .code = std::string{code},
                          .label = std::string{label},
                          .text = ""});
    }

    void word(std::string_view column, std::string_view code) { word(column, code, code); }

    void date(std::string_view column, std::optional<base::Date> date) {
        text(column, date ? base::to_text(*date) : "");
    }

    template <typename Term, typename Set>
    void words(std::string_view column, std::vector<Term> const& terms, Set const& set) {
        for (std::uint32_t at = 0; at < terms.size(); ++at) {
            if (set.contains({at})) {
                word(column, terms[at].code, terms[at].label);
            }
        }
    }

    void basis(std::string_view column, Answer answer, Basis basis) {
        if (answer != Answer::not_stated && (basis != Basis::not_known || bases_are_implied_)) {
            word(std::string{column} + "_basis", code(basis));
        }
    }

    void answer(std::string_view column, catalogue::GivenAnswer given) {
        if (given.value != Answer::not_stated) {
            word(column, code(given.value));
        }
        basis(column, given.value, given.basis);
    }

    void profile(catalogue::Profile const& profile) {
        words("focus", vocabulary_.foci, profile.foci);
        unknown("focus", profile.foci_answer);
        basis("focus", profile.foci_answer, profile.foci_basis);
        bool const works_with_stated = profile.works_with != catalogue::WorksWith::not_stated;
        if (works_with_stated) {
            word("works_with", code(profile.works_with));
        }
        basis("works_with", works_with_stated ? Answer::yes : Answer::not_stated,
              profile.works_with_basis);
        for (auto const type : profile.types) {
            auto const& term = vocabulary_.types[type.value];
            word("interventions", term.code, term.label);
        }
        unknown("interventions", profile.types_answer);
        basis("interventions", profile.types_answer, profile.types_basis);
        words("approach", vocabulary_.approaches, profile.approaches);
        for (std::uint32_t at = 0; at < profile.answers.size(); ++at) {
            answer(catalogue::column_name(vocabulary_, {at}), profile.answers[at]);
        }
        words("designed_for", vocabulary_.groups, profile.designed_for);
        words("referral_routes", vocabulary_.referral_routes, profile.referral_routes);
        unknown("referral_routes", profile.routes_answer);
        if (profile.sex != catalogue::Sex::not_stated) {
            word("sex", code(profile.sex));
        }
        if (profile.victim_support != catalogue::VictimSupport::not_stated) {
            word("victim_support", code(profile.victim_support));
        }
        answer("front_door", profile.front_door);
        if (profile.in_scope != Answer::not_stated) {
            word("in_scope", code(profile.in_scope));
        }
        status(profile.status);
        date("start_date", profile.dates.start);
        date("end_date", profile.dates.end);
        date("funding_end_date", profile.dates.funding_end);
    }

    void referrals(catalogue::Referrals const& referrals) {
        if (!referrals.to.empty()) {
            text("refers_to", fmt::format("{}{}", fmt::join(referrals.to, "; "),
                                          referrals.answer == Answer::unknown ? "; ?" : ""));
        } else if (referrals.answer != Answer::not_stated) {
            word("refers_to", code(referrals.answer));
        }
    }

    std::vector<OrukAttribute> take() { return std::move(found_); }

private:
    void unknown(std::string_view column, Answer answer) {
        if (answer == Answer::unknown) {
            word(column, code(answer));
        }
    }

    /// Open Referral must say one of four words, which do not say all that ours do.
    void status(catalogue::Status status) {
        if (status != catalogue::Status::active && status != catalogue::Status::paused &&
            status != catalogue::Status::closed) {
            word("status", code(status));
        }
    }

    catalogue::Vocabulary const& vocabulary_;
    bool bases_are_implied_;
    std::vector<OrukAttribute> found_;
};

} // namespace

std::vector<OrukAttribute> oruk_attributes(mapper::Disclosed const& service,
                                           catalogue::Vocabulary const& vocabulary,
                                           OrukDetails const& details) {
    Attributes attributes{vocabulary, details.has("source") || details.has("evidence")};
    if (!is_uuid(service.id)) {
        attributes.text("service_id", service.id);
    }
    attributes.word("location_visibility", code(service.visibility));
    attributes.profile(service.profile);
    attributes.referrals(service.referrals);
    if (!service.scope_reason.empty()) {
        attributes.text("scope_reason", service.scope_reason);
    }
    bool const areas_are_written =
        !service.area.declared_districts.empty() || !service.open.has_value();
    if (service.area.basis == mapper::AreaBasis::inferred && areas_are_written) {
        attributes.word("districts_basis", code(Basis::inferred));
    }
    for (auto const& [column, text] : details.left()) {
        attributes.text(column, text);
    }
    return attributes.take();
}

std::string oruk_status(catalogue::Status status) {
    switch (status) {
    case catalogue::Status::planned:
        return "inactive";
    case catalogue::Status::paused:
        return "temporarily closed";
    case catalogue::Status::closed:
        return "defunct";
    case catalogue::Status::active:
    case catalogue::Status::unknown:
    case catalogue::Status::not_stated:
        break;
    }
    return "active";
}

bool is_uuid(std::string_view id) {
    constexpr std::string_view form = "00000000-0000-0000-0000-000000000000";
    return std::ranges::equal(id, form, [](char letter, char wanted) {
        bool const is_hexadecimal =
            (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
        return wanted == '-' ? letter == '-' : is_hexadecimal;
    });
}

} // namespace reports
