# embed_text(TARGET NAMESPACE FILE...): compiles text files into TARGET as
# `std::string_view NAMESPACE::embedded_<file name with _ for every other character>()`, declared in
# the generated header "<target>/embedded.hpp". A file that is called as one before it is named by its
# path: embedded_standards_mine_toml() of standards/mine.toml, after suites/mine.toml. A file may be
# given by its whole path.
function(embed_text target namespace)
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/embedded/${target})
    set(header "#pragma once\n\n#include <string_view>\n\nnamespace ${namespace} {\n\n")
    set(identifiers "")
    foreach(file IN LISTS ARGN)
        get_filename_component(name ${file} NAME)
        string(MAKE_C_IDENTIFIER ${name} identifier)
        if(identifier IN_LIST identifiers)
            string(MAKE_C_IDENTIFIER ${file} identifier)
        endif()
        list(APPEND identifiers ${identifier})
        string(APPEND header "std::string_view embedded_${identifier}();\n")
        set(source ${folder}/${identifier}.cpp)
        get_filename_component(input ${file} ABSOLUTE BASE_DIR ${CMAKE_CURRENT_SOURCE_DIR})
        add_custom_command(
            OUTPUT ${source}
            COMMAND ${CMAKE_COMMAND} -DINPUT=${input} -DOUTPUT=${source}
                -DNAMESPACE=${namespace} -DIDENTIFIER=embedded_${identifier}
                -P ${PROJECT_SOURCE_DIR}/cmake/embed_file.cmake
            DEPENDS ${input} ${PROJECT_SOURCE_DIR}/cmake/embed_file.cmake
            VERBATIM)
        target_sources(${target} PRIVATE ${source})
    endforeach()
    string(APPEND header "\n} // namespace ${namespace}\n")
    file(CONFIGURE OUTPUT ${folder}/${target}/embedded.hpp CONTENT "${header}" @ONLY)
    target_include_directories(${target} PRIVATE ${folder})
endfunction()
