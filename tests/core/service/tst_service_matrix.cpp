// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/base/Uid.h"
#include "core/protocol/ObjectCheck.h"
#include "core/protocol/SchemaTable.h"
#include "core/service/database/SqlConnection.h"
#include "core/service/objects/Change.h"
#include "core/service/objects/ObjectKeys.h"
#include "core/service/objects/ObjectStore.h"
#include "tests/core/service/ServiceHouse.h"

#include <QJsonDocument>
#include <QMap>
#include <QTest>

namespace waymark::test {

using Json = QJsonObject;
using Member = ServiceHouse::Member;

/// Every type × method × role × scope: what the schema table says is what the service does. The table of the
/// test is generated from the schema table; what is expected is worked out here, by the rules of
/// docs/protocol.md.
class TestServiceMatrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theMatrix_data();
    void theMatrix();
    void textAndTreeGiveTheSame_data();
    void textAndTreeGiveTheSame();
    void noFilterFindsWhatIsNotSeen_data();
    void noFilterFindsWhatIsNotSeen();
    void noReferenceReachesWhatIsNotSeen_data();
    void noReferenceReachesWhatIsNotSeen();
    void aSharedContactShowsEachTheirOwn_data();
    void aSharedContactShowsEachTheirOwn();
    void filesAreTheirUploadersAndAdmins_data();
    void filesAreTheirUploadersAndAdmins();
    void nobodyGetsInWithoutAGoodToken_data();
    void nobodyGetsInWithoutAGoodToken();

private:
    Json objectOf(const TypeSchema &type, bool adas) const;
    QString put(const TypeSchema &type, const Json &object);
    Json patchFor(const TypeSchema &type, Roles roles) const;

    QString got(const Member &member, const QString &type, const QString &id);
    QString changed(const Member &member, const QString &type, const QString &id);
    QString queried(const Member &member, const QString &type, const QString &id);

    const Member &memberOf(const QString &role) const
    {
        return role == u"TAM"_qs ? m_house->ada : role == u"admin"_qs ? m_house->admin : m_both;
    }

    std::unique_ptr<ServiceHouse> m_house;
    Member m_both;                  ///< A TAM and admin, with no account.
    QHash<QString, QString> m_adas; ///< By type: an object of ada's.
    QHash<QString, QString> m_bobs;
    int m_made = 0;
};

void TestServiceMatrix::initTestCase()
{
    m_house = std::make_unique<ServiceHouse>();
    m_both = m_house->join(u"Cleo Both"_qs, everybody, u"phone"_qs);
    // In the order in which they refer to each other.
    for (const QString &name :
         {u"Identity"_qs, u"Account"_qs, u"Contact"_qs, u"Cta"_qs, u"Task"_qs, u"Draft"_qs,
          u"DraftRevision"_qs, u"Activity"_qs, u"Submission"_qs, u"Delivery"_qs, u"Suppression"_qs,
          u"ImportRun"_qs, u"Playbook"_qs, u"Template"_qs, u"PickList"_qs, u"Organisation"_qs}) {
        const TypeSchema &type = *typeSchema(name);
        if (name == u"Identity"_qs) {
            m_adas.insert(name, m_house->ada.person.uid);
            m_bobs.insert(name, m_house->bob.person.uid);
            continue;
        }
        m_adas.insert(name, put(type, objectOf(type, true)));
        m_bobs.insert(name, put(type, objectOf(type, false)));
        QVERIFY2(!m_adas.value(name).startsWith(u'!'), qPrintable(name + m_adas.value(name)));
        QVERIFY2(!m_bobs.value(name).startsWith(u'!'), qPrintable(name + m_bobs.value(name)));
    }
    QCOMPARE(m_adas.size(), schemaTable().size());
}

