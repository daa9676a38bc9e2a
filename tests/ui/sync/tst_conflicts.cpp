// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/UserRepository.h"
#include "core/store/WriteTransaction.h"
#include "core/sync/SyncConflicts.h"
#include "tests/support/ResultCheck.h"
#include "tests/ui/sync/SyncDesk.h"
#include "ui/sync/ConflictRowView.h"
#include "ui/sync/SyncPage.h"
#include "ui/sync/SyncView.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/ListOrEmpty.h"
#include "ui/widgets/RowView.h"
#include "ui/widgets/WordsLabel.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace waymark {

namespace {

using Choice = SyncConflict::Choice;

/// The screen, shown.
class Screen
{
public:
    explicit Screen(SyncDesk &desk) : view(desk.context())
    {
        view.resize(1200, 800);
        view.show();
        settle();
    }

    /// Waits for what is read beside the screen.
    void settle() const
    {
        if (!QTest::qWaitFor([this] { return !view.isReading(); }))
            qFatal("The screen does not come to rest.");
    }
    void refresh()
    {
        view.refresh();
        settle();
    }

    template <class T>
    T *find(const char *name) const
    {
        return view.findChild<T *>(QLatin1String(name));
    }
    RowView *list() const { return find<RowView>("conflictList"); }
    QPushButton *use() const { return find<QPushButton>("conflictUse"); }
    QList<ConflictRowView *> rows() const
    {
        QList<ConflictRowView *> rows = view.findChildren<ConflictRowView *>();
        rows.removeIf([](const ConflictRowView *row) { return !row->isVisible(); });
        return rows;
    }
    QString count() const { return find<QLabel>("conflictCount")->text(); }

    SyncView view;
};

QString noteOf(SyncDesk &desk, const AccountId &account)
{
    const auto found = AccountRepository::find(desk.house.reader(), account);
    return found ? found->pinnedNote : describe(found.error());
}

int stored(SyncDesk &desk)
{
    const auto count = SyncConflicts::count(desk.house.reader());
    return count ? static_cast<int>(*count) : -1;
}

} // namespace

/// The conflict screen over conflicts of a real store.
class TestConflicts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutAnyItSaysSo();
    void myValueStandsOnceItIsUsed();
    void theServersValueStandsAsItIs();
    void bothPutsMyTextBelow();
    void aSettledConflictCanBeOpenedAgain();
    void nothingCanBeUsedBeforeAllIsChosen();
    void fieldsOfOneObjectAreOneConflict();
    void oneSidedChangesOfAnEmailAreProposed();
    void bothVersionsOfAnEmailCanStay();
    void anEmailThatWasPutTogetherCanBeTakenApart();
    void f8GoesFromChoiceToChoice();
    void aChangeElsewhereKeepsWhatWasChosen();
    void anEmailLeadsToItsOwnConflict();
    void aCaseThatIsStillReadIsNotSettledForAnother();
    void withoutAnyTheKeyboardStaysOnThePage();
    void everyTabIsArrivedAt();
    void hundredsAreSettledAtOnceAndBack();
    void everythingSaysItsName();
    void onePersonAtTwoComputersIsNotTwo();
    void theListSaysWhoseEmailItIs();
};

void TestConflicts::withoutAnyItSaysSo()
{
    SyncDesk desk;
    Screen screen(desk);
    QVERIFY(!screen.view.showsConflicts());
    QVERIFY(screen.find<QWidget>("conflicts")->findChild<ListOrEmpty *>()->isEmpty());
    QVERIFY(screen.view.trail().isEmpty());
    screen.view.choose(Choice::Mine);
    screen.view.goToOpen(true);
}

