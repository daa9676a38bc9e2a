// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/SqlScript.h"

namespace waymark {

namespace {

/// Where the comment or quotation that begins at `from` ends (one past its last character); `from` itself
/// when nothing of that kind begins there.
qsizetype skipFrom(const QString &script, qsizetype from, bool *isComment)
{
    const auto endAfter = [&](QLatin1String terminator, qsizetype start) {
        const qsizetype at = script.indexOf(terminator, start);
        return at < 0 ? script.size() : at + terminator.size();
    };
    const QStringView rest = QStringView(script).mid(from);
    *isComment = true;
    if (rest.startsWith(QLatin1String("--")))
        return endAfter(QLatin1String("\n"), from);
    if (rest.startsWith(QLatin1String("/*")))
        return endAfter(QLatin1String("*/"), from + 2);
    *isComment = false;
    // A doubled quote inside a quotation reads as two that touch, which comes to the same.
    if (rest.startsWith(QLatin1Char('\'')))
        return endAfter(QLatin1String("'"), from + 1);
    if (rest.startsWith(QLatin1Char('"')))
        return endAfter(QLatin1String("\""), from + 1);
    return from;
}

/// A trigger's statements are part of it, up to its END.
bool isWithinTrigger(const QString &statement)
{
    const QString text = statement.trimmed();
    return text.startsWith(QLatin1String("CREATE TRIGGER"), Qt::CaseInsensitive) &&
           !text.endsWith(QLatin1String("\nEND"), Qt::CaseInsensitive) &&
           !text.endsWith(QLatin1String(" END"), Qt::CaseInsensitive);
}

} // namespace

QStringList splitSqlScript(const QString &script)
{
    QStringList statements;
    QString current;
    const auto finish = [&] {
        const QString statement = current.trimmed();
        if (!statement.isEmpty())
            statements.append(statement);
        current.clear();
    };
    for (qsizetype at = 0; at < script.size();) {
        bool isComment = false;
        const qsizetype end = skipFrom(script, at, &isComment);
        if (end > at) {
            if (isComment)
                current += QLatin1Char('\n');
            else
                current += QStringView(script).mid(at, end - at);
            at = end;
        } else if (script.at(at) == QLatin1Char(';') && !isWithinTrigger(current)) {
            finish();
            ++at;
        } else {
            current += script.at(at++);
        }
    }
    finish();
    return statements;
}

} // namespace waymark
