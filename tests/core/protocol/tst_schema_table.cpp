// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/protocol/ObjectCheck.h"
#include "core/protocol/ProtocolPage.h"
#include "core/protocol/SchemaTable.h"
#include "core/protocol/ValueCheck.h"
#include "core/store/tables/EnumNames.h"

#include <QFile>
#include <QSet>
#include <QTest>

namespace waymark {

/// Looks at the table itself: that it is whole, that it fits the store's names, and that the page is made
/// from it.
class TestSchemaTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAndPrefixesAreUsedOnce();
    void everyPropertySaysWhatItIs();
    void referencesNameTypesOfTheTable();
    void scopesNameTheirProperty();
    void defaultsAreValuesOfTheirKind();
    void latchesAreFlags();
    void choicesAreTheWordsOfTheStore();
    void peopleWriteLittleOfWhatIsOnItsWay();
    void automaticFieldsAreAdminsAlone();
    void thePageIsCurrent();
};

void TestSchemaTable::namesAndPrefixesAreUsedOnce()
{
    QSet<QString> names;
    QSet<QString> prefixes;
    for (const TypeSchema &type : schemaTable()) {
        QVERIFY2(!names.contains(type.name), qPrintable(type.name));
        QVERIFY2(!prefixes.contains(type.prefix), qPrintable(type.prefix));
        names.insert(type.name);
        prefixes.insert(type.prefix);
        QSet<QString> properties{u"id"_qs, u"uid"_qs, u"rev"_qs};
        for (const PropertySchema &property : type.properties) {
            QVERIFY2(!properties.contains(property.name), qPrintable(type.name + u'/' + property.name));
            properties.insert(property.name);
        }
    }
    QCOMPARE(names.size(), 16);
}

void TestSchemaTable::everyPropertySaysWhatItIs()
{
    for (const TypeSchema &type : schemaTable()) {
        QVERIFY2(!type.meaning.isEmpty(), qPrintable(type.name));
        for (const PropertySchema &property : type.properties) {
            const QString name = type.name + u'/' + property.name;
            QVERIFY2(property.meaning.endsWith(u'.') || property.meaning.endsWith(u'?'), qPrintable(name));
            for (const PropertySchema &part : property.parts)
                QVERIFY2(part.meaning.endsWith(u'.'), qPrintable(name + u'/' + part.name));
        }
    }
}

void TestSchemaTable::referencesNameTypesOfTheTable()
{
    for (const TypeSchema &type : schemaTable()) {
        for (const PropertySchema &property : type.properties) {
            if (property.isReference())
                QVERIFY2(typeSchema(property.refersTo), qPrintable(type.name + u'/' + property.name));
            if (property.sameAccount)
                QCOMPARE(type.scope, ScopeRule::OfAccount);
        }
    }
}

void TestSchemaTable::scopesNameTheirProperty()
{
    for (const TypeSchema &type : schemaTable()) {
        if (type.scope == ScopeRule::Workspace || type.scope == ScopeRule::Itself)
            continue;
        const PropertySchema *property = type.property(type.scopeProperty);
        QVERIFY2(property, qPrintable(type.name));
        QCOMPARE(property->refersTo, type.scope == ScopeRule::OfUser ? u"Identity"_qs : u"Account"_qs);
        // Objects of an account stay there: what moved would have to be purged elsewhere.
        if (type.scope == ScopeRule::OfAccount && type.creators != nobody)
            QVERIFY2(property->immutable && property->required, qPrintable(type.name));
    }
}

void TestSchemaTable::defaultsAreValuesOfTheirKind()
{
    for (const TypeSchema &type : schemaTable()) {
        for (const PropertySchema &property : type.properties) {
            const QJsonValue value = property.defaultValue();
            const QString name = type.name + u'/' + property.name;
            QCOMPARE(value.isUndefined(), property.required);
            if (!property.required) {
                const auto checked = checkedValue(property, value);
                QVERIFY2(checked, qPrintable(name));
                QCOMPARE(*checked, value);
            }
        }
    }
}

void TestSchemaTable::latchesAreFlags()
{
    const PropertySchema *optOut = typeSchema(u"Contact"_qs)->property(u"emailOptOut"_qs);
    QVERIFY(optOut->latch);
    for (const TypeSchema &type : schemaTable()) {
        for (const PropertySchema &property : type.properties)
            QVERIFY(!property.latch || property.kind == ValueKind::Flag);
    }
}

