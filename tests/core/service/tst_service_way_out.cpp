// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/ServerBackup.h"
#include "core/service/ServerCheck.h"
#include "tests/core/service/SendingHouse.h"

#include <QJsonDocument>
#include <QTest>

namespace waymark::test {

using Json = QJsonObject;

/// The link by which a recipient gets off the list (RFC 8058), and who may use it for what.
class TestServiceWayOut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_house.reset(); }

    void lookingUnsubscribesNobody();
    void oneClickUnsubscribes_data();
    void oneClickUnsubscribes();
    void theSecondTimeNothingIsLeftToDo();
    void whoHasAnotherAddressByNowIsOffTheListToo();
    void whoIsNoContactAnyMoreStaysOffTheList();
    void anOptOutIsMoreThanABounce();
    void noSubjectStandsInTheWay();
    void aRestoreForgetsNoOptOutAndNoLink();
    void bodiesThatDoNotMeanIt_data();
    void bodiesThatDoNotMeanIt();
    void tokensThatAreNone_data();
    void tokensThatAreNone();
    void thePageRunsNothingAndLoadsNothing();
    void theSessionTellsWhereLinksLead();

private:
    Response ask(const QByteArray &method, const QString &token, const QByteArray &body = {},
                 const QByteArray &type = "application/x-www-form-urlencoded");
    bool isOut() { return contact().value(u"emailOptOut"_qs).toBool(); }
    Json contact() { return m_house->get(m_house->ada, u"Contact"_qs, m_house->contacts.first()); }

    std::unique_ptr<SendingHouse> m_house;
    QString m_id;
    QString m_token;
};

static const QByteArray oneClick("List-Unsubscribe=One-Click");

void TestServiceWayOut::init()
{
    m_house = std::make_unique<SendingHouse>();
    m_id = m_house->send();
    m_token = m_house->tokens.first();
}

Response TestServiceWayOut::ask(const QByteArray &method, const QString &token, const QByteArray &body,
                                const QByteArray &type)
{
    Request request;
    request.method = method;
    request.path = "/u/" + token.toUtf8();
    request.headers = {{"host", "mail.example"}, {"content-type", type}};
    request.body = body;
    return m_house->send(request);
}

void TestServiceWayOut::lookingUnsubscribesNobody()
{
    for (int i = 0; i < 3; ++i)
        QCOMPARE(ask("GET", m_token).status, 200);
    QCOMPARE(ask("HEAD", m_token).status, 200);
    QCOMPARE(ask("PUT", m_token, oneClick).status, 405);
    QCOMPARE(ask("DELETE", m_token).status, 405);
    QVERIFY(!isOut());
    QCOMPARE(m_house->all(u"Suppression"_qs).size(), 0);
    QCOMPARE(m_house->deliverAll(), 2);
}

void TestServiceWayOut::oneClickUnsubscribes_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("a form") << QByteArray("application/x-www-form-urlencoded") << oneClick;
    QTest::newRow("a form with a charset")
        << QByteArray("application/x-www-form-urlencoded; charset=UTF-8") << oneClick;
    QTest::newRow("in parts") << QByteArray("multipart/form-data; boundary=x")
                              << QByteArray("--x\r\nContent-Disposition: form-data; "
                                            "name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n");
}

