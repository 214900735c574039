#pragma once

#include "catalogue/suites/suite.hpp"
#include "catalogue/vocabularies/vocabulary.hpp"
#include "geodata/district.hpp"
#include "mapper/disclosing/disclosed.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mapper {

enum class DuplicationKind : std::uint8_t { same_record, overlap, possible_overlap, complementary };

/// Services of one intervention type in one district that reach the same people, may do so, or
/// complement each other. Never a statement that capacity is surplus. `district` is absent when all
/// the services are region-wide or national: such a record is made once, not in every district.
struct Duplication {
    DuplicationKind kind = DuplicationKind::overlap;
    std::optional<geodata::DistrictIndex> district;
    catalogue::TypeIndex type;
    std::vector<catalogue::ComponentIndex> components; ///< of the suite, that the type can fill
    std::vector<ServiceIndex> services;                ///< two or more, ascending
    /// The columns whose answers leave a possible overlap open, in the order of the questions.
    std::vector<std::string> undecided;
    std::string reason; ///< one sentence, for people

    friend bool operator==(Duplication const&, Duplication const&) = default;
};

std::string_view code(DuplicationKind kind);

} // namespace mapper
