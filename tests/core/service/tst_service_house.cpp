// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/ServerCheck.h"
#include "core/service/database/SqlConnection.h"
#include "tests/core/service/ServiceHouse.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>

namespace waymark::test {

using Json = QJsonObject;

/// What the server forgets after a time, what it keeps, and how much it takes in.
class TestServiceHouse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_house = std::make_unique<ServiceHouse>(); }

    void whatWasDestroyedIsToldForItsTime();
    void anOlderStateIsRefusedAndBeginsAnew();
    void aFirstSyncThatWasLongOnItsWayIsNotCutOff();
    void whatIsForgottenLeavesNothingBehind();
    void anUnusedFileGoesAndAUsedOneStays();
    void aFileThatIsUploadedAgainIsKeptAnew();
    void uploadsHaveRoomForEachUserAndForAll();
    void theSessionSaysTheLimits();
    void manyForeignChangesEndAPageAndLoseNothing();
    void manyChangesAreToldOnceEach();

private:
    QString cta(const QString &account) { return m_house->create(m_house->ada, u"Cta"_qs, aCta(account)); }
    SqlConnection &connection() const { return **m_house->database->connection(); }
    qint64 count(const QString &sql, const QVariantList &binds = {}) const
    {
        const auto rows = connection().query(sql, binds);
        return rows ? rows->first().first().toLongLong() : -1;
    }
    // Every day, as a server that runs does it.
    void pass(int days)
    {
        // The tokens of this house are good for a month.
        QVERIFY(connection().execute(u"UPDATE token SET expires_at = ?"_qs,
                                     {m_house->clock.now().addDays(1000).toMSecsSinceEpoch()}));
        for (int day = 0; day < days; ++day) {
            m_house->clock.advance(86'400'001);
            QVERIFY(m_house->service->keepHouse());
        }
    }
    QString state(const QString &type = u"Cta"_qs)
    {
        return m_house->call(m_house->ada, type + u"/changes"_qs, {{u"sinceState"_qs, u"0"_qs}})
            .value(u"newState"_qs)
            .toString();
    }
    Response upload(const ServiceHouse::Member &member, const QByteArray &bytes)
    {
        Request request;
        request.method = "POST";
        request.path = "/jmap/upload/" + m_house->database->workspace().toLatin1() + "/";
        request.headers = {{"authorization", "Bearer " + member.token}, {"host", "h"}};
        request.body = bytes;
        return m_house->send(request);
    }
    qint64 makeForeign(const QString &account, int objects);

    std::unique_ptr<ServiceHouse> m_house;
};

void TestServiceHouse::whatWasDestroyedIsToldForItsTime()
{
    const QString account = m_house->account(m_house->ada, u"Acme"_qs);
    const QString goes = cta(account);
    QVERIFY(m_house->service->keepHouse());
    const QString before = state();
    QCOMPARE(m_house->destroy(m_house->ada, u"Cta"_qs, goes), QString());
    pass(ProtocolLimits().changeDays - 1);
    const Json told = m_house->call(m_house->ada, u"Cta/changes"_qs, {{u"sinceState"_qs, before}});
    QCOMPARE(told.value(u"destroyed"_qs).toArray(), QJsonArray{goes});
}

void TestServiceHouse::anOlderStateIsRefusedAndBeginsAnew()
{
    const QString account = m_house->account(m_house->ada, u"Acme"_qs);
    const QString stays = cta(account);
    const QString goes = cta(account);
    const QString before = state();
    QCOMPARE(m_house->destroy(m_house->ada, u"Cta"_qs, goes), QString());
    const QString after = state();
    pass(ProtocolLimits().changeDays + 2);
    const auto changes = [&](const QString &since) {
        return m_house->call(m_house->ada, u"Cta/changes"_qs, {{u"sinceState"_qs, since}});
    };
    QCOMPARE(changes(before).value(u"error"_qs).toString(), u"cannotCalculateChanges"_qs);
    // Who was up to date all the time is not troubled, though nothing has changed since.
    QVERIFY(!changes(after).contains(u"error"_qs));
    const Json anew = changes(u"0"_qs);
    QCOMPARE(anew.value(u"created"_qs).toArray(), QJsonArray{stays});
    QVERIFY(!changes(anew.value(u"newState"_qs).toString()).contains(u"error"_qs));
}

void TestServiceHouse::aFirstSyncThatWasLongOnItsWayIsNotCutOff()
{
    const QString account = m_house->account(m_house->ada, u"Acme"_qs);
    QSet<QString> made;
    for (int i = 0; i < 3; ++i)
        made.insert(cta(account));
    Json page =
        m_house->call(m_house->ada, u"Cta/changes"_qs, {{u"sinceState"_qs, u"0"_qs}, {u"maxChanges"_qs, 2}});
    QSet<QString> ids;
    for (const auto &id : page.value(u"created"_qs).toArray())
        ids.insert(id.toString());
    (void)m_house->account(m_house->ada, u"Initech"_qs);
    pass(ProtocolLimits().changeDays + 2);
    page = m_house->call(m_house->ada, u"Cta/changes"_qs,
                         {{u"sinceState"_qs, page.value(u"newState"_qs).toString()}});
    QVERIFY2(!page.contains(u"error"_qs), qPrintable(page.value(u"error"_qs).toString()));
    for (const auto &id : page.value(u"created"_qs).toArray())
        ids.insert(id.toString());
    QCOMPARE(ids, made);
}

