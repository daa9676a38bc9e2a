// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/render/Escape.h"

#include <QUrl>

#include <algorithm>

namespace waymark {

namespace {

void appendEscaped(QByteArray &out, char c)
{
    switch (c) {
    case '&':
        out += "&amp;";
        break;
    case '<':
        out += "&lt;";
        break;
    case '>':
        out += "&gt;";
        break;
    case '"':
        out += "&quot;";
        break;
    case '\'':
        out += "&#39;";
        break;
    default:
        out += c;
    }
}

} // namespace

void appendHtml(QByteArray &out, QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    const auto isPlain = [](char c) { return c != '&' && c != '<' && c != '>' && c != '"' && c != '\''; };
    auto c = utf8.cbegin();
    while (c != utf8.cend()) {
        const auto end = std::find_if_not(c, utf8.cend(), isPlain);
        out.append(c, end - c);
        if (end == utf8.cend())
            return;
        appendEscaped(out, *end);
        c = end + 1;
    }
}

void appendTypedHtml(QByteArray &out, QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    bool space = false;
    for (const char c : utf8) {
        if (c == ' ' && space)
            out += "&#160;";
        else
            appendEscaped(out, c);
        space = c == ' ';
    }
}

void appendHtmlLines(QByteArray &out, QStringView text)
{
    bool first = true;
    for (const QStringView line : text.split(u'\n')) {
        if (!first)
            out += "<br>";
        first = false;
        appendHtml(out, line);
    }
}

QByteArray encodedUrl(const QString &url)
{
    const auto isAscii = [](QChar c) { return c.unicode() < 0x80; };
    if (std::all_of(url.cbegin(), url.cend(), isAscii))
        return url.toLatin1();
    const QByteArray encoded = QUrl(url).toEncoded();
    if (!encoded.isEmpty())
        return encoded;
    // QUrl gives up on some hosts that browsers open; what is not ASCII is still escaped.
    QByteArray all;
    for (unsigned i = 0x21; i < 0x7F; ++i)
        all.append(static_cast<char>(i));
    return QUrl::toPercentEncoding(url, all);
}

const char *otherDirection(QStringView text, bool rightToLeft)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text.at(i).unicode();
        if (text.at(i).isHighSurrogate() && i + 1 < text.size())
            c = QChar::surrogateToUcs4(text.at(i), text.at(i + 1));
        switch (QChar::direction(c)) {
        case QChar::DirL:
            return rightToLeft ? "ltr" : nullptr;
        case QChar::DirR:
        case QChar::DirAL:
            return rightToLeft ? nullptr : "rtl";
        default:
            break;
        }
    }
    return nullptr;
}

} // namespace waymark
