// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

namespace waymark {

/// What begins the lines of a paragraph: "- " for the first and "  " for the others in a list.
struct LinePrefix
{
    QString first;
    QString rest;

    bool operator==(const LinePrefix &) const = default;
};

/// Appends `paragraph` to `out` in UTF-8 lines of at most 72 columns that end with CRLF. U+2028 breaks a
/// line. Words are never broken, so that addresses stay whole; only East Asian text, which has no spaces,
/// breaks where its rules allow (Unicode Standard Annex 14). A wide character counts two columns.
void appendWrapped(QByteArray &out, const QString &paragraph, const LinePrefix &prefix);

} // namespace waymark
