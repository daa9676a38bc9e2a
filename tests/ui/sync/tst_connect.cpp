// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/base/SessionSecretStore.h"
#include "core/store/AccountRepository.h"
#include "core/sync/SyncStateRepository.h"
#include "core/sync/Synchroniser.h"
#include "tests/app/server/ServerProcess.h"
#include "tests/support/ResultCheck.h"
#include "tests/ui/sync/SyncDesk.h"
#include "ui/sync/ConnectDialog.h"
#include "ui/sync/SignInDialog.h"
#include "ui/sync/SignOutDialog.h"
#include "ui/widgets/Button.h"

#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QRadioButton>
#include <QRegularExpression>
#include <QTest>

namespace waymark {

using test::RunningServer;
using test::runServer;

namespace {

/// A key store as on a desktop that has none.
class NoSecretStore : public SecretStore
{
    Q_OBJECT
public:
    QFuture<Result<QString>> read(const QString &) override
    {
        return QtFuture::makeReadyFuture(Result<QString>(failure(ErrorKind::Unsupported, words())));
    }
    QFuture<Result<void>> write(const QString &, const QString &) override
    {
        return QtFuture::makeReadyFuture(Result<void>(failure(ErrorKind::Unsupported, words())));
    }

private:
    static QString words() { return QStringLiteral("There is no key store."); }
};

/// A workspace, and who exchanges it.
class ConnectedDesk : public SyncDesk
{
public:
    explicit ConnectedDesk(SecretStore &store) : secrets(store) { synchroniser.start(); }
    ~ConnectedDesk() { synchroniser.stop(); }

    SyncStatus::State state() const { return synchroniser.status().state; }

    SessionSecretStore secrets;
    Synchroniser synchroniser{SyncParts{*house.store, secrets}};
};

/// The dialog, as a person goes through it.
class Hands
{
public:
    explicit Hands(ConnectedDesk &desk)
        : dialog(new ConnectDialog(desk.context(), desk.synchroniser, desk.secrets, nullptr))
    {
        dialog->open();
    }
    ~Hands() { delete dialog; }

    template <class T>
    T *find(const char *name) const
    {
        return dialog->findChild<T *>(QLatin1String(name));
    }
    void give(const QString &address, const QString &token) const
    {
        find<QLineEdit>("connectAddress")->setText(address);
        find<QLineEdit>("connectToken")->setText(token);
        dialog->primaryButton()->click();
    }
    /// What is said at one of the fields.
    bool says(const char *field, const char *words) const
    {
        for (const QLabel *label : find<QLineEdit>(field)->parentWidget()->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(QLatin1String(words)))
                return true;
        }
        return false;
    }
    bool shows(const char *name) const
    {
        const auto *widget = find<QWidget>(name);
        return widget && widget->isVisible();
    }

    QPointer<ConnectDialog> dialog;
};

} // namespace

/// Connecting to the server that ships, and leaving it.
class TestConnect : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();

    void whatIsMissingIsSaidAtItsField();
    void aServerThatIsNotThereIsSaidAtTheAddress();
    void aTokenThatIsNotTakenIsSaidAtTheToken();
    void aWorkspaceIsLookedAtConnectedAndLeft();
    void withoutAKeyStoreTheTokenCanBeKeptForTheSession();

private:
    QString token(const QString &device) const;

    QTemporaryDir m_data;
    std::unique_ptr<RunningServer> m_server;
};

void TestConnect::initTestCase()
{
    const auto added = runServer({u"user"_qs, u"add"_qs, u"Maren Lindqvist"_qs, u"maren@team.example"_qs,
                                  u"--role"_qs, u"both"_qs, u"--data"_qs, m_data.path()});
    QVERIFY2(added.exitCode == 0, added.errors.constData());
    m_server = std::make_unique<RunningServer>(m_data.path());
    QVERIFY(m_server->createAccount(token(QStringLiteral("first")), QStringLiteral("From the server")));
}

QString TestConnect::token(const QString &device) const
{
    const auto made = runServer({u"token"_qs, u"create"_qs, u"maren@team.example"_qs, u"--device"_qs, device,
                                 u"--data"_qs, m_data.path()});
    static const QRegularExpression form(u"[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]{20,}"_qs);
    return form.match(QString::fromUtf8(made.output)).captured();
}

void TestConnect::whatIsMissingIsSaidAtItsField()
{
    MemorySecretStore kept;
    ConnectedDesk desk(kept);
    const Hands hands(desk);
    hands.give({}, {});
    QVERIFY(hands.says("connectAddress", "There has to be an address."));
    hands.give(m_server->url(), {});
    QVERIFY(hands.says("connectToken", "There has to be a token."));
    QCOMPARE(desk.state(), SyncStatus::State::NotConnected);
}

