// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/DraftRepository.h"
#include "core/store/WriteTransaction.h"
#include "core/sync/SetAsideChanges.h"
#include "tests/support/ResultCheck.h"
#include "tests/ui/sync/SyncDesk.h"
#include "ui/sync/DraftFromText.h"
#include "ui/sync/SetAsideView.h"
#include "ui/widgets/FilterEdit.h"
#include "ui/widgets/ListOrEmpty.h"
#include "ui/widgets/TableView.h"
#include "ui/widgets/TextLabel.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace waymark {

namespace {

QJsonObject bodyOf(const QString &words)
{
    return {{QStringLiteral("type"), QStringLiteral("doc")},
            {QStringLiteral("content"),
             QJsonArray{QJsonObject{{QStringLiteral("type"), QStringLiteral("paragraph")},
                                    {QStringLiteral("content"),
                                     QJsonArray{QJsonObject{{QStringLiteral("type"), QStringLiteral("text")},
                                                            {QStringLiteral("text"), words}}}}}}}};
}

/// The screen over a workspace with a series and one thing that was set aside.
class Screen
{
public:
    Screen(EntityType type, const QJsonObject &object, bool hasEmails = true) : view(desk.context())
    {
        account = desk.house.addAccount();
        desk.house.addContact(account, QStringLiteral("Priya"), QStringLiteral("priya@northbeam.example"));
        if (hasEmails)
            cta = desk.house.addSeries(account);
        const auto kept = desk.house.store.run([&](WriteTransaction &transaction) {
            return SetAsideChanges::addValues(transaction, *syncType(type), QStringLiteral("gone"),
                                              QStringLiteral("Welcome, Southlight"), object);
        });
        if (!kept)
            qFatal("%s", qPrintable(describe(kept.error())));
        view.show();
        view.refresh();
        settle();
    }

    void settle() const
    {
        if (!QTest::qWaitFor([this] { return !view.isReading(); }))
            qFatal("The screen does not come to rest.");
    }
    template <class T>
    T *find(const char *name) const
    {
        return view.window()->findChild<T *>(QLatin1String(name));
    }

    SyncDesk desk;
    Account account;
    CtaId cta;
    SetAsideView view;
};

} // namespace

/// Work that left this computer, and how it comes back.
class TestSetAside : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTextBecomesADraftOfTheEmailThatIsChosen();
    void whatIsNoTextIsToBeReadAndCopied();
    void withoutAnEmailTheTextStays();
};

void TestSetAside::aTextBecomesADraftOfTheEmailThatIsChosen()
{
    Screen screen(EntityType::Draft, {{QStringLiteral("subject"), QJsonArray()},
                                      {QStringLiteral("preheader"), QJsonArray()},
                                      {QStringLiteral("body"), bodyOf(QStringLiteral("Not sent yet"))}});
    QSignalSpy settled(&screen.view, &SetAsideView::settled);
    screen.find<QPushButton>("setAsideDraft")->click();
    auto *dialog = screen.find<DraftFromText>("draftFromText");
    QVERIFY(dialog);
    auto *list = dialog->findChild<TableView *>(QStringLiteral("draftFromTextList"));
    const QAbstractItemModelTester tester(list->model());
    auto *save = dialog->findChild<QPushButton *>(QStringLiteral("draftFromTextSave"));
    QTRY_VERIFY(save->isEnabled());
    QVERIFY(list->model()->rowCount() > 1);
    auto *filter = dialog->findChild<FilterEdit *>(QStringLiteral("draftFromTextFilter"));
    filter->setText(QStringLiteral("no such email"));
    QTRY_VERIFY(dialog->findChild<ListOrEmpty *>()->isEmpty());
    QVERIFY(!save->isEnabled());
    filter->setText(QStringLiteral("monitoring"));
    QTRY_COMPARE(list->model()->rowCount(), 1);
    save->click();
    QTRY_COMPARE(settled.size(), 1);
    const TaskId task = screen.desk.house.taskOf(screen.cta, "monitoring").id;
    const auto draft = DraftRepository::forTask(screen.desk.house.reader(), task);
    VERIFY_RESULT(draft);
    QVERIFY(*draft);
    QCOMPARE((*draft)->body, bodyOf(QStringLiteral("Not sent yet")));
    screen.settle();
    QVERIFY(screen.view.findChild<ListOrEmpty *>()->isEmpty());
}

void TestSetAside::whatIsNoTextIsToBeReadAndCopied()
{
    Screen screen(EntityType::Account,
                  {{QStringLiteral("pinnedNote"), QStringLiteral("Call Ruth")},
                   {QStringLiteral("links"),
                    QJsonObject{{QStringLiteral("chat"), QStringLiteral("https://chat.example")}}}});
    QVERIFY(!screen.find<QPushButton>("setAsideDraft")->isVisible());
    screen.find<QPushButton>("setAsideCopy")->click();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.contains(u"Call Ruth") && copied.contains(u"https://chat.example"), qPrintable(copied));
}

void TestSetAside::withoutAnEmailTheTextStays()
{
    Screen screen(EntityType::Draft, {{QStringLiteral("body"), bodyOf(QStringLiteral("Not sent yet"))}},
                  false);
    screen.find<QPushButton>("setAsideDraft")->click();
    auto *dialog = screen.find<DraftFromText>("draftFromText");
    QTRY_VERIFY(dialog->findChild<ListOrEmpty *>()->isEmpty());
    QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("draftFromTextSave"))->isEnabled());
    dialog->reject();
    QCOMPARE(*SetAsideChanges::count(screen.desk.house.reader()), 1);
}

} // namespace waymark

QTEST_MAIN(waymark::TestSetAside)
#include "tst_set_aside.moc"
