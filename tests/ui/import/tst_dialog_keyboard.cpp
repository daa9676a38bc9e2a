// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/ContactImports.h"
#include "core/contacts/SuppressionFile.h"
#include "core/csv/CsvFile.h"
#include "core/store/ContactImportRepository.h"
#include "core/work/ContactErasure.h"
#include "tests/support/DialogFaults.h"
#include "tests/ui/import/ImportDesk.h"
#include "ui/contacts/ChangeContactsDialog.h"
#include "ui/contacts/EraseContactDialog.h"
#include "ui/contacts/ImportChooser.h"
#include "ui/import/AccountChooser.h"
#include "ui/import/ExportDialog.h"
#include "ui/import/ImportHistoryDialog.h"
#include "ui/import/SaveMappingDialog.h"
#include "ui/import/UnfinishedQuestion.h"
#include "ui/import/ValuesDialog.h"
#include "ui/suppressions/AddSuppressionDialog.h"
#include "ui/suppressions/LiftDialog.h"
#include "ui/suppressions/SuppressFileDialog.h"

#include <QPointer>

#include <functional>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::ImportDesk;

namespace {

/// Names of all kinds: long ones, and ones that are written from the right.
constexpr auto people =
    "Account,Email,First Name,Last Name,Title,Role\n"
    "Northbeam Robotics,layla@northbeam.example,ليلى,الحسيني,مديرة المنصات,Boss\n"
    "Northbeam Robotics,noam@northbeam.example,נועם,בן־דוד,מהנדס,GitLab Admin\n"
    "Aldermoor Bank,wolf@aldermoor.example,Wolfeschlegelsteinhausen,Bergerdorff von und zu Trauttmansdorff,"
    "Head of Everything That Has To Do With Software Delivery and Then Some,Boss\n"
    "Aldermoor Bank,ada@aldermoor,Ada,Obi,CTO,\n";

using Maker = std::function<DialogFrame *(ImportDesk &)>;

template <class Dialog, class... Arguments>
DialogFrame *opened(Arguments &&...arguments)
{
    auto *dialog = new Dialog(std::forward<Arguments>(arguments)...);
    dialog->open();
    return dialog;
}

DialogFrame *eraseDialog(ImportDesk &desk)
{
    const ContactId contact = desk.contact(u"layla@northbeam.example"_s)->id;
    const auto look = ContactErasure(desk.context.work).look(contact);
    if (!look)
        qFatal("no contact to erase");
    return opened<EraseContactDialog>(desk.context, contact, *look, &desk.window);
}

DialogFrame *unfinishedDialog(ImportDesk &desk)
{
    UnfinishedImport import;
    import.id = ContactImportId::create();
    import.filePath = desk.folder.filePath(u"رشحات.csv"_s);
    import.at = desk.context.work.clock.now();
    return opened<UnfinishedQuestion>(desk.context, import, &desk.window);
}

DialogFrame *changeDialog(ImportDesk &desk)
{
    const auto numbers = desk.house.reader().query(u"SELECT rowid FROM contact"_s);
    std::vector<qint64> chosen;
    for (const auto &row : *numbers)
        chosen.push_back(row.first().toLongLong());
    return opened<ChangeContactsDialog>(desk.context,
                                        std::make_shared<const std::vector<qint64>>(std::move(chosen)),
                                        desk.northbeam.id, &desk.window);
}

DialogFrame *suppressFileDialog(ImportDesk &desk)
{
    const auto list =
        SuppressionFile::read(desk.write("Who,Address\nנועם,noam@x.example\nless,than@\n", u"list.csv"_s));
    if (!list)
        qFatal("no list");
    return opened<SuppressFileDialog>(desk.context, *list, &desk.window);
}

DialogFrame *valuesDialog(ImportDesk &desk)
{
    const ValuesDialog::Question question{u"Role"_s,
                                          {{u"Boss"_s, 2}, {u"مدير"_s, 1}},
                                          {},
                                          {u"GitLab Admin"_s, u"Executive Sponsor"_s},
                                          u"Leave the row out"_s};
    return opened<ValuesDialog>(question, &desk.window);
}

DialogFrame *importChooser(ImportDesk &desk)
{
    const auto imports = ContactImportRepository::list(desk.house.reader(), ImportKind::Contacts);
    return opened<ImportChooser>(*imports, desk.context.work.clock, &desk.window);
}

/// How each dialog of these screens is opened. One that is added needs its line here.
const QHash<QString, Maker> &makers()
{
    static const QHash<QString, Maker> all{
        {u"ImportWizard"_s,
         [](ImportDesk &desk) -> DialogFrame * {
             return ImportWizard::open(desk.context, {ImportKind::Contacts, {}, {}, {}}, &desk.window);
         }},
        {u"ExportDialog"_s,
         [](ImportDesk &desk) {
             return opened<ExportDialog>(desk.context, ImportKind::Accounts, &desk.window);
         }},
        {u"ImportHistoryDialog"_s,
         [](ImportDesk &desk) { return opened<ImportHistoryDialog>(desk.context, &desk.window); }},
        {u"AccountChooser"_s,
         [](ImportDesk &desk) {
             return opened<AccountChooser>(*desk.house.store, u"Use this account"_s, u"North"_s,
                                           &desk.window);
         }},
        {u"SaveMappingDialog"_s,
         [](ImportDesk &desk) { return opened<SaveMappingDialog>(u"ترشيحات"_s, &desk.window); }},
        {u"ValuesDialog"_s, valuesDialog},
        {u"UnfinishedQuestion"_s, unfinishedDialog},
        {u"ChangeContactsDialog"_s, changeDialog},
        {u"EraseContactDialog"_s, eraseDialog},
        {u"ImportChooser"_s, importChooser},
        {u"AddSuppressionDialog"_s,
         [](ImportDesk &desk) {
             return opened<AddSuppressionDialog>(desk.context, AddSuppressionDialog::About::AnyReason,
                                                 &desk.window);
         }},
        {u"LiftDialog"_s,
         [](ImportDesk &desk) {
             return opened<LiftDialog>(desk.context, u"noam@northbeam.example"_s, &desk.window);
         }},
        {u"SuppressFileDialog"_s, suppressFileDialog}};
    return all;
}

} // namespace

