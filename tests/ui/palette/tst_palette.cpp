// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/TemplateRepository.h"
#include "core/store/search/SearchIndex.h"
#include "tests/core/work/WorkHouse.h"
#include "tests/support/Rows.h"
#include "ui/palette/CommandPalette.h"
#include "ui/palette/PaletteActions.h"
#include "ui/palette/PaletteModel.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Notices.h"
#include "ui/shell/Selection.h"
#include "ui/theme/Theme.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScopeGuard>
#include <QSettings>
#include <QTest>

namespace waymark {

/// A window with what the palette works on.
class PaletteDesk
{
public:
    explicit PaletteDesk(bool sample = false) : house(sample)
    {
        const auto act = [this](const char *id, const QString &text, std::optional<MenuId> menu,
                                const QKeySequence &keys = {}) {
            const QString name = QLatin1String(id);
            actions.add({name, text, Icon::Plus, {keys}, menu, 0}, [this, name](bool) { done += name; });
        };
        act("cta.new", QStringLiteral("&New CTA"), MenuId::Account, QKeySequence(Qt::CTRL | Qt::Key_N));
        act("activity.log", QStringLiteral("&Log activity"), MenuId::Account);
        act("task.validate", QStringLiteral("&Validate Email"), MenuId::Cta,
            QKeySequence(Qt::CTRL | Qt::Key_E));
        act("edit.undo", QStringLiteral("&Undo"), MenuId::Edit);
        act("go.accounts", QStringLiteral("Accounts"), MenuId::Go);
        act("go.today", QStringLiteral("Today"), MenuId::Go);
        actions.setEnabled(QStringLiteral("edit.undo"), false,
                           QStringLiteral("Nothing has been done that can be undone."));
        window.resize(1440, 900);
        line = new QLineEdit(&window);
        window.show();
        window.activateWindow();
        line->setFocus();
        context = std::make_unique<UiContext>(
            UiContext{house.context(), actions, navigator, notices, selection, theme, settings});
        PaletteParts parts;
        parts.window = &window;
        parts.pageActions = [] { return QStringList{QStringLiteral("cta.new")}; };
        parts.openContact = [this](const ContactId &contact) { opened = contact; };
        parts.openTemplate = [this](const TemplateId &id) { read = id; };
        palette = std::make_unique<PaletteActions>(*context, parts, nullptr);
    }

    CommandPalette *open()
    {
        actions.trigger(QStringLiteral("go.search"));
        auto *shown = window.findChild<CommandPalette *>();
        return shown && QTest::qWaitForWindowActive(shown) ? shown : nullptr;
    }
    QLineEdit *input() const { return window.findChild<QLineEdit *>(QStringLiteral("paletteLine")); }
    QListView *list() const { return window.findChild<QListView *>(QStringLiteral("paletteList")); }
    QString note(const char *name) const
    {
        const auto *label = window.findChild<QLabel *>(QLatin1String(name));
        return label->isVisible() ? label->text() : QString();
    }
    const PaletteModel &model() const { return static_cast<const PaletteModel &>(*list()->model()); }
    QStringList titles() const
    {
        QStringList titles;
        for (const PaletteRow &row : model().rows())
            titles += row.title;
        return titles;
    }
    QString chosen() const { return list()->currentIndex().data().toString(); }
    void press(Qt::Key key) { QTest::keyClick(input(), key); }

    WorkHouse house;
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat};
    Theme theme{Theme::Choice::Light};
    ActionRegistry actions;
    Navigator navigator;
    Notices notices;
    Selection selection;
    QWidget window;
    QLineEdit *line;
    std::unique_ptr<UiContext> context;
    std::unique_ptr<PaletteActions> palette;
    QStringList done;
    ContactId opened;
    TemplateId read;
};

