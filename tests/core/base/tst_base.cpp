// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/base/Clock.h"
#include "core/base/Follow.h"
#include "core/base/IsolatedText.h"
#include "core/base/JobTracker.h"
#include "core/base/OneLine.h"
#include "core/base/Result.h"
#include "core/base/SecretStore.h"
#include "core/base/Uid.h"
#include "core/base/WholeText.h"

#include <QLocale>
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
    void textsAreMadeOneLine_data();
    void textsAreMadeOneLine();
    void whatIsIsolatedDoesNotReachBeyondIt_data();
    void whatIsIsolatedDoesNotReachBeyondIt();
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

void TestBase::textsAreMadeOneLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, const char16_t *text, const char16_t *line) {
        QTest::newRow(name) << QString::fromUtf16(text) << QString::fromUtf16(line);
    };
    row("nothing", u"", u"");
    row("plain words", u" Two  words ", u" Two  words ");
    row("other writing", u"\u05d0\u05d1 \u6f22 \u00a0\u200f!", u"\u05d0\u05d1 \u6f22 \u00a0\u200f!");
    row("lines", u"first\n\n  second\tthird", u"first second third");
    row("a space before the line's end", u"first \r\nsecond", u"first second");
    row("line ends around it", u"\n words \n", u"words");
    row("only line ends", u"\n\t\r", u"");
    row("separators", u"a\u2028b\u2029c", u"a b c");
    row("controls of both ranges", u"a\u0001b\u007fc\u0085d", u"a b c d");
    row("an override without an end", u"title \u202eelbmuj", u"title elbmuj");
    row("an override with its end", u"a \u202ecba\u202c d", u"a \u202ecba\u202c d");
    row("an isolate with its end", u"\u2067abc\u2069 d", u"\u2067abc\u2069 d");
    row("ends of nothing", u"a\u202cb\u2069c", u"abc");
    row("an embedding that its isolate ends", u"\u2066a\u202bb\u2069c", u"\u2066ab\u2069c");
    row("an isolate's end within an embedding", u"\u202ba\u2069b\u202c", u"\u202bab\u202c");
    row("an embedding's end within an isolate", u"\u202b\u2068a\u202cb\u2069\u202c",
        u"\u202b\u2068ab\u2069\u202c");
    row("two that never end", u"\u2068\u2067a\u2069", u"\u2067a\u2069");
}

void TestBase::textsAreMadeOneLine()
{
    QFETCH(QString, text);
    QFETCH(QString, line);
    QCOMPARE(isOneLine(text), text == line);
    QCOMPARE(oneLine(text), line);
    QVERIFY(isOneLine(line));
    QCOMPARE(oneLine(line), line);
}

void TestBase::whatIsIsolatedDoesNotReachBeyondIt_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const char16_t *text, const char16_t *shown) {
        QTest::newRow(name) << QString::fromUtf16(text) << QString::fromUtf16(shown);
    };
    row("words of the same direction", u"Acme", u"Acme");
    row("words of the other one", u"\u05d0\u05d1", u"\u2068\u05d0\u05d1\u2069");
    row("an override without an end", u"Acme \u202eeltit", u"Acme eltit");
    row("an override with its end", u"\u202eeltit\u202c", u"\u2068\u202eeltit\u202c\u2069");
    row("an isolate's end", u"\u05d0\u2069\u202e", u"\u2068\u05d0\u2069");
    row("an isolate's beginning", u"\u05d0\u2068", u"\u2068\u05d0\u2069");
    row("a line's end", u"\u05d0\n\u05d1", u"\u2068\u05d0 \u05d1\u2069");
}

void TestBase::whatIsIsolatedDoesNotReachBeyondIt()
{
    QFETCH(QString, name);
    QFETCH(QString, shown);
    QCOMPARE(isolatedText(name, Qt::LeftToRight), shown);
    QLocale::setDefault(QLocale::c());
    QCOMPARE(inSentence(name), shown);
}

QTEST_GUILESS_MAIN(TestBase)
#include "tst_base.moc"
