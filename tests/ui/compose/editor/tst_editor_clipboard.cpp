// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/support/Spin.h"
#include "tests/support/WebEngineTest.h"
#include "tests/ui/compose/editor/EditorHarness.h"

#include <QClipboard>
#include <QFile>
#include <QImage>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>

namespace waymark {

using namespace test;

/// The real clipboard, and the context menu, which is the other way to it.
class EditorClipboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_editor = std::make_unique<EditorHarness>(); }
    void cleanupTestCase() { m_editor.reset(); }
    void init() { m_editor->load({paragraph()}); }

    void htmlIsCleanedAndWhatWasDroppedIsSaid_data();
    void htmlIsCleanedAndWhatWasDroppedIsSaid();
    void aPasteIsOneUndoStep();
    void plainTextKeepsItsLines();
    void plainTextIsAskedForByTheProgram();
    void tokensInTextAreTokens();
    void tokensAreCopiedAsText();
    void ownCopiesComeBackWhole();
    void cutTakesAway();
    void anAddressPastedOverTextLinksIt();
    void aPictureIsOffered();
    void aPasteThatIsTooLargeIsRefusedWhole();
    void theContextMenuOffersSpelling();

private:
    void paste(const QString &html, const QString &text = {});

    std::unique_ptr<EditorHarness> m_editor;
};

void EditorClipboard::paste(const QString &html, const QString &text)
{
    auto *data = new QMimeData;
    if (!html.isEmpty())
        data->setHtml(html);
    if (!text.isEmpty())
        data->setText(text);
    QGuiApplication::clipboard()->setMimeData(data);
    m_editor->key(Qt::Key_V, Qt::ControlModifier);
}

void EditorClipboard::htmlIsCleanedAndWhatWasDroppedIsSaid_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("said");
    QTest::newRow("Word")
        << "word.html"
        << "h1(Upgrade plan) p(Dear b[all], this is i[the] u[plan].) "
           "ul(li(p(First bullet) ul(li(p(Nested bullet)))) li(p(Second bullet))) p(Then:) "
           "ol(li(p(Back up)) li(p(Upgrade))) p(See <https://docs.example/upgrade the guide> or this.)"
        << "Left out while pasting: pictures, unsafe link targets, colours.";
    QTest::newRow("Google Docs") << "google-docs.html"
                                 << "h2(Agenda) p(b[Bold] and i[italic]u[ and underlined]) "
                                    "ul(li(p(Outer) ul(li(p(Inner)))) li(p(Outer again))) "
                                    "p(<https://docs.example/a A link>)"
                                 << "";
    QTest::newRow("web mail")
        << "web-mail.html"
        << "p(Hello Priya,) p(thank you for the call.|We meet again on Monday.) h1(News) "
           "p(Two things:) ul(li(p(One)) li(p(Two))) quote(p(On Monday we said:) p(Yes.))"
        << "";
}

void EditorClipboard::htmlIsCleanedAndWhatWasDroppedIsSaid()
{
    QFETCH(QString, file);
    QFETCH(QString, said);
    QFile sample(QStringLiteral(WAYMARK_SOURCE_DIR "/resources/editor/test/samples/") + file);
    QVERIFY(sample.open(QIODevice::ReadOnly));
    QSignalSpy dropped(&m_editor->view(), &EditorView::pasteDropped);
    paste(QString::fromUtf8(sample.readAll()));
    QTEST(m_editor->outline(), "expected");
    QCOMPARE(dropped.isEmpty() ? QString() : dropped.first().first().toString(), said);
}

void EditorClipboard::aPasteIsOneUndoStep()
{
    m_editor->type(QStringLiteral("before "));
    paste(QStringLiteral("<p>a</p><ul><li>b</li></ul>"));
    QCOMPARE(m_editor->outline(), QStringLiteral("p(before a) ul(li(p(b)))"));
    m_editor->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_editor->outline(), QStringLiteral("p(before )"));
}

void EditorClipboard::plainTextKeepsItsLines()
{
    paste({}, QStringLiteral("Hi,\nthere\n\nBye"));
    QCOMPARE(m_editor->outline(), QStringLiteral("p(Hi,|there) p(Bye)"));
}

void EditorClipboard::plainTextIsAskedForByTheProgram()
{
    auto *data = new QMimeData;
    data->setHtml(QStringLiteral("<p><b>bold</b></p>"));
    data->setText(QStringLiteral("bold"));
    QGuiApplication::clipboard()->setMimeData(data);
    m_editor->view().pastePlainText();
    SPIN_COMPARE(m_editor->outline(), QStringLiteral("p(bold)"));
    m_editor->view().paste();
    SPIN_COMPARE(m_editor->outline(), QStringLiteral("p(boldb[bold])"));
}

void EditorClipboard::tokensInTextAreTokens()
{
    paste({}, QStringLiteral("Hi {{contact.first_name}}, {{nonsense}}"));
    QCOMPARE(m_editor->outline(), QStringLiteral("p(Hi {contact.first_name}, {{nonsense}})"));
    paste(QStringLiteral("<p>at <b>{{ account.name }}</b></p>"));
    QVERIFY(m_editor->outline().endsWith(QStringLiteral("at b[{account.name}])")));
}

