// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/core/service/SendingHouse.h"

#include <QTest>

namespace waymark::test {

using Json = QJsonObject;

/// What the schema table cannot say of what is in an object.
class TestServiceContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_house = std::make_unique<SendingHouse>(); }
    void cleanup() { m_house.reset(); }

    void nobodyTurnsAColleaguesEmailsElsewhere();
    void theFirstPlaceGoesWithTheAccount();
    void whatIsNoTextReplacesNone_data();
    void whatIsNoTextReplacesNone();
    void anEarlierTextIsOfItsDraftsAccount();
    void addressesHaveNoBlanksAround();
    void daysWithoutSenseAreRefused_data();
    void daysWithoutSenseAreRefused();
    void programEmailsNeedTheTeamsAddress();

private:
    /// Bob adds his own account to ada's contact, by its address.
    QString share(const QString &contact) const
    {
        const QString account = m_house->account(m_house->bob, u"Beta"_qs);
        const Json refusal = m_house->call(
            m_house->bob, u"Contact/set"_qs,
            {{u"create"_qs, Json{{u"k"_qs, Json{{u"email"_qs, SendingHouse::address(0)},
                                                {u"memberships"_qs, Json{{account, Json()}}}}}}}});
        const QJsonValue error = refusal.value(u"notCreated"_qs)[u"k"_qs];
        return error[u"existingId"_qs].toString() == contact ? account : QString();
    }

    std::unique_ptr<SendingHouse> m_house;
};

void TestServiceContent::nobodyTurnsAColleaguesEmailsElsewhere()
{
    const QString contact = m_house->contacts.first();
    QVERIFY(!share(contact).isEmpty());
    const Json elsewhere{{u"email"_qs, u"elsewhere@bob.example"_qs}};
    QCOMPARE(m_house->update(m_house->bob, u"Contact"_qs, contact, elsewhere), u"forbidden"_qs);
    QCOMPARE(m_house->get(m_house->ada, u"Contact"_qs, contact).value(u"email"_qs).toString(),
             SendingHouse::address(0));
    // What else they know of each other is shared.
    QCOMPARE(m_house->update(m_house->bob, u"Contact"_qs, contact, {{u"title"_qs, u"Head of it"_qs}}),
             QString());
    QCOMPARE(m_house->update(m_house->bob, u"Contact"_qs, contact, {{u"emailOptOut"_qs, true}}), QString());
    QCOMPARE(
        m_house->update(m_house->ada, u"Contact"_qs, contact, {{u"email"_qs, u"new@customer.example"_qs}}),
        QString());
    QCOMPARE(m_house->update(m_house->admin, u"Contact"_qs, contact,
                             {{u"email"_qs, u"newer@customer.example"_qs}}),
             QString());
}

void TestServiceContent::theFirstPlaceGoesWithTheAccount()
{
    const QString contact = m_house->contacts.first();
    const QString beta = share(contact);
    QCOMPARE(m_house->update(m_house->admin, u"Account"_qs, m_house->accountId,
                             {{u"technicalAccountManager"_qs, m_house->bob.person.uid}}),
             QString());
    QCOMPARE(
        m_house->update(m_house->bob, u"Contact"_qs, contact, {{u"email"_qs, u"new@customer.example"_qs}}),
        QString());
    // Whoever has only the later account now has not.
    QCOMPARE(m_house->update(m_house->admin, u"Account"_qs, beta,
                             {{u"technicalAccountManager"_qs, m_house->ada.person.uid}}),
             QString());
    QCOMPARE(m_house->update(m_house->ada, u"Contact"_qs, contact, {{u"email"_qs, u"x@ada.example"_qs}}),
             u"forbidden"_qs);
}

void TestServiceContent::whatIsNoTextReplacesNone_data()
{
    QTest::addColumn<QString>("property");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<bool>("isTaken");
    const Json paragraph{{u"type"_qs, u"paragraph"_qs}};
    const auto row = [](const char *name, const QString &property, const QJsonValue &value, bool isTaken) {
        QTest::newRow(name) << property << value << isTaken;
    };
    row("a body", u"body"_qs, Json{{u"type"_qs, u"doc"_qs}, {u"content"_qs, QJsonArray{paragraph}}}, true);
    row("of nodes that nobody knows yet", u"body"_qs,
        Json{{u"type"_qs, u"doc"_qs}, {u"content"_qs, QJsonArray{Json{{u"type"_qs, u"hologram"_qs}}}}}, true);
    row("nothing", u"body"_qs, Json(), true);
    row("another type", u"body"_qs, Json{{u"type"_qs, u"evil"_qs}, {u"content"_qs, QJsonArray{1, 2}}}, false);
    row("no content", u"body"_qs, Json{{u"type"_qs, u"doc"_qs}}, false);
    row("content that is none", u"body"_qs, Json{{u"type"_qs, u"doc"_qs}, {u"content"_qs, u"x"_qs}}, false);
    row("a subject", u"subject"_qs, QJsonArray{Json{{u"type"_qs, u"text"_qs}, {u"text"_qs, u"Hello"_qs}}},
        true);
    row("a subject of numbers", u"subject"_qs, QJsonArray{1, 2}, false);
    row("a preheader without types", u"preheader"_qs, QJsonArray{Json{{u"text"_qs, u"Hello"_qs}}}, false);
}

