// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/base/SessionSecretStore.h"
#include "core/delivery/MailPassword.h"
#include "core/delivery/Outbox.h"
#include "core/store/AccountRepository.h"
#include "core/store/Connection.h"
#include "core/work/FirstStart.h"
#include "core/work/WorkspaceSettings.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"
#include "tests/support/TemporaryStore.h"
#include "tests/support/Wait.h"
#include "tests/support/smtp/SmtpReceiver.h"
#include "ui/settings/QuietDaysDialog.h"
#include "ui/settings/QuietDaysModel.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Notices.h"
#include "ui/shell/Selection.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/DialogFrame.h"
#include "ui/widgets/TableView.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace waymark;

/// Settings over a workspace that has just been begun.
class SettingsDesk
{
public:
    explicit SettingsDesk(std::unique_ptr<SecretStore> keyStore = std::make_unique<MemorySecretStore>())
        : lasting(std::move(keyStore))
    {
        FirstStart start(*store);
        FirstStartForm form;
        form.name = QStringLiteral("Maren Lindqvist");
        form.email = QStringLiteral("maren@nordlys.example");
        form.organisationName = QStringLiteral("Nordlys");
        form.postalAddress = QStringLiteral("Havnegata 1, Oslo");
        form.timeZone = QStringLiteral("UTC");
        auto begun = start.begin(form);
        store->drain();
        if (!begun.isFinished() || !begun.result())
            qFatal("the workspace was not begun");
        context = std::make_unique<UiContext>(UiContext{{*store, store.clock(), *begun.result()},
                                                        actions,
                                                        navigator,
                                                        notices,
                                                        selection,
                                                        theme,
                                                        settings});
        page = std::make_unique<SettingsPage>(*context, session, outbox);
        view.reset(page->widget());
        view->resize(1000, 700);
        view->show();
    }

    template <class Widget>
    Widget *find(const char *name) const
    {
        return view->findChild<Widget *>(QLatin1String(name));
    }
    void type(const char *field, const QString &text) const { find<QLineEdit>(field)->setText(text); }
    void click(const char *button) const { find<QAbstractButton>(button)->click(); }
    void useServer(const test::SmtpReceiver &server) const
    {
        const MailAccount account = server.account();
        click("settingsTransportSmtp");
        type("settingsSmtpHost", account.host);
        find<QSpinBox>("settingsSmtpPort")->setValue(account.port);
        auto *security = find<QComboBox>("settingsSmtpSecurity");
        security->setCurrentIndex(security->findData(static_cast<int>(account.security)));
        auto *authentication = find<QComboBox>("settingsSmtpAuthentication");
        authentication->setCurrentIndex(authentication->findData(static_cast<int>(account.authentication)));
        type("settingsSmtpUser", account.userName);
    }

    TemporaryStore store;
    std::unique_ptr<SecretStore> lasting;
    SessionSecretStore session{*lasting};
    Outbox outbox{{*store, session}};
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat};
    Theme theme{Theme::Choice::Light};
    ActionRegistry actions;
    Navigator navigator;
    Notices notices;
    Selection selection;
    std::unique_ptr<UiContext> context;
    std::unique_ptr<SettingsPage> page;
    std::unique_ptr<QWidget> view;
};

/// A desktop without a key store.
class NoKeyStore : public SecretStore
{
public:
    QFuture<Result<QString>> read(const QString &) override { return no<QString>(); }
    QFuture<Result<void>> write(const QString &, const QString &) override { return no<void>(); }

private:
    template <class T>
    QFuture<Result<T>> no()
    {
        QPromise<Result<T>> promise;
        promise.start();
        promise.addResult(
            Result<T>(failure(ErrorKind::Unsupported, QStringLiteral("This computer has no key store."))));
        promise.finish();
        return promise.future();
    }
};

/// A key store that keeps nothing.
class LockedKeyStore : public SecretStore
{
public:
    QFuture<Result<QString>> read(const QString &) override
    {
        return QtFuture::makeReadyFuture(Result<QString>(QString()));
    }
    QFuture<Result<void>> write(const QString &, const QString &) override
    {
        return QtFuture::makeReadyFuture(
            Result<void>(failure(ErrorKind::Io, QStringLiteral("The key store is locked."))));
    }
};

class TestSettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savedDataCanBeTakenBack();
    void problemStandsAtItsField();
    void passwordGoesToTheKeyStoreOnly();
    void withoutAKeyStoreThePasswordStaysForTheSession();
    void connectionTestSucceeds();
    void connectionTestShowsTheServersOwnWords();
    void quietDaysModelKeepsItsContract();
    void quietDaysAreForEverybodyARegionOrAnAccount_data();
    void quietDaysAreForEverybodyARegionOrAnAccount();
    void sectionListGoesToEachSection();
    void unsavedChangesAreMarkedAndCanBeDiscarded();
    void leavingAsksAndLosesNothing();
    void closingWaitsForTheAnswer();
    void aRefusedSaveIsShownAndClosesNothingLater();
    void aPasswordThatIsNotKeptHoldsTheWindow();
    void whatIsTypedWhileItIsSavedStays();
    void aFolderHasNoConnectionToTest();
    void aVerdictGoesWithTheSettingsThatItWasAbout();
    void theTestButtonKeepsTheFocusWhileItRuns();
};

void TestSettingsPage::savedDataCanBeTakenBack()
{
    SettingsDesk desk;
    desk.type("settingsYourName", QStringLiteral("Maren L. Lindqvist"));
    desk.click("settingsSaveYou");
    const WorkspaceSettings stored(desk.context->work);
    WAIT_COMPARE(stored.me()->name, QStringLiteral("Maren L. Lindqvist"));
    WAIT_VERIFY(desk.notices.canUndo());
    desk.notices.undo();
    WAIT_COMPARE(stored.me()->name, QStringLiteral("Maren Lindqvist"));
    WAIT_COMPARE(desk.find<QLineEdit>("settingsYourName")->text(), QStringLiteral("Maren Lindqvist"));
}

void TestSettingsPage::problemStandsAtItsField()
{
    SettingsDesk desk;
    desk.type("settingsBccArchive", QStringLiteral("no address"));
    desk.click("settingsSaveOrganisation");
    QVERIFY(desk.find<QLineEdit>("settingsBccArchive")->property("error").toBool());
    desk.store->drain();
    QCOMPARE(WorkspaceSettings(desk.context->work).organisation()->bccArchive, QString());
    desk.type("settingsBccArchive", QStringLiteral("archive@nordlys.example"));
    desk.click("settingsSaveOrganisation");
    WAIT_COMPARE(WorkspaceSettings(desk.context->work).organisation()->bccArchive,
                 QStringLiteral("archive@nordlys.example"));
    QVERIFY(!desk.find<QLineEdit>("settingsBccArchive")->property("error").toBool());
}

void TestSettingsPage::passwordGoesToTheKeyStoreOnly()
{
    SettingsDesk desk;
    desk.click("settingsTransportSmtp");
    desk.type("settingsSmtpHost", QStringLiteral("smtp.nordlys.example"));
    desk.type("settingsSmtpUser", QStringLiteral("maren"));
    desk.type("settingsSmtpPassword", QStringLiteral("s3cret"));
    desk.click("settingsSaveSending");
    WAIT_COMPARE(desk.find<QLineEdit>("settingsSmtpPassword")->text(), QString());
    const auto account = WorkspaceSettings(desk.context->work).mailAccount();
    VERIFY_RESULT(account);
    QCOMPARE(account->host, QStringLiteral("smtp.nordlys.example"));
    const auto kept = desk.lasting->read(passwordKey(*account)).result();
    VERIFY_RESULT(kept);
    QCOMPARE(*kept, QStringLiteral("s3cret"));
}

