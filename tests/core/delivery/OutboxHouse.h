// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Clock.h"
#include "core/base/SecretStore.h"
#include "core/delivery/Outbox.h"
#include "core/domain/Activity.h"
#include "core/domain/Contact.h"
#include "core/domain/Cta.h"
#include "core/domain/Delivery.h"
#include "core/domain/MailAccount.h"
#include "core/domain/Submission.h"
#include "core/domain/Task.h"
#include "core/store/Store.h"

#include <functional>
#include <memory>

namespace waymark::test {

/// A workspace with one account, CTA and email task, in a file that outlives the house; and emails on their
/// way out as core/work leaves them.
class OutboxHouse
{
public:
    /// Opens the workspace at `path` and furnishes it when it is new.
    OutboxHouse(const QString &path, const Clock &clock);

    Store &store() { return *m_store; }
    MemorySecretStore &secrets() { return m_secrets; }
    OutboxParts parts() { return {*m_store, m_secrets}; }

    void setAccount(const MailAccount &account);
    void setArchive(const QString &address);
    Contact contact(const QString &address);
    void change(const QString &address, const std::function<void(Contact &)> &change);

    /// An email to `addresses` whose undo window ends at `leavesAt`.
    SubmissionId send(const QStringList &addresses, const QDateTime &leavesAt);
    /// What the message to `address` looks like on the wire.
    static QByteArray bytesFor(const SubmissionId &submission, const QString &address);

    Submission submission(const SubmissionId &id);
    Delivery delivery(const SubmissionId &id, const QString &address);
    DeliveryState stateOf(const SubmissionId &id, const QString &address)
    {
        return delivery(id, address).state;
    }
    Task task();
    Cta cta();
    QList<Activity> timeline();

    /// A person's act on rows.
    void save(const Submission &submission);
    void save(const Delivery &delivery);
    /// Takes the email back, as Undo does.
    void recall(const SubmissionId &id);

    static QString senderAddress() { return QStringLiteral("maren@gitlab.example"); }

private:
    void furnish();
    void write(const std::function<Result<void>(WriteTransaction &)> &work);
    Contact makeContact(const QString &address);

    std::unique_ptr<Store> m_store;
    MemorySecretStore m_secrets;
};

} // namespace waymark::test
