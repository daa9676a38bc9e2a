// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/EmailLink.h"

#include <QRegularExpression>
#include <QTextDocumentFragment>

#include <algorithm>

namespace waymark {

QList<EmailLink> linksOf(const QByteArray &html)
{
    static const QRegularExpression anchor(QStringLiteral("<a\\s[^>]*?href=\"([^\"]*)\"[^>]*>(.*?)</a>"),
                                           QRegularExpression::DotMatchesEverythingOption |
                                               QRegularExpression::CaseInsensitiveOption);
    const auto plain = [](const QString &markup) {
        return QTextDocumentFragment::fromHtml(markup).toPlainText().simplified();
    };
    QList<EmailLink> links;
    const QString text = QString::fromUtf8(html);
    for (auto matches = anchor.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const EmailLink link{plain(match.captured(2)), plain(match.captured(1)), {}};
        const bool known = std::ranges::any_of(
            links, [&link](const EmailLink &other) { return other.target == link.target; });
        if (!known)
            links.append(link);
    }
    return links;
}

} // namespace waymark
