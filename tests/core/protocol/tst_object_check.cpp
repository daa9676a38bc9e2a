// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/base/Uid.h"
#include "core/protocol/ObjectCheck.h"
#include "core/protocol/SchemaTable.h"
#include "core/protocol/ValueCheck.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace waymark {

using Json = QJsonObject;

/// Creates and patches of every type, made from the schema table, and those that a client must not get away
/// with.
class TestObjectCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLeastOfEveryTypeIsMadeWhole_data();
    void theLeastOfEveryTypeIsMadeWhole();
    void everyRequiredPropertyIsMissed();
    void everyPropertyRefusesEveryOtherKind();
    void everyWriterIsAsked();
    void everyImmutablePropertyStays();
    void whatTheServerSetsNobodyElseDoes();
    void everyPropertyGoesBackToItsDefault();

    void unknownPropertiesAreRefused();
    void uidsAreOfTheirType_data();
    void uidsAreOfTheirType();
    void badValuesAreNamed_data();
    void badValuesAreNamed();
    void optOutIsNeverTakenBack();
    void aStringIsOneLine();
    void whatIsStoredOtherwiseStaysWhileItIsNotTouched();

    void aPatchSetsInside();
    void badPatches_data();
    void badPatches();
    void aPatchHasAnEnd();
    void aPatchThatChangesNothingIsTheSameObject();
    void largeObjectsAreRefused();
};

// A value that is right for `property` and not its default.
static QJsonValue exampleOf(const PropertySchema &property)
{
    const QString id = u"x_00000000000000000000000000000001"_qs;
    switch (property.kind) {
    case ValueKind::Text:
        return QString(qMin(3, property.maxLength), u'z');
    case ValueKind::Pick:
        return u"some_item"_qs;
    case ValueKind::Flag:
        return !property.byDefault.toBool();
    case ValueKind::Integer:
        return double(qMax<qint64>(property.least, 1) + (property.byDefault == QJsonValue(1) ? 1 : 0));
    case ValueKind::Day:
        return u"2026-11-18"_qs;
    case ValueKind::TimeOfDay:
        return u"09:30:00"_qs;
    case ValueKind::Instant:
        return u"2026-11-18T09:30:00Z"_qs;
    case ValueKind::Choice:
        return property.choices.last() == property.byDefault.toString() ? property.choices.first()
                                                                        : property.choices.last();
    case ValueKind::Reference:
        return id;
    case ValueKind::TextSet:
    case ValueKind::PickSet:
    case ValueKind::ReferenceSet:
        return Json{{id, true}};
    case ValueKind::TextMap:
        return Json{{id, u"text"_qs}};
    case ValueKind::Record:
    case ValueKind::RecordMap:
    case ValueKind::RecordList: {
        Json record;
        for (const PropertySchema &part : property.parts)
            record.insert(part.name, exampleOf(part));
        if (property.kind == ValueKind::Record)
            return record;
        return property.kind == ValueKind::RecordList ? QJsonValue(QJsonArray{record})
                                                      : QJsonValue(Json{{id, record}});
    }
    case ValueKind::Document:
        return property.byDefault.isArray() ? QJsonValue(QJsonArray{u"text"_qs})
                                            : QJsonValue(Json{{u"type"_qs, u"doc"_qs}});
    }
    return {};
}

// The least that a create needs.
static Json leastOf(const TypeSchema &type)
{
    Json object;
    for (const PropertySchema &property : type.properties) {
        if (property.required)
            object.insert(property.name, exampleOf(property));
    }
    return object;
}

static QString failed(const SetOutcome<Json> &outcome)
{
    return outcome ? u"accepted"_qs : outcome.error().type + u": "_qs + outcome.error().description;
}

void TestObjectCheck::theLeastOfEveryTypeIsMadeWhole_data()
{
    QTest::addColumn<QString>("name");
    for (const TypeSchema &type : schemaTable())
        QTest::newRow(qPrintable(type.name)) << type.name;
}

