// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/checks/CheckList.h"
#include "core/store/AccountRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/SubmissionRepository.h"
#include "core/work/Drafts.h"
#include "core/work/Sending.h"
#include "tests/app/cli/CliProcess.h"
#include "tests/core/work/DraftFixtures.h"
#include "tests/core/work/WorkHouse.h"
#include "tests/support/Wait.h"
#include "tests/support/web/WebServer.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QtConcurrentRun>

#include <algorithm>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::CliProcess;

namespace {

/// A workspace with one draft for two people.
struct Drafted
{
    Drafted()
    {
        const auto made = house.begin(task.id);
        if (!made)
            qFatal("no draft: %s", qPrintable(describe(made.error())));
        draft = *made;
    }

    CliProcess run(const QString &command, const QStringList &more = {},
                   const QStringList &form = {u"--json"_s}) const
    {
        const QString folder = house.store.folder();
        return CliProcess::run(folder,
                               command.split(u' ') + more + form + QStringList{u"--profile"_s, folder});
    }

    /// Sends the draft, as far as to its turn in the outbox.
    void queue()
    {
        const auto sent = test::sendDraft(house, draft.id);
        VERIFY_RESULT(sent);
        submission = sent->id;
        VERIFY_RESULT(house.take(Sending(house.context()).hold(submission)));
        VERIFY_RESULT(house.take(Sending(house.context()).release(submission)));
    }

    WorkHouse house;
    Account account = house.addAccount();
    Contact priya = house.addContact(account, u"Priya"_s, u"priya@nb.example"_s);
    Contact tom = house.addContact(account, u"Tomáš"_s, u"tom@nb.example"_s);
    CtaId cta = house.addSeries(account);
    Task task = house.taskOf(cta, "quick-guide");
    Draft draft;
    SubmissionId submission;
};

} // namespace

/// The commands on drafts and on the outbox, each as its own process.
class TestCliEmail : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void checkTellsTheFindingsOfEveryDraft();
    void checkEndsWithProblemsWhenADraftMayNotBeSent();
    void linksAreTriedOnRequest();
    void everyFindingSaysWhereItIsAndWhatMendsIt();
    void whoHasNoValueForATokenIsNamed();
    void anImportedNameWithLineEndsAddsNoHeader();
    void renderGivesEachFormat();
    void renderIsForTheRecipientThatIsNamed();
    void renderShowsATemplateToAContact();
    void whatIsNotThereIsSaid();
    void listTellsWhatIsOnItsWay();
    void flushSendsWhatWaits();
    void flushIsRefusedWhileTheDesktopRuns();
};

void TestCliEmail::checkTellsTheFindingsOfEveryDraft()
{
    Drafted drafted;
    // Beside the running desktop, too.
    const CliProcess all = drafted.run(u"email check"_s);
    QVERIFY2(all.exitCode == 0, all.said().constData());
    const QJsonArray drafts = all.json()[u"drafts"_s].toArray();
    QCOMPARE(drafts.size(), 1);
    QCOMPARE(drafts.at(0)[u"draft"_s].toString(), drafted.draft.id.toString());
    QVERIFY(drafts.at(0)[u"maySend"_s].toBool());
    QVERIFY(!drafts.at(0)[u"findings"_s].toArray().isEmpty());
    const CliProcess one = drafted.run(u"email check"_s, {drafted.draft.id.toString()});
    QCOMPARE(one.json(), all.json());
}

void TestCliEmail::checkEndsWithProblemsWhenADraftMayNotBeSent()
{
    Drafted drafted;
    DraftTexts texts = test::textsOf(drafted.draft, "A subject");
    texts.subject = QJsonArray();
    VERIFY_RESULT(drafted.house.take(
        Drafts(drafted.house.context()).save(drafted.draft.id, drafted.draft.revision, texts)));
    const CliProcess check = drafted.run(u"email check"_s);
    QVERIFY2(check.exitCode == 3, check.said().constData());
    QVERIFY(!check.json()[u"drafts"_s].toArray().at(0)[u"maySend"_s].toBool());
}

