#include "reports/page/content_policy.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>
#include <cstddef>

namespace reports {

std::string content_source(std::string_view text) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned length = 0;
    EVP_Digest(text.data(), text.size(), digest.data(), &length, EVP_sha256(), nullptr);
    std::array<unsigned char, std::size_t{2} * EVP_MAX_MD_SIZE> base64{};
    int const letters = EVP_EncodeBlock(base64.data(), digest.data(), static_cast<int>(length));
    std::string encoded(base64.begin(), base64.begin() + letters);
    return fmt::format("'sha256-{}'", encoded);
}

} // namespace reports
