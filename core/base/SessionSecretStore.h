// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/SecretStore.h"

#include <QSet>

namespace waymark {

/// A key store, and beside it the secrets that a person chose to have for this session only: those lie in
/// memory, are never written anywhere, and go with the process.
class SessionSecretStore : public SecretStore
{
    Q_OBJECT
public:
    /// `lasting` must outlive it.
    explicit SessionSecretStore(SecretStore &lasting, QObject *parent = nullptr);

    /// One for this session comes before one that is kept.
    QFuture<Result<QString>> read(const QString &key) override;
    /// Keeps it in the key store, and forgets the one for this session once that has been done. An empty one
    /// forgets; one for this session also where there is no key store.
    QFuture<Result<void>> write(const QString &key, const QString &secret) override;

    void keepForSession(const QString &key, const QString &secret);
    /// While it is on, write() keeps for this session, too: for whoever writes on a person's behalf who chose
    /// so.
    void setWritesForSession(bool forSession) { m_writesForSession = forSession; }
    bool isForSession(const QString &key) const { return m_keys.contains(key); }

private:
    SecretStore &m_lasting;
    MemorySecretStore m_session;
    QSet<QString> m_keys; ///< Of the secrets for this session.
    bool m_writesForSession = false;
};

} // namespace waymark
