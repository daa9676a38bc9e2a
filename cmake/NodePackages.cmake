# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Waymark authors
#
# Packages of the npm registry, by a lock file, in the build tree: the source tree stays clean.
find_program(WAYMARK_NODE NAMES node nodejs)
find_program(WAYMARK_NPM NAMES npm)
if(NOT WAYMARK_NODE OR NOT WAYMARK_NPM)
    message(FATAL_ERROR "The editor's page is built with Node.js (18 or later) and npm. Install both: apt install nodejs npm")
endif()

# waymark_node_packages(FOLDER STAMP WHAT) installs what package.json and package-lock.json of this source folder
# name; beside them is an .npmrc. Sets FOLDER to where node_modules then is and STAMP to the file to depend on.
function(waymark_node_packages folder stamp what)
    set(packages "${CMAKE_CURRENT_BINARY_DIR}/packages")
    set(manifests package.json package-lock.json .npmrc)
    list(TRANSFORM manifests PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/")
    add_custom_command(OUTPUT "${packages}/npm.stamp"
        COMMAND ${CMAKE_COMMAND} -E make_directory "${packages}"
        COMMAND ${CMAKE_COMMAND} -E copy ${manifests} "${packages}"
        COMMAND ${CMAKE_COMMAND} -E chdir "${packages}"
            "${WAYMARK_NPM}" ci --ignore-scripts --prefer-offline --no-audit --no-fund --loglevel=error
        COMMAND ${CMAKE_COMMAND} -E touch "${packages}/npm.stamp"
        DEPENDS ${manifests}
        COMMENT "Fetching ${what}"
        VERBATIM)
    set(${folder} "${packages}" PARENT_SCOPE)
    set(${stamp} "${packages}/npm.stamp" PARENT_SCOPE)
endfunction()
