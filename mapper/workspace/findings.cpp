#include "mapper/workspace/findings.hpp"

#include "mapper/cells/unknown_columns.hpp"
#include "mapper/workspace/codes.hpp"
#include "mapper/workspace/sqlite_statement.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mapper {

namespace {

/// The row of something that the findings number from 0.
template <typename Tag>
std::int64_t row_of(base::Index<Tag> index) {
    return std::int64_t{index.value} + 1;
}

template <typename Tag>
std::optional<std::int64_t> row_of(std::optional<base::Index<Tag>> index) {
    return index ? std::optional{row_of(*index)} : std::nullopt;
}

class Writer {
public:
    Writer(Database const& database, Findings const& findings)
        : database_{database}
        , findings_{findings} {}

    void write() {
        write_services();
        write_provision();
        for (std::size_t suite = 0; suite < findings_.suites.size(); ++suite) {
            write_suite(findings_.suites[suite], static_cast<std::int64_t>(suite) + 1);
        }
    }

private:
    void write_services() {
        Statement insert{database_, "INSERT INTO found_service (id, service_id, provider, "
                                    "programme, visibility) VALUES (?, ?, ?, ?, ?)"};
        std::size_t row = 0;
        for (auto const& service : findings_.services) {
            insert.run(++row, service.id, service.provider, service.programme,
                       catalogue::code(service.visibility));
        }
    }

    void write_provision() {
        Statement insert{database_, "INSERT INTO provision (district, type, risk_level, yes, "
                                    "unknown, no, not_stated) VALUES (?, ?, ?, ?, ?, ?, ?)"};
        auto const& vocabulary = findings_.vocabulary;
        for (auto const& row : findings_.provision) {
            insert.run(row_of(row.district), vocabulary.types[row.type.value].code,
                       vocabulary.risk_levels[row.risk.value].code, row.answers.yes,
                       row.answers.unknown, row.answers.no, row.answers.not_stated);
        }
    }

    void write_suite(SuiteFindings const& suite, std::int64_t suite_row) {
        write_components(suite.suite, suite_row);
        write_cells(suite);
        write_group_cells(suite);
        Statement insert_unplaced{database_, "INSERT INTO unplaced (suite, service) VALUES (?, ?)"};
        for (auto const service : suite.unplaced) {
            insert_unplaced.run(suite_row, row_of(service));
        }
        write_duplications(suite, suite_row);
        write_joint(suite);
        Statement insert{database_, "INSERT INTO comprehensiveness (suite, district, provided, "
                                    "provided_locally, unclear, assessed) "
                                    "VALUES (?, ?, ?, ?, ?, ?)"};
        std::int64_t district = 0;
        for (auto const& row : suite.comprehensiveness) {
            insert.run(suite_row, ++district, row.provided, row.provided_locally, row.unclear,
                       row.assessed);
        }
    }

    void write_components(catalogue::Suite const& suite, std::int64_t suite_row) {
        Statement insert{database_, "INSERT INTO component (suite, code, tier, label) "
                                    "VALUES (?, ?, ?, ?)"};
        component_rows_.clear();
        for (auto const& component : suite.components) {
            insert.run(suite_row, component.code.text, component.tier, component.label);
            component_rows_.push_back(database_.last_row_id());
        }
    }

