// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/delivery/OutboxBlock.h"
#include "core/delivery/OutboxJournal.h"
#include "core/delivery/OutboxParts.h"
#include "core/delivery/Transport.h"

#include <QCoreApplication>
#include <QList>
#include <QMutex>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

namespace waymark {

/// The outbox's own thread's work: one step a turn of its event loop, each from the rows as they are, so that
/// a restart, a pause or a change by a person needs no special case.
class OutboxWorker : public QObject
{
    Q_OBJECT
public:
    explicit OutboxWorker(const OutboxParts &parts);
    ~OutboxWorker() override;

    /// Ends a running attempt soon, and all work after it. May be called from any thread.
    void interrupt();

    /// Looks for work. May be called from any thread.
    void wake();
    /// The same, and tries what waits for a connection or a person at once.
    void sendNow();
    /// The network came back: tries what waits for a connection at once.
    void networkReturned();

    /// The answer to passwordWanted().
    void takePassword(const QString &key, const Result<QString> &password);

Q_SIGNALS:
    void statusChanged(const waymark::OutboxStatus &status);
    void passwordWanted(const QString &key);

private:
    enum class Next { Again, Wait };
    enum class Way { Ready, Asking, Blocked };

    /// For the archive address.
    struct Copy
    {
        UserId sender;
        OutgoingMessage message;
    };

    void work();
    Result<Next> step();
    Result<void> recordLeftOver();
    Result<Way> openWay(const UserId &sender);
    Way openWay(const MailAccount &account);
    Result<void> attempt(const DeliveryId &id);
    Result<void> finish(const DeliveryId &id, const TransportOutcome &outcome);
    Result<Next> sendArchiveCopies();
    Result<Next> sendArchiveCopy(const DeliveryId &id);
    Result<std::optional<Copy>> archiveCopy(const DeliveryId &id) const;
    Result<void> settleArchiveCopy(const DeliveryId &id, const TransportOutcome &outcome);
    void setTransport(std::unique_ptr<Transport> transport);
    Next rest(OutboxStatus status);
    void show(const OutboxStatus &status);
    void setAlarm();
    QDateTime now() const;

    struct LeftOver
    {
        DeliveryId delivery;
        TransportOutcome outcome;
        OutboxJournal::Way way = OutboxJournal::Way::Folder;
    };

    OutboxParts m_parts;
    OutboxJournal m_journal;
    QTimer m_alarm;
    OutboxBlock m_block;
    OutboxStatus m_status;
    bool m_recovered = false;
    int m_done = 0;  ///< In this run of messages.
    int m_total = 0; ///< The same.
    std::optional<LeftOver>
        m_leftOver; ///< An outcome that could not be written yet; nothing leaves meanwhile.
    QDateTime m_archiveRetryAt;

    MailAccount m_account; ///< Of m_transport.
    std::optional<QString> m_password;
    QString m_passwordKey; ///< Asked for or known.
    std::atomic_bool m_interrupted = false;
    std::atomic_bool m_wakeIsPosted = false;
    QMutex m_transportMutex; ///< Guards the pointer for interrupt().
    std::unique_ptr<Transport> m_transport;
};

} // namespace waymark
