#include "mapper/disclosing/disclose_secrets.hpp"

#include "base/date.hpp"
#include "base/nearest_word.hpp"
#include "geodata/geometry/projection.hpp"
#include "mapper/disclosing/secret_texts.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <variant>

namespace mapper {

namespace {

using catalogue::Catalogue;
using catalogue::Service;
using catalogue::Visibility;

constexpr std::size_t least_letters = 4;
constexpr std::size_t least_digits = 5;
constexpr std::size_t phone_digits = 9;
constexpr std::size_t common_to_providers = 3;

/// Native columns, folded, whose texts describe many services alike and so give none away.
constexpr std::array<std::string_view, 15> common_columns{
    "accreditation", "annualcost",   "capacityperyear", "commissioner", "delivery",
    "evaluated",     "funder",       "languages",       "publish",      "risktool",
    "sessions",      "sessionweeks", "source",          "sourcedate",   "waitingweeks"};

constexpr std::array<std::string_view, 8> address_words{
    "address", "building", "location", "postcode", "street", "uprn", "venue", "what3words"};

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

std::string digits_of(std::string_view words) {
    std::string digits;
    std::ranges::copy_if(words, std::back_inserter(digits), is_digit);
    return digits;
}

std::string without_spaces(std::string_view text) {
    std::string result;
    std::ranges::copy_if(text, std::back_inserter(result),
                         [](char letter) { return letter != ' '; });
    return result;
}

/// Collects the texts that may be secret, before it is known what is told anyway.
class Candidates {
public:
    explicit Candidates(Secrets const& secrets)
        : secrets_{secrets} {}

    /// A name or an id: secret even when it is one plain word.
    void add_name(std::string_view text) {
        auto const words = canonical_words(text);
        if (words.size() > least_letters && !is_short_or_told_number(words)) {
            texts_.emplace(text);
        }
    }

    void add_postcode(std::string const& postcode) {
        if (!postcode.empty()) {
            texts_.insert(postcode);
            texts_.insert(without_spaces(postcode));
        }
    }

    void add_detail(std::string_view text) {
        auto const words = canonical_words(text);
        bool const plain_word =
            std::ranges::count(words, ' ') == 1 && std::ranges::none_of(words, is_digit);
        if (plain_word || base::parse_date(text) || catalogue::parse_answer(text)) {
            return;
        }
        add_name(text);
        auto const digits = digits_of(words);
        auto const letters = static_cast<std::size_t>(
            std::ranges::count_if(words, [](char letter) { return letter != ' '; }));
        if (digits.size() >= phone_digits && digits.size() == letters) {
            texts_.insert(digits);
        }
    }

    /// A cell of a column that looks like an address.
    void add_address(std::string_view text) {
        if (std::ranges::any_of(text, is_digit)) {
            add_detail(text);
            return;
        }
        Candidates locality{secrets_};
        locality.add_detail(text);
        localities_.merge(locality.texts_);
    }

    void put_into(Secrets& secrets) const {
        secrets.texts = sorted(texts_);
        secrets.localities = sorted(localities_);
    }

private:
    using Texts = std::unordered_set<std::string>;

    static std::vector<std::string> sorted(Texts const& texts) {
        std::vector<std::string> list{texts.begin(), texts.end()};
        std::ranges::sort(list);
        return list;
    }

    [[nodiscard]] bool is_short_or_told_number(std::string_view words) const {
        auto const number = words.substr(0, words.size() - 1);
        if (!std::ranges::all_of(number, is_digit)) {
            return false;
        }
        if (number.size() < least_digits) {
            return true;
        }
        auto const value = number.size() > 15 ? -1 : std::stoll(std::string{number});
        return (value >= 0 && value <= secrets_.largest_row) ||
               std::ranges::find(secrets_.told_numbers, value) != secrets_.told_numbers.end();
    }

