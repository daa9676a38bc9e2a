// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/ServerFigures.h"
#include "tests/core/service/SendingHouse.h"

#include <QRegularExpression>
#include <QTest>

namespace waymark::test {

/// What /metrics says, and to whom.
class TestServiceFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLineIsOfTheForm();
    void aMessageIsCountedWhereItIs();
    void answersAreCountedByStatus();
    void onlyTheTokenOpensIt_data();
    void onlyTheTokenOpensIt();
    void withoutATokenThereIsNoSuchPage();
    void nobodysNamesAreInIt();
};

namespace {

QByteArray figuresOf(const ServiceHouse &house, const ServerFigures &figures = {})
{
    const auto text = figures.text(*house.database, house.clock);
    return text ? *text : QByteArray(text.error().sentence.toUtf8());
}

Request asked(const QByteArray &authorization)
{
    Request request;
    request.path = "/metrics";
    if (!authorization.isEmpty())
        request.headers.insert("authorization", authorization);
    return request;
}

Service::Options watched()
{
    Service::Options options;
    options.metricsToken = "a token of sixteen or more";
    return options;
}

} // namespace

// https://prometheus.io/docs/instrumenting/exposition_formats/, "Text-based format".
void TestServiceFigures::everyLineIsOfTheForm()
{
    SendingHouse house;
    QVERIFY(house.send().startsWith(u"sub_"_qs));
    ServerFigures figures;
    figures.countAnswer(200);
    const QString text = QString::fromUtf8(figuresOf(house, figures));
    QVERIFY(text.endsWith(u'\n'));
    static const QRegularExpression comment(
        u"\\A# (HELP waymark_[a-z_]+ \\S.*|TYPE waymark_[a-z_]+ (gauge|counter))\\z"_qs);
    static const QRegularExpression sample(
        u"\\A(waymark_[a-z_]+)(\\{[a-z]+=\"[a-z0-9_]+\"\\})? [0-9]+\\z"_qs);
    QSet<QString> typed;
    for (const QString &line : text.chopped(1).split(u'\n')) {
        if (line.startsWith(u'#')) {
            QVERIFY2(comment.match(line).hasMatch(), qPrintable(line));
            if (line.startsWith(u"# TYPE "_qs)) {
                const QString name = line.section(u' ', 2, 2);
                QVERIFY2(!typed.contains(name), qPrintable(line));
                typed.insert(name);
            }
            continue;
        }
        const auto match = sample.match(line);
        QVERIFY2(match.hasMatch(), qPrintable(line));
        QVERIFY2(typed.contains(match.captured(1)), qPrintable(line));
    }
    QVERIFY(typed.size() >= 9);
    static const QRegularExpression size(u"\nwaymark_database_bytes [1-9][0-9]{4,}\n"_qs);
    QVERIFY(size.match(text).hasMatch());
}

void TestServiceFigures::aMessageIsCountedWhereItIs()
{
    SendingHouse house;
    const auto all = [&house](const char *state) {
        return QByteArray("\nwaymark_deliveries{state=\"" + QByteArray(state) + "\"} " +
                          QByteArray::number(house.contacts.size()) + '\n');
    };
    QVERIFY(figuresOf(house).contains("\nwaymark_deliveries{state=\"queued\"} 0\n"));
    const QString submission = house.send();
    QVERIFY2(submission.startsWith(u"sub_"_qs), qPrintable(submission));
    QVERIFY(figuresOf(house).contains(all("queued")));
    DeliveryQueue queue = house.queue();
    QVERIFY(queue.takeOver());
    const DeliveryQueue::Lease lease = house.lease(queue);
    house.clock.set(house.clock.now().addSecs(90));
    const QByteArray leased = figuresOf(house);
    QVERIFY2(leased.contains("\nwaymark_queue{state=\"leased\"} 1\n"), leased.constData());
    QVERIFY2(leased.contains("\nwaymark_oldest_lease_seconds 90\n"), leased.constData());
    QVERIFY2(leased.contains("\nwaymark_submissions{state=\"sending\"} 1\n"), leased.constData());
    QVERIFY(queue.recordDataSent(lease));
    QVERIFY(figuresOf(house).contains("\nwaymark_queue{state=\"data_sent\"} 1\n"));
    QVERIFY(queue.record(lease, {TransportOutcome::Kind::Accepted, {}, {}, {}}, false));
    QVERIFY(figuresOf(house).contains("\nwaymark_deliveries{state=\"accepted\"} 1\n"));
    house.deliverAll();
    const QByteArray done = figuresOf(house);
    QVERIFY2(done.contains(all("accepted")), done.constData());
    QVERIFY(done.contains("\nwaymark_queue{state=\"queued\"} 0\n"));
    QVERIFY(done.contains("\nwaymark_oldest_lease_seconds 0\n"));
    QVERIFY(done.contains("\nwaymark_oldest_due_seconds 0\n"));
    QVERIFY(done.contains("\nwaymark_submissions{state=\"sending\"} 0\n"));
}