void TestConflicts::myValueStandsOnceItIsUsed()
{
    SyncDesk desk;
    const Account account = desk.addNoteConflict(QStringLiteral("Aldermoor Bank"));
    Screen screen(desk);
    const QAbstractItemModelTester tester(screen.list()->model());
    QCOMPARE(screen.list()->model()->rowCount(), 1);
    QCOMPARE(screen.find<QLabel>("conflictMine")->accessibleName(), QStringLiteral("Call[added:  Ruth]"));
    screen.view.choose(Choice::Mine);
    QVERIFY(screen.use()->isEnabled());
    QCOMPARE(noteOf(desk, account.id), QStringLiteral("Call before Thursday"));
    screen.use()->click();
    QTRY_COMPARE(stored(desk), 0);
    QCOMPARE(noteOf(desk, account.id), QStringLiteral("Call Ruth"));
    QTRY_VERIFY(!screen.view.showsConflicts());
}

void TestConflicts::theServersValueStandsAsItIs()
{
    SyncDesk desk;
    const Account account = desk.addNoteConflict(QStringLiteral("Aldermoor Bank"));
    Screen screen(desk);
    QSignalSpy settled(&screen.view, &SyncView::settled);
    screen.view.choose(Choice::Theirs);
    screen.use()->click();
    QTRY_COMPARE(stored(desk), 0);
    QTRY_COMPARE(settled.size(), 1);
    QCOMPARE(noteOf(desk, account.id), QStringLiteral("Call before Thursday"));
}

void TestConflicts::bothPutsMyTextBelow()
{
    SyncDesk desk;
    const Account account = desk.addNoteConflict(QStringLiteral("Aldermoor Bank"));
    Screen screen(desk);
    screen.view.choose(Choice::Both);
    const auto *result = screen.find<QWidget>("conflictResult")->findChild<WordsLabel *>();
    QVERIFY(result);
    QCOMPARE(result->accessibleName(), QStringLiteral("Call before Thursday\nCall Ruth"));
    screen.use()->click();
    QTRY_COMPARE(stored(desk), 0);
    QCOMPARE(noteOf(desk, account.id), QStringLiteral("Call before Thursday\nCall Ruth"));
}

void TestConflicts::aSettledConflictCanBeOpenedAgain()
{
    for (const Choice choice : {Choice::Mine, Choice::Theirs}) {
        SyncDesk desk;
        const Account account = desk.addNoteConflict(QStringLiteral("Aldermoor Bank"));
        Screen screen(desk);
        screen.view.choose(choice);
        screen.use()->click();
        QTRY_COMPARE(stored(desk), 0);
        QTRY_VERIFY(desk.notices.canUndo());
        desk.notices.undo();
        QTRY_COMPARE(stored(desk), 1);
        QCOMPARE(noteOf(desk, account.id), QStringLiteral("Call before Thursday"));
        QTRY_VERIFY(screen.view.showsConflicts());
    }
}

void TestConflicts::nothingCanBeUsedBeforeAllIsChosen()
{
    SyncDesk desk;
    desk.addNoteConflict(QStringLiteral("Aldermoor Bank"));
    Screen screen(desk);
    QVERIFY(!screen.use()->isEnabled());
    QCOMPARE(screen.use()->toolTip(), QStringLiteral("1 choice(s) left"));
    QVERIFY(!screen.view.statusText().isEmpty());
    QVERIFY(!screen.find<QPushButton>("conflictKeepBoth")->isVisible());
}

void TestConflicts::fieldsOfOneObjectAreOneConflict()
{
    SyncDesk desk;
    const Account account = desk.addNoteConflict(QStringLiteral("Aldermoor Bank"));
    VERIFY_RESULT(desk.add(SyncDesk::propertyConflict(
        EntityType::Account, account.id.toString(), QStringLiteral("renewalDate"),
        QStringLiteral("2027-01-30"), QStringLiteral("2027-02-28"), QStringLiteral("2027-03-31"))));
    Screen screen(desk);
    QCOMPARE(screen.list()->model()->rowCount(), 1);
    QCOMPARE(screen.rows().size(), 2);
    screen.view.choose(Choice::Mine);
    QVERIFY(!screen.use()->isEnabled());
    screen.find<QPushButton>("conflictAllTheirs")->click();
    QVERIFY(screen.use()->isEnabled());
    screen.use()->click();
    QTRY_COMPARE(stored(desk), 0);
}

