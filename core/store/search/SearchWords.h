// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>

namespace waymark {

/// How texts are cut into words, for the search indexes and for what is looked for in them: without case and
/// accents; everything that is neither letter nor digit only parts words, so that any part of an address is
/// one. Scripts that are written without spaces (Chinese, Japanese, Thai, Lao, Khmer, Burmese) are cut into
/// overlapping pairs of characters.
class SearchWords
{
public:
    /// The words of a text as an index keeps them, separated by spaces.
    static QString ofText(const QString &text);

    /// The words of a person's name.
    static QString ofPerson(const QString &first, const QString &last);
    /// Adds the words of a text in UTF-8, if it is ASCII; false where it is not, and ofText() has to see it.
    static bool appendAscii(QByteArray *words, QByteArrayView text);

    /// Whether a part of the text is in a script without spaces.
    static bool hasUnspaced(const QString &text);

    /// The first letters of the words of a name that has several: "nr" of "Northbeam Robotics".
    static QString initials(const QString &name);

    /// What to ask an index for: every word that was typed, in any order, the last part of each by its
    /// beginning ("acme.c" is the whole word "acme" and one that begins with "c"). Empty for a text without
    /// a word. Whatever was typed is only ever words: nothing in it is taken for an operator.
    static QString matchOf(const QString &typed);

    /// The words that were typed, folded as the index has them, for comparing in memory.
    static QStringList typedWords(const QString &typed);
};

} // namespace waymark
