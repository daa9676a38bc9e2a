// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/outbox/SentModel.h"

#include "ui/outbox/OutboxModel.h"

#include <QLocale>
#include <QTimer>

namespace waymark {

namespace {

constexpr int windowSize = 100;
constexpr int windowsKept = 8;

} // namespace

SentModel::SentModel(const WorkContext &context, QObject *parent)
    : QAbstractTableModel(parent), m_context(context), m_windows(windowsKept)
{
}

void SentModel::refresh(int count)
{
    m_failed = false;
    if (count == m_count) {
        m_windows.clear();
        if (m_count > 0)
            Q_EMIT dataChanged(index(0, 0), index(m_count - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_windows.clear();
    m_count = count;
    endResetModel();
}

const SentModel::Window *SentModel::window(int number) const
{
    if (const Window *kept = m_windows.object(number))
        return kept;
    auto rows = readSent(m_context, number * windowSize, windowSize);
    if (!rows)
        tellFailed(rows.error());
    auto *window = new Window(rows ? *rows : Window());
    m_windows.insert(number, window);
    return window;
}

/// Rows are read while they are painted, so it is told afterwards, and once.
void SentModel::tellFailed(const Error &error) const
{
    if (m_failed)
        return;
    m_failed = true;
    QTimer::singleShot(0, this, [this, error] {
        if (onFailed)
            onFailed(error);
    });
}

const OutboxRow *SentModel::rowAt(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index))
        return nullptr;
    const Window *rows = window(index.row() / windowSize);
    const int within = index.row() % windowSize;
    return within < rows->size() ? &rows->at(within) : nullptr;
}

int SentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

int SentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(OutboxModel::ActColumn);
}

QVariant SentModel::data(const QModelIndex &index, int role) const
{
    const bool asked = role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == KeyRole;
    const OutboxRow *row = asked ? rowAt(index) : nullptr;
    if (!row)
        return {};
    if (role == KeyRole)
        return row->row.submission.id.toString();
    if (role == Qt::AccessibleTextRole && index.column() == OutboxModel::EmailColumn)
        return tr("%1, %2, %3")
            .arg(OutboxWords::email(row->row), row->row.accountName, text(*row, OutboxModel::StateColumn));
    return text(*row, index.column());
}

QString SentModel::text(const OutboxRow &row, int column) const
{
    switch (column) {
    case OutboxModel::EmailColumn:
        return OutboxWords::email(row.row);
    case OutboxModel::AccountColumn:
        return row.row.accountName;
    case OutboxModel::ToColumn:
        return QLocale().toString(row.row.total);
    case OutboxModel::StateColumn:
        return OutboxWords(m_context.clock.now(), OutboxStatus::State::Idle).state(row);
    default:
        return {};
    }
}

QVariant SentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal ? EmailColumns::head(section, role) : QVariant();
}

} // namespace waymark
