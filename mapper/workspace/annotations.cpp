#include "mapper/workspace/annotations.hpp"

#include "mapper/workspace/file.hpp"
#include "mapper/workspace/settings.hpp"
#include "mapper/workspace/sqlite_statement.hpp"

#include <fmt/format.h>

namespace mapper {

ImportResult keep_annotations(Database const& database,
                              catalogue::AnnotationFile const& annotations, Input const& file) {
    Transaction transaction{database};
    database.run("DELETE FROM annotation; DELETE FROM input WHERE role = 'annotations'");
    write_inputs(database, {}, {file});
    Statement insert{database,
                     "INSERT INTO annotation (district, component, service, who, said_on, status, "
                     "note, file, row) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"};
    for (auto const& row : annotations.rows) {
        insert.run(row.district, row.component, row.service, row.who, row.when, row.status,
                   row.note, annotations.file, row.row);
    }
    remove_time_stamps(database);
    transaction.commit();
    auto const kept = annotations.rows.size();
    return {.services = 0,
            .notes = {fmt::format("{}: {} annotation{} kept in the place of earlier ones",
                                  file.name, kept, kept == 1 ? "" : "s")}};
}

catalogue::AnnotationFile kept_annotations(Database const& database) {
    catalogue::AnnotationFile annotations;
    Statement query{database, "SELECT district, component, service, who, said_on, status, note, "
                              "row, file FROM annotation ORDER BY id"};
    query.start();
    while (query.next()) {
        annotations.file = query.text(8);
        annotations.rows.push_back({.district = query.text(0),
                                    .component = query.text(1),
                                    .service = query.text(2),
                                    .who = query.text(3),
                                    .when = query.text(4),
                                    .status = query.text(5),
                                    .note = query.text(6),
                                    .row = static_cast<std::size_t>(query.integer(7))});
    }
    return annotations;
}

} // namespace mapper
