// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/support/Spin.h"
#include "tests/support/WebEngineTest.h"
#include "tests/ui/preview/web/TrapServer.h"
#include "ui/preview/web/PreviewView.h"

#include <QBuffer>
#include <QImage>
#include <QLabel>
#include <QSignalSpy>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineView>

#include <csignal>
#include <optional>

namespace waymark {

using namespace test;

namespace {

QByteArray page(const QByteArray &body, const QByteArray &head = {})
{
    return "<!DOCTYPE html><html><head><title>Mail</title>" + head +
           "</head><body style=\"margin:0;background:#fff\">" + body + "</body></html>";
}

QByteArray redPicture()
{
    QImage picture(40, 40, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return bytes;
}

} // namespace

/// An email is shown as it is, and reaches nothing.
class PreviewViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_view.reset(); }

    void theTrapCatchesWhatIsNotStopped();
    void nothingRemoteIsFetchedAndNothingRuns_data();
    void nothingRemoteIsFetchedAndNothingRuns();
    void theBytesServedAreTheBytesGiven();
    void theNewestEmailWins();
    void aLinkIsToldAndNotFollowed();
    void inlinePartsAreShown();
    void partsThatAreNoPicturesAreNot();
    void withoutPicturesTheirTextsStand();
    void widthsFollowTheMode();
    void darkPaintsDarkAndLeavesTheBytes_data();
    void darkPaintsDarkAndLeavesTheBytes();
    void theWholeEmailIsAsTallAsItIs();
    void aPdfIsMade();
    void aLargeEmailLoads();
    void aKilledPageComesBack();
    void aPageThatDiesWhileItLoadsComesBack();
    void whatIsGivenBeforeTheStartIsShown();

private:
    QWebEngineView *web() const { return m_view->findChild<QWebEngineView *>(); }
    void show(const QByteArray &html, const QHash<QString, QByteArray> &parts = {});
    QVariant script(const QString &source) const;
    QColor colourAt(const QPoint &point) const { return web()->grab().toImage().pixelColor(point); }

    std::unique_ptr<PreviewView> m_view;
};

void PreviewViewTest::init()
{
    m_view = std::make_unique<PreviewView>();
    m_view->resize(800, 600);
    m_view->show();
}

void PreviewViewTest::show(const QByteArray &html, const QHash<QString, QByteArray> &parts)
{
    QSignalSpy loaded(m_view.get(), &PreviewView::loadFinished);
    m_view->setHtml(html, parts);
    QVERIFY(spinUntil([&loaded] { return !loaded.isEmpty(); }));
    QCOMPARE(loaded.first().first().toBool(), true);
}

/// Runs in a world apart, which is there although the email's own scripts are off.
QVariant PreviewViewTest::script(const QString &source) const
{
    std::optional<QVariant> answer;
    web()->page()->runJavaScript(source, QWebEngineScript::ApplicationWorld,
                                 [&answer](const QVariant &value) { answer = value; });
    if (!spinUntil([&answer] { return answer.has_value(); }))
        qFatal("A script did not end");
    return *answer;
}

void PreviewViewTest::theTrapCatchesWhatIsNotStopped()
{
    TrapServer trap;
    QWebEngineProfile profile;
    QWebEnginePage careless(&profile);
    careless.setHtml(QString::fromUtf8(trap.baitedEmail()), QUrl(QString::fromLatin1(trap.address())));
    SPIN_VERIFY(trap.connections() >= 10);
}

void PreviewViewTest::nothingRemoteIsFetchedAndNothingRuns_data()
{
    QTest::addColumn<PreviewView::Mode>("mode");
    QTest::newRow("desktop") << PreviewView::Mode::Desktop;
    QTest::newRow("mobile") << PreviewView::Mode::Mobile;
    QTest::newRow("dark") << PreviewView::Mode::Dark;
}

void PreviewViewTest::nothingRemoteIsFetchedAndNothingRuns()
{
    QFETCH(PreviewView::Mode, mode);
    TrapServer trap;
    m_view->setMode(mode);
    show(trap.baitedEmail());
    // An act that follows the load by itself (a refresh, a form) has had its turn when these have.
    script(
        QStringLiteral("document.getElementById('f').submit(); document.getElementById('link').click(); 0"));
    show(trap.baitedEmail());
    QCOMPARE(script(QStringLiteral("document.title")).toString(), QStringLiteral("Bait"));
    QCOMPARE(web()->url().scheme(), QStringLiteral("preview"));
    QCOMPARE(trap.connections(), 0);
}

