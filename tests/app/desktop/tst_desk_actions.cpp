// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/desktop/Desk.h"
#include "core/base/SessionSecretStore.h"
#include "core/store/UserRepository.h"
#include "tests/core/work/WorkHouse.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/WebEngineTest.h"
#include "ui/shell/MainWindow.h"
#include "ui/theme/Theme.h"

#include <QAction>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace waymark;

/// The one list of actions, as the whole program has it.
class TestDeskActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void noTwoActionsOfOnePlaceHaveTheSameKeys_data();
    void noTwoActionsOfOnePlaceHaveTheSameKeys();
    void whatOtherWindowsDoIsNotTheMainWindows();
    void whoIsNoAdminCannotDoAnAdminsActs();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<WorkHouse> m_house;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QSettings> m_settings;
    MemorySecretStore m_secrets;
    SessionSecretStore m_session{m_secrets};
    std::unique_ptr<Desk> m_desk;
};

void TestDeskActions::initTestCase()
{
    m_house = std::make_unique<WorkHouse>();
    m_theme = std::make_unique<Theme>(Theme::Choice::Light);
    m_settings =
        std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    m_desk = std::make_unique<Desk>(
        DeskParts{*m_house->store, m_house->store.clock(), m_session, *m_theme, *m_settings}, m_house->me);
}

void TestDeskActions::cleanupTestCase()
{
    m_desk.reset();
}

void TestDeskActions::noTwoActionsOfOnePlaceHaveTheSameKeys_data()
{
    QTest::addColumn<ActionPlace>("place");
    QTest::newRow("main window") << ActionPlace::MainWindow;
    QTest::newRow("writing") << ActionPlace::Writing;
    QTest::newRow("previewing") << ActionPlace::Previewing;
    QTest::newRow("reading") << ActionPlace::Reading;
}

void TestDeskActions::noTwoActionsOfOnePlaceHaveTheSameKeys()
{
    QFETCH(ActionPlace, place);
    const ActionRegistry &actions = m_desk->context().actions;
    int keys = 0;
    const QList<ActionSpec> specs = actions.specs();
    for (const ActionSpec &spec : specs) {
        if (!spec.places.testFlag(place))
            continue;
        for (const QKeySequence &shortcut : spec.shortcuts) {
            ++keys;
            QCOMPARE(actions.holders(shortcut, place).join(u' '), spec.id);
        }
    }
    QVERIFY(keys > 5);
}

void TestDeskActions::whatOtherWindowsDoIsNotTheMainWindows()
{
    const ActionRegistry &actions = m_desk->context().actions;
    const QList<QAction *> own = m_desk->window()->actions();
    QVERIFY(own.contains(actions.action(QStringLiteral("task.validate"))));
    QVERIFY(!own.contains(actions.action(QStringLiteral("compose.bold"))));
    QVERIFY(!own.contains(actions.action(QStringLiteral("preview.send"))));
}

void TestDeskActions::whoIsNoAdminCannotDoAnAdminsActs()
{
    const ActionRegistry &actions = m_desk->context().actions;
    const auto makeAdmin = [this](bool admin) {
        return m_house->store.run([&](WriteTransaction &transaction) -> Result<void> {
            auto me = UserRepository::find(transaction.connection(), m_house->me);
            WAYMARK_TRY(me);
            me->admin = admin;
            return UserRepository::save(transaction, *me);
        });
    };
    const QString import = QStringLiteral("contacts.import");
    QVERIFY(actions.action(import)->isEnabled());
    VERIFY_RESULT(makeAdmin(false));
    QTRY_VERIFY(!actions.action(import)->isEnabled());
    QVERIFY(actions.disabledReason(import).contains(QLatin1String("admin")));
    VERIFY_RESULT(makeAdmin(true));
    QTRY_VERIFY(actions.action(import)->isEnabled());
}

WAYMARK_WEBENGINE_TEST_MAIN(TestDeskActions)

#include "tst_desk_actions.moc"