void TestSettingsPage::withoutAKeyStoreThePasswordStaysForTheSession()
{
    SettingsDesk desk(std::make_unique<NoKeyStore>());
    desk.click("settingsTransportSmtp");
    desk.type("settingsSmtpHost", QStringLiteral("smtp.nordlys.example"));
    auto *authentication = desk.find<QComboBox>("settingsSmtpAuthentication");
    authentication->setCurrentIndex(authentication->findText(QStringLiteral("PLAIN")));
    desk.type("settingsSmtpUser", QStringLiteral("maren"));
    desk.type("settingsSmtpPassword", QStringLiteral("s3cret"));
    auto *offer = desk.find<QCheckBox>("settingsSmtpSession");
    QVERIFY(!offer->isVisibleTo(desk.view.get()));
    desk.click("settingsSaveSending");

    // Nothing is kept until the person has said so.
    WAIT_VERIFY(offer->isVisibleTo(desk.view.get()));
    const auto account = WorkspaceSettings(desk.context->work).mailAccount();
    VERIFY_RESULT(account);
    const QString key = passwordKey(*account);
    QVERIFY(!offer->isChecked());
    QVERIFY(!desk.session.isForSession(key));
    QVERIFY(desk.find<QLabel>("settingsSmtpSessionWords")->text().contains(QStringLiteral("no key store")));

    offer->setChecked(true);
    desk.click("settingsSaveSending");
    WAIT_COMPARE(desk.find<QLineEdit>("settingsSmtpPassword")->text(), QString());
    QVERIFY(desk.session.isForSession(key));
    QCOMPARE(*desk.session.read(key).result(), QStringLiteral("s3cret"));
    WAIT_COMPARE(desk.find<QLineEdit>("settingsSmtpPassword")->placeholderText(),
                 QStringLiteral("Kept for this session"));

    // What lies on the disk does not hold it.
    desk.store->drain();
    const QFileInfoList files = QDir(desk.store.folder()).entryInfoList(QDir::Files);
    QVERIFY(!files.isEmpty());
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("s3cret"), qPrintable(info.fileName()));
    }
}

void TestSettingsPage::connectionTestSucceeds()
{
    test::SmtpReceiver server;
    QVERIFY(server.start());
    SettingsDesk desk;
    desk.useServer(server);
    desk.click("settingsTestConnection");
    WAIT_VERIFY(desk.find<QLabel>("settingsTestVerdict")->isVisibleTo(desk.view.get()));
    QCOMPARE(desk.find<QLabel>("settingsTestVerdict")->text(),
             QStringLiteral("localhost accepts emails from maren@nordlys.example."));
    QVERIFY(server.messages().isEmpty());
}

void TestSettingsPage::connectionTestShowsTheServersOwnWords()
{
    test::SmtpReceiver server;
    QVERIFY(server.start());
    QVERIFY(server.reply(QStringLiteral("mail"), QStringLiteral("550 5.7.1 sender not allowed here")));
    SettingsDesk desk;
    desk.useServer(server);
    desk.click("settingsTestConnection");
    auto *words = desk.find<QLabel>("settingsTestServerWords");
    WAIT_VERIFY(words->isVisibleTo(desk.view.get()));
    QVERIFY2(words->text().contains(QStringLiteral("sender not allowed here")), qPrintable(words->text()));
}

void TestSettingsPage::quietDaysModelKeepsItsContract()
{
    TemporaryStore store;
    QuietDaysModel model(QuietDaysScopes({*store, store.clock(), {}}));
    QAbstractItemModelTester tester(&model);
    const QuietDays freeze{QDate(2026, 12, 21), QDate(2027, 1, 4), {}, QStringLiteral("Freeze"), {}, false};
    model.setRows({freeze});
    QCOMPARE(model.index(0, QuietDaysModel::ToColumn).data().toString(), QStringLiteral("4 Jan 2027"));
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
}

void TestSettingsPage::quietDaysAreForEverybodyARegionOrAnAccount_data()
{
    QTest::addColumn<int>("scope");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("words");
    QTest::newRow("everybody") << 0 << QString() << QStringLiteral("All accounts");
    QTest::newRow("a region") << 1 << QStringLiteral("emea") << QStringLiteral("EMEA");
    QTest::newRow("an account") << 2 << QString() << QStringLiteral("Fjordlys Energi");
}

