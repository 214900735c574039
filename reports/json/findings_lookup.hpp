#pragma once

#include "reports/json/answer_sources.hpp"
#include "reports/json/cell_record.hpp"
#include "reports/json/json_reader.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace reports {

struct FoundDistrict {
    std::string code;
    std::string name;
};

/// By code, else by name, as names are compared; none where the document has no such district.
/// Throws base::Error where several have the name. `name` is what messages call the document.
std::optional<FoundDistrict> find_district(JsonValue root, std::string const& name,
                                           std::string_view wanted);

/// The names, then the codes, of a document's districts.
std::vector<std::string> district_names(JsonValue root);

/// The name of a district by its code.
std::string district_name(JsonValue root, std::string_view code);

/// Throws base::Error: the document has none of this kind called so, with the nearest of those
/// that it has.
[[noreturn]] void refuse_unknown(std::string const& name, std::string_view kind,
                                 std::string_view word, std::vector<std::string> const& known);

/// The blocks of a document's suites: one each, or the document itself where there is only one.
std::vector<JsonValue> suites_of(JsonValue root);

/// The services of a document by id; each is read when it is asked for.
class ServiceLookup {
public:
    explicit ServiceLookup(JsonValue root);

    /// With what it answers in these columns.
    [[nodiscard]] ServiceRecord find(JsonValue id, std::vector<std::string> const& columns) const;

private:
    AnswerSources sources_;
    std::unordered_map<std::string, JsonValue> by_id_;
};

} // namespace reports
