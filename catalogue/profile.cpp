#include "catalogue/profile.hpp"

namespace catalogue {

std::string_view code(WorksWith works_with) {
    switch (works_with) {
    case WorksWith::not_stated:
        return "not_stated";
    case WorksWith::unknown:
        return "unknown";
    case WorksWith::person_causing_harm:
        return "person_causing_harm";
    case WorksWith::victim_survivor:
        return "victim_survivor";
    case WorksWith::both:
        break;
    }
    return "both";
}

std::string_view code(Status status) {
    switch (status) {
    case Status::not_stated:
        return "not_stated";
    case Status::unknown:
        return "unknown";
    case Status::active:
        return "active";
    case Status::planned:
        return "planned";
    case Status::paused:
        return "paused";
    case Status::closed:
        break;
    }
    return "closed";
}

std::string_view code(VictimSupport support) {
    switch (support) {
    case VictimSupport::not_stated:
        return "not_stated";
    case VictimSupport::unknown:
        return "unknown";
    case VictimSupport::integrated:
        return "integrated";
    case VictimSupport::referral_only:
        return "referral_only";
    case VictimSupport::none:
        break;
    }
    return "none";
}

std::string_view code(Sex sex) {
    switch (sex) {
    case Sex::not_stated:
        return "not_stated";
    case Sex::any:
        return "any";
    case Sex::male:
        return "male";
    case Sex::female:
        break;
    }
    return "female";
}

} // namespace catalogue