void TestCliEmail::linksAreTriedOnRequest()
{
    test::WebServer web;
    web.redirect(u"/old"_s, 308, u"/new"_s);
    web.answer(u"/new"_s, 200);
    Drafted drafted;
    DraftTexts texts = test::textsOf(drafted.draft, "A subject");
    const auto link = [&web](const QString &path) {
        const QString address = web.address(path);
        const QJsonObject to{{u"href"_s, address}};
        const QJsonObject mark{{u"type"_s, u"link"_s}, {u"attrs"_s, to}};
        const QString words = u"The page of "_s + path;
        return QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, words}, {u"marks"_s, QJsonArray{mark}}};
    };
    const QJsonArray links{link(u"/old"_s), link(u"/lost"_s)};
    const QJsonObject paragraph{{u"type"_s, u"paragraph"_s}, {u"content"_s, links}};
    texts.body = {{u"type"_s, u"doc"_s}, {u"content"_s, QJsonArray{paragraph}}};
    VERIFY_RESULT(drafted.house.take(
        Drafts(drafted.house.context()).save(drafted.draft.id, drafted.draft.revision, texts)));
    const CliProcess unasked = drafted.run(u"email check"_s);
    QCOMPARE(web.asked().size(), 0);
    QVERIFY(!unasked.output.contains("link-broken"));
    // The server answers on this thread meanwhile.
    const auto asked =
        QtConcurrent::run([&drafted] { return drafted.run(u"email check"_s, {u"--try-links"_s}); });
    WAIT_VERIFY(asked.isFinished());
    const CliProcess check = asked.result();
    QVERIFY2(check.exitCode == 0, check.said().constData());
    QHash<QString, QJsonObject> findings;
    for (const QJsonValue &finding : check.json()[u"drafts"_s].toArray().at(0)[u"findings"_s].toArray())
        findings.insert(finding[u"id"_s].toString(), finding.toObject());
    QCOMPARE(findings.value(u"link-broken"_s).value(u"href"_s).toString(), web.address(u"/lost"_s));
    QCOMPARE(findings.value(u"link-moved"_s).value(u"newHref"_s).toString(), web.address(u"/new"_s));
}

void TestCliEmail::everyFindingSaysWhereItIsAndWhatMendsIt()
{
    Drafted drafted;
    DraftTexts texts = test::textsOf(drafted.draft, "You recieve alerts");
    VERIFY_RESULT(drafted.house.take(
        Drafts(drafted.house.context()).save(drafted.draft.id, drafted.draft.revision, texts)));
    const CliProcess check = drafted.run(u"email check"_s);
    QVERIFY2(check.exitCode == 0, check.said().constData());
    bool spelling = false;
    for (const QJsonValue &finding : check.json()[u"drafts"_s].toArray().at(0)[u"findings"_s].toArray()) {
        QVERIFY(!finding[u"sentence"_s].toString().isEmpty());
        const CheckInfo *listed = CheckList::find(finding[u"id"_s].toString());
        QVERIFY2(listed, qPrintable(finding[u"id"_s].toString()));
        const QString severity = finding[u"severity"_s].toString();
        QVERIFY(std::ranges::any_of(listed->severities,
                                    [&](Severity one) { return severityName(one) == severity; }));
        if (listed->id != u"spelling"_s)
            continue;
        spelling = true;
        QCOMPARE(finding[u"place"_s][u"kind"_s].toString(), u"subject"_s);
        QCOMPARE(finding[u"mend"_s].toString(), u"correct-words"_s);
    }
    QVERIFY2(spelling, check.said().constData());
}

