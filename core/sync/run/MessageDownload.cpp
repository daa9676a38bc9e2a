// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/run/MessageDownload.h"

#include "core/base/Follow.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/Store.h"
#include "core/store/WriteTransaction.h"
#include "core/sync/run/JmapBody.h"

#include <QJsonArray>

namespace waymark {

namespace {

const QString callId = QStringLiteral("0");

} // namespace

MessageDownload::MessageDownload(const SyncParts &parts, const SyncConnection &connection,
                                 const QString &token, const SubmissionId &submission, Done done,
                                 QObject *parent)
    : QObject(parent), m_parts(parts), m_connection(connection), m_submission(submission),
      m_done(std::move(done)), m_client(QUrl(connection.server), token, parts.store.clock(), parts.timing)
{
}

void MessageDownload::start()
{
    const Result<void> found = findMissing();
    if (!found || m_missing.isEmpty()) {
        end(found);
        return;
    }
    m_client.fetchSession([this](const WireOutcome<JmapSession> &session) {
        if (session)
            ask(*session);
        else
            fail(session.error());
    });
}

/// Those that were never here, and those that got a new message since.
Result<void> MessageDownload::findMissing()
{
    Connection &reader = m_parts.store.reader();
    const auto deliveries = DeliveryRepository::forSubmission(reader, m_submission);
    WAYMARK_TRY(deliveries);
    for (const Delivery &delivery : *deliveries) {
        const auto has = DeliveryRepository::hasMessage(reader, delivery);
        WAYMARK_TRY(has);
        if (!*has)
            m_missing.append(delivery.id);
    }
    return {};
}

void MessageDownload::ask(const JmapSession &session)
{
    m_session = session;
    if (session.identity.workspace != m_connection.apiAccount) {
        end(failure(ErrorKind::Conflict,
                    tr("Another server answers in the place of the team's. Sign in again first.")));
        return;
    }
    m_missing = m_missing.mid(0, session.limits.maxObjectsInGet);
    QJsonArray ids;
    for (const DeliveryId &delivery : std::as_const(m_missing))
        ids.append(delivery.toString());
    const QJsonObject arguments{
        {QStringLiteral("accountId"), m_connection.apiAccount},
        {QStringLiteral("ids"), ids},
        {QStringLiteral("properties"), QJsonArray{QStringLiteral("id"), QStringLiteral("blobId")}}};
    QJsonArray calls;
    calls.append(jmapCall(QStringLiteral("Delivery/get"), arguments, callId));
    m_client.post(session.apiUrl, jmapBody(calls), {}, [this](const WireOutcome<JmapAnswer> &answer) {
        if (answer)
            take(*answer);
        else
            fail(answer.error());
    });
}

void MessageDownload::take(const JmapAnswer &answer)
{
    if (const QJsonObject *got = answer.find(callId, QStringLiteral("Delivery/get"))) {
        for (const auto &object : got->value(QStringLiteral("list")).toArray())
            m_blobs.insert(object[QStringLiteral("id")].toString(),
                           object[QStringLiteral("blobId")].toString());
    }
    fetchNext();
}

void MessageDownload::fetchNext()
{
    if (m_missing.isEmpty()) {
        end({});
        return;
    }
    const DeliveryId delivery = m_missing.takeFirst();
    const QString blob = m_blobs.value(delivery.toString());
    if (blob.isEmpty()) {
        end(failure(ErrorKind::NotFound, tr("The team's server has no text of this email.")));
        return;
    }
    m_client.download(m_session.downloadPlace(blob),
                      [this, delivery](const WireOutcome<QByteArray> &message) {
                          if (message)
                              keep(delivery, *message);
                          else
                              fail(message.error());
                      });
}

void MessageDownload::keep(const DeliveryId &delivery, const QByteArray &message)
{
    const auto act = [delivery, message](WriteTransaction &transaction) {
        return DeliveryRepository::keepMessage(transaction, delivery, message);
    };
    follow(m_parts.store.write<void>(act), this, [this](const Result<void> &kept) {
        if (kept)
            fetchNext();
        else
            end(kept);
    });
}

/// Nothing is tried again by itself here, as it is said of synchronising.
void MessageDownload::fail(const WireFailure &failed)
{
    const ErrorKind kind = failed.error.kind;
    if (kind == ErrorKind::Offline || kind == ErrorKind::Busy)
        end(failure(ErrorKind::Offline,
                    tr("The text of this email is at the team's server, which cannot be reached at the "
                       "moment. Look at it again when you are online."),
                    failed.error.detail));
    else
        end(failure(failed.error));
}

void MessageDownload::end(const Result<void> &result)
{
    // One of the client's functions may be what calls this.
    deleteLater();
    m_done(result);
}

} // namespace waymark
