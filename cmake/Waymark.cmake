# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Waymark authors
#
# The few build rules that every folder shares: how a library, a program and a test are made here.

add_library(waymark_options INTERFACE)
target_include_directories(waymark_options INTERFACE "${CMAKE_SOURCE_DIR}")
# GLib's headers use "signals" as a name, so Qt's keywords stay off everywhere.
target_compile_definitions(waymark_options INTERFACE
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
    QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(waymark_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
    -Woverloaded-virtual)
if(WAYMARK_WERROR)
    target_compile_options(waymark_options INTERFACE -Werror)
endif()
if(WAYMARK_SANITIZE)
    target_compile_options(waymark_options INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer)
    target_link_options(waymark_options INTERFACE -fsanitize=address,undefined)
endif()
if(WAYMARK_FUZZ)
    target_compile_options(waymark_options INTERFACE -fsanitize=fuzzer-no-link,address,undefined
        -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(waymark_options INTERFACE -fsanitize=address,undefined)
endif()
if(NOT APPLE AND NOT WIN32)
    find_program(WAYMARK_LLD NAMES ld.lld)
    if(WAYMARK_LLD)
        target_link_options(waymark_options INTERFACE -fuse-ld=lld)
    endif()
endif()

# Qt's everyday headers take half of a file's compile time, so they are compiled once. Only the dev preset does
# it: a file that forgets an include still shows in the others. A target whose flags differ reads them as text.
if(WAYMARK_PRECOMPILE)
    set(CMAKE_PCH_WARN_INVALID OFF)
    file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/precompiled.cpp" CONTENT "")
    add_library(waymark_precompiled OBJECT "${CMAKE_BINARY_DIR}/precompiled.cpp")
    set_target_properties(waymark_precompiled PROPERTIES AUTOMOC OFF)
    target_link_libraries(waymark_precompiled PRIVATE waymark_options Qt6::Core)
    target_precompile_headers(waymark_precompiled PRIVATE
        <QCoreApplication> <QDateTime> <QFuture> <QHash> <QJsonArray> <QJsonObject> <QList> <QObject>
        <QRegularExpression> <QSet> <QString> <QStringBuilder> <QStringList> <QTimeZone> <QVariant>
        <algorithm> <functional> <memory> <optional> <tl/expected.hpp> <utility> <vector>)
endif()
function(waymark_use_precompiled name)
    if(WAYMARK_PRECOMPILE)
        target_precompile_headers(${name} REUSE_FROM waymark_precompiled)
    endif()
endfunction()

# waymark_library(NAME SOURCES a.cpp … LINKS other_library Qt6::Core …)
# A static library of one folder. LINKS are public: what a folder may include is what it links.
function(waymark_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC waymark_options ${ARG_LINKS})
    waymark_use_precompiled(${name})
endfunction()

# waymark_test(NAME SOURCES a.cpp … LINKS … [GUI] [WEBENGINE] [LABELS …])
# One Qt Test program. GUI runs it on the offscreen platform; WEBENGINE also prepares Chromium for it.
function(waymark_test name)
    cmake_parse_arguments(ARG "GUI;WEBENGINE" "TIMEOUT" "SOURCES;LINKS;LABELS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE waymark_options Qt6::Test ${ARG_LINKS})
    waymark_use_precompiled(${name})
    target_compile_definitions(${name} PRIVATE WAYMARK_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    add_test(NAME ${name} COMMAND ${name})
    set(environment "QT_LOGGING_RULES=qt.qpa.*=false" "LC_ALL=C.UTF-8" "TZ=UTC"
        "XDG_RUNTIME_DIR=${CMAKE_BINARY_DIR}/run")
    if(ARG_GUI OR ARG_WEBENGINE)
        list(APPEND environment "QT_QPA_PLATFORM=offscreen")
    endif()
    if(ARG_WEBENGINE)
        list(APPEND environment "QTWEBENGINE_CHROMIUM_FLAGS=--disable-gpu")
    endif()
    if(WAYMARK_SANITIZE)
        list(APPEND environment "ASAN_OPTIONS=detect_leaks=0:new_delete_type_mismatch=0")
    endif()
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 300)
    endif()
    set_tests_properties(${name} PROPERTIES ENVIRONMENT "${environment}" TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}")
endfunction()
file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/run")
file(CHMOD "${CMAKE_BINARY_DIR}/run" PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
