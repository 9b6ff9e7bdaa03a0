# Third-party libraries, all from Debian 12 (scripts/packages.txt). With UTLYS_STATIC they are linked in, all but glibc:
# the dynamic linker's work is most of a short command's time.
if(UTLYS_STATIC)
  set(OPENSSL_USE_STATIC_LIBS ON)
  set(static_suffix ${CMAKE_STATIC_LIBRARY_SUFFIX})
endif()

find_package(Boost 1.81 REQUIRED)
find_package(OpenSSL 3 REQUIRED COMPONENTS Crypto)
find_package(Threads REQUIRED)
find_package(Gettext REQUIRED)

# NAME FILE: a library without a CMake package of its own, static or shared as the preset wants it.
function(utlys_import name file header)
  find_library(${name}_FILE NAMES lib${file}${static_suffix} ${file} REQUIRED)
  find_path(${name}_HEADERS ${header} REQUIRED)
  add_library(${name} INTERFACE)
  target_link_libraries(${name} INTERFACE ${${name}_FILE})
  target_include_directories(${name} SYSTEM INTERFACE ${${name}_HEADERS})
endfunction()
utlys_import(utf8proc utf8proc utf8proc.h)
utlys_import(ical ical libical/ical.h)
if(UTLYS_STATIC)  # and not ICU, which it would bring (no_icu.cpp says why)
  add_library(utlys_no_icu STATIC cli/export/no_icu.cpp)
  target_link_libraries(utlys_no_icu PRIVATE utlys_settings utlys_warnings)
  target_link_libraries(ical INTERFACE utlys_no_icu)
  target_compile_definitions(ical INTERFACE UTLYS_NO_ICU)
endif()

# Spreadsheets. Loaded when one is written and never linked (cli/export/xlsx.hpp), so only its name is kept.
find_library(xlsxwriter_FILE NAMES libxlsxwriter.so REQUIRED)
find_path(xlsxwriter_HEADERS xlsxwriter.h REQUIRED)
get_filename_component(UTLYS_XLSXWRITER ${xlsxwriter_FILE} REALPATH)
get_filename_component(UTLYS_XLSXWRITER ${UTLYS_XLSXWRITER} NAME)

if(UTLYS_STATIC)
  find_library(SQLite3_LIBRARY NAMES libsqlite3${static_suffix} REQUIRED)
endif()
find_package(SQLite3 REQUIRED)
find_package(SQLiteCpp REQUIRED)
if(UTLYS_STATIC)
  target_link_libraries(utlys_settings INTERFACE m dl)
  target_link_options(utlys_settings INTERFACE -static-libstdc++ -static-libgcc -Wl,--gc-sections -Wl,-O1)
endif()
