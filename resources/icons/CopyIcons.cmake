# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Waymark authors
#
# Copies the icons named in LIST from the directory FROM to the directory TO, and fails on a name that is not there.
file(STRINGS "${LIST}" names REGEX "^[a-z]")
file(MAKE_DIRECTORY "${TO}")
foreach(name IN LISTS names)
    if(NOT EXISTS "${FROM}/${name}.svg")
        message(FATAL_ERROR "icons.txt names “${name}”, which the icon package does not have.")
    endif()
    execute_process(COMMAND "${CMAKE_COMMAND}" -E copy "${FROM}/${name}.svg" "${TO}/${name}.svg"
        COMMAND_ERROR_IS_FATAL ANY)
endforeach()
