// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/protocol/ObjectCheck.h"
#include "core/protocol/SchemaTable.h"
#include "core/protocol/TypeSchema.h"
#include "core/store/tables/StoredTable.h"
#include "core/sync/mapping/RowMapping.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark {

/// Rows on their way to the wire and back, over the store's table of properties and the protocol's.
class TestSyncMapping : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPropertyIsMappedOrSaidNotToBe_data();
    void everyPropertyIsMappedOrSaidNotToBe();
    void everyTypeOfTheTableIsKnownOrSaidNotToBe();
    void generatedObjectsComeBackAsTheyWere_data();
    void generatedObjectsComeBackAsTheyWere();
    void anEmptyRowIsAnObjectThatTheServerTakes_data();
    void anEmptyRowIsAnObjectThatTheServerTakes();
    void setsKeepTheirOrderInARow();
    void whatTheWireDoesNotHaveStaysInTheRow();
    void sampleQuietDaysStayHere();
    void zeroIsNoPriority();
    void aBadObjectIsRefused_data();
    void aBadObjectIsRefused();
    void anUnknownPropertyIsLeftOut();
    void whatIsNoLineIsReadAndSentAsOne();

private:
    QJsonValue generated(const PropertySchema &property);
    QJsonObject generatedParts(const QList<PropertySchema> &parts);
    QString text(int length);

    QRandomGenerator m_random{7};
};

static void addTypes()
{
    QTest::addColumn<QString>("name");
    for (const SyncType &type : syncTypes())
        QTest::newRow(qPrintable(type.name)) << type.name;
}

void TestSyncMapping::everyPropertyIsMappedOrSaidNotToBe_data()
{
    addTypes();
}

void TestSyncMapping::everyPropertyIsMappedOrSaidNotToBe()
{
    QFETCH(QString, name);
    const SyncType &type = *syncType(name);
    if (type.entity == EntityType::PickItem) // A list is made of rows: tst_sync_pages.
        return;
    QStringList here = type.table().propertyNames();
    QStringList there;
    for (const PropertySchema &property : type.schema().properties)
        there.append(property.name);
    for (const QString &property : RowMapping::onlyHere(type)) {
        QVERIFY2(here.removeOne(property), qPrintable(property + u" is no property of a row"_s));
        QVERIFY2(!there.contains(property), qPrintable(property + u" is on the wire, too"_s));
    }
    for (const QString &property : RowMapping::onlyThere(type)) {
        QVERIFY2(there.removeOne(property), qPrintable(property + u" is not on the wire"_s));
        QVERIFY2(!here.contains(property), qPrintable(property + u" is in a row, too"_s));
    }
    here.sort();
    there.sort();
    QCOMPARE(here, there);
}

void TestSyncMapping::everyTypeOfTheTableIsKnownOrSaidNotToBe()
{
    QStringList missing;
    for (const TypeSchema &type : schemaTable()) {
        if (!syncType(type.name))
            missing.append(type.name);
    }
    // An import is undone from the journal of the device that made it: its history is that device's.
    // Earlier texts of drafts are no rows of the journal; EarlierTexts knows them.
    QCOMPARE(missing, QStringList({u"DraftRevision"_s, u"ImportRun"_s}));
}

QString TestSyncMapping::text(int length)
{
    static const QString letters = u"abc XYZ äß漢/~'\"0"_s;
    QString result = u"t"_s;
    for (int i = m_random.bounded(std::max(1, std::min(length - 1, 30))); i > 0; --i)
        result += letters.at(m_random.bounded(int(letters.size())));
    return result.left(length);
}

QJsonObject TestSyncMapping::generatedParts(const QList<PropertySchema> &parts)
{
    QJsonObject record;
    for (const PropertySchema &part : parts)
        record.insert(part.name, generated(part));
    return record;
}

