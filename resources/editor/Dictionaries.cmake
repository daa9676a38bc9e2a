# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Waymark authors
#
# Spelling dictionaries in WebEngine's format, from the distribution's Hunspell ones. Where the tool or a
# dictionary is not installed, that language goes without; nothing else depends on it. They land where an
# installation has them, seen from the programs: in share/waymark/dictionaries.
find_program(WAYMARK_CONVERT_DICT NAMES qwebengine_convert_dict
    HINTS "${QT6_INSTALL_PREFIX}/${QT6_INSTALL_LIBEXECS}" PATHS /usr/lib/qt6/libexec)
set(dictionary_folder "${CMAKE_BINARY_DIR}/share/waymark/dictionaries")
file(MAKE_DIRECTORY "${dictionary_folder}")

set(dictionaries "")
foreach(language en_US en_GB)
    set(source "/usr/share/hunspell/${language}.dic")
    string(REPLACE "_" "-" name "${language}")
    if(NOT WAYMARK_CONVERT_DICT OR NOT EXISTS "${source}")
        message(STATUS "No spelling dictionary for ${name}: its Hunspell source or qwebengine_convert_dict is missing")
        continue()
    endif()
    add_custom_command(OUTPUT "${dictionary_folder}/${name}.bdic"
        COMMAND "${CMAKE_COMMAND}" "-DCONVERTER=${WAYMARK_CONVERT_DICT}" "-DSOURCE=${source}"
            "-DTARGET=${dictionary_folder}/${name}.bdic" "-DFOLDER=${CMAKE_CURRENT_BINARY_DIR}"
            -P "${CMAKE_CURRENT_LIST_DIR}/ConvertDictionary.cmake"
        DEPENDS "${source}" "${CMAKE_CURRENT_LIST_DIR}/ConvertDictionary.cmake"
        VERBATIM
        COMMENT "Converting the spelling dictionary ${name}")
    list(APPEND dictionaries "${dictionary_folder}/${name}.bdic")
endforeach()
add_custom_target(waymark_dictionaries DEPENDS ${dictionaries})
if(dictionaries)
    install(FILES ${dictionaries} DESTINATION "${CMAKE_INSTALL_DATADIR}/waymark/dictionaries")
endif()
