#include "base/error.hpp"
#include "catalogue/files/workbook_scan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace catalogue {

namespace {

/// xl/workbook.xml: the sheets in their order, with the ids of their relationships.
struct WorkbookPart : XmlHandler {
    struct Sheet {
        SheetFacts facts;
        std::string relationship;
    };
    std::vector<Sheet> sheets;
    bool counts_from_1904 = false;

    void begin(std::string_view name, XmlAttributes const& attributes) override {
        if (name == "sheet") {
            bool const hidden = attributes.text("state").find("idden") != std::string_view::npos;
            sheets.push_back(
                {.facts = {.name = std::string{attributes.text("name")},
                           .shown = hidden ? SheetFacts::Shown::no : SheetFacts::Shown::yes,
                           .texts = {},
                           .merged = {}},
                 .relationship = std::string{attributes.text("id")}});
        } else if (name == "workbookPr") {
            auto const said = attributes.text("date1904");
            counts_from_1904 = said == "1" || said == "true";
        }
    }
    void end(std::string_view /*name*/) override {}
    void text(std::string_view /*text*/) override {}
};

/// xl/_rels/workbook.xml.rels: the parts that the ids stand for.
struct RelationshipsPart : XmlHandler {
    std::map<std::string, std::string, std::less<>> targets;

    void begin(std::string_view name, XmlAttributes const& attributes) override {
        if (name == "Relationship") {
            targets.emplace(attributes.text("Id"), attributes.text("Target"));
        }
    }
    void end(std::string_view /*name*/) override {}
    void text(std::string_view /*text*/) override {}
};

/// A worksheet. Texts that stand in the sheet itself are kept only where they come in several runs,
/// of which GDAL reads the first alone.
class SheetPart : public XmlHandler {
public:
    explicit SheetPart(SheetFacts& facts)
        : m_facts(facts) {}

    void begin(std::string_view name, XmlAttributes const& attributes) override {
        if (name == "row") {
            auto const number = attributes.count("r");
            m_place = {.row = number == 0 ? m_place.row + 1 : number, .column = 0};
        } else if (name == "c") {
            if (auto const place = cell_place(attributes.text("r"))) {
                m_place.column = place->column;
            }
            m_cell = {};
        } else if (name == "f") {
            m_cell.has_formula = true;
        } else if (name == "rPh") {
            m_in_reading = true;
        } else if (name == "v" || (name == "t" && !m_in_reading)) {
            m_in_text = true;
            ++m_cell.runs;
        } else if (name == "mergeCell") {
            add_merged(attributes.text("ref"));
        }
    }

    void end(std::string_view name) override {
        if (name == "c") {
            end_cell();
        } else if (name == "rPh") {
            m_in_reading = false;
        } else if (name == "v" || name == "t") {
            m_in_text = false;
        }
    }

    void text(std::string_view text) override {
        if (m_in_text) {
            m_cell.text += text;
        }
    }

private:
    struct Cell {
        bool has_formula = false;
        std::size_t runs = 0;
        std::string text;
    };

    void end_cell() {
        bool const no_value = m_cell.has_formula && m_cell.runs == 0;
        if (no_value) {
            m_facts.texts.push_back({.place = m_place, .text = std::string{no_value_yet}});
        } else if (m_cell.runs > 1) {
            m_facts.texts.push_back({.place = m_place, .text = std::move(m_cell.text)});
        }
        if (no_value || m_cell.runs > 0) {
            m_facts.last_row = std::max(m_facts.last_row, m_place.row);
        }
        ++m_place.column;
    }

    void add_merged(std::string_view reference) {
        auto const colon = std::min(reference.find(':'), reference.size());
        auto const first = cell_place(reference.substr(0, colon));
        auto const last = cell_place(reference.substr(std::min(colon + 1, reference.size())));
        if (first && last) {
            m_facts.merged.push_back({.first = *first, .last = *last});
        }
    }

    SheetFacts& m_facts;
    CellPlace m_place;
    Cell m_cell;
    bool m_in_text = false;
    bool m_in_reading = false;
};

/// Reads a part for nothing but the refusal of what read_part refuses, before GDAL reads it.
struct WellFormed : XmlHandler {
    void begin(std::string_view /*name*/, XmlAttributes const& /*attributes*/) override {}
    void end(std::string_view /*name*/) override {}
    void text(std::string_view /*text*/) override {}
};

std::string part_of(std::string_view target) {
    return target.starts_with('/') ? std::string{target.substr(1)} : fmt::format("xl/{}", target);
}

} // namespace

std::vector<SheetFacts> scan_xlsx(SpreadsheetPackage const& package) {
    WorkbookPart workbook;
    package.read_part("xl/workbook.xml", workbook);
    if (workbook.counts_from_1904) {
        throw base::Error(fmt::format(
            "{}: the workbook counts its days from 1904, so its dates would be read four years "
            "early; switch 'Use 1904 date system' off in its options, or save the sheet as CSV.",
            package.name()));
    }
    RelationshipsPart relationships;
    package.read_part("xl/_rels/workbook.xml.rels", relationships);
    WellFormed well_formed;
    for (auto const* part : {"xl/sharedStrings.xml", "xl/styles.xml"}) {
        if (package.has_part(part)) {
            package.read_part(part, well_formed);
        }
    }
    std::vector<SheetFacts> sheets;
    for (auto& [facts, relationship] : workbook.sheets) {
        auto const target = relationships.targets.find(relationship);
        if (target == relationships.targets.end() ||
            target->second.find("worksheets/") == std::string::npos) {
            continue; // a chart
        }
        SheetPart sheet{facts};
        package.read_part(part_of(target->second), sheet);
        sheets.push_back(std::move(facts));
    }
    return sheets;
}

std::vector<SheetFacts> scan_workbook(SpreadsheetPackage const& package) {
    switch (package.kind()) {
    case SpreadsheetKind::xlsx:
        return scan_xlsx(package);
    case SpreadsheetKind::ods:
        return scan_ods(package);
    case SpreadsheetKind::xls:
        break;
    }
    return {};
}

} // namespace catalogue