/// Ctrl+K finds what is typed and goes there, by keyboard alone.
class TestPalette : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itStartsWithWhereOneWasAndWhatCanBeDoneHere();
    void enterGoesToTheFirstThingFound();
    void enterBeforeTheAnswerTakesTheAnswersFirst();
    void aCommandIsRunAfterThePaletteIsGone();
    void aCommandThatCannotBeDoneSaysWhyAndIsNotRun();
    void commandsAreFoundByInitialsAndByTheAccountTheyAreAbout();
    void thePrefixesNarrow();
    void headsAreNeverChosen();
    void aContactLeadsToItsAccount();
    void aContactOfNoAccountIsOpened();
    void aDraftOpensInTheComposer();
    void aTemplateIsOpenedToBeRead();
    void nothingFoundSaysSo();
    void escapeGivesTheFocusBack();
    void anyTextIsOnlyLookedFor_data();
    void anyTextIsOnlyLookedFor();
    void whileTheIndexIsBuiltItSaysSo();
    void itFitsItsWindowWhateverItShows_data();
    void itFitsItsWindowWhateverItShows();
};

void TestPalette::itStartsWithWhereOneWasAndWhatCanBeDoneHere()
{
    PaletteDesk desk;
    const AccountId account = desk.house.addAccount(QStringLiteral("Northbeam Robotics")).id;
    desk.navigator.go({QStringLiteral("today"), {}});
    desk.navigator.go({QStringLiteral("accounts"), account.toString()});
    desk.navigator.go({QStringLiteral("accounts"), QStringLiteral("acc_gone")});
    desk.navigator.go({QStringLiteral("accounts"), {}});
    desk.selection.set({account, {}, {}, {}, {}, {}, {}});
    QVERIFY(desk.open());
    const QAbstractItemModelTester tester(desk.list()->model());
    QCOMPARE(desk.titles(),
             (QStringList{QStringLiteral("Recent places"), QStringLiteral("Northbeam Robotics"),
                          QStringLiteral("Today"), QStringLiteral("Commands"), QStringLiteral("New CTA"),
                          QStringLiteral("Log activity"), QStringLiteral("Validate Email")}));
    QCOMPARE(desk.chosen(), QStringLiteral("Northbeam Robotics"));
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Return);
    QTRY_COMPARE(desk.navigator.current().page, QStringLiteral("today"));
}

void TestPalette::enterGoesToTheFirstThingFound()
{
    PaletteDesk desk;
    const AccountId account = desk.house.addAccount(QStringLiteral("Aldermoor Bank")).id;
    QVERIFY(desk.open());
    QTest::keyClicks(desk.input(), QStringLiteral("alder"));
    QTRY_COMPARE(desk.chosen(), QStringLiteral("Aldermoor Bank"));
    const PaletteRow &row = desk.model().row(desk.list()->currentIndex());
    QCOMPARE(row.titleRanges, (QList<MatchRange>{{0, 5}}));
    desk.press(Qt::Key_Return);
    QTRY_COMPARE(desk.navigator.current(), (Place{QStringLiteral("accounts"), account.toString()}));
    QVERIFY(!desk.window.findChild<CommandPalette *>()->isVisible());
}

void TestPalette::enterBeforeTheAnswerTakesTheAnswersFirst()
{
    PaletteDesk desk;
    const AccountId account = desk.house.addAccount(QStringLiteral("Aldermoor Bank")).id;
    desk.house.addAccount(QStringLiteral("Northbeam Robotics"));
    QVERIFY(desk.open());
    desk.input()->setText(QStringLiteral("northbeam"));
    QTRY_COMPARE(desk.chosen(), QStringLiteral("Northbeam Robotics"));
    desk.input()->setText(QStringLiteral("aldermoor"));
    desk.press(Qt::Key_Return);
    QTRY_COMPARE(desk.navigator.current().argument, account.toString());
}

void TestPalette::aCommandIsRunAfterThePaletteIsGone()
{
    PaletteDesk desk;
    QVERIFY(desk.open());
    QTest::keyClicks(desk.input(), QStringLiteral(">new c"));
    QCOMPARE(desk.chosen(), QStringLiteral("New CTA"));
    QCOMPARE(desk.model().row(desk.list()->currentIndex()).keys, QStringLiteral("Ctrl+N"));
    desk.press(Qt::Key_Return);
    QVERIFY(desk.done.isEmpty());
    QVERIFY(!desk.window.findChild<CommandPalette *>()->isVisible());
    QTRY_COMPARE(desk.done, QStringList{QStringLiteral("cta.new")});
}