void TestServiceHouse::whatIsForgottenLeavesNothingBehind()
{
    const QString account = m_house->account(m_house->ada, u"Acme"_qs);
    const QString moved = m_house->account(m_house->ada, u"Globex"_qs);
    const QString goes = cta(account);
    QCOMPARE(m_house->destroy(m_house->ada, u"Cta"_qs, goes), QString());
    QCOMPARE(m_house->destroy(m_house->admin, u"Account"_qs, account), QString());
    QCOMPARE(m_house->update(m_house->admin, u"Account"_qs, moved,
                             {{u"technicalAccountManager"_qs, m_house->bob.person.uid}}),
             QString());
    QCOMPARE(count(u"SELECT count(*) FROM object WHERE destroyed = 1"_qs), 2);
    pass(ProtocolLimits().changeDays + 2);
    QCOMPARE(count(u"SELECT count(*) FROM object WHERE destroyed = 1"_qs), 0);
    QCOMPARE(count(u"SELECT count(*) FROM object_scope WHERE removed IS NOT NULL"_qs), 0);
    QCOMPARE(count(u"SELECT count(*) FROM access WHERE removed IS NOT NULL OR scope = ?"_qs,
                   {QString(u"a:"_qs + account)}),
             0);
    QVERIFY(count(u"SELECT count(*) FROM past"_qs) <= ProtocolLimits().changeDays + 2);
    const auto problems = ServerCheck::problems(*m_house->database);
    QVERIFY(problems);
    QCOMPARE(*problems, QStringList());
    // What lives is seen by who should see it.
    QVERIFY(m_house->get(m_house->ada, u"Account"_qs, moved).isEmpty());
    QVERIFY(!m_house->get(m_house->bob, u"Account"_qs, moved).isEmpty());
}

void TestServiceHouse::anUnusedFileGoesAndAUsedOneStays()
{
    QCOMPARE(upload(m_house->ada, "unused").status, 201);
    const QString used = QJsonDocument::fromJson(upload(m_house->ada, "used").body)[u"blobId"_qs].toString();
    QVERIFY(connection().execute(
        u"INSERT INTO outgoing (delivery, submission, address_key, domain, state, due_at, blob, person) "
        "VALUES ('d', 's', 'a@b.example', 'b.example', 'queued', 0, ?, ?)"_qs,
        {used, m_house->ada.person.uid}));
    pass(ProtocolLimits().unusedUploadDays - 1);
    QCOMPARE(count(u"SELECT count(*) FROM blob"_qs), 2);
    pass(2);
    QCOMPARE(count(u"SELECT count(*) FROM blob"_qs), 1);
    QCOMPARE(count(u"SELECT count(*) FROM blob WHERE id = ?"_qs, {used}), 1);
}

void TestServiceHouse::aFileThatIsUploadedAgainIsKeptAnew()
{
    const Response first = upload(m_house->ada, "message");
    pass(ProtocolLimits().unusedUploadDays - 1);
    QCOMPARE(upload(m_house->ada, "message").body, first.body);
    pass(ProtocolLimits().unusedUploadDays - 1);
    QCOMPARE(count(u"SELECT count(*) FROM blob"_qs), 1);
    pass(2);
    QCOMPARE(count(u"SELECT count(*) FROM blob"_qs), 0);
}

void TestServiceHouse::uploadsHaveRoomForEachUserAndForAll()
{
    Service::Options options;
    options.limits.maxSizeUserUploads = 100;
    options.limits.maxSizeAllUploads = 150;
    m_house = std::make_unique<ServiceHouse>(options);
    const auto limitOf = [](const Response &response) {
        return QJsonDocument::fromJson(response.body)[u"limit"_qs].toString();
    };
    QCOMPARE(upload(m_house->ada, QByteArray(60, 'a')).status, 201);
    const Response beyond = upload(m_house->ada, QByteArray(60, 'b'));
    QCOMPARE(beyond.status, 507);
    QCOMPARE(limitOf(beyond), u"maxSizeUserUploads"_qs);
    // What is there already needs no room.
    QCOMPARE(upload(m_house->ada, QByteArray(60, 'a')).status, 201);
    QCOMPARE(upload(m_house->ada, QByteArray(40, 'c')).status, 201);
    const Response tooMuch = upload(m_house->bob, QByteArray(60, 'd'));
    QCOMPARE(tooMuch.status, 507);
    QCOMPARE(limitOf(tooMuch), u"maxSizeAllUploads"_qs);
    QCOMPARE(upload(m_house->bob, QByteArray(50, 'e')).status, 201);
    // When unused files have gone there is room again.
    pass(ProtocolLimits().unusedUploadDays + 1);
    QCOMPARE(upload(m_house->ada, QByteArray(60, 'b')).status, 201);
}

