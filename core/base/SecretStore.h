// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QPromise>
#include <QString>

namespace waymark {

/// Where passwords and tokens live: the platform's key store in the program, memory in tests. Which one it
/// is, only `app` decides. Nothing is ever written in the open instead.
class SecretStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// The secret kept under `key`; an empty string when there is none. Fails with ErrorKind::Unsupported
    /// when the machine has no key store that can be reached.
    virtual QFuture<Result<QString>> read(const QString &key) = 0;

    /// Keeps `secret` under `key`, in place of an older one; an empty secret removes the entry.
    virtual QFuture<Result<void>> write(const QString &key, const QString &secret) = 0;
};

/// Keeps secrets for as long as the process lives: for tests, and where a person chose not to keep one.
class MemorySecretStore : public SecretStore
{
    Q_OBJECT
public:
    using SecretStore::SecretStore;

    QFuture<Result<QString>> read(const QString &key) override;
    QFuture<Result<void>> write(const QString &key, const QString &secret) override;

private:
    QHash<QString, QString> m_secrets;
};

} // namespace waymark
