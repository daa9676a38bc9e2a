// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/EmailRules.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <array>

namespace waymark {

namespace {

/// Whether one letter added, removed, changed or exchanged with its neighbour makes one of the other.
bool isOneSlipApart(const QString &one, const QString &other)
{
    const qsizetype shorter = std::min(one.size(), other.size());
    qsizetype begin = 0;
    while (begin < shorter && one.at(begin) == other.at(begin))
        ++begin;
    qsizetype end = 0;
    while (end < shorter - begin && one.at(one.size() - 1 - end) == other.at(other.size() - 1 - end))
        ++end;
    const qsizetype left = one.size() - begin - end;
    const qsizetype right = other.size() - begin - end;
    if (left <= 1 && right <= 1)
        return left + right > 0;
    return left == 2 && right == 2 && one.at(begin) == other.at(begin + 1) &&
           one.at(begin + 1) == other.at(begin);
}

/// Those that others are compared with.
const QStringList &providers()
{
    static const QStringList known =
        QStringLiteral("gmail.com googlemail.com outlook.com hotmail.com yahoo.com icloud.com "
                       "live.com aol.com protonmail.com gmx.de gmx.net web.de t-online.de "
                       "orange.fr wanadoo.fr hotmail.fr yahoo.fr libero.it mail.ru yandex.ru "
                       "qq.com 163.com hotmail.co.uk yahoo.co.uk btinternet.com comcast.net")
            .split(u' ');
    return known;
}

} // namespace

QString bareAddress(const QString &text)
{
    QString address = text;
    if (text.endsWith(u'>')) {
        static const QRegularExpression bracketed(QStringLiteral("<([^<>]+)>\\s*\\z"));
        const auto match = bracketed.match(text);
        if (match.hasMatch())
            address = match.captured(1).trimmed();
    }
    return address.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive) ? address.sliced(7) : address;
}

QString importedAddress(const QString &address)
{
    const qsizetype at = address.lastIndexOf(u'@');
    const auto isAsItIsKept = [](QChar letter) {
        return letter.unicode() < 0x80 && (letter.unicode() < u'A' || letter.unicode() > u'Z');
    };
    if (at < 0 || std::all_of(address.cbegin() + at, address.cend(), isAsItIsKept))
        return address;
    QString domain = address.sliced(at + 1).toLower();
    const bool isAscii = std::ranges::all_of(domain, [](QChar letter) { return letter.unicode() < 0x80; });
    if (!isAscii) {
        const QByteArray labels = QUrl::toAce(domain);
        if (labels.isEmpty())
            return address;
        domain = QString::fromLatin1(labels);
    }
    return address.first(at + 1) + domain;
}

QString domainOf(const QString &address)
{
    return address.sliced(address.lastIndexOf(u'@') + 1).toLower();
}

bool isRoleAddress(const QString &address)
{
    static const QSet<QString> functions = [] {
        const QStringList names =
            QStringLiteral(
                "abuse accounting accounts admin administrator billing contact devnull donotreply "
                "enquiries feedback finance ftp hello help helpdesk hostmaster hr info information "
                "inquiries invoice invoices it jobs kontakt legal list mail mailer-daemon marketing "
                "media news newsletter no-reply no_reply noc noreply office orders post postmaster "
                "press privacy reception root sales security service services spam support sysadmin "
                "team test undisclosed-recipients unsubscribe usenet uucp webmaster www")
                .split(u' ');
        return QSet<QString>(names.begin(), names.end());
    }();
    constexpr qsizetype longest = 24;
    const auto isEnd = [](QChar letter) { return letter == u'@' || letter == u'+'; };
    const qsizetype length = std::ranges::find_if(address, isEnd) - address.begin();
    return length <= longest && functions.contains(address.first(length).toLower());
}

bool isMailProvider(const QString &domain)
{
    static const QStringList others{QStringLiteral("gmx.com"), QStringLiteral("mail.com"),
                                    QStringLiteral("gmx.at"), QStringLiteral("gmx.ch"),
                                    QStringLiteral("126.com")};
    return providers().contains(domain) || others.contains(domain);
}

QString likelyDomain(const QString &domain)
{
    if (isMailProvider(domain))
        return {};
    const QStringList &known = providers();
    const auto found =
        std::ranges::find_if(known, [&domain](const QString &name) { return isOneSlipApart(domain, name); });
    return found == known.end() ? QString() : *found;
}

} // namespace waymark
