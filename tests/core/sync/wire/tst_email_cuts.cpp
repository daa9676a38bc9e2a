// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/ServerBackup.h"
#include "core/store/AccountRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/DraftRepository.h"
#include "core/sync/StoredRequestRepository.h"
#include "core/sync/SyncConflicts.h"
#include "core/work/Drafts.h"
#include "core/work/Sending.h"
#include "tests/core/sync/wire/CutSteps.h"
#include "tests/core/sync/wire/Desk.h"
#include "tests/core/sync/wire/Post.h"
#include "tests/core/sync/wire/SyncDevice.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Wait.h"
#include "tests/support/proxy/CuttingProxy.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

namespace waymark::test {

using Direction = CuttingProxy::Direction;

namespace {

// Of a run of every day, in each direction.
constexpr int cuts = 12;

QJsonArray inlineText(const QString &text)
{
    return {QJsonObject{{u"type"_qs, u"text"_qs}, {u"text"_qs, text}}};
}

} // namespace

/// The real client and the real server, and a line between them that is cut after any number of bytes: an
/// email leaves once or, taken back, never; two texts stay two; and what happens in between is heard of.
class TestEmailCuts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void anEmailLeavesOnceWhereverTheLineIsCut_data() { directions(); }
    void anEmailLeavesOnceWhereverTheLineIsCut();
    void anEmailTakenBackNeverLeavesWhereverTheLineIsCut_data() { directions(); }
    void anEmailTakenBackNeverLeavesWhereverTheLineIsCut();
    void aMessageIsFetchedWholeWhereverTheLineIsCut_data() { directions(); }
    void aMessageIsFetchedWholeWhereverTheLineIsCut();
    void twoTextsStayTwoWhereverTheLineIsCut_data() { directions(); }
    void twoTextsStayTwoWhereverTheLineIsCut();
    void aRestoredServerIsMetWhereverTheLineIsCut_data() { directions(); }
    void aRestoredServerIsMetWhereverTheLineIsCut();
    void aChangeIsHeardOfWhereverTheEventSourceIsCut_data() { directions(); }
    void aChangeIsHeardOfWhereverTheEventSourceIsCut();

private:
    static void directions();
    /// A round: what is done while the line is down, and what has to be true after both met again.
    using Step = std::function<void()>;
    void cutEverywhere(const Step &prepare, const Step &check);
    /// Is away, as a kill leaves it.
    void begin(const Step &prepare);
    /// Comes back and meets the server; false where the test has failed.
    bool meet();
    void nothingIsLeftOver();
    /// The task of an email to a contact of its own.
    Task freshTask();

    std::unique_ptr<Post> m_post;
    std::unique_ptr<CuttingProxy> m_proxy;
    std::unique_ptr<Desk> m_desk;
    Account m_account;
    int m_rounds = 0;
    int m_accounts = 0;
};

#define NO_PROBLEM(expression)                                                                               \
    do {                                                                                                     \
        const QString problem = expression;                                                                  \
        QVERIFY2(problem.isEmpty(), qPrintable(problem));                                                    \
    } while (false)

void TestEmailCuts::directions()
{
    QTest::addColumn<Direction>("direction");
    QTest::newRow("to the server") << Direction::ToServer;
    QTest::newRow("to the client") << Direction::ToClient;
}

void TestEmailCuts::init()
{
    const quint16 port = Post::freePort();
    m_proxy = std::make_unique<CuttingProxy>(port);
    m_post = std::make_unique<Post>(port, m_proxy->url());
    m_desk = std::make_unique<Desk>();
    m_account = m_desk->house.addAccount();
    m_rounds = 0;
    NO_PROBLEM(m_desk->connectTo(m_proxy->url(), m_post->maren, m_post->tokenFor(m_post->maren, u"desk"_qs)));
}

void TestEmailCuts::cleanup()
{
    m_desk.reset();
    m_proxy.reset();
    m_post.reset();
}

Task TestEmailCuts::freshTask()
{
    WorkHouse &house = m_desk->house;
    // Who got an email of a series gets no second one.
    const int number = ++m_accounts;
    const Account account = house.addAccount(u"Northbeam %1"_qs.arg(number));
    house.addContact(account, u"Priya"_qs, u"priya%1@nb.example"_qs.arg(number));
    return house.taskOf(house.addSeries(account), "quick-guide");
}

void TestEmailCuts::begin(const Step &prepare)
{
    ++m_rounds;
    m_desk->synchroniser->stop();
    prepare();
}

bool TestEmailCuts::meet()
{
    m_desk->synchroniser->start();
    const QString problem = m_desk->sync();
    if (!problem.isEmpty())
        QTest::qFail(qPrintable(problem), __FILE__, __LINE__);
    return problem.isEmpty();
}

void TestEmailCuts::nothingIsLeftOver()
{
    QCOMPARE(m_desk->synchroniser->status().waiting, 0);
    QCOMPARE(m_desk->synchroniser->status().refused, 0);
    const auto underWay = StoredRequestRepository::get(m_desk->house.reader());
    VERIFY_RESULT(underWay);
    QVERIFY(!*underWay);
}

