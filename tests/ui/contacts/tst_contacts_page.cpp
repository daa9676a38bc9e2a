// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/Connection.h"
#include "core/store/ContactImportRepository.h"
#include "core/store/ContactRepository.h"
#include "tests/core/work/WorkHouse.h"
#include "tests/support/ResultCheck.h"
#include "ui/contacts/ContactsActions.h"
#include "ui/contacts/ContactsPage.h"
#include "ui/contacts/ImportChoice.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Notices.h"
#include "ui/shell/Selection.h"
#include "ui/shell/UiContext.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/DialogFrame.h"
#include "ui/widgets/ListOrEmpty.h"
#include "ui/widgets/TableView.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QTest>

namespace waymark {

namespace {

constexpr int many = 1200;

/// The screen with its own workspace.
class ContactsDesk
{
public:
    explicit ContactsDesk(int contacts)
    {
        const Account aldermoor = house.addAccount(QStringLiteral("Aldermoor Bank"));
        const Account northbeam = house.addAccount(QStringLiteral("Northbeam Robotics"));
        add(contacts, northbeam.id, aldermoor.id);
        actions.add({QStringLiteral("contact.edit"), QStringLiteral("Edit"), {}, {}, {}, 1},
                    [this](bool) { edited = selection.subject().contact; });
        context = std::make_unique<UiContext>(
            UiContext{house.context(), actions, navigator, notices, selection, theme, settings});
        page = std::make_unique<ContactsPage>(*context);
        widget.reset(page->widget());
        widget->resize(1100, 600);
        widget->show();
        page->arrive({});
    }

    /// Records an import that gave these contacts another first name.
    ContactImportId import(const QString &file, const QList<int> &contacts)
    {
        ContactImport entry;
        entry.id = ContactImportId::create();
        entry.fileName = file;
        entry.fileHash = QStringLiteral("0");
        const auto written = house.store.run([&](WriteTransaction &transaction) -> Result<void> {
            for (const int number : contacts) {
                auto contact = ContactRepository::find(
                    transaction.connection(),
                    ContactId(QStringLiteral("con_%1").arg(number, 4, 10, QLatin1Char('0'))));
                WAYMARK_TRY(contact);
                contact->firstName = QStringLiteral("Imported");
                WAYMARK_TRY(ContactRepository::save(transaction, *contact));
            }
            entry.at = transaction.now();
            entry.transaction = transaction.number();
            return ContactImportRepository::add(transaction, entry);
        });
        if (!written)
            qFatal("no import: %s", qPrintable(describe(written.error())));
        house.store->drain();
        return entry.id;
    }
    TableView *table() const { return widget->findChild<TableView *>(QStringLiteral("contactList")); }
    QAbstractItemModel *model() const { return table()->model(); }
    QLineEdit *filter() const { return widget->findChild<QLineEdit *>(QStringLiteral("contactFilter")); }
    QComboBox *combo(const char *name) const { return widget->findChild<QComboBox *>(QLatin1String(name)); }
    QString nameAt(int row) const { return model()->index(row, 0).data().toString(); }

    WorkHouse house;
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat};
    Theme theme{Theme::Choice::Light};
    ActionRegistry actions;
    Navigator navigator;
    Notices notices;
    Selection selection;
    ContactId edited;
    AccountId firstAccount;
    std::unique_ptr<UiContext> context;
    std::unique_ptr<ContactsPage> page;
    std::unique_ptr<QWidget> widget;

private:
    /// Contact 0000 to contact 1199; every tenth unsubscribed, every third an admin; even ones at Northbeam.
    void add(int count, const AccountId &even, const AccountId &odd)
    {
        firstAccount = even;
        const auto written = house.store.run([&](WriteTransaction &transaction) -> Result<void> {
            for (int i = 0; i < count; ++i) {
                Contact contact;
                contact.id = ContactId(QStringLiteral("con_%1").arg(i, 4, 10, QLatin1Char('0')));
                contact.firstName = QStringLiteral("Person");
                contact.lastName = QStringLiteral("N%1").arg(i, 4, 10, QLatin1Char('0'));
                contact.email = QStringLiteral("p%1@customer.example").arg(9999 - i);
                contact.emailOptOut = i % 10 == 0;
                const QStringList roles =
                    i % 3 == 0 ? QStringList{QStringLiteral("gitlab_admin")} : QStringList();
                contact.memberships = {{i % 2 == 0 ? even : odd, roles}};
                WAYMARK_TRY(ContactRepository::save(transaction, contact));
            }
            return {};
        });
        if (!written)
            qFatal("no contacts: %s", qPrintable(describe(written.error())));
        house.store->drain();
    }
};

} // namespace

class TestContactsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void twelveHundredContactsScroll();
    void headsSort();
    void filtersNarrowAndCount();
    void noMatchOffersToClear();
    void withoutContactsItSaysWhereTheyComeFrom();
    void enterOpensTheAccountAtItsContact();
    void f2EditsTheChosenContact();
    void aChangeKeepsTheChosenRow();
    void whatCannotBeReadIsSaid();
    void anAccountNarrowsTheList();
    void anImportNarrowsTheList();
    void olderImportsAreFoundInADialog();
    void allThatMatchAreChosenAndChangedAsOne();
    void aFewAreChosenOneByOne();
    void anErasedContactIsGoneAndWasAskedAboutFirst();
};

void TestContactsPage::twelveHundredContactsScroll()
{
    ContactsDesk desk(many);
    const QAbstractItemModelTester tester(desk.model());
    QTRY_COMPARE(desk.model()->rowCount(), many);
    QCOMPARE(desk.page->statusText(), QStringLiteral("1,200 contact(s)"));
    QCOMPARE(desk.nameAt(0), QStringLiteral("Person N0000"));
    for (const int row : {1199, 600, 200, 199})
        QCOMPARE(desk.nameAt(row), QStringLiteral("Person N%1").arg(row, 4, 10, QLatin1Char('0')));
    // A row far below the first thousand is found by its key.
    QVERIFY(desk.table()->chooseKey(QStringLiteral("con_1150")));
    QCOMPARE(desk.table()->currentIndex().row(), 1150);
    QVERIFY(desk.table()->verticalScrollBar()->value() > 0);
    QCOMPARE(desk.selection.subject().contact, ContactId(QStringLiteral("con_1150")));
    QCOMPARE(desk.selection.subject().account, desk.firstAccount);
}

void TestContactsPage::headsSort()
{
    ContactsDesk desk(many);
    const QAbstractItemModelTester tester(desk.model());
    QTRY_COMPARE(desk.model()->rowCount(), many);
    QHeaderView *header = desk.table()->header();
    header->setSortIndicator(1, Qt::AscendingOrder);
    QTRY_COMPARE(desk.nameAt(0), QStringLiteral("Person N1199"));
    header->setSortIndicator(2, Qt::AscendingOrder);
    QTRY_COMPARE(desk.nameAt(0), QStringLiteral("Person N0001"));
    QCOMPARE(desk.nameAt(600), QStringLiteral("Person N0000"));
    header->setSortIndicator(2, Qt::DescendingOrder);
    QTRY_COMPARE(desk.nameAt(0), QStringLiteral("Person N1198"));
    // Roles have no order: what it was sorted by stays.
    header->setSortIndicator(3, Qt::AscendingOrder);
    QCOMPARE(header->sortIndicatorSection(), 2);
    QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
}

void TestContactsPage::filtersNarrowAndCount()
{
    ContactsDesk desk(many);
    const QAbstractItemModelTester tester(desk.model());
    QTRY_COMPARE(desk.model()->rowCount(), many);
    QTest::keyClicks(desk.filter(), QStringLiteral("north n00"));
    QTRY_COMPARE(desk.model()->rowCount(), 50);
    QCOMPARE(desk.nameAt(1), QStringLiteral("Person N0002"));
    desk.combo("contactRole")
        ->setCurrentIndex(desk.combo("contactRole")->findData(QStringLiteral("gitlab_admin")));
    QTRY_COMPARE(desk.model()->rowCount(), 17);
    desk.combo("contactReach")->setCurrentIndex(2);
    QTRY_COMPARE(desk.model()->rowCount(), 4);
    QCOMPARE(desk.page->statusText(), QStringLiteral("4 of 1,200 contact(s)"));
    QCOMPARE(desk.nameAt(1), QStringLiteral("Person N0030"));
    QVERIFY(desk.model()->index(1, 4).data().toString().startsWith(QStringLiteral("Unsubscribed")));
}

