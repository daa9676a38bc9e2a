// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/render/TextWrap.h"

#include <QList>
#include <QTextBoundaryFinder>

namespace waymark {

namespace {

constexpr int columns = 72;

bool isWide(char32_t c)
{
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE4F) || (c >= 0xFF00 && c <= 0xFF60) ||
           (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
}

bool hasNoWidth(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing ||
           category == QChar::Other_Format;
}

int width(QStringView text)
{
    int sum = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text.at(i).unicode();
        if (text.at(i).isHighSurrogate() && i + 1 < text.size()) {
            c = QChar::surrogateToUcs4(text.at(i), text.at(i + 1));
            ++i;
        }
        sum += hasNoWidth(c) ? 0 : isWide(c) ? 2 : 1;
    }
    return sum;
}

/// A piece that is not broken, and whether a space stands before it.
struct Piece
{
    QStringView text;
    bool spaced = false;
};

/// Appends the pieces that `word` may be broken into: one, unless it is East Asian.
void appendPieces(QList<Piece> &pieces, QStringView word)
{
    const bool breakable = std::any_of(word.begin(), word.end(),
                                       [](QChar c) { return c.unicode() >= 0x2E80 && !c.isSurrogate(); });
    qsizetype start = 0;
    if (breakable) {
        QTextBoundaryFinder finder(QTextBoundaryFinder::Line, word.data(), word.size());
        for (qsizetype end = finder.toNextBoundary(); end > 0 && end < word.size();
             end = finder.toNextBoundary()) {
            pieces.append({word.sliced(start, end - start), start == 0});
            start = end;
        }
    }
    pieces.append({word.sliced(start), start == 0});
}

void appendLine(QByteArray &out, const QString &line)
{
    qsizetype length = line.size();
    while (length > 0 && line.at(length - 1) == u' ')
        --length;
    out += QStringView(line).first(length).toUtf8();
    out += "\r\n";
}

} // namespace

void appendWrapped(QByteArray &out, const QString &paragraph, const LinePrefix &prefix)
{
    const QString *start = &prefix.first;
    for (const QStringView part : QStringView(paragraph).split(QChar(QChar::LineSeparator))) {
        QList<Piece> pieces;
        for (const QStringView word : part.split(u' ', Qt::SkipEmptyParts))
            appendPieces(pieces, word);

        QString line = *start;
        int used = width(line);
        bool empty = true;
        for (const Piece &piece : std::as_const(pieces)) {
            const int needed = width(piece.text);
            if (!empty && used + (piece.spaced ? 1 : 0) + needed > columns) {
                appendLine(out, line);
                start = &prefix.rest;
                line = *start;
                used = width(line);
                empty = true;
            }
            if (!empty && piece.spaced) {
                line += u' ';
                ++used;
            }
            line += piece.text;
            used += needed;
            empty = false;
        }
        appendLine(out, line);
        start = &prefix.rest;
    }
}

} // namespace waymark