void TestPalette::aCommandThatCannotBeDoneSaysWhyAndIsNotRun()
{
    PaletteDesk desk;
    CommandPalette *palette = desk.open();
    QVERIFY(palette);
    QTest::keyClicks(desk.input(), QStringLiteral(">undo"));
    const PaletteRow row = desk.model().row(desk.list()->currentIndex());
    QCOMPARE(row.second, QStringLiteral("Nothing has been done that can be undone."));
    QVERIFY(PaletteModel::spoken(row).contains(row.second));
    desk.press(Qt::Key_Return);
    QVERIFY(palette->isVisible());
    QCoreApplication::sendPostedEvents();
    QVERIFY(desk.done.isEmpty());
}

void TestPalette::commandsAreFoundByInitialsAndByTheAccountTheyAreAbout()
{
    PaletteDesk desk;
    const AccountId account = desk.house.addAccount(QStringLiteral("Northbeam Robotics")).id;
    desk.selection.set({account, {}, {}, {}, {}, {}, {}});
    QVERIFY(desk.open());
    QTest::keyClicks(desk.input(), QStringLiteral(">ve"));
    QCOMPARE(desk.chosen(), QStringLiteral("Validate Email"));
    desk.input()->setText(QStringLiteral(">northb"));
    QCOMPARE(desk.titles().mid(1), (QStringList{QStringLiteral("New CTA"), QStringLiteral("Log activity"),
                                                QStringLiteral("Validate Email")}));
}

void TestPalette::thePrefixesNarrow()
{
    PaletteDesk desk;
    const Account horizons = desk.house.addAccount(QStringLiteral("New Horizons"));
    desk.house.addContact(horizons, QStringLiteral("Newt"), QStringLiteral("newt@new.example"));
    QVERIFY(desk.open());
    QTest::keyClicks(desk.input(), QStringLiteral("new"));
    // Last the library's emails with the word in their text, five at most.
    QTRY_COMPARE(
        desk.titles().mid(0, 7),
        (QStringList{QStringLiteral("Actions"), QStringLiteral("New CTA"), QStringLiteral("Accounts"),
                     QStringLiteral("New Horizons"), QStringLiteral("Contacts"),
                     QStringLiteral("Newt Example"), QStringLiteral("Program library")}));
    QCOMPARE(desk.titles().size(), 7 + 5);
    desk.input()->setText(QStringLiteral("@new"));
    QTRY_COMPARE(desk.titles(), (QStringList{QStringLiteral("Contacts"), QStringLiteral("Newt Example")}));
    desk.input()->setText(QStringLiteral(">new"));
    QCOMPARE(desk.titles(), (QStringList{QStringLiteral("Actions"), QStringLiteral("New CTA")}));
}

void TestPalette::headsAreNeverChosen()
{
    PaletteDesk desk;
    desk.house.addAccount(QStringLiteral("CTA House"));
    QVERIFY(desk.open());
    QTest::keyClicks(desk.input(), QStringLiteral("cta"));
    QTRY_COMPARE(desk.model().choices(), 2);
    QCOMPARE(desk.chosen(), QStringLiteral("New CTA"));
    desk.press(Qt::Key_Down);
    QCOMPARE(desk.chosen(), QStringLiteral("CTA House"));
    desk.press(Qt::Key_Down);
    QCOMPARE(desk.chosen(), QStringLiteral("New CTA"));
    desk.press(Qt::Key_Up);
    QCOMPARE(desk.chosen(), QStringLiteral("CTA House"));
    desk.press(Qt::Key_PageUp);
    QCOMPARE(desk.chosen(), QStringLiteral("New CTA"));
}

void TestPalette::aContactLeadsToItsAccount()
{
    PaletteDesk desk;
    const Account northbeam = desk.house.addAccount(QStringLiteral("Northbeam Robotics"));
    const AccountId account = northbeam.id;
    const ContactId contact =
        desk.house.addContact(northbeam, QStringLiteral("Eleanor"), QStringLiteral("e@northbeam.example")).id;
    QVERIFY(desk.open());
    QTest::keyClicks(desk.input(), QStringLiteral("eleanor"));
    QTRY_COMPARE(desk.chosen(), QStringLiteral("Eleanor Example"));
    desk.press(Qt::Key_Return);
    QTRY_COMPARE(desk.navigator.current().argument,
                 account.toString() + QLatin1Char('/') + contact.toString());
}

