#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace catalogue {

/// A regular expression as Perl writes it, over UTF-8, that a whole text must fit. One that would
/// take long over a text is taken not to fit it.
class TextPattern {
public:
    /// Throws std::invalid_argument, saying what is wrong and where, when the text is no pattern.
    explicit TextPattern(std::string const& pattern);
    ~TextPattern();
    TextPattern(TextPattern&&) noexcept;
    TextPattern& operator=(TextPattern&&) noexcept;

    [[nodiscard]] bool fits(std::string_view text) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace catalogue
