// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QList>
#include <QString>

namespace waymark::checks {

/// A word that is spelt wrongly, or the second of two equal words that stand side by side.
struct Misspelling
{
    qsizetype start = 0;
    qsizetype length = 0;
    QString correct; ///< What should stand there; empty for a word too many.

    bool operator==(const Misspelling &) const = default;
};

/// The common misspellings of English in a text, and little words that stand there twice. Addresses, paths
/// and names in code are left alone. The composer's dictionaries underline what else is wrong.
QList<Misspelling> misspellings(const QString &text);

/// The text with all of them corrected.
QString withoutMisspellings(QString text);

} // namespace waymark::checks