void TestContactsPage::noMatchOffersToClear()
{
    ContactsDesk desk(3);
    QTRY_COMPARE(desk.model()->rowCount(), 3);
    QTest::keyClicks(desk.filter(), QStringLiteral("nobody"));
    auto *stack = desk.widget->findChild<ListOrEmpty *>();
    QTRY_VERIFY(stack->isEmpty());
    auto *clear = desk.widget->findChild<QPushButton *>(QStringLiteral("contactsClear"));
    QVERIFY(clear);
    clear->click();
    QTRY_COMPARE(desk.model()->rowCount(), 3);
    QVERIFY(!stack->isEmpty());
    QVERIFY(desk.filter()->text().isEmpty());
}

void TestContactsPage::withoutContactsItSaysWhereTheyComeFrom()
{
    ContactsDesk desk(0);
    QTRY_VERIFY(desk.widget->findChild<QPushButton *>(QStringLiteral("contactsGoToAccounts")));
    desk.widget->findChild<QPushButton *>(QStringLiteral("contactsGoToAccounts"))->click();
    QCOMPARE(desk.navigator.current().page, QStringLiteral("accounts"));
}

void TestContactsPage::enterOpensTheAccountAtItsContact()
{
    ContactsDesk desk(3);
    QTRY_COMPARE(desk.model()->rowCount(), 3);
    QVERIFY(desk.table()->chooseKey(QStringLiteral("con_0002")));
    QTest::keyClick(desk.table(), Qt::Key_Return);
    const Place expected{QStringLiteral("accounts"),
                         desk.firstAccount.toString() + QStringLiteral("/con_0002")};
    QCOMPARE(desk.navigator.current(), expected);
}

void TestContactsPage::f2EditsTheChosenContact()
{
    ContactsDesk desk(3);
    QVERIFY(QTest::qWaitForWindowActive(desk.widget.get()));
    QTRY_COMPARE(desk.model()->rowCount(), 3);
    QVERIFY(desk.table()->chooseKey(QStringLiteral("con_0001")));
    desk.page->focusContent();
    QTest::keyClick(desk.table(), Qt::Key_F2);
    QTRY_COMPARE(desk.edited, ContactId(QStringLiteral("con_0001")));
}

void TestContactsPage::aChangeKeepsTheChosenRow()
{
    ContactsDesk desk(many);
    const QAbstractItemModelTester tester(desk.model());
    QTRY_COMPARE(desk.model()->rowCount(), many);
    QVERIFY(desk.table()->chooseKey(QStringLiteral("con_1100")));
    auto contact = ContactRepository::find(desk.house.reader(), ContactId(QStringLiteral("con_0001")));
    VERIFY_RESULT(contact);
    contact->lastName = QStringLiteral("Zz");
    VERIFY_RESULT(desk.house.store.run(
        [&](WriteTransaction &transaction) { return ContactRepository::save(transaction, *contact); }));
    desk.house.store->drain();
    QTRY_COMPARE(desk.nameAt(1199), QStringLiteral("Person Zz"));
    QCOMPARE(desk.table()->currentKey(), QStringLiteral("con_1100"));
    QCOMPARE(desk.table()->currentIndex().row(), 1099);
}

void TestContactsPage::whatCannotBeReadIsSaid()
{
    ContactsDesk desk(3);
    QTRY_COMPARE(desk.model()->rowCount(), 3);
    const auto damaging = Connection::open(desk.house.store.path(), Connection::Access::Write);
    VERIFY_RESULT(damaging);
    VERIFY_RESULT((*damaging)->execute(QStringLiteral("ALTER TABLE membership RENAME TO elsewhere")));
    desk.combo("contactRole")->setCurrentIndex(1);
    QTRY_VERIFY(desk.widget->findChild<QPushButton *>(QStringLiteral("contactsAgain")));
    QCOMPARE(desk.model()->rowCount(), 0);
}