void TestServiceWayOut::oneClickUnsubscribes()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    m_house->deliverAll();
    m_house->clock.advance(60'000);
    const Response response = ask("POST", m_token, body, type);
    QCOMPARE(response.status, 200);
    QVERIFY(response.body.contains("You are unsubscribed"));
    const Json out = contact();
    QVERIFY(out.value(u"emailOptOut"_qs).toBool());
    QCOMPARE(out.value(u"optOutAt"_qs).toString(), u"2026-11-22T08:01:00Z"_qs);
    QCOMPARE(out.value(u"optOutSource"_qs).toString(), u"unsubscribe link in “Monitoring”"_qs);
    const QList<Json> listed = m_house->all(u"Suppression"_qs);
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed.first().value(u"address"_qs).toString(), SendingHouse::address(0));
    QCOMPARE(listed.first().value(u"reason"_qs).toString(), u"opted_out"_qs);
    const QList<Json> entries = m_house->all(u"Activity"_qs);
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.last().value(u"title"_qs).toString(), u"person0 unsubscribed"_qs);
    QCOMPARE(entries.last().value(u"kind"_qs).toString(), u"suppression"_qs);
    // Nobody takes it back by sync.
    QCOMPARE(m_house->update(m_house->admin, u"Contact"_qs, m_house->contacts.first(),
                             {{u"emailOptOut"_qs, false}}),
             u"invalidProperties"_qs);
    // The other recipient asked for nothing.
    QVERIFY(!m_house->get(m_house->ada, u"Contact"_qs, m_house->contacts.at(1))
                 .value(u"emailOptOut"_qs)
                 .toBool());
}

void TestServiceWayOut::theSecondTimeNothingIsLeftToDo()
{
    QCOMPARE(ask("POST", m_token, oneClick).status, 200);
    const Json before = contact();
    m_house->clock.advance(86'400'000);
    QCOMPARE(ask("POST", m_token, oneClick).status, 200);
    QCOMPARE(contact(), before);
    QCOMPARE(m_house->all(u"Suppression"_qs).size(), 1);
    QCOMPARE(m_house->all(u"Activity"_qs).size(), 1);
}

void TestServiceWayOut::whoHasAnotherAddressByNowIsOffTheListToo()
{
    m_house->update(m_house->ada, u"Contact"_qs, m_house->contacts.first(),
                    {{u"email"_qs, u"moved@customer.example"_qs}});
    QCOMPARE(ask("POST", m_token, oneClick).status, 200);
    QVERIFY(isOut());
    QCOMPARE(m_house->all(u"Suppression"_qs).first().value(u"address"_qs).toString(),
             SendingHouse::address(0));
}

void TestServiceWayOut::whoIsNoContactAnyMoreStaysOffTheList()
{
    m_house->deliverAll();
    QCOMPARE(m_house->destroy(m_house->admin, u"Contact"_qs, m_house->contacts.first()), QString());
    QCOMPARE(ask("POST", m_token, oneClick).status, 200);
    QCOMPARE(m_house->all(u"Suppression"_qs).first().value(u"address"_qs).toString(),
             SendingHouse::address(0));
}

void TestServiceWayOut::anOptOutIsMoreThanABounce()
{
    m_house->deliverAll({TransportOutcome::Kind::Failed, {}, u"No."_qs, u"550 5.1.1 nobody"_qs});
    QCOMPARE(ask("POST", m_token, oneClick).status, 200);
    QVERIFY(isOut());
    QStringList reasons;
    for (const Json &entry : m_house->all(u"Suppression"_qs)) {
        if (entry.value(u"address"_qs).toString() == SendingHouse::address(0))
            reasons.append(entry.value(u"reason"_qs).toString());
    }
    QVERIFY(reasons.contains(u"opted_out"_qs));
}

// The 200th character of the subject is half of an emoji.
void TestServiceWayOut::noSubjectStandsInTheWay()
{
    const QString letters(199, u'a');
    const QString delivery = m_house->deliveriesOf(m_id).first();
    m_house->setSubject(delivery, letters + u"\U0001F600 and more"_qs);
    QCOMPARE(ask("POST", m_token, oneClick).status, 200);
    QVERIFY(isOut());
    QCOMPARE(m_house->all(u"Suppression"_qs).size(), 1);
    QCOMPARE(contact().value(u"optOutSource"_qs).toString(), u"unsubscribe link in “%1”"_qs.arg(letters));
}

