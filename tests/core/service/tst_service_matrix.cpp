// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/base/Uid.h"
#include "core/protocol/ObjectCheck.h"
#include "core/protocol/SchemaTable.h"
#include "core/service/database/SqlConnection.h"
#include "core/service/objects/Change.h"
#include "core/service/objects/ObjectStore.h"
#include "tests/core/service/ServiceHouse.h"

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
    void nobodyGetsInWithoutAGoodToken_data();
    void nobodyGetsInWithoutAGoodToken();

private:
    Json objectOf(const TypeSchema &type, bool adas) const;
    QString put(const TypeSchema &type, const Json &object);
    Json patchFor(const TypeSchema &type, Roles roles) const;

    QString got(const Member &member, const QString &type, const QString &id);
    QString changed(const Member &member, const QString &type, const QString &id);
    QString queried(const Member &member, const QString &type, const QString &id);

    std::unique_ptr<ServiceHouse> m_house;
    QHash<QString, QString> m_adas; ///< By type: an object of ada's.
    QHash<QString, QString> m_bobs;
    int m_made = 0;
};

void TestServiceMatrix::initTestCase()
{
    m_house = std::make_unique<ServiceHouse>();
    // In the order in which they refer to each other.
    for (const QString &name :
         {u"Identity"_qs, u"Account"_qs, u"Contact"_qs, u"Cta"_qs, u"Task"_qs, u"Draft"_qs, u"Activity"_qs,
          u"Submission"_qs, u"Delivery"_qs, u"Suppression"_qs, u"ImportRun"_qs, u"Playbook"_qs,
          u"Template"_qs, u"PickList"_qs, u"Organisation"_qs}) {
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
    QTest::addColumn<bool>("isAdmin");
    QTest::addColumn<bool>("isOwn");
    for (const TypeSchema &type : schemaTable()) {
        for (const QString &method :
             {u"get"_qs, u"changes"_qs, u"query"_qs, u"create"_qs, u"update"_qs, u"destroy"_qs}) {
            for (const bool isAdmin : {false, true}) {
                for (const bool isOwn : {true, false}) {
                    QTest::newRow(qPrintable(QStringLiteral("%1 %2, %3, %4")
                                                 .arg(isAdmin ? u"admin"_qs : u"TAM"_qs, method, type.name,
                                                      isOwn ? u"own"_qs : u"another's"_qs)))
                        << type.name << method << isAdmin << isOwn;
                }
            }
        }
    }
    QCOMPARE(int(schemaTable().size()) * 6 * 4, 360);
}

void TestServiceMatrix::theMatrix()
{
    QFETCH(QString, name);
    QFETCH(QString, method);
    QFETCH(bool, isAdmin);
    QFETCH(bool, isOwn);
    const TypeSchema &type = *typeSchema(name);
    // "Own" for a TAM is what is in ada's book; everything is the admin's.
    const Member &member = isAdmin ? m_house->admin : m_house->ada;
    const Roles roles = isAdmin ? Role::Admin : Role::Tam;
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
