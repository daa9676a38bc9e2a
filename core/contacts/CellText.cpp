// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/CellText.h"

#include "core/csv/FormulaGuard.h"
#include "core/csv/Utf8.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <utility>

namespace waymark {

namespace {

/// Zero-width spaces and joiners, byte order marks, soft hyphens, direction marks, and signs that steer
/// terminals (but for tab and line ends): nothing that a person sees.
bool isInvisible(QChar letter)
{
    const ushort code = letter.unicode();
    const bool isBlank = code >= 0x09 && code <= 0x0D;
    return (code < 0x20 && !isBlank) || (code >= 0x7F && code <= 0x9F) || code == 0x00AD ||
           (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2060 && code <= 0x2064) || (code >= 0x2066 && code <= 0x206F) || code == 0xFEFF;
}

/// Spelling in Persian and in scripts of India, and what holds a family of emoji together.
bool isJoiner(QChar letter)
{
    return letter.unicode() == 0x200C || letter.unicode() == 0x200D;
}

bool isAscii(const QString &text)
{
    return std::ranges::all_of(text,
                               [](QChar letter) { return letter.unicode() < 0x80 && !isInvisible(letter); });
}

/// Without what nobody sees, but for joiners inside.
QString legible(QString text)
{
    text.removeIf([](QChar letter) { return isInvisible(letter) && !isJoiner(letter); });
    const auto isEnd = [](QChar letter) { return isJoiner(letter) || letter.isSpace(); };
    const auto first = std::ranges::find_if_not(std::as_const(text), isEnd) - text.cbegin();
    const auto last = std::find_if_not(text.crbegin(), text.crend(), isEnd).base() - text.cbegin();
    return text.mid(first, last - first).normalized(QString::NormalizationForm_C);
}

/// Whether a cell is one line of visible ASCII without a blank too many, and without a guard.
bool isTidy(QByteArrayView cell)
{
    if (cell.isEmpty())
        return true;
    if (cell.front() == '\'' || cell.front() == ' ' || cell.back() == ' ')
        return false;
    bool isBlank = false;
    for (const char letter : cell) {
        const bool isNext = letter == ' ';
        // A byte that is not ASCII is below or above, as char has a sign or not.
        if (letter < ' ' || letter > '~' || (isBlank && isNext))
            return false;
        isBlank = isNext;
    }
    return true;
}

QSet<QString> words(const char16_t *text)
{
    const QStringList list = QString::fromUtf16(text).split(u' ');
    return {list.begin(), list.end()};
}

} // namespace

QString tidiedCell(const QString &cell)
{
    QString text = withoutFormulaGuard(cell);
    if (isAscii(text))
        return text.simplified();
    text.removeIf(isInvisible);
    return text.normalized(QString::NormalizationForm_C).simplified();
}

QString tidiedText(const QString &cell)
{
    return foldedText(withoutFormulaGuard(cell));
}

QString tidiedLines(const QString &cell)
{
    return foldedLines(withoutFormulaGuard(cell));
}

QString tidiedCell(QByteArrayView cell)
{
    return isTidy(cell) ? QString::fromLatin1(cell) : tidiedCell(textFromUtf8(cell));
}

QString tidiedText(QByteArrayView cell)
{
    return isTidy(cell) ? QString::fromLatin1(cell) : tidiedText(textFromUtf8(cell));
}

QString tidiedLines(QByteArrayView cell)
{
    return isTidy(cell) ? QString::fromLatin1(cell) : tidiedLines(textFromUtf8(cell));
}

QString foldedText(const QString &text)
{
    return isAscii(text) ? text.simplified() : legible(text).simplified();
}

QString foldedLines(const QString &text)
{
    static const QRegularExpression blanksAtEnd(QStringLiteral("[^\\S\n]+(?=\n)"),
                                                QRegularExpression::UseUnicodePropertiesOption);
    QString lines = text;
    if (!lines.contains(u'\n') && !lines.contains(u'\r'))
        return isAscii(lines) ? lines.trimmed() : legible(lines).trimmed();
    lines.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n').remove(blanksAtEnd);
    return isAscii(lines) ? lines.trimmed() : legible(lines).trimmed();
}

std::optional<bool> booleanFromCell(const QString &tidied)
{
    static const QSet<QString> yes = words(u"true t yes y 1 x on checked ja wahr oui vrai si sí sì verdadero "
                                           u"vero sim verdadeiro waar tak prawda ano "
                                           u"да истина はい 是 ✓ ✔ ☑ 1.0");
    static const QSet<QString> no = words(
        u"false f no n 0 - off unchecked nein falsch non faux falso não nao onwaar nee nie fałsz ne нет ложь "
        u"いいえ 否 不 ☐ ✗ ✘ 0.0");
    if (tidied.isEmpty())
        return std::nullopt;
    const QString word = tidied.toCaseFolded();
    if (yes.contains(word))
        return true;
    return no.contains(word) ? std::optional(false) : std::nullopt;
}

bool saysUnknown(const QString &tidied)
{
    static const QSet<QString> unknown =
        words(u"unknown n/a na ? unbekannt inconnu desconocido sconosciuto desconhecido onbekend nieznane "
              u"neznámé неизвестно 不明 未知");
    return unknown.contains(tidied.toCaseFolded());
}

QStringList listFromCell(const QString &cell, const QString &separator)
{
    const QString text = tidiedLines(cell);
    QString between = separator;
    for (const QChar usual : {QChar(u'\n'), QChar(u';'), QChar(u'|'), QChar(u',')}) {
        if (between.isEmpty() && text.contains(usual))
            between = usual;
    }
    QStringList values;
    const QStringList parts = between.isEmpty() ? QStringList{text} : text.split(between);
    for (const QString &part : parts) {
        if (const QString value = part.simplified(); !value.isEmpty() && !values.contains(value))
            values.append(value);
    }
    return values;
}

QString cellFromList(const QStringList &values)
{
    const auto holds = [&values](QChar separator) {
        return std::ranges::any_of(values, [separator](const QString &v) { return v.contains(separator); });
    };
    // Where a line end stands between values, the others are part of them; the same value twice is one.
    if (holds(u';'))
        return (values.size() == 1 ? values + values : values).join(u'\n');
    const bool isOneWithSeparators = values.size() == 1 && (holds(u',') || holds(u'|'));
    return values.join(QStringLiteral("; ")) + (isOneWithSeparators ? QStringLiteral(";") : QString());
}

CellDamage cellDamage(const QString &tidied)
{
    static const QRegularExpression exponent(QStringLiteral("\\A[+-]?\\d([.,]\\d+)?E\\+?\\d{1,3}\\z"));
    static const QRegularExpression date(
        QStringLiteral("\\A(\\d{1,2}[-./]\\d{1,2}[-./]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|"
                       "\\d{1,2}[- ](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|"
                       "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-\\d{2})\\z"),
        QRegularExpression::CaseInsensitiveOption);
    static const QStringList errors{
        QStringLiteral("#N/A"),    QStringLiteral("#REF!"),   QStringLiteral("#NAME?"),
        QStringLiteral("#VALUE!"), QStringLiteral("#DIV/0!"), QStringLiteral("#NULL!"),
        QStringLiteral("#NUM!"),   QStringLiteral("#NV"),     QStringLiteral("#BEZUG!")};
    if (tidied.isEmpty())
        return CellDamage::None;
    if (tidied.front() == u'#')
        return errors.contains(tidied) ? CellDamage::ErrorValue : CellDamage::None;
    if (tidied.front() == u'=')
        return CellDamage::Formula;
    // Asked for every cell: most are words, of which only "May-24" can be a date.
    const bool isWord = tidied.front().isLetter() && tidied.size() != 6;
    if (isWord || tidied.size() > 20)
        return CellDamage::None;
    if (tidied.contains(u'E') && exponent.match(tidied).hasMatch())
        return CellDamage::Exponent;
    constexpr qsizetype longestDate = 10;
    const bool isDate = tidied.size() <= longestDate && date.match(tidied).hasMatch();
    return isDate ? CellDamage::Date : CellDamage::None;
}

} // namespace waymark