void TestPalette::aContactOfNoAccountIsOpened()
{
    PaletteDesk desk;
    const Contact contact = rows::contact(QStringLiteral("Ada"), QStringLiteral("ada@alone.example"), {});
    VERIFY_RESULT(
        desk.house.store.run([&](WriteTransaction &t) { return ContactRepository::save(t, contact); }));
    QVERIFY(desk.open());
    QTest::keyClicks(desk.input(), QStringLiteral("alone"));
    QTRY_COMPARE(desk.chosen(), QStringLiteral("Ada"));
    desk.press(Qt::Key_Return);
    QTRY_COMPARE(desk.opened, contact.id);
}

void TestPalette::aDraftOpensInTheComposer()
{
    PaletteDesk desk(true);
    QVERIFY(desk.open());
    const auto drafts = desk.house.reader().query(QStringLiteral(
        "SELECT task.title, task.uid, account.name FROM draft JOIN task ON task.id = draft.task_id "
        "JOIN account ON account.id = draft.account_id LIMIT 1"));
    VERIFY_RESULT(drafts);
    QVERIFY(!drafts->isEmpty());
    const QVariantList draft = drafts->first();
    desk.input()->setText(draft.at(0).toString() + QLatin1Char(' ') + draft.at(2).toString());
    const QString title = QStringLiteral("Draft for ") + draft.at(2).toString();
    QTRY_VERIFY(desk.titles().contains(title));
    while (desk.chosen() != title)
        desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Return);
    QTRY_COMPARE(desk.done, QStringList{QStringLiteral("task.validate")});
    QCOMPARE(desk.selection.subject().task.toString(), draft.at(1).toString());
    QCOMPARE(desk.navigator.current().page, QStringLiteral("accounts"));
}

void TestPalette::aTemplateIsOpenedToBeRead()
{
    PaletteDesk desk;
    const auto templates = TemplateRepository::list(desk.house.reader());
    QVERIFY(templates && !templates->isEmpty());
    const EmailTemplate wanted = templates->first();
    QVERIFY(desk.open());
    desk.input()->setText(wanted.name);
    QTRY_VERIFY(desk.titles().contains(wanted.name));
    int place = -1;
    for (int i = 0; i < desk.model().rows().size(); ++i) {
        if (desk.model().rows().at(i).hit.uid == wanted.id.toString())
            place = i;
    }
    QVERIFY(place >= 0);
    QCOMPARE(desk.model().rows().at(place).second, QStringLiteral("Email of the library"));
    desk.list()->setCurrentIndex(desk.model().index(place, 0));
    desk.press(Qt::Key_Return);
    QTRY_COMPARE(desk.read, wanted.id);
}

void TestPalette::nothingFoundSaysSo()
{
    PaletteDesk desk;
    QVERIFY(desk.open());
    QTest::keyClicks(desk.input(), QStringLiteral("norx"));
    QTRY_COMPARE(desk.note("paletteNothing"), QStringLiteral("Nothing found for “norx”"));
    desk.press(Qt::Key_Return);
    QVERIFY(desk.window.findChild<CommandPalette *>()->isVisible());
    desk.input()->clear();
    QCOMPARE(desk.note("paletteNothing"), QString());
}

void TestPalette::escapeGivesTheFocusBack()
{
    PaletteDesk desk;
    CommandPalette *palette = desk.open();
    QVERIFY(palette);
    QVERIFY(desk.input()->hasFocus());
    QTest::keyClicks(desk.input(), QStringLiteral("new"));
    desk.press(Qt::Key_Escape);
    QVERIFY(!palette->isVisible());
    desk.window.activateWindow();
    QTRY_VERIFY(desk.line->hasFocus());
    QVERIFY(desk.open());
    QCOMPARE(desk.input()->text(), QString());
}

