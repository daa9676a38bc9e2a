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

/// Replays, and catching up from any state.
class TestServiceSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_house = std::make_unique<ServiceHouse>(); }

    void aReplayDoesNothingTwice();
    void aReplayAfterAnotherSequence_data();
    void aReplayAfterAnotherSequence();
    void aKeyBelongsToItsDevice();
    void aRefusedRequestUsesNoSequence();
    void changesComeInPages();
    void changesAreSortedOut();
    void anAccountThatMovesIsPurgedAndGained();
    void whatWentAndCameBackIsToldAnew();
    void aSharedContactIsToldWhenMoreOrLessOfItIsSeen();
    void aLargeAnswerIsRepeatedAndBlocksNothing();
    void anotherEpochIsToBeForgotten();
    void changesWhilePagesAreReadAreNotLost();

private:
    QString cta(const ServiceHouse::Member &member, const QString &account, const Json &more = {})
    {
        return m_house->create(member, u"Cta"_qs, aCta(account, more));
    }

    std::unique_ptr<ServiceHouse> m_house;
};

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

void TestServiceSync::aReplayDoesNothingTwice()
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

void TestServiceSync::aReplayAfterAnotherSequence_data()
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

void TestServiceSync::aReplayAfterAnotherSequence()
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

void TestServiceSync::aKeyBelongsToItsDevice()
{
    QCOMPARE(m_house->post(m_house->ada, ServiceHouse::body({}), "desk.1").status, 403);
}

void TestServiceSync::aRefusedRequestUsesNoSequence()
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

void TestServiceSync::changesComeInPages()
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

void TestServiceSync::changesAreSortedOut()
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
        // Who made the one that is gone again has it from the answer, and hears in no other way.
        QCOMPARE(result.value(u"destroyed"_qs).toArray(), QJsonArray({goes, comesAndGoes}));
    }
    // Bob never saw any of them, and hears of none.
    const Json bobs = m_house->call(m_house->bob, u"Cta/changes"_qs, {{u"sinceState"_qs, state}});
    for (const QString &list : {u"created"_qs, u"updated"_qs, u"destroyed"_qs})
        QCOMPARE(bobs.value(list).toArray(), QJsonArray());
}

void TestServiceSync::anAccountThatMovesIsPurgedAndGained()
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

// Who heard that the account was gone has forgotten what hangs on it, and asks for that from an older state
// on.
void TestServiceSync::whatWentAndCameBackIsToldAnew()
{
    const QString account = m_house->account(m_house->ada, u"Acme"_qs);
    const QString staying = m_house->account(m_house->ada, u"Initech"_qs);
    const QString one = cta(m_house->ada, account);
    (void)cta(m_house->ada, staying);
    QSet<QString> all;
    const QString before = follow(*m_house, m_house->ada, u"Cta"_qs, u"0"_qs, 2, all);
    for (const auto &tam : {m_house->bob, m_house->ada})
        QCOMPARE(m_house->update(m_house->admin, u"Account"_qs, account,
                                 {{u"technicalAccountManager"_qs, tam.person.uid}}),
                 QString());
    const Json since = m_house->call(m_house->ada, u"Cta/changes"_qs, {{u"sinceState"_qs, before}});
    QCOMPARE(since.value(u"updated"_qs).toArray(), QJsonArray{one});
    QCOMPARE(since.value(u"created"_qs).toArray().size() + since.value(u"destroyed"_qs).toArray().size(), 0);
    const Json after =
        m_house->call(m_house->ada, u"Cta/changes"_qs, {{u"sinceState"_qs, since.value(u"newState"_qs)}});
    QCOMPARE(after.value(u"updated"_qs).toArray().size(), 0);
}

void TestServiceSync::aSharedContactIsToldWhenMoreOrLessOfItIsSeen()
{
    const QString adas = m_house->account(m_house->ada, u"Acme"_qs);
    const QString bobs = m_house->account(m_house->bob, u"Globex"_qs);
    const QString shared = m_house->create(
        m_house->admin, u"Contact"_qs,
        {{u"email"_qs, u"s@b.example"_qs}, {u"memberships"_qs, Json{{adas, Json{}}, {bobs, Json{}}}}});
    const QString other =
        m_house->create(m_house->ada, u"Contact"_qs,
                        {{u"email"_qs, u"o@b.example"_qs}, {u"memberships"_qs, Json{{adas, Json{}}}}});
    QVERIFY(!other.startsWith(u'!'));
    const auto since = [this](const QString &state) {
        return m_house->call(m_house->ada, u"Contact/changes"_qs, {{u"sinceState"_qs, state}});
    };
    const auto give = [&](const QString &account, const ServiceHouse::Member &tam) {
        return m_house->update(m_house->admin, u"Account"_qs, account,
                               {{u"technicalAccountManager"_qs, tam.person.uid}});
    };
    const QString first = since(u"0"_qs).value(u"newState"_qs).toString();
    // Nobody changes the contact, but its other membership comes into her book, and leaves it again.
    QCOMPARE(give(bobs, m_house->ada), QString());
    const Json more = since(first);
    QCOMPARE(more.value(u"updated"_qs).toArray(), QJsonArray{shared});
    QCOMPARE(more.value(u"created"_qs).toArray(), QJsonArray());
    QCOMPARE(m_house->get(m_house->ada, u"Contact"_qs, shared)[u"memberships"_qs].toObject().size(), 2);
    QCOMPARE(give(bobs, m_house->bob), QString());
    const Json less = since(more.value(u"newState"_qs).toString());
    QCOMPARE(less.value(u"updated"_qs).toArray(), QJsonArray{shared});
    QCOMPARE(less.value(u"destroyed"_qs).toArray(), QJsonArray());
    QCOMPARE(m_house->get(m_house->ada, u"Contact"_qs, shared)[u"memberships"_qs].toObject().size(), 1);
    const Json none = since(less.value(u"newState"_qs).toString());
    QCOMPARE(none.value(u"updated"_qs).toArray(), QJsonArray());
}

void TestServiceSync::aLargeAnswerIsRepeatedAndBlocksNothing()
{
    // 18 MB: more than a statement may give, less than an answer may have.
    const Json reference{{u"resultOf"_qs, u"0"_qs}, {u"name"_qs, u"Core/echo"_qs}, {u"path"_qs, u"/t"_qs}};
    QList<QJsonArray> calls{{u"Core/echo"_qs, Json{{u"t"_qs, QString(4'500'000, u'x')}}, u"0"_qs}};
    for (const QString &id : {u"1"_qs, u"2"_qs, u"3"_qs})
        calls.append({u"Core/echo"_qs, Json{{u"#t"_qs, reference}}, id});
    const QByteArray body = ServiceHouse::body(calls);
    const QByteArray first = m_house->post(m_house->ada, body, "laptop.1").body;
    QVERIFY(first.size() > 18'000'000);
    QVERIFY(m_house->post(m_house->ada, body, "laptop.1").body == first);
    QCOMPARE(m_house->post(m_house->ada, ServiceHouse::body({}), "laptop.2").status, 200);
    QCOMPARE(m_house->post(m_house->ada, ServiceHouse::body({}), "laptop.4").status, 409);
}

void TestServiceSync::anotherEpochIsToBeForgotten()
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

void TestServiceSync::changesWhilePagesAreReadAreNotLost()
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

} // namespace waymark::test

QTEST_GUILESS_MAIN(waymark::test::TestServiceSync)
#include "tst_service_sync.moc"
