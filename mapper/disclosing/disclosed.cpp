#include "mapper/disclosing/disclosed.hpp"

namespace mapper {

bool is_typed(Disclosed const& service) {
    return !service.profile.types.empty() || catalogue::is_yes(service.profile.types_answer);
}

std::string display_name(Disclosed const& service) {
    if (service.visibility == catalogue::Visibility::confidential) {
        return service.id;
    }
    if (service.provider.empty() || service.programme.empty()) {
        auto const& name = service.provider.empty() ? service.programme : service.provider;
        return name.empty() ? service.id : name;
    }
    return service.provider + ": " + service.programme;
}

std::string_view code(Reach reach) {
    switch (reach) {
    case Reach::local:
        return "local";
    case Reach::region_wide:
        return "region_wide";
    case Reach::national:
        return "national";
    case Reach::nowhere:
        break;
    }
    return "nowhere";
}

std::string_view code(AreaBasis basis) {
    return basis == AreaBasis::inferred ? "inferred" : "declared";
}

} // namespace mapper
