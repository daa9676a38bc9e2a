// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/render/TextWrap.h"

#include <QTextBoundaryFinder>

#include <algorithm>

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

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

/// A piece that is not broken.
struct Piece
{
    explicit Piece(QStringView piece)
        : text(piece), ascii(isAscii(piece)), columns(ascii ? static_cast<int>(piece.size()) : width(piece))
    {
    }

    QStringView text;
    bool ascii;
    int columns;
};

/// The lines of one paragraph, written one piece after the other.
class WrappedLines
{
public:
    WrappedLines(QByteArray &out, const LinePrefix &prefix)
        : m_out(out), m_first(prefix.first), m_rest(prefix.rest), m_next(&m_first)
    {
    }

    void begin()
    {
        m_start = m_out.size();
        m_used = 0;
        m_empty = true;
        write(*m_next, false);
        m_next = &m_rest;
    }

    /// Adds a piece; `spaced`: a space stands before it, unless it begins its line.
    void add(const Piece &piece, bool spaced)
    {
        if (!m_empty && m_used + (spaced ? 1 : 0) + piece.columns > columns) {
            end();
            begin();
        }
        write(piece, spaced && !m_empty);
        m_empty = false;
    }

    void end()
    {
        qsizetype size = m_out.size();
        while (size > m_start && m_out.at(size - 1) == ' ')
            --size;
        m_out.truncate(size);
        m_out += "\r\n";
    }

private:
    void write(const Piece &piece, bool spaced)
    {
        m_used += piece.columns + (spaced ? 1 : 0);
        if (!piece.ascii) {
            m_out += (spaced ? " " : "") + piece.text.toUtf8();
            return;
        }
        const qsizetype at = m_out.size();
        m_out.resize(at + piece.text.size() + (spaced ? 1 : 0));
        char *to = m_out.data() + at;
        if (spaced)
            *to++ = ' ';
        for (const QChar c : piece.text)
            *to++ = c.toLatin1();
    }

    QByteArray &m_out;
    Piece m_first;
    Piece m_rest;
    const Piece *m_next;   ///< What the next line begins with.
    qsizetype m_start = 0; ///< Where the present line begins.
    int m_used = 0;        ///< Its columns.
    bool m_empty = true;   ///< Nothing but its prefix is on it.
};

/// Adds the pieces that `word` may be broken into: one, unless it is East Asian.
void addWord(WrappedLines &lines, QStringView word)
{
    const Piece whole(word);
    const bool breakable = !whole.ascii && std::ranges::any_of(word, [](QChar c) {
        return c.unicode() >= 0x2E80 && !c.isSurrogate();
    });
    if (!breakable) {
        lines.add(whole, true);
        return;
    }
    qsizetype start = 0;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, word.data(), word.size());
    for (qsizetype end = finder.toNextBoundary(); end > 0 && end < word.size();
         end = finder.toNextBoundary()) {
        lines.add(Piece(word.sliced(start, end - start)), start == 0);
        start = end;
    }
    lines.add(Piece(word.sliced(start)), start == 0);
}

/// Calls `take` with each part of the text between the separators.
template <class Take>
void forEachPart(QStringView text, QChar separator, Take take)
{
    qsizetype start = 0;
    for (qsizetype end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
        take(text.sliced(start, end - start));
        start = end + 1;
    }
    take(text.sliced(start));
}

} // namespace

void appendWrapped(QByteArray &out, const QString &paragraph, const LinePrefix &prefix)
{
    WrappedLines lines(out, prefix);
    forEachPart(paragraph, QChar(QChar::LineSeparator), [&lines](QStringView part) {
        lines.begin();
        forEachPart(part, u' ', [&lines](QStringView word) {
            if (!word.isEmpty())
                addWord(lines, word);
        });
        lines.end();
    });
}

} // namespace waymark
