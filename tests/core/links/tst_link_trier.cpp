// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/links/LinkTrier.h"
#include "tests/support/Wait.h"
#include "tests/support/web/WebServer.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace waymark;
using Kind = LinkAnswer::Kind;

/// Links are tried against a real web server.
class TestLinkTrier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pageThatIsThereWorks();
    void serverThatRefusesHeadIsAskedForThePage();
    void lostPageIsBroken();
    void faultyServerIsBroken();
    void pageBehindASignInIsGuarded();
    void serverThatAsksForPatienceIsBusy();
    void whoAnsweredLastIsTold();
    void whatIsNotAskedAgainIsForgotten();
    void pageThatMovedForGoodSaysWhereTo();
    void pageThatIsElsewhereForNowWorks();
    void placeInThePageGoesAlong();
    void circleOfRedirectsEnds();
    void redirectOutOfTheWebIsBroken();
    void noServerIsUnreachable();
    void muteServerIsUnreachable();
    void eachAddressIsAskedOnce();
    void nothingTellsWhoAsks();
    void goingWhileTryingIsHarmless();
    void onlyWhatStandsInTheTextIsTried();

private:
    LinkAnswer tryOne(const QString &address);

    FixedClock m_clock{QDateTime::fromMSecsSinceEpoch(1'790'000'000'000, Qt::UTC)};
    test::WebServer m_web;
};