void TestConflicts::oneSidedChangesOfAnEmailAreProposed()
{
    SyncDesk desk;
    const SyncConflict conflict = desk.addDraftConflict("a b c d", "a x c mine", "a b y theirs");
    Screen screen(desk);
    QVERIFY(!screen.use()->isEnabled());
    screen.view.choose(Choice::Theirs);
    QVERIFY(screen.use()->isEnabled());
    screen.use()->click();
    QTRY_COMPARE(stored(desk), 0);
    QCOMPARE(desk.wordsOf(DraftId(conflict.uid)), QStringLiteral("a x y theirs"));
    QCOMPARE(desk.drafts(), 1);
}

void TestConflicts::bothVersionsOfAnEmailCanStay()
{
    SyncDesk desk;
    const SyncConflict conflict = desk.addDraftConflict("a", "mine", "theirs");
    Screen screen(desk);
    auto *both = screen.find<QPushButton>("conflictKeepBoth");
    QVERIFY(both->isVisible());
    both->click();
    QTRY_COMPARE(stored(desk), 0);
    QCOMPARE(desk.wordsOf(DraftId(conflict.uid)), QStringLiteral("theirs"));
    QCOMPARE(desk.drafts(), 2);
}

void TestConflicts::anEmailThatWasPutTogetherCanBeTakenApart()
{
    SyncDesk desk;
    const SyncConflict conflict = desk.addDraftConflict("a", "mine", "theirs");
    Screen screen(desk);
    screen.view.choose(Choice::Mine);
    screen.use()->click();
    QTRY_COMPARE(stored(desk), 0);
    QTRY_VERIFY(desk.notices.canUndo());
    desk.notices.undo();
    QTRY_COMPARE(stored(desk), 1);
    QCOMPARE(desk.wordsOf(DraftId(conflict.uid)), QStringLiteral("theirs"));
    QCOMPARE(desk.wordsOf(DraftId(conflict.other)), QStringLiteral("mine"));
}

void TestConflicts::f8GoesFromChoiceToChoice()
{
    SyncDesk desk;
    desk.addDraftConflict("a k b k c", "x k y k z", "1 k 2 k 3");
    Screen screen(desk);
    QCOMPARE(screen.count(), QStringLiteral("0 of 3 choice(s) made"));
    const auto current = [&screen]() -> QString {
        for (const ConflictRowView *row : screen.rows()) {
            if (row->isAncestorOf(screen.view.focusWidget()))
                return row->row().label;
        }
        return {};
    };
    screen.view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&screen.view));
    screen.view.goToOpen(true);
    QCOMPARE(current(), QStringLiteral("Block 1"));
    screen.view.goToOpen(true);
    QCOMPARE(current(), QStringLiteral("Block 3"));
    screen.view.choose(Choice::Mine);
    QCOMPARE(current(), QStringLiteral("Block 3"));
    screen.view.goToOpen(true);
    QCOMPARE(current(), QStringLiteral("Block 5"));
    screen.view.goToOpen(false);
    QCOMPARE(current(), QStringLiteral("Block 1"));
}

