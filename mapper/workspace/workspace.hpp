#pragma once

#include "catalogue/pairs/decisions.hpp"
#include "catalogue/people/annotation_file.hpp"
#include "catalogue/suites/load_suite.hpp"
#include "catalogue/visibility.hpp"
#include "geodata/boundaries/boundaries.hpp"
#include "mapper/analyse.hpp"
#include "mapper/disclosing/disclose.hpp"
#include "mapper/findings.hpp"
#include "mapper/people/returns.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace mapper {

/// What a workspace remembers of how it is to be read and analysed. The suites and the meaning of a
/// blank visibility are fixed when it is made; the policy is that of the last analysis.
struct WorkspaceSettings {
    catalogue::BlankVisibility blank_visibility = catalogue::BlankVisibility::means_district;
    std::optional<Policy> policy;

    friend bool operator==(WorkspaceSettings const&, WorkspaceSettings const&) = default;
};

/// Whether an import changed anything, and what it did to earlier imports, for a person to read.
struct ImportResult {
    std::size_t services = 0;
    std::vector<std::string> notes; ///< "services.csv was imported before and is replaced: 26 rows"
};

/// One SpatiaLite file that remembers the boundaries, the suites, the disclosed services and the
/// last findings of a study, with layers and views that QGIS opens. It keeps nothing that may not
/// be told: of rows that are not public the placeholder, the answers and the districts. Each change
/// is one transaction. All functions throw base::Error with the file, the trouble and the way out:
/// no such file, not a workspace, made by a newer gapmap, locked by another program, disk full.
class Workspace {
public:
    /// Makes a new file; an existing one is refused.
    static Workspace create(std::filesystem::path const& file,
                            geodata::Boundaries const& boundaries,
                            std::vector<catalogue::LoadedSuite> const& suites,
                            std::vector<Input> const& inputs, WorkspaceSettings const& settings);
    static Workspace open(std::filesystem::path const& file);

    /// Whether the file bears the mark of a workspace; false for anything else, and for no file.
    static bool is_workspace(std::filesystem::path const& file);

    ~Workspace();
    Workspace(Workspace&&) noexcept;
    Workspace& operator=(Workspace&&) noexcept;

    [[nodiscard]] WorkspaceSettings settings() const;
    [[nodiscard]] std::vector<catalogue::LoadedSuite> suites() const;
    [[nodiscard]] geodata::Boundaries boundaries() const;
    [[nodiscard]] std::vector<Input> inputs() const;

    /// Adds what was disclosed of catalogue files; a file of the same name takes the place of what
    /// was imported of it before, and one of the same content changes nothing. Scans what it wrote
    /// for secrets before the transaction ends, and takes it back if there is one. What people
    /// wrote before, in annotations, is scanned for the new secrets too.
    ImportResult import(Disclosure const& disclosure, std::vector<Input> const& catalogues);

    /// Keeps what people said of rows that may be one service, in the place of what they said
    /// before. Decisions on services that are not there, or may not be named, are left out; the
    /// notes say how many.
    ImportResult remember_decisions(catalogue::PairDecisions const& decisions, Input const& file);

    /// Keeps what people say of the findings, in the place of what they said before. The caller
    /// sees to it that it holds nothing secret (people_words.hpp).
    ImportResult remember_annotations(catalogue::AnnotationFile const& annotations,
                                      Input const& file);

    /// New boundaries. Since rows that are not public keep no site to be placed by again, all
    /// services go, and their files must be imported again; the notes say which.
    ImportResult replace_boundaries(geodata::Boundaries const& boundaries,
                                    std::vector<Input> const& inputs);

    /// The files of each import, in the order of imports.
    [[nodiscard]] std::vector<std::vector<Input>> imports() const;

    /// Remembers that the services of a disclosure were asked about on a day, by questionnaires
    /// made of catalogues of these names.
    void record_asked(Disclosure const& disclosure, std::string const& catalogues,
                      base::Date asked_on);

    /// Remembers when questionnaires came back, those that are remembered already excepted.
    void record_received(std::vector<Input> const& questionnaires, base::Date received_on);
    [[nodiscard]] std::optional<base::Date> received_on(Input const& questionnaire) const;

    /// How far the questionnaires have come.
    [[nodiscard]] ReturnsOverview returns() const;
    [[nodiscard]] std::vector<geodata::District> districts() const;

    /// What the workspace holds, ready to be analysed under `policy` by the program's `version`.
    /// Throws when no catalogue has been imported.
    [[nodiscard]] AnalysisInput analysis_input(Policy const& policy,
                                               std::string const& version) const;

    /// Keeps the findings, in the place of earlier ones, and remembers their policy and definitions
    /// of risk levels.
    void store(Findings const& findings);

private:
    struct Impl;
    explicit Workspace(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace mapper
