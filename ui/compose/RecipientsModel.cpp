// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/RecipientsModel.h"

#include <algorithm>

namespace waymark {

namespace {

bool matches(const DraftPerson &person, const QString &filter)
{
    const Contact &contact = person.contact;
    const QString all = (QStringList{displayName(contact), contact.email, contact.title} + person.roleLabels)
                            .join(QLatin1Char('\n'));
    const QStringList words = filter.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::ranges::all_of(
        words, [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

} // namespace

void RecipientsModel::show(const DraftPeople &people)
{
    m_people = people;
    rebuild();
}

void RecipientsModel::setFilter(const QString &filter)
{
    m_filter = filter;
    rebuild();
}

QList<ContactId> RecipientsModel::chosen() const
{
    QList<ContactId> ids;
    for (const DraftPerson &person : m_people.willReceive)
        ids.append(person.contact.id);
    return ids;
}

QList<ContactId> RecipientsModel::recipients() const
{
    QList<ContactId> ids = chosen();
    for (const DraftPerson &person : m_people.suppressed) {
        if (person.chosen)
            ids.append(person.contact.id);
    }
    return ids;
}

void RecipientsModel::setEligibleOnly(bool only)
{
    m_eligibleOnly = only;
    rebuild();
}

/// Whoever can get no email is left out of the draft as soon as its recipients are chosen anew.
void RecipientsModel::forgetUnreachable()
{
    for (DraftPerson &person : m_people.suppressed)
        person.chosen = false;
}

void RecipientsModel::remove(const QStringList &contacts)
{
    forgetUnreachable();
    QList<DraftPerson> staying;
    for (const DraftPerson &person : std::as_const(m_people.willReceive))
        (contacts.contains(person.contact.id.toString()) ? m_people.notChosen : staying).append(person);
    m_people.willReceive = staying;
    rebuild();
    Q_EMIT chosenChanged();
}

void RecipientsModel::chooseAll()
{
    forgetUnreachable();
    QList<DraftPerson> hidden;
    for (const DraftPerson &person : std::as_const(m_people.notChosen))
        (isShown(person) ? m_people.willReceive : hidden).append(person);
    m_people.notChosen = hidden;
    rebuild();
    Q_EMIT chosenChanged();
}

void RecipientsModel::chooseNone()
{
    forgetUnreachable();
    QList<DraftPerson> staying;
    QList<DraftPerson> leaving;
    for (const DraftPerson &person : std::as_const(m_people.willReceive))
        (matches(person, m_filter) ? leaving : staying).append(person);
    m_people.willReceive = staying;
    m_people.notChosen = leaving + m_people.notChosen;
    rebuild();
    Q_EMIT chosenChanged();
}

bool RecipientsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || isGroup(index) ||
        !row(index).person.reason.isEmpty())
        return false;
    const bool choose = value.toInt() == Qt::Checked;
    if (row(index).chosen == choose)
        return false;
    const ContactId id = row(index).person.contact.id;
    QList<DraftPerson> &from = choose ? m_people.notChosen : m_people.willReceive;
    QList<DraftPerson> &to = choose ? m_people.willReceive : m_people.notChosen;
    const auto person =
        std::ranges::find_if(from, [&id](const DraftPerson &one) { return one.contact.id == id; });
    to.append(*person);
    from.erase(person);
    forgetUnreachable();
    rebuild();
    Q_EMIT chosenChanged();
    return true;
}

QString RecipientsModel::key(const RecipientRow &row) const
{
    return row.person.contact.id.toString();
}

QVariant RecipientsModel::cell(const RecipientRow &row, int, int role) const
{
    const DraftPerson &person = row.person;
    const bool suppressed = !person.reason.isEmpty();
    switch (role) {
    case Qt::DisplayRole:
        return displayName(person.contact);
    case Qt::CheckStateRole:
        return row.chosen ? Qt::Checked : Qt::Unchecked;
    case Qt::AccessibleTextRole: {
        const QString state = suppressed   ? tr("cannot be chosen")
                              : row.chosen ? tr("will receive this email")
                                           : tr("not chosen");
        QStringList parts{displayName(person.contact), state, person.reason, person.note};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case Qt::ToolTipRole:
        return suppressed ? person.contact.email + QLatin1Char('\n') + person.reason : person.contact.email;
    default:
        return {};
    }
}

Qt::ItemFlags RecipientsModel::rowFlags(const RecipientRow &row, int) const
{
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemNeverHasChildren | Qt::ItemIsEnabled;
    if (row.person.reason.isEmpty())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool RecipientsModel::isShown(const DraftPerson &person) const
{
    return matches(person, m_filter) && (!m_eligibleOnly || person.eligible);
}

QList<RecipientRow> RecipientsModel::rowsOf(const QList<DraftPerson> &people, bool chosen) const
{
    QList<RecipientRow> rows;
    for (const DraftPerson &person : people) {
        if (chosen ? matches(person, m_filter) : isShown(person))
            rows.append({person, chosen});
    }
    return rows;
}

void RecipientsModel::rebuild()
{
    // A chosen person can be suppressed afterwards; the checks say so, and here they are suppressed.
    QList<Group> groups{{QStringLiteral("will"), tr("Will receive this email"), Tone::Neutral,
                         rowsOf(m_people.willReceive, true), static_cast<int>(m_people.willReceive.size())},
                        {QStringLiteral("not"), tr("Not chosen"), Tone::Neutral,
                         rowsOf(m_people.notChosen, false), static_cast<int>(m_people.notChosen.size())},
                        {QStringLiteral("suppressed"), tr("Suppressed"), Tone::Neutral,
                         rowsOf(m_people.suppressed, false), static_cast<int>(m_people.suppressed.size())}};
    groups.removeIf([](const Group &group) { return group.rows.isEmpty(); });
    setGroups(groups);
}

} // namespace waymark
