// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/TaskRepository.h"
#include "core/store/TemplateRepository.h"
#include "tests/support/Spin.h"
#include "tests/support/WebEngineTest.h"
#include "tests/ui/compose/ComposeDesk.h"
#include "ui/compose/ComposeWindow.h"
#include "ui/compose/editor/EditorView.h"
#include "ui/preview/PreviewPanel.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/TokenLineEdit.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>

namespace waymark {

using namespace test;

/// Whatever is typed or pasted is in the store, in the preview and in the message as it was meant, or a
/// sentence says that it is not.
class TestComposeTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(Theme::Choice::Light); }
    void init() { m_desk = std::make_unique<ComposeDesk>(*m_theme); }
    void cleanup() { m_desk.reset(); }

    void anyScriptComesThrough_data();
    void anyScriptComesThrough();
    void aHeaderCannotBeAddedThroughTheSubject();
    void aSubjectOfMegabytesIsRefusedAndSaid();
    void aBodyOfMegabytesIsRefusedAndSaid();
    void whatAWordProcessorAddsIsDroppedAndSaid();
    void closingAtOnceKeepsEveryKey();
    void thePageThatATemplateWasWrittenFromIsOneClickAway();

private:
    PreviewPanel *preview(ComposeWindow *window);
    static QByteArray bodyText(const Draft &draft) { return QJsonDocument(draft.body).toJson(); }
    /// Gives the body the keyboard, and waits until the page has it.
    static void enter(ComposeWindow *window);
    static QString told(ComposeWindow *window);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ComposeDesk> m_desk;
};

PreviewPanel *TestComposeTexts::preview(ComposeWindow *window)
{
    child<QPushButton>(window, "composePreview")->click();
    spinUntil([window] {
        const auto *send = window->findChild<QPushButton *>(QStringLiteral("previewSend"));
        return send && send->isVisible() && send->isEnabled();
    });
    return window->findChild<PreviewPanel *>();
}

void TestComposeTexts::enter(ComposeWindow *window)
{
    QSignalSpy focused(bodyOf(window), &EditorView::focusChanged);
    bodyOf(window)->setFocus();
    SPIN_VERIFY(!focused.isEmpty());
}

QString TestComposeTexts::told(ComposeWindow *window)
{
    const auto *banner = window->findChild<Banner *>();
    return banner->isVisible() ? banner->text() : QString();
}

void TestComposeTexts::anyScriptComesThrough_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("right to left") << QStringLiteral("مرحبا بكم في GitLab");
    QTest::newRow("hebrew") << QStringLiteral("שלום");
    QTest::newRow("emoji") << QString::fromUtf8("\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x80 ready");
    QTest::newRow("combining") << QStringLiteral("Ca\u0301fe\u0301");
    QTest::newRow("markup") << QStringLiteral("a < b && c > \"d\"");
    QTest::newRow("braces") << QStringLiteral("{{ not.a } token }}");
}

void TestComposeTexts::anyScriptComesThrough()
{
    QFETCH(QString, text);
    ComposeWindow *window = m_desk->open();
    auto *subject = child<TokenLineEdit>(window, "composeSubject");
    subject->selectAll();
    QGuiApplication::clipboard()->setText(text);
    subject->paste();
    bodyOf(window)->insertText(text);
    PreviewPanel *panel = preview(window);
    QVERIFY(panel);
    QCOMPARE(panel->shownSubject(), text);
    QVERIFY(panel->shownText().contains(text.toUtf8()));
    QVERIFY(panel->shownHtml().contains(text.toHtmlEscaped().toUtf8()));
    QCOMPARE(m_desk->draft().body, bodyOf(window)->document());
}

void TestComposeTexts::aHeaderCannotBeAddedThroughTheSubject()
{
    ComposeWindow *window = m_desk->open();
    auto *subject = child<TokenLineEdit>(window, "composeSubject");
    subject->selectAll();
    QGuiApplication::clipboard()->setText(QStringLiteral("News\r\nBcc: all@northbeam.example\r\n\r\nbody"));
    subject->paste();
    PreviewPanel *panel = preview(window);
    QVERIFY(panel);
    child<QPushButton>(window, "previewTest")->click();
    child<QPushButton>(child<QWidget>(panel, "testMailDialog"), "primary")->click();
    QCOMPARE(m_desk->tests.size(), 1);
    const QByteArray message = m_desk->tests.first().second;
    const QByteArray head = message.left(message.indexOf("\r\n\r\n"));
    QCOMPARE(head.count("\nSubject:"), 1);
    QVERIFY(!head.contains("\nBcc:"));
}

