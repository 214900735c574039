#pragma once

#include "catalogue/catalogue.hpp"
#include "catalogue/vocabularies/vocabulary.hpp"

#include <functional>
#include <string>
#include <vector>

namespace catalogue {

/// Who settles a field on which desk research and the service's provider differ. The commissioner
/// knows contract, funding and dates, the provider contacts, groups and delivery; a risk level is
/// not known until somebody settles it; for all else what was said last.
enum class Settling : std::uint8_t { provider, commissioner, nobody, newest };

/// Whether a finding can rest on a field, so that where it came from is kept.
enum class Deciding : std::uint8_t { no, yes };

/// One native column of a service: its cell in the words that files use, empty where nothing is
/// stated, and how a service takes it over from one of another catalogue. An answer that is taken
/// over has the basis that is given.
struct ServiceField {
    using Text = std::function<std::string(Catalogue const&, Service const&)>;
    using Take = std::function<void(Catalogue& to_catalogue, Service& to,
                                    Catalogue const& from_catalogue, Service const& from)>;
    /// The basis of the answer, where it has one of its own.
    using BasisOf = std::function<Basis*(Service&)>;

    std::string name;
    Settling settling = Settling::newest;
    Deciding deciding = Deciding::no;
    Text text;
    Take take;
    BasisOf basis;
};

/// The fields that a questionnaire asks about, but for service_id, provider and visibility.
std::vector<ServiceField> service_fields(Vocabulary const& vocabulary);

} // namespace catalogue