QJsonValue TestSyncMapping::generated(const PropertySchema &property)
{
    const auto id = [this] { return u"x_%1"_s.arg(m_random.generate()); };
    // A row has no null where a record has an id or a number.
    if (property.nullable && m_random.bounded(4) == 0 && property.kind != ValueKind::Integer)
        return QJsonValue::Null;
    QJsonObject map;
    switch (property.kind) {
    case ValueKind::Text:
    case ValueKind::Pick:
        return text(std::min(property.maxLength, 3 + int(m_random.bounded(40))));
    case ValueKind::Flag:
        return m_random.bounded(2) == 1;
    case ValueKind::Integer:
        return std::max<qint64>(property.least, 0) +
               qint64(m_random.bounded(
                   quint32(std::min<qint64>(property.most - std::max<qint64>(property.least, 0) + 1, 100))));
    case ValueKind::Day:
        return QDate(2026, 1, 1).addDays(m_random.bounded(700)).toString(Qt::ISODate);
    case ValueKind::TimeOfDay:
        return QTime(9, 0).addSecs(m_random.bounded(3600)).toString(Qt::ISODate);
    case ValueKind::Instant:
        return m_random.bounded(2) == 1 ? u"2026-11-18T08:00:00Z"_s : u"2026-11-18T08:00:00.12Z"_s;
    case ValueKind::Choice:
        return property.choices.at(m_random.bounded(int(property.choices.size())));
    case ValueKind::Reference:
        return id();
    case ValueKind::TextSet:
    case ValueKind::PickSet:
    case ValueKind::ReferenceSet:
        for (int i = m_random.bounded(4); i > 0; --i)
            map.insert(property.name == u"weekend"_s ? QString::number(i) : id(), true);
        return map;
    case ValueKind::TextMap:
        return QJsonObject{{text(5), text(20)}};
    case ValueKind::Record:
        return generatedParts(property.parts);
    case ValueKind::RecordMap:
        return QJsonObject{
            {property.name == u"stamps"_s ? u"hosting"_s : id(), generatedParts(property.parts)}};
    case ValueKind::RecordList:
        return QJsonArray{generatedParts(property.parts), generatedParts(property.parts)};
    case ValueKind::Document:
        return property.byDefault.isArray() ? QJsonValue(QJsonArray{QJsonObject{{u"text"_s, text(9)}}})
                                            : QJsonValue(QJsonObject{{u"type"_s, text(9)}});
    }
    return {};
}

void TestSyncMapping::generatedObjectsComeBackAsTheyWere_data()
{
    addTypes();
}

void TestSyncMapping::generatedObjectsComeBackAsTheyWere()
{
    QFETCH(QString, name);
    const SyncType &type = *syncType(name);
    const QStringList missing = RowMapping::onlyThere(type);
    for (int round = 0; round < 50; ++round) {
        QJsonObject object;
        for (const PropertySchema &property : type.schema().properties) {
            if (!missing.contains(property.name))
                object.insert(property.name, generated(property));
        }
        const QJsonObject row = RowMapping::forRow(type, object, {});
        const QJsonObject back = RowMapping::forWire(type, row);
        for (auto it = object.begin(); it != object.end(); ++it) {
            QVERIFY2(back.value(it.key()) == it.value(), qPrintable(it.key()));
        }
        QCOMPARE(RowMapping::forRow(type, back, row), row);
        QJsonObject whole = back;
        for (const QString &property : missing)
            whole.insert(property, generated(*type.schema().property(property)));
        QVERIFY(RowMapping::checked(type, whole));
        if (type.schema().creators != nobody && type.entity != EntityType::Submission) {
            const auto checked = checkedCreate(type.schema(), back, everybody);
            QVERIFY2(checked, checked ? ""
                                      : qPrintable(checked.error().properties.join(u' ') +
                                                   checked.error().description));
        }
    }
}

void TestSyncMapping::anEmptyRowIsAnObjectThatTheServerTakes_data()
{
    addTypes();
}

