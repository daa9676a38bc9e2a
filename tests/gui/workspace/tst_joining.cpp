// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/desktop/Desk.h"
#include "core/store/AccountRepository.h"
#include "core/store/PickListRepository.h"
#include "core/store/Store.h"
#include "core/store/UserRepository.h"
#include "tests/app/server/ServerProcess.h"
#include "tests/gui/support/GuiApplication.h"
#include "tests/gui/support/Hands.h"
#include "tests/gui/support/ProgramRun.h"
#include "tests/gui/support/Steps.h"
#include "tests/support/Spin.h"

#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace waymark {

using namespace test;

/// A workspace on one computer becomes one that a team shares, in the running program, through the server
/// that ships.
class TestJoining : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { m_run.reset(); }

    void aWorkspaceGoesToTheServerAndItsPersonIsTheTeams();
    void whoJoinsAtTheFirstStartIsAskedForTheServer();

private:
    bool connectAs(const QString &device) const;
    QString token(const QString &device) const;
    static QString indicator();

    QTemporaryDir m_data;
    std::unique_ptr<RunningServer> m_server;
    std::unique_ptr<ProgramRun> m_run;
};

void TestJoining::initTestCase()
{
    const auto added = runServer({u"user"_qs, u"add"_qs, u"Maren Lindqvist"_qs, u"maren@team.example"_qs,
                                  u"--role"_qs, u"both"_qs, u"--data"_qs, m_data.path()});
    QVERIFY2(added.exitCode == 0, added.errors.constData());
    m_server = std::make_unique<RunningServer>(m_data.path());
}

QString TestJoining::token(const QString &device) const
{
    const auto made = runServer({u"token"_qs, u"create"_qs, u"maren@team.example"_qs, u"--device"_qs, device,
                                 u"--data"_qs, m_data.path()});
    static const QRegularExpression form(u"[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]{20,}"_qs);
    return form.match(QString::fromUtf8(made.output)).captured();
}

/// Answers the dialog that is open, and waits for the window that is made for the team's person.
bool TestJoining::connectAs(const QString &device) const
{
    const QSignalSpy ready(&m_run->program(), &DesktopProgram::deskReady);
    // The team's server knows the person under an id of its own, so the window is made anew.
    return awaited("connectDialog") && write("connectAddress", m_server->url()) &&
           write("connectToken", token(device)) && click("connectNext") && awaited("connectPlanWords") &&
           click("connectNext") && spinUntil([&ready] { return !ready.isEmpty(); }, 30'000) &&
           awaited("mainWindow") &&
           spinUntil([] { return indicator().startsWith(QLatin1String("Synced")); }, 30'000);
}

QString TestJoining::indicator()
{
    const auto *segment = static_cast<const QPushButton *>(seen("status-sync"));
    return segment ? segment->text() : QString();
}

void TestJoining::aWorkspaceGoesToTheServerAndItsPersonIsTheTeams()
{
    m_run = std::make_unique<ProgramRun>();
    QVERIFY(m_run->start());
    QVERIFY(introduceYourself());
    QVERIFY(begin(*m_run, "welcomeOwn"));
    QVERIFY(makeAccount(*m_run, QStringLiteral("Northbeam Robotics")));
    QCOMPARE(indicator(), QStringLiteral("On this computer"));
    const UserId before = m_run->context().work.me;
    QVERIFY(click("status-sync") && click("syncPanelConnect") && connectAs(QStringLiteral("office")));
    const UserId now = m_run->context().work.me;
    QVERIFY(now != before);
    const auto self = UserRepository::self(m_run->program().store()->reader());
    QVERIFY(self && *self);
    QCOMPARE((*self)->id, now);
    const auto types = PickListRepository::list(m_run->program().store()->reader(), u"cta_type"_qs);
    QVERIFY(types && !types->isEmpty());
    QCOMPARE(m_server->accountCount(token(QStringLiteral("looking"))), 1);

    QVERIFY(m_run->trigger("sync.signOut") && awaited("signOutDialog") && click("signOutSave") &&
            gone("signOutDialog"));
    QVERIFY(spinUntil([] { return indicator() == QLatin1String("On this computer"); }, 10'000));
    const auto accounts = AccountRepository::count(m_run->program().store()->reader(), {});
    QVERIFY(accounts);
    QCOMPARE(*accounts, 1);
}

void TestJoining::whoJoinsAtTheFirstStartIsAskedForTheServer()
{
    m_run = std::make_unique<ProgramRun>();
    QVERIFY(m_run->start());
    QVERIFY(write("welcomeName", QStringLiteral("Maren Lindqvist")) &&
            write("welcomeEmail", QStringLiteral("mlindqvist@gitlab.example")));
    QVERIFY(begin(*m_run, "welcomeTeam"));
    QVERIFY(connectAs(QStringLiteral("home")));
    const auto accounts = AccountRepository::count(m_run->program().store()->reader(), {});
    QVERIFY(accounts);
    QCOMPARE(*accounts, 1);
}

} // namespace waymark

int main(int argc, char **argv)
{
    const waymark::test::GuiApplication application(argc, argv);
    waymark::TestJoining test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_joining.moc"
