#include "catalogue/columns/column_names.hpp"

#include "base/nearest_word.hpp"
#include "catalogue/files/cell_text.hpp"
#include "catalogue/open_referral/columns.hpp"

#include <algorithm>
#include <array>

namespace catalogue {

namespace {

struct NativeName {
    Field field;
    std::string_view name;
    std::string_view synonyms; ///< separated by spaces
};

constexpr std::array native_names{
    NativeName{Field::service_id, "service_id", "id reference service_ref"},
    NativeName{Field::provider, "provider",
               "organisation organization provider_name organisation_name organization_name"},
    NativeName{Field::programme, "programme",
               "program service service_name project project_name programme_name program_name"},
    NativeName{Field::approach, "approach", "approaches model"},
    NativeName{Field::designed_for, "designed_for", "made_for"},
    NativeName{Field::postcode, "postcode", "post_code postal_code"},
    NativeName{Field::latitude, "latitude", "lat"},
    NativeName{Field::longitude, "longitude", "lon lng long"},
    NativeName{Field::easting, "easting", "eastings x"},
    NativeName{Field::northing, "northing", "northings y"},
    NativeName{Field::location_visibility, "location_visibility", "visibility"},
    NativeName{Field::catchment_km, "catchment_km", "radius_km"},
    NativeName{Field::minimum_age, "minimum_age", "min_age age_from"},
    NativeName{Field::maximum_age, "maximum_age", "max_age age_to"},
    NativeName{Field::sex, "sex", "gender"},
    NativeName{Field::referral_routes, "referral_routes", "referral_route referrals"},
    NativeName{Field::victim_support, "victim_support", "partner_support"},
    NativeName{Field::start_date, "start_date", "started start"},
    NativeName{Field::end_date, "end_date", "ended end"},
    NativeName{Field::funding_end_date, "funding_end_date", "funding_end funded_until"},
    NativeName{Field::source_date, "source_date", "date_of_source"},
    NativeName{Field::status, "status", ""},
    NativeName{Field::source, "source", ""},
    NativeName{Field::evidence, "evidence", ""},
    NativeName{Field::detail, "description", "summary"},
    NativeName{Field::detail, "website", "url web"},
    NativeName{Field::detail, "phone", "telephone phone_number"},
    NativeName{Field::detail, "email", "email_address"},
    NativeName{Field::detail, "risk_tool", ""},
    NativeName{Field::detail, "languages", "language"},
    NativeName{Field::detail, "delivery", ""},
    NativeName{Field::detail, "sessions", ""},
    NativeName{Field::detail, "session_weeks", ""},
    NativeName{Field::detail, "accreditation", "accredited"},
    NativeName{Field::detail, "evaluated", "evaluation"},
    NativeName{Field::detail, "capacity_per_year", "capacity"},
    NativeName{Field::detail, "waiting_weeks", ""},
    NativeName{Field::detail, "annual_cost", ""},
    NativeName{Field::detail, "commissioner", "commissioned_by"},
    NativeName{Field::detail, "funder", "funded_by"},
    NativeName{Field::detail, "publish", "publish_in_directory public_directory"},
    NativeName{Field::refers_to, "refers_to", "refers_on_to sends_on_to"},
    NativeName{Field::in_scope, "in_scope", ""},
    NativeName{Field::scope_reason, "scope_reason", "reason_for_scope scope_note"},
};

struct BasedName {
    Field field;
    Field basis;
    std::string_view name;
    std::string_view basis_name;
    std::string_view synonyms;
};

constexpr std::array based_names{
    BasedName{Field::focus, Field::focus_basis, "focus", "focus_basis", "foci"},
    BasedName{Field::works_with, Field::works_with_basis, "works_with", "works_with_basis", ""},
    BasedName{Field::interventions, Field::interventions_basis, "interventions",
              "interventions_basis", "intervention intervention_type intervention_types"},
    BasedName{Field::districts, Field::districts_basis, "districts", "districts_basis",
              "district area areas local_authority local_authorities districts_served"},
    BasedName{Field::front_door, Field::front_door_basis, "front_door", "front_door_basis",
              "one_front_door"},
};

std::vector<std::string> words_of(Term const& term) {
    std::vector<std::string> words{term.code, term.label};
    words.insert(words.end(), term.synonyms.begin(), term.synonyms.end());
    return words;
}

constexpr std::array<std::string_view, 33> client_names{
    "firstname",     "forename",     "forenames",     "surname",
    "lastname",      "familyname",   "givenname",     "middlename",
    "fullname",      "maidenname",   "dateofbirth",   "dob",
    "birthdate",     "birthday",     "casenumber",    "caseno",
    "caseid",        "caseref",      "casereference", "nhsnumber",
    "nhsno",         "ninumber",     "nino",          "nationalinsurancenumber",
    "pncid",         "pncnumber",    "crimenumber",   "crimereference",
    "custodynumber", "prisonnumber", "homeaddress",   "maracnumber",
    "nextofkin"};

constexpr std::array<std::string_view, 9> client_words{"client",      "victim",      "survivor",
                                                       "perpetrator", "offender",    "serviceuser",
                                                       "patient",     "participant", "child"};

constexpr std::array<std::string_view, 14> personal_words{
    "name",    "names", "surname",  "firstname", "forename", "initials",  "dob",
    "address", "id",    "postcode", "number",    "ref",      "reference", "dateofbirth"};

} // namespace

ColumnNames::ColumnNames(Vocabulary const& vocabulary) {
    auto add_all = [this](std::string_view name, std::string_view synonyms, auto add_one) {
        add_one(name);
        for (auto const synonym : list_items(synonyms, " ")) {
            add_one(synonym);
        }
        m_names.emplace_back(name);
    };
    for (auto const& native : native_names) {
        Column const column{
            .field = native.field, .name = std::string{native.name}, .question = {}};
        add_all(native.name, native.synonyms, [&](std::string_view name) { add(name, column); });
    }
    for (auto const& based : based_names) {
        Column const column{.field = based.field, .name = std::string{based.name}, .question = {}};
        add_all(based.name, based.synonyms,
                [&](std::string_view name) { add_with_basis(name, column, based.basis); });
    }
    for (auto const& particular : vocabulary.particulars) {
        Column const column{.field = Field::detail, .name = particular.code, .question = {}};
        for (auto const& word : words_of(particular)) {
            add(word, column);
        }
        m_names.push_back(column.name);
    }
    auto question_column = [&vocabulary](QuestionIndex question, NameKind kind) {
        return Column{.field = Field::answer,
                      .name = column_name(vocabulary, question),
                      .question = question,
                      .kind = kind};
    };
    auto const adults = question_column(adults_question(), NameKind::own);
    add_all("adults", "adult",
            [&](std::string_view name) { add_with_basis(name, adults, Field::answer_basis); });
    for (std::uint32_t i = 0; i < vocabulary.groups.size(); ++i) {
        auto const column = question_column(question_of(GroupIndex{i}), NameKind::own);
        for (auto const& word : words_of(vocabulary.groups[i])) {
            add_with_basis(word, column, Field::answer_basis);
        }
        m_names.push_back(column.name);
    }
    for (std::uint32_t i = 0; i < vocabulary.risk_levels.size(); ++i) {
        auto const& level = vocabulary.risk_levels[i];
        auto add_level = [&](std::string const& word, NameKind kind) {
            auto const column = question_column(question_of(vocabulary, RiskIndex{i}), kind);
            for (auto const& name : {word, "risk_" + word, word + "_risk"}) {
                add_with_basis(name, column, Field::answer_basis);
            }
        };
        for (auto const& word : words_of(level)) {
            add_level(word, NameKind::own);
        }
        for (auto const& word : level.warned_synonyms) {
            add_level(word, NameKind::warned);
        }
        m_names.push_back(column_name(vocabulary, question_of(vocabulary, RiskIndex{i})));
    }
}

void ColumnNames::add(std::string_view name, Column const& column) {
    m_columns.emplace(base::folded(name), column);
}

void ColumnNames::add_with_basis(std::string_view name, Column const& column, Field basis) {
    add(name, column);
    Column const basis_column{.field = basis,
                              .name = column.name + "_basis",
                              .question = column.question,
                              .kind = column.kind};
    add(std::string{name} + "_basis", basis_column);
}

std::optional<Column> ColumnNames::find(std::string_view name) const {
    auto const found = m_columns.find(base::folded(name));
    if (found != m_columns.end()) {
        return found->second;
    }
    return is_open_referral_column(name)
               ? std::optional{Column{
                     .field = Field::detail, .name = std::string{name}, .question = {}}}
               : std::nullopt;
}

std::optional<std::string> ColumnNames::nearest(std::string_view name) const {
    return base::nearest_word(name, m_names);
}

std::string_view native_name(Field field) {
    if (field == Field::detail) {
        return {};
    }
    if (auto const* const native = std::ranges::find(native_names, field, &NativeName::field);
        native != native_names.end()) {
        return native->name;
    }
    for (auto const& based : based_names) {
        if (based.field == field) {
            return based.name;
        }
        if (based.basis == field) {
            return based.basis_name;
        }
    }
    return {};
}

bool is_native_detail(std::string_view name) {
    return std::ranges::any_of(native_names, [name](NativeName const& native) {
        return native.name == name &&
               (native.field == Field::detail || native.field == Field::source ||
                native.field == Field::evidence);
    });
}

bool names_clients(std::string_view column) {
    auto const name = base::folded(column);
    if (std::ranges::find(client_names, name) != client_names.end()) {
        return true;
    }
    return std::ranges::any_of(client_words, [&name](std::string_view who) {
        return name.starts_with(who) &&
               std::ranges::any_of(personal_words, [&](std::string_view what) {
                   auto const rest = std::string_view{name}.substr(who.size());
                   return rest == what || (rest.starts_with("s") && rest.substr(1) == what);
               });
    });
}

bool seems_to_hide_rows(std::string_view column) {
    auto const name = base::folded(column);
    static std::vector<std::string> const meant{"location_visibility"};
    return name.find("visib") != std::string::npos ||
           name.find("confidential") != std::string::npos || name == "secret" || name == "hidden" ||
           name == "private" || base::nearest_word(name, meant).has_value();
}

} // namespace catalogue
