#include "mapper/rounds/round.hpp"

#include "mapper/disclosing/disclosed.hpp"

namespace mapper {

std::string display_name(RoundService const& service) {
    Disclosed named;
    named.id = service.id;
    named.provider = service.provider;
    named.programme = service.programme;
    named.visibility = service.visibility;
    return display_name(named);
}

} // namespace mapper