void TestObjectCheck::theLeastOfEveryTypeIsMadeWhole()
{
    QFETCH(QString, name);
    const TypeSchema &type = *typeSchema(name);
    const auto object = checkedCreate(type, leastOf(type), everybody);
    QVERIFY2(object, qPrintable(failed(object)));
    for (const PropertySchema &property : type.properties)
        QVERIFY2(object->contains(property.name), qPrintable(property.name));
    QCOMPARE(object->size(), type.properties.size());
}

void TestObjectCheck::everyRequiredPropertyIsMissed()
{
    for (const TypeSchema &type : schemaTable()) {
        const Json least = leastOf(type);
        for (const QString &name : least.keys()) {
            Json without = least;
            without.remove(name);
            const auto object = checkedCreate(type, without, everybody);
            QVERIFY2(!object, qPrintable(type.name + u'/' + name));
            QCOMPARE(object.error().type, u"invalidProperties"_qs);
            QCOMPARE(object.error().properties, QStringList{name});
        }
    }
}

void TestObjectCheck::everyPropertyRefusesEveryOtherKind()
{
    const QList<QJsonValue> wrong{QJsonValue::Null,
                                  1.5,
                                  -1e300,
                                  true,
                                  QString(1'100'000, u'x'),
                                  QJsonArray{1},
                                  QJsonArray{Json{{u"?"_qs, 1}}},
                                  Json{{u""_qs, true}},
                                  Json{{u"a b"_qs, Json{{u"?"_qs, 1}}}}};
    for (const TypeSchema &type : schemaTable()) {
        for (const PropertySchema &property : type.properties) {
            int accepted = 0;
            for (const QJsonValue &value : wrong) {
                const auto checked = checkedValue(property, value);
                accepted += checked ? 1 : 0;
                if (checked)
                    QCOMPARE(*checked, value);
            }
            // A flag takes true, what may be null takes null, a document takes much of its own shape.
            const int may = property.kind == ValueKind::Document
                                ? 2
                                : property.kind == ValueKind::Flag || property.nullable;
            QVERIFY2(accepted <= may, qPrintable(type.name + u'/' + property.name));
        }
    }
}

void TestObjectCheck::everyWriterIsAsked()
{
    int asked = 0;
    for (const TypeSchema &type : schemaTable()) {
        for (const PropertySchema &property : type.properties) {
            if (property.serverSet)
                continue;
            Json given = leastOf(type);
            given.insert(property.name, exampleOf(property));
            for (const Role role : {Role::Tam, Role::Admin}) {
                const auto object = checkedCreate(type, given, role);
                // What another property needs may be somebody else's.
                const bool mine = property.writers.testFlag(role);
                if (!mine) {
                    QVERIFY2(!object, qPrintable(type.name + u'/' + property.name));
                    QCOMPARE(object.error().type, u"forbidden"_qs);
                    ++asked;
                }
                const auto whole = checkedCreate(type, leastOf(type), everybody);
                if (property.immutable)
                    continue;
                const auto changed = patched(type, *whole, Json{{property.name, exampleOf(property)}}, role);
                if (mine || whole->value(property.name) == exampleOf(property))
                    QVERIFY2(changed, qPrintable(type.name + u'/' + property.name + u' ' + failed(changed)));
                else
                    QCOMPARE(changed.error().type, u"forbidden"_qs);
            }
        }
    }
    QVERIFY(asked > 20);
}

void TestObjectCheck::everyImmutablePropertyStays()
{
    int tried = 0;
    for (const TypeSchema &type : schemaTable()) {
        for (const PropertySchema &property : type.properties) {
            const auto whole = checkedCreate(type, leastOf(type), everybody);
            if (!property.immutable || whole->value(property.name) == exampleOf(property))
                continue;
            const auto changed = patched(type, *whole, Json{{property.name, exampleOf(property)}}, everybody);
            QVERIFY2(!changed, qPrintable(type.name + u'/' + property.name));
            QCOMPARE(changed.error().type, u"invalidProperties"_qs);
            ++tried;
        }
    }
    QVERIFY(tried > 10);
}

