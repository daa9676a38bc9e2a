// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/base/Uid.h"
#include "tests/core/service/ServiceHouse.h"

#include <QJsonDocument>
#include <QTest>

namespace waymark::test {

using Json = QJsonObject;
using Member = ServiceHouse::Member;

/// What clients may rely on whatever others do: opt-outs win, saved texts stay, states skip nothing.
class TestServicePromises : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void anOptOutIsTakenBesideABounce();
    void anOptOutStaysWithItsAddress();
    void whoseAddressIsListedIsMarked();
    void anAddressIsTheSameInEitherForm();
    void aBounceIsNotTakenBackByAnEdit();
    void aTextIsNotReplacedByWhoDoesNotKnowIt();
    void aChangedTextHasAHigherRevision();
    void twoCallsOfARequestHaveTwoStates();
    void aCreateIsTheSameWithOrWithoutDefaults();

private:
    QString contact(const QString &email, const Json &more = {});
    QString suppression(const QString &address, const QString &reason);
    QStringList reasonsOf(const QString &address);
    Json seen(const QString &id) { return m_house->get(m_house->ada, u"Contact"_qs, id); }

    std::unique_ptr<ServiceHouse> m_house;
    QString m_account;
};

void TestServicePromises::init()
{
    m_house = std::make_unique<ServiceHouse>();
    m_account = m_house->account(m_house->ada, u"Acme"_qs);
}

QString TestServicePromises::contact(const QString &email, const Json &more)
{
    const Json object{{u"email"_qs, email}, {u"memberships"_qs, Json{{m_account, Json{}}}}};
    return m_house->create(m_house->ada, u"Contact"_qs, withMore(object, more));
}

QString TestServicePromises::suppression(const QString &address, const QString &reason)
{
    return m_house->create(m_house->ada, u"Suppression"_qs,
                           {{u"address"_qs, address}, {u"reason"_qs, reason}});
}

QStringList TestServicePromises::reasonsOf(const QString &address)
{
    QStringList reasons;
    const Json all = m_house->call(m_house->bob, u"Suppression/get"_qs, {{u"ids"_qs, QJsonValue::Null}});
    for (const auto &entry : all.value(u"list"_qs).toArray()) {
        if (entry[u"address"_qs].toString() == address)
            reasons.append(entry[u"reason"_qs].toString());
    }
    reasons.sort();
    return reasons;
}

void TestServicePromises::anOptOutIsTakenBesideABounce()
{
    QVERIFY(!suppression(u"x@b.example"_qs, u"hard_bounce"_qs).startsWith(u'!'));
    QVERIFY(!suppression(u"x@b.example"_qs, u"opted_out"_qs).startsWith(u'!'));
    QCOMPARE(reasonsOf(u"x@b.example"_qs), (QStringList{u"hard_bounce"_qs, u"opted_out"_qs}));
    // The same once more is there already.
    QCOMPARE(suppression(u"X@b.example"_qs, u"opted_out"_qs), u"!alreadyExists"_qs);
}

void TestServicePromises::anOptOutStaysWithItsAddress()
{
    const QString first = contact(u"x@b.example"_qs);
    QCOMPARE(m_house->update(m_house->ada, u"Contact"_qs, first, {{u"emailOptOut"_qs, true}}), QString());
    QCOMPARE(reasonsOf(u"x@b.example"_qs), QStringList{u"opted_out"_qs});
    // Their contact gets another address, and somebody else is made with theirs.
    QCOMPARE(m_house->update(m_house->ada, u"Contact"_qs, first, {{u"email"_qs, u"y@b.example"_qs}}),
             QString());
    const Json made = m_house->call(
        m_house->ada, u"Contact/set"_qs,
        {{u"create"_qs, Json{{u"k"_qs, Json{{u"email"_qs, u"x@b.example"_qs},
                                            {u"memberships"_qs, Json{{m_account, Json{}}}}}}}}});
    const QJsonValue created = made.value(u"created"_qs)[u"k"_qs];
    QVERIFY(created[u"emailOptOut"_qs].toBool());
    QVERIFY(seen(created[u"id"_qs].toString()).value(u"emailOptOut"_qs).toBool());
    QVERIFY(seen(first).value(u"emailOptOut"_qs).toBool());
    // Destroyed and made anew by an admin.
    QCOMPARE(m_house->destroy(m_house->admin, u"Contact"_qs, first), QString());
    QVERIFY(seen(contact(u"y@b.example"_qs)).value(u"emailOptOut"_qs).toBool());
    // Who takes such an address over is opted out, too, and hears of it.
    const QString last = contact(u"z@b.example"_qs);
    QCOMPARE(m_house->destroy(m_house->admin, u"Contact"_qs, created[u"id"_qs].toString()), QString());
    const Json moved = m_house->call(m_house->ada, u"Contact/set"_qs,
                                     {{u"update"_qs, Json{{last, Json{{u"email"_qs, u"x@b.example"_qs}}}}}});
    QVERIFY(moved.value(u"updated"_qs)[last][u"emailOptOut"_qs].toBool());
}

