// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "app/secrets/KeychainSecretStore.h"

#include <QPromise>
#include <qt6keychain/keychain.h>

#include <memory>

namespace waymark {

namespace {

const auto serviceName = QStringLiteral("org.waymark.Waymark");

Error keyStoreError(const QKeychain::Job &job)
{
    const QString detail = job.errorString();
    switch (job.error()) {
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {ErrorKind::Denied,
                KeychainSecretStore::tr("The key store did not give access. Unlock it and try again."),
                detail};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {
            ErrorKind::Unsupported,
            KeychainSecretStore::tr(
                "This desktop offers no key store (Secret Service), so nothing secret can be kept for good. "
                "Keep it for this session, or install gnome-keyring or KWallet."),
            detail};
    default:
        // Also where there is no session bus to reach one by, which is no failure of a key store.
        return {ErrorKind::Unsupported,
                KeychainSecretStore::tr(
                    "The key store could not be used. Keep it for this session, or sign in to "
                    "this computer anew."),
                detail};
    }
}

/// Starts `job` and turns its end into a future's result by `finish`.
template <class T, class Job>
QFuture<Result<T>> run(Job *job, std::function<Result<T>(const Job &)> finish)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QObject::connect(job, &QKeychain::Job::finished, job, [job, promise, finish = std::move(finish)] {
        promise->addResult(finish(*job));
        promise->finish();
    });
    job->start();
    return promise->future();
}

} // namespace

QFuture<Result<QString>> KeychainSecretStore::read(const QString &key)
{
    auto *job = new QKeychain::ReadPasswordJob(serviceName, this);
    job->setKey(key);
    return run<QString, QKeychain::ReadPasswordJob>(
        job, [](const QKeychain::ReadPasswordJob &done) -> Result<QString> {
            if (done.error() == QKeychain::EntryNotFound)
                return QString();
            if (done.error() != QKeychain::NoError)
                return failure(keyStoreError(done));
            return done.textData();
        });
}

QFuture<Result<void>> KeychainSecretStore::write(const QString &key, const QString &secret)
{
    const auto finish = [](const QKeychain::Job &done) -> Result<void> {
        if (done.error() != QKeychain::NoError && done.error() != QKeychain::EntryNotFound)
            return failure(keyStoreError(done));
        return {};
    };
    if (secret.isEmpty()) {
        auto *job = new QKeychain::DeletePasswordJob(serviceName, this);
        job->setKey(key);
        return run<void, QKeychain::DeletePasswordJob>(job, finish);
    }
    auto *job = new QKeychain::WritePasswordJob(serviceName, this);
    job->setKey(key);
    job->setTextData(secret);
    return run<void, QKeychain::WritePasswordJob>(job, finish);
}

} // namespace waymark