void TestObjectCheck::whatTheServerSetsNobodyElseDoes()
{
    int tried = 0;
    for (const TypeSchema &type : schemaTable()) {
        for (const PropertySchema &property : type.properties) {
            if (!property.serverSet)
                continue;
            Json given = leastOf(type);
            given.insert(property.name, exampleOf(property));
            QVERIFY2(!checkedCreate(type, given, everybody), qPrintable(type.name + u'/' + property.name));
            ++tried;
        }
        for (const QString &name : {u"id"_qs, u"rev"_qs}) {
            Json given = leastOf(type);
            given.insert(name, 1);
            QVERIFY(!checkedCreate(type, given, everybody));
        }
    }
    QVERIFY(tried > 20);
}

void TestObjectCheck::everyPropertyGoesBackToItsDefault()
{
    for (const TypeSchema &type : schemaTable()) {
        for (const PropertySchema &property : type.properties) {
            if (property.serverSet || property.immutable || property.latch)
                continue;
            Json given = leastOf(type);
            given.insert(property.name, exampleOf(property));
            const auto whole = checkedCreate(type, given, everybody);
            QVERIFY2(whole, qPrintable(failed(whole)));
            const auto back = patched(type, *whole, Json{{property.name, QJsonValue::Null}}, everybody);
            QCOMPARE(back.has_value(), !property.required);
            if (back)
                QCOMPARE(back->value(property.name), property.defaultValue());
        }
    }
}

void TestObjectCheck::unknownPropertiesAreRefused()
{
    const TypeSchema &type = *typeSchema(u"Cta"_qs);
    Json given = leastOf(type);
    given.insert(u"colour"_qs, u"red"_qs);
    QCOMPARE(checkedCreate(type, given, everybody).error().properties, QStringList{u"colour"_qs});
    const auto whole = checkedCreate(type, leastOf(type), everybody);
    QCOMPARE(patched(type, *whole, Json{{u"colour"_qs, 1}}, everybody).error().type, u"invalidProperties"_qs);
    QCOMPARE(patched(type, *whole, Json{{u"colour/a"_qs, 1}}, everybody).error().type,
             u"invalidProperties"_qs);
}

void TestObjectCheck::uidsAreOfTheirType_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("uid");
    QTest::addColumn<bool>("good");
    QTest::newRow("made by us") << u"Cta"_qs << newUid("cta") << true;
    QTest::newRow("of another type") << u"Cta"_qs << newUid("acc") << false;
    QTest::newRow("capital letters") << u"Cta"_qs << u"cta_ABCDEF00000000000000000000000000"_qs << false;
    QTest::newRow("too short") << u"Cta"_qs << u"cta_00"_qs << false;
    QTest::newRow("a line end") << u"Cta"_qs << newUid("cta") + u'\n' << false;
    QTest::newRow("words where there are none") << u"Cta"_qs << u"onboarding"_qs << false;
    QTest::newRow("words of a library") << u"Template"_qs << u"onboarding-self-managed"_qs << true;
    QTest::newRow("a list's name") << u"PickList"_qs << u"deployment_type"_qs << true;
    QTest::newRow("a path") << u"PickList"_qs << u"../x"_qs << false;
    QTest::newRow("nothing") << u"PickList"_qs << QString() << false;
}

void TestObjectCheck::uidsAreOfTheirType()
{
    QFETCH(QString, type);
    QFETCH(QString, uid);
    QFETCH(bool, good);
    Json given = leastOf(*typeSchema(type));
    given.insert(u"uid"_qs, uid);
    QCOMPARE(checkedCreate(*typeSchema(type), given, everybody).has_value(), good);
}

