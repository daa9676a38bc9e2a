// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/today/TodayModel.h"

#include "core/domain/Health.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <numeric>

namespace waymark {

namespace {

bool waits(const TodayRow &row)
{
    return row.mark == ChecklistMark::Scheduled || row.mark == ChecklistMark::Failed;
}

QString groupTitle(TodayGroup group, bool weekIsComing)
{
    switch (group) {
    case TodayGroup::Overdue:
        return TodayModel::tr("Overdue");
    case TodayGroup::Today:
        return TodayModel::tr("Today");
    case TodayGroup::LaterThisWeek:
        return weekIsComing ? TodayModel::tr("Coming week") : TodayModel::tr("Later this week");
    }
    return {};
}

Tone groupTone(TodayGroup group)
{
    if (group == TodayGroup::Overdue)
        return Tone::Danger;
    return group == TodayGroup::Today ? Tone::Accent : Tone::Neutral;
}

QString kindName(TaskKind kind)
{
    switch (kind) {
    case TaskKind::Email:
        return TodayModel::tr("email");
    case TaskKind::Call:
        return TodayModel::tr("call");
    case TaskKind::ToDo:
        return TodayModel::tr("to-do");
    }
    return {};
}

QString healthWords(const TodayRow &row)
{
    switch (healthBand(row.health)) {
    case HealthBand::Good:
        return TodayModel::tr("health good");
    case HealthBand::Watch:
        return TodayModel::tr("health watch");
    case HealthBand::Risk:
        return TodayModel::tr("health at risk");
    case HealthBand::None:
        return TodayModel::tr("no health data");
    }
    return {};
}

} // namespace

void TodayModel::show(const TodayData &data)
{
    m_data = data;
    rebuild();
}

void TodayModel::setFilter(TodayFilter filter)
{
    m_filter = filter;
    rebuild();
}

void TodayModel::setAccount(const AccountId &account)
{
    m_account = account;
    rebuild();
}

void TodayModel::setFigure(std::optional<TodayFigure> figure)
{
    m_figure = figure;
    rebuild();
}

void TodayModel::setSendingStopped(bool stopped)
{
    if (stopped == m_sendingStopped)
        return;
    m_sendingStopped = stopped;
    for (int group = 0; group < groups().size(); ++group) {
        const QModelIndex head = index(group, 0);
        Q_EMIT dataChanged(index(0, 0, head), index(rowCount(head) - 1, ColumnCount - 1, head));
    }
}

void TodayModel::setGrouping(TodayGrouping grouping)
{
    m_grouping = grouping;
    rebuild();
}

bool TodayModel::isCounted(const TodayRow &row) const
{
    if (!m_figure)
        return true;
    switch (*m_figure) {
    case TodayFigure::Overdue:
        return row.group == TodayGroup::Overdue;
    case TodayFigure::DueToday:
        return row.group == TodayGroup::Today;
    case TodayFigure::LaterThisWeek:
        return row.group == TodayGroup::LaterThisWeek;
    case TodayFigure::Renewals:
        return row.renewsSoon;
    case TodayFigure::ContactsToFix:
        return row.contactsToFix;
    }
    return true;
}

bool TodayModel::isListed(const TodayRow &row) const
{
    if ((m_account && row.task.account != m_account) || !isCounted(row))
        return false;
    switch (m_filter) {
    case TodayFilter::All:
        return true;
    case TodayFilter::Emails:
        return row.task.kind == TaskKind::Email && !waits(row);
    case TodayFilter::Calls:
        return row.task.kind == TaskKind::Call;
    case TodayFilter::Waiting:
        return waits(row);
    }
    return true;
}

TodayModel::Group TodayModel::groupOf(const TodayRow &row) const
{
    switch (m_grouping) {
    case TodayGrouping::Account:
        return {row.task.account.toString(), row.accountName, Tone::Neutral, {}, -1};
    case TodayGrouping::Program:
        return {row.program, row.program, Tone::Neutral, {}, -1};
    case TodayGrouping::Type:
        return {row.ctaType, row.ctaTypeLabel, Tone::Neutral, {}, -1};
    case TodayGrouping::DueDate:
        break;
    }
    return {QString::number(static_cast<int>(row.group)),
            groupTitle(row.group, m_data.weekIsComing),
            groupTone(row.group),
            {},
            -1};
}

void TodayModel::rebuild()
{
    QList<Group> groups;
    QHash<QString, qsizetype> places;
    for (const auto &row : std::as_const(m_data.rows)) {
        if (!isListed(row))
            continue;
        const Group wanted = groupOf(row);
        auto place = places.constFind(wanted.key);
        if (place == places.cend()) {
            place = places.insert(wanted.key, groups.size());
            groups.append(wanted);
        }
        groups[*place].rows.append(row);
    }
    if (m_grouping != TodayGrouping::DueDate)
        std::ranges::stable_sort(
            groups, [](const Group &a, const Group &b) { return a.title.localeAwareCompare(b.title) < 0; });
    setGroups(std::move(groups));
}

const TodayRow *TodayModel::rowAt(const QModelIndex &index) const
{
    return index.isValid() && !isGroup(index) ? &row(index) : nullptr;
}

QModelIndex TodayModel::firstToDo() const
{
    for (int group = 0; group < groups().size(); ++group) {
        const QList<TodayRow> &rows = groups().at(group).rows;
        const auto first =
            std::ranges::find_if(rows, [](const TodayRow &row) { return row.group != TodayGroup::Overdue; });
        if (first != rows.end())
            return index(static_cast<int>(first - rows.begin()), 0, index(group, 0));
    }
    return groups().isEmpty() ? QModelIndex() : index(0, 0, index(0, 0));
}

int TodayModel::taskCount() const
{
    return std::accumulate(groups().begin(), groups().end(), 0, [](int sum, const Group &group) {
        return sum + static_cast<int>(group.rows.size());
    });
}

int TodayModel::accountCount() const
{
    QSet<AccountId> accounts;
    for (const auto &group : groups()) {
        for (const auto &row : group.rows)
            accounts.insert(row.task.account);
    }
    return static_cast<int>(accounts.size());
}

QVariant TodayModel::cell(const TodayRow &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(row, column);
    case Qt::AccessibleTextRole:
        return column == TaskColumn ? spoken(row) : text(row, column);
    default:
        return {};
    }
}

