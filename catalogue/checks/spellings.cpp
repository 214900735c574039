#include "base/nearest_word.hpp"
#include "catalogue/checks/families.hpp"
#include "catalogue/checks/near_texts.hpp"
#include "catalogue/files/cell_text.hpp"
#include "catalogue/interner.hpp"
#include "catalogue/postcode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace catalogue {

namespace {

constexpr std::array<std::string_view, 10> name_columns{
    "provider",  "commissioner", "funder",    "districts", "accreditation",
    "languages", "delivery",     "risk_tool", "refers_to", "source"};

/// A rare value stands in this many rows or fewer, one that it is measured against in so many times
/// as many.
constexpr std::size_t most_rare = 2;
constexpr std::size_t times_as_many = 4;
constexpr std::size_t least_letters = 5;

/// A value in one row.
struct Use {
    CheckedSheet const* sheet = nullptr;
    std::size_t row = 0;
    std::size_t column = 0;
    std::string_view text;
};

/// The values that are one when case, spaces and punctuation are left out of account.
struct Value {
    std::string folded;
    std::vector<Use> uses;
};

/// The values of one column over all sheets that may be compared with one another.
class Values {
public:
    void add(Use const& use) {
        auto folded = base::folded(use.text);
        if (folded.empty()) {
            return; // "?" and "-" are answers, and no spelling of one another
        }
        auto const [found, is_new] = m_positions.try_emplace(folded, m_values.size());
        if (is_new) {
            m_values.push_back({.folded = std::move(folded), .uses = {}});
        }
        m_values[found->second].uses.push_back(use);
    }

    [[nodiscard]] std::vector<Value> const& get() const { return m_values; }

private:
    std::vector<Value> m_values;
    StringMap<std::size_t> m_positions;
};

/// The spelling that most rows have; of equals the first.
std::string_view usual_spelling(Value const& value) {
    std::map<std::string_view, std::size_t> counts;
    for (auto const& use : value.uses) {
        ++counts[use.text];
    }
    auto const usual =
        std::ranges::max_element(value.uses, {}, [&](Use const& use) { return counts[use.text]; });
    return usual->text;
}

void say(Use const& use, std::string_view rule, std::string message, std::string_view meant,
         std::string hint, Problems& problems) {
    auto const kind = use.sheet->columns()[use.column].kind;
    use.sheet->report(use.row, problems)
        .cell({.severity = base::Severity::warning,
               .rule = rule,
               .column = use.sheet->written(use.column),
               .value = use.text,
               .kind = kind,
               .message = std::move(message),
               .hint = std::move(hint),
               .suggestion =
                   holds_a_place(meant) ? "" : fmt::format("write '{}' if that is meant", meant)});
}

void report_mixed(Value const& value, Problems& problems) {
    auto const usual = usual_spelling(value);
    for (auto const& use : value.uses) {
        if (use.text != usual) {
            say(use, "mixed-spelling", "is written in another way in more rows", usual,
                "write it in one way", problems);
        }
    }
}

void report_rare(std::vector<Value> const& values, Problems& problems) {
    NearTexts frequent;
    std::vector<Value const*> meant;
    for (auto const& value : values) {
        if (value.uses.size() >= times_as_many && value.folded.size() >= least_letters) {
            frequent.add(value.folded);
            meant.push_back(&value);
        }
    }
    for (auto const& value : values) {
        if (value.uses.size() > most_rare) {
            continue;
        }
        for (auto const near : frequent.near(value.folded)) {
            auto const rows = meant[near]->uses.size();
            if (rows < times_as_many * value.uses.size()) {
                continue;
            }
            for (auto const& use : value.uses) {
                say(use, "rare-spelling",
                    fmt::format("is one slip away from a value of {} rows", rows),
                    usual_spelling(*meant[near]), "correct it if that is meant", problems);
            }
            break;
        }
    }
}

} // namespace

void check_spellings(Sheets sheets, Problems& problems) {
    for (auto const name : name_columns) {
        std::map<unsigned, Values> by_class;
        for (auto const& sheet : sheets) {
            auto const column = sheet.column(name);
            for (std::size_t row = 0; column && row < sheet.row_count(); ++row) {
                auto const comparable =
                    comparison_class(sheet.visibility(row), sheet.columns()[*column].kind);
                if (!comparable) {
                    continue;
                }
                for (auto const item : list_items(sheet.cell(row, column), ";")) {
                    by_class[*comparable].add(
                        {.sheet = &sheet, .row = row, .column = *column, .text = item});
                }
            }
        }
        for (auto const& [comparable, values] : by_class) {
            for (auto const& value : values.get()) {
                report_mixed(value, problems);
            }
            report_rare(values.get(), problems);
        }
    }
}

} // namespace catalogue