void TestObjectCheck::aStringIsOneLine()
{
    int ofLines = 0;
    int ofOne = 0;
    const auto isTaken = [](const PropertySchema &property, const QString &text) {
        return checkedValue(property, text).has_value();
    };
    const auto ask = [&](const PropertySchema &property, const QString &name) {
        if (property.kind != ValueKind::Text || property.maxLength < 4)
            return;
        ++(property.ofLines ? ofLines : ofOne);
        for (const char16_t *bad : {u"a\nb", u"a\tb", u"a\u2028b", u"a\u2029b", u"a\u0007b", u"a\u0085b"})
            QVERIFY2(isTaken(property, QString::fromUtf16(bad)) == property.ofLines, qPrintable(name));
        for (const char16_t *bad : {u"a\u202eb", u"a\u2067b", u"a\u2069b", u"a\u202cb"})
            QVERIFY2(isTaken(property, QString::fromUtf16(bad)) == property.ofLines, qPrintable(name));
        for (const char16_t *good : {u"\u2067a\u2069", u"\u200fa", u"a\u00a0"})
            QVERIFY2(isTaken(property, QString::fromUtf16(good)), qPrintable(name));
        const QString folded = foldedValue(property, u"a\n\u202eb"_qs).toString();
        QCOMPARE(folded, property.ofLines ? u"a\n\u202eb"_qs : u"a b"_qs);
    };
    for (const TypeSchema &type : schemaTable()) {
        for (const PropertySchema &property : type.properties) {
            ask(property, QString(type.name + u'/' + property.name));
            for (const PropertySchema &part : property.parts)
                ask(part, QString(type.name + u'/' + property.name + u'/' + part.name));
        }
    }
    QVERIFY(ofLines >= 9);
    QVERIFY(ofOne > 60);
}

// A server that was there before has such texts; other changes of those objects are no wrong ones.
void TestObjectCheck::whatIsStoredOtherwiseStaysWhileItIsNotTouched()
{
    const TypeSchema &type = *typeSchema(u"Contact"_qs);
    Json stored = *checkedCreate(type, leastOf(type), everybody);
    stored.insert(u"title"_qs, u"Head of\nEverything"_qs);
    const auto other = patched(type, stored, {{u"phone"_qs, u"1"_qs}}, everybody);
    QVERIFY2(other, qPrintable(failed(other)));
    const auto same = patched(type, stored, {{u"title"_qs, u"Head\nof"_qs}}, everybody);
    QVERIFY(!same);
    QCOMPARE(same.error().properties, QStringList{u"title"_qs});
}

void TestObjectCheck::badValuesAreNamed_data()
{
    QTest::addColumn<QString>("property");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("a NUL") << u"name"_qs << QJsonValue(QString(QChar(0)));
    QTest::newRow("half a surrogate") << u"name"_qs << QJsonValue(QString(QChar(0xd800)));
    QTest::newRow("blanks where a name must be") << u"name"_qs << QJsonValue(u"   "_qs);
    QTest::newRow("a day that is none") << u"dueDate"_qs << QJsonValue(u"2026-02-30"_qs);
    QTest::newRow("a day with a time") << u"dueDate"_qs << QJsonValue(u"2026-02-20T00:00:00Z"_qs);
    QTest::newRow("an instant without a zone") << u"closedAt"_qs << QJsonValue(u"2026-02-20T00:00:00"_qs);
    QTest::newRow("an instant elsewhere") << u"closedAt"_qs << QJsonValue(u"2026-02-20T00:00:00+01:00"_qs);
    QTest::newRow("the 25th hour") << u"closedAt"_qs << QJsonValue(u"2026-02-20T25:00:00Z"_qs);
    QTest::newRow("a zero at the end of a fraction")
        << u"closedAt"_qs << QJsonValue(u"2026-02-20T00:00:00.10Z"_qs);
    QTest::newRow("another word") << u"priority"_qs << QJsonValue(u"urgent"_qs);
    QTest::newRow("a set that says false") << u"contacts"_qs << QJsonValue(Json{{newUid("con"), false}});
    QTest::newRow("a set as a list") << u"contacts"_qs << QJsonValue(QJsonArray{newUid("con")});
    QTest::newRow("a record without a part") << u"snooze"_qs << QJsonValue(Json{{u"reason"_qs, u"x"_qs}});
    QTest::newRow("a record with a strange part")
        << u"snooze"_qs << QJsonValue(Json{{u"until"_qs, u"2026-02-20"_qs}, {u"by"_qs, 1}});
    QTest::newRow("an id with a slash") << u"owner"_qs << QJsonValue(u"usr/1"_qs);
    QTest::newRow("the flag as a number") << u"closed"_qs << QJsonValue(1);
}

