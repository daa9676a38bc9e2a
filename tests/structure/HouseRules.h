// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace waymark::structure {

/// `from` may include `to` (names separated by blanks), itself, and whatever those may include. A folder is
/// the first two parts of a path; "ui/*" speaks for the folders below `ui` that have no row of their own, and
/// "core" for all folders below `core`.
struct Arrow
{
    QString from;
    QString to;
};

/// Headers of `folder` that those for whom the arrow of `openTo` speaks may include without an arrow to it:
/// an interface made for them.
struct Door
{
    QString openTo;
    QString folder;
    QStringList headers;
};

/// A library from elsewhere: only files below `folders` (separated by blanks) include headers that start with
/// `header`.
struct Guest
{
    QString header;
    QString folders;
};

/// Files below `folder` include from Qt only these modules (separated by blanks), by their folder's name in
/// Qt's include directory.
struct QtModules
{
    QString folder;
    QString modules;
};

/// An expression that may not stand in the code of files below `where`, except in those below `except`.
struct BannedCode
{
    QString expression;
    QString where;
    QString except;
    QString why;
};

/// Rows of Arrow, Guest or QtModules from lines of "left → right"; lines without an arrow are left out.
template <class Row>
QList<Row> table(const char *text)
{
    QList<Row> rows;
    const QStringList lines = QString::fromUtf8(text).split(u'\n');
    for (const QString &line : lines) {
        const qsizetype arrow = line.indexOf(u'→');
        if (arrow >= 0)
            rows.append({line.first(arrow).trimmed(), line.sliced(arrow + 1).trimmed()});
    }
    return rows;
}

/// Everything that is checked; tst_structure.cpp states ours.
struct HouseRules
{
    QList<Arrow> arrows;
    QList<Door> doors;
    QList<Guest> guests;
    QList<QtModules> qtModules;
    QList<BannedCode> banned;
};

} // namespace waymark::structure
