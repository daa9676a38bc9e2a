// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/delivery/TestMail.h"

#include "core/base/Follow.h"
#include "core/base/SecretStore.h"
#include "core/delivery/MailFolder.h"
#include "core/delivery/MailPassword.h"
#include "core/delivery/TransportFactory.h"
#include "core/store/MailAccountRepository.h"
#include "core/store/Store.h"
#include "core/store/UserRepository.h"

#include <QtConcurrent>

namespace waymark {

TestMail::TestMail(Store &store, SecretStore &secrets, const UserId &person, QObject *parent)
    : QObject(parent), m_store(store), m_secrets(secrets), m_person(person)
{
}

TestMail::~TestMail()
{
    for (const std::weak_ptr<Transport> &running : std::as_const(m_running)) {
        if (const auto transport = running.lock())
            transport->stop();
    }
}

void TestMail::send(const QString &address, const QByteArray &message, const Done &done)
{
    const auto me = UserRepository::find(m_store.reader(), m_person);
    const auto account = MailAccountRepository::forUser(m_store.reader(), m_person);
    if (!me || !account) {
        done(failure(me ? account.error() : me.error()));
        return;
    }
    const OutgoingMessage outgoing{me->email, address, tr("Test"), message};
    const MailAccount spelledOut = withFolder(*account, m_store.path());
    if (!needsPassword(spelledOut)) {
        handOver(spelledOut, {}, outgoing, done);
        return;
    }
    follow(m_secrets.read(passwordKey(spelledOut)), this, [=, this](const Result<QString> &password) {
        const auto present = password ? expectPassword(spelledOut, *password) : failure(password.error());
        if (present)
            handOver(spelledOut, *password, outgoing, done);
        else
            done(present);
    });
}

void TestMail::handOver(const MailAccount &account, const QString &password, const OutgoingMessage &message,
                        const Done &done)
{
    std::shared_ptr<Transport> transport = makeTransport(account, password);
    m_running.removeIf([](const std::weak_ptr<Transport> &running) { return running.expired(); });
    m_running.append(transport);
    auto sending = QtConcurrent::run([transport = std::move(transport), message]() mutable {
        // Nothing is recorded: a test that was lost is simply sent again by the person.
        const TransportOutcome outcome = transport->send(message, [] { return Result<void>(); });
        transport.reset();
        return outcome;
    });
    follow(std::move(sending), this, [done](const TransportOutcome &outcome) {
        if (outcome.kind == TransportOutcome::Kind::Accepted)
            done({});
        else
            done(failure(ErrorKind::Io, outcome.sentence, outcome.serverReply));
    });
}

} // namespace waymark
