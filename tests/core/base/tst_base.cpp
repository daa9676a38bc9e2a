// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/base/Clock.h"
#include "core/base/Follow.h"
#include "core/base/JobTracker.h"
#include "core/base/Result.h"
#include "core/base/SecretStore.h"
#include "core/base/Uid.h"
#include "core/base/WholeText.h"

#include <QPromise>
#include <QRegularExpression>
#include <QSemaphore>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace waymark;

struct ThingTag
{
    static constexpr const char *prefix = "thg";
};
using ThingId = Id<ThingTag>;

class TestBase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void uidIsAVersionSevenUuidWithItsPrefix();
    void uidsNeverRepeatAndSortByTheirMillisecond();
    void resultCarriesAnErrorAcrossValueTypes();
    void todayDependsOnTheZone();
    void onlyTheNewestJobAnswers();
    void cancelledJobStaysSilent();
    void whoWaitsHearsOfTheCancelling();
    void aJobThatStartsTheNextOneStaysRunning();
    void whatNobodyWaitsForAnyMoreIsDropped();
    void secretsAreKeptReplacedAndRemoved();
    void textsAreCutBetweenCharacters();
};

void TestBase::uidIsAVersionSevenUuidWithItsPrefix()
{
    static const QRegularExpression shape(QStringLiteral("^thg_[0-9a-f]{12}7[0-9a-f]{3}[89ab][0-9a-f]{15}$"));
    for (int i = 0; i < 100; ++i) {
        const QString uid = ThingId::create().toString();
        QVERIFY2(shape.match(uid).hasMatch(), qPrintable(uid));
    }
}

void TestBase::uidsNeverRepeatAndSortByTheirMillisecond()
{
    QSet<QString> seen;
    QString last;
    for (int i = 0; i < 10000; ++i) {
        const QString uid = newUid("thg");
        QVERIFY(!seen.contains(uid));
        seen.insert(uid);
        QVERIFY(uid.left(16) >= last.left(16));
        last = uid;
    }
}

void TestBase::resultCarriesAnErrorAcrossValueTypes()
{
    const auto inner = []() -> Result<int> {
        return failure(ErrorKind::Full, QStringLiteral("The disk is full."), QStringLiteral("ENOSPC"));
    };
    const auto outer = [&inner]() -> Result<QString> {
        WAYMARK_TRY(inner());
        return QStringLiteral("unreachable");
    };
    const auto result = outer();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Full);
    QCOMPARE(describe(result.error()), QStringLiteral("The disk is full. [ENOSPC]"));
}

void TestBase::todayDependsOnTheZone()
{
    const FixedClock clock(QDateTime(QDate(2026, 11, 18), QTime(23, 30), Qt::UTC));
    QCOMPARE(clock.today(QTimeZone("Europe/Stockholm")), QDate(2026, 11, 19));
    QCOMPARE(clock.today(QTimeZone("America/New_York")), QDate(2026, 11, 18));
}

void TestBase::onlyTheNewestJobAnswers()
{
    JobTracker tracker;
    QSemaphore gate;
    QList<int> answers;
    tracker.start<int>(
        [&gate](QPromise<int> &promise) {
            gate.acquire();
            promise.addResult(1);
        },
        [&answers](const int &answer) { answers.append(answer); });
    tracker.start<int>([](QPromise<int> &promise) { promise.addResult(2); },
                       [&answers](const int &answer) { answers.append(answer); });
    gate.release();
    QTRY_COMPARE(answers, QList<int>{2});
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(answers, QList<int>{2});
}

void TestBase::cancelledJobStaysSilent()
{
    JobTracker tracker;
    QSemaphore gate;
    bool answered = false;
    tracker.start<int>(
        [&gate](QPromise<int> &promise) {
            gate.acquire();
            promise.addResult(1);
        },
        [&answered](const int &) { answered = true; });
    QVERIFY(tracker.isRunning());
    tracker.cancel();
    QVERIFY(!tracker.isRunning());
    gate.release();
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::sendPostedEvents();
    QVERIFY(!answered);
}

void TestBase::whoWaitsHearsOfTheCancelling()
{
    JobTracker tracker;
    QSignalSpy running(&tracker, &JobTracker::runningChanged);
    QSemaphore gate;
    tracker.start<int>([&gate](QPromise<int> &) { gate.acquire(); }, [](const int &) {});
    tracker.cancel();
    tracker.cancel();
    gate.release();
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(running, (QList<QVariantList>{{true}, {false}}));
}

void TestBase::aJobThatStartsTheNextOneStaysRunning()
{
    JobTracker tracker;
    bool isBusy = false;
    connect(&tracker, &JobTracker::runningChanged, this, [&isBusy](bool running) { isBusy = running; });
    QSemaphore gate;
    bool isSecond = false;
    tracker.start<int>([](QPromise<int> &promise) { promise.addResult(1); },
                       [&](const int &) {
                           isSecond = true;
                           tracker.start<int>([&gate](QPromise<int> &) { gate.acquire(); },
                                              [](const int &) {});
                       });
    QTRY_VERIFY(isSecond);
    QCoreApplication::sendPostedEvents();
    QVERIFY(tracker.isRunning());
    QVERIFY(isBusy);
    gate.release();
    QTRY_VERIFY(!isBusy);
}

void TestBase::whatNobodyWaitsForAnyMoreIsDropped()
{
    auto gone = std::make_unique<QObject>();
    QObject here;
    QStringList answered;
    QPromise<int> promise;
    promise.start();
    follow(promise.future(), gone.get(), [&answered](int) { answered.append(QStringLiteral("gone")); });
    QPromise<int> other;
    other.start();
    follow(other.future(), &here, [&answered](int) { answered.append(QStringLiteral("here")); });
    gone.reset();
    for (QPromise<int> *one : {&promise, &other}) {
        one->addResult(1);
        one->finish();
    }
    QTRY_COMPARE(answered, QStringList{QStringLiteral("here")});
}

void TestBase::secretsAreKeptReplacedAndRemoved()
{
    MemorySecretStore store;
    const auto key = QStringLiteral("smtp");
    QVERIFY(store.write(key, QStringLiteral("one")).result().has_value());
    QVERIFY(store.write(key, QStringLiteral("two")).result().has_value());
    QCOMPARE(store.read(key).result().value(), QStringLiteral("two"));
    QVERIFY(store.write(key, {}).result().has_value());
    QVERIFY(store.read(key).result().value().isEmpty());
}

void TestBase::textsAreCutBetweenCharacters()
{
    const QString smile = QStringLiteral("\U0001F600");
    QCOMPARE(wholeText(QStringLiteral("abc"), 3), QStringLiteral("abc"));
    QCOMPARE(wholeText(QStringLiteral("abcd"), 3), QStringLiteral("abc"));
    QCOMPARE(wholeText(QStringLiteral("ab") + smile, 4), QStringLiteral("ab") + smile);
    QCOMPARE(wholeText(QStringLiteral("ab") + smile, 3), QStringLiteral("ab"));
    QCOMPARE(wholeText(QStringLiteral("a") + QChar(0) + QStringLiteral("b"), 3), QStringLiteral("ab"));
    QCOMPARE(wholeText(smile.left(1) + u'x' + smile.mid(1) + smile.left(1), 9), QStringLiteral("x"));
    QCOMPARE(wholeText(smile, 0), QString());
}

QTEST_GUILESS_MAIN(TestBase)
#include "tst_base.moc"
