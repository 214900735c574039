#pragma once

#include "mapper/disclosing/leak.hpp"
#include "reports/files/text_sink.hpp"

#include <cstdio>
#include <filesystem>
#include <future>
#include <memory>
#include <string>
#include <utility>

namespace reports {

/// A text file in the making, of which every piece is looked through for secrets before it is
/// written, while the next one is made. `shown` is what messages call the file.
class ScannedFile final : public TextSink {
public:
    /// Throws base::Error when the file cannot be made. The check must outlive it.
    ScannedFile(std::filesystem::path const& file, std::filesystem::path shown,
                mapper::LeakCheck const& leaks);
    ~ScannedFile() override;

    /// Throws base::Error when an earlier piece held a secret or could not be written: the disk is
    /// full, the place is not writable.
    void take(std::string_view piece) override;
    void take_own(std::string_view piece) override;

    /// The end of the text; throws as take() does.
    void finish();

private:
    void begin(std::string_view piece, mapper::LeakCheck const* leaks);
    void write_pending(mapper::LeakCheck const* leaks);

    struct Close {
        void operator()(std::FILE* opened) const { std::fclose(opened); }
    };
    std::filesystem::path shown_;
    mapper::LeakCheck const& leaks_;
    std::unique_ptr<std::FILE, Close> opened_;
    std::string pending_; ///< being looked through and written
    std::future<void> pending_written_;
};

/// Throws base::Error, which does not show it, when the bytes of a file hold a secret.
void refuse_leak(std::filesystem::path const& shown, std::string_view bytes,
                 mapper::LeakCheck const& leaks);

/// Looks through what it is told, and keeps nothing: for what is written in a form that cannot be
/// looked through.
class ScannedText final : public TextSink {
public:
    /// The check must outlive it.
    ScannedText(std::filesystem::path shown, mapper::LeakCheck const& leaks)
        : shown_(std::move(shown))
        , leaks_(leaks) {}

    /// Throws base::Error when the piece holds a secret.
    void take(std::string_view piece) override { refuse_leak(shown_, piece, leaks_); }

private:
    std::filesystem::path shown_;
    mapper::LeakCheck const& leaks_;
};

} // namespace reports
