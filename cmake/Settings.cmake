# What every target is compiled with.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)

option(UTLYS_STATIC "Link third-party libraries statically: a third of the cold start" OFF)
option(UTLYS_BENCH "Build the benchmarks" OFF)
set(UTLYS_SANITIZE "" CACHE STRING "Sanitizers for -fsanitize=, such as address,undefined")

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

add_library(utlys_settings INTERFACE)
target_include_directories(utlys_settings INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(utlys_settings INTERFACE $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)
# -g1: an MSM unit takes 1.3 GiB with full debug information, 2.3 under ASan.
target_compile_options(utlys_settings INTERFACE $<$<CONFIG:Debug>:-g1>)
if(UTLYS_SANITIZE)
  target_compile_options(utlys_settings INTERFACE -fsanitize=${UTLYS_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(utlys_settings INTERFACE -fsanitize=${UTLYS_SANITIZE})
endif()

add_library(utlys_warnings INTERFACE)
# -Wno-restrict: g++ 12 sees an overlap in std::string that is not there (GCC bug 105651).
# -Wno-maybe-uninitialized where it optimises: g++ 12 takes strings of a moved aggregate for unset (clang sees nothing).
target_compile_options(utlys_warnings INTERFACE -Wall -Wextra -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
                                                $<$<AND:$<CXX_COMPILER_ID:GNU>,$<NOT:$<CONFIG:Debug>>>:-Wno-maybe-uninitialized>
                                                $<$<CONFIG:Debug>:-Werror>)

# utlys_library(NAME SOURCES … USES …): a room of the house.
function(utlys_library name)
  cmake_parse_arguments(room "" "" "SOURCES;USES;PRIVATELY" ${ARGN})
  add_library(${name} STATIC ${room_SOURCES})
  target_link_libraries(${name} PUBLIC utlys_settings ${room_USES} PRIVATE utlys_warnings ${room_PRIVATELY})
endfunction()