// What is required but empty in an empty row is the person's to fill in, everything else is in its form.
void TestSyncMapping::anEmptyRowIsAnObjectThatTheServerTakes()
{
    QFETCH(QString, name);
    const SyncType &type = *syncType(name);
    if (type.entity == EntityType::PickItem)
        return;
    QJsonObject object = RowMapping::forWire(type, type.table().emptyObject());
    for (const PropertySchema &property : type.schema().properties) {
        if (property.required)
            object.insert(property.name, generated(property));
    }
    const auto checked = RowMapping::checked(type, object);
    QVERIFY2(checked,
             checked ? "" : qPrintable(checked.error().properties.join(u' ') + checked.error().description));
}

void TestSyncMapping::setsKeepTheirOrderInARow()
{
    const SyncType &type = *syncType(u"Cta"_s);
    QJsonObject row = type.table().emptyObject();
    row.insert(u"contacts"_s, QJsonArray{u"con_c"_s, u"con_a"_s, u"con_b"_s});
    const QJsonObject set{{u"con_a"_s, true}, {u"con_c"_s, true}, {u"con_d"_s, true}};
    const QJsonObject after = RowMapping::forRow(type, {{u"contacts"_s, set}}, row);
    QCOMPARE(after.value(u"contacts"_s).toArray(), (QJsonArray{u"con_c"_s, u"con_a"_s, u"con_d"_s}));
}

void TestSyncMapping::whatTheWireDoesNotHaveStaysInTheRow()
{
    const SyncType &type = *syncType(u"Suppression"_s);
    QJsonObject row = type.table().emptyObject();
    row.insert(u"addedBy"_s, u"usr_1"_s);
    row.insert(u"liftReason"_s, u"asked for it"_s);
    const QJsonObject after = RowMapping::forRow(type, {{u"address"_s, u"a@b.example"_s}}, row);
    QCOMPARE(after.value(u"addedBy"_s).toString(), u"usr_1"_s);
    QCOMPARE(after.value(u"liftReason"_s).toString(), u"asked for it"_s);
    QCOMPARE(after.value(u"address"_s).toString(), u"a@b.example"_s);
}

void TestSyncMapping::sampleQuietDaysStayHere()
{
    const SyncType &type = *syncType(u"Organisation"_s);
    const auto days = [](const QString &name, bool sample) {
        return QJsonObject{{u"from"_s, u"2026-12-24"_s}, {u"to"_s, u"2026-12-31"_s},
                           {u"region"_s, u""_s},         {u"name"_s, name},
                           {u"account"_s, u""_s},        {u"sample"_s, sample}};
    };
    QJsonObject row = type.table().emptyObject();
    row.insert(u"quietDays"_s, QJsonArray{days(u"Ours"_s, false), days(u"Sample"_s, true)});
    const QJsonArray wire = RowMapping::forWire(type, row).value(u"quietDays"_s).toArray();
    QCOMPARE(wire.size(), 1);
    QVERIFY(!wire.first().toObject().contains(u"sample"_s));
    const QJsonObject after = RowMapping::forRow(type, {{u"quietDays"_s, QJsonArray()}}, row);
    QCOMPARE(after.value(u"quietDays"_s).toArray(), (QJsonArray{days(u"Sample"_s, true)}));
}

void TestSyncMapping::zeroIsNoPriority()
{
    const SyncType &type = *syncType(u"Account"_s);
    const QJsonObject row = type.table().emptyObject();
    QCOMPARE(row.value(u"priority"_s), QJsonValue(0));
    QCOMPARE(RowMapping::forWire(type, row).value(u"priority"_s), QJsonValue(QJsonValue::Null));
    const QJsonObject set = RowMapping::forRow(type, {{u"priority"_s, 2}}, row);
    QCOMPARE(set.value(u"priority"_s), QJsonValue(2));
    const QJsonObject cleared = RowMapping::forRow(type, {{u"priority"_s, QJsonValue::Null}}, set);
    QCOMPARE(cleared.value(u"priority"_s), QJsonValue(0));
}

