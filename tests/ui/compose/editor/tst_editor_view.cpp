// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/support/Spin.h"
#include "tests/support/WebEngineTest.h"
#include "tests/ui/compose/editor/EditorHarness.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QLabel>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QWebEngineView>

#include <csignal>
#include <optional>

namespace waymark {

using namespace test;

/// The document's way into the page and out of it again, whatever happens to the page.
class EditorViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_editor = std::make_unique<EditorHarness>(); }
    void cleanup() { m_editor.reset(); }

    void everyFixtureComesOutAsItWentIn();
    void settingADocumentIsNoEdit();
    void aRefusedDocumentLeavesTheOneBefore_data();
    void aRefusedDocumentLeavesTheOneBefore();
    void aLateChangeOfTheDocumentBeforeIsDropped();
    void undoDoesNotReachTheDocumentBefore();
    void aKilledPageComesBackWithTheDocument();
    void aPageThatDiesWhileItComesBackComesBack();
    void aFlushIsAnsweredWhenThePageDies();
    void aFlushIsNotAnsweredOnceTheEditorGoes();
    void aPageThatDiesAgainAndAgainIsGivenUp();
    void whatIsSetBeforeTheStartIsThere();
    void withoutAPageTheDocumentIsKept();
    void themeAndNotesAreNoPartOfTheDocument();
    void thePageReachesNothingOutside();
    void screenReadersFindTheBody();

private:
    void killPage() const { kill(pid_t(m_editor->web()->page()->renderProcessPid()), SIGKILL); }

    std::unique_ptr<EditorHarness> m_editor;
};

void EditorViewTest::everyFixtureComesOutAsItWentIn()
{
    const QDir folder(QStringLiteral(WAYMARK_SOURCE_DIR "/tests/core/email/fixtures"));
    const QStringList files = folder.entryList({QStringLiteral("*.json")});
    QVERIFY(!files.isEmpty());
    for (const QString &name : files) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject document = QJsonDocument::fromJson(file.readAll()).object();
        m_editor->view().setDocument(document);
        QCOMPARE(m_editor->flushed(), document);
    }
}

void EditorViewTest::settingADocumentIsNoEdit()
{
    QSignalSpy changed(&m_editor->view(), &EditorView::documentChanged);
    m_editor->load({paragraph(QStringLiteral("a"))});
    QVERIFY(!m_editor->view().state().canUndo);
    m_editor->type(QStringLiteral("x"));
    SPIN_COMPARE(changed.count(), 1);
}

void EditorViewTest::aRefusedDocumentLeavesTheOneBefore_data()
{
    QTest::addColumn<QJsonObject>("document");
    QTest::addColumn<QString>("detail");
    QTest::newRow("nothing") << QJsonObject{} << "unknown node";
    QTest::newRow("no block") << documentOf({}) << "Invalid content";
    QTest::newRow("unknown node") << documentOf({node(QStringLiteral("video"))})
                                  << "/content/0: unknown node video";
    QTest::newRow("unknown attribute")
        << documentOf({node(QStringLiteral("divider"), {}, {{QStringLiteral("onclick"), 1}})})
        << "/content/0/attrs: unknown key onclick";
    QTest::newRow("mark in a button")
        << documentOf(
               {node(QStringLiteral("button"), {textNode(QStringLiteral("a"), {QStringLiteral("bold")})})})
        << "Invalid content";
    QTest::newRow("script as a link")
        << documentOf({node(QStringLiteral("button"), {},
                            {{QStringLiteral("href"), QStringLiteral("javascript:x")}})})
        << "not allowed";
}

void EditorViewTest::aRefusedDocumentLeavesTheOneBefore()
{
    QFETCH(QJsonObject, document);
    QFETCH(QString, detail);
    m_editor->load({paragraph(QStringLiteral("before"))});
    m_editor->type(QStringLiteral("x"));
    QSignalSpy refused(&m_editor->view(), &EditorView::documentRefused);
    m_editor->view().setDocument(document);
    SPIN_COMPARE(refused.count(), 1);
    QVERIFY(!refused.first().first().toString().isEmpty());
    QVERIFY2(refused.first().last().toString().contains(detail),
             qPrintable(refused.first().last().toString()));
    QCOMPARE(outlineOf(m_editor->view().document()), QStringLiteral("p(xbefore)"));
    m_editor->type(QStringLiteral("y"));
    QCOMPARE(m_editor->outline(), QStringLiteral("p(xybefore)"));
}

void EditorViewTest::aLateChangeOfTheDocumentBeforeIsDropped()
{
    m_editor->load({paragraph(QStringLiteral("old"))});
    QSignalSpy changed(&m_editor->view(), &EditorView::documentChanged);
    QTest::keyClick(m_editor->keys(), 'x');
    m_editor->view().setDocument(documentOf({paragraph(QStringLiteral("new"))}));
    m_editor->settle();
    for (const QList<QVariant> &change : changed)
        QVERIFY(!outlineOf(change.first().toJsonObject()).contains(QStringLiteral("old")));
    QVERIFY(outlineOf(m_editor->view().document()).contains(QStringLiteral("new")));
}

