// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/support/Spin.h"
#include "tests/support/WebEngineTest.h"
#include "tests/ui/compose/editor/EditorHarness.h"

#include <QSignalSpy>
#include <QWebEngineView>

namespace waymark {

using namespace test;

/// What a toolbar asks for, and what it is told to show.
class EditorCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_editor = std::make_unique<EditorHarness>(); }
    void cleanupTestCase() { m_editor.reset(); }
    void init() { m_editor->load({paragraph(QStringLiteral("one two three"))}); }

    void marksGoOnAndOff_data();
    void marksGoOnAndOff();
    void blocksAreSetAndShown_data();
    void blocksAreSetAndShown();
    void listsIndentAndOutdent();
    void alignmentIsSetAndShown();
    void linksAreSetShownAndRemoved();
    void aLinkThatIsRefusedChangesNothing();
    void tokensAreInsertedAtTheCaret();
    void blocksAreInserted();
    void aPictureIsShownFromTheAssets();
    void attributesOfTheSelectedNodeChange();
    void attributesThatAreRefusedChangeNothing();
    void aDoubleClickActivates();
    void eachCommandIsOneUndoStep();
    void revealSelectsThePlaceOfAFinding();
    void conditionsSayWhatTheProgramSays();
    void aConditionIsSaidToScreenReaders();
    void anotherDocumentIsOneEdit();
    void aFallbackIsGivenToEveryUseThatHasNone();
    void clickingBelowTheTextWritesOn();

private:
    EditorState state() const { return m_editor->view().state(); }

    std::unique_ptr<EditorHarness> m_editor;
};

using Command = void (EditorView::*)();

void EditorCommands::marksGoOnAndOff_data()
{
    QTest::addColumn<Command>("command");
    QTest::addColumn<QString>("expected");
    QTest::newRow("bold") << &EditorView::toggleBold << "p(one b[two] three)";
    QTest::newRow("italic") << &EditorView::toggleItalic << "p(one i[two] three)";
    QTest::newRow("underline") << &EditorView::toggleUnderline << "p(one u[two] three)";
    QTest::newRow("code") << &EditorView::toggleCode << "p(one c[two] three)";
}

void EditorCommands::marksGoOnAndOff()
{
    QFETCH(Command, command);
    m_editor->select(QStringLiteral("two"));
    QVERIFY(state().hasSelection);
    QCOMPARE(state().selectedText, QStringLiteral("two"));
    (m_editor->view().*command)();
    QTEST(m_editor->outline(), "expected");
    const EditorState now = state();
    QCOMPARE(int(now.bold) + int(now.italic) + int(now.underline) + int(now.code), 1);
    (m_editor->view().*command)();
    QCOMPARE(m_editor->outline(), QStringLiteral("p(one two three)"));
}

void EditorCommands::blocksAreSetAndShown_data()
{
    QTest::addColumn<EditorBlock>("block");
    QTest::addColumn<QString>("expected");
    QTest::newRow("heading 1") << EditorBlock::Heading1 << "h1(one two three)";
    QTest::newRow("heading 2") << EditorBlock::Heading2 << "h2(one two three)";
    QTest::newRow("heading 3") << EditorBlock::Heading3 << "h3(one two three)";
    QTest::newRow("quote") << EditorBlock::Quote << "quote(p(one two three))";
}

void EditorCommands::blocksAreSetAndShown()
{
    QFETCH(EditorBlock, block);
    m_editor->view().setBlock(block);
    QTEST(m_editor->outline(), "expected");
    QCOMPARE(state().block, block);
    m_editor->view().setBlock(EditorBlock::Paragraph);
    QCOMPARE(m_editor->outline(), QStringLiteral("p(one two three)"));
    QCOMPARE(state().block, EditorBlock::Paragraph);
}

void EditorCommands::listsIndentAndOutdent()
{
    m_editor->load({paragraph(QStringLiteral("a")), paragraph(QStringLiteral("b"))});
    m_editor->view().selectAll();
    m_editor->view().toggleOrderedList();
    m_editor->settle();
    QVERIFY(state().orderedList);
    m_editor->caretAfter(QStringLiteral("b"));
    m_editor->view().indent();
    QCOMPARE(m_editor->outline(), QStringLiteral("ol(li(p(a) ol(li(p(b)))))"));
    m_editor->view().outdent();
    QCOMPARE(m_editor->outline(), QStringLiteral("ol(li(p(a)) li(p(b)))"));
    m_editor->view().toggleBulletList();
    QCOMPARE(m_editor->outline(), QStringLiteral("ul(li(p(a)) li(p(b)))"));
    QVERIFY(state().bulletList);
}

