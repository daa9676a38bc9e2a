// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/protocol/ObjectCheck.h"
#include "core/protocol/Patch.h"
#include "core/protocol/SchemaTable.h"
#include "core/protocol/merge/ObjectMerge.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark {

/// Two changes of one object, property by property.
class TestObjectMerge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneSidedChangesMerge();
    void equalChangesAreNoConflict();
    void scalarsConflict();
    void setsMerge_data();
    void setsMerge();
    void rolesAtAnAccountMerge();
    void aPlaceThatOneSideChangedIsNotRemoved();
    void theLastPlaceIsNotRemoved();
    void optOutWins_data();
    void optOutWins();
    void completions_data();
    void completions();
    void closingTwiceIsNoConflict();
    void textsAreNotMerged();
    void textsOfOneSideStand();
    void momentsAskNobody();
    void withoutABaseDefaultsGiveWay();
    void setsAndCompletionsAreTheSameEitherWay();
    void mergingAgainChangesNothing();
    void aPatchMakesTheOneOfTheOther();
    void aPatchNamesWhatWasAddedAndRemoved();
    void aPatchEscapesKeys();
    void aPatchLeavesOutWhatNobodyMayChange();

private:
    QJsonObject generatedTask();
    QJsonObject generatedCta();
    QRandomGenerator m_random{11};
};

static const TypeSchema &schema(const QString &name)
{
    return *typeSchema(name);
}

static QJsonObject set(const QStringList &items)
{
    QJsonObject object;
    for (const QString &item : items)
        object.insert(item, true);
    return object;
}

static QJsonObject with(QJsonObject object, const QString &property, const QJsonValue &value)
{
    object.insert(property, value);
    return object;
}

void TestObjectMerge::oneSidedChangesMerge()
{
    const QJsonObject base{{u"title"_s, u"A"_s}, {u"position"_s, 1}, {u"dueDate"_s, QJsonValue::Null}};
    const QJsonObject mine = with(base, u"title"_s, u"B"_s);
    const QJsonObject theirs = with(base, u"dueDate"_s, u"2026-12-01"_s);
    const MergedObject merged = mergedObject(schema(u"Task"_s), base, mine, theirs);
    QCOMPARE(merged.object.value(u"title"_s).toString(), u"B"_s);
    QCOMPARE(merged.object.value(u"dueDate"_s).toString(), u"2026-12-01"_s);
    QVERIFY(merged.conflicts.isEmpty());
}

void TestObjectMerge::equalChangesAreNoConflict()
{
    const QJsonObject base{{u"title"_s, u"A"_s}};
    const QJsonObject both{{u"title"_s, u"B"_s}};
    const MergedObject merged = mergedObject(schema(u"Task"_s), base, both, both);
    QCOMPARE(merged.object.value(u"title"_s).toString(), u"B"_s);
    QVERIFY(merged.conflicts.isEmpty());
}

void TestObjectMerge::scalarsConflict()
{
    const QJsonObject base{{u"title"_s, u"A"_s}, {u"position"_s, 1}};
    const QJsonObject mine = with(with(base, u"title"_s, u"B"_s), u"position"_s, 2);
    const QJsonObject theirs = with(base, u"title"_s, u"C"_s);
    const MergedObject merged = mergedObject(schema(u"Task"_s), base, mine, theirs);
    QCOMPARE(merged.object.value(u"title"_s).toString(), u"C"_s);
    QCOMPARE(merged.object.value(u"position"_s).toInt(), 2);
    QCOMPARE(merged.conflicts, QStringList{u"title"_s});
}

