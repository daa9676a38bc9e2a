// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/support/Spin.h"
#include "tests/support/WebEngineTest.h"
#include "tests/ui/compose/editor/EditorHarness.h"

#include <QFile>
#include <QMenu>
#include <QTest>

#include <memory>

namespace waymark {

using namespace test;

/// The dictionaries that the build converts, in the engine that reads them.
class EditorSpelling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formsOfWordsAreKnown_data();
    void formsOfWordsAreKnown();

private:
    QPoint placeOf(const QString &word);
    bool isMarked(const QString &word);

    std::unique_ptr<EditorHarness> m_editor;
};

QPoint EditorSpelling::placeOf(const QString &word)
{
    const QVariantList place =
        m_editor
            ->script(
                QStringLiteral("(() => { const t = document.querySelector('#body p').firstChild;"
                               "const at = t.data.indexOf(' %1 ') + 2; const r = document.createRange();"
                               "r.setStart(t, at); r.setEnd(t, at + 1);"
                               "const b = r.getBoundingClientRect(); return [b.x, b.y + b.height / 2]; })()")
                    .arg(word))
            .toList();
    return {place.value(0).toInt(), place.value(1).toInt()};
}

/// Whether the context menu of a word begins with what to do about its spelling.
bool EditorSpelling::isMarked(const QString &word)
{
    const auto menu = [this] {
        return m_editor->view().findChild<QMenu *>(QStringLiteral("editorContextMenu"));
    };
    if (auto *old = menu()) {
        old->close();
        spinUntil([&menu] { return !menu(); });
    }
    QTest::mouseClick(m_editor->keys(), Qt::RightButton, {}, placeOf(word));
    spinUntil([&menu] { return menu() != nullptr; });
    return menu() && menu()->actions().constFirst()->text() != QLatin1String("&Undo");
}

void EditorSpelling::formsOfWordsAreKnown_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("British") << QStringLiteral("en-GB");
    QTest::newRow("American") << QStringLiteral("en-US");
}

void EditorSpelling::formsOfWordsAreKnown()
{
    QFETCH(QString, language);
    if (!QFile::exists(QStringLiteral(WAYMARK_DICTIONARIES "/%1.bdic").arg(language)))
        QSKIP("No Hunspell dictionary was there to convert.");
    m_editor = std::make_unique<EditorHarness>();
    m_editor->view().setSpellingLanguages({language});
    // Plurals, pasts and the like come from the dictionary's rules, ordinals from its compounds.
    const QStringList words =
        QStringLiteral("days every only locked setting supported provider hours minutes nicely 21st 112th")
            .split(u' ');
    m_editor->type(QStringLiteral(" sentense ") + words.join(u' ') + u' ');
    // The checker works beside the page: what it marks tells that it has come.
    QVERIFY(spinUntil([this] { return isMarked(QStringLiteral("sentense")); }));
    QStringList marked;
    for (const QString &word : words) {
        if (isMarked(word))
            marked.append(word);
    }
    QCOMPARE(marked.join(u' '), QString());
}

} // namespace waymark

WAYMARK_WEBENGINE_TEST_MAIN(waymark::EditorSpelling)
#include "tst_editor_spelling.moc"
