// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/search/SearchHit.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace waymark {

/// Which of the things that were found come first.
class SearchRanking
{
public:
    explicit SearchRanking(const QString &typed);

    /// Says of each hit what matched, drops those that another one stands for (the task of an email that has
    /// a draft or was sent), and puts the best first: names before everything else, the person's own before
    /// others, open before done, whole words before beginnings, new emails before old ones, then by name.
    QList<SearchHit> ranked(QList<SearchHit> hits) const;

private:
    SearchHit::Field matchedField(const SearchHit &hit) const;
    bool inEvery(const QString &text) const;
    int wholeWords(const QString &text) const;

    QStringList m_words;
};

} // namespace waymark
