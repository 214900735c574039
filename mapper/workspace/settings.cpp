#include "mapper/workspace/settings.hpp"

#include "catalogue/risk_definitions/load_risk_definitions.hpp"
#include "mapper/workspace/codes.hpp"
#include "mapper/workspace/sqlite_statement.hpp"

#include <charconv>

namespace mapper {

namespace {

constexpr auto* assume_public = "assume_public";
constexpr auto* risk_definitions_name = "risk_definitions_name";
constexpr auto* risk_definitions_text = "risk_definitions_text";

int number_of(std::string const& text) {
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

} // namespace

void write_setting(Database const& database, std::string const& name, std::string const& value) {
    Statement{database, "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)"}.run(name,
                                                                                          value);
}

std::optional<std::string> read_setting(Database const& database, std::string const& name) {
    Statement statement{database, "SELECT value FROM setting WHERE name = ?"};
    statement.start(name);
    return statement.next() ? std::optional{statement.text(0)} : std::nullopt;
}

void write_settings(Database const& database, WorkspaceSettings const& settings) {
    bool const open = settings.blank_visibility == catalogue::BlankVisibility::means_open;
    write_setting(database, assume_public, open ? "yes" : "no");
    if (settings.policy) {
        write_policy(database, *settings.policy);
    }
}

void write_policy(Database const& database, Policy const& policy) {
    write_setting(database, "as_of", base::to_text(policy.as_of));
    write_setting(database, "evidence", std::string{code(policy.evidence)});
    write_setting(database, "stale", std::string{code(policy.stale)});
    write_setting(database, "stale_after_months", std::to_string(policy.stale_after_months));
    write_setting(database, "gaps_by", std::string{code(policy.gaps_by)});
    write_setting(database, "risk_claims", std::string{code(policy.risk_claims)});
}

WorkspaceSettings read_settings(Database const& database) {
    WorkspaceSettings settings;
    if (read_setting(database, assume_public) == "yes") {
        settings.blank_visibility = catalogue::BlankVisibility::means_open;
    }
    auto const as_of = base::parse_date(read_setting(database, "as_of").value_or(""));
    if (as_of) {
        settings.policy = Policy{
            .as_of = *as_of,
            .evidence =
                from_code(read_setting(database, "evidence").value_or(""), EvidencePolicy::require),
            .stale =
                from_code(read_setting(database, "stale").value_or(""), StalePolicy::fresh_only),
            .stale_after_months =
                number_of(read_setting(database, "stale_after_months").value_or("")),
            .gaps_by =
                from_code(read_setting(database, "gaps_by").value_or("suite"), GapOrder::evidence),
            .risk_claims = from_code(read_setting(database, "risk_claims").value_or("stated"),
                                     RiskClaimPolicy::defined)};
    }
    return settings;
}

void write_risk_definitions(Database const& database, std::optional<RiskFindings> const& risk) {
    write_setting(database, risk_definitions_name, risk ? risk->definitions.name : "");
    write_setting(database, risk_definitions_text, risk ? risk->definitions.text : "");
}

std::optional<catalogue::RiskDefinitions>
read_risk_definitions(Database const& database, catalogue::Vocabulary const& vocabulary) {
    auto const text = read_setting(database, risk_definitions_text).value_or("");
    if (text.empty()) {
        return std::nullopt;
    }
    return catalogue::load_risk_definitions_text(
        read_setting(database, risk_definitions_name).value_or(""), text, vocabulary);
}

void write_sheets(Database const& database, std::int64_t import,
                  std::vector<catalogue::SourceSheet> const& sheets) {
    Statement insert{database, "INSERT INTO source_column (import, file, sheet, answer, position, "
                               "written) VALUES (?, ?, ?, ?, ?, ?)"};
    for (auto const& sheet : sheets) {
        for (auto const& column : sheet.columns) {
            insert.run(import, sheet.file, sheet.sheet, column.answer, column.position,
                       column.written);
        }
    }
}

std::vector<catalogue::SourceSheet> read_sheets(Database const& database) {
    std::vector<catalogue::SourceSheet> sheets;
    Statement query{database, "SELECT file, sheet, answer, position, written FROM source_column "
                              "ORDER BY id"};
    query.start();
    while (query.next()) {
        auto const file = query.text(0);
        auto const sheet = query.text(1);
        if (sheets.empty() || sheets.back().file != file || sheets.back().sheet != sheet) {
            sheets.push_back({.file = file, .sheet = sheet});
        }
        sheets.back().columns.push_back({.answer = query.text(2),
                                         .position = static_cast<std::size_t>(query.integer(3)),
                                         .written = query.text(4)});
    }
    return sheets;
}

void write_suites(Database const& database, std::vector<catalogue::LoadedSuite> const& suites) {
    Statement insert{database, "INSERT INTO suite (name, text, vocabulary_text) VALUES (?, ?, ?)"};
    for (auto const& suite : suites) {
        insert.run(suite.name, suite.text, suite.vocabulary_text);
    }
}

std::vector<catalogue::LoadedSuite> read_suites(Database const& database) {
    std::vector<catalogue::LoadedSuite> suites;
    Statement query{database, "SELECT name, text, vocabulary_text FROM suite ORDER BY id"};
    query.start();
    while (query.next()) {
        suites.push_back(catalogue::load_suite_text(query.text(0), query.text(1), query.text(2)));
    }
    return suites;
}

void write_inputs(Database const& database, ImportId import, std::vector<Input> const& inputs) {
    Statement insert{database,
                     "INSERT INTO input (import, role, name, sha256) VALUES (?, ?, ?, ?)"};
    for (auto const& input : inputs) {
        insert.run(import, input.role, input.name, input.sha256);
    }
}

std::vector<Input> read_inputs(Database const& database) {
    std::vector<Input> inputs;
    Statement query{database, "SELECT role, name, sha256 FROM input ORDER BY id"};
    query.start();
    while (query.next()) {
        inputs.push_back({.role = query.text(0), .name = query.text(1), .sha256 = query.text(2)});
    }
    return inputs;
}

void write_problems(Database const& database, ImportId import,
                    std::vector<base::Problem> const& problems) {
    Statement insert{database, "INSERT INTO problem (import, severity, rule, file, sheet, row, "
                               "name, cell, message, hint) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
    for (auto const& problem : problems) {
        insert.run(import, base::code(problem.severity), problem.rule, problem.where.file,
                   problem.where.sheet, problem.where.row, problem.where.column, problem.where.cell,
                   problem.message, problem.hint);
    }
}

std::vector<base::Problem> read_problems(Database const& database) {
    std::vector<base::Problem> problems;
    Statement query{database, "SELECT severity, rule, file, sheet, row, name, cell, message, hint "
                              "FROM problem ORDER BY id"};
    query.start();
    while (query.next()) {
        problems.push_back({.severity = from_code(query.text(0), base::Severity::information),
                            .rule = query.text(1),
                            .where = {.file = query.text(2),
                                      .sheet = query.text(3),
                                      .row = static_cast<std::size_t>(query.integer(4)),
                                      .column = query.text(5),
                                      .cell = query.text(6)},
                            .message = query.text(7),
                            .hint = query.text(8)});
    }
    return problems;
}

} // namespace mapper