// The backup knows nothing of the second email, nor of what its recipients wish.
void TestServiceWayOut::aRestoreForgetsNoOptOutAndNoLink()
{
    if (m_house->database->address().engine != DatabaseAddress::Engine::Sqlite)
        QSKIP("PostgreSQL has its own backups.");
    const QString file = m_house->folder() + u"/backup.db"_qs;
    QVERIFY(ServerBackup::make(*m_house->database, file));
    m_house->contacts.append(m_house->contact(SendingHouse::address(2)));
    QVERIFY(m_house->send(m_house->furtherDraft()).startsWith(u"sub_"_qs));
    const QStringList links = m_house->tokens;
    QCOMPARE(ask("POST", links.at(0), oneClick).status, 200);
    m_house->service.reset();
    m_house->database.reset();
    const auto done = ServerBackup::restore(m_house->folder(), file, m_house->clock);
    QVERIFY2(done, done ? "" : qPrintable(describe(done.error())));
    QVERIFY(done->kept.isAll);
    QCOMPARE(done->kept.addresses, 1);
    QCOMPARE(done->kept.links, 3);
    auto database = ServerDatabase::open(DatabaseAddress::inFolder(m_house->folder()));
    QVERIFY(database);
    m_house->database = std::move(*database);
    m_house->service = std::make_unique<Service>(*m_house->database, m_house->clock, Service::Options());
    // Who had unsubscribed stays out, and who does so now is out.
    QVERIFY(isOut());
    QCOMPARE(ask("GET", links.at(1)).status, 200);
    QCOMPARE(ask("POST", links.at(1), oneClick).status, 200);
    QVERIFY(
        m_house->get(m_house->ada, u"Contact"_qs, m_house->contacts.at(1)).value(u"emailOptOut"_qs).toBool());
    QCOMPARE(ask("POST", links.at(2), oneClick).status, 200);
    QStringList listed;
    for (const Json &entry : m_house->all(u"Suppression"_qs))
        listed.append(entry.value(u"address"_qs).toString());
    listed.sort();
    QCOMPARE(listed,
             QStringList({SendingHouse::address(0), SendingHouse::address(1), SendingHouse::address(2)}));
    const auto problems = ServerCheck::problems(*m_house->database);
    QVERIFY(problems);
    QCOMPARE(*problems, QStringList());
}

void TestServiceWayOut::bodiesThatDoNotMeanIt_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    const QByteArray form("application/x-www-form-urlencoded");
    QTest::newRow("nothing") << form << QByteArray();
    QTest::newRow("something else") << form << QByteArray("a=b");
    QTest::newRow("another value") << form << QByteArray("List-Unsubscribe=No");
    QTest::newRow("as JSON") << QByteArray("application/json") << oneClick;
    QTest::newRow("as text") << QByteArray("text/plain") << oneClick;
    QTest::newRow("parts without it")
        << QByteArray("multipart/form-data; boundary=x") << QByteArray("--x\r\n\r\nOne-Click\r\n--x--\r\n");
    QTest::newRow("a part that ends early")
        << QByteArray("multipart/form-data; boundary=x") << QByteArray("name=\"List-Unsubscribe\"");
}

void TestServiceWayOut::bodiesThatDoNotMeanIt()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QCOMPARE(ask("POST", m_token, body, type).status, 400);
    QVERIFY(!isOut());
}

