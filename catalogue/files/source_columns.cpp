#include "catalogue/files/source_columns.hpp"

#include "catalogue/questionnaire/question.hpp"
#include "catalogue/standards/particular.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace catalogue {

namespace {

struct DecidingField {
    Field field;
    std::string_view name;
};

constexpr std::array deciding_fields{
    DecidingField{Field::interventions, "interventions"},
    DecidingField{Field::works_with, "works_with"},
    DecidingField{Field::focus, "focus"},
    DecidingField{Field::districts, "districts"},
    DecidingField{Field::victim_support, "victim_support"},
    DecidingField{Field::front_door, "front_door"},
    DecidingField{Field::start_date, "start_date"},
    DecidingField{Field::end_date, "end_date"},
    DecidingField{Field::funding_end_date, "funding_end_date"},
    DecidingField{Field::status, "status"},
};

} // namespace

std::vector<SourceColumn> source_columns(Layout const& layout, Vocabulary const& vocabulary) {
    std::vector<SourceColumn> columns;
    auto const add_one = [&](std::string const& name, std::size_t position) {
        columns.push_back(
            {.answer = name, .position = position, .written = layout.written[position]});
    };
    auto const add = [&](std::string const& name, std::size_t position) {
        auto const& joined = layout.recipes.joined;
        if (position < layout.width()) {
            add_one(name, position);
        } else if (position != absent && position - layout.width() < joined.size()) {
            for (auto const part : joined[position - layout.width()]) {
                add_one(name, part);
            }
        }
    };
    for (auto const& [field, name] : deciding_fields) {
        add(std::string{name}, layout.position(field));
    }
    for (std::uint32_t i = 0; i < layout.answers.size(); ++i) {
        add(column_name(vocabulary, QuestionIndex{i}), layout.answers[i]);
    }
    for (auto const& detail : layout.details) {
        if (find_particular(vocabulary, detail.name)) {
            add(detail.name, detail.position);
        }
    }
    std::ranges::sort(columns, {}, &SourceColumn::position);
    return columns;
}

} // namespace catalogue
