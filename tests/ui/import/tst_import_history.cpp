// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/ContactImportRepository.h"
#include "tests/ui/import/ImportDesk.h"
#include "ui/import/ExportDialog.h"
#include "ui/import/ImportHistoryDialog.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QFileDialog>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::ImportDesk;

namespace {

/// What the open export dialog writes when only these columns, without a mark, are chosen.
QByteArray exported(ImportDesk &desk, const QStringList &columns)
{
    auto *dialog = desk.window.findChild<ExportDialog *>();
    if (!dialog)
        return "no dialog";
    dialog->findChild<Button *>(u"exportNone"_s)->click();
    dialog->findChild<QCheckBox *>(u"exportMark"_s)->setChecked(false);
    for (const QString &column : columns)
        dialog->findChild<QCheckBox *>(column)->setChecked(true);
    dialog->findChild<Button *>(u"exportConfirm"_s)->click();
    const QString path = desk.folder.filePath(u"out.csv"_s);
    if (!QTest::qWaitFor([&] { return dialog->findChild<QFileDialog *>() != nullptr; }))
        return "no file is asked for";
    Q_EMIT dialog->findChild<QFileDialog *>()->fileSelected(path);
    if (!QTest::qWaitFor([&] { return QFile::exists(path); }))
        return "no file";
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not readable");
}

void importFile(ImportDesk &desk, const QByteArray &bytes)
{
    desk.actions->importContacts(desk.write(bytes));
    QTRY_VERIFY(desk.isAt("importMap"));
    desk.button("importNext")->click();
    QTRY_VERIFY(desk.isReviewed());
    desk.button("importNext")->click();
    QTRY_VERIFY(desk.button("importUndo") && desk.button("importUndo")->isVisible());
    desk.wizard()->reject();
    QTRY_VERIFY(!desk.wizard());
}

} // namespace

/// What was imported, and contacts as a file.
class TestImportHistory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutImportsItSaysSo();
    void anImportIsListedAndUndone();
    void anImportIsMadeAgainWithItsMapping();
    void aFileThatLacksAColumnIsMappedAsFarAsItGoes();
    void whatIsExportedIsWhatWasChosen();
    void accountsAreExportedToo();
    void theContactsOfAnImportAreShown();
};

void TestImportHistory::withoutImportsItSaysSo()
{
    ImportDesk desk;
    QVERIFY(desk.registry.trigger(u"contacts.importHistory"_s));
    auto *dialog = desk.window.findChild<ImportHistoryDialog *>();
    QVERIFY(dialog);
    QVERIFY(!dialog->findChild<TableView *>(u"importHistoryList"_s)->isVisible());
    QVERIFY(!dialog->findChild<Button *>(u"importHistoryUndo"_s)->isEnabled());
}

void TestImportHistory::anImportIsListedAndUndone()
{
    ImportDesk desk;
    importFile(desk,
               "Email,Account\na@x.example,Aldermoor Bank\nb@x.example,Aldermoor Bank\nbad,Aldermoor Bank\n");
    QVERIFY(desk.registry.trigger(u"contacts.importHistory"_s));
    auto *dialog = desk.window.findChild<ImportHistoryDialog *>();
    auto *table = dialog->findChild<TableView *>(u"importHistoryList"_s);
    const QAbstractItemModelTester tester(table->model());
    const auto cell = [table](int column) { return table->model()->index(0, column).data().toString(); };
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(cell(0), u"nominations.csv"_s);
    QCOMPARE(cell(2), u"Maren Lindqvist"_s);
    QCOMPARE(cell(3), u"2"_s);
    QCOMPARE(cell(5), u"1"_s);
    const QStringList words = dialog->findChild<QLabel *>(u"importHistoryMapping"_s)->text().split(u'\n');
    QCOMPARE(words.size(), 3);
    QCOMPARE(words.at(0), u"Account → Account Name; Email → Email"_s);
    QVERIFY2(words.at(1).contains(u"the first row counts"_s), qPrintable(words.at(1)));
    QVERIFY2(words.at(2).contains(QRegularExpression(u"SHA-256 [0-9a-f]{64}$"_s)), qPrintable(words.at(2)));
    dialog->findChild<Button *>(u"importHistoryUndo"_s)->click();
    QTRY_VERIFY(!desk.contact(u"a@x.example"_s));
    QTRY_VERIFY(cell(6).startsWith(u"Undone"_s));
    QVERIFY(!dialog->findChild<Button *>(u"importHistoryUndo"_s)->isEnabled());
}