void EditorCommands::alignmentIsSetAndShown()
{
    QCOMPARE(state().alignment, QStringLiteral("start"));
    m_editor->view().setAlignment(QStringLiteral("center"));
    QCOMPARE(m_editor->flushed()[u"content"][0][u"attrs"][u"align"].toString(), QStringLiteral("center"));
    QCOMPARE(state().alignment, QStringLiteral("center"));
}

void EditorCommands::linksAreSetShownAndRemoved()
{
    m_editor->select(QStringLiteral("two"));
    m_editor->view().setLink(QStringLiteral("https://docs.example/two"));
    QCOMPARE(m_editor->outline(), QStringLiteral("p(one <https://docs.example/two two> three)"));
    m_editor->caretAfter(QStringLiteral("tw"));
    QCOMPARE(state().link, QStringLiteral("https://docs.example/two"));
    m_editor->view().setLink(QStringLiteral("mailto:a@b.example"));
    QCOMPARE(m_editor->outline(), QStringLiteral("p(one <mailto:a@b.example two> three)"));
    m_editor->view().removeLink();
    QCOMPARE(m_editor->outline(), QStringLiteral("p(one two three)"));
    QCOMPARE(state().link, QString());
}

void EditorCommands::aLinkThatIsRefusedChangesNothing()
{
    m_editor->select(QStringLiteral("two"));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("refused a request: setLink")));
    m_editor->view().setLink(QStringLiteral("javascript:alert(1)"));
    QCOMPARE(m_editor->outline(), QStringLiteral("p(one two three)"));
}

void EditorCommands::tokensAreInsertedAtTheCaret()
{
    m_editor->caretAfter(QStringLiteral("one "));
    m_editor->view().insertToken(QStringLiteral("contact.first_name"), QStringLiteral("there"));
    const QJsonObject document = m_editor->flushed();
    QCOMPARE(outlineOf(document), QStringLiteral("p(one {contact.first_name}two three)"));
    QCOMPARE(document[u"content"][0][u"content"][1][u"attrs"][u"fallback"].toString(),
             QStringLiteral("there"));
    m_editor->view().insertText(QStringLiteral(" and "));
    QCOMPARE(m_editor->outline(), QStringLiteral("p(one {contact.first_name} and two three)"));
}

void EditorCommands::blocksAreInserted()
{
    m_editor->view().insertDivider();
    m_editor->view().insertButton(QStringLiteral("Open"), QStringLiteral("https://docs.example/"));
    QCOMPARE(m_editor->outline(), QStringLiteral("p(one two three) hr button(Open) p()"));
    QVERIFY(state().inButton);
    QCOMPARE(state().nodeAttributes[u"href"].toString(), QStringLiteral("https://docs.example/"));
    m_editor->type(QStringLiteral(" it"));
    QCOMPARE(m_editor->outline(), QStringLiteral("p(one two three) hr button(Open it) p()"));
}

void EditorCommands::aPictureIsShownFromTheAssets()
{
    const QString url = QStringLiteral("asset:") + QString(64, u'a');
    m_editor->view().insertImage(url, QStringLiteral("A dot"), QSize(50, 50));
    QCOMPARE(m_editor->outline(), QStringLiteral("p(one two three) image p()"));
    SPIN_COMPARE(m_editor->script(QStringLiteral("document.querySelector('img').naturalWidth")).toInt(), 5);
    QCOMPARE(m_editor->script(QStringLiteral("document.querySelector('img').width")).toInt(), 50);
}

void EditorCommands::attributesOfTheSelectedNodeChange()
{
    m_editor->view().insertImage(QStringLiteral("https://cdn.example/a.png"), QString());
    m_editor->view().reveal(QStringLiteral("/content/1"));
    m_editor->settle();
    QCOMPARE(state().node, QStringLiteral("image"));
    QVERIFY(m_editor->script(QStringLiteral("document.querySelector('figcaption') !== null")).toBool());
    m_editor->view().setNodeAttributes({{QStringLiteral("alt"), QStringLiteral("Chart")}});
    const QJsonObject attributes = m_editor->flushed()[u"content"][1][u"attrs"].toObject();
    QCOMPARE(attributes[u"alt"].toString(), QStringLiteral("Chart"));
    QCOMPARE(attributes[u"src"].toString(), QStringLiteral("https://cdn.example/a.png"));
    QCOMPARE(state().nodeAttributes, attributes);
    QVERIFY(m_editor->script(QStringLiteral("document.querySelector('figcaption') === null")).toBool());
}

