#include "reports/json/json_writer.hpp"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <cmath>

namespace reports {

namespace {

using Buffer = rapidjson::StringBuffer;

/// RapidJSON's writer, taught to begin a line where a person would.
class LineWriter : public rapidjson::Writer<Buffer> {
public:
    using Base = rapidjson::Writer<Buffer>;
    using Base::Base;

    void start_line_object() {
        Prefix(rapidjson::kObjectType);
        os_->Put('\n');
        new (level_stack_.template Push<Level>()) Level(false);
        WriteStartObject();
    }
    void line_key(std::string_view name) {
        Prefix(rapidjson::kStringType);
        os_->Put('\n');
        WriteString(name.data(), static_cast<rapidjson::SizeType>(name.size()));
    }
    void end_line_array() {
        os_->Put('\n');
        EndArray();
    }
    /// Copies a text in which nothing must be escaped, as nearly all are.
    void copy_string(std::string_view text) {
        Prefix(rapidjson::kStringType);
        if (has_escapes(text)) {
            WriteString(text.data(), static_cast<rapidjson::SizeType>(text.size()));
            return;
        }
        auto* const place = os_->Push(text.size() + 2);
        place[0] = '"';
        std::ranges::copy(text, place + 1);
        place[text.size() + 1] = '"';
    }

private:
    /// Looks at every letter, which is quicker than to stop at the first: processors compare many
    /// at once.
    static bool has_escapes(std::string_view text) {
        unsigned found = 0;
        for (char const letter : text) {
            auto const byte = static_cast<unsigned char>(letter);
            found |= static_cast<unsigned>(byte == '"') | static_cast<unsigned>(byte == '\\') |
                     static_cast<unsigned>(byte < ' ');
        }
        return found != 0;
    }
};

} // namespace

struct JsonWriter::Impl {
    TextSink& sink;
    Buffer buffer; ///< not handed on yet
    LineWriter writer{buffer};

    void hand_on() {
        sink.take({buffer.GetString(), buffer.GetSize()});
        buffer.Clear();
    }
};

JsonWriter::JsonWriter(TextSink& sink)
    : impl_(std::make_unique<Impl>(sink)) {}
JsonWriter::~JsonWriter() = default;

void JsonWriter::begin_object() {
    impl_->writer.StartObject();
}

void JsonWriter::begin_line_object() {
    if (impl_->buffer.GetSize() >= piece_size) {
        impl_->hand_on();
    }
    impl_->writer.start_line_object();
}

void JsonWriter::end_object() {
    impl_->writer.EndObject();
}

void JsonWriter::begin_array() {
    impl_->writer.StartArray();
}

void JsonWriter::end_array() {
    impl_->writer.EndArray();
}

void JsonWriter::end_line_array() {
    impl_->writer.end_line_array();
}

void JsonWriter::key(std::string_view name) {
    impl_->writer.copy_string(name);
}

void JsonWriter::line_key(std::string_view name) {
    impl_->writer.line_key(name);
}

void JsonWriter::text(std::string_view value) {
    impl_->writer.copy_string(value);
}

void JsonWriter::text_or_null(std::string_view value) {
    if (value.empty()) {
        null();
    } else {
        text(value);
    }
}

void JsonWriter::number(std::uint64_t value) {
    impl_->writer.Uint64(value);
}

void JsonWriter::number_or_null(std::optional<std::int64_t> value) {
    if (value) {
        impl_->writer.Int64(*value);
    } else {
        null();
    }
}

void JsonWriter::ratio(std::optional<double> value) {
    if (value) {
        impl_->writer.Double(std::round(*value * 10000) / 10000);
    } else {
        null();
    }
}

void JsonWriter::degrees(double value) {
    impl_->writer.Double(std::round(value * 1e6) / 1e6);
}

void JsonWriter::boolean(bool value) {
    impl_->writer.Bool(value);
}

void JsonWriter::null() {
    impl_->writer.Null();
}

void JsonWriter::finish() {
    impl_->buffer.Put('\n');
    impl_->hand_on();
}

} // namespace reports
