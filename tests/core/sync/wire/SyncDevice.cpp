// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/core/sync/wire/SyncDevice.h"

#include "core/store/AccountRepository.h"
#include "core/store/Connection.h"
#include "core/store/ContactRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/TaskRepository.h"
#include "tests/core/sync/wire/SyncWait.h"

#include <QTest>

namespace waymark::test {

namespace {

template <class Repository, class Row>
void store(TemporaryStore &store, const Row &row)
{
    const Result<void> saved =
        store.run([&row](WriteTransaction &transaction) { return Repository::save(transaction, row); });
    if (!saved)
        qFatal("not saved: %s", qPrintable(describe(saved.error())));
}

} // namespace

SyncDevice::SyncDevice(bool listens, const SyncTiming &timing) : m_listens(listens), m_timing(timing)
{
    make();
}

SyncDevice::~SyncDevice() = default;

void SyncDevice::make()
{
    SyncParts parts{*m_store, m_secrets, m_timing};
    parts.listens = m_listens;
    m_synchroniser = std::make_unique<Synchroniser>(parts);
}

QString SyncDevice::connectTo(const QString &url, const QByteArray &token)
{
    return test::connectTo(*m_synchroniser, url, token);
}

void SyncDevice::restart()
{
    m_synchroniser.reset();
    m_store.reopen();
    make();
    m_synchroniser->start();
}

bool SyncDevice::sync()
{
    const QString problem = syncWhole(*m_synchroniser, m_store.clock());
    if (!problem.isEmpty())
        qWarning("%s", qPrintable(problem));
    return problem.isEmpty();
}

bool SyncDevice::waitFor(SyncStatus::State state)
{
    return QTest::qWaitFor([this, state] { return status().state == state; }, 60'000);
}

void SyncDevice::save(const Account &account)
{
    test::store<AccountRepository>(m_store, account);
}

void SyncDevice::save(const Contact &contact)
{
    test::store<ContactRepository>(m_store, contact);
}

void SyncDevice::save(const Cta &cta)
{
    test::store<CtaRepository>(m_store, cta);
}

void SyncDevice::save(const Task &task)
{
    test::store<TaskRepository>(m_store, task);
}

int SyncDevice::count(const QString &table)
{
    const auto rows = m_store.reader().query(QStringLiteral("SELECT count(*) FROM %1").arg(table));
    return rows ? rows->first().first().toInt() : -1;
}

Account anAccount(const QString &name, const QString &tam)
{
    Account account;
    account.id = AccountId::create();
    account.name = name;
    account.technicalAccountManager = UserId(tam);
    account.createdAt = QDateTime(QDate(2026, 11, 1), QTime(8, 0), QTimeZone::utc());
    return account;
}

Contact aContact(const QString &email, const AccountId &account)
{
    Contact contact;
    contact.id = ContactId::create();
    contact.firstName = QStringLiteral("Grace");
    contact.lastName = email.section(u'@', 0, 0);
    contact.email = email;
    contact.memberships = {{account, {QStringLiteral("gitlab_admin")}}};
    contact.createdAt = QDateTime(QDate(2026, 11, 1), QTime(8, 0), QTimeZone::utc());
    return contact;
}

Cta aCtaOf(const AccountId &account, const QString &name)
{
    Cta cta;
    cta.id = CtaId::create();
    cta.account = account;
    cta.name = name;
    cta.type = QStringLiteral("digital_journey");
    cta.createdAt = QDateTime(QDate(2026, 11, 1), QTime(8, 0), QTimeZone::utc());
    return cta;
}

Task aTaskOf(const Cta &cta, const QString &title)
{
    Task task;
    task.id = TaskId::create();
    task.cta = cta.id;
    task.account = cta.account;
    task.title = title;
    task.kind = TaskKind::ToDo;
    return task;
}

} // namespace waymark::test