void EditorViewTest::undoDoesNotReachTheDocumentBefore()
{
    m_editor->load({paragraph(QStringLiteral("a"))});
    m_editor->type(QStringLiteral("x"));
    m_editor->load({paragraph(QStringLiteral("b"))});
    m_editor->view().undo();
    QCOMPARE(m_editor->outline(), QStringLiteral("p(b)"));
}

void EditorViewTest::aKilledPageComesBackWithTheDocument()
{
    m_editor->view().setTheme({{QStringLiteral("bg.surface"), QColor(1, 2, 3)}});
    m_editor->load(
        {paragraph({tokenNode(QStringLiteral("contact.first_name"))}), paragraph(QStringLiteral("A z"))});
    m_editor->caretAfter(QStringLiteral("A z"));
    m_editor->type(QStringLiteral("bc"));
    QSignalSpy recovered(&m_editor->view(), &EditorView::recovered);
    killPage();
    SPIN_COMPARE(recovered.count(), 1);
    QCOMPARE(m_editor->outline(), QStringLiteral("p({contact.first_name}) p(A zbc)"));
    QCOMPARE(m_editor->script(QStringLiteral("document.querySelector('.chip').textContent")).toString(),
             QStringLiteral("First name"));
    QCOMPARE(m_editor->script(QStringLiteral("getComputedStyle(document.documentElement).backgroundColor"))
                 .toString(),
             QStringLiteral("rgb(1, 2, 3)"));
    m_editor->view().setFocus();
    m_editor->caretAfter(QStringLiteral("zbc"));
    m_editor->type(QStringLiteral("d"));
    QCOMPARE(m_editor->outline(), QStringLiteral("p({contact.first_name}) p(A zbcd)"));
}

void EditorViewTest::aPageThatDiesWhileItComesBackComesBack()
{
    m_editor->load({paragraph(QStringLiteral("kept"))});
    QSignalSpy recovered(&m_editor->view(), &EditorView::recovered);
    QSignalSpy failed(&m_editor->view(), &EditorView::loadFailed);
    const QWebEnginePage *page = m_editor->web()->page();
    const qint64 first = page->renderProcessPid();
    killPage();
    SPIN_VERIFY(page->renderProcessPid() > 0 && page->renderProcessPid() != first);
    const int recoveredBefore = int(recovered.count());
    killPage();
    SPIN_COMPARE(recovered.count(), recoveredBefore + 1);
    QVERIFY(failed.isEmpty());
    QVERIFY(m_editor->web()->isVisible());
    QCOMPARE(m_editor->outline(), QStringLiteral("p(kept)"));
}

void EditorViewTest::aFlushIsAnsweredWhenThePageDies()
{
    m_editor->load({paragraph(QStringLiteral("a"))});
    m_editor->type(QStringLiteral("x"));
    std::optional<QJsonObject> answer;
    killPage();
    m_editor->view().flush([&answer](const QJsonObject &document) { answer = document; });
    SPIN_VERIFY(answer.has_value());
    QCOMPARE(outlineOf(*answer), QStringLiteral("p(xa)"));
}

void EditorViewTest::aFlushIsNotAnsweredOnceTheEditorGoes()
{
    m_editor->load({paragraph(QStringLiteral("a"))});
    int answers = 0;
    m_editor->view().flush([&answers](const QJsonObject &) { ++answers; });
    m_editor.reset();
    QCOMPARE(answers, 0);
}

void EditorViewTest::aPageThatDiesAgainAndAgainIsGivenUp()
{
    m_editor->load({paragraph(QStringLiteral("kept"))});
    QSignalSpy recovered(&m_editor->view(), &EditorView::recovered);
    QSignalSpy failed(&m_editor->view(), &EditorView::loadFailed);
    for (int times = 1; times <= 3; ++times) {
        killPage();
        SPIN_COMPARE(recovered.count(), times);
        QVERIFY(failed.isEmpty());
    }
    killPage();
    SPIN_COMPARE(failed.count(), 1);
    QCOMPARE(recovered.count(), 3);
    const auto *label = m_editor->view().findChild<QLabel *>(QStringLiteral("editorFailure"));
    QVERIFY(label);
    SPIN_VERIFY(label->isVisible());
    QCOMPARE(label->text(), failed.first().first().toString());
    QCOMPARE(m_editor->outline(), QStringLiteral("p(kept)"));
}

