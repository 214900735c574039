#include "catalogue/open_referral/taxonomy_map.hpp"

#include "base/error.hpp"
#include "catalogue/files/text_encoding.hpp"
#include "catalogue/files/text_file.hpp"
#include "catalogue/toml/toml_fields.hpp"
#include "catalogue/vocabularies/term_list.hpp"

#include <fmt/format.h>

#include <optional>

namespace catalogue {

namespace {

/// The words of a column that holds a list of terms; none for any other column.
std::optional<TermListReader> words_of(Field field, Vocabulary const& vocabulary) {
    switch (field) {
    case Field::interventions:
        return TermListReader{vocabulary.types, ";"};
    case Field::focus:
        return TermListReader{vocabulary.foci, ";"};
    case Field::approach:
        return TermListReader{vocabulary.approaches, ";"};
    case Field::designed_for:
        return TermListReader{vocabulary.groups, ";"};
    case Field::referral_routes:
        return TermListReader{vocabulary.referral_routes, ";"};
    default:
        return std::nullopt;
    }
}

class MapReader {
public:
    MapReader(TomlReport& report, Vocabulary const& vocabulary)
        : m_report(report)
        , m_vocabulary(vocabulary)
        , m_names(vocabulary) {}

    MappedTerm read(TomlFields& fields) {
        MappedTerm mapped{.term = fields.required_text("term").text,
                          .taxonomy = fields.text_or_empty("taxonomy"),
                          .column = "",
                          .value = ""};
        if (!fields.flag("ignore")) {
            auto const column = fields.required_text("column");
            auto const value = fields.required_text("value");
            mapped.value = value.text;
            if (auto const native = m_names.find(column.text)) {
                mapped.column = native->name;
                check_value(*native, value);
            } else {
                auto const nearest = m_names.nearest(column.text);
                m_report.error("unknown-column", column.line, "column",
                               fmt::format("'{}' is not a column that is read here", column.text),
                               nearest ? fmt::format("the nearest is '{}'", *nearest)
                                       : "use one of the native columns");
            }
        }
        fields.finish();
        return mapped;
    }

private:
    void check_value(Column const& column, TomlText const& value) {
        if (column.field == Field::answer && !parse_answer(value.text)) {
            m_report.error("bad-answer", value.line, "value",
                           fmt::format("'{}' is not an answer", value.text),
                           "expected yes, no, unknown or by design");
        }
        auto words = words_of(column.field, m_vocabulary);
        if (!words) {
            return;
        }
        for (auto const& [text, nearest] : words->read(value.text).unknown) {
            m_report.error("unknown-term", value.line, "value",
                           fmt::format("'{}' is not a word of {}", text, column.name),
                           nearest ? fmt::format("the nearest is '{}'", *nearest)
                                   : "use a code of the vocabulary");
        }
    }

    TomlReport& m_report;
    Vocabulary const& m_vocabulary;
    ColumnNames m_names;
};

} // namespace

TaxonomyMap read_taxonomy_map(std::string const& name, std::string_view text,
                              Vocabulary const& vocabulary) {
    auto const document = parse_toml(name, require_utf8(name, text));
    std::vector<base::Problem> problems;
    TomlReport report{name, problems};
    TomlFields file{document, 1, report};
    MapReader reader{report, vocabulary};
    TaxonomyMap map;
    for (auto& fields : file.tables("term")) {
        map.terms.push_back(reader.read(fields));
    }
    file.finish();
    if (!problems.empty()) {
        throw base::Error(to_text(problems.front()));
    }
    return map;
}

TaxonomyMap load_taxonomy_map(std::filesystem::path const& file, Vocabulary const& vocabulary) {
    return read_taxonomy_map(file.string(), read_text_file(file), vocabulary);
}

} // namespace catalogue
