// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/SecretStore.h"
#include "core/domain/Account.h"
#include "core/domain/Contact.h"
#include "core/domain/Cta.h"
#include "core/domain/Task.h"
#include "core/sync/Synchroniser.h"
#include "tests/core/sync/wire/SyncWait.h"
#include "tests/support/TemporaryStore.h"

#include <memory>

namespace waymark::test {

/// A computer of somebody's: a workspace of its own, and who synchronises it. Its clock stands days before
/// the server's.
class SyncDevice
{
public:
    /// One that listens hears of changes; another looks only when it is told to.
    explicit SyncDevice(bool listens = false, const SyncTiming &timing = quickTiming());
    ~SyncDevice();

    TemporaryStore &store() { return m_store; }
    Synchroniser &synchroniser() { return *m_synchroniser; }
    const SyncStatus &status() const { return m_synchroniser->status(); }

    /// Connects and starts; an empty text, or why not.
    QString connectTo(const QString &url, const QByteArray &token);
    /// As the program's next start does it.
    void restart();
    /// As a kill leaves it: what was not stored is gone.
    void stop() { m_synchroniser->stop(); }

    /// Looks at everything and waits until both sides are the same, whatever has to be tried again; false
    /// where that takes a minute.
    bool sync();
    /// Waits until it has heard of nothing more to do.
    bool waitFor(SyncStatus::State state);

    template <class Work>
    auto change(Work work)
    {
        return m_store.run(std::move(work));
    }
    /// Saves it; the test fails where that fails.
    void save(const Account &account);
    void save(const Contact &contact);
    void save(const Cta &cta);
    void save(const Task &task);
    template <class Repository, class Id>
    auto find(const Id &id)
    {
        return Repository::find(m_store.reader(), id);
    }
    /// Rows of a table.
    int count(const QString &table);

private:
    void make();

    const bool m_listens;
    const SyncTiming m_timing;
    TemporaryStore m_store;
    MemorySecretStore m_secrets;
    std::unique_ptr<Synchroniser> m_synchroniser;
};

Account anAccount(const QString &name, const QString &tam);
Contact aContact(const QString &email, const AccountId &account);
Cta aCtaOf(const AccountId &account, const QString &name);
Task aTaskOf(const Cta &cta, const QString &title);

} // namespace waymark::test
