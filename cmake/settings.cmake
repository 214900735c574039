# project_settings: what every target is compiled with. project_warnings: what our own sources must
# not do; kept apart so that it never reaches code that is not ours.
add_library(project_settings INTERFACE)
target_compile_features(project_settings INTERFACE cxx_std_20)
target_include_directories(project_settings INTERFACE ${PROJECT_SOURCE_DIR})
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_CXX_FLAGS_RELEASE "-O3 -DNDEBUG")

if(GAPMAP_SANITIZE)
    target_compile_options(project_settings INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(project_settings INTERFACE -fsanitize=address,undefined)
endif()
if(GAPMAP_COVERAGE)
    target_compile_options(project_settings INTERFACE --coverage)
    target_link_options(project_settings INTERFACE --coverage)
endif()

add_library(project_warnings INTERFACE)
target_compile_options(project_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
    -Wnon-virtual-dtor -Woverloaded-virtual -Wduplicated-cond -Wlogical-op)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # When it optimises, g++ 12 sees uninitialised and overlapping bytes in std::string and
    # std::variant that are not there; the build with sanitizers keeps these warnings.
    target_compile_options(project_warnings INTERFACE
        $<$<CONFIG:Release>:-Wno-array-bounds;-Wno-maybe-uninitialized;-Wno-restrict;-Wno-stringop-overflow;-Wno-stringop-overread>)
endif()
if(GAPMAP_WERROR)
    target_compile_options(project_warnings INTERFACE -Werror)
endif()

# precompile_common(TARGET): what nearly every source of ours includes is read once a target.
function(precompile_common target)
    target_precompile_headers(${target} PRIVATE
        <algorithm> <array> <cstdint> <future> <map> <memory> <optional> <span>
        <string> <string_view> <unordered_map> <utility> <variant> <vector> <fmt/format.h>)
endfunction()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Precompiled headers need these two to be found again in the cache.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE_PROGRAM})
    set(CMAKE_PCH_INSTANTIATE_TEMPLATES ON)
endif()
