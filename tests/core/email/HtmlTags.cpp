// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "HtmlTags.h"

#include <QRegularExpression>

namespace waymark::test {

namespace {

QString resolved(QString text)
{
    static const QRegularExpression number(QStringLiteral("&#(\\d+);"));
    for (auto match = number.match(text); match.hasMatch(); match = number.match(text))
        text.replace(match.capturedStart(), match.capturedLength(), QChar(match.captured(1).toUShort()));
    return text.replace(QLatin1String("&lt;"), QLatin1String("<"))
        .replace(QLatin1String("&gt;"), QLatin1String(">"))
        .replace(QLatin1String("&quot;"), QLatin1String("\""))
        .replace(QLatin1String("&amp;"), QLatin1String("&"));
}

bool isVoid(const QString &tag)
{
    static const QStringList tags = {QStringLiteral("!doctype"), QStringLiteral("meta"), QStringLiteral("br"),
                                     QStringLiteral("hr"), QStringLiteral("img")};
    return tags.contains(tag);
}

void readAttributes(HtmlTags &read, const QString &text)
{
    static const QRegularExpression attribute(QStringLiteral("\\G\\s+([a-z-]+)=\"([^\"<>]*)\""));
    qsizetype at = 0;
    for (auto match = attribute.match(text, at); match.hasMatch(); match = attribute.match(text, at)) {
        const QString name = match.captured(1);
        if (name.startsWith(QLatin1String("on")))
            read.events.append(name);
        if (name == QLatin1String("href") || name == QLatin1String("src"))
            read.links.append(resolved(match.captured(2)));
        at = match.capturedEnd();
    }
    if (at != text.size() && read.problem.isEmpty())
        read.problem = QLatin1String("attributes: ") + text;
}

} // namespace

HtmlTags readHtml(const QByteArray &html)
{
    static const QRegularExpression tag(
        QStringLiteral("<(/?)([A-Za-z!][A-Za-z0-9]*)((?:\"[^\"]*\"|[^\"<>])*)>"));
    // The one comment around the style block, whose markup only Word reads.
    const QString text = QString::fromUtf8(html)
                             .remove(QLatin1String("<!--[if !mso]><!-->\r\n"))
                             .remove(QLatin1String("<!--<![endif]-->\r\n"));
    HtmlTags read;
    QStringList open;
    qsizetype at = 0;
    auto matches = tag.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString between = text.mid(at, match.capturedStart() - at);
        if (between.contains(u'<') ||
            (between.contains(u'>') && (open.isEmpty() || open.last() != QLatin1String("style"))))
            read.problem = QLatin1String("text: ") + between;
        if (!open.contains(QLatin1String("head")))
            read.text += resolved(between);
        at = match.capturedEnd();
        const QString name = match.captured(2).toLower();
        if (!match.captured(1).isEmpty()) {
            if (open.isEmpty() || open.takeLast() != name)
                read.problem = QLatin1String("closes: ") + name;
            continue;
        }
        read.tags.append(name);
        if (name != QLatin1String("!doctype"))
            readAttributes(read, match.captured(3));
        if (!isVoid(name))
            open.append(name);
    }
    if (!open.isEmpty())
        read.problem = QLatin1String("open: ") + open.join(u' ');
    return read;
}

} // namespace waymark::test