    void write_cells(SuiteFindings const& suite) {
        Statement insert{database_, "INSERT INTO cell (district, component, status, shown_as, "
                                    "marks, ends_on, ends_by, victim_support) "
                                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"};
        Statement insert_service{database_, "INSERT INTO cell_service (cell, standing, position, "
                                            "service, because) VALUES (?, ?, ?, ?, ?)"};
        for (auto const& cell : suite.cells) {
            auto const& support = cell.marks.victim_support;
            insert.run(row_of(cell.district), component_row(cell.component), code(cell.status),
                       label(cell.status), mark_codes(cell), text_of(cell.marks.ends_on),
                       cell.marks.ends_on ? std::optional{code(cell.marks.ends_by)} : std::nullopt,
                       support ? std::optional{catalogue::code(*support)} : std::nullopt);
            auto const row = database_.last_row_id();
            auto const conditions = conditions_of(suite.suite.components[cell.component.value]);
            UnknownColumns const columns{conditions, findings_.vocabulary};
            std::size_t position = 0;
            for (auto const service : cell.services) {
                insert_service.run(row, "match", position++, row_of(service), "");
            }
            position = 0;
            for (auto const& possible : cell.possible) {
                insert_service.run(row, "possible", position++, row_of(possible.service),
                                   not_known(possible, columns));
            }
            position = 0;
            for (auto const& miss : cell.near_misses) {
                insert_service.run(row, "near_miss", position++, row_of(miss.service),
                                   near_miss_reason(miss.failed, findings_.vocabulary));
            }
        }
    }

    /// "not known: risk_high;focus".
    [[nodiscard]] std::string not_known(Possible const& possible,
                                        UnknownColumns const& columns) const {
        auto const& profile = findings_.services[possible.service.value].profile;
        std::string text;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if ((possible.unknown.bits >> i & 1U) != 0) {
                text += text.empty() ? "not known: " : ";";
                text += columns.of(i, profile);
            }
        }
        return text;
    }

    void write_group_cells(SuiteFindings const& suite) {
        Statement insert{database_, "INSERT INTO group_cell (district, component, "
                                    "specialist_group, status, services, possible, designed) "
                                    "VALUES (?, ?, ?, ?, ?, ?, ?)"};
        for (auto const& cell : suite.group_cells) {
            insert.run(row_of(cell.district), component_row(cell.component),
                       findings_.vocabulary.groups[cell.group.value].code, code(cell.status),
                       cell.services.size(), cell.possible.size(), cell.designed.size());
        }
    }

    void write_duplications(SuiteFindings const& suite, std::int64_t suite_row) {
        Statement insert{database_, "INSERT INTO duplication (suite, kind, district, type, reason) "
                                    "VALUES (?, ?, ?, ?, ?)"};
        Statement insert_service{
            database_, "INSERT INTO duplication_service (duplication, service) VALUES (?, ?)"};
        for (auto const& duplication : suite.duplications) {
            insert.run(suite_row, code(duplication.kind), row_of(duplication.district),
                       findings_.vocabulary.types[duplication.type.value].code, duplication.reason);
            auto const row = database_.last_row_id();
            for (auto const service : duplication.services) {
                insert_service.run(row, row_of(service));
            }
        }
    }

    void write_joint(SuiteFindings const& suite) {
        Statement insert{database_, "INSERT INTO joint_commissioning (component, scope, "
                                    "population) VALUES (?, ?, ?)"};
        Statement insert_district{
            database_, "INSERT INTO joint_district (joint_commissioning, district) VALUES (?, ?)"};
        for (auto const& joint : suite.joint_commissioning) {
            insert.run(component_row(joint.component), code(joint.scope), joint.population);
            auto const row = database_.last_row_id();
            for (auto const district : joint.districts) {
                insert_district.run(row, row_of(district));
            }
        }
    }

    [[nodiscard]] std::int64_t component_row(catalogue::ComponentIndex component) const {
        return component_rows_[component.value];
    }

    Database const& database_;
    Findings const& findings_;
    std::vector<std::int64_t> component_rows_; ///< of the suite that is being written
};

} // namespace

bool remove_findings(Database const& database) {
    Statement query{database, "SELECT EXISTS (SELECT * FROM cell)"};
    query.start();
    bool const any = query.next() && query.integer(0) != 0;
    database.run("DELETE FROM provision; DELETE FROM comprehensiveness;"
                 "DELETE FROM joint_district; DELETE FROM joint_commissioning;"
                 "DELETE FROM duplication_service; DELETE FROM duplication;"
                 "DELETE FROM unplaced; DELETE FROM group_cell;"
                 "DELETE FROM cell_service; DELETE FROM cell; DELETE FROM component;"
                 "DELETE FROM found_service");
    return any;
}

void write_findings(Database const& database, Findings const& findings) {
    remove_findings(database);
    Writer{database, findings}.write();
}

} // namespace mapper
