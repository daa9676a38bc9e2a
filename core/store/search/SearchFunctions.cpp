// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/search/SearchFunctions.h"

#include "core/store/Connection.h"
#include "core/store/search/SearchWords.h"

#include <QByteArray>
#include <QStringList>

#include <sqlite3.h>

namespace waymark {

namespace {

QByteArrayView textOf(sqlite3_value *value)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(value));
    return {text, text ? sqlite3_value_bytes(value) : 0};
}

QStringList textsOf(int count, sqlite3_value **values)
{
    QStringList texts;
    for (int i = 0; i < count; ++i)
        texts.append(QString::fromUtf8(textOf(values[i])));
    return texts;
}

void give(sqlite3_context *context, const QByteArray &words)
{
    sqlite3_result_text(context, words.constData(), int(words.size()), SQLITE_TRANSIENT);
}

/// Nearly all texts are ASCII, whose words are found byte by byte.
bool giveAscii(sqlite3_context *context, int count, sqlite3_value **values)
{
    thread_local QByteArray words;
    words.resize(0);
    for (int i = 0; i < count; ++i) {
        if (!SearchWords::appendAscii(&words, textOf(values[i])))
            return false;
    }
    give(context, words);
    return true;
}

void words(sqlite3_context *context, int count, sqlite3_value **values)
{
    if (!giveAscii(context, count, values))
        give(context, SearchWords::ofText(textsOf(count, values).join(u' ')).toUtf8());
}

void person(sqlite3_context *context, int count, sqlite3_value **values)
{
    if (!giveAscii(context, count, values))
        give(context,
             SearchWords::ofPerson(QString::fromUtf8(textOf(values[0])), QString::fromUtf8(textOf(values[1])))
                 .toUtf8());
}

} // namespace

void SearchFunctions::install(Connection &connection)
{
    sqlite3 *const handle = connection.nativeHandle(QString::fromLatin1(sqlite3_sourceid()));
    if (!handle)
        return;
    constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
    sqlite3_create_function_v2(handle, "search_words", -1, flags, nullptr, words, nullptr, nullptr, nullptr);
    sqlite3_create_function_v2(handle, "search_person", 2, flags, nullptr, person, nullptr, nullptr, nullptr);
}

Result<bool> SearchFunctions::areIn(Connection &connection)
{
    const auto rows = connection.query(QStringLiteral(
        "SELECT count(*) FROM pragma_function_list WHERE name IN ('search_words', 'search_person')"));
    WAYMARK_TRY(rows);
    return rows->first().first().toInt() == 2;
}

} // namespace waymark
