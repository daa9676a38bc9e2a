// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/delivery/Transport.h"
#include "core/delivery/TransportOutcome.h"
#include "core/domain/Submission.h"
#include "tests/core/sync/wire/SyncHouse.h"

#include <QStringList>

#include <functional>

namespace waymark::test {

/// A server that sends; its delivery worker's steps are taken by the test.
class Post : public SyncHouse
{
public:
    /// Most messages are a few kilobytes.
    static constexpr qint64 largestUpload = 200'000;

    Post();
    /// One that people know by another address, of a line to this port.
    Post(quint16 port, const QString &publicUrl);
    /// A port that nobody has this moment, nor is given by chance: the server's public links name it before
    /// the server listens.
    static quint16 freePort();

    /// Hands over what is due, to a relay that answers like this; how many messages left, below 0 where that
    /// failed.
    int deliver(const TransportOutcome &outcome = {TransportOutcome::Kind::Accepted, {}, {}, {}});
    /// Hands over what is due this way.
    int deliver(Transport &relay);

    /// What left its undo window is queued from then on, and stays here.
    bool endUndoWindows();
    /// Where the server has this email on its way.
    QString stateOf(const Submission &email);

    /// What HttpHouse has, and the delivery worker's beginning.
    void goBackTo(const QString &file);

    Member maren;     ///< An admin with accounts of her own.
    QStringList left; ///< The addresses that a message left for.

private:
    explicit Post(quint16 port) : Post(port, QStringLiteral("http://127.0.0.1:%1").arg(port)) {}
    int deliverBy(
        const std::function<TransportOutcome(const OutgoingMessage &, const Transport::DataSent &)> &hand);
};

} // namespace waymark::test
