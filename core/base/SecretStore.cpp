// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/base/SecretStore.h"

namespace waymark {

namespace {

template <class T>
QFuture<T> finished(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

} // namespace

QFuture<Result<QString>> MemorySecretStore::read(const QString &key)
{
    return finished(Result<QString>(m_secrets.value(key)));
}

QFuture<Result<void>> MemorySecretStore::write(const QString &key, const QString &secret)
{
    if (secret.isEmpty())
        m_secrets.remove(key);
    else
        m_secrets.insert(key, secret);
    return finished(Result<void>());
}

} // namespace waymark