void TestServiceContent::whatIsNoTextReplacesNone()
{
    QFETCH(QString, property);
    QFETCH(QJsonValue, value);
    QFETCH(bool, isTaken);
    const QString refusal = isTaken ? QString() : u"invalidProperties"_qs;
    const QJsonValue before = m_house->get(m_house->ada, u"Draft"_qs, m_house->draftId).value(property);
    QCOMPARE(m_house->update(m_house->ada, u"Draft"_qs, m_house->draftId, {{property, value}}), refusal);
    QCOMPARE(m_house->get(m_house->ada, u"Draft"_qs, m_house->draftId).value(property),
             isTaken ? value : before);
    QCOMPARE(m_house->update(m_house->admin, u"Template"_qs, m_house->templateId, {{property, value}}),
             refusal);
}

void TestServiceContent::anEarlierTextIsOfItsDraftsAccount()
{
    const QString beta = m_house->account(m_house->bob, u"Beta"_qs);
    const auto kept = [&](const ServiceHouse::Member &member, const QString &account, const QString &draft) {
        return m_house->create(member, u"DraftRevision"_qs, {{u"account"_qs, account}, {u"draft"_qs, draft}});
    };
    QCOMPARE(kept(m_house->bob, beta, m_house->draftId), u"!invalidProperties"_qs);
    QVERIFY(kept(m_house->ada, m_house->accountId, m_house->draftId).startsWith(u"drv_"_qs));
    // Of one that is gone, or that the server never had, texts are kept still.
    QVERIFY(kept(m_house->bob, beta, u"drf_gone"_qs).startsWith(u"drv_"_qs));
}

void TestServiceContent::addressesHaveNoBlanksAround()
{
    const QString typed = u" Kim@customer.example "_qs;
    const Json made = m_house->call(
        m_house->ada, u"Contact/set"_qs,
        {{u"create"_qs, Json{{u"k"_qs, Json{{u"email"_qs, typed},
                                            {u"memberships"_qs, Json{{m_house->accountId, Json()}}}}}}}});
    const QJsonValue created = made.value(u"created"_qs)[u"k"_qs];
    QCOMPARE(created[u"email"_qs].toString(), u"Kim@customer.example"_qs);
    const QString id = created[u"id"_qs].toString();
    QCOMPARE(m_house->get(m_house->ada, u"Contact"_qs, id).value(u"email"_qs).toString(),
             u"Kim@customer.example"_qs);
    QCOMPARE(m_house->update(m_house->ada, u"Contact"_qs, id, {{u"email"_qs, u"kim@customer.example "_qs}}),
             QString());
    QCOMPARE(m_house->get(m_house->ada, u"Contact"_qs, id).value(u"email"_qs).toString(),
             u"kim@customer.example"_qs);
}

void TestServiceContent::daysWithoutSenseAreRefused_data()
{
    QTest::addColumn<QString>("day");
    QTest::addColumn<QString>("refusal");
    QTest::newRow("the first") << u"1900-01-01"_qs << QString();
    QTest::newRow("the last") << u"2200-12-31"_qs << QString();
    QTest::newRow("another system's nothing") << u"0001-01-01"_qs << u"invalidProperties"_qs;
    QTest::newRow("before") << u"1899-12-31"_qs << u"invalidProperties"_qs;
    QTest::newRow("never") << u"9999-12-31"_qs << u"invalidProperties"_qs;
}

void TestServiceContent::daysWithoutSenseAreRefused()
{
    QFETCH(QString, day);
    QFETCH(QString, refusal);
    QCOMPARE(m_house->update(m_house->ada, u"Task"_qs, m_house->taskId, {{u"dueDate"_qs, day}}), refusal);
}

void TestServiceContent::programEmailsNeedTheTeamsAddress()
{
    const QString organisation = m_house->all(u"Organisation"_qs).first().value(u"id"_qs).toString();
    QCOMPARE(
        m_house->update(m_house->admin, u"Organisation"_qs, organisation, {{u"postalAddress"_qs, u" \n"_qs}}),
        QString());
    const Json refusal = m_house->refusal(m_house->ada, m_house->submission());
    QCOMPARE(refusal.value(u"type"_qs).toString(), u"forbidden"_qs);
    QVERIFY(refusal.value(u"description"_qs).toString().contains(u"postal address"_qs));
    QCOMPARE(m_house->update(m_house->admin, u"Organisation"_qs, organisation,
                             {{u"postalAddress"_qs, u"1 Example Street"_qs}}),
             QString());
    QVERIFY(m_house->send().startsWith(u"sub_"_qs));
}

} // namespace waymark::test

QTEST_GUILESS_MAIN(waymark::test::TestServiceContent)
#include "tst_service_content.moc"
