# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Waymark authors
#
# What `cmake --install` puts where, by the freedesktop standards.

set(desktop_files "${CMAKE_SOURCE_DIR}/app/desktop/org.waymark.Waymark")
if(TARGET waymark)
    install(TARGETS waymark RUNTIME)
endif()
if(TARGET waymark-cli)
    install(TARGETS waymark-cli RUNTIME)
endif()
if(TARGET waymark-server)
    install(TARGETS waymark-server RUNTIME)
endif()
install(FILES "${CMAKE_SOURCE_DIR}/app/cli/waymark-cli.1" "${CMAKE_SOURCE_DIR}/app/server/waymark-server.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
install(FILES "${desktop_files}.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES "${desktop_files}.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES "${desktop_files}.svg" DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
install(FILES README.md CHANGELOG.md THIRD-PARTY.md LICENSE DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(FILES "${CMAKE_SOURCE_DIR}/app/server/waymark-server.service" "${CMAKE_SOURCE_DIR}/app/server/server.conf.example"
    docs/server.md docs/protocol.md DESTINATION "${CMAKE_INSTALL_DOCDIR}/server")
