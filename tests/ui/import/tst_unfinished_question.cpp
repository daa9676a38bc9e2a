// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/UnfinishedImportRepository.h"
#include "tests/support/BegunImport.h"
#include "tests/ui/import/ImportDesk.h"
#include "ui/import/UnfinishedQuestion.h"

#include <QProgressBar>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::begunImport;
using test::ImportDesk;

namespace {

const QJsonObject contactColumns{{u"Email"_s, u"email"_s}, {u"Account"_s, u"account_name"_s}};

void begin(ImportDesk &desk, const UnfinishedImport &import)
{
    VERIFY_RESULT(desk.house.store.run(
        [&](WriteTransaction &t) { return UnfinishedImportRepository::add(t, import); }));
}

UnfinishedQuestion *question(const ImportDesk &desk)
{
    return desk.window.findChild<UnfinishedQuestion *>();
}

Button *button(const ImportDesk &desk, const char *name)
{
    return question(desk)->findChild<Button *>(QLatin1String(name));
}

qint64 records(ImportDesk &desk)
{
    return desk.house.reader()
        .query(u"SELECT count(*) FROM unfinished_import"_s)
        ->first()
        .first()
        .toLongLong();
}

} // namespace

/// What is asked at a start after the program ended in the middle of an import.
class TestUnfinishedQuestion : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutAnyNothingIsAsked();
    void importsOfBothKindsAreAskedAboutAndFinished();
    void finishingShowsHowFarItIsAndCanBeStopped();
    void whatCannotBeFinishedSaysWhyAndAsksAgain();
    void whatNothingIsTakenOfIsSaidBeforeItCloses();
    void droppingLeavesItAtThat();
};

void TestUnfinishedQuestion::withoutAnyNothingIsAsked()
{
    ImportDesk desk;
    desk.actions->askAboutUnfinished();
    QVERIFY(!question(desk));
}

void TestUnfinishedQuestion::importsOfBothKindsAreAskedAboutAndFinished()
{
    ImportDesk desk;
    begin(desk, begunImport(ImportKind::Contacts,
                            desk.write("Email,Account\na@x.example,Aldermoor Bank\n", u"people.csv"_s),
                            contactColumns));
    begin(desk, begunImport(ImportKind::Accounts, desk.write("Name\nKite\n", u"firms.csv"_s),
                            {{u"Name"_s, u"account_name"_s}}));
    desk.actions->askAboutUnfinished();
    QVERIFY(question(desk));
    button(desk, "unfinishedFinish")->click();
    QTRY_VERIFY(desk.contact(u"a@x.example"_s));
    // The other one is asked about next.
    QTRY_VERIFY(question(desk) && button(desk, "unfinishedFinish")->isVisible());
    QTRY_VERIFY(question(desk)
                    ->findChild<QLabel *>(u"unfinishedTitle"_s)
                    ->text()
                    .contains(u"accounts from firms.csv"_s));
    button(desk, "unfinishedFinish")->click();
    QTRY_VERIFY(!question(desk));
    QCOMPARE(desk.told, (QStringList{u"1 contact(s) added"_s, u"1 account(s) added"_s}));
    QCOMPARE(records(desk), 0);
}

void TestUnfinishedQuestion::finishingShowsHowFarItIsAndCanBeStopped()
{
    ImportDesk desk;
    QByteArray bytes("Email,Account\n");
    for (int i = 0; i < 30'000; ++i)
        bytes += 'p' + QByteArray::number(i) + "@x.example,Aldermoor Bank\n";
    begin(desk, begunImport(ImportKind::Contacts, desk.write(bytes), contactColumns));
    desk.actions->askAboutUnfinished();
    button(desk, "unfinishedFinish")->click();
    QVERIFY(!button(desk, "unfinishedFinish")->isVisible());
    QVERIFY(!button(desk, "unfinishedDrop")->isVisible());
    auto *bar = question(desk)->findChild<QProgressBar *>();
    QVERIFY(bar->isVisible());
    // Escape stops the import, and the question stays.
    QTest::keyClick(question(desk), Qt::Key_Escape);
    QTRY_VERIFY(button(desk, "unfinishedFinish")->isVisible());
    QVERIFY(question(desk)->isVisible());
    QVERIFY(!bar->isVisible());
    QCOMPARE(question(desk)->findChild<QLabel *>(u"importSentence"_s)->text(), u"The import was stopped"_s);
    QVERIFY(!desk.contact(u"p1@x.example"_s));
    QCOMPARE(records(desk), 1);
    // Stopped, it can still be finished.
    button(desk, "unfinishedFinish")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!question(desk), 60'000);
    QVERIFY(desk.contact(u"p29999@x.example"_s));
    QCOMPARE(records(desk), 0);
}

void TestUnfinishedQuestion::whatCannotBeFinishedSaysWhyAndAsksAgain()
{
    ImportDesk desk;
    const QString path = desk.write("Email,Account\na@x.example,Aldermoor Bank\n");
    begin(desk, begunImport(ImportKind::Contacts, path, contactColumns));
    QVERIFY(QFile::remove(path));
    desk.actions->askAboutUnfinished();
    button(desk, "unfinishedFinish")->click();
    auto *detail = question(desk)->findChild<QLabel *>(u"importDetail"_s);
    QTRY_VERIFY(detail->isVisible() && detail->text().contains(u"not there any more"_s));
    QVERIFY(button(desk, "unfinishedDrop")->isVisible());
    QCOMPARE(records(desk), 1);
}

void TestUnfinishedQuestion::whatNothingIsTakenOfIsSaidBeforeItCloses()
{
    ImportDesk desk;
    begin(desk, begunImport(ImportKind::Contacts, desk.write("Email,Account\nnobody,Aldermoor Bank\n"),
                            contactColumns));
    desk.actions->askAboutUnfinished();
    button(desk, "unfinishedFinish")->click();
    auto *sentence = question(desk)->findChild<QLabel *>(u"importSentence"_s);
    QTRY_COMPARE(sentence->text(), u"Nothing was written: no row changes anything."_s);
    QVERIFY(question(desk)->findChild<QLabel *>(u"importDetail"_s)->text().contains(u"1 invalid"_s));
    QVERIFY(question(desk)->isVisible());
    QVERIFY(!button(desk, "unfinishedFinish")->isVisible());
    QTest::keyClick(question(desk), Qt::Key_Escape);
    QTRY_VERIFY(!question(desk));
}

void TestUnfinishedQuestion::droppingLeavesItAtThat()
{
    ImportDesk desk;
    begin(desk, begunImport(ImportKind::Contacts, desk.write("Email,Account\na@x.example,Aldermoor Bank\n"),
                            contactColumns));
    desk.actions->askAboutUnfinished();
    button(desk, "unfinishedDrop")->click();
    QTRY_VERIFY(!question(desk));
    QCOMPARE(records(desk), 0);
    QVERIFY(!desk.contact(u"a@x.example"_s));
}

QTEST_MAIN(TestUnfinishedQuestion)
#include "tst_unfinished_question.moc"
