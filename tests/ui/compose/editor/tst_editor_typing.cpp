// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/support/Spin.h"
#include "tests/support/WebEngineTest.h"
#include "tests/ui/compose/editor/EditorHarness.h"

#include <QAction>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QSignalSpy>

namespace waymark {

using namespace test;

/// Keys of a person, through Qt's events, to the document.
class EditorTyping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_editor = std::make_unique<EditorHarness>(); }
    void cleanupTestCase() { m_editor.reset(); }
    void init() { m_editor->load({paragraph()}); }

    void typedTextReachesTheDocument();
    void aChangeIsToldWithoutAsking();
    void aFlushHasTheKeyBeforeIt();
    void aFlushHasTheKeyBeforeItWithoutFocus();
    void enterParts_data();
    void enterParts();
    void theLineBreakKeyBreaksTheLine();
    void formattingKeys();
    void undoAndRedoByKeys();
    void aTypedTokenBecomesOne();
    void aTokenIsDeletedWhole();
    void theListOfTokensOffersAndInserts();
    void theListOfTokensClosesOnEscape();
    void typedMarkersMakeBlocks_data();
    void typedMarkersMakeBlocks();
    void tabLeavesTheBody();
    void theProgramsChordsStayTheProgramsOwn();
    void theLinkKeyAsksTheProgram();
    void enterOnATokenActivatesIt();
    void anInputMethodsTextArrives();
    void nothingIsTypedWhenReadOnly();

private:
    std::unique_ptr<EditorHarness> m_editor;
};

void EditorTyping::typedTextReachesTheDocument()
{
    m_editor->type(QStringLiteral("Hello, world"));
    QCOMPARE(m_editor->outline(), QStringLiteral("p(Hello, world)"));
    QCOMPARE(m_editor->view().state().words, 2);
    QVERIFY(!m_editor->view().state().empty);
}

void EditorTyping::aChangeIsToldWithoutAsking()
{
    QSignalSpy changed(&m_editor->view(), &EditorView::documentChanged);
    QTest::keyClicks(m_editor->keys(), QStringLiteral("abc"));
    SPIN_COMPARE(outlineOf(m_editor->view().document()), QStringLiteral("p(abc)"));
    QVERIFY(!changed.isEmpty());
    QCOMPARE(outlineOf(changed.last().first().toJsonObject()), QStringLiteral("p(abc)"));
}

void EditorTyping::aFlushHasTheKeyBeforeIt()
{
    QString expected;
    for (int i = 0; i < 20; ++i) {
        const QChar letter(u'a' + i);
        expected.append(letter);
        // No waiting between the key and the question.
        QTest::keyClick(m_editor->keys(), letter.toLatin1());
        QCOMPARE(m_editor->outline(), u"p(" + expected + u')');
    }
}

void EditorTyping::aFlushHasTheKeyBeforeItWithoutFocus()
{
    QWidget other;
    other.show();
    other.activateWindow();
    QTest::keyClick(m_editor->keys(), 'x');
    QCOMPARE(m_editor->outline(), QStringLiteral("p(x)"));
    other.close();
    m_editor->view().window()->activateWindow();
}

void EditorTyping::enterParts_data()
{
    QTest::addColumn<QJsonObject>("block");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a paragraph into two") << paragraph(QStringLiteral("a")) << "p(a) p(b)";
    QTest::newRow("a heading from text") << heading(QStringLiteral("a")) << "h2(a) p(b)";
    QTest::newRow("a list into items")
        << node(QStringLiteral("bullet_list"),
                {node(QStringLiteral("list_item"), {paragraph(QStringLiteral("a"))})})
        << "ul(li(p(a)) li(p(b)))";
    QTest::newRow("a button from what follows")
        << node(QStringLiteral("button"), {textNode(QStringLiteral("a"))}) << "button(a) p(b)";
}

void EditorTyping::enterParts()
{
    QFETCH(QJsonObject, block);
    QFETCH(QString, expected);
    m_editor->load({block});
    m_editor->caretAfter(QStringLiteral("a"));
    m_editor->key(Qt::Key_Return);
    m_editor->type(QStringLiteral("b"));
    QCOMPARE(m_editor->outline(), expected);
}