/// The first round is whole, to know how long it is.
void TestEmailCuts::cutEverywhere(const Step &prepare, const Step &check)
{
    QFETCH(Direction, direction);
    begin(prepare);
    m_proxy->restartCount();
    if (QTest::currentTestFailed() || !meet())
        return;
    check();
    nothingIsLeftOver();
    const qint64 length = m_proxy->passed(direction);
    QVERIFY(length > 1000);
    for (CutSteps steps(length, cuts); steps.hasNext() && !QTest::currentTestFailed();) {
        const qint64 cut = steps.takeNext();
        begin(prepare);
        m_proxy->cutAfter(direction, cut);
        if (!QTest::currentTestFailed() && meet()) {
            check();
            nothingIsLeftOver();
        }
        if (QTest::currentTestFailed())
            qWarning() << "round" << m_rounds << "cut after" << cut << "of" << length << "bytes";
    }
}

void TestEmailCuts::anEmailLeavesOnceWhereverTheLineIsCut()
{
    Submission sent;
    cutEverywhere(
        [&] {
            const Task task = freshTask();
            sent = m_desk->send(m_desk->previewed(task.id));
        },
        [&] {
            QCOMPARE(m_post->count(u"Submission"_qs), m_rounds);
            QCOMPARE(m_post->stateOf(sent), u"leaving"_qs);
            QCOMPARE(m_desk->submission(sent.id).state, SubmissionState::Leaving);
            QCOMPARE(m_post->deliver(), 1);
            QCOMPARE(m_post->left.size(), m_rounds);
            NO_PROBLEM(m_desk->sync());
            QCOMPARE(m_desk->submission(sent.id).state, SubmissionState::Done);
            QCOMPARE(m_post->deliver(), 0);
        });
}

void TestEmailCuts::anEmailTakenBackNeverLeavesWhereverTheLineIsCut()
{
    const Task task = freshTask();
    const Draft draft = m_desk->previewed(task.id);
    Submission sent;
    cutEverywhere(
        [&] {
            sent = m_desk->send(m_desk->preview(draft.id));
            m_desk->synchroniser->start();
            NO_PROBLEM(m_desk->sync());
            m_desk->synchroniser->stop();
            VERIFY_RESULT(m_desk->house.take(Sending(m_desk->house.context()).recall(sent.id)));
        },
        [&] {
            QCOMPARE(m_post->stateOf(sent), u"recalled"_qs);
            QCOMPARE(m_desk->submission(sent.id).state, SubmissionState::Recalled);
            QCOMPARE(m_post->deliver(), 0);
        });
    QCOMPARE(m_post->left, QStringList());
    // The last one is not taken back.
    sent = m_desk->send(m_desk->preview(draft.id));
    NO_PROBLEM(m_desk->sync());
    QCOMPARE(m_post->deliver(), 1);
}

void TestEmailCuts::aMessageIsFetchedWholeWhereverTheLineIsCut()
{
    QFETCH(Direction, direction);
    const Task task = freshTask();
    const Submission sent = m_desk->send(m_desk->previewed(task.id));
    NO_PROBLEM(m_desk->sync());
    Desk other;
    NO_PROBLEM(other.connectTo(m_proxy->url(), m_post->maren, m_post->tokenFor(m_post->maren, u"home"_qs)));
    m_desk->synchroniser->stop();
    const DeliveryId delivery = m_desk->delivery(sent.id).id;
    const QByteArray bytes = *DeliveryRepository::message(m_desk->house.reader(), delivery);
    QVERIFY(bytes.size() > 1000);
    m_proxy->restartCount();
    VERIFY_RESULT(other.fetch(sent.id));
    QCOMPARE(*DeliveryRepository::message(other.house.reader(), delivery), bytes);
    const qint64 length = m_proxy->passed(direction);
    for (CutSteps steps(length, cuts); steps.hasNext();) {
        const qint64 cut = steps.takeNext();
        VERIFY_RESULT(other.house.store.run([&delivery](WriteTransaction &transaction) {
            return transaction.connection().execute(u"DELETE FROM delivery_message WHERE delivery = ?"_qs,
                                                    {delivery.toString()});
        }));
        m_proxy->cutAfter(direction, cut);
        // A part of it is nothing: whoever asks again has all of it.
        if (const auto fetched = other.fetch(sent.id); !fetched) {
            QVERIFY2(fetched.error().kind != ErrorKind::Internal, qPrintable(describe(fetched.error())));
            const auto none = DeliveryRepository::message(other.house.reader(), delivery);
            QVERIFY2(!none || none->isEmpty(), qPrintable(QString::number(cut)));
            VERIFY_RESULT(other.fetch(sent.id));
        }
        QCOMPARE(*DeliveryRepository::message(other.house.reader(), delivery), bytes);
    }
}