void TestServicePromises::whoseAddressIsListedIsMarked()
{
    const QString id = contact(u"x@b.example"_qs);
    QVERIFY(!suppression(u"x@b.example"_qs, u"complaint"_qs).startsWith(u'!'));
    QVERIFY(seen(id).value(u"emailOptOut"_qs).toBool());
    QCOMPARE(seen(id).value(u"bounce"_qs).toString(), u"none"_qs);
    QVERIFY(!suppression(u"x@b.example"_qs, u"hard_bounce"_qs).startsWith(u'!'));
    QCOMPARE(seen(id).value(u"bounce"_qs).toString(), u"hard"_qs);
    QCOMPARE(reasonsOf(u"x@b.example"_qs), (QStringList{u"complaint"_qs, u"hard_bounce"_qs}));
}

void TestServicePromises::anAddressIsTheSameInEitherForm()
{
    const QString first = contact(u"Jo@M\u00fcller.example"_qs);
    QVERIFY(!first.startsWith(u'!'));
    QCOMPARE(contact(u"jo@xn--mller-kva.example"_qs), u"!alreadyExists"_qs);
    QVERIFY(!suppression(u"jo@xn--mller-kva.example"_qs, u"opted_out"_qs).startsWith(u'!'));
    QVERIFY(seen(first).value(u"emailOptOut"_qs).toBool());
    // And two that a device keeps apart are two.
    QVERIFY(!contact(u"stra\u00dfe@b.example"_qs).startsWith(u'!'));
    QVERIFY(!contact(u"strasse@b.example"_qs).startsWith(u'!'));
}

void TestServicePromises::aBounceIsNotTakenBackByAnEdit()
{
    const QString id = contact(u"x@b.example"_qs, {{u"bounce"_qs, u"hard"_qs}});
    QCOMPARE(reasonsOf(u"x@b.example"_qs), QStringList{u"hard_bounce"_qs});
    QCOMPARE(m_house->update(m_house->ada, u"Contact"_qs, id, {{u"bounce"_qs, u"none"_qs}}), QString());
    QCOMPARE(seen(id).value(u"bounce"_qs).toString(), u"hard"_qs);
    // A corrected address is free of it.
    QCOMPARE(m_house->update(m_house->ada, u"Contact"_qs, id,
                             {{u"email"_qs, u"y@b.example"_qs}, {u"bounce"_qs, u"none"_qs}}),
             QString());
    QCOMPARE(seen(id).value(u"bounce"_qs).toString(), u"none"_qs);
    QCOMPARE(reasonsOf(u"y@b.example"_qs), QStringList());
}

// A body as far as the server looks.
static Json aText(const QString &words)
{
    return {{u"type"_qs, u"doc"_qs}, {u"content"_qs, QJsonArray()}, {u"text"_qs, words}};
}

// A draft of a task of a CTA.
static QString aDraft(ServiceHouse &house, const QString &account)
{
    const QString cta = house.create(house.ada, u"Cta"_qs, aCta(account));
    const QString task = house.create(
        house.ada, u"Task"_qs, {{u"cta"_qs, cta}, {u"account"_qs, account}, {u"title"_qs, u"First"_qs}});
    return house.create(house.ada, u"Draft"_qs,
                        {{u"task"_qs, task},
                         {u"cta"_qs, cta},
                         {u"account"_qs, account},
                         {u"body"_qs, aText(u"one"_qs)},
                         {u"revision"_qs, 5}});
}

