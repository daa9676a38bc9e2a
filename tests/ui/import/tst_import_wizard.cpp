// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/ui/import/ImportDesk.h"
#include "ui/import/MappingModel.h"
#include "ui/import/ReviewModel.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QDropEvent>
#include <QMimeData>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::ImportDesk;

namespace {

const QByteArray nominations = "account_name,email_address,first,last,title,notes\n"
                               "Northbeam Robotics,priya@northbeam.example,Priya,Raghunathan,Lead,\n"
                               "Aldermoor Bank,k.osei@aldermoor,Kwame,Osei,SRE,\n"
                               "Lumira Optics,a.brandt@lumira.example,Anna,Brandt,,\n"
                               "Lumira Optics,b.brandt@lumira.example,Bert,Brandt,,\n"
                               "Northbeam Robotics,priya@northbeam.example,Priya,R.,,\n";

void openReview(ImportDesk &desk, const QByteArray &bytes)
{
    desk.actions->importContacts(desk.write(bytes));
    QTRY_VERIFY(desk.isAt("importMap"));
    desk.button("importNext")->click();
    QTRY_VERIFY(desk.isReviewed());
}

/// Drops a file on the first step.
void drop(ImportDesk &desk, const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(desk.part<QWidget>("importDropArea"), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent dropped(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(desk.part<QWidget>("importDropArea"), &dropped);
}

} // namespace

/// The import dialog, clicked through with real files.
class TestImportWizard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWholeImportWithARepairAndItsUndo();
    void theFirstStepSaysWhyAFileIsRefused_data();
    void theFirstStepSaysWhyAFileIsRefused();
    void aDroppedFileIsOpened();
    void anotherFileIsNotImportedByTheReviewOfTheFirst();
    void aColumnIsGivenItsFieldByMenu();
    void whatIsMissingIsSaidBeforeTheReview();
    void anotherEncodingIsShownAtOnce();
    void oneUnknownAccountIsMendedForAll();
    void f8WalksTheProblemsAlone();
    void aRowIsLeftOutAndTakenAgain();
    void aRowThatIsMendedGivesWayToTheNext();
    void aLongListIsNarrowedWithoutReadingAllOfIt();
    void whatIsSearchedForIsListed();
    void theSameFileAgainChangesNothing();
    void aMappingIsSavedAndUsedAgain();
    void goingBackKeepsWhatWasChosen();
    void accountsComeInByTheSameSteps();
    void unknownValuesAreGivenTheirMeaning();
    void howCellsAreReadIsAskedWhereItMatters();
    void datesThatCanBeTwoDaysAskOnce();
    void whatNoImportOfContactsFillsIsLocked();
    void aRowIsDecidedForInThePlaceOfThePolicies();
    void aValueThatCannotBeReadNeedNotCostTheRow();
    void aFileIsChosenInOnePlace();
    void cancellingWritesNothing();
};

void TestImportWizard::aWholeImportWithARepairAndItsUndo()
{
    ImportDesk desk;
    openReview(desk, nominations);
    const QAbstractItemModelTester tester(desk.table("reviewRows")->model());
    QCOMPARE(desk.button("importNext")->text(), u"Import 1 new"_s);
    // Problems come first: the address without an ending, two without an account, a double.
    QCOMPARE(desk.table("reviewRows")->model()->rowCount(), 4);
    QCOMPARE(desk.cell("reviewRows", 0, 0), u"3"_s);
    QCOMPARE(desk.cell("reviewRows", 0, 3), u"Invalid"_s);
    auto *edit = desk.part<QLineEdit>("mendText");
    QCOMPARE(edit->text(), u"k.osei@aldermoor"_s);
    edit->setText(u"k.osei@aldermoor.example"_s);
    desk.button("mendApply")->click();
    QTRY_COMPARE(desk.button("importNext")->text(), u"Import 2 new"_s);

    desk.button("importNext")->click();
    QTRY_VERIFY(desk.isAt("importRun") && desk.button("importUndo")->isVisible());
    QCOMPARE(desk.part<QLabel>("importSentence")->text(), u"2 contact(s) added"_s);
    QVERIFY(desk.contact(u"k.osei@aldermoor.example"_s));
    QVERIFY(desk.notices.canUndo());
    desk.button("importUndo")->click();
    QTRY_VERIFY(!desk.contact(u"k.osei@aldermoor.example"_s));
    QTRY_VERIFY(desk.told.contains(u"Import undone for 2 contact(s)"_s));
    QTRY_VERIFY(!desk.wizard());
    // What is undone is not offered to be undone.
    QVERIFY(!desk.notices.canUndo());
}

void TestImportWizard::theFirstStepSaysWhyAFileIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    QTest::newRow("empty") << QByteArray() << u"empty"_s;
    QTest::newRow("a workbook") << QByteArray("PK\x03\x04 xl/workbook.xml") << u"spreadsheet"_s;
    QTest::newRow("a web page") << QByteArray("<!DOCTYPE html><html><table></table></html>") << u"web page"_s;
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << QString();
}