// The words of an enumeration in the store, in their order.
template <class E>
static QStringList wordsOf()
{
    QStringList words;
    for (const char *word : enumNames<E>)
        words.append(QString::fromLatin1(word));
    return words;
}

static QStringList choicesOf(const QString &type, const QString &property)
{
    return typeSchema(type)->property(property)->choices;
}

void TestSchemaTable::choicesAreTheWordsOfTheStore()
{
    QCOMPARE(choicesOf(u"Activity"_qs, u"kind"_qs), wordsOf<ActivityKind>());
    QCOMPARE(choicesOf(u"Contact"_qs, u"bounce"_qs), wordsOf<BounceState>());
    QCOMPARE(choicesOf(u"Delivery"_qs, u"state"_qs), wordsOf<DeliveryState>());
    QCOMPARE(choicesOf(u"Draft"_qs, u"kind"_qs), wordsOf<EmailKind>());
    QCOMPARE(choicesOf(u"Template"_qs, u"kind"_qs), wordsOf<EmailKind>());
    QCOMPARE(choicesOf(u"Cta"_qs, u"priority"_qs), wordsOf<Priority>());
    QCOMPARE(choicesOf(u"Submission"_qs, u"state"_qs), wordsOf<SubmissionState>());
    QCOMPARE(choicesOf(u"Task"_qs, u"kind"_qs), wordsOf<TaskKind>());
    QCOMPARE(choicesOf(u"Task"_qs, u"status"_qs), wordsOf<TaskStatus>());
    QCOMPARE(choicesOf(u"Account"_qs, u"geo"_qs), wordsOf<TriState>());
    QCOMPARE(choicesOf(u"Account"_qs, u"highAvailability"_qs), wordsOf<TriState>());
}

void TestSchemaTable::peopleWriteLittleOfWhatIsOnItsWay()
{
    QVERIFY(typeSchema(u"Delivery"_qs)->creators == nobody);
    for (const QString &name : {u"Submission"_qs, u"Delivery"_qs}) {
        const TypeSchema *type = typeSchema(name);
        QVERIFY(type->destroyers == nobody);
        QStringList writable;
        for (const PropertySchema &property : type->properties) {
            if (!property.serverSet && !property.immutable)
                writable.append(property.name);
        }
        QCOMPARE(writable, name == u"Delivery"_qs ? QStringList({u"state"_qs, u"replacement"_qs})
                                                  : QStringList({u"state"_qs, u"leavesAt"_qs}));
    }
}

void TestSchemaTable::automaticFieldsAreAdminsAlone()
{
    // domain.md: the first six of the thirteen come from the company's systems.
    for (const QString &name : {u"carr"_qs, u"technicalAccountManager"_qs, u"accountOwnerTeam"_qs,
                                u"productsPurchased"_qs, u"deploymentType"_qs, u"supportLevel"_qs})
        QCOMPARE(typeSchema(u"Account"_qs)->property(name)->writers, Roles(Role::Admin));
    for (const QString &name : {u"deployer"_qs, u"hosting"_qs, u"customerConversionSource"_qs, u"provider"_qs,
                                u"geo"_qs, u"highAvailability"_qs, u"technologyStack"_qs})
        QCOMPARE(typeSchema(u"Account"_qs)->property(name)->writers, everybody);
}

void TestSchemaTable::thePageIsCurrent()
{
    const QString path = QStringLiteral(WAYMARK_SOURCE_DIR "/docs/protocol.md");
    const QString page = protocolPage();
    QVERIFY(page.contains(u"## Account"_qs));
    if (qEnvironmentVariableIsSet("WAYMARK_WRITE_PAGES")) {
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(page.toUtf8());
    }
    QFile file(path);
    QVERIFY2(file.open(QFile::ReadOnly), "docs/protocol.md is missing");
    QVERIFY2(QString::fromUtf8(file.readAll()) == page,
             "docs/protocol.md is not what the schema table says: WAYMARK_WRITE_PAGES=1 tst_schema_table "
             "writes it anew");
}

} // namespace waymark

QTEST_APPLESS_MAIN(waymark::TestSchemaTable)
#include "tst_schema_table.moc"
