// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/store/AccountRepository.h"
#include "core/store/ContactRepository.h"
#include "core/sync/SyncConnection.h"
#include "core/sync/SyncLifecycle.h"
#include "core/work/Account360.h"
#include "core/work/Contacts.h"
#include "tests/core/work/WorkHouse.h"
#include "ui/accounts/forms/AccountDialog.h"
#include "ui/accounts/forms/ActivityDialog.h"
#include "ui/accounts/forms/ContactDialog.h"
#include "ui/accounts/forms/UnsubscribeDialog.h"
#include "ui/accounts/overview/AsOfEditor.h"
#include "ui/accounts/overview/AttributeDelegate.h"
#include "ui/accounts/overview/AttributeModel.h"
#include "ui/accounts/overview/OverviewTab.h"
#include "ui/accounts/people/ContactsTab.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Notices.h"
#include "ui/shell/Selection.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/ManyChoices.h"
#include "ui/widgets/MoneyEdit.h"
#include "ui/widgets/RowView.h"

#include <QAbstractButton>
#include <QPointer>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace waymark;

namespace {

/// A workspace with the parts that a dialog needs around it.
struct Desk
{
    WorkHouse house;
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat};
    Theme theme{Theme::Choice::Light};
    ActionRegistry actions;
    Navigator navigator;
    Notices notices;
    Selection selection;
    UiContext context{house.context(), actions, navigator, notices, selection, theme, settings};
    QWidget window;

    /// The workspace becomes a team's, where the person has these roles.
    Result<void> join(Roles roles)
    {
        SyncConnection server;
        server.server = QStringLiteral("https://sync.example");
        server.apiAccount = QStringLiteral("team");
        server.device = QStringLiteral("dev_1");
        server.user = house.me;
        server.roles = roles;
        return house.store.run([&server](WriteTransaction &transaction) {
            return SyncLifecycle::connectTo(transaction, server);
        });
    }
};

template <class Field>
Field *field(const QWidget *form, const char *name)
{
    return form->findChild<Field *>(QLatin1String(name));
}

} // namespace