void TestComposeTexts::aSubjectOfMegabytesIsRefusedAndSaid()
{
    ComposeWindow *window = m_desk->open();
    auto *subject = child<TokenLineEdit>(window, "composeSubject");
    const QJsonArray before = subject->value();
    QGuiApplication::clipboard()->setText(QString(5'000'000, QLatin1Char('x')));
    subject->paste();
    QCOMPARE(subject->value(), before);
    QVERIFY(told(window).contains(QLatin1String("too long for one line")));
}

void TestComposeTexts::aBodyOfMegabytesIsRefusedAndSaid()
{
    ComposeWindow *window = m_desk->open();
    const QJsonObject before = bodyOf(window)->document();
    QString text;
    for (int line = 0; line < 50'000; ++line)
        text +=
            QStringLiteral("%1 a line of a hundred characters, so that all of them make five megabytes of "
                           "text in the end\n\n")
                .arg(line);
    QGuiApplication::clipboard()->setText(text);
    enter(window);
    bodyOf(window)->paste();
    SPIN_VERIFY(!told(window).isEmpty());
    QCOMPARE(bodyOf(window)->document(), before);
    bodyOf(window)->insertText(QStringLiteral("Still here. "));
    SPIN_VERIFY(bodyText(m_desk->draft()).contains("Still here."));
}

void TestComposeTexts::whatAWordProcessorAddsIsDroppedAndSaid()
{
    ComposeWindow *window = m_desk->open();
    auto data = std::make_unique<QMimeData>();
    data->setHtml(QStringLiteral(
        "<html xmlns:o='urn:schemas-microsoft-com:office:office'><body>"
        "<p class=MsoNormal style='margin:0cm;mso-fareast-language:EN-US'><b>Plan</b><o:p></o:p></p>"
        "<table><tr><td>kept words</td></tr></table><img src='file:///C:/x.png'>"
        "<script>alert(1)</script></body></html>"));
    QGuiApplication::clipboard()->setMimeData(data.release());
    enter(window);
    bodyOf(window)->paste();
    SPIN_VERIFY(bodyText(m_desk->draft()).contains("kept words"));
    QVERIFY(bodyText(m_desk->draft()).contains("Plan"));
    QVERIFY(!bodyText(m_desk->draft()).contains("alert(1)"));
    QVERIFY(!bodyText(m_desk->draft()).contains("file:"));
    SPIN_VERIFY(!told(window).isEmpty());
}

void TestComposeTexts::closingAtOnceKeepsEveryKey()
{
    ComposeWindow *window = m_desk->open();
    enter(window);
    QWidget *keys = bodyOf(window)->findChild<QWidget *>(QStringLiteral("editorWebView"))->focusProxy();
    QVERIFY(keys);
    for (const char letter : QByteArray("quickly"))
        QTest::keyClick(keys, letter);
    QVERIFY(ComposeDesk::close(window));
    QVERIFY2(bodyText(m_desk->draft()).contains("quickly"), bodyText(m_desk->draft()).constData());
}

void TestComposeTexts::thePageThatATemplateWasWrittenFromIsOneClickAway()
{
    ComposeWindow *window = m_desk->open();
    QVERIFY(window);
    const auto task = TaskRepository::find(m_desk->house.reader(), m_desk->task);
    QVERIFY(task);
    const auto source = TemplateRepository::find(m_desk->house.reader(), task->emailTemplate);
    QVERIFY(source);
    auto *page = child<QPushButton>(window, "composeSourcePage");
    QVERIFY(page->isVisible());
    QCOMPARE(page->text(), source->sourceTitle);
    QVERIFY(child<QLabel>(window, "composeSourceCompared")->text().contains(QStringLiteral("2026")));
    page->click();
    QCOMPARE(m_desk->pages, QList<QUrl>{QUrl(source->sourceUrl)});
}

} // namespace waymark

WAYMARK_WEBENGINE_TEST_MAIN(waymark::TestComposeTexts)
#include "tst_compose_texts.moc"