/// Every dialog about contacts, imports and suppressions, by the keyboard alone: reached, named, seen where
/// the focus is, left with Escape; on a small screen, and mirrored.
class TestDialogKeyboard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyDialogIsWorkedByKeys_data();
    void everyDialogIsWorkedByKeys();
};

void TestDialogKeyboard::everyDialogIsWorkedByKeys_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    int count = 0;
    for (const char *folder : {"ui/import", "ui/contacts", "ui/suppressions"}) {
        for (const QString &name : test::dialogClassesIn(QLatin1String(folder))) {
            QTest::newRow(qPrintable(name)) << name << Qt::LeftToRight;
            QTest::newRow(qPrintable(name + u" mirrored"_s)) << name << Qt::RightToLeft;
            ++count;
        }
    }
    QVERIFY(count >= makers().size());
}

void TestDialogKeyboard::everyDialogIsWorkedByKeys()
{
    QFETCH(const QString, name);
    QFETCH(const Qt::LayoutDirection, direction);
    QVERIFY2(makers().contains(name), "this dialog is not looked at here: say how it is opened");
    QGuiApplication::setLayoutDirection(direction);
    const auto back = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
    ImportDesk desk;
    ContactImports imports(desk.context.work);
    const auto file = CsvFile::open(desk.write(people));
    VERIFY_RESULT(file);
    auto future = imports.apply(*file, {*imports.proposedMapping(*file), {}});
    desk.house.store->drain();
    VERIFY_RESULT(future.result());

    const QPointer<DialogFrame> dialog = makers().value(name)(desk);
    QVERIFY(!dialog->windowTitle().isEmpty());
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QVERIFY2(dialog->focusWidget(), "nothing has the focus when it opens");
    const QString faults = test::keyboardFaults(dialog);
    QVERIFY2(faults.isEmpty(), qPrintable(faults));
    QCOMPARE(test::unseenFocus(dialog), QString());
    QCOMPARE(test::tooLarge(dialog), QString());
    dialog->resize(test::smallScreen.boundedTo(dialog->size()));
    QTRY_COMPARE(test::cutTexts(dialog), QString());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
}

QTEST_MAIN(TestDialogKeyboard)
#include "tst_dialog_keyboard.moc"
