// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/base/Uid.h"
#include "core/service/database/SqlConnection.h"
#include "core/service/objects/Change.h"
#include "core/service/people/People.h"
#include "core/service/people/Tokens.h"
#include "tests/core/service/ServiceHouse.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>

namespace waymark::test {

using Json = QJsonObject;

/// Methods over a real database: creating once, revisions, replays, catching up, queries.
class TestServiceObjects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_house = std::make_unique<ServiceHouse>(); }

    void theSessionSaysWhoAndWhere();
    void echoEchoes();
    void unknownMethodsAreNamed();
    void aUidCreatesOnce();
    void aDestroyedUidIsNotUsedAgain();
    void creationIdsReferInAnyOrder();
    void aLoopOfCreationsIsRefused();
    void referencesMustExistAndBeSeen();
    void partsStayWithTheirAccount();
    void whatIsNeededStays();
    void addressesAreUnique();
    void revisionsConflict();
    void statesMismatch();
    void optOutStays();
    void membershipsOfOthersAreHiddenAndKept();

    void aReplayDoesNothingTwice();
    void aReplayAfterAnotherSequence_data();
    void aReplayAfterAnotherSequence();
    void aKeyBelongsToItsDevice();
    void aRefusedRequestUsesNoSequence();

    void changesComeInPages();
    void changesAreSortedOut();
    void anAccountThatMovesIsPurgedAndGained();
    void anotherEpochIsToBeForgotten();
    void changesWhilePagesAreReadAreNotLost();

    void queriesFilterSortAndPage();
    void badQueriesAreNamed_data();
    void badQueriesAreNamed();
    void tooMuchIsRefused();

    void tokensEnd();
    void blobsAreTheirOwners();
    void eventsTellWhatChanged();

private:
    QString cta(const ServiceHouse::Member &member, const QString &account, const Json &more = {});

    std::unique_ptr<ServiceHouse> m_house;
};