void TestObjectCheck::badValuesAreNamed()
{
    QFETCH(QString, property);
    QFETCH(QJsonValue, value);
    const TypeSchema &type = *typeSchema(u"Cta"_qs);
    Json given = leastOf(type);
    QVERIFY(checkedCreate(type, given, everybody));
    given.insert(property, value);
    const auto made = checkedCreate(type, given, everybody);
    QVERIFY(!made);
    QCOMPARE(made.error().type, u"invalidProperties"_qs);
    QCOMPARE(made.error().properties, QStringList{property});
}

void TestObjectCheck::optOutIsNeverTakenBack()
{
    const TypeSchema &type = *typeSchema(u"Contact"_qs);
    Json given = leastOf(type);
    given.insert(u"emailOptOut"_qs, true);
    const auto contact = checkedCreate(type, given, Role::Tam);
    QVERIFY(contact);
    for (const QJsonValue &back : {QJsonValue(false), QJsonValue(QJsonValue::Null)}) {
        const auto changed = patched(type, *contact, Json{{u"emailOptOut"_qs, back}}, everybody);
        QVERIFY(!changed);
        QCOMPARE(changed.error().properties, QStringList{u"emailOptOut"_qs});
    }
    QVERIFY(patched(type, *contact, Json{{u"emailOptOut"_qs, true}}, everybody));
}

static Json aContact()
{
    const TypeSchema &type = *typeSchema(u"Contact"_qs);
    return *checkedCreate(
        type,
        Json{{u"email"_qs, u"a@b.example"_qs},
             {u"memberships"_qs, Json{{u"acc_1"_qs, Json{{u"roles"_qs, Json{{u"gitlab_admin"_qs, true}}}}}}}},
        everybody);
}

void TestObjectCheck::aPatchSetsInside()
{
    const TypeSchema &type = *typeSchema(u"Contact"_qs);
    const auto changed = patched(type, aContact(),
                                 Json{{u"memberships/acc_1/roles/billing"_qs, true},
                                      {u"memberships/acc_1/roles/gitlab_admin"_qs, QJsonValue::Null},
                                      {u"memberships/acc_2"_qs, Json{}},
                                      {u"firstName"_qs, u"Ada"_qs}},
                                 Role::Tam);
    QVERIFY2(changed, qPrintable(failed(changed)));
    const Json memberships{{u"acc_1"_qs, Json{{u"roles"_qs, Json{{u"billing"_qs, true}}}}},
                           {u"acc_2"_qs, Json{{u"roles"_qs, Json{}}}}};
    QCOMPARE(changed->value(u"memberships"_qs), QJsonValue(memberships));
    QCOMPARE(changed->value(u"firstName"_qs).toString(), u"Ada"_qs);
    QCOMPARE(changed->value(u"email"_qs).toString(), u"a@b.example"_qs);
}

