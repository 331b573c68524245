# What every target of the project is compiled with.
add_library(relate_warnings INTERFACE)
target_compile_options(relate_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror
  -Wno-missing-field-initializers)  # a record is made with what is known of it; the rest has defaults
# False alarms of GCC 12 over std::string and std::optional in optimised code.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(relate_warnings INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()
if(RELATE_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
if(RELATE_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
  if(NOT RELATE_SANITIZE)  # for many inputs: watching comparisons takes half of the time
    add_compile_options(-fno-sanitize-coverage=trace-cmp)
  endif()
endif()
