// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/mime/HeaderText.h"

#include "core/domain/Contact.h"

#include <QCoreApplication>
#include <QUrl>

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

/// `text` in B-encoded words of at most 75 characters, each on a line of its own after the first. No
/// character is split over two words (RFC 2047, section 5).
QByteArray encodedWords(const QString &text)
{
    // 75 less "=?utf-8?B?" and "?=" leaves 63, of which base64 fills 60 with 45 bytes.
    constexpr qsizetype bytesInWord = 45;
    QByteArray words;
    QByteArray chunk;
    const auto flush = [&words, &chunk] {
        if (chunk.isEmpty())
            return;
        if (!words.isEmpty())
            words += "\r\n ";
        words += "=?utf-8?B?" + chunk.toBase64() + "?=";
        chunk.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pair = text.at(i).isHighSurrogate() && i + 1 < text.size();
        const QByteArray character = text.mid(i, pair ? 2 : 1).toUtf8();
        if (pair)
            ++i;
        if (chunk.size() + character.size() > bytesInWord)
            flush();
        chunk += character;
    }
    flush();
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
QByteArray phrase(const QString &name)
{
    if (!isPlain(name) || name.size() > 60)
        return encodedWords(name);
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
        value = encodedWords(text);
    // A first encoded word that would reach over column 76 goes to the next line.
    const qsizetype firstLine = value.contains('\r') ? value.indexOf('\r') : value.size();
    const bool fold = name.size() + 2 + firstLine > lineLength;
    return name + (fold ? ":\r\n " : ": ") + value + "\r\n";
}

Result<QByteArray> addressHeader(const QByteArray &name, const Mailbox &mailbox)
{
    const QString local = mailbox.address.section(u'@', 0, -2);
    const QString domain = asciiDomain(mailbox.address);
    const QString address = local + u'@' + domain;
    if (!isEmailAddress(mailbox.address) || !isPrintableAscii(address) || domain.isEmpty())
        return failure(
            ErrorKind::Invalid,
            QCoreApplication::translate("MessageComposer",
                                        "“%1” is not an address that an email can be sent to. Correct it "
                                        "where it is kept.")
                .arg(mailbox.address),
            QString::fromLatin1(name));
    if (mailbox.name.isEmpty())
        return QByteArray(name + ": " + address.toLatin1() + "\r\n");
    const QByteArray words = phrase(mailbox.name);
    const bool fold = words.contains('\r') || name.size() + words.size() + address.size() + 5 > lineLength;
    return QByteArray(name + ": " + words + (fold ? "\r\n <" : " <") + address.toLatin1() + ">\r\n");
}

QString asciiDomain(const QString &address)
{
    const QString domain = address.section(u'@', -1);
    return address.contains(u'@') ? QString::fromLatin1(QUrl::toAce(domain)) : QString();
}

} // namespace waymark