void EditorTyping::theLineBreakKeyBreaksTheLine()
{
    m_editor->type(QStringLiteral("a"));
    m_editor->key(Qt::Key_Return, Qt::ShiftModifier);
    m_editor->type(QStringLiteral("b"));
    QCOMPARE(m_editor->outline(), QStringLiteral("p(a|b)"));
}

void EditorTyping::formattingKeys()
{
    m_editor->key(Qt::Key_B, Qt::ControlModifier);
    m_editor->type(QStringLiteral("b"));
    m_editor->key(Qt::Key_B, Qt::ControlModifier);
    m_editor->key(Qt::Key_I, Qt::ControlModifier);
    m_editor->type(QStringLiteral("i"));
    m_editor->key(Qt::Key_I, Qt::ControlModifier);
    m_editor->key(Qt::Key_U, Qt::ControlModifier);
    m_editor->type(QStringLiteral("u"));
    QCOMPARE(m_editor->outline(), QStringLiteral("p(b[b]i[i]u[u])"));
    QVERIFY(m_editor->view().state().underline);
    m_editor->key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_editor->outline(), QStringLiteral("ul(li(p(b[b]i[i]u[u])))"));
    QVERIFY(m_editor->view().state().bulletList);
    m_editor->key(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_editor->outline(), QStringLiteral("ol(li(p(b[b]i[i]u[u])))"));
}

void EditorTyping::undoAndRedoByKeys()
{
    m_editor->type(QStringLiteral("abc"));
    QVERIFY(m_editor->view().state().canUndo);
    m_editor->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_editor->outline(), QStringLiteral("p()"));
    QVERIFY(m_editor->view().state().canRedo);
    m_editor->key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_editor->outline(), QStringLiteral("p(abc)"));
}

void EditorTyping::aTypedTokenBecomesOne()
{
    m_editor->type(QStringLiteral("Hi {{contact.first_name}}, {{no token}}"));
    QCOMPARE(m_editor->outline(), QStringLiteral("p(Hi {contact.first_name}, {{no token}})"));
    QCOMPARE(m_editor->script(QStringLiteral("document.querySelector('.chip').textContent")).toString(),
             QStringLiteral("First name"));
}

void EditorTyping::aTokenIsDeletedWhole()
{
    m_editor->load(
        {paragraph({textNode(QStringLiteral("Hi ")), tokenNode(QStringLiteral("contact.first_name"))})});
    m_editor->key(Qt::Key_End);
    m_editor->key(Qt::Key_Backspace);
    QCOMPARE(m_editor->outline(), QStringLiteral("p(Hi )"));
    m_editor->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_editor->outline(), QStringLiteral("p(Hi {contact.first_name})"));
}

void EditorTyping::theListOfTokensOffersAndInserts()
{
    m_editor->type(QStringLiteral("{{na"));
    const QString rows = QStringLiteral("[...document.querySelectorAll('.suggestions li .suggestion-label')]"
                                        ".map(e => e.textContent).join()");
    QCOMPARE(m_editor->script(rows).toString(), QStringLiteral("First name,Last name,Account name"));
    m_editor->key(Qt::Key_Down);
    QCOMPARE(m_editor
                 ->script(QStringLiteral(
                     "document.querySelector('[aria-selected=true] .suggestion-label').textContent"))
                 .toString(),
             QStringLiteral("Last name"));
    m_editor->key(Qt::Key_Return);
    QCOMPARE(m_editor->outline(), QStringLiteral("p({contact.last_name})"));
    QVERIFY(m_editor->script(QStringLiteral("document.querySelector('.suggestions').hidden")).toBool());
    m_editor->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_editor->outline(), QStringLiteral("p({{na)"));
}

void EditorTyping::theListOfTokensClosesOnEscape()
{
    const QString hidden = QStringLiteral("document.querySelector('.suggestions').hidden");
    m_editor->view().openTokenList();
    m_editor->settle();
    QVERIFY(!m_editor->script(hidden).toBool());
    m_editor->key(Qt::Key_Escape);
    QVERIFY(m_editor->script(hidden).toBool());
    m_editor->type(QStringLiteral("x"));
    QVERIFY(m_editor->script(hidden).toBool());
    QCOMPARE(m_editor->outline(), QStringLiteral("p({{x)"));
}

