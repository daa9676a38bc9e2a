# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Waymark authors
#
# Converts one Hunspell dictionary: cmake -DCONVERTER=… -DSOURCE=….dic -DTARGET=….bdic -DFOLDER=… -P this file.
#
# The British dictionary calls a flag of its compound rules "#". WebEngine's reader takes that for the beginning
# of a comment, finds the rule broken and reads none of the affix rules after it: "days", "locked" and "only"
# would all be marked. So the flag gets another name, in a copy, before the conversion.
cmake_minimum_required(VERSION 3.25)
string(REGEX REPLACE "\\.dic$" ".aff" affixes "${SOURCE}")
get_filename_component(name "${SOURCE}" NAME_WE)
file(READ "${affixes}" rules)
file(READ "${SOURCE}" words)
if(rules MATCHES "\nCOMPOUNDRULE #")
    if(words MATCHES "\n[^\n]*/[^\n]*~")
        message(FATAL_ERROR "${SOURCE} uses the flag ~ already: choose another one here")
    endif()
    string(REPLACE "\nCOMPOUNDRULE #" "\nCOMPOUNDRULE ~" rules "${rules}")
    string(REGEX REPLACE "(\n[^\n/]+/[^\n\t]*)#" "\\1~" words "${words}")
endif()
file(WRITE "${FOLDER}/${name}.aff" "${rules}")
file(WRITE "${FOLDER}/${name}.dic" "${words}")
execute_process(COMMAND "${CONVERTER}" "${FOLDER}/${name}.dic" "${TARGET}"
    OUTPUT_VARIABLE said ERROR_VARIABLE said RESULT_VARIABLE result)
if(NOT result EQUAL 0)
    message(FATAL_ERROR "${SOURCE} cannot be converted: ${said}")
endif()