// What a create needs, in the book of ada or bob.
Json TestServiceMatrix::objectOf(const TypeSchema &type, bool adas) const
{
    const QHash<QString, QString> &own = adas ? m_adas : m_bobs;
    const QString name = u"thing "_qs + QString::number(m_made);
    Json object;
    for (const PropertySchema &property : type.properties) {
        const bool isGiven = property.required || (property.serverSet && type.creators == nobody);
        if (property.kind == ValueKind::Reference && isGiven && own.contains(property.refersTo))
            object.insert(property.name, own.value(property.refersTo));
        else if (property.name == u"memberships"_qs)
            object.insert(property.name, Json{{own.value(u"Account"_qs), Json{}}});
        else if (property.required && property.kind == ValueKind::Integer)
            object.insert(property.name, 1);
        else if (property.required && property.kind == ValueKind::RecordList)
            object.insert(property.name, QJsonArray{Json{{u"delivery"_qs, newUid("dlv")},
                                                         {u"contact"_qs, own.value(u"Contact"_qs)},
                                                         {u"address"_qs, u"a@b.example"_qs},
                                                         {u"messageId"_qs, u"<1@b.example>"_qs},
                                                         {u"blobId"_qs, u"b1"_qs}}});
        else if (property.required && property.kind == ValueKind::Instant)
            object.insert(property.name, u"2026-11-22T08:00:00Z"_qs);
        else if (property.required)
            object.insert(property.name, name);
    }
    if (type.name == u"Account"_qs)
        object.insert(u"technicalAccountManager"_qs, (adas ? m_house->ada : m_house->bob).person.uid);
    return object;
}

// Made by the admin; what nobody may make, and what needs more than this, is put into the database.
QString TestServiceMatrix::put(const TypeSchema &type, const Json &object)
{
    ++m_made;
    const bool isSending = type.name == u"Submission"_qs;
    if (type.creators != nobody && !isSending)
        return m_house->create(m_house->admin, type.name, object);
    Json whole = *checkedCreate(type, isSending ? object : Json(), everybody);
    for (auto it = object.begin(); it != object.end(); ++it)
        whole.insert(it.key(), it.value());
    const QString uid = newUid(type.prefix.toLatin1().constData());
    whole.insert(u"uid"_qs, uid);
    SqlConnection &connection = **m_house->database->connection();
    const Result<void> done = connection.write([&]() -> Result<void> {
        auto change = Change::begin(connection);
        WAYMARK_TRY(ObjectStore::insert(*change, type, uid, u"-"_qs, whole));
        return change->finish() ? Result<void>() : failure(ErrorKind::Internal, QString());
    });
    return done ? uid : u"!"_qs + describe(done.error());
}

// Changes something that the role may change, if there is anything.
Json TestServiceMatrix::patchFor(const TypeSchema &type, Roles roles) const
{
    for (const PropertySchema &property : type.properties) {
        const bool mine = (property.writers & roles) != nobody;
        if (property.kind == ValueKind::Text && mine && !property.immutable && !property.serverSet &&
            !property.unique)
            return {{property.name, QString(QStringLiteral("changed ") + QString::number(m_made))}};
    }
    return {};
}

void TestServiceMatrix::theMatrix_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("role");
    QTest::addColumn<bool>("isOwn");
    for (const TypeSchema &type : schemaTable()) {
        for (const QString &method :
             {u"get"_qs, u"changes"_qs, u"query"_qs, u"create"_qs, u"update"_qs, u"destroy"_qs}) {
            for (const QString &role : {u"TAM"_qs, u"admin"_qs, u"both"_qs}) {
                for (const bool isOwn : {true, false}) {
                    QTest::newRow(
                        qPrintable(QStringLiteral("%1 %2, %3, %4")
                                       .arg(role, method, type.name, isOwn ? u"own"_qs : u"another's"_qs)))
                        << type.name << method << role << isOwn;
                }
            }
        }
    }
    QCOMPARE(int(schemaTable().size()) * 6 * 6, 576);
}

