// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/support/DialogFaults.h"
#include "tests/ui/import/ImportDesk.h"
#include "ui/import/RecentFiles.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::ImportDesk;
using test::keyboardFaults;
using test::tooLarge;

namespace {

constexpr auto mixed =
    "Account,Email,First Name,Last Name,Title,Role,High Availability?,Consent date\n"
    "Northbeam Robotics,priya@northbeam.example,Priya,Raghunathan,Lead,Boss,yes,2026-11-03\n"
    "Aldermoor Bank,k.osei@aldermoor,Kwame,Osei,SRE,,no,2026-11-12\n"
    "Lumira Optics,a.brandt@lumira.example,Anna,Brandt,Admin,,,\n"
    "Northbeam Robotics,priya@northbeam.example,Priya,R.,Lead,,unknown,\n"
    "Aldermoor Bank,ada@aldermoor.example,Ada,Obi,CTO,GitLab Admin,,\n";

} // namespace

/// The import by the keyboard alone, with the names that a screen reader reads, and on a small screen.
class TestImportKeyboard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyStepIsReachedAndFits_data();
    void everyStepIsReachedAndFits();
    void aWholeImportIsDoneByKeys();
    void historyAndExportAreReachedAndFit();

private:
    static void look(ImportDesk &desk, const char *step)
    {
        QWidget *dialog = desk.wizard();
        const QString faults = keyboardFaults(dialog);
        QVERIFY2(faults.isEmpty(), qPrintable(QLatin1String(step) + u": "_s + faults));
        QCOMPARE(tooLarge(dialog), QString());
        dialog->resize(test::smallScreen);
        const auto *pages = dialog->findChild<QStackedWidget *>(u"content"_s);
        const auto *page = qobject_cast<QScrollArea *>(pages->currentWidget());
        QVERIFY(page);
        // Tables scroll within themselves; the page goes up and down alone.
        QTRY_COMPARE(page->horizontalScrollBar()->maximum(), 0);
        QTRY_COMPARE(test::cutTexts(page), QString());
        dialog->resize(1180, 734);
    }
};

void TestImportKeyboard::everyStepIsReachedAndFits_data()
{
    QTest::addColumn<ImportKind>("kind");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("contacts") << ImportKind::Contacts << QByteArray(mixed);
    QTest::newRow("accounts") << ImportKind::Accounts
                              << QByteArray("Name,CARR,Renewal Date,Products Purchased,Health\n"
                                            "Kite,12,1/2/2027,Premium/Ultimate,tall\n"
                                            "Kestrel,3,1/2/2027,Premium,80\nKestrel,4,,,81\n");
}

void TestImportKeyboard::everyStepIsReachedAndFits()
{
    QFETCH(ImportKind, kind);
    QFETCH(QByteArray, bytes);
    ImportDesk desk;
    const QString path = desk.write(bytes);
    RecentFiles(desk.settings).add(path);
    ImportWizard::open(desk.context, {kind, {}, {}, {}}, &desk.window);
    QTRY_VERIFY(desk.isAt("importChoose"));
    look(desk, "choose");
    desk.wizard()->reject();
    QTRY_VERIFY(!desk.wizard());

    ImportWizard::open(desk.context, {kind, path, {}, {}}, &desk.window);
    QTRY_VERIFY(desk.isAt("importMap"));
    QTRY_VERIFY(!desk.part<QLabel>("importSize")->text().isEmpty());
    look(desk, "map");
    desk.button("importNext")->click();
    QTRY_VERIFY(desk.isReviewed());
    desk.cell("reviewRows", 0, 1);
    look(desk, "review");
    QTRY_VERIFY(desk.button("importNext")->isEnabled());
    desk.button("importNext")->click();
    QTRY_VERIFY(desk.button("importUndo")->isVisible());
    look(desk, "import");
}

void TestImportKeyboard::aWholeImportIsDoneByKeys()
{
    ImportDesk desk;
    desk.actions->importContacts(desk.write(mixed));
    QTRY_VERIFY(desk.isAt("importMap"));
    QVERIFY(desk.table("importColumns")->hasFocus());
    // Enter in a table opens; the way on is the button's own.
    const auto pressNext = [&desk] {
        desk.wizard()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desk.wizard()));
        desk.button("importNext")->setFocus();
        QTest::keyClick(desk.button("importNext"), Qt::Key_Return);
    };
    pressNext();
    QTRY_VERIFY(desk.isReviewed());
    TableView *rows = desk.table("reviewRows");
    QTRY_VERIFY(rows->hasFocus());
    QCOMPARE(rows->currentKey(), u"3"_s);
    // F2 goes to the cell, Enter mends it, and the next problem is next.
    desk.cell("reviewRows", 0, 1);
    QTest::keyClick(rows, Qt::Key_F2);
    auto *cell = desk.part<QLineEdit>("mendText");
    QTRY_VERIFY(cell->hasFocus());
    cell->selectAll();
    QTest::keyClicks(cell, u"k.osei@aldermoor.example"_s);
    QTest::keyClick(cell, Qt::Key_Return);
    QTRY_COMPARE(rows->currentKey(), u"4"_s);
    QTRY_VERIFY(desk.isReviewed());
    QVERIFY(!desk.contact(u"k.osei@aldermoor.example"_s));
    pressNext();
    QTRY_VERIFY(desk.button("importUndo")->isVisible());
    QVERIFY(desk.contact(u"k.osei@aldermoor.example"_s));
    QTest::keyClick(desk.wizard(), Qt::Key_Escape);
    QTRY_VERIFY(!desk.wizard());
}

void TestImportKeyboard::historyAndExportAreReachedAndFit()
{
    ImportDesk desk;
    desk.actions->importContacts(desk.write(mixed));
    QTRY_VERIFY(desk.isAt("importMap"));
    desk.button("importNext")->click();
    QTRY_VERIFY(desk.isReviewed());
    desk.button("importNext")->click();
    QTRY_VERIFY(desk.button("importUndo")->isVisible());
    desk.wizard()->reject();
    QTRY_VERIFY(!desk.wizard());
    for (const auto &action : {u"contacts.importHistory"_s, u"contacts.export"_s, u"accounts.export"_s}) {
        QVERIFY(desk.registry.trigger(action));
        auto *dialog = desk.window.findChild<DialogFrame *>();
        QVERIFY(dialog);
        const QString faults = keyboardFaults(dialog);
        QVERIFY2(faults.isEmpty(), qPrintable(action + u": "_s + faults));
        QCOMPARE(tooLarge(dialog), QString());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!desk.window.findChild<DialogFrame *>());
    }
}

QTEST_MAIN(TestImportKeyboard)
#include "tst_import_keyboard.moc"
