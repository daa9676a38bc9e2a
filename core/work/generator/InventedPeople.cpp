// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/work/generator/InventedPeople.h"

#include "core/work/generator/InventedNames.h"

#include <cmath>

namespace waymark {

namespace {

/// How much more some accounts have than others; 1 would be all the same.
constexpr double inequality = 1.6;
constexpr quint64 streamOfPeople = 0x70656f706c65U;

const QStringList &titles()
{
    static const QStringList list{
        QStringLiteral("Platform Engineering Lead"), QStringLiteral("DevOps Engineer"),
        QStringLiteral("Site Reliability Engineer"), QStringLiteral("Head of Engineering"),
        QStringLiteral("Security Engineer"),         QStringLiteral("IT Administrator"),
        QStringLiteral("Software Architect"),        QStringLiteral("Engineering Manager"),
        QStringLiteral("Release Manager"),           QStringLiteral("VP Engineering"),
        QStringLiteral("Procurement Manager"),       QStringLiteral("Developer Experience Lead"),
    };
    return list;
}

const QStringList &zones()
{
    static const QStringList list{
        QStringLiteral("Europe/London"),    QStringLiteral("Europe/Warsaw"),  QStringLiteral("Europe/Madrid"),
        QStringLiteral("America/New_York"), QStringLiteral("America/Denver"), QStringLiteral("Asia/Tokyo"),
        QStringLiteral("Asia/Kolkata"),     QStringLiteral("Asia/Singapore"), QString(),
    };
    return list;
}

} // namespace

InventedPeople::InventedPeople(const GeneratorPlan &plan, const QList<AccountId> &accounts)
    : m_plan(plan), m_now(plan.now()), m_accounts(accounts), m_counts(accounts.size(), 0),
      m_random(plan.seed ^ streamOfPeople)
{
}

Contact InventedPeople::next()
{
    const int account = chooseAccount();
    Contact contact;
    contact.createdAt = m_now.addDays(-m_random.between(1, 1500));
    contact.id = ContactId(m_random.uid(ContactTag::prefix, m_now.toMSecsSinceEpoch() + m_made));
    nameAndAddress(contact, account);
    contact.title = m_random.oneOf(titles());
    contact.timeZone = m_random.oneOf(zones());
    if (m_random.chance(30))
        // Numbers that Ofcom keeps free for fiction.
        contact.phone = QStringLiteral("+44 20 7946 0%1").arg(m_random.below(1000), 3, 10, QLatin1Char('0'));
    contact.memberships.append({m_accounts.at(account), roles()});
    if (m_accounts.size() > 1 && m_random.chance(2)) {
        const int other = (account + 1 + m_random.below(int(m_accounts.size()) - 1)) % int(m_accounts.size());
        contact.memberships.append({m_accounts.at(other), roles()});
    }
    suppress(contact);
    ++m_made;
    return contact;
}

/// Everyone has somebody before some have many.
int InventedPeople::chooseAccount()
{
    if (m_made < m_accounts.size())
        return m_made;
    return int(std::pow(m_random.fraction(), inequality) * double(m_accounts.size()));
}

/// The people of one account take turns through all names, each account from another one on.
void InventedPeople::nameAndAddress(Contact &contact, int account)
{
    constexpr int stride = 7'919; // A prime: visits every combination.
    const int count = m_counts[account]++;
    const int people = InventedNames::personCount();
    const int person = int((qint64(account) * 6'007 + qint64(count % people) * stride) % people);
    const auto &firsts = InventedNames::firstNames();
    const auto &lasts = InventedNames::lastNames();
    const InventedName &first = firsts.at(person % int(firsts.size()));
    const InventedName &last = lasts.at(person / int(firsts.size()));
    contact.firstName = first.written;
    contact.lastName = last.written;
    QString local = first.inAddress + QLatin1Char('.') + last.inAddress;
    if (count >= people)
        local += QString::number(count / people + 1);
    contact.email = local + QLatin1Char('@') + InventedNames::companyDomain(account);
}

void InventedPeople::suppress(Contact &contact)
{
    const int fate = m_random.below(1000);
    const QDateTime then = m_now.addDays(-m_random.between(1, 400));
    if (fate < 20) {
        contact.emailOptOut = true;
        contact.optOutAt = then;
        contact.optOutSource = QStringLiteral("Unsubscribe link");
    } else if (fate < 35) {
        contact.bounce = fate < 28 ? BounceState::Hard : BounceState::Soft;
        contact.bouncedAt = then;
        contact.bounceDetail = contact.bounce == BounceState::Hard
                                   ? QStringLiteral("550 5.1.1 No such mailbox")
                                   : QStringLiteral("452 4.2.2 Mailbox full");
    } else if (fate < 50) {
        contact.inactive = true;
    }
}

QStringList InventedPeople::roles()
{
    static const QStringList list{QStringLiteral("champion"), QStringLiteral("technical_lead"),
                                  QStringLiteral("security"), QStringLiteral("billing"),
                                  QStringLiteral("executive_sponsor")};
    QStringList roles;
    if (m_random.chance(35))
        roles.append(QStringLiteral("gitlab_admin"));
    if (m_random.chance(40))
        roles.append(m_random.oneOf(list));
    return roles;
}

} // namespace waymark