static Json withMore(Json object, const Json &more)
{
    for (auto it = more.begin(); it != more.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

static Json aCta(const QString &account, const Json &more = {})
{
    return withMore(
        {{u"account"_qs, account}, {u"name"_qs, u"Onboarding"_qs}, {u"type"_qs, u"digital_journey"_qs}},
        more);
}

QString TestServiceObjects::cta(const ServiceHouse::Member &member, const QString &account, const Json &more)
{
    return m_house->create(member, u"Cta"_qs, aCta(account, more));
}

void TestServiceObjects::theSessionSaysWhoAndWhere()
{
    Request request;
    request.path = "/.well-known/jmap";
    request.headers = {{"authorization", "bearer " + m_house->ada.token}, {"host", "sync.example:8443"}};
    request.isSecure = true;
    const Response response = m_house->send(request);
    QCOMPARE(response.status, 200);
    const Json session = QJsonDocument::fromJson(response.body).object();
    QCOMPARE(session.value(u"username"_qs).toString(), u"ada@team.example"_qs);
    QCOMPARE(session.value(u"apiUrl"_qs).toString(), u"https://sync.example:8443/jmap/api"_qs);
    QVERIFY(session.value(u"accounts"_qs).toObject().contains(m_house->database->workspace()));
    request.method = "POST";
    QCOMPARE(m_house->send(request).status, 405);
}

void TestServiceObjects::echoEchoes()
{
    const Json result = m_house->call(m_house->ada, u"Core/echo"_qs, {{u"a"_qs, QJsonArray{1, u"ü"_qs}}});
    QCOMPARE(result.value(u"a"_qs), QJsonValue(QJsonArray{1, u"ü"_qs}));
}

void TestServiceObjects::unknownMethodsAreNamed()
{
    for (const QString &name :
         {u"Cta/copy"_qs, u"Nothing/get"_qs, u"get"_qs, u"/get"_qs, u"Cta/"_qs, u"cta/get"_qs, u""_qs})
        QCOMPARE(m_house->call(m_house->ada, name).value(u"error"_qs).toString(), u"unknownMethod"_qs);
    const Response elsewhere = m_house->post(
        m_house->ada,
        ServiceHouse::body({QJsonArray{u"Cta/get"_qs, Json{{u"accountId"_qs, u"w2"_qs}}, u"0"_qs}}));
    QVERIFY(elsewhere.body.contains("accountNotFound"));
    // Without our capability there are only the standard's methods.
    const Response core = m_house->post(
        m_house->ada, R"({"using":["urn:ietf:params:jmap:core"],"methodCalls":[["Cta/get",{},"0"]]})");
    QVERIFY(core.body.contains("unknownMethod"));
}

void TestServiceObjects::aUidCreatesOnce()
{
    const QString account = m_house->account(m_house->ada, u"Acme"_qs);
    const QString uid = newUid("cta");
    const Json given = aCta(account, {{u"uid"_qs, uid}});
    QCOMPARE(m_house->create(m_house->ada, u"Cta"_qs, given), uid);
    QCOMPARE(m_house->update(m_house->ada, u"Cta"_qs, uid, {{u"name"_qs, u"Changed"_qs}}), QString());
    // Again, also after it was changed: created, and without effect.
    QCOMPARE(m_house->create(m_house->ada, u"Cta"_qs, given), uid);
    QCOMPARE(m_house->get(m_house->ada, u"Cta"_qs, uid).value(u"name"_qs).toString(), u"Changed"_qs);
    QCOMPARE(m_house->get(m_house->ada, u"Cta"_qs, uid).value(u"rev"_qs).toInt(), 2);
    const Json other =
        m_house->call(m_house->ada, u"Cta/set"_qs,
                      {{u"create"_qs, Json{{u"k"_qs, withMore(given, {{u"name"_qs, u"Else"_qs}})}}}});
    QCOMPARE(other.value(u"notCreated"_qs)[u"k"_qs][u"type"_qs].toString(), u"alreadyExists"_qs);
    QCOMPARE(other.value(u"notCreated"_qs)[u"k"_qs][u"existingId"_qs].toString(), uid);
}

void TestServiceObjects::aDestroyedUidIsNotUsedAgain()
{
    const QString account = m_house->account(m_house->ada, u"Acme"_qs);
    const Json given = aCta(account, {{u"uid"_qs, newUid("cta")}});
    const QString uid = m_house->create(m_house->ada, u"Cta"_qs, given);
    QCOMPARE(m_house->destroy(m_house->ada, u"Cta"_qs, uid), QString());
    QCOMPARE(m_house->destroy(m_house->ada, u"Cta"_qs, uid), u"notFound"_qs);
    QCOMPARE(m_house->create(m_house->ada, u"Cta"_qs, given), u"!alreadyExists"_qs);
    QVERIFY(m_house->get(m_house->admin, u"Cta"_qs, uid).isEmpty());
}

void TestServiceObjects::creationIdsReferInAnyOrder()
{
    const QString account = m_house->account(m_house->ada, u"Acme"_qs);
    const QString workspace = m_house->database->workspace();
    const Json task{{u"cta"_qs, u"#z"_qs}, {u"account"_qs, account}, {u"title"_qs, u"First email"_qs}};
    const Json draft{{u"task"_qs, u"#t"_qs}, {u"cta"_qs, u"#z"_qs}, {u"account"_qs, account}};
    const Response response = m_house->post(
        m_house->ada,
        ServiceHouse::body(
            {QJsonArray{u"Cta/set"_qs,
                        Json{{u"accountId"_qs, workspace}, {u"create"_qs, Json{{u"z"_qs, aCta(account)}}}},
                        u"0"_qs},
             QJsonArray{u"Task/set"_qs,
                        Json{{u"accountId"_qs, workspace}, {u"create"_qs, Json{{u"t"_qs, task}}}}, u"1"_qs},
             QJsonArray{u"Draft/set"_qs,
                        Json{{u"accountId"_qs, workspace}, {u"create"_qs, Json{{u"d"_qs, draft}}}}, u"2"_qs},
             QJsonArray{u"Task/get"_qs, Json{{u"accountId"_qs, workspace}, {u"ids"_qs, QJsonArray{u"#t"_qs}}},
                        u"3"_qs}}));
    const QJsonArray responses = QJsonDocument::fromJson(response.body)[u"methodResponses"_qs].toArray();
    QCOMPARE(responses.size(), 4);
    const QString made = responses.at(0)[1][u"created"_qs][u"z"_qs][u"id"_qs].toString();
    QVERIFY(!made.isEmpty());
    QCOMPARE(responses.at(3)[1][u"list"_qs][0][u"cta"_qs].toString(), made);
    QVERIFY2(responses.at(2)[1][u"created"_qs][u"d"_qs].isObject(), response.body.constData());

    // Within one call, the one that is referred to stands last.
    const Json parent{{u"name"_qs, u"Parent"_qs}};
    const Json child{{u"name"_qs, u"Child"_qs}, {u"parent"_qs, u"#z"_qs}};
    const Json result = m_house->call(m_house->admin, u"Account/set"_qs,
                                      {{u"create"_qs, Json{{u"a"_qs, child}, {u"z"_qs, parent}}}});
    QCOMPARE(result.value(u"created"_qs).toObject().size(), 2);
}

void TestServiceObjects::aLoopOfCreationsIsRefused()
{
    const Json result =
        m_house->call(m_house->admin, u"Account/set"_qs,
                      {{u"create"_qs, Json{{u"a"_qs, Json{{u"name"_qs, u"A"_qs}, {u"parent"_qs, u"#b"_qs}}},
                                           {u"b"_qs, Json{{u"name"_qs, u"B"_qs}, {u"parent"_qs, u"#a"_qs}}},
                                           {u"c"_qs, Json{{u"name"_qs, u"C"_qs}, {u"parent"_qs, u"#c"_qs}}},
                                           {u"d"_qs, Json{{u"name"_qs, u"D"_qs}}}}}});
    QCOMPARE(result.value(u"notCreated"_qs).toObject().size(), 3);
    QCOMPARE(result.value(u"created"_qs).toObject().size(), 1);
}

void TestServiceObjects::referencesMustExistAndBeSeen()
{
    const QString adas = m_house->account(m_house->ada, u"Acme"_qs);
    const QString bobs = m_house->account(m_house->bob, u"Globex"_qs);
    QCOMPARE(cta(m_house->ada, newUid("acc")), u"!invalidProperties"_qs);
    QCOMPARE(cta(m_house->ada, bobs), u"!invalidProperties"_qs);
    QVERIFY(!cta(m_house->admin, bobs).startsWith(u'!'));
    const QString mine = cta(m_house->ada, adas);
    QCOMPARE(m_house->update(m_house->ada, u"Cta"_qs, mine, {{u"owner"_qs, newUid("usr")}}),
             u"invalidProperties"_qs);
    QCOMPARE(m_house->update(m_house->ada, u"Cta"_qs, mine, {{u"owner"_qs, m_house->bob.person.uid}}),
             QString());
}

void TestServiceObjects::partsStayWithTheirAccount()
{
    const QString acme = m_house->account(m_house->ada, u"Acme"_qs);
    const QString globex = m_house->account(m_house->ada, u"Globex"_qs);
    const QString ofAcme = cta(m_house->ada, acme);
    const Json task{{u"cta"_qs, ofAcme}, {u"account"_qs, globex}, {u"title"_qs, u"First email"_qs}};
    QCOMPARE(m_house->create(m_house->ada, u"Task"_qs, task), u"!invalidProperties"_qs);
    QCOMPARE(m_house->update(m_house->ada, u"Cta"_qs, ofAcme, {{u"account"_qs, globex}}),
             u"invalidProperties"_qs);
}

void TestServiceObjects::whatIsNeededStays()
{
    const QString account = m_house->account(m_house->ada, u"Acme"_qs);
    const QString journey = cta(m_house->ada, account);
    QCOMPARE(m_house->destroy(m_house->admin, u"Account"_qs, account), u"forbidden"_qs);
    QCOMPARE(m_house->destroy(m_house->ada, u"Cta"_qs, journey), QString());
    QCOMPARE(m_house->destroy(m_house->admin, u"Account"_qs, account), QString());
}

void TestServiceObjects::addressesAreUnique()
{
    const QString adas = m_house->account(m_house->ada, u"Acme"_qs);
    const QString bobs = m_house->account(m_house->bob, u"Globex"_qs);
    const auto contact = [](const QString &email, const QString &account) {
        return Json{{u"email"_qs, email}, {u"memberships"_qs, Json{{account, Json{}}}}};
    };
    const QString first = m_house->create(m_house->ada, u"Contact"_qs, contact(u"Jo@Acme.example"_qs, adas));
    QVERIFY(!first.startsWith(u'!'));
    const Json again =
        m_house->call(m_house->ada, u"Contact/set"_qs,
                      {{u"create"_qs, Json{{u"k"_qs, contact(u" jo@acme.EXAMPLE"_qs, adas)}}}});
    QCOMPARE(again.value(u"notCreated"_qs)[u"k"_qs][u"existingId"_qs].toString(), first);
    // Bob learns that it exists, not which one it is.
    const Json bobsTry =
        m_house->call(m_house->bob, u"Contact/set"_qs,
                      {{u"create"_qs, Json{{u"k"_qs, contact(u"jo@acme.example"_qs, bobs)}}}});
    QCOMPARE(bobsTry.value(u"notCreated"_qs)[u"k"_qs][u"type"_qs].toString(), u"alreadyExists"_qs);
    QVERIFY(!bobsTry.value(u"notCreated"_qs)[u"k"_qs].toObject().contains(u"existingId"_qs));
    // Two without an address do not collide; changing to a taken one does.
    QVERIFY(!m_house->create(m_house->ada, u"Contact"_qs, contact(QString(), adas)).startsWith(u'!'));
    const QString third = m_house->create(m_house->ada, u"Contact"_qs, contact(QString(), adas));
    QVERIFY(!third.startsWith(u'!'));
    QCOMPARE(m_house->update(m_house->ada, u"Contact"_qs, third, {{u"email"_qs, u"jo@acme.example"_qs}}),
             u"alreadyExists"_qs);
    QCOMPARE(m_house->update(m_house->ada, u"Contact"_qs, first, {{u"email"_qs, u"jo2@acme.example"_qs}}),
             QString());
    QCOMPARE(m_house->update(m_house->ada, u"Contact"_qs, third, {{u"email"_qs, u"jo@acme.example"_qs}}),
             QString());
}

void TestServiceObjects::revisionsConflict()
{
    const QString id = cta(m_house->ada, m_house->account(m_house->ada, u"Acme"_qs));
    QCOMPARE(m_house->update(m_house->admin, u"Cta"_qs, id, {{u"comments"_qs, u"theirs"_qs}}), QString());
    const auto setIf = [&](int rev, const Json &rest) {
        return m_house->call(m_house->ada, u"Cta/set"_qs, withMore({{u"ifRevs"_qs, Json{{id, rev}}}}, rest));
    };
    const Json patch{
        {u"update"_qs, Json{{id, Json{{u"comments"_qs, u"mine"_qs}, {u"name"_qs, u"Onboarding"_qs}}}}}};
    const QJsonValue error = setIf(1, patch).value(u"notUpdated"_qs)[id];
    QCOMPARE(error[u"type"_qs].toString(), u"conflict"_qs);
    QCOMPARE(error[u"rev"_qs].toInt(), 2);
    QCOMPARE(error[u"properties"_qs].toArray(), QJsonArray{u"comments"_qs});
    QCOMPARE(error[u"current"_qs][u"comments"_qs].toString(), u"theirs"_qs);
    QCOMPARE(setIf(1, {{u"destroy"_qs, QJsonArray{id}}}).value(u"notDestroyed"_qs)[id][u"type"_qs].toString(),
             u"conflict"_qs);
    QCOMPARE(setIf(2, patch).value(u"updated"_qs)[id][u"rev"_qs].toInt(), 3);
    // What changes nothing raises nothing.
    QCOMPARE(setIf(3, patch).value(u"updated"_qs)[id][u"rev"_qs].toInt(), 3);
}

void TestServiceObjects::statesMismatch()
{
    const QString account = m_house->account(m_house->ada, u"Acme"_qs);
    const Json made =
        m_house->call(m_house->ada, u"Cta/set"_qs, {{u"create"_qs, Json{{u"k"_qs, aCta(account)}}}});
    const QString old = made.value(u"oldState"_qs).toString();
    const QString now = made.value(u"newState"_qs).toString();
    QVERIFY(old != now);
    QCOMPARE(
        m_house->call(m_house->ada, u"Cta/get"_qs, {{u"ids"_qs, QJsonArray{}}}).value(u"state"_qs).toString(),
        now);
    const Json patch{{u"create"_qs, Json{{u"k"_qs, aCta(account)}}}};
    QCOMPARE(m_house->call(m_house->ada, u"Cta/set"_qs, withMore(patch, {{u"ifInState"_qs, old}}))
                 .value(u"error"_qs)
                 .toString(),
             u"stateMismatch"_qs);
    QCOMPARE(m_house->call(m_house->ada, u"Cta/set"_qs, withMore(patch, {{u"ifInState"_qs, now}}))
                 .value(u"created"_qs)
                 .toObject()
                 .size(),
             1);
    // A call that changes nothing leaves the state.
    const Json nothing =
        m_house->call(m_house->ada, u"Cta/set"_qs, {{u"destroy"_qs, QJsonArray{newUid("cta")}}});
    QCOMPARE(nothing.value(u"oldState"_qs), nothing.value(u"newState"_qs));
}

void TestServiceObjects::optOutStays()
{
    const QString account = m_house->account(m_house->ada, u"Acme"_qs);
    const QString id =
        m_house->create(m_house->ada, u"Contact"_qs,
                        {{u"email"_qs, u"a@b.example"_qs}, {u"memberships"_qs, Json{{account, Json{}}}}});
    QCOMPARE(m_house->update(m_house->ada, u"Contact"_qs, id, {{u"emailOptOut"_qs, true}}), QString());
    QCOMPARE(m_house->update(m_house->ada, u"Contact"_qs, id, {{u"emailOptOut"_qs, false}}),
             u"invalidProperties"_qs);
    QCOMPARE(m_house->update(m_house->admin, u"Contact"_qs, id, {{u"emailOptOut"_qs, QJsonValue::Null}}),
             u"invalidProperties"_qs);
    QVERIFY(m_house->get(m_house->admin, u"Contact"_qs, id).value(u"emailOptOut"_qs).toBool());
}

void TestServiceObjects::membershipsOfOthersAreHiddenAndKept()
{
    const QString adas = m_house->account(m_house->ada, u"Acme"_qs);
    const QString more = m_house->account(m_house->ada, u"Initech"_qs);
    const QString bobs = m_house->account(m_house->bob, u"Globex"_qs);
    const Json role{{u"roles"_qs, Json{{u"gitlab_admin"_qs, true}}}};
    const QString id = m_house->create(
        m_house->admin, u"Contact"_qs,
        {{u"email"_qs, u"a@b.example"_qs}, {u"memberships"_qs, Json{{adas, role}, {bobs, role}}}});
    QCOMPARE(m_house->get(m_house->ada, u"Contact"_qs, id).value(u"memberships"_qs),
             QJsonValue(Json{{adas, role}}));
    QCOMPARE(m_house->get(m_house->bob, u"Contact"_qs, id).value(u"memberships"_qs),
             QJsonValue(Json{{bobs, role}}));
    // What ada sets as a whole is hers; bob's stays.
    QCOMPARE(m_house->update(m_house->ada, u"Contact"_qs, id, {{u"memberships"_qs, Json{{more, role}}}}),
             QString());
    QCOMPARE(m_house->get(m_house->admin, u"Contact"_qs, id).value(u"memberships"_qs),
             QJsonValue(Json{{more, role}, {bobs, role}}));
    QCOMPARE(m_house->update(m_house->ada, u"Contact"_qs, id, {{u"memberships/"_qs + bobs, role}}),
             u"invalidProperties"_qs);
    QCOMPARE(m_house->update(m_house->ada, u"Contact"_qs, id,
                             {{u"memberships/"_qs + bobs + u"/roles/x"_qs, true}}),
             u"invalidPatch"_qs);
    QCOMPARE(m_house->get(m_house->bob, u"Contact"_qs, id).value(u"memberships"_qs),
             QJsonValue(Json{{bobs, role}}));
}

void TestServiceObjects::aReplayDoesNothingTwice()
{
    const QString account = m_house->account(m_house->ada, u"Acme"_qs);
    const QByteArray body =
        ServiceHouse::body({QJsonArray{u"Cta/set"_qs,
                                       Json{{u"accountId"_qs, m_house->database->workspace()},
                                            {u"create"_qs, Json{{u"k"_qs, aCta(account)}}}},
                                       u"0"_qs}});
    const Response first = m_house->post(m_house->ada, body, "laptop.1");
    QCOMPARE(first.status, 200);
    for (int i = 0; i < 3; ++i) {
        const Response again = m_house->post(m_house->ada, body, "\"laptop.1\"");
        QCOMPARE(again.status, 200);
        QCOMPARE(again.body, first.body);
    }
    const Json all = m_house->call(m_house->ada, u"Cta/query"_qs, {});
    QCOMPARE(all.value(u"ids"_qs).toArray().size(), 1);
    // The same words of another device are another request: bob's has a count of its own.
    QCOMPARE(m_house->post(m_house->bob, ServiceHouse::body({}), "laptop.1").status, 200);
    QCOMPARE(m_house->post(m_house->ada, body, "laptop.2").status, 200);
    QCOMPARE(m_house->call(m_house->ada, u"Cta/query"_qs, {}).value(u"ids"_qs).toArray().size(), 2);
}

void TestServiceObjects::aReplayAfterAnotherSequence_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<int>("status");
    QTest::newRow("the last one with other bytes") << QByteArray("laptop.2") << 422;
    QTest::newRow("one before the last") << QByteArray("laptop.1") << 409;
    QTest::newRow("one left out") << QByteArray("laptop.4") << 409;
    QTest::newRow("the next") << QByteArray("laptop.3") << 200;
    QTest::newRow("no key at all") << QByteArray("laptop") << 400;
    QTest::newRow("zero") << QByteArray("laptop.0") << 400;
}

void TestServiceObjects::aReplayAfterAnotherSequence()
{
    QFETCH(QByteArray, key);
    QFETCH(int, status);
    QCOMPARE(m_house->post(m_house->ada, ServiceHouse::body({}), "laptop.1").status, 200);
    QCOMPARE(m_house->post(m_house->ada, ServiceHouse::body({}), "laptop.2").status, 200);
    const QString account = m_house->account(m_house->ada, u"Acme"_qs);
    const QByteArray body =
        ServiceHouse::body({QJsonArray{u"Cta/set"_qs,
                                       Json{{u"accountId"_qs, m_house->database->workspace()},
                                            {u"create"_qs, Json{{u"k"_qs, aCta(account)}}}},
                                       u"0"_qs}});
    const Response response = m_house->post(m_house->ada, body, key);
    QCOMPARE(response.status, status);
    QCOMPARE(m_house->call(m_house->ada, u"Cta/query"_qs, {}).value(u"ids"_qs).toArray().size(),
             status == 200 ? 1 : 0);
    if (status == 409)
        QCOMPARE(QJsonDocument::fromJson(response.body)[u"last"_qs].toInt(), 2);
}

void TestServiceObjects::aKeyBelongsToItsDevice()
{
    QCOMPARE(m_house->post(m_house->ada, ServiceHouse::body({}), "desk.1").status, 403);
}

void TestServiceObjects::aRefusedRequestUsesNoSequence()
{
    QCOMPARE(m_house->post(m_house->ada, "{", "laptop.1").status, 400);
    QCOMPARE(m_house->post(m_house->ada, ServiceHouse::body({}), "laptop.1").status, 200);
    // A method error is an answer like any other: it was executed.
    const QByteArray wrong = ServiceHouse::body({QJsonArray{u"Cta/set"_qs, Json{}, u"0"_qs}});
    const Response first = m_house->post(m_house->ada, wrong, "laptop.2");
    QVERIFY(first.body.contains("invalidArguments"));
    QCOMPARE(m_house->post(m_house->ada, wrong, "laptop.2").body, first.body);
    QCOMPARE(m_house->post(m_house->ada, ServiceHouse::body({}), "laptop.3").status, 200);
}

// All changes since `state`, page by page: the ids that there then are, and the last state.
static QString follow(ServiceHouse &house, const ServiceHouse::Member &member, const QString &type,
                      QString state, int most, QSet<QString> &ids, int *pages = nullptr)
{
    for (int page = 0; page < 200; ++page) {
        const Json result =
            house.call(member, type + u"/changes"_qs, {{u"sinceState"_qs, state}, {u"maxChanges"_qs, most}});
        if (result.contains(u"error"_qs))
            return result.value(u"error"_qs).toString();
        int size = 0;
        for (const auto &id : result.value(u"created"_qs).toArray()) {
            ids.insert(id.toString());
            ++size;
        }
        for (const auto &id : result.value(u"destroyed"_qs).toArray()) {
            ids.remove(id.toString());
            ++size;
        }
        size += int(result.value(u"updated"_qs).toArray().size());
        if (size > most)
            return u"too many"_qs;
        if (pages)
            ++*pages;
        state = result.value(u"newState"_qs).toString();
        if (!result.value(u"hasMoreChanges"_qs).toBool())
            return state;
    }
    return u"endless"_qs;
}

void TestServiceObjects::changesComeInPages()
{
    const QString account = m_house->account(m_house->ada, u"Acme"_qs);
    const QString other = m_house->account(m_house->bob, u"Globex"_qs);
    QSet<QString> made;
    for (int i = 0; i < 11; ++i) {
        made.insert(cta(m_house->ada, account));
        (void)cta(m_house->bob, other);
    }
    for (const int most : {1, 2, 5, 11, 500}) {
        QSet<QString> ids;
        int pages = 0;
        const QString state = follow(*m_house, m_house->ada, u"Cta"_qs, u"0"_qs, most, ids, &pages);
        QCOMPARE(ids, made);
        QVERIFY(pages >= (11 + most - 1) / most);
        // Nothing more, from there and from a state kept in between.
        int more = 0;
        QCOMPARE(follow(*m_house, m_house->ada, u"Cta"_qs, state, most, ids, &more), state);
        QCOMPARE(more, 1);
    }
}

void TestServiceObjects::changesAreSortedOut()
{
    const QString account = m_house->account(m_house->ada, u"Acme"_qs);
    const QString stays = cta(m_house->ada, account);
    const QString goes = cta(m_house->ada, account);
    QSet<QString> ids;
    const QString state = follow(*m_house, m_house->ada, u"Cta"_qs, u"0"_qs, 500, ids);
    const QString comes = cta(m_house->ada, account);
    const QString comesAndGoes = cta(m_house->ada, account);
    (void)m_house->update(m_house->ada, u"Cta"_qs, stays, {{u"name"_qs, u"Other"_qs}});
    (void)m_house->destroy(m_house->ada, u"Cta"_qs, goes);
    (void)m_house->destroy(m_house->ada, u"Cta"_qs, comesAndGoes);
    for (const auto &member : {m_house->ada, m_house->admin}) {
        const Json result = m_house->call(member, u"Cta/changes"_qs, {{u"sinceState"_qs, state}});
        QCOMPARE(result.value(u"created"_qs).toArray(), QJsonArray{comes});
        QCOMPARE(result.value(u"updated"_qs).toArray(), QJsonArray{stays});
        QCOMPARE(result.value(u"destroyed"_qs).toArray(), QJsonArray{goes});
    }
    // Bob never saw any of them, and hears of none.
    const Json bobs = m_house->call(m_house->bob, u"Cta/changes"_qs, {{u"sinceState"_qs, state}});
    for (const QString &list : {u"created"_qs, u"updated"_qs, u"destroyed"_qs})
        QCOMPARE(bobs.value(list).toArray(), QJsonArray());
}

void TestServiceObjects::anAccountThatMovesIsPurgedAndGained()
{
    const QString account = m_house->account(m_house->ada, u"Acme"_qs);
    const QString staying = m_house->account(m_house->ada, u"Initech"_qs);
    QSet<QString> moving;
    for (int i = 0; i < 5; ++i)
        moving.insert(cta(m_house->ada, account));
    const QString kept = cta(m_house->ada, staying);
    const QString shared = m_house->create(
        m_house->ada, u"Contact"_qs,
        {{u"email"_qs, u"s@b.example"_qs}, {u"memberships"_qs, Json{{account, Json{}}, {staying, Json{}}}}});
    QSet<QString> adas, bobs, contacts;
    const QString adaState = follow(*m_house, m_house->ada, u"Cta"_qs, u"0"_qs, 2, adas);
    const QString bobState = follow(*m_house, m_house->bob, u"Cta"_qs, u"0"_qs, 2, bobs);
    const QString contactState = follow(*m_house, m_house->ada, u"Contact"_qs, u"0"_qs, 2, contacts);
    QCOMPARE(adas.size(), 6);
    QCOMPARE(bobs.size(), 0);

    QCOMPARE(m_house->update(m_house->admin, u"Account"_qs, account,
                             {{u"technicalAccountManager"_qs, m_house->bob.person.uid}}),
             QString());
    const QString adaLater = follow(*m_house, m_house->ada, u"Cta"_qs, adaState, 2, adas);
    const QString bobLater = follow(*m_house, m_house->bob, u"Cta"_qs, bobState, 2, bobs);
    QCOMPARE(adas, QSet<QString>{kept});
    QCOMPARE(bobs, moving);
    // The contact is still at an account of hers.
    (void)follow(*m_house, m_house->ada, u"Contact"_qs, contactState, 2, contacts);
    QCOMPARE(contacts, QSet<QString>{shared});
    QCOMPARE(m_house->update(m_house->ada, u"Cta"_qs, *moving.begin(), {{u"name"_qs, u"x"_qs}}),
             u"notFound"_qs);

    // And back again.
    QCOMPARE(m_house->update(m_house->admin, u"Account"_qs, account,
                             {{u"technicalAccountManager"_qs, m_house->ada.person.uid}}),
             QString());
    (void)follow(*m_house, m_house->ada, u"Cta"_qs, adaLater, 2, adas);
    (void)follow(*m_house, m_house->bob, u"Cta"_qs, bobLater, 2, bobs);
    QCOMPARE(adas.size(), 6);
    QCOMPARE(bobs.size(), 0);
}

void TestServiceObjects::anotherEpochIsToBeForgotten()
{
    const QString account = m_house->account(m_house->ada, u"Acme"_qs);
    (void)cta(m_house->ada, account);
    for (const QString &state :
         {u"e.1"_qs, u"nonsense"_qs, QString(m_house->database->epoch() + u".999999"_qs),
          QString(m_house->database->epoch() + u".0.999999.0"_qs)}) {
        const Json result = m_house->call(m_house->ada, u"Cta/changes"_qs, {{u"sinceState"_qs, state}});
        QCOMPARE(result.value(u"error"_qs).toString(), u"cannotCalculateChanges"_qs);
    }
    for (const QJsonValue &most : {QJsonValue(0), QJsonValue(-1), QJsonValue(u"2"_qs)})
        QCOMPARE(m_house
                     ->call(m_house->ada, u"Cta/changes"_qs,
                            {{u"sinceState"_qs, u"0"_qs}, {u"maxChanges"_qs, most}})
                     .value(u"error"_qs)
                     .toString(),
                 u"invalidArguments"_qs);
}

void TestServiceObjects::changesWhilePagesAreReadAreNotLost()
{
    const QString account = m_house->account(m_house->ada, u"Acme"_qs);
    QStringList made;
    for (int i = 0; i < 6; ++i)
        made.append(cta(m_house->ada, account));
    const Json page =
        m_house->call(m_house->ada, u"Cta/changes"_qs, {{u"sinceState"_qs, u"0"_qs}, {u"maxChanges"_qs, 3}});
    QVERIFY(page.value(u"hasMoreChanges"_qs).toBool());
    QSet<QString> ids;
    for (const auto &id : page.value(u"created"_qs).toArray())
        ids.insert(id.toString());
    // One that was told already and one that was not go; one is new.
    QCOMPARE(m_house->destroy(m_house->ada, u"Cta"_qs, made.first()), QString());
    QCOMPARE(m_house->destroy(m_house->ada, u"Cta"_qs, made.last()), QString());
    const QString fresh = cta(m_house->ada, account);
    (void)follow(*m_house, m_house->ada, u"Cta"_qs, page.value(u"newState"_qs).toString(), 3, ids);
    QSet<QString> expected(made.cbegin() + 1, made.cend() - 1);
    expected.insert(fresh);
    QCOMPARE(ids, expected);
}

void TestServiceObjects::queriesFilterSortAndPage()
{
    const QString account = m_house->account(m_house->ada, u"Acme"_qs);
    const auto named = [&](const QString &name, const QJsonValue &due, const QString &priority) {
        return cta(m_house->ada, account,
                   {{u"name"_qs, name}, {u"dueDate"_qs, due}, {u"priority"_qs, priority}});
    };
    const QString b = named(u"beta"_qs, u"2026-12-02"_qs, u"low"_qs);
    const QString a = named(u"Alpha"_qs, u"2026-12-01"_qs, u"high"_qs);
    const QString c = named(u"Çelik"_qs, QJsonValue::Null, u"high"_qs);
    const auto query = [&](const Json &arguments) {
        return m_house->call(m_house->ada, u"Cta/query"_qs, arguments);
    };
    const auto ids = [&](const Json &arguments) { return query(arguments).value(u"ids"_qs).toArray(); };
    const QJsonArray byName{Json{{u"property"_qs, u"name"_qs}}};
    const QJsonArray byNameDown{Json{{u"property"_qs, u"name"_qs}, {u"isAscending"_qs, false}}};
    QCOMPARE(ids({{u"sort"_qs, byName}}), (QJsonArray{a, b, c}));
    QCOMPARE(ids({{u"sort"_qs, byNameDown}}), (QJsonArray{c, b, a}));
    QCOMPARE(ids({}), (QJsonArray{b, a, c}));
    QCOMPARE(ids({{u"filter"_qs, Json{{u"name"_qs, u"ALPHA"_qs}}}}), QJsonArray{a});
    QCOMPARE(ids({{u"filter"_qs, Json{{u"dueDate"_qs, QJsonValue::Null}}}}), QJsonArray{c});
    QCOMPARE(ids({{u"filter"_qs, Json{{u"dueDate"_qs, Json{{u"before"_qs, u"2026-12-02"_qs}}}}}}),
             QJsonArray{a});
    QCOMPARE(ids({{u"filter"_qs, Json{{u"dueDate"_qs, Json{{u"after"_qs, u"2026-12-02"_qs}}}}}}),
             QJsonArray{b});
    QCOMPARE(ids({{u"filter"_qs, Json{{u"account"_qs, account}, {u"priority"_qs, u"high"_qs}}}}),
             (QJsonArray{a, c}));
    const QJsonArray either{Json{{u"name"_qs, u"beta"_qs}}, Json{{u"name"_qs, u"alpha"_qs}}};
    QCOMPARE(ids({{u"filter"_qs, Json{{u"operator"_qs, u"OR"_qs}, {u"conditions"_qs, either}}}}),
             (QJsonArray{b, a}));
    QCOMPARE(ids({{u"filter"_qs, Json{{u"operator"_qs, u"NOT"_qs}, {u"conditions"_qs, either}}}}),
             QJsonArray{c});
    QCOMPARE(ids({{u"filter"_qs, Json{{u"operator"_qs, u"AND"_qs}, {u"conditions"_qs, either}}}}),
             QJsonArray());

    QCOMPARE(ids({{u"sort"_qs, byName}, {u"position"_qs, 1}, {u"limit"_qs, 1}}), QJsonArray{b});
    QCOMPARE(ids({{u"sort"_qs, byName}, {u"position"_qs, -1}}), QJsonArray{c});
    QCOMPARE(ids({{u"sort"_qs, byName}, {u"anchor"_qs, c}, {u"anchorOffset"_qs, -1}, {u"limit"_qs, 1}}),
             QJsonArray{b});
    QCOMPARE(query({{u"position"_qs, 2}, {u"calculateTotal"_qs, true}}).value(u"total"_qs).toInt(), 3);
    QCOMPARE(query({{u"position"_qs, -1}}).value(u"position"_qs).toInt(), 2);
    QCOMPARE(query({{u"anchor"_qs, newUid("cta")}}).value(u"error"_qs).toString(), u"anchorNotFound"_qs);
    QCOMPARE(m_house->call(m_house->ada, u"Cta/queryChanges"_qs, {{u"sinceQueryState"_qs, u"x"_qs}})
                 .value(u"error"_qs)
                 .toString(),
             u"cannotCalculateChanges"_qs);
}

void TestServiceObjects::badQueriesAreNamed_data()
{
    QTest::addColumn<QJsonObject>("arguments");
    QTest::addColumn<QString>("error");
    const auto filter = [](const QJsonValue &value) { return Json{{u"filter"_qs, value}}; };
    QTest::newRow("a property that is not there")
        << filter(Json{{u"colour"_qs, 1}}) << u"unsupportedFilter"_qs;
    QTest::newRow("one without a key") << filter(Json{{u"comments"_qs, u"x"_qs}}) << u"unsupportedFilter"_qs;
    QTest::newRow("SQL") << filter(Json{{u"name') OR 1=1 --"_qs, u"x"_qs}}) << u"unsupportedFilter"_qs;
    QTest::newRow("another comparison")
        << filter(Json{{u"dueDate"_qs, Json{{u"like"_qs, u"x"_qs}}}}) << u"unsupportedFilter"_qs;
    QTest::newRow("a number as a flag") << filter(Json{{u"closed"_qs, 1}}) << u"invalidArguments"_qs;
    QTest::newRow("a list") << filter(QJsonArray{1}) << u"invalidArguments"_qs;
    QTest::newRow("another operator")
        << filter(Json{{u"operator"_qs, u"XOR"_qs}, {u"conditions"_qs, QJsonArray{Json{}}}})
        << u"invalidArguments"_qs;
    QTest::newRow("an operator over nothing")
        << filter(Json{{u"operator"_qs, u"AND"_qs}}) << u"invalidArguments"_qs;
    QTest::newRow("an operator over a number")
        << filter(Json{{u"operator"_qs, u"AND"_qs}, {u"conditions"_qs, QJsonArray{1}}})
        << u"invalidArguments"_qs;
    QJsonArray many;
    for (int i = 0; i < 60; ++i)
        many.append(Json{{u"name"_qs, u"x"_qs}});
    QTest::newRow("sixty conditions")
        << filter(Json{{u"operator"_qs, u"OR"_qs}, {u"conditions"_qs, many}}) << u"unsupportedFilter"_qs;
    const auto sort = [](const QJsonValue &value) { return Json{{u"sort"_qs, value}}; };
    QTest::newRow("a sort by what cannot be")
        << sort(QJsonArray{Json{{u"property"_qs, u"comments"_qs}}}) << u"unsupportedSort"_qs;
    QTest::newRow("a collation") << sort(QJsonArray{
                                        Json{{u"property"_qs, u"name"_qs}, {u"collation"_qs, u"i;octet"_qs}}})
                                 << u"unsupportedSort"_qs;
    QTest::newRow("a sort that is an object") << sort(Json{}) << u"invalidArguments"_qs;
    QTest::newRow("half a position") << Json{{u"position"_qs, 0.5}} << u"invalidArguments"_qs;
    QTest::newRow("a limit below nothing") << Json{{u"limit"_qs, -1}} << u"invalidArguments"_qs;
}

void TestServiceObjects::badQueriesAreNamed()
{
    QFETCH(QJsonObject, arguments);
    QFETCH(QString, error);
    QCOMPARE(m_house->call(m_house->ada, u"Cta/query"_qs, arguments).value(u"error"_qs).toString(), error);
}

void TestServiceObjects::tooMuchIsRefused()
{
    Service::Options options;
    options.limits.maxObjectsInGet = 2;
    options.limits.maxObjectsInSet = 2;
    ServiceHouse house(options);
    const QString account = house.account(house.ada, u"Acme"_qs);
    QJsonArray ids;
    for (int i = 0; i < 3; ++i)
        ids.append(house.create(house.ada, u"Cta"_qs, aCta(account)));
    QCOMPARE(
        house.call(house.ada, u"Cta/get"_qs, {{u"ids"_qs, QJsonValue::Null}}).value(u"error"_qs).toString(),
        u"requestTooLarge"_qs);
    QCOMPARE(house.call(house.ada, u"Cta/get"_qs, {{u"ids"_qs, ids}}).value(u"error"_qs).toString(),
             u"requestTooLarge"_qs);
    QCOMPARE(house.call(house.ada, u"Cta/set"_qs, {{u"destroy"_qs, ids}}).value(u"error"_qs).toString(),
             u"requestTooLarge"_qs);
    const Json query = house.call(house.ada, u"Cta/query"_qs, {{u"limit"_qs, 100}});
    QCOMPARE(query.value(u"ids"_qs).toArray().size(), 2);
    QCOMPARE(query.value(u"limit"_qs).toInt(), 2);
}

void TestServiceObjects::tokensEnd()
{
    SqlConnection &connection = **m_house->database->connection();
    const auto rows = Tokens::list(connection);
    QVERIFY(rows && rows->size() == 3);
    QCOMPARE(m_house->post(m_house->ada, ServiceHouse::body({})).status, 200);
    // Revoked: only the one.
    const QString id = QString::fromLatin1(m_house->ada.token.split('.').first());
    QVERIFY(Tokens::revoke(connection, id, m_house->clock));
    QCOMPARE(Tokens::revoke(connection, id, m_house->clock).error().kind, ErrorKind::NotFound);
    QCOMPARE(m_house->post(m_house->ada, ServiceHouse::body({})).status, 401);
    QCOMPARE(m_house->post(m_house->bob, ServiceHouse::body({})).status, 200);
    // Disabled, and enabled again.
    const auto disable = [&](bool disabled) {
        return connection.write([&]() -> Result<void> {
            auto change = Change::begin(connection);
            WAYMARK_TRY(People::setDisabled(*change, m_house->bob.person, disabled));
            return change->finish() ? Result<void>() : failure(ErrorKind::Internal, QString());
        });
    };
    QVERIFY(disable(true));
    QCOMPARE(m_house->post(m_house->bob, ServiceHouse::body({})).status, 401);
    QVERIFY(
        m_house->get(m_house->admin, u"Identity"_qs, m_house->bob.person.uid).value(u"disabled"_qs).toBool());
    QVERIFY(disable(false));
    QCOMPARE(m_house->post(m_house->bob, ServiceHouse::body({})).status, 200);
    // Expired.
    m_house->clock.advance(31LL * 24 * 3600 * 1000);
    QCOMPARE(m_house->post(m_house->bob, ServiceHouse::body({})).status, 401);
    // The database has no secret.
    const auto stored = connection.query(u"SELECT secret_hash FROM token"_qs);
    for (const QVariantList &row : *stored)
        QVERIFY(!m_house->bob.token.contains(row.first().toByteArray()));
}

void TestServiceObjects::blobsAreTheirOwners()
{
    const QByteArray workspace = m_house->database->workspace().toLatin1();
    const auto request = [](const ServiceHouse::Member &member, const QByteArray &method,
                            const QByteArray &path) {
        Request result;
        result.method = method;
        result.path = path;
        result.headers = {
            {"authorization", "Bearer " + member.token}, {"content-type", "image/png"}, {"host", "h"}};
        return result;
    };
    Request upload = request(m_house->ada, "POST", "/jmap/upload/" + workspace + "/");
    upload.body = QByteArray("\x89PNG\0\xff", 6);
    const Response stored = m_house->send(upload);
    QCOMPARE(stored.status, 201);
    const Json answer = QJsonDocument::fromJson(stored.body).object();
    QCOMPARE(answer.value(u"size"_qs).toInt(), 6);
    QCOMPARE(m_house->send(upload).body, stored.body);
    const QByteArray path =
        "/jmap/download/" + workspace + "/" + answer.value(u"blobId"_qs).toString().toLatin1() + "/a.png";
    Request download = request(m_house->ada, "GET", path);
    download.query = "type=image%2Fpng";
    const Response got = m_house->send(download);
    QCOMPARE(got.body, upload.body);
    QCOMPARE(got.contentType, QByteArray("image/png"));
    // A header cannot be smuggled in by the type.
    download.query = "type=text%2Fhtml%0D%0AX%3A1";
    QCOMPARE(m_house->send(download).contentType, QByteArray("application/octet-stream"));
    QCOMPARE(m_house->send(request(m_house->admin, "GET", path)).status, 200);
    QCOMPARE(m_house->send(request(m_house->bob, "GET", path)).status, 404);
    QCOMPARE(m_house->send(request(m_house->ada, "POST", "/jmap/upload/other/")).status, 404);
    QCOMPARE(m_house->send(request(m_house->ada, "GET", "/jmap/download/" + workspace + "/..%2f/x")).status,
             404);
}

void TestServiceObjects::eventsTellWhatChanged()
{
    QList<ChangeNotice> notices;
    m_house->service->setListener([&](const ChangeNotice &notice) { notices.append(notice); });
    const QString account = m_house->account(m_house->ada, u"Acme"_qs);
    notices.clear();
    (void)cta(m_house->ada, account);
    QCOMPARE(notices.size(), 1);
    QCOMPARE(notices.first().states.keys(), QStringList{u"Cta"_qs});
    EventSubscription all, tasks;
    tasks.types = {u"Task"_qs};
    const QByteArray event = m_house->service->eventFor(all, notices.first());
    QVERIFY(event.startsWith("event: state\nid: "));
    QVERIFY(event.contains("\"Cta\":\""));
    QVERIFY(event.endsWith("\n\n"));
    QCOMPARE(m_house->service->eventFor(tasks, notices.first()), QByteArray());
    // Who comes back hears what was missed; who is up to date nothing.
    all.lastEventId = m_house->database->epoch().toLatin1() + ".1";
    QVERIFY(m_house->service->firstEventFor(all).contains("\"Cta\":"));
    all.lastEventId = event.mid(17).split('\n').first();
    QCOMPARE(m_house->service->firstEventFor(all), QByteArray());
    // Reading tells nobody anything, and neither does a set that changes nothing.
    notices.clear();
    (void)m_house->call(m_house->ada, u"Cta/get"_qs, {});
    (void)m_house->destroy(m_house->ada, u"Cta"_qs, newUid("cta"));
    QCOMPARE(notices.size(), 0);
}

} // namespace waymark::test

QTEST_GUILESS_MAIN(waymark::test::TestServiceObjects)
#include "tst_service_objects.moc"
