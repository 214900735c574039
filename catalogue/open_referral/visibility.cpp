#include "catalogue/open_referral/visibility.hpp"

#include "base/nearest_word.hpp"
#include "catalogue/visibility.hpp"

#include <optional>

namespace catalogue {

namespace {

bool mentions(std::string const& folded, std::string_view word) {
    return folded.find(word) != std::string::npos;
}

/// "Confidential address", but not "confidential counselling".
bool hides_a_place(std::string const& folded) {
    bool const of_place =
        mentions(folded, "address") || mentions(folded, "location") || mentions(folded, "site");
    return folded == "confidential" || (mentions(folded, "confidential") && of_place);
}

/// What an attribute says of visibility; none when it is about something else.
std::optional<std::string> visibility_in(FeedAttribute const& attribute) {
    auto const about = base::folded(attribute.link_type) + base::folded(attribute.term.taxonomy);
    auto const name = base::folded(attribute.term.name);
    auto const code = base::folded(attribute.term.code);
    if (hides_a_place(name) || hides_a_place(code)) {
        return "confidential";
    }
    if (!mentions(about, "visib") && !mentions(about, "confidential") && !mentions(name, "visib") &&
        !mentions(code, "visib")) {
        return std::nullopt;
    }
    auto const& term = attribute.term;
    return !term.value.empty() ? term.value : !term.code.empty() ? term.code : term.name;
}

class Finder {
public:
    explicit Finder(FeedReferences const& references)
        : m_references(references) {}

    void look_at(FeedNode const* record) {
        if (record == nullptr) {
            return;
        }
        if (record->has("location_visibility")) {
            add(plain_text(*record->find("location_visibility")));
        }
        for (auto const& attribute : attributes_of(*record, m_references)) {
            if (auto const said = visibility_in(attribute)) {
                add(*said);
            }
        }
    }

    [[nodiscard]] std::string take() { return std::move(m_found); }

private:
    void add(std::string const& said) {
        auto const visibility = parse_visibility(said, BlankVisibility::means_district);
        if (m_found.empty() || visibility > m_most_hidden) {
            m_most_hidden = visibility;
            m_found = said;
        }
    }

    FeedReferences const& m_references;
    Visibility m_most_hidden = Visibility::open;
    std::string m_found;
};

} // namespace

bool says_visibility(FeedAttribute const& attribute) {
    return visibility_in(attribute).has_value();
}

std::string visibility_of(FeedNode const& service, FeedNode const* organisation,
                          std::span<FeedPlace const> places, FeedReferences const& references) {
    Finder finder{references};
    finder.look_at(&service);
    finder.look_at(organisation);
    for (auto const& [link, location] : places) {
        finder.look_at(link);
        finder.look_at(location);
        for (auto const& address : location->items_of("addresses")) {
            finder.look_at(&address);
        }
    }
    return finder.take();
}

} // namespace catalogue