void TestObjectMerge::setsMerge_data()
{
    QTest::addColumn<QStringList>("base");
    QTest::addColumn<QStringList>("mine");
    QTest::addColumn<QStringList>("theirs");
    QTest::addColumn<QStringList>("merged");
    const QStringList a{u"a"_s}, ab{u"a"_s, u"b"_s}, ac{u"a"_s, u"c"_s}, none;
    QTest::newRow("both add") << a << ab << ac << QStringList{u"a"_s, u"b"_s, u"c"_s};
    QTest::newRow("one adds, one removes") << a << ab << none << QStringList{u"b"_s};
    QTest::newRow("both remove") << ab << a << a << a;
    QTest::newRow("each removes another") << ab << a << QStringList{u"b"_s} << none;
    QTest::newRow("both add the same") << none << a << a << a;
    QTest::newRow("nobody does anything") << ab << ab << ab << ab;
}

void TestObjectMerge::setsMerge()
{
    QFETCH(QStringList, base);
    QFETCH(QStringList, mine);
    QFETCH(QStringList, theirs);
    QFETCH(QStringList, merged);
    const auto cta = [](const QStringList &contacts) { return QJsonObject{{u"contacts"_s, set(contacts)}}; };
    const MergedObject result = mergedObject(schema(u"Cta"_s), cta(base), cta(mine), cta(theirs));
    QCOMPARE(result.object.value(u"contacts"_s).toObject(), set(merged));
    QVERIFY(result.conflicts.isEmpty());
}

static QJsonObject contactAt(const QHash<QString, QStringList> &places)
{
    QJsonObject memberships;
    for (auto it = places.cbegin(); it != places.cend(); ++it)
        memberships.insert(it.key(), QJsonObject{{u"roles"_s, set(*it)}});
    return {{u"memberships"_s, memberships}};
}

void TestObjectMerge::rolesAtAnAccountMerge()
{
    const MergedObject merged = mergedObject(schema(u"Contact"_s), contactAt({{u"acc_1"_s, {u"buyer"_s}}}),
                                             contactAt({{u"acc_1"_s, {u"buyer"_s, u"gitlab_admin"_s}}}),
                                             contactAt({{u"acc_1"_s, {}}, {u"acc_2"_s, {}}}));
    QCOMPARE(merged.object, contactAt({{u"acc_1"_s, {u"gitlab_admin"_s}}, {u"acc_2"_s, {}}}));
}

void TestObjectMerge::aPlaceThatOneSideChangedIsNotRemoved()
{
    const QJsonObject base = contactAt({{u"acc_1"_s, {}}, {u"acc_2"_s, {}}});
    const QJsonObject removed = contactAt({{u"acc_1"_s, {}}});
    const QJsonObject changed = contactAt({{u"acc_1"_s, {}}, {u"acc_2"_s, {u"buyer"_s}}});
    QCOMPARE(mergedObject(schema(u"Contact"_s), base, removed, changed).object, changed);
    QCOMPARE(mergedObject(schema(u"Contact"_s), base, changed, removed).object, changed);
}

void TestObjectMerge::theLastPlaceIsNotRemoved()
{
    const QJsonObject base = contactAt({{u"acc_1"_s, {}}, {u"acc_2"_s, {}}});
    const QJsonObject mine = contactAt({{u"acc_1"_s, {}}});
    const QJsonObject theirs = contactAt({{u"acc_2"_s, {}}});
    QCOMPARE(mergedObject(schema(u"Contact"_s), base, mine, theirs).object, theirs);
}

void TestObjectMerge::optOutWins_data()
{
    QTest::addColumn<bool>("base");
    QTest::addColumn<bool>("mine");
    QTest::addColumn<bool>("theirs");
    for (int i = 0; i < 8; ++i)
        QTest::addRow("%d", i) << bool(i & 4) << bool(i & 2) << bool(i & 1);
}

void TestObjectMerge::optOutWins()
{
    QFETCH(bool, base);
    QFETCH(bool, mine);
    QFETCH(bool, theirs);
    const auto contact = [](bool out) { return QJsonObject{{u"emailOptOut"_s, out}}; };
    const MergedObject merged =
        mergedObject(schema(u"Contact"_s), contact(base), contact(mine), contact(theirs));
    QCOMPARE(merged.object.value(u"emailOptOut"_s).toBool(), mine || theirs);
    QVERIFY(merged.conflicts.isEmpty());
}