void TestServiceMatrix::theMatrix()
{
    QFETCH(QString, name);
    QFETCH(QString, method);
    QFETCH(QString, role);
    QFETCH(bool, isOwn);
    const TypeSchema &type = *typeSchema(name);
    // "Own" for a TAM is what is in ada's book; everything is the admin's.
    const Member &member = memberOf(role);
    const bool isAdmin = role != u"TAM"_qs;
    const Roles roles = role == u"both"_qs ? everybody : Roles(isAdmin ? Role::Admin : Role::Tam);
    const bool isShared = type.scope == ScopeRule::Workspace;
    const bool isSeen = isAdmin || isShared || isOwn;
    const auto allowed = [&](Roles who) { return (who & roles) != nobody; };
    const QString id = (isOwn ? m_adas : m_bobs).value(name);

    if (method == u"get"_qs) {
        QCOMPARE(got(member, name, id), isSeen ? u"seen"_qs : u"notFound"_qs);
    } else if (method == u"changes"_qs) {
        QCOMPARE(changed(member, name, id), isSeen ? u"created"_qs : u"nothing"_qs);
    } else if (method == u"query"_qs) {
        QCOMPARE(queried(member, name, id), isSeen ? u"found"_qs : u"nothing"_qs);
    } else if (method == u"create"_qs) {
        Json object = objectOf(type, isOwn);
        // A TAM's own ImportRun cannot be made either: imports are the admins'.
        const QString made = m_house->create(member, name, object);
        ++m_made;
        if (!allowed(type.creators))
            QCOMPARE(made, u"!forbidden"_qs);
        else if (!isSeen)
            QCOMPARE(made, u"!invalidProperties"_qs);
        else if (name == u"Submission"_qs) // What this needs beside rights is in tst_service_sending.
            QCOMPARE(made, u"!forbidden"_qs);
        else
            QVERIFY2(!made.startsWith(u'!'), qPrintable(made));
    } else if (method == u"update"_qs) {
        const bool may = allowed(type.updaters) && (!type.updatesOwn || isAdmin || id == member.person.uid);
        ++m_made;
        const Json before = m_house->get(m_house->admin, name, id);
        const Json patch = patchFor(type, roles);
        QCOMPARE(m_house->update(member, name, id, patch), !isSeen ? u"notFound"_qs
                                                           : !may  ? u"forbidden"_qs
                                                                   : u""_qs);
        const Json after = m_house->get(m_house->admin, name, id);
        QCOMPARE(after == before, !(isSeen && may) || patch.isEmpty());
    } else {
        // One of its own to destroy, which nothing refers to.
        const QString victim = type.creators == nobody && name != u"Submission"_qs && name != u"Delivery"_qs
                                   ? id
                                   : put(type, objectOf(type, isOwn));
        QVERIFY2(!victim.startsWith(u'!'), qPrintable(victim));
        const bool may = allowed(type.destroyers);
        QCOMPARE(m_house->destroy(member, name, victim), !isSeen ? u"notFound"_qs
                                                         : !may  ? u"forbidden"_qs
                                                                 : u""_qs);
        QCOMPARE(m_house->get(m_house->admin, name, victim).isEmpty(), isSeen && may);
    }
}

QString TestServiceMatrix::got(const Member &member, const QString &type, const QString &id)
{
    const Json result = m_house->call(member, type + u"/get"_qs, {{u"ids"_qs, QJsonArray{id}}});
    if (result.value(u"notFound"_qs).toArray() == QJsonArray{id})
        return u"notFound"_qs;
    return result.value(u"list"_qs)[0][u"id"_qs].toString() == id ? u"seen"_qs : u"?"_qs;
}

QString TestServiceMatrix::changed(const Member &member, const QString &type, const QString &id)
{
    const Json result = m_house->call(member, type + u"/changes"_qs, {{u"sinceState"_qs, u"0"_qs}});
    if (result.value(u"created"_qs).toArray().contains(id))
        return u"created"_qs;
    const bool named = result.value(u"updated"_qs).toArray().contains(id) ||
                       result.value(u"destroyed"_qs).toArray().contains(id);
    return named || result.contains(u"error"_qs) ? u"?"_qs : u"nothing"_qs;
}