void TestContactsPage::anAccountNarrowsTheList()
{
    ContactsDesk desk(many);
    QTRY_COMPARE(desk.model()->rowCount(), many);
    auto *account = desk.widget->findChild<QLineEdit *>(QStringLiteral("contactAccount"));
    QVERIFY(account);
    QTest::keyClicks(account, QStringLiteral("northbeam robotics"));
    QTRY_COMPARE(desk.model()->rowCount(), many / 2);
    QCOMPARE(desk.page->account(), desk.firstAccount);
    desk.combo("contactRole")
        ->setCurrentIndex(desk.combo("contactRole")->findData(QStringLiteral("gitlab_admin")));
    QTRY_COMPARE(desk.model()->rowCount(), many / 6);
    account->clear();
    QTRY_COMPARE(desk.model()->rowCount(), many / 3);
    // Nobody was written to.
    desk.combo("contactEmailed")->setCurrentIndex(1);
    QTRY_COMPARE(desk.page->statusText(), QStringLiteral("400 of 1,200 contact(s)"));
    desk.combo("contactEmailed")->setCurrentIndex(2);
    QTRY_COMPARE(desk.model()->rowCount(), 0);
}

void TestContactsPage::anImportNarrowsTheList()
{
    ContactsDesk desk(30);
    QTRY_COMPARE(desk.model()->rowCount(), 30);
    const ContactImportId import = desk.import(QStringLiteral("Nov.csv"), {3, 5});
    QTest::keyClicks(desk.filter(), QStringLiteral("nobody"));
    QTRY_COMPARE(desk.model()->rowCount(), 0);
    // What the import's dialog asks for: its contacts, whatever the list was narrowed to.
    desk.page->arrive(import.toString());
    QTRY_COMPARE(desk.model()->rowCount(), 2);
    QCOMPARE(desk.nameAt(0), QStringLiteral("Imported N0003"));
    QVERIFY(desk.filter()->text().isEmpty());
    QVERIFY(desk.combo("contactImport")->currentText().startsWith(QStringLiteral("Nov.csv")));
    QCOMPARE(desk.page->statusText(), QStringLiteral("2 of 30 contact(s)"));
    // Arriving without one leaves it at that.
    desk.page->arrive({});
    QTRY_COMPARE(desk.model()->rowCount(), 2);
    desk.combo("contactImport")->setCurrentIndex(0);
    QTRY_COMPARE(desk.model()->rowCount(), 30);
    // One that is not there lists everybody.
    desk.page->arrive(QStringLiteral("imp_none"));
    QTRY_COMPARE(desk.model()->rowCount(), 30);
    QCOMPARE(desk.combo("contactImport")->currentIndex(), 0);
}

void TestContactsPage::olderImportsAreFoundInADialog()
{
    ContactsDesk desk(60);
    QTRY_COMPARE(desk.model()->rowCount(), 60);
    for (int i = 0; i < 25; ++i) {
        desk.house.store.clock().advance(60'000);
        desk.import(QStringLiteral("list %1.csv").arg(i), {i});
    }
    QComboBox *imports = desk.combo("contactImport");
    QTRY_COMPARE(imports->count(), 1 + ImportChoice::mostListed + 2);
    QVERIFY(imports->itemText(1).startsWith(QStringLiteral("list 24.csv")));
    imports->setCurrentIndex(imports->count() - 1);
    // Until another one is chosen nothing is other.
    QCOMPARE(imports->currentIndex(), 0);
    auto *dialog = desk.widget->findChild<DialogFrame *>(QStringLiteral("importChooser"));
    QVERIFY(dialog);
    auto *list = dialog->findChild<TableView *>(QStringLiteral("importChooserList"));
    const QAbstractItemModelTester tester(list->model());
    QCOMPARE(list->model()->rowCount(), 25);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("importChooserFilter")),
                     QStringLiteral("LIST 2.csv"));
    QTRY_COMPARE(list->model()->rowCount(), 1);
    dialog->findChild<QPushButton *>(QStringLiteral("importChooserConfirm"))->click();
    QTRY_COMPARE(desk.model()->rowCount(), 1);
    QCOMPARE(desk.nameAt(0), QStringLiteral("Imported N0002"));
    QVERIFY(imports->currentText().startsWith(QStringLiteral("list 2.csv")));
    // It is listed as long as it is chosen, also when others come.
    desk.import(QStringLiteral("last.csv"), {30});
    QTRY_VERIFY(imports->itemText(1).startsWith(QStringLiteral("last.csv")));
    QVERIFY(imports->currentText().startsWith(QStringLiteral("list 2.csv")));
    QCOMPARE(desk.model()->rowCount(), 1);
}