static QJsonObject task(const QString &status, const QString &completedAt = {})
{
    return {
        {u"status"_s, status},
        {u"completedAt"_s, completedAt.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(completedAt)}};
}

void TestObjectMerge::completions_data()
{
    QTest::addColumn<QJsonObject>("base");
    QTest::addColumn<QJsonObject>("mine");
    QTest::addColumn<QJsonObject>("theirs");
    QTest::addColumn<QJsonObject>("merged");
    const QJsonObject open = task(u"not_started"_s);
    const QJsonObject begun = task(u"in_progress"_s);
    const QJsonObject done9 = task(u"completed"_s, u"2026-11-18T09:00:00Z"_s);
    const QJsonObject done11 = task(u"completed"_s, u"2026-11-18T11:00:00Z"_s);
    const QJsonObject skipped = task(u"skipped"_s, u"2026-11-18T08:00:00Z"_s);
    QTest::newRow("done on both: the first moment stands") << open << done9 << done11 << done9;
    QTest::newRow("the same the other way round") << open << done11 << done9 << done9;
    QTest::newRow("begun here, done there") << open << begun << done9 << done9;
    QTest::newRow("done here, begun there") << open << done9 << begun << done9;
    QTest::newRow("skipped here, done there") << open << skipped << done11 << done11;
    // Mine was changed at 10:00.
    QTest::newRow("reopened here after it was done there") << skipped << open << done9 << open;
    QTest::newRow("reopened here before it was done there") << skipped << open << done11 << done11;
    QTest::newRow("reopened there") << done9 << done11 << open << open;
    QTest::newRow("only mine") << open << done9 << open << done9;
    QTest::newRow("only theirs") << open << open << done9 << done9;
}

void TestObjectMerge::completions()
{
    QFETCH(QJsonObject, base);
    QFETCH(QJsonObject, mine);
    QFETCH(QJsonObject, theirs);
    QFETCH(QJsonObject, merged);
    const QDateTime mineAt(QDate(2026, 11, 18), QTime(10, 0), Qt::UTC);
    const MergedObject result = mergedObject(schema(u"Task"_s), base, mine, theirs, mineAt);
    QCOMPARE(result.object, merged);
    QVERIFY(result.conflicts.isEmpty());
}

void TestObjectMerge::closingTwiceIsNoConflict()
{
    const auto cta = [](const QString &status, bool closed, const QJsonValue &at) {
        return QJsonObject{{u"status"_s, status}, {u"closed"_s, closed}, {u"closedAt"_s, at}};
    };
    const QJsonObject base = cta(u"new"_s, false, QJsonValue::Null);
    const QJsonObject mine = cta(u"closed_success"_s, true, u"2026-11-18T11:00:00Z"_s);
    const QJsonObject theirs = cta(u"closed_success"_s, true, u"2026-11-18T09:00:00Z"_s);
    const MergedObject merged = mergedObject(schema(u"Cta"_s), base, mine, theirs);
    QCOMPARE(merged.object, theirs);
    QVERIFY(merged.conflicts.isEmpty());
    // Closed as two different things: somebody has to look.
    const QJsonObject lost = cta(u"closed_lost"_s, true, u"2026-11-18T11:00:00Z"_s);
    QCOMPARE(mergedObject(schema(u"Cta"_s), base, lost, theirs).conflicts, QStringList{u"status"_s});
}

static QJsonObject draft(const QString &subject, const QString &body)
{
    return {{u"subject"_s, QJsonArray{subject}},
            {u"preheader"_s, QJsonArray()},
            {u"body"_s, QJsonObject{{u"text"_s, body}}},
            {u"recipients"_s, set({u"con_1"_s})}};
}

