// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/sync/AnswerSettlement.h"
#include "core/sync/LocalChanges.h"
#include "core/sync/ParkedChanges.h"
#include "core/sync/StoredRequestRepository.h"
#include "core/sync/SyncLifecycle.h"
#include "core/sync/SyncLog.h"
#include "tests/support/ResultCheck.h"
#include "tests/ui/sync/SyncDesk.h"
#include "ui/sync/RefusedView.h"
#include "ui/sync/SyncLogView.h"
#include "ui/sync/SyncPanel.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/DialogFrame.h"
#include "ui/widgets/ListOrEmpty.h"
#include "ui/widgets/RowView.h"
#include "ui/widgets/TableView.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace waymark {

namespace {

/// A workspace whose server refuses whatever is new.
class RefusingDesk : public SyncDesk
{
public:
    RefusingDesk()
    {
        SyncConnection connection;
        connection.server = QStringLiteral("https://sync.example");
        connection.apiAccount = QStringLiteral("team");
        connection.device = QStringLiteral("dev_1");
        connection.user = house.me;
        sure(house.store.run([&](WriteTransaction &transaction) {
            return SyncLifecycle::connectTo(transaction, connection);
        }));
    }

    /// Sends what waits, and gets it back with this error.
    void refuse(const char *error)
    {
        sure(house.store.run([](WriteTransaction &transaction) -> Result<void> {
            const auto batch = LocalChanges::next(transaction);
            WAYMARK_TRY(batch);
            const auto sequence = StoredRequestRepository::nextSequence(transaction.connection());
            WAYMARK_TRY(sequence);
            return StoredRequestRepository::store(
                transaction, {*sequence, QJsonDocument(batch->methodCalls).toJson(), batch->contents});
        }));
        const auto request = StoredRequestRepository::get(house.reader());
        QJsonArray responses;
        for (const QJsonValue &call : QJsonDocument::fromJson((*request)->body).array())
            responses.append(QJsonArray{call[0], refusalOf(call[1].toObject(), error), call[2]});
        sure(house.store.run([&](WriteTransaction &transaction) -> Result<void> {
            WAYMARK_TRY(AnswerSettlement::settle(transaction, responses));
            return {};
        }));
    }

    int parked() { return static_cast<int>(ParkedChanges::count(house.reader()).value_or(-1)); }
    int waiting() { return static_cast<int>(LocalChanges::waiting(house.reader()).value_or(-1)); }

private:
    static void sure(const Result<void> &result)
    {
        if (!result)
            qFatal("%s", qPrintable(describe(result.error())));
    }

    static QJsonObject refusalOf(const QJsonObject &arguments, const char *error)
    {
        QJsonObject answer{{QStringLiteral("accountId"), QStringLiteral("team")},
                           {QStringLiteral("oldState"), QStringLiteral("a.1")},
                           {QStringLiteral("newState"), QStringLiteral("a.1")}};
        const QJsonObject reason{{QStringLiteral("type"), QLatin1String(error)},
                                 {QStringLiteral("description"), QStringLiteral("The server's words")},
                                 {QStringLiteral("properties"), QJsonArray{QStringLiteral("name")}}};
        for (const auto &[asked, refused] :
             {std::pair("create", "notCreated"), std::pair("update", "notUpdated")}) {
            QJsonObject all;
            for (const QString &key : arguments.value(QLatin1String(asked)).toObject().keys())
                all.insert(key, reason);
            if (!all.isEmpty())
                answer.insert(QLatin1String(refused), all);
        }
        return answer;
    }
};

/// A screen that has read its rows.
template <class View>
class Settled : public View
{
public:
    explicit Settled(SyncDesk &desk) : View(desk.context())
    {
        this->refresh();
        if (!QTest::qWaitFor([this] { return !this->isReading(); }))
            qFatal("The screen does not come to rest.");
    }
};

} // namespace

/// What the server does not take, and the log.
class TestRefused : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutAnyItSaysSo();
    void aRefusedChangeSaysWhyAndWhatToDo();
    void whatWasRefusedIsOpenedWhereItCanBeCorrected();
    void tryingAgainPutsItAmongWhatWaits();
    void discardingAsksFirst();
    void theLogHasTheNewestFirst();
    void thePanelTellsWhatWaitsAndWhatWentWrong();
};

void TestRefused::withoutAnyItSaysSo()
{
    SyncDesk desk;
    Settled<RefusedView> view(desk);
    QVERIFY(view.findChild<ListOrEmpty *>()->isEmpty());
    QCOMPARE(view.count(), 0);
}

void TestRefused::aRefusedChangeSaysWhyAndWhatToDo()
{
    RefusingDesk desk;
    desk.house.addAccount(QStringLiteral("Aldermoor Bank"));
    desk.refuse("forbidden");
    Settled<RefusedView> view(desk);
    auto *list = view.findChild<RowView *>(QStringLiteral("refusedList"));
    const QAbstractItemModelTester tester(list->model());
    QVERIFY(view.count() > 0);
    QVERIFY(!view.findChild<QLabel *>(QStringLiteral("refusedWhy"))->text().isEmpty());
    QVERIFY(!view.findChild<QLabel *>(QStringLiteral("refusedAdvice"))->text().isEmpty());
    QStringList names;
    for (int row = 0; row < list->model()->rowCount(); ++row)
        names += list->model()->index(row, 0).data().toString();
    QVERIFY2(names.contains(QStringLiteral("Aldermoor Bank")), qPrintable(names.join(u',')));
}

