// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/base/SessionSecretStore.h"

#include <QPointer>

namespace waymark {

SessionSecretStore::SessionSecretStore(SecretStore &lasting, QObject *parent)
    : SecretStore(parent), m_lasting(lasting)
{
}

QFuture<Result<QString>> SessionSecretStore::read(const QString &key)
{
    return isForSession(key) ? m_session.read(key) : m_lasting.read(key);
}

QFuture<Result<void>> SessionSecretStore::write(const QString &key, const QString &secret)
{
    if (m_writesForSession) {
        keepForSession(key, secret);
        return QtFuture::makeReadyFuture(Result<void>());
    }
    auto written = m_lasting.write(key, secret);
    // To forget what was never kept needs no key store.
    const bool isForgotten = secret.isEmpty() && isForSession(key);
    return written.then([guard = QPointer(this), key, isForgotten](const Result<void> &kept) {
        const Result<void> done = isForgotten ? Result<void>() : kept;
        if (guard && done) {
            guard->m_keys.remove(key);
            guard->m_session.write(key, {});
        }
        return done;
    });
}

void SessionSecretStore::keepForSession(const QString &key, const QString &secret)
{
    m_keys.insert(key);
    m_session.write(key, secret);
}

} // namespace waymark
