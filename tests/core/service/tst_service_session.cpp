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

/// The session, tokens, queries, files and events.
class TestServiceSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_house = std::make_unique<ServiceHouse>(); }

    void theSessionSaysWhoAndWhere();
    void echoEchoes();
    void unknownMethodsAreNamed();
    void queriesFilterSortAndPage();
    void badQueriesAreNamed_data();
    void badQueriesAreNamed();
    void valuesOfFiltersAreChecked();
    void whatIsNoIdIsNotThere();
    void tooMuchIsRefused();
    void tokensEnd();
    void blobsAreTheirOwners();
    void eventsTellWhatChanged();
    void eventsAreForWhoSeesWhatChanged();
    void anEventLeavesNothingOlderUntold();

private:
    QString cta(const ServiceHouse::Member &member, const QString &account, const Json &more = {})
    {
        return m_house->create(member, u"Cta"_qs, aCta(account, more));
    }

    std::unique_ptr<ServiceHouse> m_house;
};

void TestServiceSession::theSessionSaysWhoAndWhere()
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
    // Its state is told with every answer, and is another when something that it says is.
    const auto state = [&] {
        return QJsonDocument::fromJson(m_house->send(request).body)[u"state"_qs].toString();
    };
    const QString before = state();
    const Response answer = m_house->post(m_house->ada, ServiceHouse::body({}));
    QCOMPARE(QJsonDocument::fromJson(answer.body)[u"sessionState"_qs].toString(), before);
    const Json organisation{{u"name"_qs, u"Customer Programs"_qs}};
    QVERIFY(!m_house->create(m_house->admin, u"Organisation"_qs, organisation).startsWith(u'!'));
    QVERIFY(state() != before);
    QVERIFY(m_house->send(request).body.contains("\"name\":\"Customer Programs\""));
    request.method = "POST";
    QCOMPARE(m_house->send(request).status, 405);
}

void TestServiceSession::echoEchoes()
{
    const Json result = m_house->call(m_house->ada, u"Core/echo"_qs, {{u"a"_qs, QJsonArray{1, u"ü"_qs}}});
    QCOMPARE(result.value(u"a"_qs), QJsonValue(QJsonArray{1, u"ü"_qs}));
}

void TestServiceSession::unknownMethodsAreNamed()
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

void TestServiceSession::queriesFilterSortAndPage()
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

void TestServiceSession::badQueriesAreNamed_data()
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

void TestServiceSession::badQueriesAreNamed()
{
    QFETCH(QJsonObject, arguments);
    QFETCH(QString, error);
    QCOMPARE(m_house->call(m_house->ada, u"Cta/query"_qs, arguments).value(u"error"_qs).toString(), error);
}

void TestServiceSession::valuesOfFiltersAreChecked()
{
    (void)m_house->account(m_house->ada, u"Acme"_qs);
    const auto query = [this](const QString &property, const QJsonValue &value) {
        const Json result =
            m_house->call(m_house->ada, u"Account/query"_qs, {{u"filter"_qs, Json{{property, value}}}});
        return result.value(u"error"_qs).toString();
    };
    const QString bad = u"invalidArguments"_qs;
    QCOMPARE(query(u"priority"_qs, 1.5), bad);
    QCOMPARE(query(u"priority"_qs, 1e300), bad);
    QCOMPARE(query(u"priority"_qs, u"1"_qs), bad);
    QCOMPARE(query(u"renewalDate"_qs, u"never"_qs), bad);
    QCOMPARE(query(u"renewalDate"_qs, Json{{u"before"_qs, u"2026-02-30"_qs}}), bad);
    QCOMPARE(query(u"technicalAccountManager"_qs, u"a b"_qs), bad);
    QCOMPARE(query(u"name"_qs, QString(QChar(0))), bad);
    // Beyond what the property can be is an answer like any other.
    QCOMPARE(query(u"health"_qs, Json{{u"before"_qs, 101}}), QString());
    QCOMPARE(query(u"renewalDate"_qs, Json{{u"before"_qs, u"2026-02-28"_qs}}), QString());
    const QString account = m_house->account(m_house->ada, u"Globex"_qs);
    const Json far = m_house->call(m_house->ada, u"Account/query"_qs,
                                   {{u"anchor"_qs, account}, {u"anchorOffset"_qs, 9.2e18}});
    QCOMPARE(far.value(u"ids"_qs).toArray(), QJsonArray());
    const Json before = m_house->call(m_house->ada, u"Account/query"_qs,
                                      {{u"anchor"_qs, account}, {u"anchorOffset"_qs, -9.2e18}});
    QCOMPARE(before.value(u"ids"_qs).toArray().size(), 2);
}

void TestServiceSession::whatIsNoIdIsNotThere()
{
    const QString none = u"a"_qs + QChar(0) + u"b"_qs;
    const Json got = m_house->call(m_house->ada, u"Cta/get"_qs, {{u"ids"_qs, QJsonArray{none, u"é"_qs}}});
    QCOMPARE(got.value(u"notFound"_qs).toArray(), (QJsonArray{none, u"é"_qs}));
    QCOMPARE(m_house->update(m_house->ada, u"Cta"_qs, none, {}), u"notFound"_qs);
    QCOMPARE(m_house->destroy(m_house->ada, u"Cta"_qs, none), u"notFound"_qs);
}

