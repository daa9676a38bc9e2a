// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/OrganisationRepository.h"

#include "core/store/WriteTransaction.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"

#include <QCoreApplication>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::OrganisationRepository)
};

} // namespace

Result<Organisation> OrganisationRepository::get(Connection &connection)
{
    auto organisation = organisationTable().first(connection, QStringLiteral("ORDER BY id LIMIT 1"));
    if (!organisation)
        return failure(organisation.error());
    if (!*organisation)
        return failure(ErrorKind::NotFound, Words::tr("This workspace has no organisation yet."));
    return std::move(**organisation);
}

Result<void> OrganisationRepository::save(WriteTransaction &transaction, const Organisation &organisation)
{
    const auto others = organisationTable().uidsWhere(transaction.connection(), QStringLiteral("uid <> ?"),
                                                      {organisation.id.toString()});
    if (!others)
        return failure(others.error());
    if (!others->isEmpty())
        return failure(ErrorKind::Conflict, Words::tr("This workspace already has an organisation."),
                       others->first());
    WAYMARK_TRY(organisationTable().save(transaction, organisation));
    return {};
}

} // namespace waymark