void TestCliEmail::whoHasNoValueForATokenIsNamed()
{
    Drafted drafted;
    Contact unnamed = drafted.tom;
    unnamed.firstName.clear();
    unnamed.lastName = u"Novák"_s;
    VERIFY_RESULT(drafted.house.store.run(
        [&](WriteTransaction &transaction) { return ContactRepository::save(transaction, unnamed); }));
    const CliProcess check = drafted.run(u"email check"_s);
    const QJsonArray tokens = check.json()[u"drafts"_s].toArray().at(0)[u"tokens"_s].toArray();
    const auto first = std::ranges::find_if(tokens, [](const QJsonValue &token) {
        return token[u"token"_s].toString() == u"contact.first_name"_s;
    });
    QVERIFY2(first != tokens.end(), check.said().constData());
    const QJsonObject firstName = (*first).toObject();
    QCOMPARE(firstName[u"recipients"_s].toInt(), 2);
    QCOMPARE(firstName[u"value"_s].toInt(), 1);
    QCOMPARE(firstName[u"fallback"_s].toInt() + firstName[u"missing"_s].toInt(), 1);
    QCOMPARE(firstName[u"without"_s].toArray().at(0)[u"name"_s].toString(), u"Novák"_s);
    const CliProcess text = drafted.run(u"email check"_s, {}, {});
    QVERIFY2(text.output.contains("First name: missing for 1 of 2"), text.said().constData());
}

void TestCliEmail::anImportedNameWithLineEndsAddsNoHeader()
{
    Drafted drafted;
    const QString hostile = u"x\r\nBcc: all@evil.example\r\n\r\nbody"_s;
    Contact contact = drafted.priya;
    contact.firstName = contact.lastName = hostile;
    Account account = drafted.account;
    account.name = hostile;
    VERIFY_RESULT(drafted.house.store.run([&](WriteTransaction &transaction) -> Result<void> {
        WAYMARK_TRY(ContactRepository::save(transaction, contact));
        return AccountRepository::save(transaction, account);
    }));
    QTemporaryDir home;
    const QString file = home.filePath(u"whole.export"_s);
    const QString profile = home.filePath(u"other"_s);
    QCOMPARE(drafted.run(u"store export"_s, {file}).exitCode, 0);
    const auto there = [&](const QStringList &arguments) {
        return CliProcess::run(home.path(), arguments + QStringList{u"--profile"_s, profile});
    };
    const CliProcess imported = there({u"store"_s, u"import"_s, file});
    QVERIFY2(imported.exitCode == 0, imported.said().constData());
    const CliProcess message = there({u"email"_s, u"render"_s, drafted.draft.id.toString(), u"--to"_s,
                                      contact.email, u"--format"_s, u"eml"_s});
    QVERIFY2(message.exitCode == 0, message.said().constData());
    QByteArray whole = message.output;
    whole.replace("\r\n", "\n");
    const QByteArray head = whole.left(whole.indexOf("\n\n"));
    QVERIFY2(head.contains("To: "), head.constData());
    QVERIFY2(!head.contains("\nBcc"), head.constData());
    const CliProcess list = there({u"email"_s, u"check"_s});
    QVERIFY2(!list.output.contains("\nBcc"), list.said().constData());
}

void TestCliEmail::renderGivesEachFormat()
{
    Drafted drafted;
    const QString id = drafted.draft.id.toString();
    const auto rendered = [&](const QString &format) {
        return drafted.run(u"email render"_s, {id}, {u"--format"_s, format});
    };
    const CliProcess html = rendered(u"html"_s);
    QVERIFY2(html.exitCode == 0, html.said().constData());
    QVERIFY(html.output.startsWith("<!DOCTYPE html"));
    const CliProcess text = rendered(u"text"_s);
    QVERIFY2(text.output.contains("Priya"), text.said().constData());
    QVERIFY(!text.output.contains("<p"));
    const CliProcess message = rendered(u"eml"_s);
    QVERIFY2(message.output.contains("To: "), message.said().constData());
    QVERIFY(message.output.contains("multipart/"));
    const CliProcess json = drafted.run(u"email render"_s, {id});
    QCOMPARE(json.json()[u"html"_s].toString().toUtf8(), html.output);
    QVERIFY(!json.json()[u"subject"_s].toString().isEmpty());
}

void TestCliEmail::renderIsForTheRecipientThatIsNamed()
{
    Drafted drafted;
    const QString id = drafted.draft.id.toString();
    for (const QString &name : {u"TOM@nb.example"_s, drafted.tom.id.toString()}) {
        const CliProcess tom = drafted.run(u"email render"_s, {id, u"--to"_s, name}, {});
        QVERIFY2(tom.output.contains("Tomáš"), tom.said().constData());
    }
    const CliProcess stranger = drafted.run(u"email render"_s, {id, u"--to"_s, u"eve@nb.example"_s});
    QVERIFY2(stranger.exitCode == 4, stranger.said().constData());
}