void EditorClipboard::tokensAreCopiedAsText()
{
    m_editor->load(
        {paragraph({textNode(QStringLiteral("Hi ")), tokenNode(QStringLiteral("contact.first_name")),
                    textNode(QStringLiteral("!"))}),
         paragraph(QStringLiteral("Bye"))});
    m_editor->key(Qt::Key_A, Qt::ControlModifier);
    m_editor->key(Qt::Key_C, Qt::ControlModifier);
    SPIN_COMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Hi {{contact.first_name}}!\n\nBye"));
}

void EditorClipboard::ownCopiesComeBackWhole()
{
    const QJsonObject rule{{QStringLiteral("field"), QStringLiteral("geo")},
                           {QStringLiteral("op"), QStringLiteral("is_set")},
                           {QStringLiteral("values"), QJsonArray{}}};
    const QJsonArray blocks{
        paragraph({tokenNode(QStringLiteral("contact.first_name"), QStringLiteral("there"))}),
        node(QStringLiteral("button"), {textNode(QStringLiteral("Open"))},
             {{QStringLiteral("href"), QStringLiteral("https://a.example")},
              {QStringLiteral("kind"), QStringLiteral("plain")},
              {QStringLiteral("align"), QStringLiteral("center")}}),
        node(QStringLiteral("condition"), {paragraph(QStringLiteral("Only some"))},
             {{QStringLiteral("match"), QStringLiteral("any")}, {QStringLiteral("rules"), QJsonArray{rule}}}),
        paragraph(),
        paragraph(QStringLiteral("End")),
    };
    m_editor->load(blocks);
    const QJsonObject before = m_editor->flushed();
    m_editor->key(Qt::Key_A, Qt::ControlModifier);
    m_editor->view().cut();
    SPIN_COMPARE(m_editor->outline(), QStringLiteral("p()"));
    m_editor->key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_editor->flushed(), before);
}

void EditorClipboard::cutTakesAway()
{
    m_editor->load({paragraph(QStringLiteral("one two"))});
    m_editor->select(QStringLiteral("one "));
    m_editor->key(Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(m_editor->outline(), QStringLiteral("p(two)"));
    SPIN_COMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("one "));
}

void EditorClipboard::anAddressPastedOverTextLinksIt()
{
    m_editor->load({paragraph(QStringLiteral("the guide"))});
    m_editor->select(QStringLiteral("guide"));
    paste({}, QStringLiteral("https://docs.example/guide"));
    QCOMPARE(m_editor->outline(), QStringLiteral("p(the <https://docs.example/guide guide>)"));
}

void EditorClipboard::aPictureIsOffered()
{
    QImage picture(3, 2, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QGuiApplication::clipboard()->setImage(picture);
    QSignalSpy offered(&m_editor->view(), &EditorView::imageOffered);
    m_editor->key(Qt::Key_V, Qt::ControlModifier);
    SPIN_COMPARE(offered.count(), 1);
    QCOMPARE(QImage::fromData(offered.first().first().toByteArray()).size(), picture.size());
    QCOMPARE(m_editor->outline(), QStringLiteral("p()"));
}

void EditorClipboard::aPasteThatIsTooLargeIsRefusedWhole()
{
    QSignalSpy dropped(&m_editor->view(), &EditorView::pasteDropped);
    paste(QStringLiteral("<p>x</p>").repeated(5001));
    SPIN_COMPARE(dropped.count(), 1);
    QCOMPARE(m_editor->outline(), QStringLiteral("p()"));
}

void EditorClipboard::theContextMenuOffersSpelling()
{
    if (!QFile::exists(QStringLiteral(WAYMARK_DICTIONARIES "/en-US.bdic")))
        QSKIP("No Hunspell dictionary was there to convert.");
    m_editor->view().setSpellingLanguages({QStringLiteral("en-US"), QStringLiteral("xx-XX")});
    m_editor->type(QStringLiteral("sentense "));
    const QVariantList place =
        m_editor
            ->script(QStringLiteral(
                "(() => { const r = document.createRange();"
                "r.setStart(document.querySelector('#body p').firstChild, 2); r.setEnd(r.startContainer, 4);"
                "const b = r.getBoundingClientRect(); return [b.x, b.y + b.height / 2]; })()"))
            .toList();
    const QPoint word(place[0].toInt(), place[1].toInt());
    const auto suggestion = [this]() -> QAction * {
        const auto *menu = m_editor->view().findChild<QMenu *>(QStringLiteral("editorContextMenu"));
        QAction *first = menu && !menu->actions().isEmpty() ? menu->actions().constFirst() : nullptr;
        return first && first->text() == QLatin1String("sentence") ? first : nullptr;
    };
    // The checker works beside the page: until it has, the menu comes without its suggestion.
    const bool offered = spinUntil([&] {
        if (suggestion())
            return true;
        if (auto *menu = m_editor->view().findChild<QMenu *>(QStringLiteral("editorContextMenu")))
            menu->close();
        QTest::mouseClick(m_editor->keys(), Qt::RightButton, {}, word);
        return spinUntil(suggestion, 500);
    });
    QVERIFY(offered);
    suggestion()->trigger();
    SPIN_COMPARE(m_editor->outline(), QStringLiteral("p(sentence )"));
}

} // namespace waymark

WAYMARK_WEBENGINE_TEST_MAIN(waymark::EditorClipboard)
#include "tst_editor_clipboard.moc"
