#pragma once

#include "base/date.hpp"
#include "catalogue/catalogue.hpp"
#include "catalogue/questionnaire/returned_form.hpp"
#include "catalogue/questionnaire/returned_services.hpp"
#include "catalogue/questionnaire/settle_returns.hpp"
#include "catalogue/rows/service_fields.hpp"

#include <string>
#include <string_view>

namespace catalogue {

/// A returned form while it is settled into a catalogue.
struct Settlement {
    Catalogue& catalogue;
    ReturnedForm const& form;
    Catalogue const& read; ///< what the form's columns were read as
    SettledReturn& settled;
};

/// One field of one service, to which the provider says something.
struct FieldReturn {
    ServiceField const& field;
    ReturnedService const& returned;
    Service& desk; ///< the service as the catalogue has it
    base::Date date;
    std::string said; ///< by the provider
    std::string was;  ///< by the desk research
};

/// Settles a field by what ServiceField::settling says, counts it, and lists a difference with both
/// values among the catalogue's problems, as far as the row's visibility lets them be told: of what
/// is no answer (contacts, descriptions) only where the row is public.
void settle_field(Settlement const& settlement, FieldReturn const& field);

/// Takes the provider's word, with where it came from. `before` is what was said until then, in
/// words; empty where the provider confirms it. An answer that is evidenced stays so when it is
/// confirmed.
void take_field(Settlement const& settlement, FieldReturn const& field, std::string before);

} // namespace catalogue
