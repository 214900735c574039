#pragma once

#include "base/problem.hpp"
#include "catalogue/files/source_sheet.hpp"
#include "catalogue/suites/suite.hpp"
#include "catalogue/vocabularies/vocabulary.hpp"
#include "geodata/borders/neighbours.hpp"
#include "geodata/district.hpp"
#include "mapper/cells/cell.hpp"
#include "mapper/cells/risk_claims.hpp"
#include "mapper/disclosing/disclosed.hpp"
#include "mapper/duplications/duplication.hpp"
#include "mapper/groups/every_group.hpp"
#include "mapper/out_of_scope.hpp"
#include "mapper/people/annotation.hpp"
#include "mapper/people/survey.hpp"
#include "mapper/policy.hpp"
#include "mapper/referrals/front_door.hpp"
#include "mapper/standards/audit.hpp"
#include "mapper/timeline/timeline.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mapper {

/// How many cells are of each status. Gaps are certain; an unclear cell may be one, so the gaps
/// number between `gap` and `gap + unclear` of `assessed()`.
struct CellCounts {
    std::size_t met = 0;
    std::size_t met_regionally = 0;
    std::size_t unclear = 0;
    std::size_t gap = 0;
    std::size_t not_assessed = 0;

    [[nodiscard]] std::size_t assessed() const { return met + met_regionally + unclear + gap; }
    [[nodiscard]] std::size_t total() const { return assessed() + not_assessed; }
    friend bool operator==(CellCounts const&, CellCounts const&) = default;
};

/// Among the components that are assessed: in how many districts each is provided locally, and the
/// mean Jaccard similarity of the locally provided components over all pairs of districts, pairs of
/// two empty sets left out. No mean where no pair is left.
struct Consistency {
    std::size_t in_all = 0;
    std::size_t in_some = 0; ///< two or more, not all
    std::size_t in_one = 0;
    std::size_t in_none = 0;
    std::optional<double> mean_jaccard;

    friend bool operator==(Consistency const&, Consistency const&) = default;
};

/// How much of the suite a district has: provided / assessed, and the same of local provision.
struct Comprehensiveness {
    std::size_t provided = 0;
    std::size_t provided_locally = 0;
    std::size_t unclear = 0;
    std::size_t assessed = 0;

    friend bool operator==(Comprehensiveness const&, Comprehensiveness const&) = default;
};

enum class JointScope : std::uint8_t { neighbours, region_wide };

/// Districts that lack a component and could commission it together: a run of two or more that
/// border on each other, or all the districts of the run.
struct JointCommissioning {
    catalogue::ComponentIndex component;
    JointScope scope = JointScope::neighbours;
    std::vector<geodata::DistrictIndex> districts;
    std::optional<std::int64_t> population; ///< none when that of any district is not known

    friend bool operator==(JointCommissioning const&, JointCommissioning const&) = default;
};

/// A cell that is one thing where risk levels are claimed as stated, and another as defined.
struct ClaimCell {
    geodata::DistrictIndex district;
    catalogue::ComponentIndex component;
    CellStatus stated = CellStatus::gap;
    CellStatus defined = CellStatus::gap;

    friend bool operator==(ClaimCell const&, ClaimCell const&) = default;
};

/// What one suite finds.
struct SuiteFindings {
    catalogue::Suite suite;
    std::vector<Cell> cells;            ///< by district, then component: districts x components
    std::vector<GroupCell> group_cells; ///< by district, component, group
    CellCounts counts;                  ///< of `cells`
    CellCounts counts_accept;           ///< as if the evidence policy were accept
    CellCounts counts_require;          ///< as if it were require
    CellCounts counts_as_stated;        ///< as if the stale policy were as_stated
    CellCounts counts_fresh_only;       ///< as if it were fresh_only
    CellCounts counts_claims_stated;    ///< as if the risk claim policy were stated
    CellCounts counts_claims_defined;   ///< as if it were defined
    std::vector<ClaimCell> claim_cells; ///< those of which the two differ, by component, district
    std::vector<ServiceIndex> unplaced; ///< reach some district, and fill and may fill no component
    std::vector<WouldFill> would_fill;  ///< by service, component
    std::vector<Duplication> duplications;
    std::vector<JointCommissioning> joint_commissioning; ///< by gap_ranks, then component
    std::vector<int> gap_ranks; ///< one a component: gaps of a lower rank are listed first
    std::vector<Comprehensiveness> comprehensiveness; ///< one a district
    Consistency consistency;
    Timeline timeline;
};

