// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/delivery/ArchiveCopies.h"

#include "core/base/IfThere.h"
#include "core/store/ArchiveCopyRepository.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/WriteTransaction.h"

namespace waymark {

namespace {

using Kind = TransportOutcome::Kind;

} // namespace

Result<void> ArchiveCopies::settle(WriteTransaction &transaction, const DeliveryId &id,
                                   const TransportOutcome &outcome)
{
    if (outcome.kind == Kind::Deferred || outcome.kind == Kind::NotReached)
        return ArchiveCopyRepository::takeBack(transaction, id);
    WAYMARK_TRY(ArchiveCopyRepository::remove(transaction, id));
    if (outcome.kind == Kind::Accepted)
        return {};
    auto delivery = ifThere(DeliveryRepository::find(transaction.connection(), id));
    WAYMARK_TRY(delivery);
    if (!*delivery)
        return {};
    (*delivery)->outcome = remark(outcome);
    return DeliveryRepository::save(transaction, **delivery);
}

QString ArchiveCopies::remark(const TransportOutcome &outcome)
{
    if (outcome.kind == Kind::Unknown)
        return tr("The copy for the archive address may have arrived: the connection ended before the mail "
                  "server confirmed it. It is not sent again.");
    //: %1 is a mail server's reply.
    return tr("The copy for the archive address was refused: %1")
        .arg(outcome.serverReply.isEmpty() ? outcome.sentence : outcome.serverReply);
}

} // namespace waymark