LinkAnswer TestLinkTrier::tryOne(const QString &address)
{
    LinkTrier trier(m_clock, nullptr, std::chrono::milliseconds(60'000));
    QSignalSpy finished(&trier, &LinkTrier::finished);
    trier.start({address});
    if (finished.isEmpty() && !finished.wait(60'000))
        qFatal("the link is not answered");
    return trier.trial().answers.value(address);
}

void TestLinkTrier::pageThatIsThereWorks()
{
    m_web.answer(QStringLiteral("/a"), 200);
    const LinkAnswer answer = tryOne(m_web.address(QStringLiteral("/a")));
    QCOMPARE(answer.kind, Kind::Works);
    QCOMPARE(answer.statuses, QList<int>{200});
}

void TestLinkTrier::serverThatRefusesHeadIsAskedForThePage()
{
    for (const int refusal : {403, 404, 405, 501}) {
        m_web.answer(QStringLiteral("/no-head"), 200, refusal);
        const LinkAnswer answer = tryOne(m_web.address(QStringLiteral("/no-head")));
        QCOMPARE(answer.kind, Kind::Works);
        QCOMPARE(answer.statuses, QList<int>{200});
    }
}

void TestLinkTrier::lostPageIsBroken()
{
    const LinkAnswer answer = tryOne(m_web.address(QStringLiteral("/lost")));
    QCOMPARE(answer.kind, Kind::Broken);
    QCOMPARE(answer.statuses, QList<int>{404});
}

void TestLinkTrier::faultyServerIsBroken()
{
    m_web.answer(QStringLiteral("/fault"), 500);
    QCOMPARE(tryOne(m_web.address(QStringLiteral("/fault"))).kind, Kind::Broken);
}

void TestLinkTrier::pageBehindASignInIsGuarded()
{
    for (const int status : {401, 403}) {
        m_web.answer(QStringLiteral("/door"), status);
        QCOMPARE(tryOne(m_web.address(QStringLiteral("/door"))).kind, Kind::Guarded);
    }
}

void TestLinkTrier::serverThatAsksForPatienceIsBusy()
{
    m_web.answer(QStringLiteral("/crowd"), 429);
    QCOMPARE(tryOne(m_web.address(QStringLiteral("/crowd"))).kind, Kind::Busy);
}

void TestLinkTrier::whoAnsweredLastIsTold()
{
    m_web.redirect(QStringLiteral("/away"), 302,
                   m_web.address(QStringLiteral("/lost"))
                       .replace(QStringLiteral("127.0.0.1"), QStringLiteral("localhost")));
    const QString address = m_web.address(QStringLiteral("/away"));
    QVERIFY(address.contains(QStringLiteral("127.0.0.1")));
    QCOMPARE(tryOne(address).host, QStringLiteral("localhost"));
}

void TestLinkTrier::whatIsNotAskedAgainIsForgotten()
{
    m_web.answer(QStringLiteral("/a"), 200);
    LinkTrier trier(m_clock);
    for (const char *page : {"/lost", "/a"}) {
        trier.start({m_web.address(QLatin1String(page))});
        WAIT_VERIFY(!trier.isTrying());
    }
    QCOMPARE(trier.trial().answers.keys(), QStringList{m_web.address(QStringLiteral("/a"))});
}

void TestLinkTrier::pageThatMovedForGoodSaysWhereTo()
{
    m_web.redirect(QStringLiteral("/old"), 301, QStringLiteral("/older"));
    m_web.redirect(QStringLiteral("/older"), 308, m_web.address(QStringLiteral("/a?b=c%20d")));
    m_web.answer(QStringLiteral("/a?b=c%20d"), 200);
    const LinkAnswer answer = tryOne(m_web.address(QStringLiteral("/old")));
    QCOMPARE(answer.kind, Kind::Moved);
    QCOMPARE(answer.statuses, (QList<int>{301, 308, 200}));
    QCOMPARE(answer.newAddress, m_web.address(QStringLiteral("/a?b=c%20d")));
}

void TestLinkTrier::pageThatIsElsewhereForNowWorks()
{
    m_web.answer(QStringLiteral("/a"), 200);
    m_web.redirect(QStringLiteral("/first"), 301, QStringLiteral("/second"));
    m_web.redirect(QStringLiteral("/second"), 302, QStringLiteral("/a"));
    const LinkAnswer answer = tryOne(m_web.address(QStringLiteral("/first")));
    QCOMPARE(answer.kind, Kind::Works);
    QCOMPARE(answer.statuses, (QList<int>{301, 302, 200}));
    QCOMPARE(answer.newAddress, QString());
}

void TestLinkTrier::placeInThePageGoesAlong()
{
    m_web.answer(QStringLiteral("/a"), 200);
    m_web.redirect(QStringLiteral("/old"), 301, QStringLiteral("/a"));
    const LinkAnswer answer = tryOne(m_web.address(QStringLiteral("/old#alerts")));
    QCOMPARE(answer.newAddress, m_web.address(QStringLiteral("/a#alerts")));
}

void TestLinkTrier::circleOfRedirectsEnds()
{
    m_web.redirect(QStringLiteral("/here"), 301, QStringLiteral("/there"));
    m_web.redirect(QStringLiteral("/there"), 301, QStringLiteral("/here"));
    QCOMPARE(tryOne(m_web.address(QStringLiteral("/here"))).kind, Kind::Broken);
}

void TestLinkTrier::redirectOutOfTheWebIsBroken()
{
    for (const char *target : {"file:///etc/hostname", "javascript:alert(1)", "ftp://127.0.0.1/a"}) {
        m_web.redirect(QStringLiteral("/out"), 302, QString::fromLatin1(target));
        QCOMPARE(tryOne(m_web.address(QStringLiteral("/out"))).kind, Kind::Broken);
    }
}

void TestLinkTrier::noServerIsUnreachable()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const QString address = QStringLiteral("http://127.0.0.1:%1/").arg(closed.serverPort());
    closed.close();
    const LinkAnswer answer = tryOne(address);
    QCOMPARE(answer.kind, Kind::Unreachable);
    QVERIFY(!answer.why.isEmpty());
    QVERIFY(answer.statuses.isEmpty());
    // Somebody refused it: there is a network.
    QVERIFY(!answer.mayBeOffline);
}

void TestLinkTrier::muteServerIsUnreachable()
{
    m_web.beSilent(QStringLiteral("/mute"));
    const QString address = m_web.address(QStringLiteral("/mute"));
    LinkTrier trier(m_clock, nullptr, std::chrono::milliseconds(200));
    trier.start({address});
    WAIT_VERIFY(!trier.isTrying());
    QCOMPARE(trier.trial().answers.value(address).kind, Kind::Unreachable);
    QVERIFY(!trier.trial().isOffline());
}

void TestLinkTrier::eachAddressIsAskedOnce()
{
    QStringList addresses;
    for (int i = 0; i < 20; ++i) {
        m_web.answer(QStringLiteral("/page%1").arg(i), 200);
        addresses.append(m_web.address(QStringLiteral("/page%1").arg(i)));
    }
    const qsizetype before = m_web.asked().size();
    LinkTrier trier(m_clock);
    trier.start(addresses + addresses);
    WAIT_VERIFY(!trier.isTrying());
    QCOMPARE(trier.trial().answers.size(), 20);
    QCOMPARE(trier.trial().at, m_clock.now());
    QCOMPARE(m_web.asked().size() - before, 20);
}

void TestLinkTrier::nothingTellsWhoAsks()
{
    m_web.redirect(QStringLiteral("/first"), 302, QStringLiteral("/a"));
    m_web.answer(QStringLiteral("/a"), 200);
    // The first answer of this server sets a cookie.
    QCOMPARE(tryOne(m_web.address(QStringLiteral("/first"))).kind, Kind::Works);
    const QByteArray head = m_web.lastHead().toLower();
    QVERIFY(head.startsWith("head /a "));
    for (const char *name : {"\r\ncookie:", "\r\nreferer:", "\r\nauthorization:", "\r\nfrom:"})
        QVERIFY2(!head.contains(name), name);
}

void TestLinkTrier::goingWhileTryingIsHarmless()
{
    m_web.beSilent(QStringLiteral("/mute"));
    const qsizetype before = m_web.asked().size();
    auto trier = std::make_unique<LinkTrier>(m_clock);
    QSignalSpy finished(trier.get(), &LinkTrier::finished);
    trier->start({m_web.address(QStringLiteral("/mute"))});
    WAIT_VERIFY(m_web.asked().size() > before);
    trier.reset();
    QVERIFY(finished.isEmpty());
}

void TestLinkTrier::onlyWhatStandsInTheTextIsTried()
{
    const auto text = [](const char *words, const char *href) {
        return QJsonObject{
            {QStringLiteral("type"), QStringLiteral("text")},
            {QStringLiteral("text"), QString::fromLatin1(words)},
            {QStringLiteral("marks"),
             QJsonArray{QJsonObject{{QStringLiteral("type"), QStringLiteral("link")},
                                    {QStringLiteral("attrs"),
                                     QJsonObject{{QStringLiteral("href"), QString::fromLatin1(href)}}}}}}};
    };
    const QJsonObject paragraph{
        {QStringLiteral("type"), QStringLiteral("paragraph")},
        {QStringLiteral("content"),
         QJsonArray{text("One", "https://docs.example/a"), text("Two", "http://docs.example/b"),
                    text("Again", "https://docs.example/a"), text("Write", "mailto:a@b.example"),
                    text("Leave", "token:unsubscribe.link"), text("Answer", "token:survey.link")}}};
    const auto body = Document::fromJson({{QStringLiteral("type"), QStringLiteral("doc")},
                                          {QStringLiteral("content"), QJsonArray{paragraph}}});
    QVERIFY2(body, body ? "" : qPrintable(body.error().detail));
    QCOMPARE(linksToTry(*body), (QStringList{QStringLiteral("https://docs.example/a"),
                                             QStringLiteral("http://docs.example/b")}));
}

QTEST_GUILESS_MAIN(TestLinkTrier)
#include "tst_link_trier.moc"