void TestServiceFigures::answersAreCountedByStatus()
{
    ServiceHouse house;
    ServerFigures figures;
    for (const int status : {200, 401, 200, 503})
        figures.countAnswer(status);
    figures.eventStreams = 7;
    const QByteArray text = figuresOf(house, figures);
    QVERIFY(text.contains("\nwaymark_http_responses_total{status=\"200\"} 2\n"));
    QVERIFY(text.contains("\nwaymark_http_responses_total{status=\"401\"} 1\n"));
    QVERIFY(text.contains("\nwaymark_http_responses_total{status=\"503\"} 1\n"));
    QVERIFY(text.contains("\nwaymark_event_streams 7\n"));
}

void TestServiceFigures::onlyTheTokenOpensIt_data()
{
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<int>("status");
    QTest::newRow("the token") << QByteArray("Bearer a token of sixteen or more") << 200;
    QTest::newRow("in small letters") << QByteArray("bearer a token of sixteen or more") << 200;
    QTest::newRow("none") << QByteArray() << 401;
    QTest::newRow("its beginning") << QByteArray("Bearer a token of sixteen") << 401;
    QTest::newRow("nothing") << QByteArray("Bearer ") << 401;
    QTest::newRow("another scheme") << QByteArray("Basic a token of sixteen or more") << 401;
}

void TestServiceFigures::onlyTheTokenOpensIt()
{
    QFETCH(QByteArray, authorization);
    QFETCH(int, status);
    ServiceHouse house(watched());
    const Response response = house.send(asked(authorization));
    QCOMPARE(response.status, status);
    QCOMPARE(response.body.contains("waymark_"), status == 200);
    // Nor is it one for anything else, and no user's token opens it.
    QCOMPARE(house.send(asked("Bearer " + house.admin.token)).status, 401);
    Request session = asked("Bearer " + watched().metricsToken);
    session.path = "/.well-known/jmap";
    QCOMPARE(house.send(session).status, 401);
    Request post = asked(authorization);
    post.method = "POST";
    QCOMPARE(house.send(post).status, 405);
}

void TestServiceFigures::withoutATokenThereIsNoSuchPage()
{
    ServiceHouse house;
    for (const QByteArray &authorization :
         {QByteArray(), QByteArray("Bearer "), QByteArray("Bearer " + house.admin.token)})
        QCOMPARE(house.send(asked(authorization)).status, 404);
}

void TestServiceFigures::nobodysNamesAreInIt()
{
    SendingHouse house;
    QVERIFY(house.send().startsWith(u"sub_"_qs));
    const QByteArray text = figuresOf(house);
    for (const QByteArray &word :
         {QByteArray("@"), QByteArray("example"), QByteArray("acc_"), QByteArray("usr_")})
        QVERIFY2(!text.contains(word), word.constData());
}

} // namespace waymark::test

QTEST_GUILESS_MAIN(waymark::test::TestServiceFigures)
#include "tst_service_figures.moc"
