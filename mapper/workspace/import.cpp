#include "mapper/workspace/import.hpp"

#include "base/error.hpp"
#include "mapper/disclosing/leak.hpp"
#include "mapper/people/people_words.hpp"
#include "mapper/workspace/annotations.hpp"
#include "mapper/workspace/district.hpp"
#include "mapper/workspace/file.hpp"
#include "mapper/workspace/findings.hpp"
#include "mapper/workspace/forget.hpp"
#include "mapper/workspace/returns.hpp"
#include "mapper/workspace/service.hpp"
#include "mapper/workspace/settings.hpp"
#include "mapper/workspace/sqlite_statement.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace mapper {

namespace {

/// An earlier import that has a file in common with a new one.
struct Earlier {
    std::int64_t id = 0;
    std::size_t services = 0;
    std::vector<Input> files;
};

std::vector<Earlier> imports_of(Database const& database) {
    std::vector<Earlier> imports;
    Statement query{database,
                    "SELECT import.id, role, name, sha256, (SELECT count(*) FROM service "
                    "WHERE service.import = import.id) FROM import "
                    "JOIN input ON input.import = import.id ORDER BY import.id, input.id"};
    query.start();
    while (query.next()) {
        if (imports.empty() || imports.back().id != query.integer(0)) {
            imports.push_back({.id = query.integer(0),
                               .services = static_cast<std::size_t>(query.integer(4)),
                               .files = {}});
        }
        imports.back().files.push_back(
            {.role = query.text(1), .name = query.text(2), .sha256 = query.text(3)});
    }
    return imports;
}

bool has_name(std::vector<Input> const& files, std::string const& name) {
    return std::ranges::any_of(files, [&name](Input const& file) {
        return file.role == "catalogue" && file.name == name;
    });
}

/// Those that are catalogues, and not what they were read by.
std::vector<Input> catalogues_among(std::vector<Input> const& files) {
    std::vector<Input> catalogues;
    std::ranges::copy_if(files, std::back_inserter(catalogues),
                         [](Input const& file) { return file.role == "catalogue"; });
    return catalogues;
}

std::string names(std::vector<Input> const& files) {
    std::string text;
    for (auto const& file : catalogues_among(files)) {
        text += text.empty() ? file.name : ", " + file.name;
    }
    return text;
}

std::string count_of(std::size_t services) {
    return services == 1 ? "1 service" : fmt::format("{} services", services);
}

/// Which of the earlier imports a new one takes the place of. One that holds further files cannot
/// be replaced in part, because it is not kept which file a confidential service came from.
std::vector<Earlier> replaced_by(std::vector<Earlier> const& earlier,
                                 std::vector<Input> const& catalogues, Database const& database) {
    std::vector<Earlier> replaced;
    for (auto const& import : earlier) {
        auto const files = catalogues_among(import.files);
        auto const again = std::ranges::count_if(
            files, [&](Input const& file) { return has_name(catalogues, file.name); });
        if (again == 0) {
            continue;
        }
        if (again != std::ssize(files)) {
            throw base::Error(fmt::format(
                "{}: {} were imported together and can only be replaced together; import all of "
                "them again.",
                database.file(), names(import.files)));
        }
        replaced.push_back(import);
    }
    return replaced;
}

/// The texts and shapes that one import wrote, as they stand in the file.
std::string written_by(Database const& database, std::int64_t import) {
    std::string written;
    for (auto const* sql :
         {"SELECT * FROM service WHERE import = ?",
          "SELECT service_term.* FROM service JOIN service_term ON service_term.service = "
          "service.id WHERE import = ?",
          "SELECT service_detail.* FROM service JOIN service_detail ON service_detail.service = "
          "service.id WHERE import = ?",
          "SELECT service_referral.* FROM service JOIN service_referral ON "
          "service_referral.service = service.id WHERE import = ?",
          "SELECT answer_origin.* FROM service JOIN answer_origin ON answer_origin.service = "
          "service.id WHERE import = ?",
          "SELECT * FROM source_column WHERE import = ?", "SELECT * FROM problem WHERE import = ?",
          "SELECT * FROM input WHERE import = ?"}) {
        Statement query{database, sql};
        query.start(import);
        query.append_kept(written);
    }
    return written;
}

void require_no_secret(Database const& database, std::int64_t import, Secrets const& secrets) {
    if (auto const secret = LeakCheck{secrets}.find(written_by(database, import))) {
        throw base::Error(fmt::format("{}: the import would have left {} in it, so nothing was "
                                      "imported; please report this as a fault of gapmap.",
                                      database.file(), *secret));
    }
}

} // namespace

