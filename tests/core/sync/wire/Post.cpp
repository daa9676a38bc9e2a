// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/core/sync/wire/Post.h"

#include "core/service/sending/DeliveryQueue.h"

#include <QRandomGenerator>
#include <QTcpServer>

namespace waymark::test {

namespace {

HttpOptions at(quint16 port)
{
    HttpOptions options;
    options.port = port;
    return options;
}

Service::Options sendingAt(const QString &publicUrl)
{
    Service::Options options;
    options.limits.maxSizeUpload = Post::largestUpload;
    options.publicUrl = publicUrl;
    options.sending = true;
    return options;
}

const QString worker = QStringLiteral("worker");

} // namespace

Post::Post() : Post(freePort()) {}

Post::Post(quint16 port, const QString &publicUrl) : SyncHouse(at(port), sendingAt(publicUrl))
{
    maren = join(QStringLiteral("Maren Lindqvist"), Roles(Role::Tam) | Role::Admin, QStringLiteral("desk"));
}

quint16 Post::freePort()
{
    while (true) {
        const auto port = quint16(QRandomGenerator::global()->bounded(20'000, 32'000));
        if (QTcpServer().listen(QHostAddress::LocalHost, port))
            return port;
    }
}

int Post::deliverBy(
    const std::function<TransportOutcome(const OutgoingMessage &, const Transport::DataSent &)> &hand)
{
    DeliveryQueue queue(*database, clock, worker);
    if (!endUndoWindows())
        return -1;
    for (int sent = 0;;) {
        const auto turn = queue.lease(10);
        if (!turn || (!turn->lease && !turn->again))
            return turn ? sent : -1;
        if (!turn->lease)
            continue;
        ++sent;
        left.append(turn->lease->message.to);
        const TransportOutcome outcome =
            hand(turn->lease->message, [&] { return queue.recordDataSent(*turn->lease); });
        if (!queue.record(*turn->lease, outcome, false))
            return -1;
    }
}

int Post::deliver(const TransportOutcome &outcome)
{
    return deliverBy([&outcome](const OutgoingMessage &, const Transport::DataSent &dataSent) {
        if (!dataSent())
            qFatal("the lease is not ours");
        return outcome;
    });
}

int Post::deliver(Transport &relay)
{
    return deliverBy([&relay](const OutgoingMessage &message, const Transport::DataSent &dataSent) {
        return relay.send(message, dataSent);
    });
}

bool Post::endUndoWindows()
{
    clock.advance(undoWindow + 1000);
    return DeliveryQueue(*database, clock, worker).takeOver().has_value();
}

QString Post::stateOf(const Submission &email)
{
    return object(QStringLiteral("Submission"), email.id.toString())[QStringLiteral("state")].toString();
}

void Post::goBackTo(const QString &file)
{
    SyncHouse::goBackTo(file);
    if (!DeliveryQueue(*database, clock, worker).recover())
        qFatal("the delivery worker does not begin");
}

} // namespace waymark::test
