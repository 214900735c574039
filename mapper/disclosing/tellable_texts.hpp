#pragma once

#include "mapper/disclosing/leak.hpp"
#include "mapper/disclosing/secrets.hpp"

#include <optional>
#include <string>
#include <unordered_map>

namespace mapper {

/// Which texts may be told of a row that is not confidential: those that hold neither a place nor
/// anything secret. Many rows share a text, so each is looked through once.
class TellableTexts {
public:
    /// The secrets must outlive it.
    explicit TellableTexts(Secrets const& secrets)
        : secrets_(secrets) {}

    bool may_be_told(std::string const& text);

private:
    Secrets const& secrets_;
    std::optional<LeakCheck> leak_check_; ///< made when it is first needed
    std::unordered_map<std::string, bool> tellable_;
};

} // namespace mapper