void TestObjectCheck::badPatches_data()
{
    QTest::addColumn<QJsonObject>("patch");
    QTest::addColumn<QString>("error");
    const QString invalid = u"invalidPatch"_qs;
    QTest::newRow("a whole and a part")
        << Json{{u"memberships"_qs, Json{{u"acc_1"_qs, Json{}}}}, {u"memberships/acc_1"_qs, Json{}}}
        << invalid;
    QTest::newRow("a part and a part of it")
        << Json{{u"memberships/acc_1"_qs, Json{}}, {u"memberships/acc_1/roles/x"_qs, true}} << invalid;
    QTest::newRow("through what is not there") << Json{{u"memberships/acc_9/roles/x"_qs, true}} << invalid;
    QTest::newRow("into a text") << Json{{u"firstName/0"_qs, u"x"_qs}} << invalid;
    QTest::newRow("a bad escape") << Json{{u"memberships/acc~2"_qs, Json{}}} << invalid;
    QTest::newRow("an escape cut short") << Json{{u"memberships/acc~"_qs, Json{}}} << invalid;
    QTest::newRow("no path") << Json{{QString(), 1}} << invalid;
    QTest::newRow("very deep") << Json{{QString(u"a/"_qs).repeated(20), 1}} << invalid;
    QTest::newRow("a leading slash") << Json{{u"/firstName"_qs, u"x"_qs}} << u"invalidProperties"_qs;
    QTest::newRow("the last membership")
        << Json{{u"memberships/acc_1"_qs, QJsonValue::Null}} << u"invalidProperties"_qs;
    QTest::newRow("a role that is not true")
        << Json{{u"memberships/acc_1/roles/x"_qs, 1}} << u"invalidProperties"_qs;
    QTest::newRow("the rev") << Json{{u"rev"_qs, 7}} << u"invalidProperties"_qs;
    QTest::newRow("another uid") << Json{{u"uid"_qs, newUid("con")}} << u"invalidProperties"_qs;
}

void TestObjectCheck::badPatches()
{
    QFETCH(QJsonObject, patch);
    QFETCH(QString, error);
    Json contact = aContact();
    contact.insert(u"uid"_qs, newUid("con"));
    const auto changed = patched(*typeSchema(u"Contact"_qs), contact, patch, everybody);
    QVERIFY(!changed);
    QCOMPARE(changed.error().type, error);
}

void TestObjectCheck::aPatchHasAnEnd()
{
    const TypeSchema &type = *typeSchema(u"PickList"_qs);
    const Json list = *checkedCreate(type, {}, everybody);
    const auto paths = [](int count) {
        Json patch;
        for (int i = 0; i < count; ++i)
            patch.insert(QStringLiteral("items/i%1").arg(i), Json{{u"label"_qs, u"x"_qs}});
        return patch;
    };
    const auto changed = patched(type, list, paths(1000), everybody);
    QVERIFY2(changed, qPrintable(failed(changed)));
    QCOMPARE(changed->value(u"items"_qs).toObject().size(), 1000);
    QCOMPARE(patched(type, list, paths(1001), everybody).error().type, u"invalidProperties"_qs);
    QCOMPARE(patched(type, list, paths(2501), everybody).error().type, u"invalidPatch"_qs);
}

void TestObjectCheck::aPatchThatChangesNothingIsTheSameObject()
{
    const Json contact = aContact();
    QCOMPARE(*patched(*typeSchema(u"Contact"_qs), contact, Json{}, nobody), contact);
    QCOMPARE(*patched(*typeSchema(u"Contact"_qs), contact, Json{{u"email"_qs, u"a@b.example"_qs}}, nobody),
             contact);
}

void TestObjectCheck::largeObjectsAreRefused()
{
    const TypeSchema &type = *typeSchema(u"Draft"_qs);
    Json given = leastOf(type);
    const Json large{{u"text"_qs, QString(250'000, u'x')}};
    given.insert(u"body"_qs, large);
    QVERIFY(checkedCreate(type, given, everybody));
    given.insert(u"subject"_qs, QJsonArray{large});
    given.insert(u"preheader"_qs, QJsonArray{large});
    QCOMPARE(checkedCreate(type, given, everybody).error().type, u"tooLarge"_qs);
    given.insert(u"body"_qs, Json{{u"text"_qs, QString(300'000, u'x')}});
    QCOMPARE(checkedCreate(type, given, everybody).error().properties, QStringList{u"body"_qs});
}

} // namespace waymark

QTEST_APPLESS_MAIN(waymark::TestObjectCheck)
#include "tst_object_check.moc"
