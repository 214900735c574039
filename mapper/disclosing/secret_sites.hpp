#pragma once

#include "mapper/disclosing/secrets.hpp"
#include "mapper/placing/site_frame.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace mapper {

enum class SiteLeak : std::uint8_t { pair, single };

/// Looks for secret sites among numbers. In text a pair is found where both coordinates stand
/// within 200 bytes of each other, to the metre or to three decimals of a degree or more; a single
/// coordinate of a confidential site is found to the metre or to five decimals. What a public row
/// states just so is let pass. In binary doubles the two must follow each other and be exact to
/// half a centimetre, because the vertices of district borders are there too.
class SecretSites {
public:
    explicit SecretSites(Secrets const& secrets);

    [[nodiscard]] bool empty() const { return degrees_.empty(); }

    /// Of the numbers that begin between `from` and `to`; those shortly before `from` are read too.
    [[nodiscard]] std::optional<SiteLeak> find_in_text(std::string_view text, std::size_t from,
                                                       std::size_t to) const;

    [[nodiscard]] std::optional<SiteLeak> find_in_binary(std::string_view bytes, std::size_t from,
                                                         std::size_t to) const;

private:
    struct Candidate;

    [[nodiscard]] bool is_told_number(double value) const;
    [[nodiscard]] bool is_single(Candidate const& candidate) const;
    [[nodiscard]] bool may_be_half(Candidate const& candidate) const;
    [[nodiscard]] bool is_pair(Candidate const& one, Candidate const& other) const;
    [[nodiscard]] std::optional<SiteLeak> find_double(std::string_view bytes, std::size_t position,
                                                      double (*read)(char const*)) const;

    std::vector<SiteFrame> metres_;
    DegreeFrame degrees_;
    std::int64_t largest_row_;
    std::vector<std::int64_t> told_numbers_;
};

} // namespace mapper
