// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/CtaRepository.h"

#include "core/store/JoinedRows.h"
#include "core/store/Removal.h"
#include "core/store/WriteTransaction.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"

namespace waymark {

namespace {

constexpr QLatin1String rowExtras(
    "account.name, account.health, playbook.name, playbook.short_name, "
    "(SELECT count(*) FROM task WHERE task.cta_id = cta.id AND kind = 'email' AND status = 'completed'), "
    "(SELECT count(*) FROM task WHERE task.cta_id = cta.id AND kind = 'email' AND status <> 'skipped'), "
    "(SELECT count(*) FROM task WHERE task.cta_id = cta.id AND status IN ('not_started', 'in_progress')), "
    "(SELECT min(due_date) FROM task WHERE task.cta_id = cta.id "
    "AND status IN ('not_started', 'in_progress'))");

std::optional<CtaRow> ctaRowFrom(Cta cta, const QVariantList &extra)
{
    const auto health = Codec<std::optional<int>>::decode(extra.at(1));
    const auto nextDue = Codec<QDate>::decode(extra.at(7));
    if (!health || !nextDue)
        return {};
    return CtaRow{std::move(cta),         extra.at(0).toString(), *health,
                  extra.at(2).toString(), extra.at(3).toString(), extra.at(4).toInt(),
                  extra.at(5).toInt(),    extra.at(6).toInt(),    *nextDue};
}

Result<QList<CtaRow>> rowsWhere(Connection &connection, const QString &tail, const QVariantList &binds)
{
    return joinedRows<CtaRow>(connection, ctaTable(), rowExtras,
                              QStringLiteral("cta JOIN account ON account.id = cta.account_id "
                                             "LEFT JOIN playbook ON playbook.uid = cta.playbook ") +
                                  tail,
                              binds, ctaRowFrom);
}

} // namespace

Result<Cta> CtaRepository::find(Connection &connection, const CtaId &id)
{
    return ctaTable().find(connection, id.toString());
}

Result<CtaRow> CtaRepository::row(Connection &connection, const CtaId &id)
{
    return onlyRow(rowsWhere(connection, QStringLiteral("WHERE cta.uid = ?"), {id.toString()}),
                   EntityType::Cta, id.toString());
}

Result<QList<CtaRow>> CtaRepository::forAccount(Connection &connection, const AccountId &account)
{
    return rowsWhere(connection,
                     QStringLiteral("WHERE cta.account_id = (SELECT id FROM account WHERE uid = ?) "
                                    "ORDER BY cta.closed, cta.due_date, cta.id"),
                     {account.toString()});
}

Result<QList<CtaRow>> CtaRepository::open(Connection &connection, const UserId &owner)
{
    const QString order = QStringLiteral("ORDER BY cta.due_date, cta.id");
    if (owner.isEmpty())
        return rowsWhere(connection, QStringLiteral("WHERE cta.closed = 0 ") + order, {});
    return rowsWhere(connection, QStringLiteral("WHERE cta.closed = 0 AND cta.owner = ? ") + order,
                     {owner.toString()});
}

Result<void> CtaRepository::save(WriteTransaction &transaction, const Cta &cta)
{
    WAYMARK_TRY(ctaTable().save(transaction, cta));
    return {};
}

Result<void> CtaRepository::remove(WriteTransaction &transaction, const CtaId &id)
{
    WAYMARK_TRY(Removal::refuseWhileLeaving(transaction, QStringLiteral("cta = ?"), {id.toString()}));
    return Removal::cta(transaction, id.toString());
}

} // namespace waymark