void EditorCommands::attributesThatAreRefusedChangeNothing()
{
    m_editor->view().insertButton(QStringLiteral("Open"), QStringLiteral("https://docs.example/"));
    const QJsonObject before = m_editor->flushed();
    QTest::ignoreMessage(QtWarningMsg,
                         QRegularExpression(QStringLiteral("refused a request: setNodeAttributes")));
    m_editor->view().setNodeAttributes({{QStringLiteral("kind"), QStringLiteral("huge")}});
    QCOMPARE(m_editor->flushed(), before);
}

void EditorCommands::aDoubleClickActivates()
{
    m_editor->load({paragraph({tokenNode(QStringLiteral("contact.first_name"), QStringLiteral("there"))})});
    QSignalSpy activated(&m_editor->view(), &EditorView::nodeActivated);
    const QRectF chip = [this] {
        const QVariantList box =
            m_editor
                ->script(
                    QStringLiteral("(() => { const r = document.querySelector('.chip')"
                                   ".getBoundingClientRect(); return [r.x, r.y, r.width, r.height]; })()"))
                .toList();
        return QRectF(box[0].toDouble(), box[1].toDouble(), box[2].toDouble(), box[3].toDouble());
    }();
    QTest::mouseClick(m_editor->keys(), Qt::LeftButton, {}, chip.center().toPoint());
    QTest::mouseDClick(m_editor->keys(), Qt::LeftButton, {}, chip.center().toPoint());
    SPIN_COMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toString(), QStringLiteral("token"));
    QCOMPARE(state().node, QStringLiteral("token"));
}

void EditorCommands::eachCommandIsOneUndoStep()
{
    m_editor->caretAfter(QStringLiteral("three"));
    m_editor->type(QStringLiteral(" x"));
    m_editor->view().insertToken(QStringLiteral("account.name"));
    m_editor->view().toggleBulletList();
    QCOMPARE(m_editor->outline(), QStringLiteral("ul(li(p(one two three x{account.name})))"));
    m_editor->view().undo();
    QCOMPARE(m_editor->outline(), QStringLiteral("p(one two three x{account.name})"));
    m_editor->view().undo();
    QCOMPARE(m_editor->outline(), QStringLiteral("p(one two three x)"));
    m_editor->view().undo();
    QCOMPARE(m_editor->outline(), QStringLiteral("p(one two three)"));
    QVERIFY(!state().canUndo);
    m_editor->view().redo();
    QCOMPARE(m_editor->outline(), QStringLiteral("p(one two three x)"));
}

void EditorCommands::revealSelectsThePlaceOfAFinding()
{
    m_editor->load({paragraph(QStringLiteral("a")),
                    paragraph({textNode(QStringLiteral("b")), tokenNode(QStringLiteral("account.name"))}),
                    node(QStringLiteral("button"), {textNode(QStringLiteral("Open"))})});
    m_editor->view().reveal(QStringLiteral("/content/1/content/1"));
    m_editor->settle();
    QCOMPARE(state().node, QStringLiteral("token"));
    m_editor->view().reveal(QStringLiteral("/content/1/content/0"));
    m_editor->settle();
    QCOMPARE(state().selectedText, QStringLiteral("b"));
    m_editor->view().reveal(QStringLiteral("/content/2"));
    m_editor->settle();
    QVERIFY(state().inButton);
    for (const char *nowhere : {"/content/9", "", "nonsense", "/content/1/content/7"}) {
        m_editor->view().reveal(QString::fromLatin1(nowhere));
        m_editor->settle();
        QVERIFY2(!state().inButton, nowhere);
    }
}