void TestRefused::whatWasRefusedIsOpenedWhereItCanBeCorrected()
{
    RefusingDesk desk;
    const Account account = desk.house.addAccount(QStringLiteral("Aldermoor Bank"));
    const Contact contact =
        desk.house.addContact(account, QStringLiteral("Kwame"), QStringLiteral("kwame@aldermoor.example"));
    desk.refuse("invalidProperties");
    Settled<RefusedView> view(desk);
    auto *list = view.findChild<RowView *>(QStringLiteral("refusedList"));
    auto *open = view.findChild<QPushButton *>(QStringLiteral("refusedOpen"));
    QVERIFY(list->chooseKey(QStringLiteral("account ") + account.id.toString()));
    open->click();
    QCOMPARE(desk.navigator.current(), (Place{QStringLiteral("accounts"), account.id.toString()}));
    QVERIFY(list->chooseKey(QStringLiteral("contact ") + contact.id.toString()));
    open->click();
    QCOMPARE(desk.navigator.current(),
             (Place{QStringLiteral("accounts"), account.id.toString() + u'/' + contact.id.toString()}));
    QCOMPARE(desk.selection.subject().contact, contact.id);
}

void TestRefused::tryingAgainPutsItAmongWhatWaits()
{
    RefusingDesk desk;
    desk.house.addAccount();
    desk.refuse("invalidProperties");
    const int parked = desk.parked();
    QVERIFY(parked > 1);
    Settled<RefusedView> view(desk);
    QSignalSpy settled(&view, &RefusedView::settled);
    view.findChild<QPushButton *>(QStringLiteral("refusedRetry"))->click();
    QTRY_COMPARE(settled.size(), 1);
    QVERIFY(desk.parked() < parked);
    QVERIFY(desk.waiting() > 0);
    view.findChild<QPushButton *>(QStringLiteral("refusedRetryAll"))->click();
    QTRY_COMPARE(desk.parked(), 0);
    QTRY_VERIFY(view.findChild<ListOrEmpty *>()->isEmpty());
}

void TestRefused::discardingAsksFirst()
{
    RefusingDesk desk;
    const Account account = desk.house.addAccount(QStringLiteral("Aldermoor Bank"));
    desk.refuse("forbidden");
    const int parked = desk.parked();
    Settled<RefusedView> view(desk);
    view.show();
    auto *list = view.findChild<RowView *>(QStringLiteral("refusedList"));
    QVERIFY(list->chooseKey(QStringLiteral("account ") + account.id.toString()));
    view.findChild<QPushButton *>(QStringLiteral("refusedDiscard"))->click();
    auto *question = view.window()->findChild<DialogFrame *>(QStringLiteral("discardQuestion"));
    QVERIFY(question);
    QCOMPARE(desk.parked(), parked);
    question->primaryButton()->click();
    QTRY_COMPARE(desk.parked(), parked - 1);
    // What the server never had stays here.
    VERIFY_RESULT(AccountRepository::find(desk.house.reader(), account.id));
}

void TestRefused::theLogHasTheNewestFirst()
{
    SyncDesk desk;
    {
        const Settled<SyncLogView> empty(desk);
        QVERIFY(empty.findChild<ListOrEmpty *>()->isEmpty());
    }
    for (const char *text : {"First", "Second"}) {
        VERIFY_RESULT(desk.house.store.run([text](WriteTransaction &transaction) {
            return SyncLog::add(transaction, SyncLogLine::Level::Warning, QString::fromLatin1(text));
        }));
    }
    const Settled<SyncLogView> view(desk);
    const auto *model = view.findChild<TableView *>(QStringLiteral("syncLogList"))->model();
    const QAbstractItemModelTester tester(const_cast<QAbstractItemModel *>(model));
    QCOMPARE(model->rowCount(), 2);
    QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("Second"));
    QVERIFY(model->index(0, 0).data(Qt::AccessibleTextRole).toString().startsWith(QLatin1String("Warning")));
}

void TestRefused::thePanelTellsWhatWaitsAndWhatWentWrong()
{
    RefusingDesk desk;
    desk.house.addAccount(QStringLiteral("Aldermoor Bank"));
    VERIFY_RESULT(desk.house.store.run([](WriteTransaction &transaction) {
        return SyncLog::add(transaction, SyncLogLine::Level::Error, QStringLiteral("The disk is full."));
    }));
    SyncStatus status;
    status.state = SyncStatus::State::Offline;
    status.server = QStringLiteral("sync.example");
    status.waiting = desk.waiting();
    QWidget anchor;
    anchor.resize(100, 20);
    anchor.show();
    auto *panel = new SyncPanel(desk.context(), status, nullptr);
    panel->showAbove(&anchor);
    QVERIFY(
        panel->findChild<QLabel *>(QStringLiteral("syncPanelErrors"))->text().contains(u"The disk is full."));
    QVERIFY(!panel->findChild<QLabel *>(QStringLiteral("syncPanelWaiting"))->text().isEmpty());
    QVERIFY(panel->findChild<QPushButton *>(QStringLiteral("syncPanelNow")));
    QVERIFY(!panel->findChild<QPushButton *>(QStringLiteral("syncPanelConnect")));
    panel->setStatus({});
    QVERIFY(!panel->findChild<QPushButton *>(QStringLiteral("syncPanelNow")));
    QVERIFY(panel->findChild<QPushButton *>(QStringLiteral("syncPanelConnect")));
    QTest::keyClick(panel, Qt::Key_Escape);
    QVERIFY(!panel->isVisible());
}

} // namespace waymark

QTEST_MAIN(waymark::TestRefused)
#include "tst_refused.moc"
