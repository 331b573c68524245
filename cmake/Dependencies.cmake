# Finds what the project is built on, and names the Debian package of what is missing.

# require_package(NAME PACKAGE): a library that brings its own CMake package.
macro(require_package name package)
  find_package(${name} QUIET)
  if(NOT ${name}_FOUND)
    message(FATAL_ERROR "${name} is missing. On Debian: apt-get install ${package}")
  endif()
endmacro()

# require_header(NAME HEADER PACKAGE): NAME_INCLUDE_DIR is the folder that has the header.
function(require_header name header package)
  find_path(${name}_INCLUDE_DIR ${header})
  if(NOT ${name}_INCLUDE_DIR)
    message(FATAL_ERROR "${header} is missing. On Debian: apt-get install ${package}")
  endif()
endfunction()

# require_library(TARGET NAME HEADER PACKAGE): the static library where there is one.
function(require_library target name header package)
  require_header(${name} ${header} ${package})
  find_library(${name}_LIBRARY NAMES lib${name}.a ${name})
  if(NOT ${name}_LIBRARY)
    message(FATAL_ERROR "The library ${name} is missing. On Debian: apt-get install ${package}")
  endif()
  add_library(${target} UNKNOWN IMPORTED)
  set_target_properties(${target} PROPERTIES
    IMPORTED_LOCATION "${${name}_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${${name}_INCLUDE_DIR}")
endfunction()

find_package(Threads REQUIRED)
require_package(CLI11 libcli11-dev)
require_package(fmt libfmt-dev)
require_package(nlohmann_json nlohmann-json3-dev)
require_library(utf8proc::utf8proc utf8proc utf8proc.h libutf8proc-dev)

# toml++ from its headers alone: its CMake package asks for the shared library.
require_header(tomlplusplus toml++/toml.h libtomlplusplus-dev)
add_library(tomlplusplus_headers INTERFACE)
target_include_directories(tomlplusplus_headers SYSTEM INTERFACE "${tomlplusplus_INCLUDE_DIR}")
target_compile_definitions(tomlplusplus_headers INTERFACE TOML_HEADER_ONLY=1)

# SQLite with its session extension, which records what each command changes.
require_library(SQLite::SQLite3 sqlite3 sqlite3.h libsqlite3-dev)
target_link_libraries(SQLite::SQLite3 INTERFACE Threads::Threads m ${CMAKE_DL_LIBS})
target_compile_definitions(SQLite::SQLite3 INTERFACE
  SQLITE_ENABLE_SESSION SQLITE_ENABLE_PREUPDATE_HOOK)
include(CheckCXXSymbolExists)
set(CMAKE_REQUIRED_LIBRARIES SQLite::SQLite3)
check_cxx_symbol_exists(sqlite3session_create sqlite3.h HAVE_SQLITE_SESSION)
unset(CMAKE_REQUIRED_LIBRARIES)
if(NOT HAVE_SQLITE_SESSION)
  message(FATAL_ERROR "${sqlite3_LIBRARY} lacks SQLite's session extension. "
    "Debian's has it: apt-get install libsqlite3-dev")
endif()

# fmt 9, as Debian has it, is compiled in (see src/fmt.cpp); of other versions, their library.
if(fmt_VERSION VERSION_GREATER_EQUAL 9 AND fmt_VERSION VERSION_LESS 10)
  add_library(relate_fmt STATIC src/fmt.cpp)
  target_compile_features(relate_fmt PUBLIC cxx_std_20)
  target_include_directories(relate_fmt SYSTEM PUBLIC
    $<TARGET_PROPERTY:fmt::fmt,INTERFACE_INCLUDE_DIRECTORIES>)
else()
  add_library(relate_fmt INTERFACE)
  target_link_libraries(relate_fmt INTERFACE fmt::fmt)
endif()
