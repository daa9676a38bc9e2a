// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/ActivityRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/OrganisationRepository.h"
#include "core/store/SampleData.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/TaskRepository.h"
#include "core/store/UserRepository.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"
#include "tests/support/TemporaryStore.h"

#include <QSignalSpy>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// Everything that an account can have, marked as `sample` or not.
struct Tree
{
    Tree(const QString &name, bool sample)
        : user(rows::user(name)), account(rows::account(name)),
          contact(rows::contact(name, name + u"@n.example"_s, {account.id})), cta(rows::cta(account)),
          task(rows::task(cta, name)), draft(rows::draft(task)),
          submission(rows::submission(draft, SubmissionState::Done)),
          delivery(rows::delivery(submission, contact.email, DeliveryState::Accepted)),
          activity(
              rows::activity(account, QDateTime(QDate(2026, 11, 1), QTime(9, 0), QTimeZone::utc()), name))
    {
        for (bool *flag : {&user.sample, &account.sample, &contact.sample, &cta.sample, &task.sample,
                           &draft.sample, &submission.sample, &delivery.sample, &activity.sample})
            *flag = sample;
    }

    Result<void> save(WriteTransaction &transaction) const
    {
        WAYMARK_TRY(UserRepository::save(transaction, user));
        WAYMARK_TRY(AccountRepository::save(transaction, account));
        WAYMARK_TRY(ContactRepository::save(transaction, contact));
        WAYMARK_TRY(CtaRepository::save(transaction, cta));
        WAYMARK_TRY(TaskRepository::save(transaction, task));
        WAYMARK_TRY(DraftRepository::save(transaction, draft));
        WAYMARK_TRY(SubmissionRepository::save(transaction, submission));
        WAYMARK_TRY(DeliveryRepository::save(transaction, delivery));
        WAYMARK_TRY(DeliveryRepository::saveMessage(transaction, delivery.id, "bytes"));
        return ActivityRepository::save(transaction, activity);
    }

    User user;
    Account account;
    Contact contact;
    Cta cta;
    Task task;
    Draft draft;
    Submission submission;
    Delivery delivery;
    Activity activity;
};

const QStringList tables{u"user"_s,  u"account"_s,    u"contact"_s,  u"cta"_s,     u"task"_s,
                         u"draft"_s, u"submission"_s, u"delivery"_s, u"activity"_s};

} // namespace

class TestSample : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void removingTakesAllSampleRowsAndNothingElse();
    void removingTakesWhatWasDoneWithTheSampleSince();
    void removingIsOneActThatIsUndone();
    void aSampleEmailBeingSentIsWaitedFor();
    void removingWhereThereIsNoneChangesNothing();

private:
    Result<qint64> remove()
    {
        return m_store->run([](WriteTransaction &t) -> Result<qint64> {
            WAYMARK_TRY(SampleData::remove(t));
            return t.number();
        });
    }
    QList<int> counts();

    std::unique_ptr<TemporaryStore> m_store;
    std::unique_ptr<Tree> m_sample;
    std::unique_ptr<Tree> m_own;
};

void TestSample::init()
{
    m_store = std::make_unique<TemporaryStore>();
    m_sample = std::make_unique<Tree>(u"sample"_s, true);
    m_own = std::make_unique<Tree>(u"own"_s, false);
    // One of the person's own contacts has been added to a sample account.
    m_own->contact.memberships.append({m_sample->account.id, {u"gitlab_admin"_s}});
    Organisation organisation;
    organisation.id = OrganisationId::create();
    organisation.quietDays = {{QDate(2026, 12, 24), QDate(2026, 12, 26), {}, u"Own"_s, {}, false},
                              {QDate(2026, 12, 1), QDate(2026, 12, 2), {}, u"Sample"_s, {}, true}};
    VERIFY_RESULT(m_store->run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(OrganisationRepository::save(t, organisation));
        WAYMARK_TRY(m_sample->save(t));
        return m_own->save(t);
    }));
}

