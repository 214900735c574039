#include "catalogue/vocabularies/read_vocabulary.hpp"

#include "catalogue/pairs/word_owners.hpp"
#include "catalogue/standards/particular.hpp"
#include "catalogue/toml/toml_fields.hpp"

#include <fmt/format.h>

#include <utility>

namespace catalogue {

namespace {

/// Reads the tables of one kind of term, and sees that no word means two of them.
template <typename T>
class TermReader {
public:
    TermReader(TomlFields& file, std::string_view key)
        : m_report(file.report())
        , m_key(key)
        , m_tables(file.tables(key)) {}

    std::vector<T> read(auto&& read_more, std::size_t limit) {
        std::vector<T> terms;
        for (auto& fields : m_tables) {
            T term;
            auto const code = fields.required_text("code");
            term.code = code.text;
            term.label = fields.required_text("label").text;
            term.synonyms = fields.plain_texts("synonyms");
            term.source = fields.text_or_empty("source");
            read_more(fields, term);
            fields.finish();
            m_owners.claim(term, m_key, fields.line(), m_report);
            if (terms.size() == limit) {
                m_report.error("too-many-terms", fields.line(), m_key,
                               fmt::format("there are more than {} of these", limit),
                               "leave some out");
                break;
            }
            terms.push_back(std::move(term));
        }
        return terms;
    }

private:
    TomlReport& m_report;
    std::string_view m_key;
    std::vector<TomlFields> m_tables;
    WordOwners m_owners;
};

constexpr auto nothing_more = [](TomlFields&, Term&) {};
constexpr std::size_t no_limit = static_cast<std::size_t>(-1);

std::vector<EvidenceRating> read_evidence(TomlFields& fields) {
    std::vector<EvidenceRating> ratings;
    for (auto& table : fields.tables("evidence")) {
        auto const grade = table.required_text("grade");
        EvidenceRating rating{.grade = {},
                              .words = table.required_text("words").text,
                              .study = table.required_text("study").text,
                              .source = table.required_text("source").text,
                              .note = table.text_or_empty("note")};
        table.finish();
        if (auto const known = parse_grade(grade.text)) {
            rating.grade = *known;
            ratings.push_back(std::move(rating));
        } else if (!grade.text.empty()) {
            fields.report().error("unknown-word", grade.line, "grade",
                                  fmt::format("'{}' is not a grade of evidence", grade.text),
                                  "expected good, mixed or poor");
        }
    }
    return ratings;
}

void read_type(TomlFields& fields, InterventionType& type) {
    type.public_label = fields.text_or_empty("public_label");
    type.plain = fields.text_or_empty("plain");
    type.home_office_type = fields.text_or_empty("home_office_type");
    type.respect_type = fields.text_or_empty("respect_type");
    type.evidence = read_evidence(fields);
}

ParticularKind read_kind(TomlFields& fields) {
    auto const word = fields.required_text("kind");
    for (auto const kind : {ParticularKind::yes_no, ParticularKind::choice, ParticularKind::list,
                            ParticularKind::number, ParticularKind::text}) {
        if (word.text == code(kind)) {
            return kind;
        }
    }
    if (!word.text.empty()) {
        fields.report().error("unknown-word", word.line, "kind",
                              fmt::format("'{}' is no kind of particular", word.text),
                              "use yes_no, choice, list, number or text");
    }
    return ParticularKind::text;
}

void read_particular(TomlFields& fields, Particular& particular) {
    particular.kind = read_kind(fields);
    particular.question = fields.text_or_empty("question");
    particular.how = fields.text_or_empty("how");
    particular.section = fields.text_or_empty("section");
    particular.sheet = fields.text_or_empty("sheet");
    particular.options = TermReader<Term>{fields, "option"}.read(nothing_more, most_terms);
    bool const chooses =
        particular.kind == ParticularKind::choice || particular.kind == ParticularKind::list;
    if (chooses == particular.options.empty()) {
        fields.report().error("bad-particular", fields.line(), "option",
                              chooses ? "a choice or a list has no options"
                                      : "only a choice or a list has options",
                              chooses ? "add a [[particular.option]] with code and label"
                                      : "take them out, or make it a choice or a list");
    }
    if (particular.question.empty() != particular.section.empty()) {
        fields.report().error("bad-particular", fields.line(), "section",
                              "a question and the section of the questionnaire that it stands in "
                              "go together",
                              "give both or neither");
    }
}

std::vector<FocusCount> read_focus_counts(TomlFields& file, std::vector<Term> const& foci) {
    std::vector<FocusCount> counts;
    for (auto& fields : file.tables("focus_count")) {
        FocusCount count{.code = fields.required_text("code").text, .any_of = {}};
        for (auto const& focus : fields.texts("any_of")) {
            if (auto const index = find_term(std::span{foci}, focus.text)) {
                count.any_of.insert(FocusIndex{*index});
            } else {
                file.report().error("unknown-focus", focus.line, "any_of",
                                    fmt::format("'{}' is not a focus", focus.text),
                                    "use a code of a [[focus]] of this file");
            }
        }
        fields.finish();
        counts.push_back(std::move(count));
    }
    return counts;
}

} // namespace

Vocabulary read_vocabulary(std::string const& name, std::string_view text,
                           std::vector<base::Problem>& problems) {
    auto const table = parse_toml(name, text);
    TomlReport report{name, problems};
    TomlFields file{table, 1, report};
    auto const read_caution = [&file] {
        auto const caution = file.text("every_group_caution");
        return caution ? EveryGroupCaution{.text = caution->text,
                                           .source = file.required_text("every_group_source").text}
                       : EveryGroupCaution{};
    };
    Vocabulary vocabulary;
    vocabulary.code = file.required_text("code").text;
    vocabulary.title = file.required_text("title").text;
    vocabulary.source = file.text_or_empty("source");
    vocabulary.every_group_caution = read_caution();
    vocabulary.types = TermReader<InterventionType>{file, "type"}.read(read_type, no_limit);
    vocabulary.approaches = TermReader<Approach>{file, "approach"}.read(
        [](TomlFields& fields, Approach& approach) { approach.evidence = read_evidence(fields); },
        most_terms);
    vocabulary.risk_levels = TermReader<RiskLevel>{file, "risk_level"}.read(
        [](TomlFields& fields, RiskLevel& level) {
            level.warned_synonyms = fields.plain_texts("warned_synonyms");
        },
        most_terms);
    vocabulary.groups = TermReader<Group>{file, "group"}.read(
        [](TomlFields& fields, Group& group) {
            group.public_label = fields.text_or_empty("public_label");
        },
        most_terms);
    vocabulary.foci = TermReader<Term>{file, "focus"}.read(nothing_more, most_terms);
    vocabulary.referral_routes = TermReader<ReferralRoute>{file, "referral_route"}.read(
        [](TomlFields& fields, ReferralRoute& route) {
            bool const by_oneself = fields.flag("oneself");
            route.through = fields.flag("justice") ? ReferralRoute::Through::justice
                            : by_oneself           ? ReferralRoute::Through::oneself
                                                   : ReferralRoute::Through::anyone;
        },
        most_terms);
    vocabulary.particulars =
        TermReader<Particular>{file, "particular"}.read(read_particular, no_limit);
    vocabulary.focus_counts = read_focus_counts(file, vocabulary.foci);
    file.finish();
    if (vocabulary.types.empty()) {
        report.error("no-types", 1, "type", "the vocabulary has no intervention types",
                     "add a [[type]] with code and label");
    }
    return vocabulary;
}

} // namespace catalogue