void TestServiceSession::tooMuchIsRefused()
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

void TestServiceSession::tokensEnd()
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

void TestServiceSession::blobsAreTheirOwners()
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

void TestServiceSession::eventsTellWhatChanged()
{
    QList<ChangeNotice> notices;
    m_house->service->events().setListener([&](const ChangeNotice &notice) { notices.append(notice); });
    const QString account = m_house->account(m_house->ada, u"Acme"_qs);
    notices.clear();
    (void)cta(m_house->ada, account);
    QCOMPARE(notices.size(), 1);
    QCOMPARE(notices.first().states.keys(), QStringList{u"Cta"_qs});
    EventSubscription all, tasks;
    all.person = tasks.person = m_house->ada.person.uid;
    tasks.types = {u"Task"_qs};
    const QByteArray event = m_house->service->events().eventFor(all, notices.first());
    QVERIFY(event.startsWith("event: state\nid: "));
    QVERIFY(event.contains("\"Cta\":\""));
    QVERIFY(event.endsWith("\n\n"));
    QCOMPARE(m_house->service->events().eventFor(tasks, notices.first()), QByteArray());
    // Who comes back hears what was missed; who is up to date nothing.
    all.lastEventId = m_house->database->epoch().toLatin1() + ".1";
    QVERIFY(m_house->service->events().firstEventFor(all).contains("\"Cta\":"));
    all.lastEventId = event.mid(17).split('\n').first();
    QCOMPARE(m_house->service->events().firstEventFor(all), QByteArray());
    // Reading tells nobody anything, and neither does a set that changes nothing.
    notices.clear();
    (void)m_house->call(m_house->ada, u"Cta/get"_qs, {});
    (void)m_house->destroy(m_house->ada, u"Cta"_qs, newUid("cta"));
    QCOMPARE(notices.size(), 0);
}

// Nobody is woken, or hears when others work, for what they do not see.
void TestServiceSession::eventsAreForWhoSeesWhatChanged()
{
    const QString account = m_house->account(m_house->ada, u"Acme"_qs);
    QList<ChangeNotice> notices;
    m_house->service->events().setListener([&](const ChangeNotice &notice) { notices.append(notice); });
    const auto heard = [&](const ServiceHouse::Member &member) {
        EventSubscription subscription;
        subscription.person = member.person.uid;
        QByteArray events;
        for (const ChangeNotice &notice : notices)
            events += m_house->service->events().eventFor(subscription, notice);
        return events;
    };
    const QString made = cta(m_house->ada, account);
    QVERIFY(heard(m_house->ada).contains("\"Cta\""));
    QVERIFY(heard(m_house->admin).contains("\"Cta\""));
    QCOMPARE(heard(m_house->bob), QByteArray());
    // What goes to another is told to both, and what is gone to whoever had it.
    notices.clear();
    QCOMPARE(m_house->update(m_house->admin, u"Account"_qs, account,
                             {{u"technicalAccountManager"_qs, m_house->bob.person.uid}}),
             QString());
    QVERIFY(heard(m_house->ada).contains("\"Account\""));
    QVERIFY(heard(m_house->bob).contains("\"Cta\""));
    notices.clear();
    QCOMPARE(m_house->destroy(m_house->bob, u"Cta"_qs, made), QString());
    QVERIFY(heard(m_house->bob).contains("\"Cta\""));
    QCOMPARE(heard(m_house->ada), QByteArray());
    // What everybody sees everybody hears of.
    notices.clear();
    QVERIFY(!m_house->create(m_house->admin, u"PickList"_qs, {{u"uid"_qs, u"hosting"_qs}}).startsWith(u'!'));
    QVERIFY(heard(m_house->ada).contains("\"PickList\""));
    m_house->service->events().setListener({});
}

// Two requests are answered at once: the second commits later and tells first. Who hears that and is cut off
// asks from there, and must not miss the first.
void TestServiceSession::anEventLeavesNothingOlderUntold()
{
    const QString account = m_house->account(m_house->ada, u"Acme"_qs);
    QList<ChangeNotice> notices;
    m_house->service->events().setListener([&](const ChangeNotice &notice) { notices.append(notice); });
    (void)cta(m_house->ada, account);
    notices.clear();
    // Committed, and not told yet.
    SqlConnection &connection = **m_house->database->connection();
    QVERIFY(connection.write([&]() -> Result<void> {
        auto change = Change::begin(connection);
        WAYMARK_TRY(People::setDisabled(*change, m_house->bob.person, true));
        return change->finish() ? Result<void>() : failure(ErrorKind::Internal, QString());
    }));
    (void)cta(m_house->ada, account);
    QCOMPARE(notices.size(), 1);
    QCOMPARE(notices.first().states.keys(), (QStringList{u"Cta"_qs, u"Identity"_qs}));
    // What has been told is not told again, by whoever comes late.
    m_house->service->events().announce({u"Identity"_qs});
    QCOMPARE(notices.size(), 1);
    m_house->service->events().setListener({});
}

} // namespace waymark::test

QTEST_GUILESS_MAIN(waymark::test::TestServiceSession)
#include "tst_service_session.moc"