void TestServiceHouse::theSessionSaysTheLimits()
{
    Request request;
    request.method = "GET";
    request.path = "/.well-known/jmap";
    request.headers = {{"authorization", "Bearer " + m_house->ada.token}, {"host", "h"}};
    const QJsonDocument session = QJsonDocument::fromJson(m_house->send(request).body);
    const Json ours = session[u"accounts"_qs][m_house->database->workspace()][u"accountCapabilities"_qs]
                             [u"https://waymark.example/jmap/programs"_qs]
                                 .toObject();
    const ProtocolLimits limits;
    QCOMPARE(ours.value(u"maxSizeUserUploads"_qs).toInteger(), limits.maxSizeUserUploads);
    QCOMPARE(ours.value(u"maxSizeAllUploads"_qs).toInteger(), limits.maxSizeAllUploads);
    QCOMPARE(ours.value(u"unusedUploadDays"_qs).toInt(), limits.unusedUploadDays);
    QCOMPARE(ours.value(u"changeDays"_qs).toInt(), limits.changeDays);
}

// So many CTAs of an account, as one change; its number.
qint64 TestServiceHouse::makeForeign(const QString &account, int objects)
{
    const qint64 modseq = count(u"SELECT value FROM counter WHERE name = 'modseq'"_qs) + 1;
    const auto run = [this](const QString &sql, const QVariantList &binds) {
        if (const auto done = connection().execute(sql, binds); !done)
            qFatal("%s", qPrintable(describe(done.error())));
    };
    run(u"INSERT INTO object (type, uid, rev, modseq, create_hash, destroyed, content) "
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
        "SELECT 'Cta', 'cta_' || i, 1, ?, '-', 0, '{}' FROM n"_qs,
        {objects, modseq});
    for (const QString &scope : {u"admin"_qs, QString(u"a:"_qs + account)})
        run(u"INSERT INTO object_scope (object, type, scope, added) SELECT id, 'Cta', ?, modseq FROM object "
            "WHERE type = 'Cta' AND modseq = ?"_qs,
            {scope, modseq});
    run(u"UPDATE counter SET value = ? WHERE name IN ('modseq', 'type:Cta')"_qs, {modseq});
    return modseq;
}

void TestServiceHouse::manyForeignChangesEndAPageAndLoseNothing()
{
    const QString mine = m_house->account(m_house->ada, u"Acme"_qs);
    const QString other = m_house->account(m_house->bob, u"Globex"_qs);
    const QString first = cta(mine);
    QString since = state();
    (void)makeForeign(other, 12'000);
    const QString last = cta(mine);
    QStringList told;
    int pages = 0;
    for (bool goesOn = true; goesOn; ++pages) {
        QVERIFY(pages < 5);
        const Json page = m_house->call(m_house->ada, u"Cta/changes"_qs, {{u"sinceState"_qs, since}});
        QVERIFY2(!page.contains(u"error"_qs), qPrintable(page.value(u"error"_qs).toString()));
        for (const auto &id : page.value(u"created"_qs).toArray())
            told.append(id.toString());
        goesOn = page.value(u"hasMoreChanges"_qs).toBool();
        since = page.value(u"newState"_qs).toString();
    }
    QCOMPARE(told, QStringList{last});
    // No page went through all of them.
    QVERIFY(pages > 1);
    QCOMPARE(state(), since);
}

void TestServiceHouse::manyChangesAreToldOnceEach()
{
    const QString mine = m_house->account(m_house->ada, u"Acme"_qs);
    (void)cta(mine);
    const QString before = state();
    (void)makeForeign(mine, 6'000);
    for (QString since : {before, u"0"_qs}) {
        const int expected = since == u"0"_qs ? 6'001 : 6'000;
        QSet<QString> told;
        int count = 0;
        for (bool goesOn = true; goesOn;) {
            const Json page = m_house->call(m_house->ada, u"Cta/changes"_qs,
                                            {{u"sinceState"_qs, since}, {u"maxChanges"_qs, 500}});
            const QJsonArray ids = page.value(u"created"_qs).toArray();
            QVERIFY(ids.size() <= 500);
            for (const auto &id : ids)
                told.insert(id.toString());
            count += int(ids.size());
            goesOn = page.value(u"hasMoreChanges"_qs).toBool();
            since = page.value(u"newState"_qs).toString();
        }
        QCOMPARE(count, expected);
        QCOMPARE(int(told.size()), expected);
    }
}

} // namespace waymark::test

QTEST_GUILESS_MAIN(waymark::test::TestServiceHouse)
#include "tst_service_house.moc"
