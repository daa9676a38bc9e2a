// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/accounts/list/AccountListModel.h"

#include "core/base/Follow.h"
#include "core/base/Logging.h"
#include "core/domain/Health.h"
#include "core/store/AccountRepository.h"
#include "core/store/Store.h"
#include "ui/widgets/StateMarks.h"

#include <QtConcurrent>

#include <algorithm>

namespace waymark {

AccountListModel::AccountListModel(Store &store, QObject *parent) : WindowedModel(parent), m_store(store)
{
    connect(&m_store, &Store::changed, this, [this](const ChangeSet &changes) {
        if (!changes.touches(EntityType::Account))
            return;
        m_filter.reset();
        ++m_changes;
    });
}

void AccountListModel::setQuery(const AccountQuery &query)
{
    auto numbers = numbersOf(query);
    m_error = numbers ? std::nullopt : std::optional(numbers.error());
    const auto count = numbers ? static_cast<int>(numbers->size()) : 0;
    reset(count, {}, [&] {
        m_query = query;
        m_numbers = numbers ? std::move(*numbers) : std::vector<qint64>();
    });
    readAhead();
}

Result<std::vector<qint64>> AccountListModel::numbersOf(const AccountQuery &query)
{
    if (m_filter && m_filter->isOf(query))
        return m_filter->numbers(query.text);
    return AccountRepository::numbers(m_store.reader(), query);
}

/// For the letters to come. Where it fails the store goes on answering, and says why.
void AccountListModel::readAhead()
{
    if ((m_filter && m_filter->isOf(m_query)) || m_reading.activeThreadCount() > 0)
        return;
    follow(QtConcurrent::run(
               &m_reading,
               [&store = m_store, query = m_query] { return AccountFilter::read(store.reader(), query); }),
           this, [this, changes = m_changes](Result<AccountFilter> filter) {
               if (filter && changes == m_changes)
                   m_filter = std::move(*filter);
           });
}

Result<QList<AccountListRow>> AccountListModel::read(int first, int count) const
{
    const auto begin = m_numbers.cbegin() + first;
    const auto end = begin + std::min<std::ptrdiff_t>(count, m_numbers.cend() - begin);
    return AccountRepository::rows(m_store.reader(), QList<qint64>(begin, end));
}

int AccountListModel::rowOf(const QString &wanted) const
{
    const auto number = AccountRepository::numberOf(m_store.reader(), AccountId(wanted));
    if (!number) {
        qCWarning(logUi) << "an account is not found:" << describe(number.error());
        return -1;
    }
    const auto found = *number ? std::ranges::find(m_numbers, **number) : m_numbers.end();
    return found == m_numbers.end() ? -1 : static_cast<int>(found - m_numbers.begin());
}

QString AccountListModel::key(const AccountListRow &account) const
{
    return account.id.toString();
}

QVariant AccountListModel::cell(const AccountListRow &account, int, int role) const
{
    return role == Qt::AccessibleTextRole ? spoken(account) : account.name;
}

QString AccountListModel::spoken(const AccountListRow &account) const
{
    QStringList words{account.name, tr("health: %1").arg(markName(healthBand(account.health)))};
    if (account.carr)
        words.append(m_formats.money(*account.carr));
    if (account.renewalDate.isValid())
        words.append(tr("renews %1").arg(m_formats.fullDate(account.renewalDate)));
    return words.join(QStringLiteral(", "));
}

} // namespace waymark