void TestObjectMerge::textsAreNotMerged()
{
    const QJsonObject base = draft(u"S"_s, u"B"_s);
    const QJsonObject mine = with(draft(u"S mine"_s, u"B"_s), u"recipients"_s, set({u"con_1"_s, u"con_2"_s}));
    const QJsonObject theirs = draft(u"S"_s, u"B theirs"_s);
    const MergedObject merged = mergedObject(schema(u"Draft"_s), base, mine, theirs);
    QVERIFY(merged.textsDiverged);
    QCOMPARE(merged.object.value(u"subject"_s), theirs.value(u"subject"_s));
    QCOMPARE(merged.object.value(u"body"_s), theirs.value(u"body"_s));
    QCOMPARE(merged.object.value(u"recipients"_s).toObject(), set({u"con_1"_s, u"con_2"_s}));
    QVERIFY(!mergedObject(schema(u"Draft"_s), base, theirs, theirs).textsDiverged);
}

void TestObjectMerge::textsOfOneSideStand()
{
    const QJsonObject base = draft(u"S"_s, u"B"_s);
    const QJsonObject mine = draft(u"S mine"_s, u"B mine"_s);
    const MergedObject here = mergedObject(schema(u"Draft"_s), base, mine, base);
    QVERIFY(!here.textsDiverged);
    QCOMPARE(here.object, mine);
    const MergedObject there = mergedObject(schema(u"Draft"_s), base, base, mine);
    QVERIFY(!there.textsDiverged);
    QCOMPARE(there.object, mine);
}

void TestObjectMerge::momentsAskNobody()
{
    const auto contact = [](const QString &at) { return QJsonObject{{u"optOutAt"_s, at}}; };
    const QJsonObject theirs = contact(u"2026-11-18T09:00:00Z"_s);
    const MergedObject merged = mergedObject(schema(u"Contact"_s), contact(u"2026-11-17T09:00:00Z"_s),
                                             contact(u"2026-11-18T10:00:00Z"_s), theirs);
    QCOMPARE(merged.object, theirs);
    QVERIFY(merged.conflicts.isEmpty());
}

void TestObjectMerge::withoutABaseDefaultsGiveWay()
{
    QJsonObject blank;
    for (const PropertySchema &property : schema(u"Contact"_s).properties)
        blank.insert(property.name, property.defaultValue());
    const QJsonObject mine = with(with(blank, u"phone"_s, u"+1"_s), u"title"_s, u"CTO"_s);
    const QJsonObject theirs = with(with(blank, u"notes"_s, u"met"_s), u"title"_s, u"CEO"_s);
    const MergedObject merged = mergedObject(schema(u"Contact"_s), blank, mine, theirs);
    QCOMPARE(merged.object.value(u"phone"_s).toString(), u"+1"_s);
    QCOMPARE(merged.object.value(u"notes"_s).toString(), u"met"_s);
    QCOMPARE(merged.object.value(u"title"_s).toString(), u"CEO"_s);
    QCOMPARE(merged.conflicts, QStringList{u"title"_s});
}

QJsonObject TestObjectMerge::generatedTask()
{
    const QStringList statuses{u"not_started"_s, u"in_progress"_s, u"completed"_s, u"skipped"_s};
    const QString status = statuses.at(m_random.bounded(4));
    const bool isOver = status == u"completed"_s || status == u"skipped"_s;
    return task(status, isOver ? u"2026-11-18T0%1:00:00Z"_s.arg(m_random.bounded(9)) : QString());
}

QJsonObject TestObjectMerge::generatedCta()
{
    QStringList contacts;
    for (const char letter : {'a', 'b', 'c', 'd'}) {
        if (m_random.bounded(2) == 1)
            contacts.append(QString(QLatin1Char(letter)));
    }
    return {{u"contacts"_s, set(contacts)}, {u"name"_s, QString::number(m_random.bounded(3))}};
}