QString TestServiceMatrix::queried(const Member &member, const QString &type, const QString &id)
{
    const Json result = m_house->call(member, type + u"/query"_qs, {{u"calculateTotal"_qs, true}});
    const QJsonArray ids = result.value(u"ids"_qs).toArray();
    if (result.value(u"total"_qs).toInt(-1) != ids.size())
        return u"?"_qs;
    return ids.contains(id) ? u"found"_qs : u"nothing"_qs;
}

void TestServiceMatrix::textAndTreeGiveTheSame_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("role");
    for (const TypeSchema &type : schemaTable()) {
        for (const QString &role : {u"TAM"_qs, u"admin"_qs, u"both"_qs})
            QTest::newRow(qPrintable(QString(role + u' ' + type.name))) << type.name << role;
    }
}

// Objects that nobody asks for again in the request are put together as text, others as trees.
void TestServiceMatrix::textAndTreeGiveTheSame()
{
    QFETCH(QString, name);
    QFETCH(QString, role);
    const QString workspace = m_house->database->workspace();
    const QString method = name + u"/get"_qs;
    QJsonArray ids{m_adas.value(name), m_bobs.value(name), newUid("xyz")};
    if (name == u"Contact"_qs) {
        // One of whom a TAM may know a part, and one that is too long for a page's text.
        const QString own = m_adas.value(u"Account"_qs);
        ids.append(m_house->create(
            m_house->admin, name,
            {{u"email"_qs, u"part%1@customer.example"_qs.arg(++m_made)},
             {u"memberships"_qs, Json{{own, Json{}}, {m_bobs.value(u"Account"_qs), Json{}}}}}));
        ids.append(m_house->create(m_house->admin, name,
                                   {{u"email"_qs, u"long%1@customer.example"_qs.arg(++m_made)},
                                    {u"notes"_qs, QString(19'900, u'\u00e4')},
                                    {u"memberships"_qs, Json{{own, Json{}}}}}));
    }
    const QJsonArray get{method, Json{{u"accountId"_qs, workspace}, {u"ids"_qs, ids}}, u"0"_qs};
    const Json reference{{u"resultOf"_qs, u"0"_qs}, {u"name"_qs, method}, {u"path"_qs, u"/state"_qs}};
    const QJsonArray echo{u"Core/echo"_qs, Json{{u"#x"_qs, reference}}, u"1"_qs};
    const auto answer = [&](const QList<QJsonArray> &calls) {
        const Response response = m_house->post(memberOf(role), ServiceHouse::body(calls));
        Json result = QJsonDocument::fromJson(response.body)[u"methodResponses"_qs][0][1].toObject();
        QMap<QString, QJsonValue> byId;
        for (const auto &object : result.value(u"list"_qs).toArray())
            byId.insert(object[u"id"_qs].toString(), object);
        QJsonArray sorted;
        for (const QJsonValue &object : std::as_const(byId))
            sorted.append(object);
        result.insert(u"list"_qs, sorted);
        return result;
    };
    const Json text = answer({get});
    QCOMPARE(text, answer({get, echo}));
    QVERIFY(text.value(u"notFound"_qs).toArray().contains(ids.at(2)));
    QVERIFY(!text.value(u"list"_qs).toArray().isEmpty() || role == u"TAM"_qs);
}

// Each property that can be filtered by, with conditions that bob's object meets.
void TestServiceMatrix::noFilterFindsWhatIsNotSeen_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("property");
    for (const TypeSchema &type : schemaTable()) {
        for (const PropertySchema &property : type.properties) {
            if (type.scope != ScopeRule::Workspace && (property.indexed || refersToObjects(property)))
                QTest::newRow(qPrintable(QString(type.name + u'/' + property.name)))
                    << type.name << property.name;
        }
    }
}

void TestServiceMatrix::noFilterFindsWhatIsNotSeen()
{
    QFETCH(QString, name);
    QFETCH(QString, property);
    const TypeSchema &type = *typeSchema(name);
    const QString id = m_bobs.value(name);
    const Json bobs = m_house->get(m_house->admin, name, id);
    const QJsonValue value = bobs.value(property);
    QList<QJsonValue> conditions{QJsonValue(Json{{u"before"_qs, u"zzzz"_qs}}),
                                 QJsonValue(Json{{u"after"_qs, u""_qs}}), QJsonValue(QJsonValue::Null)};
    if (refersToObjects(*type.property(property)) && value.isObject()) {
        for (const QString &each : value.toObject().keys())
            conditions.append(each);
    } else if (!value.isObject() && !value.isArray()) {
        conditions.append(value);
    }
    int found = 0;
    for (const QJsonValue &condition : std::as_const(conditions)) {
        const Json arguments{{u"filter"_qs, Json{{property, condition}}}, {u"calculateTotal"_qs, true}};
        const Json admins = m_house->call(m_house->admin, name + u"/query"_qs, arguments);
        found += admins.value(u"ids"_qs).toArray().contains(id) ? 1 : 0;
        for (const QString &role : {u"plain"_qs, u"not"_qs}) {
            Json asked = arguments;
            if (role == u"not"_qs)
                asked.insert(u"filter"_qs,
                             Json{{u"operator"_qs, u"NOT"_qs},
                                  {u"conditions"_qs, QJsonArray{arguments.value(u"filter"_qs)}}});
            const Json adas = m_house->call(m_house->ada, name + u"/query"_qs, asked);
            const QJsonArray ids = adas.value(u"ids"_qs).toArray();
            QVERIFY(!ids.contains(id));
            QCOMPARE(adas.value(u"total"_qs).toInt(), int(ids.size()));
        }
    }
    // For who sees it some of the conditions hold, or the test says nothing.
    QVERIFY(found > 0);
}

void TestServiceMatrix::noReferenceReachesWhatIsNotSeen_data()
{
    QTest::addColumn<QString>("name");
    for (const TypeSchema &type : schemaTable()) {
        if (type.scope != ScopeRule::Workspace)
            QTest::newRow(qPrintable(type.name)) << type.name;
    }
}

// What one call names, the next ones take up: by back-references, and by creation ids.
void TestServiceMatrix::noReferenceReachesWhatIsNotSeen()
{
    QFETCH(QString, name);
    const QString getName = name + u"/get"_qs;
    const QString setName = name + u"/set"_qs;
    const QString id = m_bobs.value(name);
    const auto reference = [](const QString &of, const QString &method, const QString &path) {
        return Json{{u"resultOf"_qs, of}, {u"name"_qs, method}, {u"path"_qs, path}};
    };
    const QString workspace = m_house->database->workspace();
    const QJsonArray echo{u"Core/echo"_qs, Json{{u"ids"_qs, QJsonArray{id}}}, u"0"_qs};
    const QJsonArray get{
        getName,
        Json{{u"accountId"_qs, workspace}, {u"#ids"_qs, reference(u"0"_qs, u"Core/echo"_qs, u"/ids"_qs)}},
        u"1"_qs};
    const QJsonArray missing{
        getName,
        Json{{u"accountId"_qs, workspace}, {u"#ids"_qs, reference(u"1"_qs, getName, u"/notFound"_qs)}},
        u"2"_qs};
    const QJsonArray destroy{
        setName,
        Json{{u"accountId"_qs, workspace}, {u"#destroy"_qs, reference(u"1"_qs, getName, u"/notFound"_qs)}},
        u"3"_qs};
    const Json before = m_house->get(m_house->admin, name, id);
    const Response response = m_house->post(m_house->ada, ServiceHouse::body({echo, get, missing, destroy}));
    QCOMPARE(response.status, 200);
    const QJsonValue responses = QJsonDocument::fromJson(response.body)[u"methodResponses"_qs];
    for (const int call : {1, 2}) {
        QCOMPARE(responses[call][1][u"list"_qs].toArray(), QJsonArray());
        QCOMPARE(responses[call][1][u"notFound"_qs].toArray(), QJsonArray{id});
    }
    QCOMPARE(responses[3][1][u"notDestroyed"_qs][id][u"type"_qs].toString(), u"notFound"_qs);
    QCOMPARE(m_house->get(m_house->admin, name, id), before);
    // The same by the names that a request gives to what it made.
    const QByteArray named =
        QJsonDocument(
            Json{{u"using"_qs, QJsonArray{u"urn:ietf:params:jmap:core"_qs, u"https://waymark.example/jmap/"
                                                                           "programs"_qs}},
                 {u"createdIds"_qs, Json{{u"k"_qs, id}}},
                 {u"methodCalls"_qs,
                  QJsonArray{QJsonArray{getName,
                                        Json{{u"accountId"_qs, workspace}, {u"ids"_qs, QJsonArray{u"#k"_qs}}},
                                        u"0"_qs}}}})
            .toJson();
    const QJsonValue got =
        QJsonDocument::fromJson(m_house->post(m_house->ada, named).body)[u"methodResponses"_qs][0][1];
    QCOMPARE(got[u"list"_qs].toArray(), QJsonArray());
}

void TestServiceMatrix::aSharedContactShowsEachTheirOwn_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("filter");
    for (const QString &role : {u"TAM"_qs, u"admin"_qs, u"both"_qs}) {
        for (const QString &filter : {u"own"_qs, u"another's"_qs, u"around another's"_qs})
            QTest::newRow(qPrintable(QString(role + u", by the account: "_qs + filter))) << role << filter;
    }
}