void TestConflicts::aChangeElsewhereKeepsWhatWasChosen()
{
    SyncDesk desk;
    const Account account = desk.addNoteConflict(QStringLiteral("Aldermoor Bank"));
    const QString uid = account.id.toString();
    // What stands on the server is in the row.
    const auto renewElsewhere = [&desk, account](int month) {
        Account changed = account;
        changed.renewalDate = QDate(2027, month, 30);
        return desk.house.store.run([&changed](WriteTransaction &transaction) {
            return AccountRepository::save(transaction, changed);
        });
    };
    VERIFY_RESULT(renewElsewhere(3));
    VERIFY_RESULT(desk.add(SyncDesk::propertyConflict(
        EntityType::Account, uid, QStringLiteral("renewalDate"), QStringLiteral("2027-01-30"),
        QStringLiteral("2027-02-28"), QStringLiteral("2027-03-30"))));
    Screen screen(desk);
    auto *banner = screen.find<Banner>("conflictChangedAgain");
    screen.view.choose(Choice::Mine);
    screen.refresh();
    QVERIFY(!banner->isVisible());
    VERIFY_RESULT(renewElsewhere(4));
    screen.refresh();
    QVERIFY(banner->isVisible());
    QTRY_COMPARE(screen.rows().size(), 2);
    int chosen = 0;
    for (const ConflictRowView *row : screen.rows())
        chosen += row->row().choice == Choice::Mine ? 1 : 0;
    QCOMPARE(chosen, 1);
}

void TestConflicts::hundredsAreSettledAtOnceAndBack()
{
    SyncDesk desk;
    for (int i = 0; i < 60; ++i)
        desk.addNoteConflict(QStringLiteral("Account %1").arg(i));
    Screen screen(desk);
    const QAbstractItemModelTester tester(screen.list()->model());
    QCOMPARE(screen.list()->model()->rowCount(), 60);
    auto *rest = screen.find<QPushButton>("conflictsRest");
    QVERIFY(rest->isVisible());
    rest->menu()->actions().first()->trigger();
    QTRY_COMPARE(stored(desk), 0);
    QTRY_VERIFY(desk.notices.canUndo());
    desk.notices.undo();
    QTRY_COMPARE(stored(desk), 60);
}

void TestConflicts::anEmailLeadsToItsOwnConflict()
{
    SyncDesk desk;
    desk.addNoteConflict(QStringLiteral("Aldermoor Bank"));
    const SyncConflict email = desk.addDraftConflict("One.", "One. Mine.", "One. Theirs.");
    Screen screen(desk);
    QCOMPARE(screen.list()->currentIndex().row(), 0);
    // Either of the two drafts does; another one changes nothing.
    for (const QString &draft : {email.uid, email.other}) {
        screen.list()->setCurrentIndex(screen.list()->model()->index(0, 0));
        screen.view.goTo(QStringLiteral("log"));
        screen.view.goTo(QStringLiteral("conflicts/") + draft);
        screen.settle();
        QCOMPARE(screen.view.tab(), QStringLiteral("conflicts"));
        QVERIFY(screen.list()->currentKey().contains(email.uid));
    }
    screen.view.goTo(QStringLiteral("conflicts/drf_none"));
    screen.settle();
    QVERIFY(screen.list()->currentKey().contains(email.uid));
}

void TestConflicts::aCaseThatIsStillReadIsNotSettledForAnother()
{
    SyncDesk desk;
    const Account first = desk.addNoteConflict(QStringLiteral("Aldermoor Bank"));
    const Account second = desk.addNoteConflict(QStringLiteral("Brightwater Utilities"));
    Screen screen(desk);
    screen.view.choose(Choice::Mine);
    QVERIFY(screen.use()->isEnabled());
    // While the second one is read, the sheet still has the first one, with its choice.
    screen.list()->setCurrentIndex(screen.list()->model()->index(1, 0));
    QVERIFY(!screen.use()->isEnabled());
    // What is pressed meanwhile is for the one that was gone to.
    screen.view.choose(Choice::Mine);
    screen.settle();
    QVERIFY(screen.use()->isEnabled());
    screen.use()->click();
    QTRY_COMPARE(stored(desk), 1);
    QCOMPARE(noteOf(desk, first.id), QStringLiteral("Call before Thursday"));
    QCOMPARE(noteOf(desk, second.id), QStringLiteral("Call Ruth"));
}

