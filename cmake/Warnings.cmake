# What every target of the project is compiled with.
add_library(relate_warnings INTERFACE)
target_compile_options(relate_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror
  -Wno-missing-field-initializers)  # a record is made with what is known of it; the rest has defaults
if(RELATE_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
