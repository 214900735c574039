#include "catalogue/standards/read_standard_criterion.hpp"

#include "base/nearest_word.hpp"
#include "catalogue/rows/profile_words.hpp"
#include "catalogue/standards/particular.hpp"

#include <fmt/format.h>

#include <array>
#include <span>

namespace catalogue {

namespace {

constexpr std::string_view victim_support_column = "victim_support";
constexpr std::string_view sex_column = "sex";

template <typename Value>
std::uint64_t bit(Value value) {
    return std::uint64_t{1} << static_cast<unsigned>(value);
}

class CriterionReader {
public:
    CriterionReader(TomlFields& fields, Vocabulary const& vocabulary)
        : m_fields(fields)
        , m_report(fields.report())
        , m_vocabulary(vocabulary) {}

    std::optional<StandardCriterion> read() {
        auto const column = m_fields.required_text("column");
        m_test.name = column.text;
        bool const known = read_column(column);
        read_question(known);
        m_fields.finish();
        return m_sound ? std::optional{std::move(m_test)} : std::nullopt;
    }

private:
    void error(std::string_view rule, std::size_t line, std::string_view key, std::string message,
               std::string hint) {
        m_report.error(rule, line, key, std::move(message), std::move(hint));
        m_sound = false;
    }

    bool read_column(TomlText const& column) {
        if (column.text == victim_support_column) {
            m_test.column = StandardColumn::victim_support;
            return true;
        }
        if (column.text == sex_column) {
            m_test.column = StandardColumn::sex;
            return true;
        }
        if (auto const particular = find_particular(m_vocabulary, column.text)) {
            m_test.particular = *particular;
            return true;
        }
        m_sound = false;
        if (column.text.empty()) {
            return false; // which was reported
        }
        std::vector<std::string> columns{std::string{victim_support_column},
                                         std::string{sex_column}};
        for (auto const& particular : m_vocabulary.particulars) {
            columns.push_back(particular.code);
        }
        auto const nearest = base::nearest_word(column.text, columns);
        error("unknown-column", column.line, "column",
              fmt::format("'{}' is no column that a rule can look at", column.text),
              nearest ? fmt::format("the nearest is '{}'", *nearest)
                      : fmt::format("use victim_support, sex or a particular of the vocabulary {}",
                                    m_vocabulary.code));
        return false;
    }

    void read_question(bool known) {
        constexpr std::array<std::pair<std::string_view, StandardCriterionKind>, 3> lists{
            {{"any_of", StandardCriterionKind::any_of},
             {"all_of", StandardCriterionKind::all_of},
             {"none_of", StandardCriterionKind::none_of}}};
        int questions = 0;
        for (auto const& [key, kind] : lists) {
            auto const words = m_fields.texts(key);
            if (!words.empty()) {
                ++questions;
                m_test.kind = kind;
                m_test.values = known ? bits_of(words, key) : 0;
            }
        }
        if (auto const least = m_fields.number("at_least")) {
            ++questions;
            m_test.kind = StandardCriterionKind::at_least;
            m_test.at_least = least->value;
        }
        if (auto const among = m_fields.texts("among"); known) {
            m_test.among = bits_of(among, "among");
        }
        if (questions != 1) {
            error("one-question", m_fields.line(), "any_of",
                  fmt::format("a criterion asks one question, and this one asks {}", questions),
                  "give one of any_of, all_of, none_of and at_least");
        } else if (known && (m_test.kind == StandardCriterionKind::at_least) != is_number()) {
            error("wrong-question", m_fields.line(), "column",
                  is_number() ? "a number is compared with at_least"
                              : "at_least compares numbers, and this column holds none",
                  is_number() ? "give at_least" : "give any_of, all_of or none_of");
        }
    }

    [[nodiscard]] Particular const* particular() const {
        return m_test.column == StandardColumn::particular
                   ? &m_vocabulary.particulars[m_test.particular.value]
                   : nullptr;
    }

    [[nodiscard]] bool is_number() const {
        return particular() != nullptr && particular()->kind == ParticularKind::number;
    }

    std::uint64_t bits_of(std::vector<TomlText> const& words, std::string_view key) {
        std::uint64_t bits = 0;
        for (auto const& word : words) {
            auto const value = bits_of(word.text);
            if (value == 0) {
                error("unknown-word", word.line, key,
                      fmt::format("'{}' is no answer of the column {}", word.text, m_test.name),
                      "use the words that the column holds");
            }
            bits |= value;
        }
        return bits;
    }

    /// None where the word is no answer of the column.
    [[nodiscard]] std::uint64_t bits_of(std::string const& word) const {
        if (m_test.column == StandardColumn::victim_support) {
            auto const support = parse_victim_support(word);
            return support && *support > VictimSupport::unknown ? bit(*support) : 0;
        }
        if (m_test.column == StandardColumn::sex) {
            auto const sex = parse_sex(word);
            return sex && *sex > Sex::not_stated ? bit(*sex) : 0;
        }
        auto const& asked = *particular();
        if (asked.kind == ParticularKind::yes_no) {
            auto const answer = parse_answer(word);
            if (!answer || may_be(*answer)) {
                return 0;
            }
            return is_yes(*answer) ? bit(Answer::yes) | bit(Answer::yes_by_design) : bit(*answer);
        }
        auto const option = find_term(std::span{asked.options}, word);
        return option ? bit(*option) : 0;
    }

    TomlFields& m_fields;
    TomlReport& m_report;
    Vocabulary const& m_vocabulary;
    StandardCriterion m_test;
    bool m_sound = true;
};

} // namespace

std::optional<StandardCriterion> read_standard_criterion(TomlFields& fields,
                                                         Vocabulary const& vocabulary) {
    return CriterionReader{fields, vocabulary}.read();
}

} // namespace catalogue