void TestEmailCuts::twoTextsStayTwoWhereverTheLineIsCut()
{
    DraftId id;
    QString here, there;
    cutEverywhere(
        [&] {
            m_desk->synchroniser->start();
            const Task task = freshTask();
            const auto begun = m_desk->house.begin(task.id);
            VERIFY_RESULT(begun);
            id = begun->id;
            NO_PROBLEM(m_desk->sync());
            m_desk->synchroniser->stop();
            here = u"Written here %1"_qs.arg(m_rounds);
            there = u"Written there %1"_qs.arg(m_rounds);
            QCOMPARE(
                m_post->update(m_post->maren, u"Draft"_qs, id.toString(),
                               {{u"subject"_qs, inlineText(there)}, {u"revision"_qs, begun->revision + 1}}),
                QString());
            DraftTexts texts = DraftTexts::of(*begun);
            texts.subject = inlineText(here);
            VERIFY_RESULT(
                m_desk->house.take(Drafts(m_desk->house.context()).save(id, begun->revision, texts)));
        },
        [&] {
            QCOMPARE(m_desk->synchroniser->status().conflicts, m_rounds);
            QCOMPARE(m_post->count(u"Draft"_qs), 2 * m_rounds);
            QCOMPARE(DraftRepository::find(m_desk->house.reader(), id)->subject, inlineText(there));
            const auto other = m_desk->house.reader().query(u"SELECT uid FROM draft WHERE conflict_of = ?"_qs,
                                                            {id.toString()});
            VERIFY_RESULT(other);
            QCOMPARE(other->size(), 1);
            const QString uid = other->first().first().toString();
            QCOMPARE(m_post->object(u"Draft"_qs, uid)[u"subject"_qs].toArray(), inlineText(here));
            QCOMPARE(m_post->object(u"Draft"_qs, id.toString())[u"subject"_qs].toArray(), inlineText(there));
        });
}

/// What the copy does not have comes from here, what is new goes there, and everything is there once.
void TestEmailCuts::aRestoredServerIsMetWhereverTheLineIsCut()
{
    QTemporaryDir folder;
    Submission sent;
    cutEverywhere(
        [&] {
            const QString file = folder.filePath(u"copy%1"_qs.arg(m_rounds));
            VERIFY_RESULT(ServerBackup::make(*m_post->database, file));
            m_desk->synchroniser->start();
            m_desk->house.addContact(m_account, u"Had"_qs, u"had%1@nb.example"_qs.arg(m_rounds));
            const Task task = freshTask();
            sent = m_desk->send(m_desk->previewed(task.id));
            NO_PROBLEM(m_desk->sync());
            QCOMPARE(m_post->deliver(), 1);
            m_desk->synchroniser->stop();
            m_post->goBackTo(file);
            m_desk->house.addContact(m_account, u"New"_qs, u"new%1@nb.example"_qs.arg(m_rounds));
        },
        [&] {
            QCOMPARE(m_post->count(u"Contact"_qs), 3 * m_rounds);
            // The copy does not know of the email that has left.
            QCOMPARE(m_post->deliver(), 0);
            QCOMPARE(m_post->left.size(), m_rounds);
            QCOMPARE(m_desk->synchroniser->status().conflicts, 0);
        });
}

void TestEmailCuts::aChangeIsHeardOfWhereverTheEventSourceIsCut()
{
    QFETCH(Direction, direction);
    using namespace std::chrono_literals;
    SyncTiming timing = quickTiming();
    // No look without a hint finds it.
    timing.poll = 3'600'000ms;
    SyncDevice device(true, timing);
    const QString problem = device.connectTo(m_proxy->url(), m_post->tokenFor(m_post->maren, u"home"_qs));
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QVERIFY(device.sync());
    m_desk->synchroniser->stop();
    int round = 0;
    const auto isHeardOf = [&] {
        const QString note = u"Note of round %1"_qs.arg(++round);
        QCOMPARE(
            m_post->update(m_post->maren, u"Account"_qs, m_account.id.toString(), {{u"pinnedNote"_qs, note}}),
            QString());
        WAIT_COMPARE(device.find<AccountRepository>(m_account.id)->pinnedNote, note);
    };
    isHeardOf();
    m_proxy->restartCount();
    isHeardOf();
    const qint64 length = m_proxy->passed(direction);
    QVERIFY(length > 100);
    // Beyond it, too: what a new line begins with is longer.
    for (CutSteps steps(3 * length, 2 * cuts); steps.hasNext() && !QTest::currentTestFailed();) {
        const qint64 cut = steps.takeNext();
        m_proxy->cutAfter(direction, cut);
        isHeardOf();
        if (QTest::currentTestFailed())
            qWarning() << "cut after" << cut << "of" << length << "bytes";
    }
}

} // namespace waymark::test

QTEST_GUILESS_MAIN(waymark::test::TestEmailCuts)
#include "tst_email_cuts.moc"
