// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/ReviewModel.h"

#include "ui/import/ImportWords.h"

#include <QLocale>

#include <algorithm>

namespace waymark {

namespace {

/// What is seen at once and a little more: of a person who comes often, other rows are read, too.
constexpr int windowSize = 50;

} // namespace

ReviewModel::ReviewModel(const WorkContext &work, QObject *parent)
    : WindowedModel(parent, windowSize), m_reader(work)
{
    connect(&m_reader, &ReviewReader::read, this,
            [this](int first, const Result<QList<ReviewedRow>> &rows) { take(first, rows); });
}

void ReviewModel::setReview(const ReviewPointer &review, const ImportReview::Rows &rows,
                            const QString &accountOfAll)
{
    reset(int(rows.size()), {}, [&] {
        m_reader.forget();
        m_review = review;
        m_rows = rows;
        m_accountOfAll = accountOfAll;
    });
}

void ReviewModel::setRows(const ImportReview::Rows &rows)
{
    reset(int(rows.size()), {}, [&] {
        m_reader.forget();
        m_rows = rows;
    });
}

void ReviewModel::clear()
{
    reset(0, {}, [this] {
        m_reader.forget();
        m_review.reset();
        m_rows.clear();
    });
}

quint32 ReviewModel::numberAt(const QModelIndex &index) const
{
    return m_rows.at(size_t(index.row()));
}

int ReviewModel::rowFrom(quint32 number) const
{
    const auto place = std::ranges::lower_bound(m_rows, number);
    return int(std::min<std::ptrdiff_t>(place - m_rows.begin(), std::ssize(m_rows) - 1));
}

std::optional<Result<QList<ReviewedRow>>> ReviewModel::readSoon(int first, int count) const
{
    ++m_windowsRead;
    const auto begin = m_rows.cbegin() + first;
    const auto end = begin + std::min<std::ptrdiff_t>(count, m_rows.cend() - begin);
    return m_reader.want(m_review, first, ImportReview::Rows(begin, end));
}

/// Also of a row that is not read yet: its key, by which it is chosen, its number and its verdict.
QVariant ReviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index) || !m_review)
        return {};
    const qint64 number = m_review->fileRow(numberAt(index));
    if (role == KeyRole)
        return QString::number(number);
    QVariant read = WindowedModel::data(index, role);
    if (read.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return read;
    if (index.column() == RowColumn)
        return role == Qt::DisplayRole ? QLocale().toString(number) : tr("Row %L1").arg(number);
    return {};
}

int ReviewModel::rowOf(const QString &wanted) const
{
    const qint64 number = m_review ? m_review->find(wanted.toLongLong()) : -1;
    const auto place = std::ranges::lower_bound(m_rows, number, {}, [](quint32 row) { return qint64(row); });
    return number >= 0 && place != m_rows.end() && *place == number ? int(place - m_rows.begin()) : -1;
}

QString ReviewModel::account(const ReviewedRow &row, int *column) const
{
    const ImportMapping &mapping = m_review->settings().mapping;
    if (!isContacts()) {
        const int name = mapping.columnOf(ImportTarget::AccountName);
        if (column)
            *column = name;
        return name < 0 ? row.planned.name : row.planned.cells.value(name).simplified();
    }
    int first = -1;
    for (const ImportTarget target :
         {ImportTarget::AccountKey, ImportTarget::AccountName, ImportTarget::AccountDomain}) {
        const int place = mapping.columnOf(target);
        if (place < 0)
            continue;
        first = first < 0 ? place : first;
        if (const QString text = row.planned.cells.value(place).simplified(); !text.isEmpty()) {
            if (column)
                *column = place;
            return text;
        }
    }
    if (column)
        *column = first;
    return m_accountOfAll;
}

bool ReviewModel::isContacts() const
{
    return !m_review || m_review->settings().mapping.kind == ImportKind::Contacts;
}

int ReviewModel::emailColumn() const
{
    return m_review->settings().mapping.columnOf(isContacts() ? ImportTarget::Email
                                                              : ImportTarget::AccountDomain);
}

QString ReviewModel::email(const ReviewedRow &row) const
{
    return row.planned.cells.value(emailColumn()).simplified();
}

