// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/support/Spin.h"
#include "tests/support/WebEngineTest.h"
#include "tests/support/web/WebServer.h"
#include "tests/ui/compose/ComposeDesk.h"
#include "ui/compose/ComposeWindow.h"
#include "ui/compose/FindingRow.h"
#include "ui/compose/editor/EditorView.h"
#include "ui/theme/Theme.h"

#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>
#include <QTcpServer>
#include <QTreeView>

namespace waymark {

using namespace test;

/// The links of an email, tried on request against a real web server.
class TestComposeLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(Theme::Choice::Light); }
    void init();
    void cleanup() { m_desk.reset(); }

    void nothingIsAskedBeforeSomebodyWantsToKnow();
    void whatDoesNotWorkIsFoundAndWhatMovedIsMended();
    void thePreviewTellsWhatEachLinkAnswered();
    void aServerThatRefusesIsNoMissingNetwork();
    void withoutANetworkNothingIsSaidAboutTheLinks();

private:
    void write(const QStringList &links);
    const FindingRow *row(const char *finding) const;
    QPushButton *mend(const char *finding, const char *name) const;

    test::WebServer m_web;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ComposeDesk> m_desk;
    ComposeWindow *m_window = nullptr;
};

void TestComposeLinks::init()
{
    m_web.answer(QStringLiteral("/alerts"), 200);
    m_web.redirect(QStringLiteral("/old"), 301, QStringLiteral("/logs"));
    m_web.answer(QStringLiteral("/logs"), 200);
    m_desk = std::make_unique<ComposeDesk>(*m_theme);
    m_window = m_desk->open();
    QVERIFY(m_window);
}

void TestComposeLinks::write(const QStringList &links)
{
    QByteArrayList words;
    for (const QString &link : links)
        words.append(R"({"type":"text","text":"The page of )" + link.section(u'/', 3).toUtf8() +
                     R"( ","marks":[{"type":"link","attrs":{"href":")" + link.toUtf8() + R"("}}]})");
    bodyOf(m_window)->replaceDocument(
        QJsonDocument::fromJson(R"({"type":"doc","content":[{"type":"paragraph","content":[)" +
                                words.join(',') + "]}]}")
            .object());
    // Those of the template are to be gone: nobody on the real network is asked.
    const QString count = QLatin1Char(' ') + QString::number(links.size()) + QLatin1Char(' ');
    SPIN_VERIFY(row("links-untried") && row("links-untried")->accessibleName().contains(count) &&
                QJsonDocument(m_desk->draft().body).toJson().contains(links.constFirst().toUtf8()));
}

const FindingRow *TestComposeLinks::row(const char *finding) const
{
    const auto rows =
        m_window->findChildren<FindingRow *>(QLatin1String("finding-") + QLatin1String(finding));
    const auto shown = std::ranges::find_if(rows, [](const FindingRow *row) { return !row->isHidden(); });
    return shown == rows.end() ? nullptr : *shown;
}

QPushButton *TestComposeLinks::mend(const char *finding, const char *name) const
{
    const FindingRow *found = row(finding);
    return found ? found->findChild<QPushButton *>(QLatin1String("mend-") + QLatin1String(name)) : nullptr;
}

void TestComposeLinks::nothingIsAskedBeforeSomebodyWantsToKnow()
{
    const qsizetype before = m_web.asked().size();
    write({m_web.address(QStringLiteral("/alerts"))});
    child<QPushButton>(m_window, "composePreview")->click();
    SPIN_VERIFY(m_window->findChild<QTreeView *>(QStringLiteral("previewLinks")));
    QCOMPARE(child<QLabel>(m_window, "previewLinksChecked")->text(), QStringLiteral("Not tried"));
    QCOMPARE(m_web.asked().size(), before);
}

void TestComposeLinks::whatDoesNotWorkIsFoundAndWhatMovedIsMended()
{
    write({m_web.address(QStringLiteral("/alerts")), m_web.address(QStringLiteral("/old")),
           m_web.address(QStringLiteral("/lost"))});
    QPushButton *button = mend("links-untried", "try-links");
    QVERIFY(button);
    button->click();
    SPIN_VERIFY(row("link-broken"));
    QVERIFY(!row("links-untried"));
    QVERIFY2(row("link-broken")->accessibleName().contains(QLatin1String("404")),
             qPrintable(row("link-broken")->accessibleName()));
    QPushButton *update = mend("link-moved", "use-new-address");
    QVERIFY(update);
    update->click();
    SPIN_VERIFY(QJsonDocument(m_desk->draft().body).toJson().contains("/logs"));
    QVERIFY(!QJsonDocument(m_desk->draft().body).toJson().contains("/old"));
}

void TestComposeLinks::thePreviewTellsWhatEachLinkAnswered()
{
    write({m_web.address(QStringLiteral("/alerts")), m_web.address(QStringLiteral("/old"))});
    child<QPushButton>(m_window, "composePreview")->click();
    SPIN_VERIFY(m_window->findChild<QPushButton *>(QStringLiteral("previewSend")) &&
                child<QPushButton>(m_window, "previewSend")->isEnabled());
    child<QPushButton>(m_window, "previewTryLinks")->click();
    SPIN_VERIFY(child<QLabel>(m_window, "previewLinksChecked")->text().startsWith(QLatin1String("Checked")));
    const QAbstractItemModel *links = child<QTreeView>(m_window, "previewLinks")->model();
    const auto said = [links](const QString &words) {
        return links->match(links->index(0, 0), Qt::DisplayRole, words)
            .value(0)
            .data(Qt::AccessibleTextRole)
            .toString();
    };
    QVERIFY2(said(QStringLiteral("The page of alerts")).endsWith(QLatin1String(", 200")),
             qPrintable(said(QStringLiteral("The page of alerts"))));
    QVERIFY(said(QStringLiteral("The page of old")).endsWith(QLatin1String("301, then 200")));
    // What the network says changes nothing of what leaves.
    QVERIFY(child<QPushButton>(m_window, "previewSend")->isEnabled());
}

void TestComposeLinks::aServerThatRefusesIsNoMissingNetwork()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const QString address = QStringLiteral("http://127.0.0.1:%1/a").arg(closed.serverPort());
    closed.close();
    write({address});
    mend("links-untried", "try-links")->click();
    SPIN_VERIFY(row("link-broken"));
    QVERIFY(!row("links-untried"));
}

void TestComposeLinks::withoutANetworkNothingIsSaidAboutTheLinks()
{
    // Nobody knows this name, with a network or without (RFC 6761, section 6.4).
    write({QStringLiteral("http://nowhere.invalid/a")});
    mend("links-untried", "try-links")->click();
    SPIN_VERIFY(row("links-untried") &&
                row("links-untried")->accessibleName().contains(QLatin1String("offline")));
    QVERIFY(!row("link-broken"));
}

} // namespace waymark

WAYMARK_WEBENGINE_TEST_MAIN(waymark::TestComposeLinks)
#include "tst_compose_links.moc"