void PreviewViewTest::theBytesServedAreTheBytesGiven()
{
    const QByteArray html = page("<p>Grüße \xE2\x9C\x93 &amp; \r\n\t two  spaces</p>\r\n");
    show(html);
    QCOMPARE(m_view->html(), html);
    const QString served =
        script(QStringLiteral("(() => { const r = new XMLHttpRequest; r.open('GET', location.href, false);"
                              "r.overrideMimeType('text/plain; charset=x-user-defined'); r.send();"
                              "return r.responseText; })()"))
            .toString();
    QByteArray bytes;
    for (const QChar c : served)
        bytes.append(char(c.unicode() & 0xFF));
    QCOMPARE(bytes, html);
    QCOMPARE(script(QStringLiteral("document.querySelector('p').textContent.slice(0, 7)")).toString(),
             QStringLiteral("Grüße ✓"));
}

void PreviewViewTest::theNewestEmailWins()
{
    show(page("<p>0</p>"));
    QSignalSpy loaded(m_view.get(), &PreviewView::loadFinished);
    for (int i = 1; i <= 20; ++i)
        m_view->setHtml(page("<p>" + QByteArray::number(i) + "</p>"));
    SPIN_COMPARE(loaded.count(), 1);
    QCOMPARE(loaded.first().first().toBool(), true);
    QCOMPARE(script(QStringLiteral("document.querySelector('p').textContent")).toString(),
             QStringLiteral("20"));
}

void PreviewViewTest::aLinkIsToldAndNotFollowed()
{
    show(page("<a href='https://docs.example/a?b=1#c' style='display:block;height:100px'>Guide</a>"
              "<a href='mailto:a@b.example' target='_blank' style='display:block;height:100px'>Write</a>"));
    QSignalSpy activated(m_view.get(), &PreviewView::linkActivated);
    QSignalSpy hovered(m_view.get(), &PreviewView::linkHovered);
    QSignalSpy refused(web(), &QWebEngineView::loadFinished);
    const QUrl shown = web()->page()->requestedUrl();
    QTest::mouseMove(web()->focusProxy(), QPoint(20, 50));
    SPIN_COMPARE(hovered.count(), 1);
    QCOMPARE(hovered.first().first().toUrl(), QUrl(QStringLiteral("https://docs.example/a?b=1#c")));
    QTest::mouseClick(web()->focusProxy(), Qt::LeftButton, {}, QPoint(20, 50));
    SPIN_COMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toUrl(), QUrl(QStringLiteral("https://docs.example/a?b=1#c")));
    SPIN_COMPARE(refused.count(), 1);
    // Each load has an address of its own: a refusal must not start one, or the next click may be lost in it.
    QCOMPARE(web()->page()->requestedUrl(), shown);
    QTest::mouseClick(web()->focusProxy(), Qt::LeftButton, {}, QPoint(20, 110));
    SPIN_COMPARE(activated.count(), 2);
    QCOMPARE(activated.last().first().toUrl(), QUrl(QStringLiteral("mailto:a@b.example")));
    QCOMPARE(web()->url(), shown);
}

void PreviewViewTest::inlinePartsAreShown()
{
    const QString hash(64, u'0');
    show(page("<img src='cid:chart.1@assets.waymark'><img src='asset:" + hash.toLatin1() + "'>"),
         {{QStringLiteral("chart.1@assets.waymark"), redPicture()}, {hash, redPicture()}});
    QCOMPARE(script(QStringLiteral("[...document.images].map(i => i.naturalWidth).join()")).toString(),
             QStringLiteral("40,40"));
    SPIN_COMPARE(colourAt({10, 10}), QColor(Qt::red));
}

void PreviewViewTest::partsThatAreNoPicturesAreNot()
{
    show(page("<img src='cid:a'><img src='cid:missing'>"),
         {{QStringLiteral("a"), "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'></svg>"}});
    QCOMPARE(script(QStringLiteral("[...document.images].map(i => i.naturalWidth).join()")).toString(),
             QStringLiteral("0,0"));
}

void PreviewViewTest::withoutPicturesTheirTextsStand()
{
    m_view->setImagesVisible(false);
    show(page("<img src='cid:a' alt='A chart' width='40' height='40'>"),
         {{QStringLiteral("a"), redPicture()}});
    QVERIFY(!m_view->imagesVisible());
    QVERIFY(colourAt({20, 20}) != QColor(Qt::red));
    QSignalSpy loaded(m_view.get(), &PreviewView::loadFinished);
    m_view->setImagesVisible(true);
    SPIN_COMPARE(loaded.count(), 1);
    SPIN_COMPARE(colourAt({20, 20}), QColor(Qt::red));
}

