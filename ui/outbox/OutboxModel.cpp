// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/outbox/OutboxModel.h"

#include <QLocale>

#include <algorithm>

namespace waymark {

namespace {

constexpr qint64 secondsOfADay = 24 * 60 * 60;

} // namespace

OutboxModel::Group OutboxModel::emptyGroup(OutboxGroup group)
{
    switch (group) {
    case OutboxGroup::NeedsYou:
        return {QStringLiteral("needsYou"), tr("Needs you"), Tone::Danger, {}, -1};
    case OutboxGroup::Sending:
        return {QStringLiteral("sending"), tr("Sending"), Tone::Accent, {}, -1};
    case OutboxGroup::Waiting:
        return {QStringLiteral("waiting"), tr("Waiting"), Tone::Neutral, {}, -1};
    case OutboxGroup::Sent:
        break;
    }
    return {QStringLiteral("sent"), tr("Sent"), Tone::Neutral, {}, -1};
}

void OutboxModel::show(const QList<OutboxRow> &rows, const OutboxWords &words)
{
    m_words = words;
    QList<Group> groups;
    for (const OutboxGroup wanted :
         {OutboxGroup::NeedsYou, OutboxGroup::Sending, OutboxGroup::Waiting, OutboxGroup::Sent}) {
        Group group = emptyGroup(wanted);
        for (const OutboxRow &row : rows) {
            const bool old =
                wanted == OutboxGroup::Sent && row.row.submission.doneAt.secsTo(words.now()) > secondsOfADay;
            if (row.group == wanted && !old)
                group.rows.append(row);
        }
        if (!group.rows.isEmpty())
            groups.append(group);
    }
    setGroups(std::move(groups));
    tick(words);
}

void OutboxModel::tick(const OutboxWords &words)
{
    m_words = words;
    for (int group = 0; group < rowCount(); ++group) {
        const QModelIndex parent = index(group, 0);
        if (rowCount(parent) > 0)
            Q_EMIT dataChanged(index(0, 0, parent), index(rowCount(parent) - 1, StateColumn, parent));
    }
}

bool OutboxModel::isLeaving() const
{
    return std::ranges::any_of(groups(), [](const Group &group) {
        return std::ranges::any_of(group.rows, [](const OutboxRow &row) {
            return row.row.submission.state == SubmissionState::Leaving;
        });
    });
}

QVariant OutboxModel::cell(const OutboxRow &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::TextAlignmentRole:
        return EmailColumns::alignment(column);
    case Qt::AccessibleTextRole:
        return column == EmailColumn ? spoken(row) : text(row, column);
    default:
        return {};
    }
}

QString OutboxModel::text(const OutboxRow &row, int column) const
{
    switch (column) {
    case EmailColumn:
        return OutboxWords::email(row.row);
    case AccountColumn:
        return row.row.accountName;
    case ToColumn:
        return QLocale().toString(row.row.total);
    case StateColumn:
        return m_words.state(row);
    default:
        return {};
    }
}

QString OutboxModel::spoken(const OutboxRow &row) const
{
    QStringList parts{OutboxWords::email(row.row), m_words.state(row), row.row.accountName,
                      tr("%Ln recipient(s)", nullptr, row.row.total)};
    if (const auto act = OutboxWords::mainAct(row))
        parts.append(tr("%1 available").arg(act->words));
    return parts.join(QStringLiteral(", "));
}

} // namespace waymark
