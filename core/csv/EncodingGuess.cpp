// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/csv/EncodingGuess.h"

#include "core/csv/CsvParser.h"
#include "core/csv/TextDecoder.h"
#include "core/csv/Utf8.h"
#include "core/csv/WesternText.h"

#include <QCoreApplication>
#include <QIODevice>

#include <algorithm>
#include <cctype>
#include <cstring>
#include <memory>
#include <uchardet.h>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::EncodingGuess)
};

constexpr qsizetype piece = 1'048'576;
constexpr qint64 lookedAt = 256 * qint64(piece);
constexpr qsizetype statisticsOver = 65'536;
constexpr qsizetype lineShown = 300;
constexpr qsizetype linesShown = 20;

/// What was seen of a file so far.
class Scan
{
public:
    void add(QByteArrayView bytes);
    EncodingGuess result() const;

    qint64 zeroByteAt() const { return m_zeroByteAt; }

private:
    void checkUtf8(QByteArrayView bytes);
    void keepLines(QByteArrayView bytes);
    TextEncoding byStatistics(bool *known) const;

    qint64 m_offset = 0;
    bool m_isUtf8 = true;
    bool m_isAscii = true;
    qint64 m_zeroByteAt = -1;
    QByteArray m_rest;    ///< The beginning of a letter at a piece's end.
    QByteArray m_telling; ///< Lines with letters beyond ASCII.
    QByteArrayList m_lines;
};

void Scan::add(QByteArrayView bytes)
{
    const void *zero = std::memchr(bytes.data(), '\0', size_t(bytes.size()));
    if (zero && m_zeroByteAt < 0)
        m_zeroByteAt = m_offset + (static_cast<const char *>(zero) - bytes.data());
    m_offset += bytes.size();
    if (m_isUtf8)
        checkUtf8(bytes);
    keepLines(bytes);
}

void Scan::checkUtf8(QByteArrayView bytes)
{
    QByteArray joined;
    if (!m_rest.isEmpty()) {
        joined = m_rest + bytes.toByteArray();
        bytes = joined;
    }
    const Utf8Check check = waymark::checkUtf8(bytes);
    m_isUtf8 = check.invalid == 0;
    m_rest = bytes.sliced(check.valid).toByteArray();
}

void Scan::keepLines(QByteArrayView bytes)
{
    for (qsizetype at = findNonAscii(bytes); at < bytes.size();) {
        m_isAscii = false;
        if (m_telling.size() >= statisticsOver)
            return;
        qsizetype begin = at;
        while (begin > 0 && at - begin < lineShown / 2 && bytes[begin - 1] != '\n' &&
               bytes[begin - 1] != '\r')
            --begin;
        const qsizetype end = CsvParser::findLineEnd(bytes, at);
        const QByteArrayView line = bytes.sliced(begin, std::min(end - begin, statisticsOver));
        m_telling.append(line).append('\n');
        if (m_lines.size() < linesShown)
            m_lines.append(line.first(std::min(line.size(), lineShown)).toByteArray());
        at = findNonAscii(bytes, end);
    }
}

/// Whether bytes that windows-1252 and ISO-8859-15 read differently stand inside words: letters in the latter
/// (Š š ž Œ œ Ÿ), signs that no word has in the former. 0xB4 is left out, an acute accent that people type
/// for an apostrophe. Only windows-1252 has letters at 0x80 to 0x9F.
bool isLatin9(QByteArrayView text)
{
    const auto isLetter = [](char c) {
        const auto code = static_cast<unsigned char>(c);
        return code >= 0xC0 || (code < 0x80 && std::isalpha(code));
    };
    bool found = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto code = static_cast<unsigned char>(text[i]);
        if (code >= 0x80 && code <= 0x9F)
            return false;
        const bool differs = code == 0xA6 || code == 0xA8 || code == 0xB8 || (code >= 0xBC && code <= 0xBE);
        found =
            found ||
            (differs && ((i > 0 && isLetter(text[i - 1])) || (i + 1 < text.size() && isLetter(text[i + 1]))));
    }
    return found;
}

bool readsAlike(QByteArrayView text, const TextEncoding &one, const TextEncoding &other)
{
    return one.unitLength() == 1 && TextDecoder::preview(text, one) == TextDecoder::preview(text, other);
}

/// Encodings that uchardet makes of a few accented letters, though hardly a list is written in them: old ones
/// of DOS, those of small alphabets, and pairs of bytes of which the second is a Latin letter.
bool isFarFetched(const TextEncoding &encoding, QByteArrayView text)
{
    const QString &name = encoding.name;
    // Of central Europe's letters, Ĺ and ĺ are next to never used; they stand where Å and å do.
    if (name == QLatin1String("ISO-8859-2"))
        return text.contains('\xC5') || text.contains('\xE5');
    return name.startsWith(QLatin1String("CP8")) || name.startsWith(QLatin1String("IBM8")) ||
           name == QLatin1String("ISO-8859-3") || name == QLatin1String("ISO-8859-4") ||
           name == QLatin1String("ISO-8859-10") || name == QLatin1String("ISO-8859-13") ||
           name == QLatin1String("ISO-8859-16") || name == QLatin1String("Shift_JIS") ||
           name == QLatin1String("Big5") || name == QLatin1String("GB18030") ||
           name.startsWith(QLatin1String("EUC-"));
}