void TestSyncMapping::aBadObjectIsRefused_data()
{
    QTest::addColumn<QString>("property");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("no name") << u"name"_s << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("an empty name") << u"name"_s << QJsonValue(u" "_s);
    QTest::newRow("a number for a name") << u"name"_s << QJsonValue(3);
    QTest::newRow("no day") << u"dueDate"_s << QJsonValue(u"2026-02-30"_s);
    QTest::newRow("an unknown word") << u"priority"_s << QJsonValue(u"urgent"_s);
    QTest::newRow("a list for a set") << u"contacts"_s << QJsonValue(QJsonArray{u"con_1"_s});
    QTest::newRow("false in a set") << u"contacts"_s << QJsonValue(QJsonObject{{u"con_1"_s, false}});
    QTest::newRow("an instant without a zone") << u"createdAt"_s << QJsonValue(u"2026-11-18T08:00:00"_s);
    QTest::newRow("a record without its day") << u"snooze"_s << QJsonValue(QJsonObject{{u"reason"_s, u""_s}});
}

void TestSyncMapping::aBadObjectIsRefused()
{
    QFETCH(QString, property);
    QFETCH(QJsonValue, value);
    const SyncType &type = *syncType(u"Cta"_s);
    QJsonObject object{{u"account"_s, u"acc_1"_s}, {u"name"_s, u"Onboarding"_s}, {u"type"_s, u"risk"_s}};
    QVERIFY(RowMapping::checked(type, object));
    if (value.isUndefined())
        object.remove(property);
    else
        object.insert(property, value);
    const auto checked = RowMapping::checked(type, object);
    QVERIFY(!checked);
    QCOMPARE(checked.error().properties, QStringList{property});
}

void TestSyncMapping::anUnknownPropertyIsLeftOut()
{
    const SyncType &type = *syncType(u"Cta"_s);
    const QJsonObject object{{u"account"_s, u"acc_1"_s},
                             {u"name"_s, u"Onboarding"_s},
                             {u"type"_s, u"risk"_s},
                             {u"mood"_s, u"from a newer server"_s}};
    const auto checked = RowMapping::checked(type, object);
    QVERIFY(checked);
    QVERIFY(!checked->contains(u"mood"_s));
}

// An older server, or an older Waymark, let such texts in: they hold up nothing.
void TestSyncMapping::whatIsNoLineIsReadAndSentAsOne()
{
    const QString wild = QString::fromUtf16(u"Mind \u202eelbmuj\n\nsecond line");
    const QString tame = u"Mind elbmuj second line"_s;
    const SyncType &type = *syncType(u"Cta"_s);
    const QJsonObject object{
        {u"account"_s, u"acc_1"_s},
        {u"name"_s, wild},
        {u"type"_s, u"risk"_s},
        {u"comments"_s, u"one\ntwo"_s},
        {u"omitted"_s, QJsonArray{QJsonObject{{u"stepId"_s, u"s1"_s}, {u"title"_s, wild}}}}};
    const auto checked = RowMapping::checked(type, object);
    QVERIFY(checked);
    QCOMPARE(checked->value(u"name"_s), QJsonValue(tame));
    QCOMPARE(checked->value(u"comments"_s), QJsonValue(u"one\ntwo"_s));
    QCOMPARE(checked->value(u"omitted"_s)[0][u"title"_s], QJsonValue(tame));

    QJsonObject row = RowMapping::forRow(type, *checked, {});
    row.insert(u"name"_s, wild);
    const QJsonObject sent = RowMapping::forWire(type, row);
    QVERIFY(checkedCreate(type.schema(), sent, everybody));
    QCOMPARE(sent.value(u"name"_s), QJsonValue(tame));
    // What is the same on the wire is no change of the row.
    QCOMPARE(RowMapping::forRow(type, *checked, row).value(u"name"_s), QJsonValue(wild));
}

} // namespace waymark

QTEST_APPLESS_MAIN(waymark::TestSyncMapping)
#include "tst_sync_mapping.moc"