void TestPalette::anyTextIsOnlyLookedFor_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("quotes") << QStringLiteral("\"\"\"");
    QTest::newRow("stars") << QStringLiteral("***");
    QTest::newRow("an operator") << QStringLiteral("NEAR(zzq zzw)");
    QTest::newRow("two prefixes") << QStringLiteral(">@>");
    QTest::newRow("only a prefix") << QStringLiteral("@");
    QTest::newRow("10 kB") << QString(10'000, QLatin1Char('x'));
}

void TestPalette::anyTextIsOnlyLookedFor()
{
    QFETCH(QString, typed);
    PaletteDesk desk;
    desk.house.addAccount(QStringLiteral("Northbeam Robotics"));
    QVERIFY(desk.open());
    desk.input()->setText(typed);
    QTRY_VERIFY(!desk.note("paletteNothing").isEmpty());
    QVERIFY(!desk.note("paletteNothing").contains(QStringLiteral("“”")));
    // The next search is answered, and nothing was said to be wrong.
    desk.input()->setText(QStringLiteral("northbeam"));
    QTRY_COMPARE(desk.chosen(), QStringLiteral("Northbeam Robotics"));
    QCOMPARE(desk.note("paletteNote"), QString());
}

void TestPalette::whileTheIndexIsBuiltItSaysSo()
{
    PaletteDesk desk;
    VERIFY_RESULT(
        desk.house.store.run([](WriteTransaction &t) { return SearchIndex::clear(t.connection()); }));
    desk.house.addAccount(QStringLiteral("Northbeam Robotics"));
    QVERIFY(desk.open());
    QTest::keyClicks(desk.input(), QStringLiteral("northbeam"));
    QTRY_VERIFY(desk.note("paletteNote").startsWith(QStringLiteral("Still reading your workspace")));
    QTRY_COMPARE(desk.chosen(), QStringLiteral("Northbeam Robotics"));
}

void TestPalette::itFitsItsWindowWhateverItShows_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("rightToLeft");
    QTest::newRow("start") << QString() << false << false;
    QTest::newRow("nor") << QStringLiteral("nor") << false << false;
    QTest::newRow("nor-dark") << QStringLiteral("nor") << true << false;
    QTest::newRow("nor-rtl") << QStringLiteral("nor") << false << true;
    QTest::newRow("emails") << QStringLiteral("import") << false << false;
    QTest::newRow("nothing") << QStringLiteral("norx") << true << false;
    QTest::newRow("commands") << QStringLiteral(">") << false << false;
    QTest::newRow("contacts") << QStringLiteral("@e") << false << false;
}

void TestPalette::itFitsItsWindowWhateverItShows()
{
    QFETCH(QString, typed);
    QFETCH(bool, dark);
    QFETCH(bool, rightToLeft);
    PaletteDesk desk(true);
    desk.theme.setChoice(dark ? Theme::Choice::Dark : Theme::Choice::Light);
    const auto leftAgain = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
    if (rightToLeft)
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    desk.navigator.go({QStringLiteral("today"), {}});
    const auto account =
        desk.house.reader().query(QStringLiteral("SELECT uid FROM account WHERE name LIKE 'North%'"));
    const AccountId chosen(account->isEmpty() ? QString() : account->first().first().toString());
    desk.navigator.go({QStringLiteral("accounts"), chosen.toString()});
    desk.navigator.go({QStringLiteral("accounts"), {}});
    desk.selection.set({chosen, {}, {}, {}, {}, {}, {}});
    CommandPalette *palette = desk.open();
    QVERIFY(palette);
    desk.input()->setText(typed);
    const auto isAnswered = [&desk, &typed] {
        const QStringList titles = desk.titles();
        return typed.startsWith(QLatin1Char('>')) || !desk.note("paletteNothing").isEmpty() ||
               titles.contains(QStringLiteral("Contacts")) || titles.contains(QStringLiteral("Emails"));
    };
    if (!typed.isEmpty())
        QTRY_VERIFY(isAnswered());
    QVERIFY(palette->height() < desk.window.height());
    QVERIFY(palette->width() <= 660);
    // Nothing of its list is cut off at a side.
    QVERIFY(palette->rect().contains(QRect(desk.list()->mapTo(palette, QPoint()), desk.list()->size())));
}

} // namespace waymark

QTEST_MAIN(waymark::TestPalette)
#include "tst_palette.moc"
