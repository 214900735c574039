#include "cli/import_returns.hpp"

#include "base/error.hpp"
#include "catalogue/questionnaire/read_returns.hpp"
#include "catalogue/questionnaire/settle_returns.hpp"
#include "catalogue/read_catalogue.hpp"
#include "cli/console.hpp"
#include "cli/study.hpp"
#include "mapper/disclosing/fingerprint.hpp"
#include "mapper/disclosing/leak.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <system_error>
#include <utility>

namespace cli {

namespace {

namespace fs = std::filesystem;

/// Catalogues and the questionnaires that are settled into them. Because a workspace keeps no id of
/// a confidential service, they are always read and imported together.
struct Together {
    std::vector<fs::path> catalogues;
    std::vector<fs::path> questionnaires;
    Reading reading;
};

void add_once(std::vector<fs::path>& files, fs::path const& file) {
    if (std::ranges::find(files, file) == files.end()) {
        files.push_back(file);
    }
}

void add_earlier(Together& together, mapper::Input const& input) {
    if (input.role == "sheet") {
        together.reading.layout.sheet = input.name;
        return;
    }
    std::error_code trouble;
    if (!fs::exists(input.name, trouble)) {
        throw base::Error(fmt::format(
            "{}: is not there now, and what was imported must be read again; run this where it "
            "was imported, or put the file back.",
            input.name));
    }
    if (input.role == "map") {
        together.reading.layout.map = input.name;
    } else if (input.role == "taxonomy") {
        together.reading.layout.taxonomy = input.name;
    } else if (input.role == "postcodes") {
        together.reading.postcodes = input.name;
    } else {
        add_once(input.role == "questionnaire" ? together.questionnaires : together.catalogues,
                 input.name);
    }
}

bool is_same(Reading const& one, Reading const& other) {
    return one.layout.sheet == other.layout.sheet && one.layout.map == other.layout.map &&
           one.layout.taxonomy == other.layout.taxonomy && one.postcodes == other.postcodes;
}

Together files_of(std::vector<mapper::Input> const& import) {
    Together before;
    for (auto const& input : import) {
        add_earlier(before, input);
    }
    return before;
}

/// Which files an import must read: those that it names, and those that were imported before.
Together with_earlier(mapper::Workspace const& workspace, Together const& named) {
    Together together;
    bool is_first = true;
    for (auto const& import : workspace.imports()) {
        auto const before = files_of(import);
        if (!is_first && !is_same(before.reading, together.reading)) {
            throw base::Error(
                "the catalogues of this workspace were imported by different --sheet, "
                "--map or --postcodes, and cannot be read together with "
                "questionnaires; import them into a new workspace by the same ones.");
        }
        is_first = false;
        together.reading = before.reading;
        for (auto const& file : before.catalogues) {
            add_once(together.catalogues, file);
        }
        for (auto const& file : before.questionnaires) {
            add_once(together.questionnaires, file);
        }
    }
    if (is_first || !is_same(named.reading, {})) {
        together.reading = named.reading;
    }
    for (auto const& file : named.catalogues) {
        add_once(together.catalogues, file);
    }
    for (auto const& file : named.questionnaires) {
        add_once(together.questionnaires, file);
    }
    return together;
}

void say_settled(catalogue::SettledReturn const& settled) {
    std::string text =
        fmt::format("{}: {} answered, {} changed, {} kept as they were, {}", settled.file,
                    counted(settled.answered, "service"), counted(settled.changed, "answer"),
                    settled.kept, counted(settled.unsettled, "risk level") + " not settled");
    if (settled.added > 0) {
        text += fmt::format(", {} added", counted(settled.added, "service"));
    }
    if (settled.untouched > 0) {
        text += fmt::format(", {} untouched", counted(settled.untouched, "service"));
    }
    print(text + ".\n");
}

std::vector<catalogue::ReturnedForm> read_forms(mapper::Workspace const& workspace,
                                                std::vector<fs::path> const& files,
                                                base::Date today) {
    std::vector<catalogue::ReturnedForm> forms;
    auto const inputs = questionnaire_inputs(files);
    for (std::size_t at = 0; at < files.size(); ++at) {
        auto const received = workspace.received_on(inputs[at]).value_or(today);
        auto form = catalogue::read_returned_form(files[at], received);
        if (!form) {
            throw base::Error(fmt::format("{}: is no questionnaire any more; put back the file "
                                          "that came back.",
                                          files[at].string()));
        }
        forms.push_back(std::move(*form));
    }
    return forms;
}

/// A file that is named after what it must not tell would be named by every report.
void require_telling_no_name(std::vector<fs::path> const& questionnaires,
                             mapper::Secrets const& secrets) {
    mapper::LeakCheck const check{secrets};
    for (std::size_t at = 0; at < questionnaires.size(); ++at) {
        if (check.find(questionnaires[at].string())) {
            throw base::Error(
                fmt::format("questionnaire {} of {}: its file is named after something "
                            "confidential, which every report would tell; rename it "
                            "and import it again.",
                            at + 1, questionnaires.size()));
        }
    }
}

/// Those of the files that are questionnaires, and the others, which are catalogues.
Together sorted_out(std::vector<fs::path> const& files, Reading const& reading) {
    Together together{.catalogues = {}, .questionnaires = {}, .reading = reading};
    for (auto const& file : files) {
        add_once(catalogue::is_questionnaire(file) ? together.questionnaires : together.catalogues,
                 file);
    }
    return together;
}

struct TakenIn {
    std::vector<catalogue::SettledReturn> settled;
    mapper::Disclosure disclosure;
    mapper::ImportResult result;
};

TakenIn take_in(mapper::Workspace& workspace, Together const& files, base::Date today,
                Progress& progress) {
    auto stage = progress.stage("Reading " + counted(files.questionnaires.size(), "questionnaire"));
    auto const ground = ground_of(workspace);
    auto const forms = read_forms(workspace, files.questionnaires, today);
    stage.now(reading_in_words(files.catalogues));
    auto catalogue = read(files.catalogues, files.reading, ground);
    TakenIn taken{.settled = catalogue::settle_returns(catalogue, forms, ground.vocabulary),
                  .disclosure = {},
                  .result = {}};
    stage.now(placing_in_words(catalogue.services.size()));
    taken.disclosure = disclose(std::move(catalogue), files.reading, ground);
    require_telling_no_name(files.questionnaires, taken.disclosure.secrets);
    stage.now("Keeping them in the workspace");
    auto inputs = inputs_of(files.catalogues, files.reading);
    auto const from_forms = questionnaire_inputs(files.questionnaires);
    inputs.insert(inputs.end(), from_forms.begin(), from_forms.end());
    taken.result = workspace.import(taken.disclosure, inputs);
    workspace.record_received(from_forms, today);
    return taken;
}

} // namespace

bool has_questionnaires(mapper::Workspace const& workspace,
                        std::filesystem::path const& catalogue) {
    return std::ranges::any_of(workspace.imports(), [&](auto const& import) {
        auto const has = [&import](std::string const& value, std::string mapper::Input::*member) {
            return std::ranges::find(import, value, member) != import.end();
        };
        return has(catalogue.string(), &mapper::Input::name) &&
               has("questionnaire", &mapper::Input::role);
    });
}

std::vector<mapper::Secrets> secrets_of_imports(mapper::Workspace const& workspace,
                                                Progress& progress) {
    auto const stage = progress.stage("Reading what was imported again");
    std::vector<mapper::Secrets> secrets;
    auto const ground = ground_of(workspace);
    for (auto const& import : workspace.imports()) {
        auto const files = files_of(import);
        for (auto const& input : import) {
            if (input.role != "sheet" && mapper::fingerprint(input.name) != input.sha256) {
                throw base::Error(fmt::format("{}: has changed since it was imported, so it cannot "
                                              "be seen what must not be told; import it again "
                                              "first.",
                                              input.name));
            }
        }
        auto catalogue = read(files.catalogues, files.reading, ground);
        catalogue::settle_returns(catalogue,
                                  read_forms(workspace, files.questionnaires, base::Date{}),
                                  ground.vocabulary);
        secrets.push_back(disclose(std::move(catalogue), files.reading, ground).secrets);
    }
    return secrets;
}

void import_together(mapper::Workspace& workspace, std::vector<fs::path> const& named,
                     Reading const& reading, base::Date today, Progress& progress) {
    auto const files = with_earlier(workspace, sorted_out(named, reading));
    if (files.questionnaires.empty()) {
        throw base::Error("none of the files is a questionnaire that 'gapmap questionnaire' "
                          "wrote; leave --source out to import catalogues.");
    }
    if (files.catalogues.empty()) {
        throw base::Error("questionnaires are settled into the catalogue that they were made from; "
                          "name it beside them.");
    }
    auto const [settled, disclosure, result] = take_in(workspace, files, today, progress);
    std::ranges::for_each(settled, say_settled);
    say_imported(fmt::format("{} and {}", counted(files.catalogues.size(), "catalogue"),
                             counted(files.questionnaires.size(), "questionnaire")),
                 disclosure, result);
}

} // namespace cli
