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

/// Adds a letter; those that Unicode does not take apart into a plain one and an accent, though people type
/// them so, as what they type.
void appendPlain(QString &text, char32_t letter)
{
    switch (letter) {
    case U'ø':
        text += QLatin1Char('o');
        break;
    case U'ł':
        text += QLatin1Char('l');
        break;
    case U'đ':
    case U'ð':
        text += QLatin1Char('d');
        break;
    case U'ħ':
        text += QLatin1Char('h');
        break;
    case U'ı':
        text += QLatin1Char('i');
        break;
    case U'æ':
        text += QLatin1String("ae");
        break;
    case U'œ':
        text += QLatin1String("oe");
        break;
    case U'þ':
        text += QLatin1String("th");
        break;
    default:
        text += QStringView(QChar::fromUcs4(letter));
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
    QString text;
    QList<qsizetype> starts; ///< Of each letter in it.

    /// `count` letters from one on, or as many as there are.
    QString letters(qsizetype from, qsizetype count) const
    {
        const qsizetype end = from + count < starts.size() ? starts.at(from + count) : text.size();
        return text.mid(starts.at(from), end - starts.at(from));
    }
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
            runs.append({*kind, {}, {}});
        open = true;
        Run &run = runs.last();
        if (*kind == Run::Kind::Unspaced || run.starts.size() < longestWord) {
            run.starts.append(run.text.size());
            appendPlain(run.text, letter);
        }
    }
    return runs;
}

/// Overlapping pairs; the last character alone too where `withLast`, since no pair begins with it.
QStringList pairsOf(const Run &run, bool withLast)
{
    QStringList pairs;
    const qsizetype last = run.starts.size() - 1;
    for (qsizetype i = 0; i < last; ++i)
        pairs.append(run.letters(i, 2));
    if (withLast || pairs.isEmpty())
        pairs.append(run.letters(last, 1));
    return pairs;
}

QStringList wordsOf(const Run &run, bool withLast)
{
    if (run.kind == Run::Kind::Unspaced)
        return pairsOf(run, withLast);
    return {run.text};
}

QStringList typedParts(const QString &typed)
{
    return typed.left(longestTyped).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

bool isAscii(const QString &text)
{
    return std::ranges::all_of(text, [](QChar letter) { return letter.unicode() < 0x80; });
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
    if (isAscii(text))
        return ofAscii(text);
    QStringList words;
    const QList<Run> runs = runsOf(text);
    for (const Run &run : runs)
        words += wordsOf(run, true);
    return words.join(QLatin1Char(' '));
}

QString SearchWords::ofPerson(const QString &first, const QString &last)
{
    QString name = first + u' ' + last;
    // Where names are written without a space, the family's comes first.
    if (hasUnspaced(name))
        name += u' ' + last + first;
    return ofText(name);
}

bool SearchWords::appendAscii(QByteArray *words, QByteArrayView text)
{
    qsizetype length = 0; // Of the word that is being read.
    for (const char character : text) {
        if (static_cast<unsigned char>(character) >= 0x80)
            return false;
        const bool isCapital = character >= 'A' && character <= 'Z';
        const bool isPart =
            isCapital || (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
        if (!isPart) {
            length = 0;
            continue;
        }
        if (length == 0 && !words->isEmpty())
            words->append(' ');
        if (++length <= longestWord)
            words->append(isCapital ? char(character + ('a' - 'A')) : character);
    }
    return true;
}

bool SearchWords::hasUnspaced(const QString &text)
{
    return !isAscii(text) && std::ranges::any_of(text.toUcs4(), isUnspaced);
}

QString SearchWords::initials(const QString &name)
{
    QString initials;
    const QList<Run> runs = runsOf(name);
    for (const Run &run : runs) {
        if (run.kind == Run::Kind::Word)
            initials += run.letters(0, 1);
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