Tone TodayModel::dueTone(const TodayRow &row) const
{
    if (row.mark == ChecklistMark::Scheduled && (row.held || m_sendingStopped))
        return row.held ? Tone::Warning : Tone::Danger;
    if (row.mark == ChecklistMark::Draft && row.daysLate == 0)
        return Tone::Warning;
    return row.daysLate > 0 || row.mark == ChecklistMark::Failed ? Tone::Danger : Tone::Neutral;
}

QString TodayModel::text(const TodayRow &row, int column) const
{
    switch (column) {
    case TaskColumn:
        return row.task.title;
    case ProgramColumn:
        return row.program;
    case AccountColumn:
        return row.accountName;
    case SeriesColumn:
        return row.inSeries
                   ? tr("%1 of %2").arg(m_formats.number(row.seriesDone), m_formats.number(row.seriesCount))
                   : QString();
    case DueColumn:
        return dueText(row);
    default:
        return {};
    }
}

QString TodayModel::dueText(const TodayRow &row) const
{
    if (row.mark == ChecklistMark::Failed)
        return row.failedRecipients > 0 ? tr("%Ln recipient(s) refused", nullptr, row.failedRecipients)
                                        : tr("Needs review");
    if (row.mark == ChecklistMark::Draft && row.daysLate == 0)
        return tr("Draft saved");
    if (row.mark == ChecklistMark::Scheduled)
        return row.held ? tr("On hold") : m_sendingStopped ? tr("Waits in the Outbox") : tr("On its way");
    if (row.daysLate > 0)
        return m_formats.lateness(row.task.dueDate, m_data.today);
    if (row.task.dueDate == m_data.today)
        return row.task.dueTime.isValid() ? m_formats.time(row.task.dueTime) : tr("Any time");
    return m_formats.dateTime(row.task.dueDate, row.task.dueTime, m_data.today);
}

QString TodayModel::spoken(const TodayRow &row) const
{
    QStringList words{row.task.title, dueText(row), kindName(row.task.kind), row.accountName,
                      healthWords(row)};
    if (row.inSeries)
        words.append(tr("%1 of %2 sent").arg(row.seriesDone).arg(row.seriesCount));
    return words.join(QStringLiteral(", "));
}

QVariant TodayModel::head(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case TaskColumn:
        return tr("Task");
    case ProgramColumn:
        return tr("Program");
    case AccountColumn:
        return tr("Account");
    case SeriesColumn:
        return tr("Series");
    case DueColumn:
        return tr("Due");
    default:
        return {};
    }
}

} // namespace waymark
