#include "mapper/record.hpp"

#include "base/nearest_word.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>

namespace mapper {

namespace {

/// Groups of positions; the head of a group is its least.
class Groups {
public:
    explicit Groups(std::size_t count)
        : parent_(count) {
        std::iota(parent_.begin(), parent_.end(), 0U);
    }

    std::uint32_t head(std::uint32_t member) {
        while (parent_[member] != member) {
            parent_[member] = parent_[parent_[member]];
            member = parent_[member];
        }
        return member;
    }

    void join(std::uint32_t one, std::uint32_t other) {
        auto const first = head(one);
        auto const second = head(other);
        parent_[std::max(first, second)] = std::min(first, second);
    }

private:
    std::vector<std::uint32_t> parent_;
};

/// The same for texts that fold to the same word (FNV-1a over the folded letters).
std::uint64_t folded_hash(std::uint64_t hash, std::string_view text) {
    for (char const letter : text) {
        auto byte = static_cast<unsigned char>(letter);
        if (byte >= 'A' && byte <= 'Z') {
            byte = static_cast<unsigned char>(byte + ('a' - 'A'));
        }
        bool const counts =
            (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte >= 0x80;
        if (counts) {
            hash = (hash ^ byte) * 0x100000001b3U;
        }
    }
    return (hash ^ 0xffU) * 0x100000001b3U;
}

std::string folded_name(Disclosed const& service) {
    return base::folded(service.provider) + '\n' + base::folded(service.programme);
}

} // namespace

void number_records(std::vector<Disclosed>& services) {
    Groups groups{services.size()};
    std::vector<std::pair<std::uint64_t, std::uint32_t>> by_name;
    by_name.reserve(services.size());
    for (std::uint32_t at = 0; at < services.size(); ++at) {
        auto const& service = services[at];
        if (at > 0 && service.id == services[at - 1].id) {
            groups.join(at - 1, at);
        }
        auto const provider = folded_hash(0xcbf29ce484222325U, service.provider);
        by_name.emplace_back(folded_hash(provider, service.programme), at);
    }
    std::ranges::sort(by_name);
    for (std::size_t first = 0; first < by_name.size();) {
        auto last = first + 1;
        while (last < by_name.size() && by_name[last].first == by_name[first].first) {
            ++last;
        }
        if (last - first > 1) {
            auto const name = folded_name(services[by_name[first].second]);
            for (auto at = first + 1; at < last && name.size() > 1; ++at) {
                if (folded_name(services[by_name[at].second]) == name) {
                    groups.join(by_name[first].second, by_name[at].second);
                }
            }
        }
        first = last;
    }
    for (std::uint32_t at = 0; at < services.size(); ++at) {
        services[at].record = groups.head(at);
    }
}

} // namespace mapper