void TestConnect::aServerThatIsNotThereIsSaidAtTheAddress()
{
    MemorySecretStore kept;
    ConnectedDesk desk(kept);
    const Hands hands(desk);
    hands.give(QStringLiteral("http://127.0.0.1:1"), token(QStringLiteral("nobody")));
    QTRY_VERIFY(hands.says("connectAddress", "127.0.0.1"));
    QVERIFY(!hands.shows("connectPlanWords"));
}

void TestConnect::aTokenThatIsNotTakenIsSaidAtTheToken()
{
    MemorySecretStore kept;
    ConnectedDesk desk(kept);
    const Hands hands(desk);
    hands.give(m_server->url(), QStringLiteral("abc.") + QString(43, u'x'));
    QTRY_VERIFY(hands.says("connectToken", "token"));
    QVERIFY(!hands.shows("connectPlanWords"));
}

void TestConnect::aWorkspaceIsLookedAtConnectedAndLeft()
{
    MemorySecretStore kept;
    ConnectedDesk desk(kept);
    desk.house.addAccount(QStringLiteral("From here"));
    const QString secret = token(QStringLiteral("office"));
    {
        const Hands hands(desk);
        hands.give(m_server->url(), secret);
        QTRY_VERIFY(hands.shows("connectPlanWords"));
        QVERIFY(hands.find<QLabel>("connectUser")->text().contains(u"maren@team.example"));
        QVERIFY(hands.find<QLabel>("connectRole")->text().contains(u"admin"));
        QVERIFY(hands.find<QLabel>("connectPlanCounts")->text().contains(u"1 account"));
        // Nothing has happened yet.
        QCOMPARE(desk.state(), SyncStatus::State::NotConnected);
        hands.dialog->primaryButton()->click();
        QTRY_VERIFY(hands.shows("connectState"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(), SyncStatus::State::Synced, 20'000);
        QTRY_COMPARE(hands.dialog->primaryButton()->text(), QStringLiteral("Close"));
    }
    QTRY_COMPARE(*AccountRepository::count(desk.house.reader(), {}), 2);
    QTRY_COMPARE(m_server->accountCount(token(QStringLiteral("looking"))), 2);
    // The token is in the key store and in no file.
    QDirIterator files(desk.house.store.folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY2(!file.readAll().contains(secret.section(u'.', 1).toLatin1()), qPrintable(file.fileName()));
    }
    auto *out = new SignOutDialog(desk.context(), desk.synchroniser, nullptr);
    out->open();
    // As soon as what would be lost has been read, and is said.
    QTRY_VERIFY(out->primaryButton()->isEnabled());
    const auto *lost = out->findChild<QLabel *>(QStringLiteral("signOutNames"));
    // What is there has it, so it is not told as lost.
    QVERIFY2(!lost->text().contains(u"From here"), qPrintable(lost->text()));
    out->primaryButton()->click();
    QTRY_COMPARE(desk.state(), SyncStatus::State::NotConnected);
    QCOMPARE(*AccountRepository::count(desk.house.reader(), {}), 2);
    QVERIFY(!*SyncStateRepository::connection(desk.house.reader()));
}

void TestConnect::withoutAKeyStoreTheTokenCanBeKeptForTheSession()
{
    NoSecretStore none;
    ConnectedDesk desk(none);
    const Hands hands(desk);
    hands.give(m_server->url(), token(QStringLiteral("laptop")));
    QTRY_VERIFY(hands.shows("connectPlanWords"));
    QVERIFY(!hands.shows("connectSession"));
    hands.dialog->primaryButton()->click();
    QTRY_VERIFY(hands.shows("connectSession"));
    QCOMPARE(desk.state(), SyncStatus::State::NotConnected);
    hands.find<QAbstractButton>("connectSession")->click();
    hands.dialog->primaryButton()->click();
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(), SyncStatus::State::Synced, 20'000);
    // What was never kept is forgotten without one, too.
    const QPointer<SignOutDialog> out = new SignOutDialog(desk.context(), desk.synchroniser, nullptr);
    out->open();
    QTRY_VERIFY(out->primaryButton()->isEnabled());
    out->primaryButton()->click();
    QTRY_COMPARE(desk.state(), SyncStatus::State::NotConnected);
    QTRY_VERIFY(!out);
}

} // namespace waymark

QTEST_MAIN(waymark::TestConnect)
#include "tst_connect.moc"