ImportResult import_catalogues(Database const& database, Disclosure const& disclosure,
                               std::vector<Input> const& catalogues) {
    Transaction transaction{database};
    auto const earlier = imports_of(database);
    ImportResult result;
    bool const unchanged = std::ranges::any_of(earlier, [&](Earlier const& import) {
        return std::ranges::is_permutation(import.files, catalogues);
    });
    if (unchanged) {
        result.notes.push_back(
            fmt::format("{}: imported before and not changed since", names(catalogues)));
        return result;
    }
    Statement remove{database, "DELETE FROM import WHERE id = ?"};
    for (auto const& import : replaced_by(earlier, catalogues, database)) {
        remove.run(import.id);
        result.notes.push_back(fmt::format("{}: imported before and replaced ({} taken out)",
                                           names(import.files), count_of(import.services)));
    }
    refuse_secret_words(words_of(disclosure.services), disclosure.secrets);
    refuse_secret_words(words_of(kept_annotations(database)), disclosure.secrets);
    if (remove_findings(database)) {
        result.notes.emplace_back("the findings kept before are out of date and were taken out");
    }
    Statement{database, "INSERT INTO import (rows_unread) VALUES (?)"}.run(disclosure.rows_unread);
    auto const import = database.last_row_id();
    write_inputs(database, import, catalogues);
    write_sheets(database, import, disclosure.sheets);
    write_services(database, read_suites(database).front().vocabulary,
                   read_setting(database, "crs").value_or(""), import, disclosure.services);
    write_problems(database, import, disclosure.problems);
    forget_confidential(database, disclosure.secrets);
    require_no_secret(database, import, disclosure.secrets);
    remove_time_stamps(database);
    transaction.commit();
    result.services = disclosure.services.size();
    return result;
}

std::vector<std::vector<Input>> files_of_imports(Database const& database) {
    std::vector<std::vector<Input>> files;
    for (auto& import : imports_of(database)) {
        files.push_back(std::move(import.files));
    }
    return files;
}

ImportResult import_boundaries(Database const& database, geodata::Boundaries const& boundaries,
                               std::vector<Input> const& inputs) {
    Transaction transaction{database};
    if (workspace_srid(boundaries.crs) !=
        workspace_srid(read_setting(database, "crs").value_or(""))) {
        throw base::Error(fmt::format(
            "{}: was made in {}, and the new boundaries are in {}; make a new workspace for them "
            "with 'gapmap init'.",
            database.file(), read_setting(database, "crs").value_or(""), boundaries.crs));
    }
    ImportResult result;
    remove_findings(database);
    for (auto const& import : imports_of(database)) {
        auto const questionnaires = std::ranges::count(import.files, "questionnaire", &Input::role);
        result.notes.push_back(fmt::format(
            "{}: must be imported again{} ({} taken out), because rows that are not public keep no "
            "site to be placed by",
            names(import.files),
            questionnaires == 0
                ? std::string{}
                : fmt::format(" with --source questionnaire and the {} that came back",
                              questionnaires == 1
                                  ? "questionnaire"
                                  : fmt::format("{} questionnaires", questionnaires)),
            count_of(import.services)));
    }
    if (auto const forgotten = forget_unnamed_asked(database); forgotten > 0) {
        result.notes.push_back(
            fmt::format("it is no longer known that {} asked, whose places are not kept; run "
                        "'gapmap questionnaire' again with -w",
                        forgotten == 1 ? "1 confidential service was"
                                       : fmt::format("{} confidential services were", forgotten)));
    }
    database.run("DELETE FROM import; DELETE FROM problem; DELETE FROM district;"
                 "DELETE FROM input WHERE role IN ('boundaries', 'populations')");
    write_inputs(database, {}, inputs);
    write_boundaries(database, boundaries);
    remove_time_stamps(database);
    transaction.commit();
    return result;
}

} // namespace mapper