void TestServiceWayOut::tokensThatAreNone_data()
{
    QTest::addColumn<QString>("token");
    QTest::newRow("nothing") << QString();
    QTest::newRow("too short") << u"abc"_qs;
    QTest::newRow("another one") << u"AAAAAAAAAAAAAAAAAAAAAAAA"_qs;
    QTest::newRow("a beginning") << u"HALF"_qs;
    QTest::newRow("more") << u"WHOLEx"_qs;
    QTest::newRow("a path") << u"../jmap/api"_qs;
    QTest::newRow("encoded") << u"%2e%2e%2f"_qs;
    QTest::newRow("SQL") << u"' OR 1=1 --"_qs;
    QTest::newRow("HTML") << u"<script>alert(1)</script>"_qs;
    QTest::newRow("a NUL") << u"abc"_qs + QChar(0) + u"def"_qs;
    QTest::newRow("a long one") << QString(15'000, u'a');
    QTest::newRow("letters") << u"öööööööööööööööööööööööö"_qs;
}

void TestServiceWayOut::tokensThatAreNone()
{
    QFETCH(QString, token);
    token.replace(u"HALF"_qs, m_token.left(24)).replace(u"WHOLE"_qs, m_token);
    for (const QByteArray &method : {QByteArray("GET"), QByteArray("POST")}) {
        const Response response = ask(method, token, method == "POST" ? oneClick : QByteArray());
        QCOMPARE(response.status, 404);
        QVERIFY(!response.body.contains("alert"));
    }
    QVERIFY(!isOut());
    QCOMPARE(m_house->all(u"Suppression"_qs).size(), 0);
}

void TestServiceWayOut::thePageRunsNothingAndLoadsNothing()
{
    const QString organisation = m_house->all(u"Organisation"_qs).first().value(u"id"_qs).toString();
    m_house->update(m_house->admin, u"Organisation"_qs, organisation,
                    {{u"name"_qs, u"<b onload=\"x\">A & B</b>"_qs}});
    const Response page = ask("GET", m_token);
    QVERIFY(page.body.contains("&lt;b onload=&quot;x&quot;&gt;A &amp; B&lt;/b&gt;"));
    for (const char *word : {"<script", "onload=\"", "http://", "https://", "url(", "@import", "<img"})
        QVERIFY2(!page.body.contains(word), word);
    QVERIFY(page.body.contains("<html lang=\"en\">"));
    QVERIFY(page.body.contains("name=\"viewport\""));
    QVERIFY(page.body.contains("prefers-color-scheme:dark"));
    QHash<QByteArray, QByteArray> headers;
    for (const auto &[name, value] : page.headers)
        headers.insert(name, value);
    QVERIFY(headers.value("Content-Security-Policy").startsWith("default-src 'none'; style-src 'sha256-"));
    QVERIFY(!headers.value("Content-Security-Policy").contains("unsafe"));
    QCOMPARE(headers.value("Referrer-Policy"), QByteArray("no-referrer"));
    QCOMPARE(headers.value("Cache-Control"), QByteArray("no-store"));
    QVERIFY(!headers.contains("Set-Cookie"));
    // What the page's own button posts is what counts.
    QVERIFY(page.body.contains("name=\"List-Unsubscribe\" value=\"One-Click\""));
}

void TestServiceWayOut::theSessionTellsWhereLinksLead()
{
    Request request;
    request.path = "/.well-known/jmap";
    request.headers = {{"host", "elsewhere.example"}, {"authorization", "Bearer " + m_house->ada.token}};
    const Json session = QJsonDocument::fromJson(m_house->send(request).body).object();
    const QJsonValue ours =
        session.value(u"accounts"_qs)[m_house->database->workspace()][u"accountCapabilities"_qs]
                                     [u"https://waymark.example/jmap/programs"_qs];
    QCOMPARE(ours[u"sending"_qs], QJsonValue(true));
    QCOMPARE(ours[u"publicUrl"_qs].toString(), u"https://mail.example"_qs);
    ServiceHouse silent;
    request.headers.insert("authorization", "Bearer " + silent.ada.token);
    const Json other = QJsonDocument::fromJson(silent.send(request).body).object();
    QCOMPARE(other.value(u"accounts"_qs)[silent.database->workspace()][u"accountCapabilities"_qs]
                                        [u"https://waymark.example/jmap/programs"_qs][u"sending"_qs],
             QJsonValue(false));
}

} // namespace waymark::test

QTEST_GUILESS_MAIN(waymark::test::TestServiceWayOut)
#include "tst_service_way_out.moc"