/// How many services answer a question each way. `by_design` is a part of the yes: for a group, the
/// services that were made for it, and not only open to it.
struct AnswerCounts {
    std::size_t yes = 0;
    std::size_t unknown = 0;
    std::size_t no = 0;
    std::size_t not_stated = 0;
    std::size_t by_design = 0;

    friend bool operator==(AnswerCounts const&, AnswerCounts const&) = default;
};

/// Services of one district (none: region-wide and national ones), type and risk level, by answer.
/// A region-wide service counts in its own row only. Services that have ended or not begun are left
/// out.
struct ProvisionRow {
    std::optional<geodata::DistrictIndex> district;
    catalogue::TypeIndex type;
    catalogue::RiskIndex risk;
    AnswerCounts answers;

    friend bool operator==(ProvisionRow const&, ProvisionRow const&) = default;
};

/// What was counted of the services, whatever the suite. Each service counts once in every total,
/// and in each district that it reaches locally.
struct Summary {
    std::size_t services = 0;
    std::size_t confidential = 0; ///< count here and by district, and as not stated by question
    std::size_t rows_unread = 0;
    std::size_t unlocated = 0; ///< could not be placed in any district
    std::size_t untyped = 0;   ///< has no intervention type
    std::size_t region_wide = 0;
    std::size_t out_of_scope = 0;         ///< left out of every other count, and listed
    std::size_t out_of_scope_unnamed = 0; ///< those of them that are confidential: only counted
    std::size_t scope_unknown = 0;        ///< nobody knows whether they belong; they count as in
    std::vector<std::size_t> by_district; ///< one a district
    std::vector<std::size_t> by_focus;    ///< one a focus of the vocabulary
    std::size_t focus_unknown =
        0; ///< services that may have a focus besides those they are known for
    std::vector<std::size_t> by_focus_count; ///< one a FocusCount of the vocabulary
    std::vector<AnswerCounts> by_question;   ///< one a question (adults, groups, risk levels)
    std::vector<std::size_t> by_type;        ///< services that state each type; no confidential one
    std::vector<std::size_t> by_approach;    ///< the same of approaches

    friend bool operator==(Summary const&, Summary const&) = default;
};

/// A file that went into the run, by content.
struct Input {
    std::string
        role; ///< "catalogue", "boundaries", "populations", "postcodes", "decisions", "suite" ...
    std::string name;
    std::string sha256;

    friend bool operator==(Input const&, Input const&) = default;
};

/// What a run was made from, so that it can be made again.
struct Run {
    std::string version;
    Policy policy;
    std::string crs;
    std::string code_field; ///< the boundary file's, for its vintage
    std::vector<Input> inputs;
};

/// Everything a run found, and all that any report may say. Pure: the same inputs give the same
/// findings, in the same order.
struct Findings {
    Run run;
    catalogue::Vocabulary vocabulary;
    std::vector<geodata::District> districts;
    std::vector<geodata::Neighbours> neighbours;
    std::vector<Disclosed> services;
    std::vector<Disclosed> out_of_scope; ///< by their rows' decision; in no cell, none confidential
    std::vector<catalogue::SourceSheet> sheets; ///< of all services but the confidential ones
    Summary summary;
    FrontDoors front_doors;
    std::optional<Audit> audit;          ///< where standards were asked for
    std::vector<EveryGroup> every_group; ///< by service; no confidential one
    std::vector<Heard> heard;            ///< one a district
    std::vector<ProvisionRow> provision; ///< by district (none last), type, risk
    std::optional<RiskFindings> risk;    ///< where risk levels are defined
    std::vector<SuiteFindings> suites;   ///< as asked for; at least one
    std::vector<Annotation> annotations; ///< placed ones by district, component, row; then the rest
    std::optional<Survey> survey;        ///< of providers, where one was given
    std::vector<base::Problem> problems; ///< sorted by place, rule and message
};

std::string_view code(JointScope scope);

} // namespace mapper
