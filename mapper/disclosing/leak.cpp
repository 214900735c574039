#include "mapper/disclosing/leak.hpp"

#include "mapper/disclosing/secret_sites.hpp"
#include "mapper/disclosing/secret_texts.hpp"

#include <cstring>
#include <future>

namespace mapper {

namespace {

constexpr std::size_t worth_two_threads = 1 << 20;

enum class Trouble : std::uint8_t { text, pair, single };

bool is_database(std::string_view bytes) {
    return bytes.starts_with("SQLite format 3");
}

std::string sentence_part(Trouble trouble) {
    switch (trouble) {
    case Trouble::text:
        return "a text of a row that is not public";
    case Trouble::pair:
        return "both coordinates of a site that is not public";
    case Trouble::single:
        return "a coordinate of a confidential site";
    }
    return "";
}

std::optional<Trouble> as_trouble(std::optional<SiteLeak> leak) {
    if (!leak) {
        return {};
    }
    return *leak == SiteLeak::pair ? Trouble::pair : Trouble::single;
}

std::vector<std::string> all_texts(Secrets const& secrets) {
    auto texts = secrets.texts;
    texts.insert(texts.end(), secrets.localities.begin(), secrets.localities.end());
    return texts;
}

} // namespace

struct LeakCheck::Impl {
    SecretTexts texts;
    SecretSites sites;

    explicit Impl(Secrets const& secrets)
        : texts{all_texts(secrets)}
        , sites{secrets} {}

    [[nodiscard]] std::optional<Trouble> find(std::string_view bytes, std::size_t from,
                                              std::size_t to) const {
        if (!texts.empty() && texts.found_in(bytes, from, to)) {
            return Trouble::text;
        }
        if (sites.empty()) {
            return {};
        }
        auto trouble = as_trouble(sites.find_in_text(bytes, from, to));
        bool const binary =
            !trouble && std::memchr(bytes.data() + from, '\0', to - from) != nullptr;
        return binary ? as_trouble(sites.find_in_binary(bytes, from, to)) : trouble;
    }
};

LeakCheck::LeakCheck(Secrets const& secrets)
    : impl_{std::make_unique<Impl>(secrets)} {}

LeakCheck::~LeakCheck() = default;
LeakCheck::LeakCheck(LeakCheck&&) noexcept = default;
LeakCheck& LeakCheck::operator=(LeakCheck&&) noexcept = default;

std::optional<std::string> LeakCheck::find(std::string_view bytes) const {
    if (bytes.empty()) {
        return {};
    }
    std::optional<Trouble> trouble;
    if (bytes.size() < worth_two_threads) {
        trouble = impl_->find(bytes, 0, bytes.size());
    } else {
        auto const middle = bytes.size() / 2;
        auto second = std::async(std::launch::async,
                                 [&] { return impl_->find(bytes, middle, bytes.size()); });
        trouble = impl_->find(bytes, 0, middle);
        auto const found_second = second.get();
        trouble = trouble ? trouble : found_second;
    }
    if (!trouble && is_database(bytes) && impl_->texts.found_joined_in(bytes)) {
        trouble = Trouble::text;
    }
    return trouble ? std::optional{sentence_part(*trouble)} : std::nullopt;
}

} // namespace mapper
