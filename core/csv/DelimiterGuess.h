// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QByteArrayView>
#include <QList>

namespace waymark {

/// What the delimiter of a text in UTF-8 seems to be.
struct DelimiterGuess
{
    char delimiter = ',';
    /// Of the rows looked at, the share that has as many cells as most have; 1 when all agree.
    double agreement = 0;
    /// Excel's line "sep=;" said so; its length, with its line end, is `length`.
    bool isStated = false;
    qsizetype length = 0;

    /// The candidates: comma, semicolon, tab and vertical bar, in this order where nothing decides.
    static const QList<char> &candidates();
    /// From the first rows; `isWhole` when the text is the whole file.
    static DelimiterGuess of(QByteArrayView text, bool isWhole);
};

} // namespace waymark
