#include "catalogue/rows/service_fields.hpp"

#include "base/date.hpp"
#include "catalogue/publish.hpp"
#include "catalogue/questionnaire/question.hpp"
#include "catalogue/rows/service_texts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace catalogue {

namespace {

template <typename Value>
std::string word(Value value) {
    if (value == Value::not_stated) {
        return {};
    }
    std::string text{code(value)};
    std::ranges::replace(text, '_', ' ');
    return text == "unknown" ? answer_words(Answer::unknown) : text;
}

std::string works_with_words(WorksWith works_with) {
    switch (works_with) {
    case WorksWith::person_causing_harm:
        return "people causing harm";
    case WorksWith::victim_survivor:
        return "victim-survivors";
    default:
        return word(works_with);
    }
}

template <typename Tag, typename Term>
std::string labels(TermSet<Tag> set, std::vector<Term> const& terms) {
    std::string text;
    for (std::uint32_t i = 0; i < terms.size(); ++i) {
        if (set.contains({i})) {
            text += (text.empty() ? "" : "; ") + terms[i].label;
        }
    }
    return text;
}

/// What is listed, and that there is more which is not known; where nothing is listed, the answer.
std::string listed_or(std::string const& text, Answer answer) {
    if (text.empty()) {
        return answer_words(answer);
    }
    return answer == Answer::unknown ? text + "; " + answer_words(answer) : text;
}

std::string date_text(std::optional<base::Date> date) {
    return date ? base::to_text(*date) : std::string{};
}

std::string age_text(std::optional<int> age) {
    return age ? fmt::format("{}", *age) : std::string{};
}

/// Makes fields of a profile's members.
class Fields {
public:
    explicit Fields(Vocabulary const& vocabulary)
        : m_vocabulary(vocabulary) {}

    /// `text` makes words of the profile, `take` copies them from another.
    template <typename TextOf, typename TakeFrom>
    ServiceField& add(std::string const& name, Settling settling, Deciding deciding, TextOf text,
                      TakeFrom take) {
        m_fields.push_back(
            {.name = name,
             .settling = settling,
             .deciding = deciding,
             .text = [text](Catalogue const&,
                            Service const& service) { return text(service.profile); },
             .take = [take](Catalogue&, Service& to, Catalogue const&,
                            Service const& from) { take(to.profile, from.profile); },
             .basis = [](Service&) -> Basis* { return nullptr; }});
        return m_fields.back();
    }

    void add_what_it_is() {
        auto const& words = m_vocabulary;
        add(
            "interventions", Settling::newest, Deciding::yes,
            [&words](Profile const& profile) {
                std::string text;
                for (auto const type : profile.types) {
                    text += (text.empty() ? "" : "; ") + words.types[type.value].label;
                }
                return listed_or(text, profile.types_answer);
            },
            [](Profile& to, Profile const& from) {
                to.types = from.types;
                to.types_answer = from.types_answer;
            })
            .basis = [](Service& service) { return &service.profile.types_basis; };
        add(
            "focus", Settling::newest, Deciding::yes,
            [&words](Profile const& profile) {
                return listed_or(labels(profile.foci, words.foci), profile.foci_answer);
            },
            [](Profile& to, Profile const& from) {
                to.foci = from.foci;
                to.foci_answer = from.foci_answer;
            })
            .basis = [](Service& service) { return &service.profile.foci_basis; };
        add(
            "works_with", Settling::newest, Deciding::yes,
            [](Profile const& profile) { return works_with_words(profile.works_with); },
            [](Profile& to, Profile const& from) { to.works_with = from.works_with; })
            .basis = [](Service& service) { return &service.profile.works_with_basis; };
    }

    void add_question(QuestionIndex question, Settling settling) {
        auto const at = question.value;
        add(
            column_name(m_vocabulary, question), settling, Deciding::yes,
            [at](Profile const& profile) { return answer_words(profile.answers[at].value); },
            [at](Profile& to, Profile const& from) {
                to.answers[at].value = from.answers[at].value;
            })
            .basis = [at](Service& service) { return &service.profile.answers[at].basis; };
    }

    void add_group(GroupIndex group) {
        add_question(question_of(group), Settling::provider);
        auto const at = question_of(group).value;
        m_fields.back().take = [at, group](Catalogue&, Service& to, Catalogue const&,
                                           Service const& from) {
            auto const value = from.profile.answers[at].value;
            to.profile.answers[at].value = value;
            to.profile.designed_for.bits &= ~(std::uint64_t{1} << group.value);
            if (value == Answer::yes_by_design) {
                to.profile.designed_for.insert(group);
            }
        };
    }

    void add_for_whom() {
        add(
            "minimum_age", Settling::provider, Deciding::no,
            [](Profile const& profile) { return age_text(profile.ages.minimum); },
            [](Profile& to, Profile const& from) { to.ages.minimum = from.ages.minimum; });
        add(
            "maximum_age", Settling::provider, Deciding::no,
            [](Profile const& profile) { return age_text(profile.ages.maximum); },
            [](Profile& to, Profile const& from) { to.ages.maximum = from.ages.maximum; });
        add(
            "sex", Settling::provider, Deciding::no,
            [](Profile const& profile) { return word(profile.sex); },
            [](Profile& to, Profile const& from) { to.sex = from.sex; });
    }

