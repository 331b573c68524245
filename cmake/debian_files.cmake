# Run by cpack on the files to be packed: manual and changelog are compressed, as Debian wants.

set(share "${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr/share")
file(GLOB files "${share}/man/man*/*.[1-8]" "${share}/doc/relate/changelog")
foreach(file ${files})
  execute_process(COMMAND gzip -9nf "${file}" COMMAND_ERROR_IS_FATAL ANY)
endforeach()