QList<int> TestSample::counts()
{
    QList<int> counts;
    for (const QString &table : tables) {
        const auto rows = m_store->reader().query(u"SELECT count(*) FROM "_s + table);
        counts += rows ? rows->first().first().toInt() : -1;
    }
    return counts;
}

void TestSample::removingTakesAllSampleRowsAndNothingElse()
{
    QCOMPARE(SampleData::exists(m_store->reader()).value_or(false), true);
    VERIFY_RESULT(remove());
    QCOMPARE(SampleData::exists(m_store->reader()).value_or(true), false);
    QCOMPARE(counts(), QList<int>(tables.size(), 1));
    QVERIFY(TaskRepository::find(m_store->reader(), m_own->task.id).value_or(Task()) == m_own->task);
    const auto contact = ContactRepository::find(m_store->reader(), m_own->contact.id);
    VERIFY_RESULT(contact);
    QCOMPARE(contact->memberships.size(), 1);
    const auto organisation = OrganisationRepository::get(m_store->reader());
    VERIFY_RESULT(organisation);
    QCOMPARE(organisation->quietDays.size(), 1);
    QCOMPARE(organisation->quietDays.first().name, u"Own"_s);
}

void TestSample::removingTakesWhatWasDoneWithTheSampleSince()
{
    const Cta own = rows::cta(m_sample->account, u"My own on a sample account"_s);
    const Task added = rows::task(m_sample->cta, u"My own in a sample CTA"_s);
    Cta strayed = rows::cta(m_own->account, u"A sample CTA on my account"_s);
    strayed.sample = true;
    VERIFY_RESULT(m_store->run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(CtaRepository::save(t, own));
        WAYMARK_TRY(TaskRepository::save(t, added));
        WAYMARK_TRY(CtaRepository::save(t, strayed));
        return TaskRepository::save(t, rows::task(strayed, u"in it"_s));
    }));
    VERIFY_RESULT(remove());
    QCOMPARE(counts(), QList<int>(tables.size(), 1));
}

void TestSample::removingIsOneActThatIsUndone()
{
    QSignalSpy spy(&**m_store, &Store::changed);
    const auto number = remove();
    VERIFY_RESULT(number);
    QCOMPARE(spy.count(), 1);
    const auto undone = (*m_store)->revert(*number);
    (*m_store)->drain();
    VERIFY_RESULT(undone.result());
    QCOMPARE(counts(), QList<int>(tables.size(), 2));
    QVERIFY(AccountRepository::find(m_store->reader(), m_sample->account.id).value_or(Account()) ==
            m_sample->account);
    QVERIFY(DeliveryRepository::find(m_store->reader(), m_sample->delivery.id).value_or(Delivery()) ==
            m_sample->delivery);
    QCOMPARE(DeliveryRepository::message(m_store->reader(), m_sample->delivery.id).value_or(QByteArray()),
             QByteArray("bytes"));
    QCOMPARE(ContactRepository::find(m_store->reader(), m_own->contact.id).value_or(Contact()).memberships,
             m_own->contact.memberships);
}

void TestSample::aSampleEmailBeingSentIsWaitedFor()
{
    m_sample->submission.state = SubmissionState::Sending;
    VERIFY_RESULT(m_store->run(
        [&](WriteTransaction &t) { return SubmissionRepository::save(t, m_sample->submission); }));
    VERIFY_FAILS(remove(), ErrorKind::Conflict);
    QCOMPARE(counts(), QList<int>(tables.size(), 2));
}

void TestSample::removingWhereThereIsNoneChangesNothing()
{
    TemporaryStore empty;
    QSignalSpy spy(&*empty, &Store::changed);
    VERIFY_RESULT(empty.run([](WriteTransaction &t) { return SampleData::remove(t); }));
    QCOMPARE(spy.count(), 0);
}

QTEST_GUILESS_MAIN(TestSample)
#include "tst_sample.moc"