class TestAccountForms : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aKnownAddressAtThisAccountIsEditedAndLosesNoRole()
    {
        Desk desk;
        const Account account = desk.house.addAccount();
        const Contact kwame =
            desk.house.addContact(account, QStringLiteral("Kwame"), QStringLiteral("kwame@a.example"));
        auto *dialog = openNewContact(desk, account, QStringLiteral("kwame@a.example"));
        QCOMPARE(dialog->windowTitle(), ContactDialog::tr("New contact"));
        QVERIFY(banner(dialog)->text().contains(QStringLiteral("of this account already")));
        field<QLineEdit>(dialog, "contact_title")->setText(QStringLiteral("Platform Lead"));
        Q_EMIT banner(dialog)->actionTriggered();
        QCOMPARE(field<QLineEdit>(dialog, "contact_name")->text(), QStringLiteral("Kwame"));
        QVERIFY(save(dialog, "contactSave"));
        const auto stored = ContactRepository::find(desk.house.reader(), kwame.id);
        VERIFY_RESULT(stored);
        QCOMPARE(rolesAt(*stored, account.id), QStringList{QStringLiteral("gitlab_admin")});
        QCOMPARE(stored->title, QStringLiteral("Platform Lead"));
        QCOMPARE(stored->memberships.size(), 1);
    }

    void aKnownAddressAtAnotherAccountIsAddedWithWhatWasTyped()
    {
        Desk desk;
        const Account one = desk.house.addAccount();
        const Account two = desk.house.addAccount(QStringLiteral("Halcyon"));
        const Contact kwame =
            desk.house.addContact(one, QStringLiteral("Kwame"), QStringLiteral("kwame@a.example"));
        auto *dialog = openNewContact(desk, two, QStringLiteral("KWAME@a.example"));
        QVERIFY(banner(dialog)->text().contains(QStringLiteral("another account")));
        field<QLineEdit>(dialog, "contact_phone")->setText(QStringLiteral("+47 22 00 00"));
        field<ManyChoices>(dialog, "contact_memberships")->setChosen({QStringLiteral("champion")});
        Q_EMIT banner(dialog)->actionTriggered();
        QVERIFY(save(dialog, "contactSave"));
        const auto stored = ContactRepository::find(desk.house.reader(), kwame.id);
        VERIFY_RESULT(stored);
        QCOMPARE(rolesAt(*stored, one.id), QStringList{QStringLiteral("gitlab_admin")});
        QCOMPARE(rolesAt(*stored, two.id), QStringList{QStringLiteral("champion")});
        QCOMPARE(stored->phone, QStringLiteral("+47 22 00 00"));
        QCOMPARE(stored->firstName, QStringLiteral("Kwame"));
        const auto timeline = readTimeline(desk.house.context(), two.id, 0, 1);
        VERIFY_RESULT(timeline);
        QVERIFY(timeline->constFirst().activity.title.endsWith(QStringLiteral("added")));
    }

    void aContactThatWasMadeIsTheOneThatIsChosen()
    {
        Desk desk;
        const Account account = desk.house.addAccount();
        desk.house.addContact(account, QStringLiteral("Zoe"), QStringLiteral("zoe@a.example"));
        Selection::Subject subject;
        subject.account = account.id;
        desk.selection.set(subject);
        ContactsTab tab(desk.context);
        tab.show();
        showContacts(desk, tab, account);
        QVERIFY(!field<QAbstractButton>(&tab, "contactEdit")->isEnabled());
        QVERIFY(!field<QAbstractButton>(&tab, "contactUnsubscribe")->isEnabled());
        auto *dialog = openNewContact(desk, account, QStringLiteral("ada@a.example"));
        QVERIFY(save(dialog, "contactSave"));
        showContacts(desk, tab, account);
        const auto made = Contacts(desk.house.context()).withEmail(QStringLiteral("ada@a.example"));
        VERIFY_RESULT(made);
        QCOMPARE(field<RowView>(&tab, "accountContacts")->currentKey(), (*made)->id.toString());
        QVERIFY(field<QAbstractButton>(&tab, "contactEdit")->isEnabled());
    }

    void automaticFieldsAreStampedWithTheDayThatWasChosen()
    {
        Desk desk;
        auto *dialog = new AccountDialog(desk.context, {}, &desk.window);
        dialog->show();
        field<QLineEdit>(dialog, "account_name")->setText(QStringLiteral("Halcyon"));
        field<MoneyEdit>(dialog, "account_carr")->setText(QStringLiteral("184000 USD"));
        field<DateField>(dialog, "account_asOf")->setDate(QDate(2026, 11, 2));
        QVERIFY(save(dialog, "accountSave"));
        const auto accounts = AccountRepository::list(desk.house.reader(), {});
        VERIFY_RESULT(accounts);
        QCOMPARE(accounts->size(), 1);
        // Noon in Berlin.
        QCOMPARE(accounts->constFirst().stamps.value(AccountField::Carr).asOf,
                 QDateTime(QDate(2026, 11, 2), QTime(11, 0), QTimeZone::utc()));
    }

    void enterTwiceLogsOneActivity()
    {
        Desk desk;
        const Account account = desk.house.addAccount();
        const auto logged = [&desk, &account] {
            return readTimeline(desk.house.context(), account.id, 0, timelinePage)->size();
        };
        const qsizetype before = logged();
        const QPointer<ActivityDialog> dialog =
            new ActivityDialog(desk.context, account.id, account.name, &desk.window);
        dialog->show();
        auto *title = field<QLineEdit>(dialog, "activityTitle");
        title->setText(QStringLiteral("Called Priya"));
        QTest::keyClick(title, Qt::Key_Return);
        QTest::keyClick(title, Qt::Key_Return);
        QTRY_VERIFY(!dialog);
        desk.house.store->drain();
        QCOMPARE(logged(), before + 1);
    }

    void bothColumnsOfAnAccountStayEquallyWideWithErrors()
    {
        Desk desk;
        auto *dialog = new AccountDialog(desk.context, {}, &desk.window);
        dialog->show();
        field<QLineEdit>(dialog, "account_domain")->setText(QStringLiteral("not a domain"));
        field<QLineEdit>(dialog, "account_renewalDate")->setText(QStringLiteral("soon"));
        field<QLineEdit>(dialog, "account_health")->setText(QStringLiteral("400"));
        button(dialog, "accountSave")->click();
        QVERIFY(field<QLineEdit>(dialog, "account_renewalDate")->property("error").toBool());
        const auto width = [dialog](const char *name) { return field<QWidget>(dialog, name)->width(); };
        QVERIFY(std::abs(width("account_name") - width("account_domain")) <= 1);
        QVERIFY(std::abs(width("account_carr") - width("account_supportLevel")) <= 1);
        dialog->close();
    }

    void anAutomaticValueInItsRowIsAsOfTheDayBesideIt()
    {
        Desk desk;
        const Account account = desk.house.addAccount();
        OverviewTab tab(desk.context);
        const auto read = readAccount360(desk.house.context(), account.id);
        VERIFY_RESULT(read);
        tab.show(*read);
        tab.resize(900, 700);
        tab.QWidget::show();
        tab.activateWindow();
        auto *rows = field<RowView>(&tab, "attributes");
        const auto *model = static_cast<AttributeModel *>(rows->model());
        int carr = 0;
        while (model->row(model->index(carr, 0)).field != AccountField::Carr)
            ++carr;
        rows->edit(model->index(carr, AttributeModel::ValueColumn));
        QPointer<AsOfEditor> editor = rows->findChild<AsOfEditor *>();
        QVERIFY(editor);
        static_cast<MoneyEdit *>(editor->value())->setText(QStringLiteral("171000 USD"));
        auto *day = field<DateField>(editor, "attributeAsOf");
        day->setDate(QDate(2026, 11, 2));
        QTest::keyClick(day, Qt::Key_Return);
        desk.house.store->drain();
        const auto stored = AccountRepository::find(desk.house.reader(), account.id);
        VERIFY_RESULT(stored);
        QVERIFY(stored->carr.has_value());
        QCOMPARE(stored->carr->minor, 17100000);
        QCOMPARE(stored->stamps.value(AccountField::Carr).asOf.date(), QDate(2026, 11, 2));
        QTRY_VERIFY(!editor);
    }

    void whatTheCompanysSystemsFillCanOnlyBeReadByATam_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<bool>("mayChange");
        QTest::newRow("TAM") << int(Role::Tam) << false;
        QTest::newRow("admin") << int(Role::Admin) << true;
    }
    void whatTheCompanysSystemsFillCanOnlyBeReadByATam()
    {
        QFETCH(const int, role);
        QFETCH(const bool, mayChange);
        Desk desk;
        const Account account = desk.house.addAccount();
        VERIFY_RESULT(desk.join(static_cast<Role>(role)));
        auto *dialog = new AccountDialog(desk.context, account, &desk.window);
        dialog->show();
        for (const char *name : {"account_name", "account_licensedUsers", "account_carr"})
            QCOMPARE(field<QLineEdit>(dialog, name)->isReadOnly(), !mayChange);
        for (const char *name : {"account_deploymentType", "account_supportLevel", "account_renewalDate"})
            QCOMPARE(field<QWidget>(dialog, name)->isEnabled(), mayChange);
        QCOMPARE(field<QWidget>(dialog, "account_asOf")->isVisibleTo(dialog), mayChange);
        // Whom one has to ask is said.
        QCOMPARE(field<QWidget>(dialog, "account_supportLevel")->toolTip().contains(u"admin"), !mayChange);
        for (const char *name : {"account_priority", "account_lifecycleStage"})
            QVERIFY(field<QWidget>(dialog, name)->isEnabled());
        dialog->close();

        OverviewTab tab(desk.context);
        const auto read = readAccount360(desk.house.context(), account.id);
        VERIFY_RESULT(read);
        tab.show(*read);
        const auto *model = static_cast<AttributeModel *>(field<RowView>(&tab, "attributes")->model());
        for (int row = 0; row < model->rowCount(); ++row) {
            const QModelIndex value = model->index(row, AttributeModel::ValueColumn);
            QCOMPARE(model->flags(value).testFlag(Qt::ItemIsEditable),
                     mayChange || !model->row(value).automatic);
        }
    }
    void whatIsMadeOnThisComputerAloneIsAPersonsOwn()
    {
        Desk desk;
        Account account = desk.house.addAccount();
        auto *dialog = new AccountDialog(desk.context, account, &desk.window);
        QVERIFY(!field<QLineEdit>(dialog, "account_name")->isReadOnly());
        delete dialog;
        VERIFY_RESULT(desk.join(Role::Tam));
        account.sample = true;
        dialog = new AccountDialog(desk.context, account, &desk.window);
        QVERIFY(!field<QLineEdit>(dialog, "account_name")->isReadOnly());
        delete dialog;
    }

    void aValueThatIsNotOfferedAnyMoreStaysWhenItsEditorIsLeft()
    {
        Desk desk;
        const Account account = desk.house.addAccount(); // Self-Managed
        const auto read = readAccount360(desk.house.context(), account.id);
        VERIFY_RESULT(read);
        AttributeModel model;
        model.show(*read, QDate(2026, 11, 18));
        QVariant left;
        model.onEdited = [&left](AccountField, const QVariant &value, QDate) { left = value; };
        AttributeDelegate delegate(&model, nullptr);
        delegate.pickList = [](const QString &) { return QList<PickItem>(); };
        delegate.today = [] { return QDate(2026, 11, 18); };
        int row = 0;
        while (model.row(model.index(row, 0)).field != AccountField::DeploymentType)
            ++row;
        const QModelIndex value = model.index(row, AttributeModel::ValueColumn);
        QWidget room;
        QWidget *editor = delegate.createEditor(&room, {}, value);
        delegate.setEditorData(editor, value);
        const auto *stamped = qobject_cast<AsOfEditor *>(editor);
        const auto *choice = qobject_cast<QComboBox *>(stamped ? stamped->value() : editor);
        QCOMPARE(choice->currentText(), value.data().toString());
        delegate.setModelData(editor, &model, value);
        QCOMPARE(left, QVariant(QStringLiteral("self_managed")));
    }

    void anUnsubscribeNeverFallsOnSomebodyElse()
    {
        Desk desk;
        const Account account = desk.house.addAccount();
        const Contact gone =
            desk.house.addContact(account, QStringLiteral("Gone"), QStringLiteral("gone@a.example"));
        desk.house.addContact(account, QStringLiteral("Here"), QStringLiteral("here@a.example"));
        VERIFY_RESULT(desk.house.take(
            Contacts(desk.house.context()).recordUnsubscribe(gone.id, QDate(2026, 11, 18), {})));
        const auto before = readAccount360(desk.house.context(), account.id);
        VERIFY_RESULT(before);
        UnsubscribeDialog dialog(desk.context, *before, gone.id, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        const auto *contact = field<QComboBox>(&dialog, "unsubscribeContact");
        QCOMPARE(contact->count(), 1);
        QCOMPARE(contact->currentIndex(), -1);
        button(&dialog, "unsubscribeSave")->click();
        desk.house.store->drain();
        const auto after = readAccount360(desk.house.context(), account.id);
        VERIFY_RESULT(after);
        QCOMPARE(std::ranges::count(after->contacts, Suppression::OptedOut, &AccountContact::suppression), 1);
    }

    void anAmountHasTheCurrencyThatWasTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<qint64>("minor");
        QTest::newRow("code") << QStringLiteral("184,000 EUR") << QStringLiteral("EUR") << qint64(18'400'000);
        QTest::newRow("euro sign") << QStringLiteral("€184,000") << QStringLiteral("EUR")
                                   << qint64(18'400'000);
        QTest::newRow("pound sign") << QStringLiteral("£10.50") << QStringLiteral("GBP") << qint64(1050);
        QTest::newRow("yen have no smaller unit")
            << QStringLiteral("184000 JPY") << QStringLiteral("JPY") << qint64(184'000);
        QTest::newRow("yen sign") << QStringLiteral("¥184000") << QStringLiteral("JPY") << qint64(184'000);
        QTest::newRow("dinars have thousandths")
            << QStringLiteral("1.5 KWD") << QStringLiteral("KWD") << qint64(1500);
        QTest::newRow("neither") << QStringLiteral("12") << QStringLiteral("CAD") << qint64(1200);
        QTest::newRow("a dollar sign of another dollar")
            << QStringLiteral("$12") << QStringLiteral("CAD") << qint64(1200);
    }

    void anAmountHasTheCurrencyThatWasTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QString, currency);
        QFETCH(qint64, minor);
        MoneyEdit edit;
        edit.setMoney(Money{100, QStringLiteral("CAD")});
        edit.setText(typed);
        QVERIFY(edit.money().has_value());
        QCOMPARE(edit.money()->currency, currency);
        QCOMPARE(edit.money()->minor, minor);
    }

private:
    static QAbstractButton *button(const QWidget *dialog, const char *name)
    {
        return field<QAbstractButton>(dialog, name);
    }

    static Banner *banner(const QWidget *dialog) { return dialog->findChild<Banner *>(); }

    static ContactDialog *openNewContact(Desk &desk, const Account &account, const QString &email)
    {
        auto *dialog = new ContactDialog(desk.context, {}, account.id, &desk.window);
        dialog->show();
        auto *line = field<QLineEdit>(dialog, "contact_email");
        line->setText(email);
        Q_EMIT line->editingFinished();
        return dialog;
    }

    /// Presses the button and waits for the dialog to go.
    static bool save(QDialog *dialog, const char *name)
    {
        const QPointer<QDialog> open(dialog);
        button(dialog, name)->click();
        return QTest::qWaitFor([&open] { return !open || !open->isVisible(); });
    }

    static void showContacts(Desk &desk, ContactsTab &tab, const Account &account)
    {
        const auto read = readAccount360(desk.house.context(), account.id);
        QVERIFY(read.has_value());
        tab.show(*read);
    }
};

QTEST_MAIN(TestAccountForms)

#include "tst_account_forms.moc"
