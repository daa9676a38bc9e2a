// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/today/TodayModel.h"

#include "core/domain/Health.h"
#include "ui/widgets/Formats.h"

namespace waymark {

namespace {

// A task's index carries its group's place plus one; a group's head carries none.
constexpr quintptr headId = 0;

bool waits(const TodayRow &row)
{
    return row.mark == ChecklistMark::Scheduled || row.mark == ChecklistMark::Failed;
}

QString groupName(TodayGroup group)
{
    switch (group) {
    case TodayGroup::Overdue:
        return TodayModel::tr("Overdue");
    case TodayGroup::Today:
        return TodayModel::tr("Today");
    case TodayGroup::LaterThisWeek:
        return TodayModel::tr("Later this week");
    }
    return {};
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

void TodayModel::setData(const TodayData &data)
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

QList<TodayModel::Group> TodayModel::wantedGroups() const
{
    QList<Group> groups;
    for (const auto &row : m_data.rows) {
        const bool listed =
            m_filter == TodayFilter::All ||
            (m_filter == TodayFilter::Emails && row.task.kind == TaskKind::Email && !waits(row)) ||
            (m_filter == TodayFilter::Calls && row.task.kind == TaskKind::Call) ||
            (m_filter == TodayFilter::Waiting && waits(row));
        if (!listed || (m_account && row.task.account != m_account))
            continue;
        if (groups.isEmpty() || groups.last().group != row.group)
            groups.append({row.group, {}});
        groups.last().rows.append(row);
    }
    return groups;
}

void TodayModel::rebuild()
{
    const QList<Group> wanted = wantedGroups();
    const auto sameShape = [&] {
        if (wanted.size() != m_groups.size())
            return false;
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            if (wanted[i].group != m_groups[i].group || wanted[i].rows.size() != m_groups[i].rows.size())
                return false;
            for (qsizetype j = 0; j < wanted[i].rows.size(); ++j) {
                if (wanted[i].rows[j].task.id != m_groups[i].rows[j].task.id)
                    return false;
            }
        }
        return true;
    };
    if (!sameShape()) {
        beginResetModel();
        m_groups = wanted;
        endResetModel();
        return;
    }
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const int group = static_cast<int>(i);
        for (qsizetype j = 0; j < wanted[i].rows.size(); ++j) {
            if (m_groups[i].rows[j] == wanted[i].rows[j])
                continue;
            m_groups[i].rows[j] = wanted[i].rows[j];
            const QModelIndex head = index(group, 0);
            const int task = static_cast<int>(j);
            Q_EMIT dataChanged(index(task, 0, head), index(task, ColumnCount - 1, head));
        }
    }
}

const TodayRow *TodayModel::rowAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == headId)
        return nullptr;
    return &m_groups.at(static_cast<qsizetype>(index.internalId()) - 1).rows.at(index.row());
}

QModelIndex TodayModel::indexOf(const TaskId &task) const
{
    for (int group = 0; group < m_groups.size(); ++group) {
        const auto &rows = m_groups.at(group).rows;
        for (int row = 0; row < rows.size(); ++row) {
            if (rows.at(row).task.id == task)
                return index(row, 0, index(group, 0));
        }
    }
    return {};
}

QModelIndex TodayModel::firstToDo() const
{
    for (int group = 0; group < m_groups.size(); ++group) {
        if (m_groups.at(group).group != TodayGroup::Overdue)
            return index(0, 0, index(group, 0));
    }
    return m_groups.isEmpty() ? QModelIndex() : index(0, 0, index(0, 0));
}

int TodayModel::taskCount() const
{
    int count = 0;
    for (const auto &group : m_groups)
        count += static_cast<int>(group.rows.size());
    return count;
}

int TodayModel::accountCount() const
{
    QSet<AccountId> accounts;
    for (const auto &group : m_groups) {
        for (const auto &row : group.rows)
            accounts.insert(row.task.account);
    }
    return static_cast<int>(accounts.size());
}

QModelIndex TodayModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : headId);
}

QModelIndex TodayModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == headId)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, headId);
}

int TodayModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() != headId || parent.column() != 0)
        return 0;
    return static_cast<int>(m_groups.at(parent.row()).rows.size());
}

int TodayModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant TodayModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const TodayRow *row = rowAt(index))
        return taskData(*row, index.column(), role);
    return groupData(m_groups.at(index.row()), index.column(), role);
}

QVariant TodayModel::groupData(const Group &group, int column, int role) const
{
    const int count = static_cast<int>(group.rows.size());
    switch (role) {
    case IsGroupRole:
        return true;
    case GroupRole:
        return static_cast<int>(group.group);
    case CountRole:
        return count;
    case Qt::DisplayRole:
        return column == TaskColumn ? QVariant(groupName(group.group)) : QVariant();
    case Qt::AccessibleTextRole:
        return tr("%1, %n task(s)", nullptr, count).arg(groupName(group.group));
    default:
        return {};
    }
}

QVariant TodayModel::taskData(const TodayRow &row, int column, int role) const
{
    switch (role) {
    case IsGroupRole:
        return false;
    case GroupRole:
        return static_cast<int>(row.group);
    case MarkRole:
        return static_cast<int>(row.mark);
    case KindRole:
        return static_cast<int>(row.task.kind);
    case HealthRole:
        return static_cast<int>(healthBand(row.health));
    case SeriesDoneRole:
        return row.seriesDone;
    case SeriesCountRole:
        return row.inSeries ? row.seriesCount : 0;
    case TaskIdRole:
        return row.task.id.toString();
    case ToneRole:
        return row.mark == ChecklistMark::Draft                        ? DraftTone
               : row.daysLate > 0 || row.mark == ChecklistMark::Failed ? LateTone
                                                                       : NormalTone;
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(row, column);
    case Qt::AccessibleTextRole:
        return column == TaskColumn ? spoken(row) : text(row, column);
    default:
        return {};
    }
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
        return row.failedRecipients > 0 ? tr("%n recipient(s) refused", nullptr, row.failedRecipients)
                                        : tr("Needs review");
    if (row.mark == ChecklistMark::Draft && row.daysLate == 0)
        return tr("Draft saved");
    if (row.mark == ChecklistMark::Scheduled)
        return tr("On its way");
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

QVariant TodayModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
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
