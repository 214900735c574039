#include "reports/json/cell_people.hpp"

#include "mapper/disclosing/disclosed.hpp"

#include <algorithm>

namespace reports {

namespace {

void read_annotations(JsonValue root, FoundDistrict const& district, CellRecord& cell) {
    root.at("annotations").for_each([&](JsonValue value) {
        auto const component = value.at("component").text_or_empty();
        if (value.at("placed").boolean() && value.at("district").is(district.code) &&
            (component.empty() || component == cell.component.code)) {
            cell.annotations.push_back({.status = value.at("status").text(),
                                        .who = value.at("who").text_or_empty(),
                                        .when = value.at("when").text_or_empty(),
                                        .note = value.at("note").text_or_empty(),
                                        .service = value.at("service").text_or_empty(),
                                        .of_district = component.empty()});
        }
    });
}

} // namespace

ServiceRecord left_out_service(JsonValue value) {
    return {.id = value.at("service").text(),
            .provider = value.at("provider").text_or_empty(),
            .programme = value.at("programme").text_or_empty(),
            .file = value.at("file").text_or_empty(),
            .sheet = value.at("sheet").text_or_empty(),
            .row = value.at("row").count_or_zero()};
}

void read_people(JsonValue root, std::string const& suite, FoundDistrict const& district,
                 CellRecord& cell) {
    read_annotations(root, district, cell);
    root.at("out_of_scope").for_each([&](JsonValue value) {
        auto const districts = value.at("districts").texts();
        if (value.at("reach").is(mapper::code(mapper::Reach::local)) &&
            std::ranges::find(districts, district.code) == districts.end()) {
            return;
        }
        value.at("would_fill").for_each([&](JsonValue one) {
            if (one.at("suite").is(suite) && one.at("component").is(cell.component.code)) {
                cell.left_out.push_back({.service = left_out_service(value),
                                         .reason = value.at("reason").text_or_empty(),
                                         .surely = one.at("surely").boolean()});
            }
        });
    });
}

} // namespace reports