TextEncoding Scan::byStatistics(bool *known) const
{
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), uchardet_delete);
    uchardet_handle_data(detector.get(), m_telling.constData(), size_t(m_telling.size()));
    uchardet_data_end(detector.get());
    const auto named = TextEncoding::named(QString::fromLatin1(uchardet_get_charset(detector.get())));
    *known = named.has_value();
    const TextEncoding usual = *TextEncoding::named(QStringLiteral("windows-1252"));
    if (named && isFarFetched(*named, m_telling) && readsAsWesternWords(m_telling))
        return usual;
    const bool isUsual = !named || named->name == usual.name;
    if (isUsual && !readsAsWesternWords(m_telling) && readsAsShiftJisPairs(m_telling)) {
        *known = true;
        return *TextEncoding::named(QStringLiteral("Shift_JIS"));
    }
    // Of a few umlauts uchardet may make the alphabet of Malta. Where both say the same, the usual one is
    // meant.
    const bool isWestern = !named || named->name == usual.name || readsAlike(m_telling, *named, usual);
    if (isWestern && isLatin9(m_telling)) {
        *known = true;
        return *TextEncoding::named(QStringLiteral("ISO-8859-15"));
    }
    return isWestern ? usual : *named;
}

EncodingGuess Scan::result() const
{
    EncodingGuess guess;
    guess.zeroByteAt = m_zeroByteAt;
    guess.tellingLines = m_lines;
    if (m_isAscii)
        return guess;
    // A letter that the file's end cuts in two is no UTF-8; one that the end of what was looked at cuts is.
    const bool isCut = !m_rest.isEmpty() && m_offset < lookedAt;
    if (m_isUtf8 && !isCut) {
        guess.reason = EncodingGuess::Reason::Utf8;
        return guess;
    }
    bool known = false;
    guess.encoding = byStatistics(&known);
    guess.reason = known ? EncodingGuess::Reason::Statistics : EncodingGuess::Reason::Nothing;
    return guess;
}

/// The encoding whose mark the file begins with.
const TextEncoding *marked(QByteArrayView head)
{
    for (const TextEncoding &encoding : TextEncoding::all()) {
        if (!encoding.byteOrder.isEmpty() && head.startsWith(encoding.byteOrder))
            return &encoding;
    }
    return nullptr;
}

/// UTF-16 or UTF-32 without a mark: text in any language has ASCII delimiters and line ends, whose zero bytes
/// all stand at the same side.
std::optional<TextEncoding> byZeroBytes(QByteArrayView head)
{
    head = head.first(head.size() / 4 * 4);
    qsizetype zeros[4] = {};
    for (qsizetype i = 0; i < head.size(); ++i)
        zeros[i % 4] += head[i] == '\0' ? 1 : 0;
    const qsizetype quarter = head.size() / 4;
    const auto named = [](const char *name) { return TextEncoding::named(QLatin1String(name)); };
    if (quarter == 0)
        return std::nullopt;
    if (zeros[3] == quarter && zeros[2] == quarter && zeros[0] == 0)
        return named("UTF-32LE");
    if (zeros[0] == quarter && zeros[1] == quarter && zeros[3] == 0)
        return named("UTF-32BE");
    const qsizetype even = zeros[0] + zeros[2];
    const qsizetype odd = zeros[1] + zeros[3];
    // A tenth of the letters at least: a binary file or a stray zero is none of these. A few letters, such as
    // U+4E00, have their zero on the other side.
    if (odd * 10 > head.size() / 2 && even * 8 < odd)
        return named("UTF-16LE");
    if (even * 10 > head.size() / 2 && odd * 8 < even)
        return named("UTF-16BE");
    return std::nullopt;
}

} // namespace

Result<EncodingGuess> EncodingGuess::of(QIODevice &device, const std::function<bool()> &goOn)
{
    QByteArray bytes(piece, Qt::Uninitialized);
    Scan scan;
    for (qint64 offset = 0; offset < lookedAt;) {
        if (goOn && !goOn())
            return failure(ErrorKind::Cancelled, Words::tr("Opening the file was stopped."));
        const qint64 length = device.read(bytes.data(), piece);
        if (length < 0)
            return failure(ErrorKind::Io,
                           Words::tr("The file cannot be read. Check the disk or the network folder."),
                           device.errorString());
        const QByteArrayView view = QByteArrayView(bytes).first(length);
        const QByteArrayView head = view.first(std::min<qsizetype>(length, 65'536));
        if (offset == 0) {
            const TextEncoding *mark = marked(head);
            if (mark && !mark->isUtf8())
                return EncodingGuess{*mark, Reason::ByteOrderMark, {}, -1};
            if (const auto wide = byZeroBytes(head))
                return EncodingGuess{*wide, Reason::ZeroBytes, {}, -1};
            if (mark) {
                scan.add(view.sliced(mark->byteOrder.size()));
                EncodingGuess guess = scan.result();
                guess.encoding = *mark;
                guess.reason = Reason::ByteOrderMark;
                return guess;
            }
        }
        if (length == 0)
            break;
        scan.add(view);
        offset += length;
        if (scan.zeroByteAt() >= 0)
            break;
    }
    return scan.result();
}

} // namespace waymark