void EditorTyping::typedMarkersMakeBlocks_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("bullets") << "- a"
                             << "ul(li(p(a)))";
    QTest::newRow("numbers") << "1. a"
                             << "ol(li(p(a)))";
    QTest::newRow("heading") << "## a"
                             << "h2(a)";
    QTest::newRow("quote") << "> a"
                           << "quote(p(a))";
    QTest::newRow("divider") << "---a"
                             << "hr p(a)";
    QTest::newRow("a hyphen in text") << "a - b"
                                      << "p(a - b)";
    QTest::newRow("a level too deep") << "#### a"
                                      << "p(#### a)";
}

void EditorTyping::typedMarkersMakeBlocks()
{
    QFETCH(QString, typed);
    m_editor->type(typed);
    QTEST(m_editor->outline(), "expected");
}

void EditorTyping::tabLeavesTheBody()
{
    m_editor->type(QStringLiteral("a"));
    QTest::keyClick(m_editor->keys(), Qt::Key_Tab);
    SPIN_VERIFY(m_editor->fieldAfter()->hasFocus());
    m_editor->view().setFocus();
    m_editor->settle();
    QTest::keyClick(m_editor->keys(), Qt::Key_Backtab, Qt::ShiftModifier);
    SPIN_VERIFY(m_editor->fieldBefore()->hasFocus());
    m_editor->view().setFocus();
    QCOMPARE(m_editor->outline(), QStringLiteral("p(a)"));
}

void EditorTyping::theProgramsChordsStayTheProgramsOwn()
{
    QAction proceed;
    proceed.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    QAction save;
    save.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_S));
    m_editor->view().addActions({&proceed, &save});
    QSignalSpy proceeded(&proceed, &QAction::triggered);
    QSignalSpy saved(&save, &QAction::triggered);
    m_editor->type(QStringLiteral("a"));
    m_editor->key(Qt::Key_Return, Qt::ControlModifier);
    m_editor->key(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(proceeded.count(), 1);
    QCOMPARE(saved.count(), 1);
    QCOMPARE(m_editor->outline(), QStringLiteral("p(a)"));
}

void EditorTyping::theLinkKeyAsksTheProgram()
{
    QSignalSpy asked(&m_editor->view(), &EditorView::linkRequested);
    m_editor->key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(asked.count(), 1);
}

void EditorTyping::enterOnATokenActivatesIt()
{
    m_editor->load({paragraph({tokenNode(QStringLiteral("contact.first_name"), QStringLiteral("there"))})});
    m_editor->view().reveal(QStringLiteral("/content/0/content/0"));
    m_editor->settle();
    QCOMPARE(m_editor->view().state().node, QStringLiteral("token"));
    QSignalSpy activated(&m_editor->view(), &EditorView::nodeActivated);
    m_editor->key(Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().at(1).toJsonObject()[u"fallback"].toString(), QStringLiteral("there"));
    m_editor->view().setNodeAttributes({{QStringLiteral("fallback"), QStringLiteral("friend")}});
    QCOMPARE(m_editor->flushed()[u"content"][0][u"content"][0][u"attrs"][u"fallback"].toString(),
             QStringLiteral("friend"));
}

void EditorTyping::anInputMethodsTextArrives()
{
    QInputMethodEvent commit;
    commit.setCommitString(QStringLiteral("日本"));
    QApplication::sendEvent(m_editor->keys(), &commit);
    SPIN_COMPARE(m_editor->outline(), QStringLiteral("p(日本)"));
}

void EditorTyping::nothingIsTypedWhenReadOnly()
{
    m_editor->view().setReadOnly(true);
    m_editor->settle();
    m_editor->type(QStringLiteral("a"));
    QCOMPARE(m_editor->outline(), QStringLiteral("p()"));
    m_editor->view().setReadOnly(false);
    m_editor->settle();
}

} // namespace waymark

WAYMARK_WEBENGINE_TEST_MAIN(waymark::EditorTyping)
#include "tst_editor_typing.moc"
