#pragma once

#include "reports/files/text_sink.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace reports {

/// Writes one JSON document from front to back: compact, but with a line of its own for what a
/// person looks for. Keys and brackets are the caller's to balance.
class JsonWriter {
public:
    /// The sink must outlive it.
    explicit JsonWriter(TextSink& sink);
    ~JsonWriter();

    void begin_object();
    /// An object that begins a new line: an entry of a long list.
    void begin_line_object();
    void end_object();
    void begin_array();
    void end_array();
    /// The end of a list of entries, on a line of its own.
    void end_line_array();

    void key(std::string_view name);
    /// A key that begins a new line: a section of the document.
    void line_key(std::string_view name);

    void text(std::string_view value);
    /// Null where the text is empty: what is not known is no text.
    void text_or_null(std::string_view value);
    void number(std::uint64_t value);
    void number_or_null(std::optional<std::int64_t> value);
    /// To four decimals.
    void ratio(std::optional<double> value);
    /// To six decimals, which of degrees are a tenth of a metre.
    void degrees(double value);
    void boolean(bool value);
    void null();

    /// Ends the document's last line and hands on what is left, which ends the writer's use.
    void finish();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace reports