void TestServicePromises::aTextIsNotReplacedByWhoDoesNotKnowIt()
{
    const QString draft = aDraft(*m_house, m_account);
    const Json patch{{draft, Json{{u"body"_qs, aText(u"two"_qs)}}}};
    const Json refused = m_house->call(m_house->ada, u"Draft/set"_qs, {{u"update"_qs, patch}});
    const QJsonValue error = refused.value(u"notUpdated"_qs)[draft];
    QCOMPARE(error[u"type"_qs].toString(), u"conflict"_qs);
    QCOMPARE(error[u"current"_qs][u"body"_qs][u"text"_qs].toString(), u"one"_qs);
    const Json kept = m_house->call(m_house->ada, u"Draft/set"_qs, {{u"destroy"_qs, QJsonArray{draft}}});
    QCOMPARE(kept.value(u"notDestroyed"_qs)[draft][u"type"_qs].toString(), u"conflict"_qs);
    // What is no text can be set without.
    const Json owner{{draft, Json{{u"owner"_qs, m_house->ada.person.uid}}}};
    QVERIFY(m_house->call(m_house->ada, u"Draft/set"_qs, {{u"update"_qs, owner}})
                .value(u"updated"_qs)
                .toObject()
                .contains(draft));
    const Json revs{{draft, 2}};
    QVERIFY(m_house->call(m_house->ada, u"Draft/set"_qs, {{u"update"_qs, patch}, {u"ifRevs"_qs, revs}})
                .value(u"updated"_qs)
                .toObject()
                .contains(draft));
    QCOMPARE(m_house->destroy(m_house->ada, u"Draft"_qs, draft), QString());
}

void TestServicePromises::aChangedTextHasAHigherRevision()
{
    const QString draft = aDraft(*m_house, m_account);
    const auto set = [&](int rev, const Json &patch) {
        return m_house
            ->call(m_house->ada, u"Draft/set"_qs,
                   {{u"update"_qs, Json{{draft, patch}}}, {u"ifRevs"_qs, Json{{draft, rev}}}})
            .value(u"updated"_qs)[draft];
    };
    QCOMPARE(set(1, {{u"body"_qs, aText(u"two"_qs)}, {u"revision"_qs, 5}})[u"revision"_qs].toInt(), 6);
    QCOMPARE(set(2, {{u"body"_qs, aText(u"three"_qs)}, {u"revision"_qs, 3}})[u"revision"_qs].toInt(), 7);
    QVERIFY(set(3, {{u"body"_qs, aText(u"four"_qs)}, {u"revision"_qs, 9}})[u"revision"_qs].isUndefined());
    QCOMPARE(m_house->get(m_house->ada, u"Draft"_qs, draft).value(u"revision"_qs).toInt(), 9);
}

void TestServicePromises::twoCallsOfARequestHaveTwoStates()
{
    const QString workspace = m_house->database->workspace();
    const auto create = [&](const QString &id) {
        return QJsonArray{u"Cta/set"_qs,
                          Json{{u"accountId"_qs, workspace}, {u"create"_qs, Json{{id, aCta(m_account)}}}},
                          id};
    };
    const QJsonArray changes{u"Cta/changes"_qs,
                             Json{{u"accountId"_qs, workspace}, {u"sinceState"_qs, u"0"_qs}}, u"c"_qs};
    const Response response =
        m_house->post(m_house->ada, ServiceHouse::body({create(u"a"_qs), changes, create(u"b"_qs)}));
    const QJsonValue responses = QJsonDocument::fromJson(response.body)[u"methodResponses"_qs];
    const QString between = responses[1][1][u"newState"_qs].toString();
    QCOMPARE(responses[0][1][u"newState"_qs].toString(), between);
    QCOMPARE(responses[2][1][u"oldState"_qs].toString(), between);
    QVERIFY(responses[2][1][u"newState"_qs].toString() != between);
    const Json after = m_house->call(m_house->ada, u"Cta/changes"_qs, {{u"sinceState"_qs, between}});
    QCOMPARE(after.value(u"created"_qs).toArray(),
             QJsonArray{responses[2][1][u"created"_qs][u"b"_qs][u"id"_qs]});
}

void TestServicePromises::aCreateIsTheSameWithOrWithoutDefaults()
{
    const Json given = aCta(m_account, {{u"uid"_qs, newUid("cta")}});
    const QString id = m_house->create(m_house->ada, u"Cta"_qs, given);
    const Json whole = withMore(given, {{u"comments"_qs, QString(QLatin1String(""))}, {u"remind"_qs, true}});
    QCOMPARE(m_house->create(m_house->ada, u"Cta"_qs, whole), id);
    QCOMPARE(m_house->create(m_house->ada, u"Cta"_qs, withMore(given, {{u"remind"_qs, false}})),
             u"!alreadyExists"_qs);
}

} // namespace waymark::test

QTEST_GUILESS_MAIN(waymark::test::TestServicePromises)
#include "tst_service_promises.moc"
