#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace reports {

/// Takes a text piece by piece, in order. A piece ends where a record of the text does, so that
/// nothing that belongs together is parted.
class TextSink {
public:
    virtual ~TextSink() = default;
    virtual void take(std::string_view piece) = 0;
    /// A piece that is the program's own, the same for every catalogue: it is not looked through
    /// for secrets, which may be called by any word.
    virtual void take_own(std::string_view piece) { take(piece); }
};

/// Writers hand on what they have at the first end of a record after this many bytes: few enough to
/// stay in a processor's cache, so that a large report costs no memory of its size.
inline constexpr std::size_t piece_size = std::size_t{1} << 19U;

/// Keeps the whole text.
class WholeText final : public TextSink {
public:
    void take(std::string_view piece) override { text += piece; }

    std::string text;
};

} // namespace reports
