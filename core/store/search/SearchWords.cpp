// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/search/SearchWords.h"

#include "core/store/tables/SearchKey.h"

#include <QList>

#include <algorithm>
#include <optional>

namespace waymark {

namespace {

/// More of what was typed is not looked at: nobody types it, but somebody may paste it.
constexpr qsizetype longestTyped = 512;
constexpr qsizetype mostTypedWords = 12;
/// The rest of a longer word is not kept. Nothing that a person looks for is that long.
constexpr qsizetype longestWord = 64;

/// Letters that Unicode does not take apart into a plain letter and an accent, though people type them so.
QString plainLetter(char32_t letter)
{
    switch (letter) {
    case U'ø':
        return QStringLiteral("o");
    case U'ł':
        return QStringLiteral("l");
    case U'đ':
    case U'ð':
        return QStringLiteral("d");
    case U'ħ':
        return QStringLiteral("h");
    case U'ı':
        return QStringLiteral("i");
    case U'æ':
        return QStringLiteral("ae");
    case U'œ':
        return QStringLiteral("oe");
    case U'þ':
        return QStringLiteral("th");
    default:
        return QString::fromUcs4(&letter, 1);
    }
}

bool isUnspaced(char32_t letter)
{
    constexpr char32_t prolongedSound = 0x30fc; // Of both Japanese scripts, so of none of them.
    switch (QChar::script(letter)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return letter == prolongedSound;
    }
}

/// A stretch of characters that belong together.
struct Run
{
    enum class Kind { Word, Unspaced, Symbol };

    Kind kind = Kind::Word;
    QStringList letters;
};

/// Vowel signs belong to the word that they stand in; joiners are not seen at all.
std::optional<Run::Kind> kindOf(char32_t letter)
{
    if (isUnspaced(letter))
        return Run::Kind::Unspaced;
    if (QChar::isLetterOrNumber(letter) || QChar::category(letter) == QChar::Mark_SpacingCombining)
        return Run::Kind::Word;
    if (QChar::category(letter) == QChar::Symbol_Other && letter != QChar::ReplacementCharacter)
        return Run::Kind::Symbol;
    return {};
}

QList<Run> runsOf(const QString &text)
{
    QList<Run> runs;
    bool open = false;
    const QList<uint> letters = searchKey(text).toUcs4();
    for (const char32_t letter : letters) {
        if (QChar::category(letter) == QChar::Other_Format)
            continue;
        const auto kind = kindOf(letter);
        if (!kind) {
            open = false;
            continue;
        }
        if (!open || runs.last().kind != *kind || *kind == Run::Kind::Symbol)
            runs.append({*kind, {}});
        open = true;
        if (*kind == Run::Kind::Unspaced || runs.last().letters.size() < longestWord)
            runs.last().letters.append(plainLetter(letter));
    }
    return runs;
}

/// Overlapping pairs; the last character alone too where `withLast`, since no pair begins with it.
QStringList pairsOf(const QStringList &letters, bool withLast)
{
    QStringList pairs;
    for (qsizetype i = 0; i + 1 < letters.size(); ++i)
        pairs.append(letters.at(i) + letters.at(i + 1));
    if (withLast || pairs.isEmpty())
        pairs.append(letters.last());
    return pairs;
}

QStringList wordsOf(const Run &run, bool withLast)
{
    if (run.kind == Run::Kind::Unspaced)
        return pairsOf(run.letters, withLast);
    return {run.letters.join(QString())};
}

QStringList typedParts(const QString &typed)
{
    return typed.left(longestTyped).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// What ofText() gives of letters that have neither accents nor scripts: most texts, and one pass.
QString ofAscii(const QString &text)
{
    QString words;
    words.reserve(text.size());
    qsizetype length = 0; // Of the word that is being read.
    for (const QChar character : text) {
        const char16_t letter = character.unicode();
        const bool isCapital = letter >= u'A' && letter <= u'Z';
        const bool isPart =
            isCapital || (letter >= u'a' && letter <= u'z') || (letter >= u'0' && letter <= u'9');
        if (!isPart) {
            length = 0;
            continue;
        }
        if (length == 0 && !words.isEmpty())
            words += u' ';
        if (++length <= longestWord)
            words += isCapital ? QChar(char16_t(letter + (u'a' - u'A'))) : character;
    }
    return words;
}

} // namespace

QString SearchWords::ofText(const QString &text)
{
    const bool isAscii = std::ranges::all_of(text, [](QChar letter) { return letter.unicode() < 0x80; });
    if (isAscii)
        return ofAscii(text);
    QStringList words;
    const QList<Run> runs = runsOf(text);
    for (const Run &run : runs)
        words += wordsOf(run, true);
    return words.join(QLatin1Char(' '));
}

bool SearchWords::hasUnspaced(const QString &text)
{
    return std::ranges::any_of(text.toUcs4(), isUnspaced);
}

QString SearchWords::initials(const QString &name)
{
    QString initials;
    const QList<Run> runs = runsOf(name);
    for (const Run &run : runs) {
        if (run.kind == Run::Kind::Word)
            initials += run.letters.first();
    }
    return runs.size() < 2 ? QString() : initials;
}

QString SearchWords::matchOf(const QString &typed)
{
    QStringList terms;
    const QStringList parts = typedParts(typed.simplified());
    for (const QString &part : parts) {
        const QList<Run> runs = runsOf(part);
        for (qsizetype i = 0; i < runs.size(); ++i) {
            const QStringList words = wordsOf(runs.at(i), false);
            // What is followed by something else was typed to its end.
            const bool last = i == runs.size() - 1;
            for (const QString &word : words)
                terms.append(QStringLiteral("\"%1\"%2").arg(word, last ? QStringLiteral(" *") : QString()));
        }
    }
    return terms.mid(0, mostTypedWords).join(QStringLiteral(" AND "));
}

QStringList SearchWords::typedWords(const QString &typed)
{
    QStringList words;
    const QList<Run> runs = runsOf(typed.left(longestTyped));
    for (const Run &run : runs)
        words += wordsOf(run, false);
    return words.mid(0, mostTypedWords);
}

} // namespace waymark