void TestConflicts::withoutAnyTheKeyboardStaysOnThePage()
{
    SyncDesk desk;
    desk.addNoteConflict(QStringLiteral("Aldermoor Bank"));
    Screen screen(desk);
    screen.view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&screen.view));
    screen.view.focusContent();
    QVERIFY(screen.list()->hasFocus());
    screen.view.choose(Choice::Mine);
    screen.use()->setFocus();
    screen.use()->click();
    QTRY_VERIFY(!screen.view.showsConflicts());
    const QWidget *page = screen.find<QWidget>("conflicts");
    QTRY_VERIFY(page->hasFocus());
}

void TestConflicts::everyTabIsArrivedAt()
{
    SyncDesk desk;
    SyncPage page(desk.context());
    const std::unique_ptr<QWidget> shown(page.widget());
    const auto *view = qobject_cast<SyncView *>(shown.get());
    QVERIFY(view);
    shown->show();
    QObject::connect(&desk.navigator, &Navigator::arrived, &page,
                     [&page](const Place &place) { page.arrive(place.argument); });
    for (const char *tab : {"log", "refused", "aside", "conflicts", "log"}) {
        desk.navigator.go({page.id(), QLatin1String(tab)});
        QCOMPARE(view->tab(), QLatin1String(tab));
    }
}

void TestConflicts::everythingSaysItsName()
{
    SyncDesk desk;
    desk.addDraftConflict("a b", "x b", "1 b");
    Screen screen(desk);
    for (const QPushButton *button : screen.view.findChildren<QPushButton *>()) {
        QVERIFY(!button->objectName().isEmpty());
        QVERIFY2(!button->isVisible() || !button->text().isEmpty() || !button->accessibleName().isEmpty(),
                 qPrintable(button->objectName()));
    }
    QVERIFY(!screen.list()->accessibleName().isEmpty());
    const QModelIndex first = screen.list()->model()->index(0, 0);
    QVERIFY(!first.data(Qt::AccessibleTextRole).toString().isEmpty());
}

void TestConflicts::onePersonAtTwoComputersIsNotTwo()
{
    SyncDesk desk;
    const Account account = desk.house.addAccount();
    User other;
    other.id = UserId::create();
    other.name = QStringLiteral("Grace Hopper");
    other.email = QStringLiteral("grace@team.example");
    VERIFY_RESULT(desk.house.store.run(
        [&other](WriteTransaction &transaction) { return UserRepository::save(transaction, other); }));
    for (const UserId &author : {desk.house.me, other.id}) {
        SyncConflict conflict = SyncDesk::propertyConflict(
            EntityType::Account, account.id.toString(), QStringLiteral("pinnedNote"), QStringLiteral("Call"),
            QStringLiteral("Call Ruth"), QStringLiteral("Call before Thursday"));
        conflict.author = author;
        VERIFY_RESULT(desk.add(conflict));
        Screen screen(desk);
        const QString title = screen.find<QLabel>("conflictTheirsTitle")->text();
        const QString sentence = screen.find<QLabel>("conflictSentence")->text();
        const bool isMine = author == desk.house.me;
        QCOMPARE(title, isMine ? QStringLiteral("Your other computer") : QStringLiteral("Grace Hopper"));
        QCOMPARE(sentence.contains(u"two computers"), isMine);
        QCOMPARE(sentence.contains(u"Grace Hopper"), !isMine);
        screen.view.choose(Choice::Theirs);
        screen.use()->click();
        QTRY_COMPARE(stored(desk), 0);
    }
}

void TestConflicts::theListSaysWhoseEmailItIs()
{
    SyncDesk desk;
    desk.addDraftConflict("a b", "x b", "1 b");
    Screen screen(desk);
    const QString words = screen.list()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(words.contains(u"Northbeam Robotics"), qPrintable(words));
    // When each side was written is known of an email.
    QVERIFY(screen.find<QLabel>("conflictMineNote")->text().contains(u", "));
}

} // namespace waymark

QTEST_MAIN(waymark::TestConflicts)
#include "tst_conflicts.moc"
