#include "mapper/record.hpp"

#include "base/nearest_word.hpp"
#include "mapper/groups/record_groups.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace mapper {

namespace {

using catalogue::PairDecisions;
using catalogue::PairVerdict;

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

/// One record of the services of one id, and of those of one provider and programme.
void join_by_name(std::vector<Disclosed> const& services, RecordGroups& groups) {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> by_name;
    by_name.reserve(services.size());
    for (std::uint32_t at = 0; at < services.size(); ++at) {
        auto const& service = services[at];
        if (is_confidential(service)) {
            continue;
        }
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
}

/// Services of one record and other names were of one id when they were numbered, even if they were
/// given an id each since.
void keep_joined_by_id(std::vector<Disclosed> const& services, RecordGroups& groups) {
    std::unordered_map<std::uint32_t, std::uint32_t> first_of_record;
    for (std::uint32_t at = 0; at < services.size(); ++at) {
        auto const [first, added] = first_of_record.try_emplace(services[at].record, at);
        if (!added && folded_name(services[at]) != folded_name(services[first->second])) {
            groups.join(first->second, at);
        }
    }
}

void take_numbers(std::vector<Disclosed>& services, RecordGroups& groups) {
    for (std::uint32_t at = 0; at < services.size(); ++at) {
        services[at].record = groups.head(at);
    }
}

/// Where the ids that decisions name stand among the services.
std::unordered_map<std::string_view, std::uint32_t>
positions_of_decided(std::vector<Disclosed> const& services, PairDecisions const& decisions) {
    std::unordered_set<std::string_view> wanted;
    for (auto const& row : decisions.rows()) {
        wanted.insert(row.first);
        wanted.insert(row.second);
    }
    std::unordered_map<std::string_view, std::uint32_t> positions;
    for (std::uint32_t at = 0; at < services.size(); ++at) {
        if (!is_confidential(services[at]) && wanted.contains(services[at].id)) {
            positions.emplace(services[at].id, at);
        }
    }
    return positions;
}

/// Shows no id: it may be a confidential row's, and what is not known is not told from that.
base::Problem problem_of(PairDecisions const& decisions, catalogue::PairDecision const& row,
                         std::string rule, std::string message, std::string hint) {
    return {.severity = base::Severity::warning,
            .rule = std::move(rule),
            .where = {.file = decisions.file(), .sheet = "", .row = row.row, .column = ""},
            .message = std::move(message),
            .hint = std::move(hint)};
}

} // namespace

void number_records(std::vector<Disclosed>& services) {
    RecordGroups groups{services.size()};
    join_by_name(services, groups);
    take_numbers(services, groups);
}

std::vector<base::Problem> decide_records(std::vector<Disclosed>& services,
                                          PairDecisions const& decisions) {
    auto problems = decisions.problems();
    auto const positions = positions_of_decided(services, decisions);
    RecordGroups groups{services.size()};
    for (auto const verdict : {PairVerdict::different, PairVerdict::same}) {
        for (auto const& row : decisions.rows()) {
            if (row.verdict != verdict || decisions.find(row.first, row.second) != verdict) {
                continue;
            }
            auto const one = positions.find(row.first);
            auto const other = positions.find(row.second);
            if (one == positions.end() || other == positions.end()) {
                problems.push_back(problem_of(
                    decisions, row, "decision-not-used",
                    "no service that may be named has one of the row's ids, so it decides nothing",
                    "write the ids as 'gapmap pairs' lists them"));
            } else if (verdict == PairVerdict::different) {
                groups.keep_apart(one->second, other->second);
            } else if (!groups.join(one->second, other->second)) {
                problems.push_back(problem_of(
                    decisions, row, "decisions-contradict",
                    "the two are said to be the same, and by other rows they are different",
                    "what is said to be different stays so; correct whichever is wrong"));
            }
        }
    }
    keep_joined_by_id(services, groups);
    join_by_name(services, groups);
    take_numbers(services, groups);
    return problems;
}

} // namespace mapper