void TestServiceMatrix::aSharedContactShowsEachTheirOwn()
{
    QFETCH(QString, role);
    QFETCH(QString, filter);
    const Member &member = memberOf(role);
    const QString own = m_adas.value(u"Account"_qs);
    const QString other = m_bobs.value(u"Account"_qs);
    const QString id = m_house->create(
        m_house->admin, u"Contact"_qs,
        {{u"email"_qs, u"shared%1@customer.example"_qs.arg(++m_made)},
         {u"memberships"_qs,
          Json{{own, Json{}}, {other, Json{{u"roles"_qs, Json{{u"gitlab_admin"_qs, true}}}}}}}});
    QVERIFY2(id.startsWith(u"con_"_qs), qPrintable(id));
    const bool seesAll = role != u"TAM"_qs;
    const QJsonValue sought =
        filter == u"own"_qs ? QJsonValue(own)
        : filter == u"another's"_qs
            ? QJsonValue(other)
            : QJsonValue(Json{{u"after"_qs, other}, {u"before"_qs, QString(other + u'0')}});
    const Json result =
        m_house->call(member, u"Contact/query"_qs, {{u"filter"_qs, Json{{u"memberships"_qs, sought}}}});
    QCOMPARE(result.value(u"ids"_qs).toArray().contains(id), seesAll || filter == u"own"_qs);
    const QStringList seen =
        m_house->get(member, u"Contact"_qs, id).value(u"memberships"_qs).toObject().keys();
    QStringList expected = seesAll ? QStringList{own, other} : QStringList{own};
    expected.sort();
    QCOMPARE(seen, expected);
    // Taking away what is not seen does not take it away.
    if (filter == u"another's"_qs && !seesAll) {
        (void)m_house->update(member, u"Contact"_qs, id,
                              {{QString(u"memberships/"_qs + other), QJsonValue()}});
        (void)m_house->update(member, u"Contact"_qs, id, {{u"memberships"_qs, Json{{own, Json{}}}}});
        QVERIFY(m_house->get(m_house->admin, u"Contact"_qs, id)
                    .value(u"memberships"_qs)
                    .toObject()
                    .contains(other));
    }
}

