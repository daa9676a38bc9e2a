// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/database/SqlConnection.h"
#include "core/service/people/People.h"
#include "core/service/people/Tokens.h"
#include "tests/core/service/ServiceHouse.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace waymark::test {

using Json = QJsonObject;

/// Statements and what is remembered of them, on whichever engine the tests run.
class TestServiceDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_other.reset(); }

    void valuesComeBackAsTheyWere_data();
    void valuesComeBackAsTheyWere();
    void rowsAreGivenOneByOneUntilOneIsTooMany();
    void aStatementThatFailedRunsAgain();
    void whatOthersCommitIsNotMissed();
    void whatWasDoneHereIsNotMissed();
    void whatWasTakenBackIsForgotten();
    void aReadSeesOneStateOfWhatIsRemembered();
    void aTokenThatAnotherProgramRevokesIsNotTaken();
    void aPageHasWhatIsSeenInTheOrderAskedFor();
    void aFewObjectsAreAnsweredAtOnceAndNothingElse();
    void whatIsAnsweredAtOnceIsWhatIsAnswered();

private:
    SqlConnection &here() const { return **m_house->database->connection(); }
    static qint64 count(SqlConnection &connection);
    Request apiRequest(const QByteArray &token, const QList<QJsonArray> &calls) const;
    QJsonArray get(const QString &type, const QJsonArray &ids, const Json &more = {}) const;

    std::unique_ptr<ServiceHouse> m_house;
    std::unique_ptr<SqlConnection> m_other; ///< As another program has one.
};

void TestServiceDatabase::init()
{
    m_house = std::make_unique<ServiceHouse>();
    m_other = std::move(*SqlConnection::open(m_house->database->address()));
    QVERIFY(here().execute(u"INSERT INTO counter (name, value) VALUES ('n', 1)"_qs));
}

qint64 TestServiceDatabase::count(SqlConnection &connection)
{
    const auto rows = connection.remembered(u"SELECT value FROM counter WHERE name = ?"_qs, {u"n"_qs});
    return rows && !rows->isEmpty() ? rows->first().first().toLongLong() : -1;
}

Request TestServiceDatabase::apiRequest(const QByteArray &token, const QList<QJsonArray> &calls) const
{
    Request request;
    request.method = "POST";
    request.path = "/jmap/api";
    request.headers = {{"authorization", "Bearer " + token}, {"content-type", "application/json"}};
    request.body = ServiceHouse::body(calls);
    return request;
}

QJsonArray TestServiceDatabase::get(const QString &type, const QJsonArray &ids, const Json &more) const
{
    const Json arguments{{u"accountId"_qs, m_house->database->workspace()}, {u"ids"_qs, ids}};
    return {QString(type + u"/get"), withMore(arguments, more), u"0"_qs};
}

