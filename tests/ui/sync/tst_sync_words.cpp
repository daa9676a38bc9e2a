// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/protocol/TypeSchema.h"
#include "core/sync/SyncType.h"
#include "ui/sync/ChoiceWords.h"
#include "ui/sync/PropertyWords.h"
#include "ui/sync/SyncWords.h"

#include <QTest>

namespace waymark {

using State = SyncStatus::State;

namespace {

const QDateTime now(QDate(2026, 11, 18), QTime(10, 50), Qt::UTC);

SyncStatus statusOf(State state)
{
    SyncStatus status;
    status.state = state;
    status.server = QStringLiteral("sync.example");
    status.syncedAt = now.addSecs(-8 * 60);
    return status;
}

SyncLine lineOf(const SyncStatus &status)
{
    return SyncWords::line(status, now, Formats(QLocale::c(), QTimeZone::utc()));
}

} // namespace

/// What the indicator says.
class TestSyncWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachStateHasItsWords_data();
    void eachStateHasItsWords();
    void anObstacleTellsItsSentenceAndTheNextTry();
    void everyRefusalHasAReasonAndAWayOut_data();
    void everyRefusalHasAReasonAndAWayOut();
    void whoChangesASharedAddressIsNamed();
    void theSameIsSaidOnlyOfTheSame();
    void everyPropertyAndChoiceHasWords();
};

void TestSyncWords::eachStateHasItsWords_data()
{
    QTest::addColumn<SyncStatus>("status");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("tone");
    const auto row = [](const char *name, const SyncStatus &status, const char *text, Tone tone) {
        QTest::newRow(name) << status << QString::fromUtf8(text) << int(tone);
    };
    row("no server", statusOf(State::NotConnected), "On this computer", Tone::Neutral);
    row("synced", statusOf(State::Synced), "Synced 10:42", Tone::Success);
    SyncStatus status = statusOf(State::Synced);
    status.syncedAt = {};
    row("never synced", status, "Synced", Tone::Success);
    status = statusOf(State::Synced);
    status.conflicts = 2;
    status.refused = 1;
    row("conflicts come first", status, "2 conflict(s) to resolve", Tone::Warning);
    status.conflicts = 0;
    row("refused", status, "1 change(s) refused", Tone::Warning);
    status.refused = 0;
    status.waiting = 3;
    status.setAside = 1;
    row("set aside", status, "1 change(s) set aside", Tone::Warning);
    status.setAside = 0;
    row("what waits is not synced", status, "3 change(s) wait", Tone::Neutral);
    status = statusOf(State::Syncing);
    row("syncing, total not known", status, "Syncing", Tone::Neutral);
    status.done = 1128;
    status.total = 4120;
    row("syncing", status, "Syncing 1,128 of 4,120", Tone::Neutral);
    status = statusOf(State::Offline);
    status.since = now.addSecs(-14 * 60);
    row("offline", status, "Offline since 10:36", Tone::Warning);
    status.waiting = 4;
    row("offline with work", status, "Offline since 10:36, 4 change(s) wait", Tone::Warning);
    row("paused", statusOf(State::Paused), "Sync paused", Tone::Neutral);
    row("token", statusOf(State::NeedsSignIn), "Sign in again", Tone::Danger);
    row("person", statusOf(State::NeedsPerson), "Sync needs you", Tone::Danger);
}

void TestSyncWords::eachStateHasItsWords()
{
    QFETCH(SyncStatus, status);
    QFETCH(QString, text);
    QFETCH(int, tone);
    QCOMPARE(lineOf(status).text, text);
    QCOMPARE(int(lineOf(status).tone), tone);
    QVERIFY(!lineOf(status).tip.isEmpty());
}

void TestSyncWords::anObstacleTellsItsSentenceAndTheNextTry()
{
    SyncStatus status = statusOf(State::Offline);
    status.sentence = QStringLiteral("The server cannot be reached.");
    QCOMPARE(lineOf(status).tip, status.sentence);
    status.retryAt = now.addSecs(60);
    QCOMPARE(lineOf(status).tip, QStringLiteral("The server cannot be reached. The next try is at 10:51."));
}

void TestSyncWords::everyRefusalHasAReasonAndAWayOut_data()
{
    QTest::addColumn<QString>("error");
    for (const char *error : {"blocked", "forbidden", "invalidProperties", "invalidPatch", "alreadyExists",
                              "notFound", "overQuota", "tooLarge", "rateLimit", "somethingNew"})
        QTest::newRow(error) << QString::fromLatin1(error);
}

void TestSyncWords::everyRefusalHasAReasonAndAWayOut()
{
    QFETCH(QString, error);
    ParkedChange change;
    change.error = error;
    QVERIFY(!SyncWords::refusal(change).isEmpty());
    QVERIFY(!SyncWords::advice(change).isEmpty());
    change.properties = {QStringLiteral("dueDate")};
    if (error.startsWith(QLatin1String("invalid")))
        QVERIFY(SyncWords::refusal(change).contains(QLatin1String("Due date")));
}

// The server names the property; a role has nothing to do with it.
void TestSyncWords::whoChangesASharedAddressIsNamed()
{
    ParkedChange change;
    change.type = EntityType::Contact;
    change.error = QStringLiteral("forbidden");
    const QString role = QStringLiteral("Your role");
    QVERIFY(SyncWords::refusal(change).contains(role));
    change.properties = {QStringLiteral("email")};
    QVERIFY(!SyncWords::refusal(change).contains(role));
    QVERIFY(SyncWords::refusal(change).contains(QLatin1String("Colleagues had this contact first")));
    QVERIFY(SyncWords::advice(change).contains(QLatin1String("earlier address")));
    change.type = EntityType::User;
    QVERIFY(SyncWords::refusal(change).contains(role));
}

void TestSyncWords::theSameIsSaidOnlyOfTheSame()
{
    const QString same = QStringLiteral("had the same");
    SyncStatus status = statusOf(State::Synced);
    QVERIFY(lineOf(status).tip.contains(same));
    for (int SyncStatus::*left : {&SyncStatus::waiting, &SyncStatus::conflicts, &SyncStatus::refused}) {
        status.*left = 1;
        QVERIFY2(!lineOf(status).tip.contains(same), qPrintable(lineOf(status).tip));
        status.*left = 0;
    }
}

// What can stand between two versions of an object is shown in words that a translator has.
void TestSyncWords::everyPropertyAndChoiceHasWords()
{
    QStringList without;
    for (const SyncType &type : syncTypes()) {
        for (const PropertySchema &property : type.schema().properties) {
            const QString name = type.name + u'/' + property.name;
            const bool canConflict = property.merge == MergePolicy::Scalar && !property.serverSet;
            if (canConflict && !PropertyWords::hasLabel(property.name))
                without.append(name);
            for (const QString &choice : property.choices) {
                if (property.kind == ValueKind::Choice && !ChoiceWords::of(choice))
                    without.append(name + u'/' + choice);
            }
        }
    }
    QVERIFY2(without.isEmpty(), qPrintable(without.join(u' ')));
}

} // namespace waymark

QTEST_APPLESS_MAIN(waymark::TestSyncWords)
#include "tst_sync_words.moc"
