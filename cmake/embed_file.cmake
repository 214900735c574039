# Writes OUTPUT, a C++ source that holds the bytes of INPUT as a string_view function,
# byte by byte so that no delimiter and no encoding can be in the way.
file(READ ${INPUT} hex HEX)
string(LENGTH "${hex}" length)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" escaped "${hex}")
set(literals "")
set(position 0)
string(LENGTH "${escaped}" escaped_length)
while(position LESS escaped_length)
    string(SUBSTRING "${escaped}" ${position} 96 piece)
    string(APPEND literals "    \"${piece}\"\n")
    math(EXPR position "${position} + 96")
endwhile()
math(EXPR size "${length} / 2")
file(WRITE ${OUTPUT}
"#include <string_view>

namespace ${NAMESPACE} {

std::string_view ${IDENTIFIER}();

std::string_view ${IDENTIFIER}() {
    static constexpr char text[] =
${literals}        \"\";
    return {text, ${size}};
}

} // namespace ${NAMESPACE}
")