    Secrets const& secrets_;
    Texts texts_;
    Texts localities_;
};

bool looks_like_address(std::string_view column) {
    auto const folded = base::folded(column);
    return std::ranges::any_of(address_words, [&](std::string_view word) {
        return folded.find(word) != std::string::npos;
    });
}

/// Texts that rows of three or more providers state: a region, a standing phrase.
std::unordered_set<std::string_view> common_texts(Catalogue const& catalogue) {
    std::unordered_map<std::string_view, std::vector<catalogue::ProviderIndex>> providers;
    for (auto const& service : catalogue.services) {
        for (auto const& detail : service.details) {
            auto& of_text = providers[detail.text];
            if (of_text.size() < common_to_providers &&
                std::ranges::find(of_text, service.provider) == of_text.end()) {
                of_text.push_back(service.provider);
            }
        }
    }
    std::unordered_set<std::string_view> common;
    for (auto const& [text, of_text] : providers) {
        if (of_text.size() == common_to_providers) {
            common.insert(text);
        }
    }
    return common;
}

void gather_candidates(Catalogue const& catalogue, catalogue::Vocabulary const& vocabulary,
                       Secrets& secrets) {
    Candidates candidates{secrets};
    std::vector<bool> is_common;
    std::vector<bool> is_address;
    for (auto const& column : catalogue.detail_columns) {
        is_common.push_back(std::ranges::find(common_columns, base::folded(column)) !=
                                common_columns.end() ||
                            catalogue::find_particular(vocabulary, column));
        is_address.push_back(looks_like_address(column));
    }
    bool const any_confidential =
        std::ranges::find(catalogue.services, Visibility::confidential, &Service::visibility) !=
        catalogue.services.end();
    auto const common =
        any_confidential ? common_texts(catalogue) : std::unordered_set<std::string_view>{};
    for (auto const& service : catalogue.services) {
        if (service.visibility == Visibility::open) {
            continue;
        }
        candidates.add_postcode(service.availability.postcode);
        bool const confidential = service.visibility == Visibility::confidential;
        if (confidential) {
            candidates.add_name(service.id.text);
            candidates.add_name(catalogue.providers[service.provider.value]);
            candidates.add_name(service.programme);
            candidates.add_detail(service.scope_reason);
        }
        for (auto const& detail : service.details) {
            if (is_address[detail.column.value]) {
                candidates.add_address(detail.text);
            } else if (confidential && !is_common[detail.column.value] &&
                       !common.contains(detail.text)) {
                candidates.add_detail(detail.text);
            }
        }
    }
    candidates.put_into(secrets);
}

/// What rows that may be shown, the vocabulary and the boundaries tell, one text a line.
std::string told_text(Catalogue const& catalogue, geodata::Boundaries const& boundaries,
                      catalogue::Vocabulary const& vocabulary) {
    std::string told;
    auto const tell = [&](std::string_view text) {
        told += text;
        told += '\n';
    };
    for (auto const& service : catalogue.services) {
        if (service.visibility == Visibility::confidential) {
            continue;
        }
        tell(service.id.text);
        tell(catalogue.providers[service.provider.value]);
        tell(service.programme);
        for (auto const area : service.availability.areas) {
            tell(catalogue.area_names[area.value]);
        }
        if (service.visibility == Visibility::open) {
            tell(service.availability.postcode);
            tell(without_spaces(service.availability.postcode));
            for (auto const& detail : service.details) {
                tell(detail.text);
            }
        }
    }
    for (auto const& column : catalogue.detail_columns) {
        tell(column);
    }
    for (auto const& district : boundaries.districts) {
        tell(district.code.text);
        tell(district.name);
    }
    auto const tell_terms = [&](auto const& terms) {
        for (auto const& term : terms) {
            tell(term.code);
            tell(term.label);
            tell(term.source);
            std::ranges::for_each(term.synonyms, tell);
        }
    };
    auto const tell_evidence = [&](auto const& terms) {
        for (auto const& term : terms) {
            for (auto const& rating : term.evidence) {
                tell(rating.study);
                tell(rating.source);
                tell(rating.words);
                tell(rating.note);
            }
        }
    };
    tell_terms(vocabulary.types);
    tell_terms(vocabulary.approaches);
    tell_evidence(vocabulary.types);
    tell_evidence(vocabulary.approaches);
    tell_terms(vocabulary.risk_levels);
    tell_terms(vocabulary.groups);
    for (auto const& group : vocabulary.groups) {
        tell(group.public_label);
    }
    tell_terms(vocabulary.foci);
    tell_terms(vocabulary.referral_routes);
    tell_terms(vocabulary.particulars);
    for (auto const& particular : vocabulary.particulars) {
        tell_terms(particular.options);
    }
    tell(vocabulary.title);
    tell(vocabulary.source);
    tell(vocabulary.every_group_caution.text);
    tell(vocabulary.every_group_caution.source);
    return told;
}

std::vector<std::string> untold(std::vector<std::string> texts, std::string_view told) {
    for (auto const index : SecretTexts{texts}.all_found_in(told)) {
        texts[index].clear();
    }
    std::erase_if(texts, [](std::string const& text) { return text.empty(); });
    return texts;
}

KnownSite known_site(StatedSite const& site) {
    KnownSite known;
    if (auto const* degrees = std::get_if<catalogue::LatLon>(&site.stated)) {
        known.degrees = {.x = degrees->longitude, .y = degrees->latitude};
    } else if (auto const* grid = std::get_if<catalogue::GridReference>(&site.stated)) {
        known.grid = {.x = grid->easting, .y = grid->northing};
    }
    // A site without an image in the analysis CRS is kept as written.
    known.analysis = site.at ? *site.at : known.degrees ? *known.degrees : *known.grid;
    return known;
}

std::vector<KnownSite>& sites_like(Secrets& secrets, Visibility visibility) {
    switch (visibility) {
    case Visibility::open:
        return secrets.told_sites;
    case Visibility::district:
        return secrets.district_sites;
    case Visibility::confidential:
        break;
    }
    return secrets.confidential_sites;
}

} // namespace

Secrets gather_secret_texts(Catalogue const& catalogue, geodata::Boundaries const& boundaries,
                            catalogue::Vocabulary const& vocabulary) {
    Secrets secrets;
    for (auto const& service : catalogue.services) {
        secrets.largest_row =
            std::max(secrets.largest_row, static_cast<std::int64_t>(service.origin.row));
        if (service.visibility == Visibility::confidential) {
            secrets.confidential_ids.push_back(service.id.text);
        }
    }
    for (auto const& problem : catalogue.problems) {
        secrets.largest_row =
            std::max(secrets.largest_row, static_cast<std::int64_t>(problem.where.row));
    }
    for (auto const& district : boundaries.districts) {
        if (district.population) {
            secrets.told_numbers.push_back(*district.population);
        }
    }
    gather_candidates(catalogue, vocabulary, secrets);
    if (!secrets.texts.empty() || !secrets.localities.empty()) {
        auto const told = told_text(catalogue, boundaries, vocabulary);
        secrets.texts = untold(std::move(secrets.texts), told);
        secrets.localities = untold(std::move(secrets.localities), told);
    }
    secrets.crs = boundaries.crs;
    return secrets;
}

void forget_told_localities(Secrets& secrets, std::string_view told) {
    if (!secrets.localities.empty()) {
        secrets.localities = untold(std::move(secrets.localities), told);
    }
}

void forget_told_texts(Secrets& secrets, std::string_view told) {
    if (!secrets.texts.empty()) {
        secrets.texts = untold(std::move(secrets.texts), told);
    }
}

Secrets gather_secrets(Catalogue const& catalogue, catalogue::Vocabulary const& vocabulary,
                       geodata::PostcodeLookup const* postcodes) {
    geodata::Boundaries nowhere;
    nowhere.crs = geodata::british_national_grid;
    auto secrets = gather_secret_texts(catalogue, nowhere, vocabulary);
    gather_sites(
        catalogue,
        {.areas = {}, .sites = sites_of(catalogue, nowhere.crs, postcodes), .problems = {}},
        secrets);
    return secrets;
}

void gather_sites(Catalogue const& catalogue, Placing const& placing, Secrets& secrets) {
    for (std::size_t at = 0; at < catalogue.services.size(); ++at) {
        auto& sites = sites_like(secrets, catalogue.services[at].visibility);
        for (auto const* site :
             {&placing.sites[at].by_coordinates, &placing.sites[at].by_postcode}) {
            if (!std::holds_alternative<catalogue::Unlocated>(site->stated)) {
                sites.push_back(known_site(*site));
            }
        }
    }
    if (secrets.confidential_sites.empty() && secrets.district_sites.empty()) {
        secrets.told_sites.clear();
    }
}

} // namespace mapper
