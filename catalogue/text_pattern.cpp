#include "catalogue/text_pattern.hpp"

#include <fmt/format.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <array>
#include <stdexcept>

namespace catalogue {

namespace {

constexpr std::uint32_t most_steps = 100'000;

struct FreeCode {
    void operator()(pcre2_code* code) const { pcre2_code_free(code); }
};
struct FreeMatch {
    void operator()(pcre2_match_data* match) const { pcre2_match_data_free(match); }
};
struct FreeContext {
    void operator()(pcre2_match_context* context) const { pcre2_match_context_free(context); }
};

PCRE2_SPTR units(std::string_view text) {
    return reinterpret_cast<PCRE2_SPTR>(text.data());
}

} // namespace

struct TextPattern::Impl {
    std::unique_ptr<pcre2_code, FreeCode> code;
    std::unique_ptr<pcre2_match_data, FreeMatch> match;
    std::unique_ptr<pcre2_match_context, FreeContext> context;
};

TextPattern::TextPattern(std::string const& pattern)
    : m_impl(std::make_unique<Impl>()) {
    int error = 0;
    PCRE2_SIZE offset = 0;
    m_impl->code.reset(pcre2_compile(units(pattern), pattern.size(),
                                     PCRE2_UTF | PCRE2_ANCHORED | PCRE2_ENDANCHORED, &error,
                                     &offset, nullptr));
    if (!m_impl->code) {
        std::array<PCRE2_UCHAR, 128> said{};
        pcre2_get_error_message(error, said.data(), said.size());
        throw std::invalid_argument(fmt::format(
            "{} at character {}", reinterpret_cast<char const*>(said.data()), offset + 1));
    }
    m_impl->match.reset(pcre2_match_data_create_from_pattern(m_impl->code.get(), nullptr));
    m_impl->context.reset(pcre2_match_context_create(nullptr));
    if (!m_impl->match || !m_impl->context) {
        throw std::bad_alloc();
    }
    pcre2_set_match_limit(m_impl->context.get(), most_steps);
}

TextPattern::~TextPattern() = default;
TextPattern::TextPattern(TextPattern&&) noexcept = default;
TextPattern& TextPattern::operator=(TextPattern&&) noexcept = default;

bool TextPattern::fits(std::string_view text) const {
    return pcre2_match(m_impl->code.get(), units(text), text.size(), 0, 0, m_impl->match.get(),
                       m_impl->context.get()) > 0;
}

} // namespace catalogue