void PreviewViewTest::widthsFollowTheMode()
{
    show(page("<p>text</p>"));
    const QString width = QStringLiteral("innerWidth");
    SPIN_COMPARE(script(width).toInt(), 640);
    m_view->setMode(PreviewView::Mode::Mobile);
    SPIN_COMPARE(script(width).toInt(), 360);
    m_view->setMode(PreviewView::Mode::Desktop);
    SPIN_COMPARE(script(width).toInt(), 640);
}

void PreviewViewTest::darkPaintsDarkAndLeavesTheBytes_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("by turning colours round") << QByteArray();
    QTest::newRow("by the email's own rules") << QByteArray(
        "<style>@media (prefers-color-scheme: dark) { body { background: #101010 !important } }</style>");
}

void PreviewViewTest::darkPaintsDarkAndLeavesTheBytes()
{
    QFETCH(QByteArray, head);
    const QByteArray html = page("<p style='height:300px'>text</p>", head);
    show(html);
    const QPoint ground(300, 200);
    SPIN_VERIFY(web()->height() > ground.y());
    SPIN_COMPARE(colourAt(ground).lightness(), 255);
    m_view->setMode(PreviewView::Mode::Dark);
    SPIN_VERIFY(colourAt(ground).lightness() < 40);
    QCOMPARE(m_view->html(), html);
    m_view->setMode(PreviewView::Mode::Desktop);
    SPIN_COMPARE(colourAt(ground).lightness(), 255);
}

void PreviewViewTest::theWholeEmailIsAsTallAsItIs()
{
    m_view->setHeader(new QLabel(QStringLiteral("From")));
    show(page("<div style='height:1500px'></div>"));
    SPIN_COMPARE(web()->height(), 1500);
    show(page("<div style='height:300px'></div>"));
    SPIN_COMPARE(web()->height(), 300);
    show(page("<div style='height:30000px'></div>"));
    SPIN_VERIFY(web()->height() > 1500 && web()->height() < 16000);
}

void PreviewViewTest::aPdfIsMade()
{
    show(page("<p>text</p>"));
    std::optional<QByteArray> pdf;
    m_view->printToPdf([&pdf](const QByteArray &bytes) { pdf = bytes; });
    SPIN_VERIFY(pdf.has_value());
    QVERIFY(pdf->startsWith("%PDF-"));
}

void PreviewViewTest::aLargeEmailLoads()
{
    // WebEngine's own setHtml() fails from 2 MB on.
    show(page("<!-- " + QByteArray(5'000'000, 'x') + " --><p>end</p>"));
    QCOMPARE(script(QStringLiteral("document.querySelector('p').textContent")).toString(),
             QStringLiteral("end"));
}

void PreviewViewTest::aKilledPageComesBack()
{
    show(page("<p>kept</p>"));
    QSignalSpy loaded(m_view.get(), &PreviewView::loadFinished);
    kill(pid_t(web()->page()->renderProcessPid()), SIGKILL);
    SPIN_VERIFY(!loaded.isEmpty() && loaded.last().first().toBool());
    QCOMPARE(script(QStringLiteral("document.querySelector('p').textContent")).toString(),
             QStringLiteral("kept"));
}

void PreviewViewTest::aPageThatDiesWhileItLoadsComesBack()
{
    show(page("<p>kept</p>"));
    QSignalSpy loaded(m_view.get(), &PreviewView::loadFinished);
    QSignalSpy failed(m_view.get(), &PreviewView::loadFailed);
    const QWebEnginePage *shown = web()->page();
    const qint64 first = shown->renderProcessPid();
    kill(pid_t(first), SIGKILL);
    SPIN_VERIFY(shown->renderProcessPid() > 0 && shown->renderProcessPid() != first);
    const int loadedBefore = int(loaded.count());
    kill(pid_t(shown->renderProcessPid()), SIGKILL);
    SPIN_COMPARE(loaded.count(), loadedBefore + 1);
    QVERIFY(loaded.last().first().toBool());
    QVERIFY(failed.isEmpty());
    QCOMPARE(script(QStringLiteral("document.querySelector('p').textContent")).toString(),
             QStringLiteral("kept"));
}

void PreviewViewTest::whatIsGivenBeforeTheStartIsShown()
{
    PreviewView view;
    view.setMode(PreviewView::Mode::Dark);
    view.setHtml(page("<p>early</p>"));
    std::optional<QByteArray> pdf;
    view.printToPdf([&pdf](const QByteArray &bytes) { pdf = bytes; });
    QVERIFY(pdf && pdf->isEmpty());
    QSignalSpy loaded(&view, &PreviewView::loadFinished);
    view.start();
    SPIN_COMPARE(loaded.count(), 1);
    QCOMPARE(loaded.first().first().toBool(), true);
}

} // namespace waymark

WAYMARK_WEBENGINE_TEST_MAIN(waymark::PreviewViewTest)
#include "tst_preview_view.moc"