void TestSettingsPage::quietDaysAreForEverybodyARegionOrAnAccount()
{
    QFETCH(int, scope);
    QFETCH(QString, region);
    QFETCH(QString, words);
    SettingsDesk desk;
    const Account account = rows::account(QStringLiteral("Fjordlys Energi"));
    VERIFY_RESULT(desk.store.run(
        [&](WriteTransaction &t) -> Result<void> { return AccountRepository::save(t, account); }));
    desk.click("settingsQuietDaysAdd");
    auto *dialog = desk.view->window()->findChild<QuietDaysDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>(QStringLiteral("quietDaysName"))->setText(QStringLiteral("Freeze"));
    dialog->findChild<QComboBox *>(QStringLiteral("quietDaysScope"))->setCurrentIndex(scope);
    auto *accounts = dialog->findChild<QComboBox *>(QStringLiteral("quietDaysAccount"));
    auto *keep = dialog->findChild<QPushButton *>(QStringLiteral("quietDaysKeep"));
    if (scope == 1) {
        auto *regions = dialog->findChild<QComboBox *>(QStringLiteral("quietDaysRegion"));
        regions->setCurrentIndex(regions->findData(region));
    }
    if (scope == 2) {
        accounts->setEditText(QStringLiteral("Nobody"));
        keep->click();
        QVERIFY2(dialog->isVisible(), "an account that is none was taken");
        accounts->setEditText(account.name);
    }
    keep->click();
    auto *table = desk.find<TableView>("settingsQuietDays");
    QCOMPARE(table->model()->index(0, QuietDaysModel::ForColumn).data().toString(), words);
    desk.click("settingsSaveOrganisation");
    const WorkspaceSettings stored(desk.context->work);
    WAIT_COMPARE(stored.organisation()->quietDays.size(), 1);
    const QuietDays days = stored.organisation()->quietDays.first();
    QCOMPARE(days.region, region);
    QCOMPARE(days.account, scope == 2 ? account.id : AccountId());
}

void TestSettingsPage::sectionListGoesToEachSection()
{
    SettingsDesk desk;
    desk.view->resize(1000, 400);
    auto *list = desk.find<RowView>("settingsSections");
    auto *scroll = desk.find<QScrollArea>("settingsScroll")->verticalScrollBar();
    WAIT_VERIFY(scroll->maximum() > 0);
    const auto top = [&](const char *section) {
        return desk.find<QWidget>(section)->mapTo(desk.find<QScrollArea>("settingsScroll"), QPoint()).y();
    };
    desk.page->arrive(QStringLiteral("sending"));
    QCOMPARE(list->currentKey(), QStringLiteral("sending"));
    QVERIFY(top("settingsSending") >= 0 && top("settingsSending") < 100);
    QVERIFY(list->chooseKey(QStringLiteral("organisation")));
    QVERIFY(top("settingsOrganisation") >= 0 && top("settingsOrganisation") < 100);
    scroll->setValue(0);
    QCOMPARE(list->currentKey(), QStringLiteral("you"));
    scroll->setValue(scroll->maximum());
    QCOMPARE(list->currentKey(), QStringLiteral("backups"));
}

void TestSettingsPage::unsavedChangesAreMarkedAndCanBeDiscarded()
{
    const SettingsDesk desk;
    const auto *mark = desk.find<QLabel>("settingsSaveYouUnsaved");
    const auto *list = desk.find<RowView>("settingsSections");
    const auto spoken = [list] { return list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(); };
    QVERIFY(mark->isHidden());
    QCOMPARE(spoken(), QStringLiteral("You"));
    desk.type("settingsYourName", QStringLiteral("Maren L."));
    QVERIFY(!mark->isHidden());
    QCOMPARE(spoken(), QStringLiteral("You, not saved yet"));
    desk.click("settingsSaveYouDiscard");
    QVERIFY(mark->isHidden());
    QCOMPARE(desk.find<QLineEdit>("settingsYourName")->text(), QStringLiteral("Maren Lindqvist"));
    QCOMPARE(spoken(), QStringLiteral("You"));
}

