#include "geodata/mapped_file.hpp"

#include "base/error.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace geodata {

namespace {

[[noreturn]] void cannot_read(std::filesystem::path const& file, int error) {
    throw base::Error(fmt::format("{}: cannot be read ({}); check the path and its permissions.",
                                  file.string(), std::strerror(error)));
}

class Descriptor {
public:
    explicit Descriptor(std::filesystem::path const& file)
        : number{::open(file.c_str(), O_RDONLY | O_CLOEXEC)} {
        if (number < 0) {
            cannot_read(file, errno);
        }
    }
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    ~Descriptor() { ::close(number); }

    int const number;
};

} // namespace

MappedFile::MappedFile(std::filesystem::path const& file) {
    Descriptor const descriptor{file};
    struct stat about {};
    if (::fstat(descriptor.number, &about) != 0) {
        cannot_read(file, errno);
    }
    if (!S_ISREG(about.st_mode)) {
        throw base::Error(fmt::format("{} is not a file; name a file.", file.string()));
    }
    auto const size = static_cast<std::size_t>(about.st_size);
    if (size == 0) {
        return;
    }
    void* const begin = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor.number, 0);
    if (begin == MAP_FAILED) {
        cannot_read(file, errno);
    }
    bytes_ = {static_cast<char const*>(begin), size};
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : bytes_{std::exchange(other.bytes_, {})} {}

MappedFile::~MappedFile() {
    if (!bytes_.empty()) {
        ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());
    }
}

} // namespace geodata