QString ReviewModel::problem(const ReviewedRow &row) const
{
    switch (row.planned.verdict) {
    case ImportVerdict::OptedOut:
        return tr("Unsubscribed. Nothing of this row is taken.");
    case ImportVerdict::Duplicate:
        if (!isContacts())
            return tr("Same account as another row");
        return row.sameAs > 0 ? tr("Same person and account as row %L1").arg(row.sameAs)
                              : tr("Same person and account as another row");
    case ImportVerdict::Unchanged:
        if (row.policy.existing == ImportPolicies::Existing::Leave)
            return tr("Stays as it is, as you chose for this row");
        return m_review->settings().policies.existing == ImportPolicies::Existing::Leave &&
                       !row.policy.existing
                   ? tr("Stays as it is")
                   : tr("Has all of it already");
    case ImportVerdict::Update:
        return importwords::changes(row.planned.changes);
    default:
        break;
    }
    const ImportProblem *problem = row.problem();
    return problem ? problem->sentence : QString();
}

QString ReviewModel::explanation(const ReviewedRow &row) const
{
    const QString words = problem(row);
    const ImportVerdict verdict = row.planned.verdict;
    const ImportProblem *odd =
        verdict == ImportVerdict::Update || verdict == ImportVerdict::Unchanged ? row.problem() : nullptr;
    if (!odd)
        return words;
    return row.planned.onlyOptsOut
               ? tr("%1. Nothing else is taken: %2", "change, sentence").arg(words, odd->sentence)
               : tr("%1. %2", "change, sentence").arg(words, odd->sentence);
}

QString ReviewModel::choice(const ReviewedRow &row)
{
    switch (row.planned.verdict) {
    case ImportVerdict::New:
        return row.isTakenAsRead ? tr("Take as read") : tr("Import");
    case ImportVerdict::Update:
        return row.policy.existing == ImportPolicies::Existing::Fill ? tr("Fill empty fields") : tr("Update");
    case ImportVerdict::Unchanged:
        return row.policy.existing == ImportPolicies::Existing::Leave ? tr("Leave as it is")
                                                                      : tr("Nothing to do");
    case ImportVerdict::Duplicate:
        return row.sameAs > 0 ? tr("Row %L1 counts").arg(row.sameAs) : tr("Another row counts");
    case ImportVerdict::OptedOut:
        return tr("Stays opted out");
    case ImportVerdict::UnknownAccount:
        return tr("Choose account…");
    case ImportVerdict::Invalid:
        return tr("Leave out");
    }
    Q_UNREACHABLE();
}

bool ReviewModel::hasChoice(const ReviewedRow &row)
{
    return row.planned.verdict != ImportVerdict::OptedOut && row.planned.row > 0;
}

QString ReviewModel::text(const ReviewedRow &row, int column) const
{
    switch (column) {
    case RowColumn:
        return QLocale().toString(row.planned.row);
    case AccountColumn:
        return importwords::cell(account(row));
    case EmailColumn:
        return importwords::cell(email(row));
    case ResultColumn:
        return importwords::verdictChip(row.planned.verdict, row.isLeftOut).text;
    case ProblemColumn:
        return explanation(row);
    case ChoiceColumn:
        return choice(row);
    default:
        return {};
    }
}

QVariant ReviewModel::cell(const ReviewedRow &row, int column, int role) const
{
    if (role == Qt::AccessibleTextRole && column == RowColumn) {
        QStringList words;
        words.append(tr("Row %L1").arg(row.planned.row));
        for (const int part : {EmailColumn, AccountColumn, ResultColumn, ProblemColumn})
            words.append(text(row, part));
        words.removeAll(QString());
        return words.join(QStringLiteral(", "));
    }
    return text(row, column);
}

QVariant ReviewModel::head(int column, int role) const
{
    if (role == Qt::TextAlignmentRole && column == RowColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case RowColumn:
        return tr("Row");
    case AccountColumn:
        return tr("Account");
    case EmailColumn:
        return isContacts() ? tr("Email") : tr("Domain");
    case ResultColumn:
        return tr("Result");
    case ProblemColumn:
        return tr("Problem or change");
    default:
        return tr("What to do");
    }
}

} // namespace waymark