void TestObjectMerge::setsAndCompletionsAreTheSameEitherWay()
{
    const QJsonObject open = task(u"not_started"_s);
    for (int i = 0; i < 2000; ++i) {
        const QJsonObject base = generatedCta(), a = generatedCta(), b = generatedCta();
        const MergedObject one = mergedObject(schema(u"Cta"_s), base, a, b);
        const MergedObject other = mergedObject(schema(u"Cta"_s), base, b, a);
        QCOMPARE(one.object.value(u"contacts"_s), other.object.value(u"contacts"_s));
        QCOMPARE(one.conflicts, other.conflicts);
        const QJsonObject c = generatedTask(), d = generatedTask();
        QCOMPARE(mergedObject(schema(u"Task"_s), open, c, d).object.value(u"status"_s),
                 mergedObject(schema(u"Task"_s), open, d, c).object.value(u"status"_s));
    }
}

void TestObjectMerge::mergingAgainChangesNothing()
{
    for (int i = 0; i < 2000; ++i) {
        const QJsonObject base = generatedCta(), a = generatedCta(), b = generatedCta();
        const MergedObject merged = mergedObject(schema(u"Cta"_s), base, a, b);
        // The device now has the merged object, and theirs is what was agreed.
        QCOMPARE(mergedObject(schema(u"Cta"_s), b, merged.object, b).object, merged.object);
        QVERIFY(mergedObject(schema(u"Cta"_s), b, merged.object, b).conflicts.isEmpty());
        // The other device receives it.
        QCOMPARE(mergedObject(schema(u"Cta"_s), b, b, merged.object).object, merged.object);
        QCOMPARE(mergedObject(schema(u"Cta"_s), base, a, a).object, a);
    }
}

void TestObjectMerge::aPatchMakesTheOneOfTheOther()
{
    for (int i = 0; i < 500; ++i) {
        const QJsonObject before = generatedCta(), after = generatedCta();
        const QJsonObject patch = patchBetween(schema(u"Cta"_s), before, after);
        const auto patchedObject = applyPatch(schema(u"Cta"_s), before, patch);
        QVERIFY(patchedObject);
        QCOMPARE(*patchedObject, after);
        QCOMPARE(patch.isEmpty(), before == after);
    }
}

void TestObjectMerge::aPatchNamesWhatWasAddedAndRemoved()
{
    const QJsonObject before =
        with(contactAt({{u"acc_1"_s, {u"buyer"_s}}, {u"acc_2"_s, {}}}), u"title"_s, u"A"_s);
    const QJsonObject after =
        with(contactAt({{u"acc_1"_s, {u"admin"_s}}, {u"acc_3"_s, {}}}), u"title"_s, u"B"_s);
    const QJsonObject expected{{u"title"_s, u"B"_s},
                               {u"memberships/acc_1/roles/buyer"_s, QJsonValue::Null},
                               {u"memberships/acc_1/roles/admin"_s, true},
                               {u"memberships/acc_2"_s, QJsonValue::Null},
                               {u"memberships/acc_3"_s, QJsonObject{{u"roles"_s, QJsonObject()}}}};
    QCOMPARE(patchBetween(schema(u"Contact"_s), before, after), expected);
}

void TestObjectMerge::aPatchEscapesKeys()
{
    const QJsonObject before{{u"technologyStack"_s, set({u"a/b"_s})}};
    const QJsonObject after{{u"technologyStack"_s, set({u"c~d"_s})}};
    const QJsonObject patch = patchBetween(schema(u"Account"_s), before, after);
    QCOMPARE(patch,
             (QJsonObject{{u"technologyStack/a~1b"_s, QJsonValue::Null}, {u"technologyStack/c~0d"_s, true}}));
    QCOMPARE(applyPatch(schema(u"Account"_s), before, patch).value(), after);
}

void TestObjectMerge::aPatchLeavesOutWhatNobodyMayChange()
{
    const QJsonObject before{{u"kind"_s, u"email"_s}, {u"title"_s, u"A"_s}};
    const QJsonObject after{{u"kind"_s, u"call"_s}, {u"title"_s, u"A"_s}};
    QVERIFY(patchBetween(schema(u"Task"_s), before, after).isEmpty());
}

} // namespace waymark

QTEST_APPLESS_MAIN(waymark::TestObjectMerge)
#include "tst_object_merge.moc"
