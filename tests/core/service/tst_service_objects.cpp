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

/// Creating, changing and destroying over a real database: once, by revision, within what holds together.
class TestServiceObjects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_house = std::make_unique<ServiceHouse>(); }

    void aUidCreatesOnce();
    void aDestroyedUidIsNotUsedAgain();
    void whatLeftTheBookIsNotMadeAgain();
    void creationIdsReferInAnyOrder();
    void aLoopOfCreationsIsRefused();
    void referencesMustExistAndBeSeen();
    void whatRefersToMuchIsMadeWhole();
    void partsStayWithTheirAccount();
    void whatIsNeededStays();
    void addressesAreUnique();
    void revisionsConflict();
    void statesMismatch();
    void optOutStays();
    void membershipsOfOthersAreHiddenAndKept();
    void membershipsOfOthersAreNotFoundByFilters();

private:
    QString cta(const ServiceHouse::Member &member, const QString &account, const Json &more = {})
    {
        return m_house->create(member, u"Cta"_qs, aCta(account, more));
    }

    std::unique_ptr<ServiceHouse> m_house;
};

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

// The answer was lost, and the account given to somebody else before the create came again.
void TestServiceObjects::whatLeftTheBookIsNotMadeAgain()
{
    const QString account = m_house->account(m_house->ada, u"Acme"_qs);
    const Json given = aCta(account, {{u"uid"_qs, newUid("cta")}});
    const QString uid = m_house->create(m_house->ada, u"Cta"_qs, given);
    QCOMPARE(m_house->update(m_house->admin, u"Account"_qs, account,
                             {{u"technicalAccountManager"_qs, m_house->bob.person.uid}}),
             QString());
    const auto refusal = [&](const Json &object) {
        return m_house->call(m_house->ada, u"Cta/set"_qs, {{u"create"_qs, Json{{u"k"_qs, object}}}})
            .value(u"notCreated"_qs)[u"k"_qs]
            .toObject();
    };
    const Json again = refusal(given);
    QCOMPARE(again.value(u"type"_qs).toString(), u"alreadyExists"_qs);
    QCOMPARE(again.value(u"destroyed"_qs).toBool(), true);
    QVERIFY(!again.value(u"description"_qs).toString().contains(u"other content"_qs));
    // Who does not know what is in it learns nothing of it.
    const Json other = refusal(withMore(given, {{u"name"_qs, u"Else"_qs}}));
    QCOMPARE(other.value(u"type"_qs).toString(), u"alreadyExists"_qs);
    QVERIFY(!other.contains(u"destroyed"_qs));
    QVERIFY(!m_house->get(m_house->bob, u"Cta"_qs, uid).isEmpty());
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

void TestServiceObjects::whatRefersToMuchIsMadeWhole()
{
    const QString account = m_house->account(m_house->ada, u"Acme"_qs);
    Json roles;
    for (int i = 0; i < 50; ++i)
        roles.insert(QStringLiteral("%1").arg(i, 255, 10, QLatin1Char('r')), true);
    const Json large{{u"memberships"_qs, Json{{account, Json{{u"roles"_qs, roles}}}}},
                     {u"notes"_qs, QString(20'000, u'x')},
                     {u"bounceDetail"_qs, QString(2000, u'x')}};
    Json people;
    for (int part = 0; part < 3; ++part) {
        Json create;
        for (int i = 0; i < 160; ++i)
            create.insert(QStringLiteral("k%1").arg(i), large);
        const Json made = m_house->call(m_house->ada, u"Contact/set"_qs, {{u"create"_qs, create}});
        const Json created = made.value(u"created"_qs).toObject();
        QCOMPARE(created.size(), 160);
        for (const auto &each : created)
            people.insert(each[u"id"_qs].toString(), true);
    }
    // Together they are more than one statement may read.
    const Json calls{
        {u"create"_qs, Json{{u"a"_qs, aCta(account)}, {u"b"_qs, aCta(account, {{u"contacts"_qs, people}})}}}};
    const Json result = m_house->call(m_house->ada, u"Cta/set"_qs, calls);
    QCOMPARE(result.value(u"created"_qs).toObject().size(), 2);
    const Json all = m_house->call(m_house->ada, u"Cta/query"_qs, {});
    QCOMPARE(all.value(u"ids"_qs).toArray().size(), 2);
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
    // Bob's account is added to it, and he goes on with that one; of ada's accounts he sees nothing.
    const Json bobsTry =
        m_house->call(m_house->bob, u"Contact/set"_qs,
                      {{u"create"_qs, Json{{u"k"_qs, contact(u"jo@acme.example"_qs, bobs)}}}});
    QCOMPARE(bobsTry.value(u"notCreated"_qs)[u"k"_qs][u"type"_qs].toString(), u"alreadyExists"_qs);
    QCOMPARE(bobsTry.value(u"notCreated"_qs)[u"k"_qs][u"existingId"_qs].toString(), first);
    const auto places = [&](const ServiceHouse::Member &member) {
        return m_house->get(member, u"Contact"_qs, first).value(u"memberships"_qs).toObject().keys();
    };
    QCOMPARE(places(m_house->bob), QStringList{bobs});
    QCOMPARE(places(m_house->ada), QStringList{adas});
    QCOMPARE(places(m_house->admin).size(), 2);
    // Not by an account that is none of his.
    const QString hidden = m_house->create(m_house->ada, u"Contact"_qs, contact(u"x@acme.example"_qs, adas));
    QCOMPARE(m_house->create(m_house->bob, u"Contact"_qs, contact(u"x@acme.example"_qs, adas)),
             u"!invalidProperties"_qs);
    QVERIFY(m_house->get(m_house->bob, u"Contact"_qs, hidden).isEmpty());
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

void TestServiceObjects::membershipsOfOthersAreNotFoundByFilters()
{
    const QString adas = m_house->account(m_house->ada, u"Acme"_qs);
    const QString bobs = m_house->account(m_house->bob, u"Globex"_qs);
    const QString id = m_house->create(
        m_house->admin, u"Contact"_qs,
        {{u"email"_qs, u"a@b.example"_qs}, {u"memberships"_qs, Json{{adas, Json{}}, {bobs, Json{}}}}});
    const auto found = [this](const ServiceHouse::Member &member, const QJsonValue &memberships) {
        const Json result = m_house->call(
            member, u"Contact/query"_qs,
            {{u"filter"_qs, Json{{u"memberships"_qs, memberships}}}, {u"calculateTotal"_qs, true}});
        return result.value(u"total"_qs).toInt(-1);
    };
    const Json onlyBobs{{u"after"_qs, bobs}, {u"before"_qs, QString(bobs + u'0')}};
    for (const QJsonValue &filter : {QJsonValue(bobs), QJsonValue(onlyBobs)}) {
        QCOMPARE(found(m_house->ada, filter), 0);
        QCOMPARE(found(m_house->bob, filter), 1);
        QCOMPARE(found(m_house->admin, filter), 1);
    }
    QCOMPARE(found(m_house->ada, adas), 1);
    QCOMPARE(found(m_house->bob, adas), 0);
    // An account that was hers is another's.
    QCOMPARE(m_house->update(m_house->admin, u"Account"_qs, bobs,
                             {{u"technicalAccountManager"_qs, m_house->ada.person.uid}}),
             QString());
    QCOMPARE(found(m_house->ada, bobs), 1);
    QCOMPARE(found(m_house->bob, bobs), 0);
}

} // namespace waymark::test

QTEST_GUILESS_MAIN(waymark::test::TestServiceObjects)
#include "tst_service_objects.moc"
