# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Waymark authors
#
# What `cmake --install` puts where, by the freedesktop standards.

set(desktop_files "${CMAKE_SOURCE_DIR}/app/desktop/org.waymark.Waymark")
if(TARGET waymark)
    install(TARGETS waymark RUNTIME)
endif()
install(FILES "${desktop_files}.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES "${desktop_files}.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES "${desktop_files}.svg" DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
install(FILES README.md CHANGELOG.md THIRD-PARTY.md LICENSE DESTINATION "${CMAKE_INSTALL_DOCDIR}")
