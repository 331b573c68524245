# Finds what the project is built on, and names the Debian package of what is missing.

function(require_found name package)
  if(NOT ${name}_FOUND)
    message(FATAL_ERROR "${name} is missing. On Debian: apt-get install ${package}")
  endif()
endfunction()

# Libraries without a CMake package of their own.
function(require_library target header library package)
  find_path(${target}_INCLUDE ${header})
  find_library(${target}_LIBRARY NAMES ${library})
  if(NOT ${target}_INCLUDE OR NOT ${target}_LIBRARY)
    message(FATAL_ERROR "${header} is missing. On Debian: apt-get install ${package}")
  endif()
  add_library(${target}::${target} UNKNOWN IMPORTED)
  set_target_properties(${target}::${target} PROPERTIES
    IMPORTED_LOCATION "${${target}_LIBRARY}" INTERFACE_INCLUDE_DIRECTORIES "${${target}_INCLUDE}")
endfunction()

find_package(CLI11 QUIET)
require_found(CLI11 libcli11-dev)
find_package(fmt QUIET)
require_found(fmt libfmt-dev)
find_package(nlohmann_json QUIET)
require_found(nlohmann_json nlohmann-json3-dev)
find_package(tomlplusplus QUIET)
require_found(tomlplusplus libtomlplusplus-dev)
require_library(utf8proc utf8proc.h libutf8proc.a libutf8proc-dev)

# SQLite with its session extension, which records what each command changes.
require_library(sqlite3 sqlite3.h libsqlite3.a libsqlite3-dev)
find_package(Threads REQUIRED)
target_link_libraries(sqlite3::sqlite3 INTERFACE Threads::Threads m)
add_library(SQLite::SQLite3 ALIAS sqlite3::sqlite3)
target_compile_definitions(sqlite3::sqlite3 INTERFACE
  SQLITE_ENABLE_SESSION SQLITE_ENABLE_PREUPDATE_HOOK)
include(CheckCXXSymbolExists)
set(CMAKE_REQUIRED_INCLUDES ${sqlite3_INCLUDE})
set(CMAKE_REQUIRED_LIBRARIES ${sqlite3_LIBRARY} Threads::Threads m)
set(CMAKE_REQUIRED_DEFINITIONS -DSQLITE_ENABLE_SESSION -DSQLITE_ENABLE_PREUPDATE_HOOK)
check_cxx_symbol_exists(sqlite3session_create sqlite3.h HAVE_SQLITE_SESSION)
if(NOT HAVE_SQLITE_SESSION)
  message(FATAL_ERROR "This SQLite lacks its session extension. Debian's libsqlite3-dev has it.")
endif()