void TestImportHistory::anImportIsMadeAgainWithItsMapping()
{
    ImportDesk desk;
    desk.actions->importContacts(desk.write("Mail,What,Account\na@x.example,Lead,Aldermoor Bank\n"));
    QTRY_VERIFY(desk.isAt("importMap"));
    TableView *columns = desk.table("importColumns");
    columns->setCurrentIndex(columns->model()->index(1, 0));
    desk.press(columns, Qt::Key_Return);
    QTRY_VERIFY(desk.offered("field-title"));
    desk.choose("field-title");
    desk.button("importNext")->click();
    QTRY_VERIFY(desk.isReviewed());
    desk.button("importNext")->click();
    QTRY_VERIFY(desk.button("importUndo")->isVisible());
    desk.wizard()->reject();
    QTRY_VERIFY(!desk.wizard());

    QVERIFY(desk.registry.trigger(u"contacts.importHistory"_s));
    desk.window.findChild<ImportHistoryDialog *>()->findChild<Button *>(u"importHistoryAgain"_s)->click();
    QTRY_VERIFY(desk.wizard() && desk.isAt("importMap"));
    QTRY_COMPARE(desk.cell("importColumns", 1, 2), u"Contact: Title"_s);
}

/// A column that is gone takes with it what was said of its values, and nothing else.
void TestImportHistory::aFileThatLacksAColumnIsMappedAsFarAsItGoes()
{
    ImportDesk desk;
    ImportWizard::Start start;
    start.path = desk.write("Mail,What,Account\na@x.example,Lead,Aldermoor Bank\n");
    start.mapping = QJsonDocument::fromJson(R"({"columns": {"Mail": "email", "What": "title",
        "Account": "account_name", "Function": "role"}, "values": {"Function": {"boss": "gitlab_admin"}}})")
                        .object();
    ImportWizard::open(desk.context, start, &desk.window);
    QTRY_VERIFY(desk.isAt("importMap"));
    QTRY_COMPARE(desk.cell("importColumns", 1, 2), u"Contact: Title"_s);
    QTRY_VERIFY(desk.isAt("importNotice"));
    const auto words = desk.part<QWidget>("importNotice")->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(words,
                                [](const QLabel *label) { return label->text().contains(u"Function"_s); }));
}

void TestImportHistory::whatIsExportedIsWhatWasChosen()
{
    ImportDesk desk;
    importFile(desk, "First Name,Email,Account\nÄda,a@x.example,Aldermoor Bank\n");
    QVERIFY(desk.registry.trigger(u"contacts.export"_s));
    QCOMPARE(exported(desk, {u"export-email"_s}), QByteArray("Email\r\na@x.example\r\n"));
}

void TestImportHistory::accountsAreExportedToo()
{
    ImportDesk desk;
    QVERIFY(desk.registry.trigger(u"accounts.export"_s));
    QCOMPARE(exported(desk, {u"export-account_name"_s, u"export-deployment_type"_s}),
             QByteArray("Account Name,Deployment Type\r\nNorthbeam Robotics,Self-Managed\r\n"
                        "Aldermoor Bank,Self-Managed\r\n"));
}

void TestImportHistory::theContactsOfAnImportAreShown()
{
    ImportDesk desk;
    desk.actions->importContacts(desk.write("Email,Account\na@x.example,Aldermoor Bank\n"));
    QTRY_VERIFY(desk.isAt("importMap"));
    desk.button("importNext")->click();
    QTRY_VERIFY(desk.isReviewed());
    desk.button("importNext")->click();
    QTRY_VERIFY(desk.button("importUndo")->isVisible());
    desk.button("importNext")->click();
    const auto imports = ContactImportRepository::list(desk.house.reader(), ImportKind::Contacts);
    VERIFY_RESULT(imports);
    const Place expected{u"contacts"_s, imports->first().id.toString()};
    QCOMPARE(desk.navigator.current(), expected);
}

QTEST_MAIN(TestImportHistory)
#include "tst_import_history.moc"
