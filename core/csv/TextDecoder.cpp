// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/csv/TextDecoder.h"

#include "core/csv/Utf8.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <iconv.h>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::TextDecoder)
};

constexpr char replacement[] = "\xEF\xBF\xBD"; // U+FFFD

class Utf8Decoder : public TextDecoder
{
public:
    void decode(QByteArrayView bytes, bool isLast, QByteArray *text, const Damaged &damaged) override
    {
        // The bytes come out as they went in, but for a letter that a piece's end cuts in two.
        QByteArray joined;
        if (!m_rest.isEmpty()) {
            joined = m_rest + bytes.toByteArray();
            bytes = joined;
            m_rest.clear();
        }
        while (!bytes.isEmpty()) {
            const Utf8Check check = checkUtf8(bytes);
            text->append(bytes.first(check.valid));
            m_decoded += check.valid;
            bytes = bytes.sliced(check.valid);
            if (bytes.isEmpty())
                break;
            if (check.invalid == 0 && !isLast) {
                m_rest = bytes.toByteArray();
                break;
            }
            const qsizetype length = check.invalid == 0 ? bytes.size() : check.invalid;
            damaged(text->size(), m_decoded, length);
            text->append(replacement);
            m_decoded += length;
            bytes = bytes.sliced(length);
        }
    }
    qint64 lengthOf(QByteArrayView utf8) override { return utf8.size(); }

private:
    QByteArray m_rest;
};

/// A conversion descriptor of iconv(3).
class Conversion
{
public:
    Conversion(const char *to, const char *from) : m_descriptor(iconv_open(to, from)) {}
    ~Conversion()
    {
        if (isOpen())
            iconv_close(m_descriptor);
    }
    Conversion(const Conversion &) = delete;
    Conversion &operator=(const Conversion &) = delete;

    bool isOpen() const { return m_descriptor != iconv_t(-1); }

    /// What one call left over, and why it stopped: 0, E2BIG, EILSEQ or EINVAL.
    struct Step
    {
        size_t read = 0;
        size_t written = 0;
        int stopped = 0;
    };
    Step run(QByteArrayView bytes, char *to, size_t room)
    {
        char *from = const_cast<char *>(bytes.data()); // iconv does not write there.
        size_t left = size_t(bytes.size());
        size_t space = room;
        const bool done = iconv(m_descriptor, &from, &left, &to, &space) != size_t(-1);
        return {size_t(bytes.size()) - left, room - space, done ? 0 : errno};
    }
    /// Writes a letter that the conversion still holds, to see whether it joins with the next.
    size_t flush(char *to, size_t room)
    {
        size_t space = room;
        iconv(m_descriptor, nullptr, nullptr, &to, &space);
        return room - space;
    }

private:
    const iconv_t m_descriptor;
};

constexpr size_t blockSize = 16'384;

class IconvDecoder : public TextDecoder
{
public:
    explicit IconvDecoder(const TextEncoding &encoding)
        : m_isMultiByte(encoding.isMultiByte()),
          m_joinsLetters(encoding.iconvName == "CP1255" || encoding.iconvName == "CP1258"),
          m_unit(encoding.unitLength()), m_decoding("UTF-8", encoding.iconvName.constData()),
          m_encoding(encoding.iconvName.constData(), "UTF-8")
    {
    }
    bool isOpen() const { return m_decoding.isOpen() && m_encoding.isOpen(); }

    void decode(QByteArrayView bytes, bool isLast, QByteArray *text, const Damaged &damaged) override
    {
        QByteArray joined;
        if (!m_rest.isEmpty()) {
            joined = m_rest + bytes.toByteArray();
            bytes = joined;
            m_rest.clear();
        }
        char block[blockSize];
        while (!bytes.isEmpty()) {
            const auto step = m_decoding.run(m_joinsLetters ? bytes.first(1) : bytes, block, blockSize);
            text->append(block, qsizetype(step.written));
            if (m_joinsLetters)
                text->append(block, qsizetype(m_decoding.flush(block, blockSize)));
            m_decoded += qint64(step.read);
            bytes = bytes.sliced(qsizetype(step.read));
            if (step.stopped == EINVAL && !isLast) {
                m_rest = bytes.toByteArray();
                break;
            }
            if (step.stopped == EILSEQ || step.stopped == EINVAL)
                bytes = bytes.sliced(replace(bytes, step.stopped, text, damaged));
        }
    }

    /// Asked for every row, so iconv is not, where the letters can be counted.
    qint64 lengthOf(QByteArrayView utf8) override
    {
        return m_isMultiByte ? encodedLength(utf8) : countUnits(utf8) * m_unit;
    }

private:
    qint64 countUnits(QByteArrayView utf8) const
    {
        qint64 units = 0;
        for (const char c : utf8) {
            const auto byte = static_cast<unsigned char>(c);
            units += (byte & 0xC0) != 0x80 ? 1 : 0;
            // Two surrogates in UTF-16.
            units += byte >= 0xF0 && m_unit == 2 ? 1 : 0;
        }
        return units;
    }

    qint64 encodedLength(QByteArrayView utf8)
    {
        const qsizetype ascii = findNonAscii(utf8);
        if (ascii == utf8.size())
            return ascii;
        char block[blockSize];
        qint64 length = 0;
        while (!utf8.isEmpty()) {
            const auto step = m_encoding.run(utf8, block, blockSize);
            length += qint64(step.written);
            utf8 = utf8.sliced(qsizetype(step.read));
            if (step.stopped == EILSEQ || step.stopped == EINVAL)
                utf8 = utf8.sliced(1);
        }
        return length + qint64(m_encoding.flush(block, blockSize));
    }

    /// Puts U+FFFD where a unit of the encoding is no letter; gives that unit's length.
    qsizetype replace(QByteArrayView bytes, int why, QByteArray *text, const Damaged &damaged)
    {
        const qsizetype length = why == EINVAL ? bytes.size() : std::min(m_unit, bytes.size());
        damaged(text->size(), m_decoded, length);
        text->append(replacement);
        m_decoded += length;
        return length;
    }

    const bool m_isMultiByte;
    /// Hebrew and Vietnamese: iconv would hold a letter back to see whether a mark follows that makes one of
    /// both. Byte for byte, letter and mark stay two.
    const bool m_joinsLetters;
    const qsizetype m_unit; ///< Bytes that are left out where there is no letter.
    Conversion m_decoding;
    Conversion m_encoding;
    QByteArray m_rest;
};

} // namespace

Result<std::unique_ptr<TextDecoder>> TextDecoder::create(const TextEncoding &encoding)
{
    if (encoding.isUtf8())
        return std::unique_ptr<TextDecoder>(std::make_unique<Utf8Decoder>());
    auto decoder = std::make_unique<IconvDecoder>(encoding);
    if (!decoder->isOpen())
        return failure(
            ErrorKind::Unsupported,
            Words::tr("This computer cannot read text in %1. Save the file as UTF-8 and choose it again.")
                .arg(encoding.name),
            QString::fromLatin1(encoding.iconvName));
    return std::unique_ptr<TextDecoder>(std::move(decoder));
}

QString TextDecoder::preview(QByteArrayView bytes, const TextEncoding &encoding)
{
    const auto decoder = create(encoding);
    if (!decoder)
        return {};
    QByteArray text;
    (*decoder)->decode(bytes, true, &text, [](qsizetype, qint64, qsizetype) {});
    return QString::fromUtf8(text);
}

} // namespace waymark