void EditorViewTest::whatIsSetBeforeTheStartIsThere()
{
    EditorView view(nullptr);
    QVERIFY(!view.findChild<QWebEngineView *>());
    view.setDocument(documentOf({paragraph({tokenNode(QStringLiteral("a.b"), QStringLiteral("there"))})}));
    view.setTokens({{QStringLiteral("a.b"), QStringLiteral("Label"), {}}});
    view.setValues({});
    view.setFooterNote(QStringLiteral("Note"));
    QSignalSpy ready(&view, &EditorView::ready);
    view.start();
    SPIN_COMPARE(ready.count(), 1);
    std::optional<QString> text;
    view.findChild<QWebEngineView *>()->page()->runJavaScript(
        QStringLiteral(
            "[...document.querySelectorAll('.chip.missing, #footer-note')].map(e => e.textContent).join()"),
        [&text](const QVariant &value) { text = value.toString(); });
    SPIN_VERIFY(text.has_value());
    QCOMPARE(*text, QStringLiteral("there,Note"));
}

void EditorViewTest::withoutAPageTheDocumentIsKept()
{
    EditorView view(nullptr);
    view.setDocument(documentOf({paragraph(QStringLiteral("a"))}));
    view.toggleBold();
    view.paste();
    std::optional<QJsonObject> answer;
    view.flush([&answer](const QJsonObject &document) { answer = document; });
    QVERIFY(answer.has_value());
    QCOMPARE(outlineOf(*answer), QStringLiteral("p(a)"));
}

void EditorViewTest::themeAndNotesAreNoPartOfTheDocument()
{
    const QJsonArray blocks{
        paragraph({tokenNode(QStringLiteral("contact.first_name")), textNode(QStringLiteral(" a"))})};
    m_editor->load(blocks);
    m_editor->view().setTheme({{QStringLiteral("text.primary"), Qt::red}});
    m_editor->view().setFooterNote(QStringLiteral("Footer"));
    m_editor->view().setValues({{QStringLiteral("contact.first_name"), QStringLiteral("Priya")}});
    m_editor->view().setTemplateDocument(documentOf({paragraph(QStringLiteral("other"))}));
    m_editor->settle();
    QCOMPARE(
        m_editor->script(QStringLiteral("document.querySelector('.changed .chip').textContent")).toString(),
        QStringLiteral("Priya"));
    QJsonObject expected = documentOf(blocks);
    QCOMPARE(m_editor->flushed(), expected);
    m_editor->view().clearValues();
    m_editor->view().setTemplateDocument({});
    m_editor->settle();
    QCOMPARE(m_editor->script(QStringLiteral("document.querySelector('.chip').textContent")).toString(),
             QStringLiteral("First name"));
    QVERIFY(m_editor->script(QStringLiteral("document.querySelector('.changed') === null")).toBool());
}

void EditorViewTest::thePageReachesNothingOutside()
{
    const QString attempt = QStringLiteral("new Promise(done => { const i = new Image; i.onload = () => "
                                           "done('loaded'); i.onerror = () => done('refused');"
                                           "i.src = '%1'; }).then(r => document.title = r)");
    for (const QString &url :
         {QStringLiteral("https://example.com/a.png"), QStringLiteral("file:///etc/hostname"),
          QStringLiteral("data:image/gif;base64,R0lGODlhAQABAAAAACw=")}) {
        m_editor->script(QStringLiteral("document.title = ''"));
        // The promise itself cannot be handed back.
        m_editor->script(attempt.arg(url) + QStringLiteral("; 0"));
        SPIN_COMPARE(m_editor->web()->title(), QStringLiteral("refused"));
    }
    QSignalSpy refused(m_editor->web(), &QWebEngineView::loadFinished);
    QSignalSpy failed(&m_editor->view(), &EditorView::loadFailed);
    m_editor->script(QStringLiteral("location = 'https://example.com/'; 0"));
    SPIN_COMPARE(refused.count(), 1);
    QCOMPARE(refused.first().first().toBool(), false);
    m_editor->settle();
    QCOMPARE(m_editor->web()->url().scheme(), QStringLiteral("app"));
    QVERIFY(failed.isEmpty());
    QVERIFY(m_editor->web()->isVisible());
    m_editor->script(
        QStringLiteral("fetch('https://example.com/').catch(() => document.title = 'no fetch'); 0"));
    SPIN_COMPARE(m_editor->web()->title(), QStringLiteral("no fetch"));
}

void EditorViewTest::screenReadersFindTheBody()
{
    const QString attribute = QStringLiteral("document.getElementById('body').getAttribute('%1')");
    QCOMPARE(m_editor->script(attribute.arg(QStringLiteral("role"))).toString(), QStringLiteral("textbox"));
    QCOMPARE(m_editor->script(attribute.arg(QStringLiteral("aria-multiline"))).toString(),
             QStringLiteral("true"));
    QCOMPARE(m_editor->script(attribute.arg(QStringLiteral("aria-label"))).toString(),
             m_editor->view().accessibleName());
    m_editor->load({paragraph({tokenNode(QStringLiteral("contact.first_name"))})});
    QCOMPARE(m_editor->script(QStringLiteral("document.querySelector('.token').getAttribute('aria-label')"))
                 .toString(),
             QStringLiteral("token First name"));
}

} // namespace waymark

WAYMARK_WEBENGINE_TEST_MAIN(waymark::EditorViewTest)
#include "tst_editor_view.moc"