void TestServiceMatrix::filesAreTheirUploadersAndAdmins_data()
{
    QTest::addColumn<QString>("uploader");
    QTest::addColumn<QString>("reader");
    for (const QString &uploader : {u"TAM"_qs, u"admin"_qs, u"both"_qs, u"another TAM"_qs}) {
        for (const QString &reader : {u"TAM"_qs, u"admin"_qs, u"both"_qs, u"another TAM"_qs})
            QTest::newRow(qPrintable(QString(reader + u" reads of "_qs + uploader))) << uploader << reader;
    }
}

void TestServiceMatrix::filesAreTheirUploadersAndAdmins()
{
    QFETCH(QString, uploader);
    QFETCH(QString, reader);
    const auto send = [&](const QString &who, const QByteArray &method, const QByteArray &path,
                          const QByteArray &body) {
        const Member &member = who == u"another TAM"_qs ? m_house->bob : memberOf(who);
        Request request;
        request.method = method;
        request.path = path;
        request.headers = {{"authorization", "Bearer " + member.token}, {"host", "h"}};
        request.body = body;
        return m_house->send(request);
    };
    const QByteArray workspace = m_house->database->workspace().toLatin1();
    const QByteArray bytes = "a file of " + uploader.toUtf8() + " for " + reader.toUtf8();
    const Response stored = send(uploader, "POST", "/jmap/upload/" + workspace + "/", bytes);
    QCOMPARE(stored.status, 201);
    const QByteArray id = QJsonDocument::fromJson(stored.body)[u"blobId"_qs].toString().toLatin1();
    const bool may = uploader == reader || reader == u"admin"_qs || reader == u"both"_qs;
    const Response got = send(reader, "GET", "/jmap/download/" + workspace + "/" + id + "/x", {});
    QCOMPARE(got.status, may ? 200 : 404);
    QCOMPARE(got.body == bytes, may);
}