void TestServiceDatabase::valuesComeBackAsTheyWere_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QVariant>("value");
    QTest::newRow("text") << u"t"_qs << QVariant(u"Grüße, 世界 🎉"_qs);
    QTest::newRow("an empty text") << u"t"_qs << QVariant(u""_qs);
    QTest::newRow("no text") << u"t"_qs << QVariant(QString());
    QTest::newRow("a number") << u"n"_qs << QVariant(qint64(9'007'199'254'740'993));
    QTest::newRow("a flag") << u"n"_qs << QVariant(qint64(1));
    QTest::newRow("no number") << u"n"_qs << QVariant();
    QTest::newRow("bytes") << u"b"_qs << QVariant(QByteArray("\0\xff\x01", 3));
    QTest::newRow("no bytes, but there") << u"b"_qs << QVariant(QByteArray(""));
    QTest::newRow("nothing") << u"b"_qs << QVariant(QByteArray());
}

void TestServiceDatabase::valuesComeBackAsTheyWere()
{
    QFETCH(QString, column);
    QFETCH(QVariant, value);
    QVERIFY(here().execute(u"CREATE TABLE things (t TEXT, n BIGINT, b %1)"_qs.arg(here().dialect().bytes)));
    QCOMPARE(here().execute(u"INSERT INTO things (%1) VALUES (?)"_qs.arg(column), {value}).value_or(0), 1);
    const auto rows = here().query(u"SELECT %1, %1 IS NULL FROM things"_qs.arg(column));
    QVERIFY(rows && rows->size() == 1);
    const QVariant back = rows->first().first();
    const bool isNothing = !value.isValid() || (column == u"t" && value.toString().isNull()) ||
                           (column == u"b" && value.toByteArray().isNull());
    QCOMPARE(rows->first().last().toBool(), isNothing);
    QCOMPARE(back.isNull(), isNothing);
    if (column == u"t")
        QCOMPARE(back.toString(), value.toString());
    else if (column == u"b")
        QCOMPARE(back.toByteArray(), value.toByteArray());
    else
        QCOMPARE(back.toLongLong(), value.toLongLong());
}

void TestServiceDatabase::rowsAreGivenOneByOneUntilOneIsTooMany()
{
    const QString sql = u"SELECT name, value FROM counter ORDER BY name"_qs;
    const auto all = here().query(sql);
    QVERIFY(all && all->size() > 1);
    QStringList names;
    QVERIFY(here().scan(sql, {}, [&](const SqlRow &row) {
        names.append(QString::fromUtf8(row.utf8(0)));
        return row.number(1) == all->at(names.size() - 1).at(1).toLongLong();
    }));
    QCOMPARE(names.size(), all->size());
    const Result<void> cut = here().scan(sql, {}, [](const SqlRow &) { return false; });
    QVERIFY(!cut && cut.error().kind == ErrorKind::Cancelled);
    const auto limited = here().query(sql, {}, 5);
    QVERIFY(!limited && limited.error().kind == ErrorKind::Cancelled);
    QCOMPARE(here().query(sql).value_or(SqlRows()).size(), all->size());
}

void TestServiceDatabase::aStatementThatFailedRunsAgain()
{
    const QString sql = u"INSERT INTO counter (name, value) VALUES (?, ?)"_qs;
    const auto twice = here().execute(sql, {u"n"_qs, 2});
    QVERIFY(!twice && twice.error().kind == ErrorKind::Conflict);
    QCOMPARE(here().execute(sql, {u"m"_qs, 2}).value_or(0), 1);
    QVERIFY(!here().query(u"SELECT nothing FROM nowhere WHERE x = ?"_qs, {1}));
    QCOMPARE(count(here()), 1);
}

void TestServiceDatabase::whatOthersCommitIsNotMissed()
{
    for (int value = 2; value < 6; ++value) {
        QVERIFY(m_other->execute(u"UPDATE counter SET value = ? WHERE name = 'n'"_qs, {value}).value_or(0) ==
                1);
        QCOMPARE(count(here()), value);
        QCOMPARE(count(here()), value);
    }
    QVERIFY(m_other->execute(u"DELETE FROM counter WHERE name = 'n'"_qs));
    QCOMPARE(count(here()), -1);
}

void TestServiceDatabase::whatWasDoneHereIsNotMissed()
{
    QCOMPARE(count(here()), 1);
    QVERIFY(here().execute(u"UPDATE counter SET value = 7 WHERE name = 'n'"_qs));
    QCOMPARE(count(here()), 7);
    QVERIFY(here().write([&]() -> Result<void> {
        WAYMARK_TRY(here().execute(u"UPDATE counter SET value = 8 WHERE name = 'n'"_qs));
        return count(here()) == 8 ? Result<void>() : failure(ErrorKind::Internal, u"not seen"_qs);
    }));
    QCOMPARE(count(here()), 8);
}

void TestServiceDatabase::whatWasTakenBackIsForgotten()
{
    QCOMPARE(count(here()), 1);
    qint64 within = 0;
    QVERIFY(!here().write([&]() -> Result<void> {
        WAYMARK_TRY(here().execute(u"UPDATE counter SET value = 8 WHERE name = 'n'"_qs));
        within = count(here());
        return failure(ErrorKind::Cancelled, {});
    }));
    QCOMPARE(within, 8);
    QCOMPARE(count(here()), 1);
}

void TestServiceDatabase::aReadSeesOneStateOfWhatIsRemembered()
{
    QCOMPARE(count(here()), 1);
    QList<qint64> seen;
    QVERIFY(here().read([&]() -> Result<void> {
        seen.append(count(here()));
        WAYMARK_TRY(m_other->execute(u"UPDATE counter SET value = 9 WHERE name = 'n'"_qs));
        seen.append(count(here()));
        const auto asked = here().query(u"SELECT value FROM counter WHERE name = 'n'"_qs);
        WAYMARK_TRY(asked);
        seen.append(asked->first().first().toLongLong());
        return {};
    }));
    QCOMPARE(seen, (QList<qint64>{1, 1, 1}));
    QCOMPARE(count(here()), 9);
}

void TestServiceDatabase::aTokenThatAnotherProgramRevokesIsNotTaken()
{
    const Request request = apiRequest(m_house->ada.token, {get(u"Identity"_qs, {m_house->ada.person.uid})});
    QCOMPARE(m_house->send(request).status, 200);
    QCOMPARE(m_house->send(request).status, 200);
    const QString id = QString::fromLatin1(m_house->ada.token).section(u'.', 0, 0);
    QVERIFY(Tokens::revoke(*m_other, id, m_house->clock));
    QCOMPARE(m_house->send(request).status, 401);
    const Request bobs = apiRequest(m_house->bob.token, {get(u"Identity"_qs, {})});
    QCOMPARE(m_house->send(bobs).status, 200);
    QVERIFY(m_other->execute(u"UPDATE person SET disabled = 1 WHERE uid = ?"_qs, {m_house->bob.person.uid}));
    QCOMPARE(m_house->send(bobs).status, 401);
    // Time changes nothing in a database.
    const Request admins = apiRequest(m_house->admin.token, {get(u"Identity"_qs, {})});
    QCOMPARE(m_house->send(admins).status, 200);
    m_house->clock.advance(qint64(31) * 24 * 3600 * 1000);
    QCOMPARE(m_house->send(admins).status, 401);
}

void TestServiceDatabase::aPageHasWhatIsSeenInTheOrderAskedFor()
{
    const QString first = m_house->account(m_house->ada, u"\"First\" \\ ünï"_qs);
    const QString second = m_house->account(m_house->ada, u"Second"_qs);
    const QString bobs = m_house->account(m_house->bob, u"Bob's"_qs);
    const Json got = m_house->call(
        m_house->ada, u"Account/get"_qs,
        {{u"ids"_qs, QJsonArray{second, u"acc_nowhere"_qs, first, bobs, second, u"acc.0-x"_qs}}});
    const QJsonArray list = got.value(u"list"_qs).toArray();
    QCOMPARE(list.size(), 2);
    QCOMPARE(list.at(0)[u"id"_qs].toString(), second);
    QCOMPARE(list.at(1)[u"id"_qs].toString(), first);
    QCOMPARE(list.at(1)[u"name"_qs].toString(), u"\"First\" \\ ünï"_qs);
    QCOMPARE(list.at(1)[u"rev"_qs].toInt(), 1);
    QCOMPARE(got.value(u"notFound"_qs).toArray(), (QJsonArray{u"acc_nowhere"_qs, bobs, u"acc.0-x"_qs}));
}

void TestServiceDatabase::aFewObjectsAreAnsweredAtOnceAndNothingElse()
{
    const QString account = m_house->account(m_house->ada, u"One"_qs);
    const bool isNear = m_house->database->address().engine == DatabaseAddress::Engine::Sqlite;
    const auto isAtOnce = [&](const Request &request) {
        return m_house->service->handleAtOnce(request).has_value();
    };
    const QByteArray token = m_house->ada.token;
    const Request few = apiRequest(token, {get(u"Account"_qs, {account}), get(u"Cta"_qs, {})});
    QCOMPARE(isAtOnce(few), isNear);
    QJsonArray many;
    for (int i = 0; i < 50; ++i)
        many.append(u"acc_%1"_qs.arg(i));
    QVERIFY(!isAtOnce(apiRequest(token, {get(u"Account"_qs, many)})));
    const Json whole{{u"accountId"_qs, m_house->database->workspace()}};
    QVERIFY(!isAtOnce(apiRequest(token, {{u"Account/get"_qs, whole, u"0"_qs}})));
    for (const char *method : {"Account/query", "Account/changes", "Account/set", "Core/echo"})
        QVERIFY(!isAtOnce(
            apiRequest(token, {QJsonArray{QString::fromLatin1(method),
                                          withMore(whole, {{u"ids"_qs, QJsonArray()}}), u"0"_qs}})));
    Request other = few;
    other.headers.insert("idempotency-key", "laptop.1");
    QVERIFY(!isAtOnce(other));
    other = few;
    other.body.chop(1);
    QVERIFY(!isAtOnce(other));
    other = few;
    other.method = "GET";
    QVERIFY(!isAtOnce(other));
    other = few;
    other.body += QByteArray(5000, ' ');
    QVERIFY(!isAtOnce(other));
}

void TestServiceDatabase::whatIsAnsweredAtOnceIsWhatIsAnswered()
{
    if (m_house->database->address().engine != DatabaseAddress::Engine::Sqlite)
        QSKIP("Only a database in a file answers at once.");
    const QString account = m_house->account(m_house->ada, u"One"_qs);
    const QList<QJsonArray> calls{get(u"Account"_qs, {account, u"acc_none"_qs}),
                                  get(u"Account"_qs, {account}, {{u"properties"_qs, QJsonArray{u"name"_qs}}}),
                                  get(u"Nothing"_qs, {account})};
    for (const QByteArray &token : {m_house->ada.token, m_house->bob.token, QByteArray("none.at_all")}) {
        Request request = apiRequest(token, calls);
        for (const char *type : {"application/json", "Application/JSON; charset=utf-8", "text/plain"}) {
            request.headers.insert("content-type", type);
            const auto atOnce = m_house->service->handleAtOnce(request);
            const Response answer = m_house->send(request);
            QVERIFY(atOnce);
            QCOMPARE(atOnce->status, answer.status);
            QCOMPARE(atOnce->body, answer.body);
        }
    }
}

} // namespace waymark::test

QTEST_GUILESS_MAIN(waymark::test::TestServiceDatabase)
#include "tst_service_database.moc"