void TestImportWizard::theFirstStepSaysWhyAFileIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, words);
    ImportDesk desk;
    desk.actions->importContacts(desk.write(bytes));
    QTRY_VERIFY(desk.isAt("importRefusal"));
    QVERIFY(desk.isAt("importChoose"));
    const QString said = desk.part<QWidget>("importRefusal")->accessibleName();
    QVERIFY2(said.contains(u"nominations.csv"_s) && said.contains(words), qPrintable(said));
}

void TestImportWizard::aDroppedFileIsOpened()
{
    ImportDesk desk;
    QVERIFY(desk.registry.trigger(u"contacts.import"_s));
    QTRY_VERIFY(desk.isAt("importChoose"));
    drop(desk, desk.write(nominations));
    QTRY_VERIFY(desk.isAt("importMap"));
    QCOMPARE(desk.table("importColumns")->model()->rowCount(), 6);
    QTRY_COMPARE(desk.cell("importColumns", 0, 3), u"2 account(s) found, 1 unknown"_s);
    QTRY_VERIFY(desk.part<QLabel>("importSize")->text().startsWith(u"5 row(s)"_s));
}

void TestImportWizard::anotherFileIsNotImportedByTheReviewOfTheFirst()
{
    ImportDesk desk;
    QByteArray many = "Email,Account\n";
    for (int i = 0; i < 20'000; ++i)
        many += "p" + QByteArray::number(i) + "@x.example,Aldermoor Bank\n";
    desk.actions->importContacts(desk.write(many));
    QTRY_VERIFY(desk.isAt("importMap"));
    desk.button("importNext")->click();
    QVERIFY(desk.isAt("importReview"));
    // While that is looked through, another file comes.
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(desk.write(nominations, u"other.csv"_s))});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(desk.wizard(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(desk.wizard(), &drop);
    // The small file may have been read at once.
    QVERIFY(desk.isAt("importMap") || !desk.button("importNext")->isEnabled());
    QTRY_VERIFY(desk.isAt("importMap"));
    QCOMPARE(desk.table("importColumns")->model()->rowCount(), 6);
    desk.button("importNext")->click();
    QTRY_VERIFY(desk.isReviewed() && desk.button("importNext")->isEnabled());
    QCOMPARE(desk.button("importNext")->text(), u"Import 1 new"_s);
}

void TestImportWizard::aColumnIsGivenItsFieldByMenu()
{
    ImportDesk desk;
    desk.actions->importContacts(desk.write("Mail,What,Firm\na@x.example,Lead,Aldermoor Bank\n"));
    QTRY_VERIFY(desk.isAt("importMap"));
    TableView *table = desk.table("importColumns");
    const QAbstractItemModelTester tester(table->model());
    QCOMPARE(desk.cell("importColumns", 1, 2), u"Do not import"_s);
    table->setCurrentIndex(table->model()->index(1, 0));
    desk.press(table, Qt::Key_Return);
    QTRY_VERIFY(desk.offered("field-title"));
    desk.choose("field-title");
    QTRY_COMPARE(desk.cell("importColumns", 1, 2), u"Contact: Title"_s);
    QCOMPARE(desk.cell("importColumns", 1, 3), u"Chosen by you"_s);
    // What was found of the column as it was mapped before is not said of its new field.
    desk.press(table, Qt::Key_Return);
    QTRY_VERIFY(desk.offered("field-email_opt_out"));
    desk.choose("field-email_opt_out");
    QTRY_VERIFY(desk.cell("importColumns", 1, 3).contains(u"Lead"_s));
    desk.press(table, Qt::Key_Return);
    QTRY_VERIFY(desk.offered("field-title"));
    desk.choose("field-title");
    QCOMPARE(desk.cell("importColumns", 1, 3), u"Chosen by you"_s);
    // A field that another column fills moves.
    table->setCurrentIndex(table->model()->index(2, 0));
    desk.press(table, Qt::Key_F2);
    QTRY_VERIFY(desk.offered("field-title"));
    desk.choose("field-title");
    QTRY_COMPARE(desk.cell("importColumns", 1, 2), u"Do not import"_s);
    QCOMPARE(desk.cell("importColumns", 2, 2), u"Contact: Title"_s);
}

void TestImportWizard::whatIsMissingIsSaidBeforeTheReview()
{
    ImportDesk desk;
    desk.actions->importContacts(desk.write("Mail,What\na@x.example,Lead\n"));
    QTRY_VERIFY(desk.isAt("importMap"));
    desk.button("importNext")->click();
    QVERIFY(desk.isAt("importMap"));
    QCOMPARE(desk.table("importColumns")->currentIndex().row(), 1);
    // One account for the whole file will do.
    desk.button("importAccount")->click();
    auto *chooser = desk.part<QWidget>("accountChooser");
    QVERIFY(chooser);
    chooser->findChild<Button *>(u"accountChooserConfirm"_s)->click();
    QTRY_COMPARE(desk.button("importAccount")->text(), u"Aldermoor Bank"_s);
    desk.button("importNext")->click();
    QTRY_VERIFY(desk.isReviewed());
    QTRY_COMPARE(desk.button("importNext")->text(), u"Import 1 new"_s);
    QCOMPARE(desk.cell("reviewRows", 0, 1), u"Aldermoor Bank"_s);
}

void TestImportWizard::anotherEncodingIsShownAtOnce()
{
    ImportDesk desk;
    desk.actions->importContacts(
        desk.write("Email;First Name;Account\na@x.example;J\xfcrgen M\xfcller;Aldermoor Bank\n"));
    QTRY_VERIFY(desk.isAt("importMap"));
    QVERIFY(desk.isAt("importTellingLines"));
    QVERIFY(desk.part<QLabel>("importTellingLines")->text().contains(u"Jürgen"_s));
    auto *encoding = desk.part<QComboBox>("importEncoding");
    encoding->setCurrentText(u"windows-1251"_s);
    Q_EMIT encoding->activated(encoding->currentIndex());
    QTRY_COMPARE(desk.cell("importColumns", 1, 1), u"Jьrgen Mьller"_s);
    desk.part<QCheckBox>("importHeader")->click();
    QTRY_VERIFY(desk.cell("importColumns", 1, 1).startsWith(u"First Name"_s));
}

void TestImportWizard::oneUnknownAccountIsMendedForAll()
{
    ImportDesk desk;
    openReview(desk, nominations);
    TableView *table = desk.table("reviewRows");
    QCOMPARE(desk.cell("reviewRows", 1, 1), u"Lumira Optics"_s);
    table->setCurrentIndex(table->model()->index(1, 0));
    desk.press(table, Qt::Key_Space);
    QTRY_VERIFY(desk.offered("choice-account-all"));
    desk.choose("choice-account-all");
    QTRY_VERIFY(desk.part<QWidget>("accountChooser"));
    desk.part<Button>("accountChooserConfirm")->click();
    QTRY_COMPARE(desk.button("importNext")->text(), u"Import 3 new"_s);
    desk.button("importNext")->click();
    QTRY_VERIFY(desk.contact(u"b.brandt@lumira.example"_s));
    QCOMPARE(desk.contact(u"b.brandt@lumira.example"_s)->memberships.first().account, desk.aldermoor.id);
}

void TestImportWizard::f8WalksTheProblemsAlone()
{
    ImportDesk desk;
    openReview(desk, nominations);
    auto *segments = desk.part<SegmentedControl>("reviewFilter");
    segments->setCurrentIndex(0);
    TableView *table = desk.table("reviewRows");
    QTRY_COMPARE(table->model()->rowCount(), 5);
    table->setCurrentIndex(table->model()->index(0, 0));
    QStringList walked;
    for (int i = 0; i < 5; ++i) {
        desk.press(table, Qt::Key_F8);
        walked.append(table->currentKey());
    }
    QCOMPARE(walked, (QStringList{u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"3"_s}));
    desk.press(table, Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(table->currentKey(), u"6"_s);
}

void TestImportWizard::aRowIsLeftOutAndTakenAgain()
{
    ImportDesk desk;
    openReview(desk, nominations);
    desk.part<SegmentedControl>("reviewFilter")->setCurrentIndex(0);
    TableView *table = desk.table("reviewRows");
    QTRY_COMPARE(table->model()->rowCount(), 5);
    table->setCurrentIndex(table->model()->index(0, 0));
    desk.press(table, Qt::Key_Space);
    QTRY_VERIFY(desk.offered("choice-leave-out"));
    desk.choose("choice-leave-out");
    // Its double counts now.
    QTRY_COMPARE(desk.cell("reviewRows", 0, 3), u"Left out"_s);
    QTRY_VERIFY(desk.isReviewed());
    QCOMPARE(desk.button("importNext")->text(), u"Import 1 new"_s);
    desk.press(table, Qt::Key_Space);
    QTRY_VERIFY(desk.offered("choice-as-file"));
    desk.choose("choice-as-file");
    QTRY_COMPARE(desk.cell("reviewRows", 0, 3), u"New"_s);
}

void TestImportWizard::aRowThatIsMendedGivesWayToTheNext()
{
    ImportDesk desk;
    openReview(desk, nominations);
    TableView *table = desk.table("reviewRows");
    QCOMPARE(table->currentKey(), u"3"_s);
    desk.cell("reviewRows", 0, 1);
    desk.part<QLineEdit>("mendText")->setText(u"k.osei@aldermoor.example"_s);
    desk.button("mendApply")->click();
    QTRY_COMPARE(table->model()->rowCount(), 3);
    QCOMPARE(table->currentKey(), u"4"_s);
    QCOMPARE(desk.part<QLineEdit>("mendText")->text(), u"Lumira Optics"_s);
}

void TestImportWizard::aLongListIsNarrowedWithoutReadingAllOfIt()
{
    ImportDesk desk;
    QByteArray many = "Email,Account\n";
    for (int i = 0; i < 30'000; ++i)
        many += "p" + QByteArray::number(i) + (i % 2 ? "@x.example,Aldermoor Bank\n" : "@x.example,Nobody\n");
    openReview(desk, many);
    auto *model = static_cast<ReviewModel *>(desk.table("reviewRows")->model());
    QTRY_COMPARE(model->rowCount(), 15'000);
    desk.table("reviewRows")->setCurrentIndex(model->index(14'000, 0));
    const int before = model->windowsRead();
    desk.part<SegmentedControl>("reviewFilter")->setCurrentIndex(0);
    QTRY_COMPARE(model->rowCount(), 30'000);
    QVERIFY2(model->windowsRead() - before < 10, qPrintable(QString::number(model->windowsRead() - before)));
}

void TestImportWizard::whatIsSearchedForIsListed()
{
    ImportDesk desk;
    openReview(desk, nominations);
    desk.part<SegmentedControl>("reviewFilter")->setCurrentIndex(0);
    QTest::keyClicks(desk.part<QLineEdit>("reviewSearch"), u"lumira"_s);
    QTRY_COMPARE(desk.table("reviewRows")->model()->rowCount(), 2);
    // Enter imports nothing.
    QTest::keyClick(desk.part<QLineEdit>("reviewSearch"), Qt::Key_Return);
    QVERIFY(desk.isAt("importReview"));
    QTest::keyClicks(desk.part<QLineEdit>("reviewSearch"), u"zzz"_s);
    QTRY_COMPARE(desk.table("reviewRows")->model()->rowCount(), 0);
    QTRY_VERIFY(!desk.table("reviewRows")->isVisible());
}

void TestImportWizard::theSameFileAgainChangesNothing()
{
    ImportDesk desk;
    openReview(desk, nominations);
    desk.button("importNext")->click();
    QTRY_VERIFY(desk.button("importUndo")->isVisible());
    desk.wizard()->reject();
    QTRY_VERIFY(!desk.wizard());
    openReview(desk, nominations);
    QTRY_VERIFY(!desk.button("importNext")->isEnabled());
    QCOMPARE(desk.button("importNext")->text(), u"Nothing to import"_s);
    desk.button("importBack")->click();
    QTRY_VERIFY(desk.isAt("importNotice"));
}

void TestImportWizard::aMappingIsSavedAndUsedAgain()
{
    ImportDesk desk;
    const QByteArray bytes = "Mail,What,Firm\na@x.example,Lead,Aldermoor Bank\n";
    desk.actions->importContacts(desk.write(bytes));
    QTRY_VERIFY(desk.isAt("importMap"));
    TableView *table = desk.table("importColumns");
    table->setCurrentIndex(table->model()->index(1, 0));
    desk.press(table, Qt::Key_Return);
    QTRY_VERIFY(desk.offered("field-title"));
    desk.choose("field-title");
    desk.button("importSaveMapping")->click();
    QTRY_VERIFY(desk.part<QWidget>("saveMapping"));
    desk.part<QLineEdit>("saveMappingName")->setText(u"EMEA nominations"_s);
    desk.part<Button>("saveMappingConfirm")->click();
    auto *saved = desk.part<QComboBox>("importSavedMapping");
    QTRY_COMPARE(saved->currentText(), u"EMEA nominations"_s);
    desk.wizard()->reject();
    QTRY_VERIFY(!desk.wizard());

    desk.actions->importContacts(desk.write(bytes));
    QTRY_VERIFY(desk.isAt("importMap"));
    QCOMPARE(desk.cell("importColumns", 1, 2), u"Do not import"_s);
    saved = desk.part<QComboBox>("importSavedMapping");
    saved->setCurrentIndex(1);
    Q_EMIT saved->activated(1);
    QTRY_COMPARE(desk.cell("importColumns", 1, 2), u"Contact: Title"_s);
    desk.part<QWidget>("importForgetMapping")->setFocus();
    QTest::keyClick(desk.part<QWidget>("importForgetMapping"), Qt::Key_Space);
    QTRY_COMPARE(saved->count(), 1);
}

void TestImportWizard::goingBackKeepsWhatWasChosen()
{
    ImportDesk desk;
    openReview(desk, nominations);
    auto *duplicates = desk.part<QComboBox>("reviewDuplicates");
    duplicates->setCurrentIndex(2);
    Q_EMIT duplicates->activated(2);
    QTRY_VERIFY(desk.isReviewed());
    desk.button("importBack")->click();
    QVERIFY(desk.isAt("importMap"));
    QCOMPARE(desk.part<QComboBox>("importDuplicates")->currentIndex(), 2);
    desk.button("importNext")->click();
    QTRY_VERIFY(desk.isReviewed());
    QCOMPARE(desk.part<QComboBox>("reviewDuplicates")->currentIndex(), 2);
}

void TestImportWizard::accountsComeInByTheSameSteps()
{
    ImportDesk desk;
    QVERIFY(desk.registry.trigger(u"accounts.import"_s));
    drop(desk, desk.write("Account Name,Domain,Provider\n"
                          "Kestrel Genomics,kestrel.example,\n"
                          "Aldermoor Bank,aldermoor.example,\n"
                          ",,\n"));
    QTRY_VERIFY(desk.isAt("importMap"));
    desk.button("importNext")->click();
    QTRY_VERIFY(desk.isReviewed());
    QTRY_COMPARE(desk.table("reviewRows")->model()->rowCount(), 2);
    QCOMPARE(desk.button("importNext")->text(), u"Import 1 new, update 1"_s);
    QCOMPARE(desk.cell("reviewRows", 0, 1), u"Kestrel Genomics"_s);
    QCOMPARE(desk.cell("reviewRows", 0, 2), u"kestrel.example"_s);
    desk.button("importNext")->click();
    QTRY_VERIFY(desk.button("importUndo")->isVisible());
    QCOMPARE(desk.part<QLabel>("importSentence")->text(), u"1 account(s) added, 1 updated"_s);
    desk.button("importUndo")->click();
    QTRY_VERIFY(!desk.told.filter(u"Import undone for 1 account(s)"_s).isEmpty());
}

void TestImportWizard::unknownValuesAreGivenTheirMeaning()
{
    ImportDesk desk;
    desk.actions->importContacts(
        desk.write("Email,Account,Role\na@x.example,Aldermoor Bank,Boss\n"
                   "b@x.example,Aldermoor Bank,boss\nc@x.example,Aldermoor Bank,Chief\n"));
    QTRY_VERIFY(desk.isAt("importMap"));
    QTRY_COMPARE(desk.cell("importColumns", 2, 3), u"2 unknown value(s): “Boss”"_s);
    TableView *table = desk.table("importColumns");
    table->setCurrentIndex(table->model()->index(2, 0));
    desk.press(table, Qt::Key_Return);
    QTRY_VERIFY(desk.offered("field-values"));
    desk.choose("field-values");
    QTRY_VERIFY(desk.part<QWidget>("valuesDialog"));
    auto *boss = desk.part<QComboBox>("value0");
    boss->setCurrentText(u"GitLab Admin"_s);
    QCOMPARE(boss->currentText(), u"GitLab Admin"_s);
    desk.part<QComboBox>("value1")->setCurrentIndex(1); // No value.
    desk.button("valuesConfirm")->click();
    QTRY_COMPARE(desk.cell("importColumns", 2, 3), u"2 value(s) mean what you said"_s);
    desk.button("importNext")->click();
    QTRY_VERIFY(desk.isReviewed());
    desk.button("importNext")->click();
    QTRY_VERIFY(desk.button("importUndo")->isVisible());
    const auto rolesOf = [&desk](const QString &email) {
        return desk.contact(email)->memberships.first().roles;
    };
    QCOMPARE(rolesOf(u"a@x.example"_s), QStringList{u"gitlab_admin"_s});
    QCOMPARE(rolesOf(u"b@x.example"_s), QStringList{u"gitlab_admin"_s});
    QCOMPARE(rolesOf(u"c@x.example"_s), QStringList());
    desk.wizard()->reject();
    QTRY_VERIFY(!desk.wizard());
    // The next file like this one is read the same way.
    desk.actions->importContacts(desk.write("Email,Account,Role\nd@x.example,Aldermoor Bank,BOSS\n"));
    QTRY_VERIFY(desk.isAt("importMap"));
    QTRY_COMPARE(desk.cell("importColumns", 2, 3), u"2 value(s) mean what you said"_s);
}

void TestImportWizard::howCellsAreReadIsAskedWhereItMatters()
{
    ImportDesk desk;
    desk.actions->importContacts(desk.write("Email,Account\na@x.example,Aldermoor Bank\n"));
    QTRY_VERIFY(desk.isAt("importMap"));
    for (const char *name : {"importDates", "importBetween", "importCurrency"})
        QVERIFY2(!desk.isAt(name), name);
    desk.wizard()->reject();
    QTRY_VERIFY(!desk.wizard());
    QVERIFY(desk.registry.trigger(u"accounts.import"_s));
    QTRY_VERIFY(desk.isAt("importChoose"));
    drop(desk, desk.write("Name,CARR,Renewal Date,Products Purchased\nKite,12,1/2/2027,Premium/Ultimate\n"));
    QTRY_VERIFY(desk.isAt("importMap"));
    const auto choose = [&desk](const char *name, const QString &words) {
        auto *box = desk.part<QComboBox>(name);
        QVERIFY2(box->isVisible(), name);
        box->setCurrentText(words);
        QCOMPARE(box->currentText(), words);
        Q_EMIT box->activated(box->currentIndex());
    };
    // What the first rows say is told as for contacts.
    QTRY_COMPARE(desk.cell("importColumns", 2, 3), u"Day first? 1/2 can be 1 Feb or 2 Jan"_s);
    QVERIFY(!desk.isAt("importLegend"));
    QTRY_COMPARE(desk.cell("importColumns", 0, 3), u"0 account(s) here already, 1 new"_s);
    choose("importDates", u"Day first, 31/12/2026"_s);
    choose("importBetween", u"Slash"_s);
    choose("importCurrency", u"GBP"_s);
    QTRY_COMPARE(desk.cell("importColumns", 2, 3), u"Matched by name"_s);
    desk.button("importNext")->click();
    QTRY_VERIFY(desk.isReviewed());
    QTRY_COMPARE(desk.button("importNext")->text(), u"Import 1 new"_s);
    desk.button("importNext")->click();
    QTRY_VERIFY(desk.button("importUndo")->isVisible());
    const auto row = desk.house.reader().query(
        u"SELECT carr_currency, renewal_date, products_purchased FROM account WHERE name = 'Kite'"_s);
    QCOMPARE(row->first().at(0).toString(), u"GBP"_s);
    QCOMPARE(row->first().at(1).toString(), u"2027-02-01"_s);
    QCOMPARE(row->first().at(2).toString().count(u','), 1);
}

void TestImportWizard::datesThatCanBeTwoDaysAskOnce()
{
    ImportDesk desk;
    QVERIFY(desk.registry.trigger(u"accounts.import"_s));
    QTRY_VERIFY(desk.isAt("importChoose"));
    drop(desk, desk.write("Name,Customer Since,Renewal Date\nKite,05/04/2020,03/11/2026\n"));
    QTRY_VERIFY(desk.isAt("importMap"));
    QTRY_COMPARE(desk.cell("importColumns", 2, 3), u"Day first? 03/11 can be 3 Nov or 11 Mar"_s);
    TableView *table = desk.table("importColumns");
    const QModelIndex result = table->model()->index(2, 3);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(result).center());
    QTRY_VERIFY(desk.offered("dates-month-first"));
    QCOMPARE(desk.offered("dates-day-first")->text(), u"Day first: 03/11/2026 is 3 Nov 2026"_s);
    desk.choose("dates-month-first");
    // One answer is for every column.
    QTRY_COMPARE(desk.cell("importColumns", 1, 3), u"Matched by name"_s);
    QCOMPARE(desk.cell("importColumns", 2, 3), u"Matched by name"_s);
    auto *dates = desk.part<QComboBox>("importDates");
    QCOMPARE(dates->currentText(), u"Month first, 12/31/2026"_s);
    // Asked again, it is answered by keys, too.
    dates->setCurrentIndex(0);
    Q_EMIT dates->activated(0);
    QTRY_VERIFY(desk.cell("importColumns", 1, 3).startsWith(u"Day first?"_s));
    table->setCurrentIndex(table->model()->index(1, 0));
    desk.press(table, Qt::Key_Return);
    QTRY_VERIFY(desk.offered("dates-day-first"));
    auto *menu = desk.part<QMenu>("fieldMenu");
    desk.choose("dates-day-first");
    menu->close();
    QTRY_COMPARE(desk.cell("importColumns", 1, 3), u"Matched by name"_s);
    QCOMPARE(dates->currentText(), u"Day first, 31/12/2026"_s);
    desk.button("importNext")->click();
    QTRY_VERIFY(desk.isReviewed());
    desk.button("importNext")->click();
    QTRY_VERIFY(desk.button("importUndo")->isVisible());
    const auto row = desk.house.reader().query(u"SELECT renewal_date FROM account WHERE name = 'Kite'"_s);
    QCOMPARE(row->first().at(0).toString(), u"2026-11-03"_s);
}

void TestImportWizard::whatNoImportOfContactsFillsIsLocked()
{
    ImportDesk desk;
    desk.actions->importContacts(
        desk.write("Email,Account,stack,CARR,Industry\na@x.example,Aldermoor Bank,,1,2\n"));
    QTRY_VERIFY(desk.isAt("importMap"));
    QVERIFY(desk.isAt("importLegend"));
    const auto row = [&desk](int column) {
        auto *model = static_cast<MappingModel *>(desk.table("importColumns")->model());
        return model->row(model->index(column, 0));
    };
    QCOMPARE(row(2).target, std::optional(ImportTarget::TechnologyStack));
    QVERIFY(row(3).isLocked && !row(3).target);
    // It is somebody's to fill, though not with contacts.
    QVERIFY(!row(4).isLocked && !row(4).whyNot.isEmpty());
}

void TestImportWizard::aRowIsDecidedForInThePlaceOfThePolicies()
{
    ImportDesk desk;
    desk.house.addContact(desk.aldermoor, u"Ada"_s, u"ada@x.example"_s);
    openReview(desk, "Email,Account,First Name,Title\nada@x.example,Aldermoor Bank,Adele,CTO\n"
                     "cy@x.example,Aldermoor Bank,Cy,Lead\ncy@x.example,Aldermoor Bank,Cyd,Lead\n");
    desk.part<SegmentedControl>("reviewFilter")->setCurrentIndex(0);
    TableView *table = desk.table("reviewRows");
    QTRY_COMPARE(table->model()->rowCount(), 3);
    const auto decide = [&](int row, const char *choice) {
        table->setCurrentIndex(table->model()->index(row, 0));
        desk.press(table, Qt::Key_Space);
        QTRY_VERIFY2(desk.offered(choice), choice);
        desk.choose(choice);
        QTRY_VERIFY(desk.isReviewed());
    };
    decide(0, "choice-fill");
    QTRY_COMPARE(desk.cell("reviewRows", 0, 5), u"Fill empty fields"_s);
    QVERIFY(!desk.cell("reviewRows", 0, 4).contains(u"Adele"_s));
    decide(0, "choice-leave");
    QTRY_COMPARE(desk.cell("reviewRows", 0, 5), u"Leave as it is"_s);
    QCOMPARE(desk.cell("reviewRows", 1, 3), u"New"_s);
    decide(2, "choice-prefer");
    QTRY_COMPARE(desk.cell("reviewRows", 1, 3), u"Duplicate"_s);
    desk.button("importNext")->click();
    QTRY_VERIFY(desk.contact(u"cy@x.example"_s));
    QCOMPARE(desk.contact(u"cy@x.example"_s)->firstName, u"Cyd"_s);
    QCOMPARE(desk.contact(u"ada@x.example"_s)->firstName, u"Ada"_s);
    QVERIFY(desk.contact(u"ada@x.example"_s)->title.isEmpty());
}

void TestImportWizard::aValueThatCannotBeReadNeedNotCostTheRow()
{
    ImportDesk desk;
    desk.actions->importContacts(
        desk.write("Account,Email,Consent date\nNorthbeam Robotics,a@x.example,soon\n"
                   "Northbeam Robotics,b@x.example,soon\nNorthbeam Robotics,nobody,2026-11-03\n"));
    QTRY_VERIFY(desk.isAt("importMap"));
    desk.button("importNext")->click();
    QTRY_VERIFY(desk.isReviewed());
    TableView *rows = desk.table("reviewRows");
    QVERIFY(rows->chooseKey(u"4"_s));
    desk.cell("reviewRows", 2, 1);
    desk.press(rows, Qt::Key_Space);
    QTRY_VERIFY(desk.offered("choice-mend"));
    // An address is what the row is known by.
    QVERIFY(!desk.offered("choice-without"));
    desk.choose("choice-mend");
    QVERIFY(rows->chooseKey(u"2"_s));
    desk.cell("reviewRows", 0, 1);
    desk.press(rows, Qt::Key_Space);
    QTRY_VERIFY(desk.offered("choice-without"));
    QVERIFY(desk.offered("choice-without-all"));
    desk.choose("choice-without");
    QTRY_COMPARE(desk.button("importNext")->text(), u"Import 1 new"_s);
    QVERIFY(rows->chooseKey(u"3"_s));
    desk.cell("reviewRows", 0, 1);
    desk.press(rows, Qt::Key_Space);
    QTRY_VERIFY(desk.offered("choice-without"));
    desk.choose("choice-without");
    QTRY_COMPARE(desk.button("importNext")->text(), u"Import 2 new"_s);
}

void TestImportWizard::aFileIsChosenInOnePlace()
{
    ImportDesk desk;
    QVERIFY(desk.registry.trigger(u"contacts.import"_s));
    QTRY_VERIFY(desk.isAt("importChoose"));
    QVERIFY(desk.button("importChooseFile")->isVisible());
    QVERIFY(!desk.button("importNext")->isVisible());
    drop(desk, desk.write(nominations));
    QTRY_VERIFY(desk.isAt("importMap"));
    // Back there, the way on leads to the file that was chosen.
    desk.button("importBack")->click();
    QVERIFY(desk.isAt("importChoose"));
    QCOMPARE(desk.button("importNext")->text(), u"Map columns"_s);
    desk.button("importNext")->click();
    QVERIFY(desk.isAt("importMap"));
}

void TestImportWizard::cancellingWritesNothing()
{
    ImportDesk desk;
    QByteArray many = "Email,Account\n";
    for (int i = 0; i < 20'000; ++i)
        many += "p" + QByteArray::number(i) + "@x.example,Aldermoor Bank\n";
    openReview(desk, many);
    QTRY_COMPARE(desk.button("importNext")->text(), u"Import 20,000 new"_s);
    desk.button("importNext")->click();
    QVERIFY(desk.isAt("importRun"));
    // Before the writer has its first word: the dialog stays until it has ended.
    desk.wizard()->reject();
    QVERIFY(desk.wizard());
    QTRY_COMPARE(desk.part<QLabel>("importSentence")->text(), u"The import was stopped"_s);
    QVERIFY(!desk.contact(u"p0@x.example"_s));
    QVERIFY(desk.button("importBack")->isVisible());
    desk.wizard()->reject();
    QTRY_VERIFY(!desk.wizard());
}

QTEST_MAIN(TestImportWizard)
#include "tst_import_wizard.moc"