    void add_how() {
        auto const& words = m_vocabulary;
        add(
            "referral_routes", Settling::provider, Deciding::no,
            [&words](Profile const& profile) {
                return listed_or(labels(profile.referral_routes, words.referral_routes),
                                 profile.routes_answer);
            },
            [](Profile& to, Profile const& from) {
                to.referral_routes = from.referral_routes;
                to.routes_answer = from.routes_answer;
            });
        add(
            "victim_support", Settling::newest, Deciding::yes,
            [](Profile const& profile) { return word(profile.victim_support); },
            [](Profile& to, Profile const& from) { to.victim_support = from.victim_support; });
        add(
            "front_door", Settling::newest, Deciding::yes,
            [](Profile const& profile) { return answer_words(profile.front_door.value); },
            [](Profile& to, Profile const& from) { to.front_door.value = from.front_door.value; })
            .basis = [](Service& service) { return &service.profile.front_door.basis; };
        add(
            "status", Settling::newest, Deciding::yes,
            [](Profile const& profile) { return word(profile.status); },
            [](Profile& to, Profile const& from) { to.status = from.status; });
    }

    void add_referrals() {
        m_fields.push_back({.name = "refers_to",
                            .settling = Settling::provider,
                            .deciding = Deciding::no,
                            .text = referrals_text,
                            .take = [](Catalogue&, Service& to, Catalogue const&,
                                       Service const& from) { to.referrals = from.referrals; },
                            .basis = [](Service&) -> Basis* { return nullptr; }});
    }

    void add_date(std::string const& name, std::optional<base::Date> Dates::*date) {
        add(
            name, Settling::commissioner, Deciding::yes,
            [date](Profile const& profile) { return date_text(profile.dates.*date); },
            [date](Profile& to, Profile const& from) { to.dates.*date = from.dates.*date; });
    }

    void add_programme() {
        m_fields.push_back(
            {.name = "programme",
             .settling = Settling::provider,
             .deciding = Deciding::no,
             .text = [](Catalogue const&, Service const& service) { return service.programme; },
             .take = [](Catalogue&, Service& to, Catalogue const&,
                        Service const& from) { to.programme = from.programme; },
             .basis = [](Service&) -> Basis* { return nullptr; }});
    }

    void add_districts() {
        m_fields.push_back({.name = "districts",
                            .settling = Settling::newest,
                            .deciding = Deciding::yes,
                            .text = districts_text,
                            .take = take_districts,
                            .basis = [](Service&) -> Basis* { return nullptr; }});
    }

    void add_detail(std::string const& column, Settling settling) {
        m_fields.push_back({.name = column,
                            .settling = settling,
                            .deciding = Deciding::no,
                            .text =
                                [column](Catalogue const& catalogue, Service const& service) {
                                    return detail_text(catalogue, service, column);
                                },
                            .take =
                                [column](Catalogue& to_catalogue, Service& to,
                                         Catalogue const& from_catalogue, Service const& from) {
                                    take_detail(to_catalogue, to, column,
                                                detail_text(from_catalogue, from, column));
                                },
                            .basis = [](Service&) -> Basis* { return nullptr; }});
    }

    /// A detail that is understood too: both are taken.
    void add_particular(ParticularIndex index, Settling settling) {
        auto const& particular = m_vocabulary.particulars[index.value];
        add_detail(particular.code, settling);
        auto& field = m_fields.back();
        field.deciding = Deciding::yes;
        field.text = [&particular, index](Catalogue const& catalogue, Service const& service) {
            auto const* const stated = find(service.profile.particulars, index);
            return stated == nullptr || stated->answer == Answer::unknown
                       ? detail_text(catalogue, service, particular.code)
                       : word_text(particular, *stated);
        };
        field.take = [take = field.take, index](Catalogue& to_catalogue, Service& to,
                                                Catalogue const& from_catalogue,
                                                Service const& from) {
            take(to_catalogue, to, from_catalogue, from);
            if (auto const* const stated = find(from.profile.particulars, index)) {
                put(to.profile.particulars, *stated);
            }
        };
        field.basis = [index](Service& service) -> Basis* {
            auto& stated = service.profile.particulars;
            auto const found = std::ranges::find(stated, index, &StatedParticular::particular);
            return found == stated.end() ? nullptr : &found->basis;
        };
    }

    void add_particulars() {
        for (std::uint32_t i = 0; i < m_vocabulary.particulars.size(); ++i) {
            auto const& column = m_vocabulary.particulars[i].code;
            bool const of_contract = column == "commissioner" || column == "funder";
            add_particular({i}, of_contract                 ? Settling::commissioner
                                : column == "accreditation" ? Settling::newest
                                                            : Settling::provider);
        }
    }

    std::vector<ServiceField> take() { return std::move(m_fields); }

private:
    Vocabulary const& m_vocabulary;
    std::vector<ServiceField> m_fields;
};

} // namespace

std::vector<ServiceField> service_fields(Vocabulary const& vocabulary) {
    Fields fields{vocabulary};
    fields.add_programme();
    fields.add_detail("description", Settling::provider);
    fields.add_what_it_is();
    fields.add_question(adults_question(), Settling::newest);
    for (std::uint32_t i = 0; i < vocabulary.groups.size(); ++i) {
        fields.add_group({i});
    }
    for (std::uint32_t i = 0; i < vocabulary.risk_levels.size(); ++i) {
        fields.add_question(question_of(vocabulary, RiskIndex{i}), Settling::nobody);
    }
    fields.add_for_whom();
    fields.add_districts();
    fields.add_how();
    fields.add_referrals();
    for (auto const* column : {"website", "phone", "email"}) {
        fields.add_detail(column, Settling::provider);
    }
    fields.add_detail(std::string{publish_column}, Settling::provider);
    fields.add_particulars();
    fields.add_date("start_date", &Dates::start);
    fields.add_date("end_date", &Dates::end);
    fields.add_date("funding_end_date", &Dates::funding_end);
    return fields.take();
}

} // namespace catalogue
