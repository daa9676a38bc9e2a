// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QList>
#include <QString>

namespace waymark::structure {

/// One `#include` and where it stands. `path` is without its brackets or quotes.
struct Include
{
    QString path;
    int line = 0;

    bool operator==(const Include &) const = default;
};

/// The C++ in `source` with every comment, string and character literal blanked out; line breaks stay, so
/// that line numbers still hold.
QString codeOf(const QString &source);

/// The includes of a C++ file, in order; those in comments are none.
QList<Include> includesOf(const QString &source);

/// What `source`, a CMake file, says outside its comments.
QString cmakeOf(const QString &source);

/// The line, from 1, in which the character at `position` of `text` stands.
int lineAt(const QString &text, qsizetype position);

} // namespace waymark::structure
