// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/base/SecretStore.h"
#include "core/delivery/MailPassword.h"
#include "core/delivery/Outbox.h"
#include "core/work/FirstStart.h"
#include "core/work/WorkspaceSettings.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/TemporaryStore.h"
#include "tests/support/Wait.h"
#include "tests/support/smtp/SmtpReceiver.h"
#include "ui/settings/QuietDaysModel.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Notices.h"
#include "ui/shell/Selection.h"
#include "ui/theme/Theme.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSpinBox>
#include <QTest>

using namespace waymark;

/// Settings over a workspace that has just been begun.
class SettingsDesk
{
public:
    SettingsDesk()
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
        page = std::make_unique<SettingsPage>(*context, secrets, outbox);
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
    MemorySecretStore secrets;
    Outbox outbox{{*store, secrets}};
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

class TestSettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savedDataCanBeTakenBack();
    void problemStandsAtItsField();
    void passwordGoesToTheKeyStoreOnly();
    void connectionTestSucceeds();
    void connectionTestShowsTheServersOwnWords();
    void quietDaysModelKeepsItsContract();
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
    const auto kept = desk.secrets.read(passwordKey(*account)).result();
    VERIFY_RESULT(kept);
    QCOMPARE(*kept, QStringLiteral("s3cret"));
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
    QuietDaysModel model;
    QAbstractItemModelTester tester(&model);
    const QuietDays freeze{QDate(2026, 12, 21), QDate(2027, 1, 4), {}, QStringLiteral("Freeze"), {}, false};
    model.setRows({freeze});
    QCOMPARE(model.index(0, QuietDaysModel::ToColumn).data().toString(), QStringLiteral("4 Jan 2027"));
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(TestSettingsPage)

#include "tst_settings_page.moc"