void TestServiceMatrix::nobodyGetsInWithoutAGoodToken_data()
{
    QTest::addColumn<QByteArray>("authorization");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("another scheme") << QByteArray("Basic YTpi");
    QTest::newRow("an empty one") << QByteArray("Bearer ");
    QTest::newRow("a dot") << QByteArray("Bearer .");
    QTest::newRow("no secret") << QByteArray("Bearer ID.");
    QTest::newRow("another secret") << QByteArray("Bearer ID.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    QTest::newRow("SQL") << QByteArray("Bearer ' OR 1=1 --.x");
    QTest::newRow("a long one") << QByteArray("Bearer ") + QByteArray(100'000, 'x');
}

void TestServiceMatrix::nobodyGetsInWithoutAGoodToken()
{
    QFETCH(QByteArray, authorization);
    authorization.replace("ID", m_house->ada.token.split('.').first());
    const QByteArray workspace = m_house->database->workspace().toLatin1();
    for (const QByteArray &path :
         {QByteArray("/.well-known/jmap"), QByteArray("/jmap/api"), QByteArray("/jmap/eventsource"),
          QByteArray("/jmap/upload/" + workspace + "/"), QByteArray("/jmap/download/" + workspace + "/b1/x"),
          QByteArray("/else")}) {
        for (const QByteArray &method : {QByteArray("GET"), QByteArray("POST")}) {
            Request request;
            request.method = method;
            request.path = path;
            request.headers = {{"authorization", authorization}, {"host", "h"}};
            const Response response = m_house->send(request);
            QCOMPARE(response.status, 401);
            QCOMPARE(response.headers.first().first, QByteArray("WWW-Authenticate"));
        }
    }
}

} // namespace waymark::test

QTEST_GUILESS_MAIN(waymark::test::TestServiceMatrix)
#include "tst_service_matrix.moc"