void TestCliEmail::renderShowsATemplateToAContact()
{
    Drafted drafted;
    const QStringList ofTemplate{u"--template"_s, u"ci.runner"_s};
    const CliProcess first = drafted.run(u"email render"_s, ofTemplate, {});
    QVERIFY2(first.exitCode == 0, first.said().constData());
    QVERIFY2(first.output.contains("Hi Priya") || first.output.contains("Hi Tom"), first.said().constData());
    const CliProcess tom =
        drafted.run(u"email render"_s, ofTemplate + QStringList{u"--to"_s, u"tom@nb.example"_s});
    QCOMPARE(tom.json()[u"recipient"_s].toString(), drafted.tom.id.toString());
    QCOMPARE(drafted.run(u"email check"_s).json()[u"drafts"_s].toArray().size(), 1);
    QCOMPARE(drafted.run(u"email render"_s, {u"--template"_s, u"none"_s}).exitCode, 4);
    QCOMPARE(
        drafted.run(u"email render"_s, ofTemplate + QStringList{u"--to"_s, u"eve@nb.example"_s}).exitCode, 4);
    // Either a draft or a template.
    QCOMPARE(drafted.run(u"email render"_s).exitCode, 2);
    QCOMPARE(drafted.run(u"email render"_s, ofTemplate + QStringList{drafted.draft.id.toString()}).exitCode,
             2);
}

void TestCliEmail::whatIsNotThereIsSaid()
{
    Drafted drafted;
    QCOMPARE(drafted.run(u"email check"_s, {u"drf_none"_s}).exitCode, 4);
    QCOMPARE(drafted.run(u"email render"_s, {u"drf_none"_s}).exitCode, 4);
    QCOMPARE(drafted.run(u"email render"_s, {drafted.draft.id.toString(), u"--format"_s, u"pdf"_s}).exitCode,
             2);
    TemporaryStore nobodys;
    nobodys.close();
    const CliProcess empty =
        CliProcess::run(nobodys.folder(), {u"email"_s, u"check"_s, u"--profile"_s, nobodys.folder()});
    QVERIFY2(empty.exitCode == 4, empty.said().constData());
}

void TestCliEmail::listTellsWhatIsOnItsWay()
{
    Drafted drafted;
    QVERIFY(drafted.run(u"outbox list"_s).json()[u"emails"_s].toArray().isEmpty());
    drafted.queue();
    const CliProcess list = drafted.run(u"outbox list"_s);
    QVERIFY2(list.exitCode == 0, list.said().constData());
    const QJsonArray emails = list.json()[u"emails"_s].toArray();
    QCOMPARE(emails.size(), 1);
    QCOMPARE(emails.at(0)[u"id"_s].toString(), drafted.submission.toString());
    QCOMPARE(emails.at(0)[u"recipients"_s].toInt(), 2);
}

void TestCliEmail::flushSendsWhatWaits()
{
    Drafted drafted;
    drafted.queue();
    drafted.house.store.close();
    const CliProcess flush = drafted.run(u"outbox flush"_s);
    QVERIFY2(flush.exitCode == 0, flush.said().constData());
    QVERIFY2(flush.json()[u"emails"_s].toArray().isEmpty(), flush.said().constData());
    int messages = 0;
    QDirIterator files(drafted.house.store.folder(), {u"*.eml"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        ++messages;
    }
    QCOMPARE(messages, 2);
    // Nothing leaves twice.
    QCOMPARE(drafted.run(u"outbox flush"_s).exitCode, 0);
    drafted.house.store.reopen();
    QCOMPARE(SubmissionRepository::find(drafted.house.reader(), drafted.submission)->state,
             SubmissionState::Done);
}

void TestCliEmail::flushIsRefusedWhileTheDesktopRuns()
{
    Drafted drafted;
    drafted.queue();
    const CliProcess refused = drafted.run(u"outbox flush"_s);
    QVERIFY2(refused.exitCode == 5, refused.said().constData());
}

QTEST_GUILESS_MAIN(TestCliEmail)
#include "tst_cli_email.moc"
