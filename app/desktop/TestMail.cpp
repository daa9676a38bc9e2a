// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "app/desktop/TestMail.h"

#include "core/base/SecretStore.h"
#include "core/delivery/MailFolder.h"
#include "core/delivery/MailPassword.h"
#include "core/delivery/TransportFactory.h"
#include "core/work/WorkspaceSettings.h"

#include <QtConcurrent>

namespace waymark {

TestMail::TestMail(const WorkContext &context, SecretStore &secrets, QObject *parent)
    : QObject(parent), m_context(context), m_secrets(secrets)
{
}

void TestMail::send(const QString &address, const QByteArray &message, const Done &done)
{
    const WorkspaceSettings settings(m_context);
    const auto me = settings.me();
    const auto account = settings.mailAccount();
    if (!me || !account) {
        done(failure(me ? account.error() : me.error()));
        return;
    }
    const OutgoingMessage outgoing{me->email, address, tr("Test"), message};
    const MailAccount spelledOut = withFolder(*account, m_context.store.path());
    if (!needsPassword(spelledOut)) {
        handOver(spelledOut, {}, outgoing, done);
        return;
    }
    m_secrets.read(passwordKey(spelledOut)).then(this, [=, this](const Result<QString> &password) {
        if (password)
            handOver(spelledOut, *password, outgoing, done);
        else
            done(failure(password.error()));
    });
}

void TestMail::handOver(const MailAccount &account, const QString &password, const OutgoingMessage &message,
                        const Done &done)
{
    QtConcurrent::run([account, password, message] {
        // Nothing is recorded: a test that was lost is simply sent again by the person.
        return makeTransport(account, password)->send(message, [] { return Result<void>(); });
    }).then(this, [done](const TransportOutcome &outcome) {
        if (outcome.kind == TransportOutcome::Kind::Accepted)
            done({});
        else
            done(failure(ErrorKind::Io, outcome.sentence, outcome.serverReply));
    });
}

} // namespace waymark