void TestContactsPage::allThatMatchAreChosenAndChangedAsOne()
{
    ContactsDesk desk(many);
    new ContactsActions(*desk.context, desk.page.get(), desk.widget.get());
    QTRY_COMPARE(desk.model()->rowCount(), many);
    QTest::keyClick(desk.table(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(int(desk.page->chosen()->size()), many);
    desk.widget->findChild<QPushButton *>(QStringLiteral("contactsChange"))->click();
    auto *dialog = desk.widget->findChild<DialogFrame *>(QStringLiteral("changeContactsDialog"));
    QVERIFY(dialog);
    auto *role = dialog->findChild<QComboBox *>(QStringLiteral("changeContactsRole"));
    role->setCurrentIndex(role->findData(QStringLiteral("gitlab_admin")));
    auto *save = dialog->findChild<QPushButton *>(QStringLiteral("changeContactsSave"));
    QTRY_VERIFY(save->isEnabled());
    QTRY_VERIFY2(save->text().contains(QStringLiteral("800")), qPrintable(save->text()));
    save->click();
    QTRY_VERIFY(desk.notices.canUndo());
    const auto admins = [&] {
        return desk.house.reader()
            .query(QStringLiteral("SELECT count(*) FROM membership WHERE instr(roles, 'gitlab_admin')"))
            ->first()
            .first()
            .toInt();
    };
    QCOMPARE(admins(), many);
    desk.notices.undo();
    QTRY_COMPARE(admins(), many / 3);
}

void TestContactsPage::aFewAreChosenOneByOne()
{
    ContactsDesk desk(many);
    QTRY_COMPARE(desk.model()->rowCount(), many);
    desk.table()->setCurrentIndex(desk.model()->index(2, 0));
    auto *bar = desk.widget->findChild<QWidget *>(QStringLiteral("contactsChosen"));
    QVERIFY(!bar->isVisible());
    QTest::keyClick(desk.table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(desk.table(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(int(desk.page->chosen()->size()), 3);
    QVERIFY(bar->isVisible());
    desk.widget->findChild<QPushButton *>(QStringLiteral("contactsChooseAll"))->click();
    QCOMPARE(int(desk.page->chosen()->size()), many);
}

void TestContactsPage::anErasedContactIsGoneAndWasAskedAboutFirst()
{
    ContactsDesk desk(30);
    new ContactsActions(*desk.context, desk.page.get(), desk.widget.get());
    QTRY_COMPARE(desk.model()->rowCount(), 30);
    QVERIFY(desk.table()->chooseKey(QStringLiteral("con_0003")));
    QVERIFY(desk.actions.trigger(QStringLiteral("contact.erase")));
    auto *dialog = desk.widget->findChild<DialogFrame *>(QStringLiteral("eraseContactDialog"));
    QVERIFY(dialog);
    auto *erase = dialog->findChild<QPushButton *>(QStringLiteral("eraseSave"));
    QVERIFY(!erase->isEnabled());
    dialog->findChild<QCheckBox *>(QStringLiteral("eraseSure"))->setChecked(true);
    QVERIFY(erase->isEnabled());
    erase->click();
    QTRY_COMPARE(desk.model()->rowCount(), 29);
    QVERIFY(!desk.notices.canUndo());
    const auto gone = ContactRepository::find(desk.house.reader(), ContactId(QStringLiteral("con_0003")));
    VERIFY_FAILS(gone, ErrorKind::NotFound);
}

} // namespace waymark

QTEST_MAIN(waymark::TestContactsPage)
#include "tst_contacts_page.moc"
