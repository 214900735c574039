#pragma once

#include "base/date.hpp"
#include "mapper/analyse.hpp"
#include "mapper/disclosing/disclosed.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace reports {

/// Why a directory does not list a service that is public and marked publish=yes.
enum class NotListedBecause : std::uint8_t {
    out_of_scope,
    has_ended,
    has_not_begun,
    not_running,
    no_district,
    name_holds_a_place
};

inline constexpr NotListedBecause all_reasons_not_to_list[] = {
    NotListedBecause::out_of_scope,  NotListedBecause::has_ended,
    NotListedBecause::has_not_begun, NotListedBecause::not_running,
    NotListedBecause::no_district,   NotListedBecause::name_holds_a_place};

/// A sentence part: "has ended by 2025-06-30", "is in no district".
std::string sentence_part(NotListedBecause because, base::Date as_of);

struct NotListed {
    mapper::SourceRow row;
    std::string name;
    NotListedBecause because = NotListedBecause::no_district;

    friend bool operator==(NotListed const&, NotListed const&) = default;
};

/// The services of a directory, by name, each as published_part() leaves it; and what it does not
/// list. `not_public` counts district and confidential services, whatever they say of publish.
struct DirectoryChoice {
    std::vector<mapper::Disclosed> listed;
    std::vector<NotListed> not_listed;
    std::size_t not_marked = 0;
    std::size_t not_public = 0;
};

/// Only an explicit publish=yes of a public service that runs on `as_of` lists it.
DirectoryChoice choose_for_directory(mapper::AnalysisInput const& input, base::Date as_of);

/// A public service without all that a directory may not tell, so that no page can: no site,
/// postcode, address, description, sessions, money, risk levels, source, referrals or column of the
/// catalogue's own; only how to reach it, what it is, for whom, in which districts, and when that
/// was last checked. Invisible controls that turn the direction of text about are left out.
mapper::Disclosed published_part(mapper::Disclosed const& service,
                                 mapper::AnalysisInput const& input);

/// What a service says in a column that is kept as text; empty where nothing.
std::string detail_of(mapper::Disclosed const& service, std::string_view column);

} // namespace reports