void EditorCommands::conditionsSayWhatTheProgramSays()
{
    m_editor->view().setConditionLabel([](const QJsonObject &attributes) {
        return QStringLiteral("%1 rule(s)").arg(attributes[u"rules"].toArray().size());
    });
    const QJsonObject rule{{QStringLiteral("field"), QStringLiteral("deployment_type")},
                           {QStringLiteral("op"), QStringLiteral("is")},
                           {QStringLiteral("values"), QJsonArray{QStringLiteral("saas")}}};
    const QJsonObject attributes{{QStringLiteral("match"), QStringLiteral("all")},
                                 {QStringLiteral("rules"), QJsonArray{rule}}};
    m_editor->load({node(QStringLiteral("condition"), {paragraph(QStringLiteral("a"))}, attributes)});
    const QString label = QStringLiteral("document.querySelector('.condition-label').textContent");
    QCOMPARE(m_editor->script(label).toString(), QStringLiteral("1 rule(s)"));
    m_editor->caretAfter(QStringLiteral("a"));
    QCOMPARE(state().node, QStringLiteral("condition"));
    m_editor->view().setNodeAttributes({{QStringLiteral("rules"), QJsonArray{rule, rule}}});
    m_editor->settle();
    SPIN_COMPARE(m_editor->script(label).toString(), QStringLiteral("2 rule(s)"));
}

void EditorCommands::aConditionIsSaidToScreenReaders()
{
    m_editor->view().setConditionLabel(
        [](const QJsonObject &) { return QStringLiteral("Only if Deployment Type is SaaS"); });
    const QJsonObject rule{{QStringLiteral("field"), QStringLiteral("deployment_type")},
                           {QStringLiteral("op"), QStringLiteral("is")},
                           {QStringLiteral("values"), QJsonArray{QStringLiteral("saas")}}};
    m_editor->load({node(QStringLiteral("condition"), {paragraph(QStringLiteral("a"))},
                         {{QStringLiteral("rules"), QJsonArray{rule}}})});
    const auto attribute = [this](const char *selector, const char *name) {
        return m_editor
            ->script(QStringLiteral("document.querySelector('%1').getAttribute('%2')")
                         .arg(QLatin1String(selector), QLatin1String(name)))
            .toString();
    };
    SPIN_COMPARE(attribute(".condition", "aria-label"), QStringLiteral("Only if Deployment Type is SaaS"));
    QCOMPARE(attribute(".condition", "role"), QStringLiteral("group"));
    QCOMPARE(attribute(".condition-label", "aria-hidden"), QStringLiteral("true"));
}

void EditorCommands::anotherDocumentIsOneEdit()
{
    m_editor->load({paragraph(QStringLiteral("a")), paragraph(QStringLiteral("b"))});
    m_editor->view().replaceDocument(documentOf({heading(QStringLiteral("c"))}));
    QCOMPARE(m_editor->outline(), QStringLiteral("h2(c)"));
    m_editor->view().undo();
    QCOMPARE(m_editor->outline(), QStringLiteral("p(a) p(b)"));
    m_editor->view().replaceDocument({{QStringLiteral("type"), QStringLiteral("nonsense")}});
    QCOMPARE(m_editor->outline(), QStringLiteral("p(a) p(b)"));
}

void EditorCommands::aFallbackIsGivenToEveryUseThatHasNone()
{
    const QString name = QStringLiteral("contact.first_name");
    m_editor->load({paragraph({tokenNode(name), tokenNode(name, QStringLiteral("you"))}),
                    paragraph({tokenNode(QStringLiteral("account.name")), tokenNode(name)})});
    m_editor->view().setTokenFallback(name, QStringLiteral("there"));
    const QJsonArray blocks = m_editor->flushed()[u"content"].toArray();
    const auto fallback = [&blocks](int block, int place) {
        return blocks[block][u"content"][place][u"attrs"][u"fallback"].toString();
    };
    QCOMPARE(fallback(0, 0), QStringLiteral("there"));
    QCOMPARE(fallback(0, 1), QStringLiteral("you"));
    QCOMPARE(fallback(1, 0), QString());
    QCOMPARE(fallback(1, 1), QStringLiteral("there"));
}

void EditorCommands::clickingBelowTheTextWritesOn()
{
    m_editor->load({node(QStringLiteral("divider"))});
    QTest::mouseClick(m_editor->keys(), Qt::LeftButton, {},
                      QPoint(m_editor->keys()->width() / 2, m_editor->keys()->height() - 30));
    m_editor->settle();
    m_editor->type(QStringLiteral("after"));
    QCOMPARE(m_editor->outline(), QStringLiteral("hr p(after)"));
}

} // namespace waymark

WAYMARK_WEBENGINE_TEST_MAIN(waymark::EditorCommands)
#include "tst_editor_commands.moc"
