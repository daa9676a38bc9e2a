// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/ui/import/ImportDesk.h"
#include "ui/import/ImportWizard.h"
#include "ui/widgets/Banner.h"

#include <QDateTime>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::ImportDesk;

namespace {

constexpr auto before = "Account,Email,First Name\nNorthbeam Robotics,priya@northbeam.example,Priya\n";
constexpr auto after = "Account,Email,First Name\nNorthbeam Robotics,priya@northbeam.example,Priya\n"
                       "Aldermoor Bank,ada@aldermoor.example,Ada\n";

/// A file that was there for long, so that what is written to it from now on has a later time.
QString oldFile(ImportDesk &desk)
{
    const QString path = desk.write(before);
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) ||
        !file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-60), QFileDevice::FileModificationTime))
        qFatal("the file's time cannot be set");
    return path;
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("the file cannot be written");
}

} // namespace

/// A file that changes while the dialog is open is said to have, and can be read again from where one is.
class TestImportFileAgain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aChangeIsNoticedByTheReview();
    void aChangeIsNoticedByTheImport();
    void aChangeIsNoticedByTheMapping();
    void aFileThatIsGoneLeadsToTheFirstStep();
    void whatWasDoneByHandIsRestored();
    void whatWasNotTouchedIsNotOffered();

private:
    static void atTheMapping(ImportDesk &desk, const QString &path)
    {
        desk.actions->importContacts(path);
        QTRY_VERIFY(desk.isAt("importMap"));
        QTRY_COMPARE(desk.part<QLabel>("importSize")->text().left(5), u"1 row"_s);
        QVERIFY(!desk.button("importReadAgain")->isVisible());
    }
};

void TestImportFileAgain::aChangeIsNoticedByTheReview()
{
    ImportDesk desk;
    const QString path = oldFile(desk);
    atTheMapping(desk, path);
    put(path, after);
    desk.button("importNext")->click();
    QTRY_VERIFY(desk.button("importReadAgain")->isVisible());
    QVERIFY(!desk.button("importNext")->isEnabled());
    desk.button("importReadAgain")->click();
    QTRY_VERIFY(desk.isAt("importMap"));
    QTRY_COMPARE(desk.part<QLabel>("importSize")->text().left(5), u"2 row"_s);
    QVERIFY(!desk.button("importReadAgain")->isVisible());
    desk.button("importNext")->click();
    QTRY_VERIFY(desk.isReviewed());
    QCOMPARE(desk.button("importNext")->text(), u"Import 2 new"_s);
}

void TestImportFileAgain::aChangeIsNoticedByTheImport()
{
    ImportDesk desk;
    const QString path = oldFile(desk);
    atTheMapping(desk, path);
    desk.button("importNext")->click();
    QTRY_VERIFY(desk.isReviewed());
    QTRY_VERIFY(desk.button("importNext")->isEnabled());
    put(path, after);
    desk.button("importNext")->click();
    QTRY_VERIFY(desk.button("importReadAgain")->isVisible());
    QVERIFY(!desk.contact(u"priya@northbeam.example"_s));
    desk.button("importReadAgain")->click();
    QTRY_VERIFY(desk.isAt("importMap"));
}

void TestImportFileAgain::aChangeIsNoticedByTheMapping()
{
    ImportDesk desk;
    const QString path = oldFile(desk);
    atTheMapping(desk, path);
    put(path, after);
    // Any change of the mapping looks at the first rows anew.
    desk.press(desk.table("importColumns"), Qt::Key_F2);
    QTRY_VERIFY(desk.offered("field-none"));
    desk.choose("field-none");
    QTRY_VERIFY(desk.part<Banner>("importNotice")->isVisible());
    QVERIFY(desk.button("importReadAgain")->isVisible());
}

void TestImportFileAgain::aFileThatIsGoneLeadsToTheFirstStep()
{
    ImportDesk desk;
    const QString path = oldFile(desk);
    atTheMapping(desk, path);
    QVERIFY(QFile::remove(path));
    desk.button("importNext")->click();
    QTRY_VERIFY(desk.button("importReadAgain")->isVisible());
    desk.button("importReadAgain")->click();
    QTRY_VERIFY(desk.isAt("importChoose"));
    QVERIFY(desk.part<Banner>("importRefusal")->text().contains(u"There is no file"));
    QVERIFY(!desk.button("importReadAgain")->isVisible());
}

void TestImportFileAgain::whatWasDoneByHandIsRestored()
{
    ImportDesk desk;
    const QString path = desk.write("Account,Mail,What\nNorthbeam Robotics,priya,Lead\n");
    desk.actions->importContacts(path);
    QTRY_VERIFY(desk.isAt("importMap"));
    TableView *columns = desk.table("importColumns");
    columns->setCurrentIndex(columns->model()->index(2, 0));
    desk.press(columns, Qt::Key_F2);
    QTRY_VERIFY(desk.offered("field-title"));
    desk.choose("field-title");
    desk.button("importNext")->click();
    QTRY_VERIFY(desk.isReviewed());
    desk.cell("reviewRows", 0, 1);
    auto *cell = desk.part<QLineEdit>("mendText");
    cell->setText(u"priya@northbeam.example"_s);
    QTest::keyClick(cell, Qt::Key_Return);
    QTRY_COMPARE(desk.button("importNext")->text(), u"Import 1 new"_s);
    QTest::keyClick(desk.wizard(), Qt::Key_Escape);
    QTRY_VERIFY(!desk.wizard());

    QVERIFY(desk.told.last().contains(u"nominations.csv"_s));
    desk.notices.undo();
    QTRY_VERIFY(desk.isAt("importMap"));
    QCOMPARE(desk.cell("importColumns", 2, 2), u"Contact: Title"_s);
    desk.button("importNext")->click();
    QTRY_VERIFY(desk.isReviewed());
    QTRY_COMPARE(desk.button("importNext")->text(), u"Import 1 new"_s);
    // Closed once more it is offered once more; of another file the mended rows are none.
    desk.wizard()->reject();
    QTRY_VERIFY(!desk.wizard());
    put(path, "Account,Mail,What\nNorthbeam Robotics,somebody,Lead\nAldermoor Bank,ada@x.example,CTO\n");
    desk.notices.undo();
    QTRY_VERIFY(desk.isAt("importMap"));
    QCOMPARE(desk.cell("importColumns", 2, 2), u"Contact: Title"_s);
    desk.button("importNext")->click();
    QTRY_VERIFY(desk.isReviewed());
    QCOMPARE(desk.button("importNext")->text(), u"Import 1 new"_s);
    QVERIFY(!desk.contact(u"priya@northbeam.example"_s));
}

void TestImportFileAgain::whatWasNotTouchedIsNotOffered()
{
    ImportDesk desk;
    atTheMapping(desk, oldFile(desk));
    const auto told = desk.told.size();
    desk.wizard()->reject();
    QTRY_VERIFY(!desk.wizard());
    QCOMPARE(desk.told.size(), told);
    QVERIFY(!desk.notices.canUndo());
}

QTEST_MAIN(TestImportFileAgain)
#include "tst_import_file_again.moc"
