// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/accounts/list/AccountListModel.h"

#include "core/base/Logging.h"
#include "core/domain/Health.h"
#include "core/store/AccountRepository.h"
#include "core/store/Store.h"
#include "ui/widgets/StateMarks.h"

#include <QTimer>

namespace waymark {

namespace {

constexpr int windowSize = 200;
constexpr int keptWindows = 50;
// How far a chosen account is looked for when the list was read anew.
constexpr int searchedWindows = 5;

} // namespace

AccountListModel::AccountListModel(Store &store, QObject *parent)
    : QAbstractListModel(parent), m_store(store), m_windows(keptWindows)
{
}

void AccountListModel::setQuery(const AccountQuery &query)
{
    m_query = query;
    refresh();
}

void AccountListModel::refresh()
{
    AccountQuery query = m_query;
    query.offset = 0;
    query.limit = windowSize;
    auto first = AccountRepository::window(m_store.reader(), query);
    beginResetModel();
    m_error = first ? std::nullopt : std::optional(first.error());
    m_rowsFailed = false;
    m_windows.clear();
    m_count = first ? first->count : 0;
    if (first)
        m_windows.insert(0, new Window(std::move(first->accounts)));
    endResetModel();
}

const Account *AccountListModel::accountAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const Window *rows = window(index.row() / windowSize);
    const int row = index.row() % windowSize;
    return rows && row < rows->size() ? &rows->at(row) : nullptr;
}

int AccountListModel::rowOf(const AccountId &account) const
{
    for (int number = 0; number * windowSize < m_count && number < searchedWindows; ++number) {
        const Window *rows = window(number);
        for (int row = 0; rows && row < rows->size(); ++row) {
            if (rows->at(row).id == account)
                return number * windowSize + row;
        }
    }
    return -1;
}

const AccountListModel::Window *AccountListModel::window(int number) const
{
    if (const Window *kept = m_windows.object(number))
        return kept;
    AccountQuery query = m_query;
    query.offset = number * windowSize;
    query.limit = windowSize;
    auto rows = AccountRepository::list(m_store.reader(), query);
    if (!rows) {
        tellRowsFailed(rows.error());
        return nullptr;
    }
    m_windows.insert(number, new Window(std::move(*rows)));
    return m_windows.object(number);
}

/// Rows are read while they are painted, so it is told afterwards, and once.
void AccountListModel::tellRowsFailed(const Error &error) const
{
    if (m_rowsFailed)
        return;
    m_rowsFailed = true;
    qCWarning(logUi) << "accounts cannot be read:" << describe(error);
    QTimer::singleShot(0, this, [this, error] {
        if (onRowsFailed)
            onRowsFailed(error);
    });
}

int AccountListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

QVariant AccountListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    // Views ask every row for roles that it has nothing to say to: none of that reads a window.
    if (role != Qt::DisplayRole && role != KeyRole && role != Qt::AccessibleTextRole)
        return {};
    const Account *account = accountAt(index);
    if (!account)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return account->name;
    case KeyRole:
        return account->id.toString();
    case Qt::AccessibleTextRole:
        return spoken(*account);
    default:
        return {};
    }
}

QModelIndexList AccountListModel::match(const QModelIndex &start, int role, const QVariant &value, int hits,
                                        Qt::MatchFlags flags) const
{
    if (role != KeyRole)
        return QAbstractListModel::match(start, role, value, hits, flags);
    const int row = rowOf(AccountId(value.toString()));
    return row < 0 ? QModelIndexList() : QModelIndexList{index(row)};
}

QString AccountListModel::spoken(const Account &account) const
{
    QStringList words{account.name, tr("health: %1").arg(markName(healthBand(account.health)))};
    if (account.carr)
        words.append(m_formats.money(*account.carr));
    if (account.renewalDate.isValid())
        words.append(tr("renews %1").arg(m_formats.fullDate(account.renewalDate)));
    return words.join(QStringLiteral(", "));
}

} // namespace waymark
