# The Debian package: `cpack -G DEB` in a release build.

# What is packed is built before; the tests need not be.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY TRUE)

set(CPACK_PACKAGE_NAME relate)
set(CPACK_PACKAGE_VENDOR "the relate authors")
set(CPACK_PACKAGE_CONTACT "The relate authors <relate@example.org>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
# What Debian asks of files is done to the copy that is packed.
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/debian_files.cmake)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "bash-completion, man-db")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "journal of the relationships that projects live on")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "For people who run projects and accounts: relate keeps whom you have promised
what, who has gone quiet, what each person needs, what they told you and
whether you answered, and what is coming up.
.
It writes the list in the morning and the brief before the call. Everything is
in one SQLite file in your home folder, and every change can be taken back.")

include(CPack)
