// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/mime/HeaderText.h"

#include "core/domain/AsciiDomain.h"
#include "core/domain/Contact.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

constexpr qsizetype lineLength = 76;

bool isPrintableAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c <= u'~'; });
}

/// Whether the text can stand as it is: nothing in it would be read as something else, and no space would
/// be lost where a line is folded.
bool isPlain(QStringView text)
{
    return isPrintableAscii(text) && !text.contains(QLatin1String("=?")) &&
           !text.contains(QLatin1String("  ")) && !text.startsWith(u' ') && !text.endsWith(u' ');
}

/// How many bytes an encoded word on a line of `room` columns can carry. "=?utf-8?B?" and "?=" take 12,
/// base64 makes four characters of three bytes, and a word has at most 75 characters (RFC 2047, section 2).
qsizetype bytesInWord(qsizetype room)
{
    return std::max<qsizetype>((std::min<qsizetype>(room, 75) - 12) / 4 * 3, 4);
}

/// How many of the bytes of `utf8` from `start` on the next word takes: whole characters (RFC 2047, section
/// 5), and a multiple of three where the text goes on, so that no padding stands between words. Some readers,
/// GMime's among them, join the words before they decode them and stop at a padding.
qsizetype nextChunk(const QByteArray &utf8, qsizetype start, qsizetype limit)
{
    if (utf8.size() - start <= limit)
        return utf8.size() - start;
    qsizetype whole = 0;
    qsizetype unpadded = 0;
    for (qsizetype length = 1; length <= limit; ++length) {
        const bool boundary = (utf8.at(start + length) & 0xC0) != 0x80;
        if (boundary)
            whole = length;
        if (boundary && length % 3 == 0)
            unpadded = length;
    }
    return unpadded > 0 ? unpadded : whole;
}

/// `text` in B-encoded words, each on a line of its own; the first begins at column `used` of its line. A
/// line end before the first word would be read as a space by some.
QByteArray encodedWords(const QString &text, qsizetype used)
{
    const QByteArray utf8 = text.toUtf8();
    QByteArray words;
    for (qsizetype at = 0; at < utf8.size();) {
        const qsizetype length = nextChunk(utf8, at, bytesInWord(lineLength - (at == 0 ? used : 1)));
        words += (at == 0 ? "=?utf-8?B?" : "\r\n =?utf-8?B?") + utf8.mid(at, length).toBase64() + "?=";
        at += length;
    }
    return words;
}

/// Plain text on lines of at most 76 characters; null when one of its words is longer than a line.
QByteArray foldedPlain(const QString &text, qsizetype used)
{
    QByteArray out;
    const QStringList words = text.split(u' ');
    for (const QString &word : words) {
        if (word.size() + 1 > lineLength)
            return {};
        const bool fits = used + word.size() + 1 <= lineLength;
        if (!out.isEmpty())
            out += fits ? " " : "\r\n ";
        used = (fits ? used : 0) + word.size() + 1;
        out += word.toLatin1();
    }
    return out;
}

bool isAtomText(QStringView text)
{
    static constexpr QStringView others = u"!#$%&'*+-/=?^_`{|}~ ";
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c.unicode() < 0x80 && c.isLetterOrNumber()) || others.contains(c);
    });
}

/// A display name (RFC 5322, section 3.2.5).
QByteArray phrase(const QString &name, qsizetype used)
{
    if (!isPlain(name) || name.size() > 60)
        return encodedWords(name, used);
    if (isAtomText(name))
        return name.toLatin1();
    QByteArray quoted = name.toLatin1();
    quoted.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + quoted + '"';
}

} // namespace

QByteArray textHeader(const QByteArray &name, const QString &text)
{
    QByteArray value;
    if (isPlain(text))
        value = foldedPlain(text, name.size() + 1);
    if (value.isEmpty())
        value = encodedWords(text, name.size() + 2);
    return name + ": " + value + "\r\n";
}

Result<QByteArray> addressHeader(const QByteArray &name, const Mailbox &mailbox)
{
    if (!isEmailAddress(mailbox.address))
        return failure(
            ErrorKind::Invalid,
            QCoreApplication::translate("waymark::MessageComposer",
                                        "“%1” is not an address that an email can be sent to. Correct it "
                                        "where it is kept.")
                .arg(mailbox.address),
            QString::fromLatin1(name));
    const QString address = mailbox.address.section(u'@', 0, -2) + u'@' + asciiDomain(mailbox.address);
    if (mailbox.name.isEmpty())
        return QByteArray(name + ": " + address.toLatin1() + "\r\n");
    const QByteArray words = phrase(mailbox.name, name.size() + 2);
    const bool fold = words.contains('\r') || name.size() + words.size() + address.size() + 5 > lineLength;
    return QByteArray(name + ": " + words + (fold ? "\r\n <" : " <") + address.toLatin1() + ">\r\n");
}

} // namespace waymark