void TestSettingsPage::leavingAsksAndLosesNothing()
{
    SettingsDesk desk;
    desk.navigator.go({QStringLiteral("settings"), {}});
    desk.navigator.go({QStringLiteral("today"), {}});
    QVERIFY(!desk.find<DialogFrame>("settingsQuestion")); // Nothing to ask about.
    desk.navigator.go({QStringLiteral("settings"), {}});
    desk.type("settingsYourName", QStringLiteral("Maren L."));
    desk.navigator.go({QStringLiteral("today"), {}});
    auto *question = desk.find<DialogFrame>("settingsQuestion");
    QVERIFY(question && question->isVisible());
    question->reject();
    QTRY_VERIFY(!desk.find<DialogFrame>("settingsQuestion"));
    QCOMPARE(desk.find<QLineEdit>("settingsYourName")->text(), QStringLiteral("Maren L."));
    desk.navigator.go({QStringLiteral("settings"), {}});
    desk.type("settingsYourEmail", QStringLiteral("no address"));
    desk.navigator.go({QStringLiteral("today"), {}});
    desk.click("settingsQuestionSave");
    // What cannot be saved brings one back to it.
    QCOMPARE(desk.navigator.current().page, QStringLiteral("settings"));
    QVERIFY(desk.find<QLineEdit>("settingsYourEmail")->property("error").toBool());
}

void TestSettingsPage::closingWaitsForTheAnswer()
{
    const SettingsDesk desk;
    QVERIFY(desk.page->mayClose());
    desk.type("settingsYourName", QStringLiteral("Maren L."));
    QVERIFY(!desk.page->mayClose());
    QVERIFY(desk.view->isVisible());
    const QSignalSpy settled(desk.page.get(), &SettingsPage::settled);
    desk.click("settingsQuestionSave");
    WAIT_COMPARE(settled.size(), 1);
    QVERIFY(desk.page->mayClose());
}

void TestSettingsPage::aRefusedSaveIsShownAndClosesNothingLater()
{
    SettingsDesk desk;
    desk.navigator.go({QStringLiteral("settings"), {}});
    auto disk = Connection::open(desk.store.path(), Connection::Access::Write);
    VERIFY_RESULT(disk);
    VERIFY_RESULT((*disk)->execute(QStringLiteral(
        "CREATE TRIGGER full_disk BEFORE UPDATE ON user BEGIN SELECT raise(ABORT, 'disk'); END")));
    const QSignalSpy settled(desk.page.get(), &SettingsPage::settled);
    desk.type("settingsYourName", QStringLiteral("Maren L."));
    desk.navigator.go({QStringLiteral("today"), {}});
    desk.find<DialogFrame>("settingsQuestion")->reject();
    QTRY_VERIFY(!desk.find<DialogFrame>("settingsQuestion"));
    QVERIFY(!desk.page->mayClose());
    desk.click("settingsQuestionSave");
    WAIT_COMPARE(desk.navigator.current().page, QStringLiteral("settings"));
    QCOMPARE(desk.find<QLineEdit>("settingsYourName")->text(), QStringLiteral("Maren L."));
    QCOMPARE(settled.size(), 0);

    VERIFY_RESULT((*disk)->execute(QStringLiteral("DROP TRIGGER full_disk")));
    desk.click("settingsSaveYou");
    WAIT_VERIFY(desk.find<QLabel>("settingsSaveYouUnsaved")->isHidden());
    QCOMPARE(settled.size(), 0);
    QVERIFY(desk.page->mayClose());
}

