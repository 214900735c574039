#pragma once

#include "mapper/disclosing/secrets.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace mapper {

/// Looks through what is about to be left behind for anything secret: a secret text; both
/// coordinates of a secret site within a short distance of each other; or one of them at five
/// decimals or more of a degree, or to the metre, for a confidential site. Built once, used for
/// every output; knows text and the binary doubles of geometries.
class LeakCheck {
public:
    explicit LeakCheck(Secrets const& secrets);
    ~LeakCheck();
    LeakCheck(LeakCheck&&) noexcept;
    LeakCheck& operator=(LeakCheck&&) noexcept;

    /// What kind of secret the bytes hold, as a sentence part that does not show it ("a text of a
    /// row that is not public"). None when they hold none.
    [[nodiscard]] std::optional<std::string> find(std::string_view bytes) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace mapper
