#pragma once

#include "catalogue/visibility.hpp"
#include "geodata/boundaries/boundaries.hpp"
#include "mapper/people/summarise_survey.hpp"
#include "mapper/policy.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace cli {

/// What several commands ask for in the same words. Each add_ function binds its options to a
/// struct that must outlive the parse.

struct BoundaryArguments {
    std::filesystem::path file;
    geodata::BoundaryOptions options;
    std::filesystem::path populations;
};

/// -b, --layer, --code-field, --name-field, --boundary-crs, --where, --populations.
void add_boundary_arguments(CLI::App& command, BoundaryArguments& arguments);

/// -s, repeatable; the West Yorkshire suite when none is given.
void add_suite_argument(CLI::App& command, std::vector<std::string>& suites);

/// --standards.
void add_standards_argument(CLI::App& command, std::string& standards);

/// --postcodes.
void add_postcodes_argument(CLI::App& command, std::filesystem::path& postcodes);

/// --decisions.
CLI::Option* add_decisions_argument(CLI::App& command, std::filesystem::path& decisions);

/// What people say beside the catalogue.
struct PeopleArguments {
    std::filesystem::path annotations;
    std::filesystem::path survey;
    mapper::Quotes quotes = mapper::Quotes::hidden;
};

/// --annotations.
CLI::Option* add_annotations_argument(CLI::App& command, std::filesystem::path& annotations);

/// --annotations, --survey and --survey-quotes.
void add_people_arguments(CLI::App& command, PeopleArguments& arguments);

/// --assume-public.
void add_visibility_argument(CLI::App& command, catalogue::BlankVisibility& blank);

/// How catalogue files of a layout of their own are read.
struct LayoutArguments {
    std::string sheet;
    std::filesystem::path map;
    std::filesystem::path taxonomy;
};

/// --sheet.
void add_sheet_argument(CLI::App& command, std::string& sheet);

/// --sheet, --map and --taxonomy.
void add_layout_arguments(CLI::App& command, LayoutArguments& arguments);

/// An option that is a day.
void add_date_argument(CLI::App& command, std::string const& option,
                       std::optional<base::Date>& date, std::string const& meaning);

/// --as-of, with what the day means to the command.
void add_as_of_argument(CLI::App& command, std::optional<base::Date>& as_of,
                        std::string const& meaning);

/// What --as-of means to a command that looks at services.
inline constexpr auto asked_day = "The day that is asked about; today when not given";

base::Date date_or_today(std::optional<base::Date> date);

/// What was said of the policy; absent parts are decided by the command.
struct PolicyArguments {
    std::optional<base::Date> as_of;
    std::optional<mapper::EvidencePolicy> evidence;
    /// Given: answers older than so many months count as unknown, or, `never`, as stated.
    struct StaleAfter {
        mapper::StalePolicy policy = mapper::StalePolicy::as_stated;
        std::optional<int> months;
    };
    std::optional<StaleAfter> stale_after;
    std::optional<mapper::GapOrder> gaps_by;
    std::optional<mapper::RiskClaimPolicy> risk_claims;
};

/// --stale-after, with what the command makes of it.
void add_stale_argument(CLI::App& command, PolicyArguments& arguments, std::string const& meaning);

/// --as-of, --evidence, --stale-after, --gaps-by, --risk-claims.
void add_policy_arguments(CLI::App& command, PolicyArguments& arguments);

/// The policy said, with today and the defaults, or what a workspace remembers, for the rest.
mapper::Policy chosen_policy(PolicyArguments const& arguments,
                             std::optional<mapper::Policy> const& remembered);

} // namespace cli
