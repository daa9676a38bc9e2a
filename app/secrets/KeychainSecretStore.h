// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#pragma once

#include "core/base/SecretStore.h"

namespace waymark {

/// Keeps secrets in the platform's key store (Secret Service on Linux) through QtKeychain. Without one it
/// fails and says so; it never falls back to a file.
class KeychainSecretStore : public SecretStore
{
    Q_OBJECT
public:
    using SecretStore::SecretStore;

    QFuture<Result<QString>> read(const QString &key) override;
    QFuture<Result<void>> write(const QString &key, const QString &secret) override;
};

} // namespace waymark