void TestSettingsPage::aPasswordThatIsNotKeptHoldsTheWindow()
{
    SettingsDesk desk(std::make_unique<LockedKeyStore>());
    desk.navigator.go({QStringLiteral("settings"), {}});
    desk.click("settingsTransportSmtp");
    desk.type("settingsSmtpHost", QStringLiteral("smtp.nordlys.example"));
    desk.type("settingsSmtpUser", QStringLiteral("maren"));
    desk.type("settingsSmtpPassword", QStringLiteral("s3cret"));
    desk.navigator.go({QStringLiteral("today"), {}});
    const QSignalSpy settled(desk.page.get(), &SettingsPage::settled);
    desk.find<DialogFrame>("settingsQuestion")->reject();
    QTRY_VERIFY(!desk.find<DialogFrame>("settingsQuestion"));
    QVERIFY(!desk.page->mayClose());
    desk.click("settingsQuestionSave");
    WAIT_COMPARE(desk.navigator.current(), (Place{QStringLiteral("settings"), QStringLiteral("sending")}));
    desk.click("settingsSaveSendingDiscard");
    QVERIFY(desk.page->mayClose());
    QCOMPARE(settled.size(), 0);
}

void TestSettingsPage::whatIsTypedWhileItIsSavedStays()
{
    SettingsDesk desk;
    const WorkspaceSettings stored(desk.context->work);
    desk.type("settingsYourName", QStringLiteral("Maren L."));
    desk.type("settingsOrganisationName", QStringLiteral("Nordlys AS"));
    desk.click("settingsSaveYou");
    desk.click("settingsSaveOrganisation");
    desk.type("settingsYourTitle", QStringLiteral("TAM"));
    desk.type("settingsBccArchive", QStringLiteral("archive@nordlys.example"));
    WAIT_COMPARE(stored.me()->name, QStringLiteral("Maren L."));
    WAIT_COMPARE(stored.organisation()->name, QStringLiteral("Nordlys AS"));
    WAIT_VERIFY(desk.notices.undoDescription().contains(QStringLiteral("Organisation")));
    QCOMPARE(desk.find<QLineEdit>("settingsYourTitle")->text(), QStringLiteral("TAM"));
    QCOMPARE(desk.find<QLineEdit>("settingsBccArchive")->text(), QStringLiteral("archive@nordlys.example"));
    QVERIFY(!desk.find<QLabel>("settingsSaveYouUnsaved")->isHidden());
    desk.click("settingsSaveYou");
    WAIT_COMPARE(stored.me()->title, QStringLiteral("TAM"));
    QCOMPARE(stored.me()->name, QStringLiteral("Maren L."));
}

void TestSettingsPage::aFolderHasNoConnectionToTest()
{
    const SettingsDesk desk;
    QVERIFY(!desk.find<QWidget>("settingsTestConnection")->isVisible());
    QVERIFY(!desk.find<QWidget>("settingsSmtpHost")->isVisible());
    desk.click("settingsTransportSmtp");
    QVERIFY(desk.find<QWidget>("settingsTestConnection")->isVisible());
    QVERIFY(!desk.find<QWidget>("settingsFolder")->isVisible());
}

void TestSettingsPage::aVerdictGoesWithTheSettingsThatItWasAbout()
{
    const SettingsDesk desk;
    test::SmtpReceiver server;
    QVERIFY(server.start());
    desk.useServer(server);
    desk.click("settingsTestConnection");
    const auto *verdict = desk.find<QLabel>("settingsTestVerdict");
    WAIT_VERIFY(verdict->isVisibleTo(desk.view.get()));
    desk.find<QSpinBox>("settingsSmtpPort")->setValue(1);
    QVERIFY(!verdict->isVisibleTo(desk.view.get()));
}

void TestSettingsPage::theTestButtonKeepsTheFocusWhileItRuns()
{
    const SettingsDesk desk;
    test::SmtpReceiver server;
    QVERIFY(server.start());
    desk.useServer(server);
    auto *button = desk.find<QPushButton>("settingsTestConnection");
    desk.view->activateWindow();
    button->setFocus();
    QTRY_VERIFY(button->hasFocus());
    button->click();
    QVERIFY(button->hasFocus());
    WAIT_VERIFY(desk.find<QLabel>("settingsTestVerdict")->isVisibleTo(desk.view.get()));
    QVERIFY(button->hasFocus());
}

QTEST_MAIN(TestSettingsPage)

#include "tst_settings_page.moc"
