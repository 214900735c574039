#include "mapper/workspace/workspace.hpp"

#include "base/error.hpp"
#include "mapper/workspace/annotations.hpp"
#include "mapper/workspace/decisions.hpp"
#include "mapper/workspace/district.hpp"
#include "mapper/workspace/file.hpp"
#include "mapper/workspace/findings.hpp"
#include "mapper/workspace/import.hpp"
#include "mapper/workspace/load.hpp"
#include "mapper/workspace/returns.hpp"
#include "mapper/workspace/service.hpp"
#include "mapper/workspace/settings.hpp"
#include "mapper/workspace/sqlite_database.hpp"

#include <fmt/format.h>

#include <system_error>
#include <utility>

namespace mapper {

namespace fs = std::filesystem;

struct Workspace::Impl {
    Database database;
};

Workspace::Workspace(std::unique_ptr<Impl> impl)
    : impl_{std::move(impl)} {}

Workspace::~Workspace() = default;
Workspace::Workspace(Workspace&&) noexcept = default;
Workspace& Workspace::operator=(Workspace&&) noexcept = default;

Workspace Workspace::create(fs::path const& file, geodata::Boundaries const& boundaries,
                            std::vector<catalogue::LoadedSuite> const& suites,
                            std::vector<Input> const& inputs, WorkspaceSettings const& settings) {
    std::error_code trouble;
    if (fs::exists(fs::symlink_status(file, trouble))) {
        throw base::Error(fmt::format(
            "{}: exists already; choose another name, or remove it first.", file.string()));
    }
    try {
        auto impl = std::unique_ptr<Impl>{new Impl{.database = {file, Database::Mode::create}}};
        auto const& database = impl->database;
        Transaction transaction{database};
        create_workspace_schema(database, boundaries.crs);
        write_settings(database, settings);
        write_suites(database, suites);
        write_inputs(database, {}, inputs);
        write_boundaries(database, boundaries);
        remove_time_stamps(database);
        transaction.commit();
        return Workspace{std::move(impl)};
    } catch (...) {
        fs::remove(file, trouble);
        throw;
    }
}

Workspace Workspace::open(fs::path const& file) {
    require_workspace(file);
    auto impl = std::unique_ptr<Impl>{new Impl{.database = {file, Database::Mode::open}}};
    read_settings(impl->database);
    return Workspace{std::move(impl)};
}

bool Workspace::is_workspace(fs::path const& file) {
    return bears_workspace_mark(file);
}

WorkspaceSettings Workspace::settings() const {
    return read_settings(impl_->database);
}

std::vector<catalogue::LoadedSuite> Workspace::suites() const {
    return read_suites(impl_->database);
}

geodata::Boundaries Workspace::boundaries() const {
    return read_boundaries(impl_->database);
}

std::vector<Input> Workspace::inputs() const {
    return read_inputs(impl_->database);
}

ImportResult Workspace::import(Disclosure const& disclosure, std::vector<Input> const& catalogues) {
    return import_catalogues(impl_->database, disclosure, catalogues);
}

ImportResult Workspace::remember_decisions(catalogue::PairDecisions const& decisions,
                                           Input const& file) {
    return keep_decisions(impl_->database, decisions, file);
}

ImportResult Workspace::remember_annotations(catalogue::AnnotationFile const& annotations,
                                             Input const& file) {
    return keep_annotations(impl_->database, annotations, file);
}

ImportResult Workspace::replace_boundaries(geodata::Boundaries const& boundaries,
                                           std::vector<Input> const& inputs) {
    return import_boundaries(impl_->database, boundaries, inputs);
}

std::vector<std::vector<Input>> Workspace::imports() const {
    return files_of_imports(impl_->database);
}

void Workspace::record_asked(Disclosure const& disclosure, std::string const& catalogues,
                             base::Date asked_on) {
    write_asked(impl_->database, disclosure, catalogues, asked_on);
}

void Workspace::record_received(std::vector<Input> const& questionnaires, base::Date received_on) {
    write_received(impl_->database, questionnaires, received_on);
}

std::optional<base::Date> Workspace::received_on(Input const& questionnaire) const {
    return read_received(impl_->database, questionnaire.sha256);
}

ReturnsOverview Workspace::returns() const {
    auto const& database = impl_->database;
    auto const services = read_services(database, read_suites(database).front().vocabulary);
    return returns_of(read_asked(database), services, read_districts(database).size());
}

std::vector<geodata::District> Workspace::districts() const {
    return read_districts(impl_->database);
}

AnalysisInput Workspace::analysis_input(Policy const& policy, std::string const& version) const {
    return load_analysis_input(impl_->database, policy, version);
}

void Workspace::store(Findings const& findings) {
    auto const& database = impl_->database;
    Transaction transaction{database};
    write_findings(database, findings);
    write_policy(database, findings.run.policy);
    write_risk_definitions(database, findings.risk);
    remove_time_stamps(database);
    transaction.commit();
}

} // namespace mapper
