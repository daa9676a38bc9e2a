// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/checks/Checks.h"
#include "core/email/checks/TokenCoverage.h"
#include "core/store/AccountRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/OrganisationRepository.h"
#include "core/store/UserRepository.h"
#include "core/store/WriteTransaction.h"
#include "core/work/Drafts.h"
#include "core/work/PreparedEmail.h"
#include "tests/core/email/ReadMessage.h"
#include "tests/core/work/DraftFixtures.h"
#include "tests/core/work/WorkHouse.h"

#include <QJsonArray>

#include <algorithm>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

namespace {

const QChar isolate(0x2068);
const QChar isolateEnd(0x2069);

/// An account whose onboarding series runs.
struct Series
{
    Draft begin(const char *step)
    {
        const auto draft = house.begin(house.taskOf(cta, step).id);
        if (!draft)
            qFatal("no draft: %s", qPrintable(describe(draft.error())));
        return *draft;
    }

    Result<PreparedEmail> prepared(const Draft &draft)
    {
        const auto facts = EmailFacts::read(house.context(), draft);
        WAYMARK_TRY(facts);
        return PreparedEmail::of(*facts);
    }

    /// The finding with this id in a draft's checks; nothing without.
    std::optional<Finding> finding(const Draft &draft, const QString &id)
    {
        const auto email = prepared(draft);
        if (!email)
            qFatal("not prepared: %s", qPrintable(describe(email.error())));
        const QList<Finding> findings = email->check();
        const auto found = std::ranges::find(findings, id, &Finding::id);
        return found == findings.end() ? std::nullopt : std::optional<Finding>(*found);
    }

    /// Stores rows as an import does: as they are.
    template <class Repository, class Row>
    void save(const Row &row)
    {
        VERIFY_RESULT(house.store.run(
            [&](WriteTransaction &transaction) { return Repository::save(transaction, row); }));
    }

    /// The stored message to a contact in a submission.
    QByteArray messageTo(const Submission &submission, const Contact &contact)
    {
        const auto deliveries = DeliveryRepository::forSubmission(house.reader(), submission.id);
        for (const Delivery &delivery : deliveries.value_or(QList<Delivery>())) {
            if (delivery.contact == contact.id)
                return DeliveryRepository::message(house.reader(), delivery.id).value_or(QByteArray());
        }
        return {};
    }

    WorkHouse house;
    Account account = house.addAccount();
    Contact priya = house.addContact(account, u"Priya"_s, u"priya@nb.example"_s);
    CtaId cta = house.addSeries(account);
};

QStringList headerNames(const QByteArray &message)
{
    QStringList names;
    for (const QByteArray &line : message.left(message.indexOf("\r\n\r\n")).split('\n')) {
        if (!line.startsWith(' ') && !line.startsWith('\t'))
            names.append(QString::fromLatin1(line.left(line.indexOf(':'))));
    }
    names.sort();
    return names;
}

} // namespace

/// What the checks know from the store, and names that no form would take but an import may bring.
class TestWorkChecks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asManyEmailsAsAPersonReadsAreNoWarning();
    void whatWasRecalledDoesNotCount();
    void everyTokenIsCountedOverThousandRecipients();
    void lineEndsInNamesAddNoHeader_data();
    void lineEndsInNamesAddNoHeader();
    void anAddressWithALineEndIsNoAddress();
    void whatWasTypedBeforeJoiningLeavesInNoEmail_data();
    void whatWasTypedBeforeJoiningLeavesInNoEmail();
    void namesOfAllScriptsArriveAsTheyAre_data();
    void namesOfAllScriptsArriveAsTheyAre();
};

void TestWorkChecks::asManyEmailsAsAPersonReadsAreNoWarning()
{
    Series series;
    const QString often = u"recipient-often"_s;
    const Draft last = series.begin("security");
    QVERIFY(!series.finding(last, often));
    VERIFY_RESULT(sendDraft(series.house, series.begin("quick-guide").id));
    const auto sameDay = series.finding(last, often);
    QVERIFY(sameDay);
    QVERIFY2(sameDay->sentence.contains(u"24 hours"_s), qPrintable(sameDay->sentence));
    QCOMPARE(sameDay->recipients, QStringList{series.priya.id.toString()});

    series.house.nextDays(2);
    QVERIFY(!series.finding(last, often));
    VERIFY_RESULT(sendDraft(series.house, series.begin("group-hierarchy").id));
    series.house.nextDays(2);
    QVERIFY(!series.finding(last, often));
    VERIFY_RESULT(sendDraft(series.house, series.begin("import-export").id));
    series.house.nextDays(2);
    const auto fourth = series.finding(last, often);
    QVERIFY(fourth);
    QVERIFY2(fourth->sentence.contains(u"7 days"_s), qPrintable(fourth->sentence));
    series.house.nextDays(7);
    QVERIFY(!series.finding(last, often));
}

void TestWorkChecks::whatWasRecalledDoesNotCount()
{
    Series series;
    const auto sent = sendDraft(series.house, series.begin("quick-guide").id);
    VERIFY_RESULT(sent);
    const Draft next = series.begin("security");
    QVERIFY(series.finding(next, u"recipient-often"_s));
    VERIFY_RESULT(settleAs(series.house, sent->id, DeliveryState::Failed));
    QVERIFY(!series.finding(next, u"recipient-often"_s));

    Contact soft = series.priya;
    soft.bounce = BounceState::Soft;
    QVERIFY(!series.finding(next, u"recipient-soft-bounced"_s));
    series.save<ContactRepository>(soft);
    QVERIFY(series.finding(next, u"recipient-soft-bounced"_s));
}

void TestWorkChecks::everyTokenIsCountedOverThousandRecipients()
{
    Series series;
    Draft draft = series.begin("quick-guide");
    draft.recipients.clear();
    VERIFY_RESULT(series.house.store.run([&](WriteTransaction &transaction) -> Result<void> {
        for (int i = 0; i < 1000; ++i) {
            Contact contact = series.priya;
            contact.id = ContactId::create();
            contact.firstName = i % 100 == 0 ? QString() : u"P%1"_s.arg(i);
            contact.lastName = u"Person %1"_s.arg(i);
            contact.email = u"p%1@nb.example"_s.arg(i);
            WAYMARK_TRY(ContactRepository::save(transaction, contact));
            draft.recipients.append(contact.id);
        }
        return {};
    }));
    draft.subject = QJsonArray{
        QJsonObject{{u"type"_s, u"token"_s},
                    {u"attrs"_s, QJsonObject{{u"name"_s, u"owner.name"_s}, {u"fallback"_s, QString()}}}}};
    const auto email = series.prepared(draft);
    VERIFY_RESULT(email);
    const QList<TokenCoverage> coverage = tokenCoverage(email->checkInput());
    const auto of = [&coverage](const char *token) {
        return *std::ranges::find(coverage, QLatin1String(token), &TokenCoverage::token);
    };
    const TokenCoverage first = of("contact.first_name");
    QCOMPARE(first.recipients, 1000);
    QCOMPARE(first.filled(), 990);
    QCOMPARE(first.fallbacks(), 10);
    QCOMPARE(first.blocked(), 0);
    QCOMPARE(first.without.at(1).name, u"Person 100"_s);
    QCOMPARE(first.sentence(), u"First name: missing for 10 of 1,000; fallback for 10"_s);
    const TokenCoverage owner = of("owner.name");
    QCOMPARE(owner.blocked(), 1000);
    QCOMPARE(owner.without.size(), 1000);
    QVERIFY(owner.sentence().endsWith(u"1,000 blocked"_s));
    for (const TokenCoverage &token : coverage)
        QCOMPARE(token.filled() + token.fallbacks() + token.blocked(), 1000);
}

void TestWorkChecks::lineEndsInNamesAddNoHeader_data()
{
    QTest::addColumn<QString>("lineEnd");
    QTest::newRow("CR LF") << u"\r\n"_s;
    QTest::newRow("LF") << u"\n"_s;
    QTest::newRow("CR") << u"\r"_s;
    QTest::newRow("a line separator") << u"\u2028"_s;
    QTest::newRow("NUL") << QString(QChar(0));
}

void TestWorkChecks::lineEndsInNamesAddNoHeader()
{
    QFETCH(QString, lineEnd);
    const QString hostile = u"x"_s + lineEnd + u"Bcc: all@evil.example"_s + lineEnd + lineEnd + u"body"_s;
    Series series;
    const auto plain = sendDraft(series.house, series.begin("quick-guide").id);
    VERIFY_RESULT(plain);
    const QStringList headers = headerNames(series.messageTo(*plain, series.priya));

    Contact contact = series.priya;
    contact.firstName = contact.lastName = contact.title = hostile;
    series.save<ContactRepository>(contact);
    Account account = series.account;
    account.name = account.accountOwnerName = hostile;
    series.save<AccountRepository>(account);
    auto user = UserRepository::find(series.house.reader(), series.house.me);
    VERIFY_RESULT(user);
    user->name = user->title = user->signature = hostile;
    series.save<UserRepository>(*user);
    auto organisation = OrganisationRepository::get(series.house.reader());
    VERIFY_RESULT(organisation);
    organisation->name = organisation->postalAddress = hostile;
    series.save<OrganisationRepository>(*organisation);

    const Draft draft = series.begin("group-hierarchy");
    DraftTexts texts = textsOf(draft, "Subject");
    texts.subject = QJsonArray{
        QJsonObject{{u"type"_s, u"token"_s}, {u"attrs"_s, QJsonObject{{u"name"_s, u"account.name"_s}}}}};
    VERIFY_RESULT(series.house.take(Drafts(series.house.context()).save(draft.id, draft.revision, texts)));
    const auto sent = sendDraft(series.house, draft.id);
    VERIFY_RESULT(sent);
    const QByteArray message = series.messageTo(*sent, series.priya);
    QCOMPARE(headerNames(message), headers);
    QCOMPARE(readMessage(message).subject, u"x Bcc: all@evil.example body"_s);
    QVERIFY(!sent->subject.contains(u'\n') && !sent->subject.contains(u'\r'));
}

void TestWorkChecks::anAddressWithALineEndIsNoAddress()
{
    Series series;
    const Draft draft = series.begin("quick-guide");
    Contact contact = series.priya;
    contact.email = u"priya@nb.example\r\nBcc: all@evil.example"_s;
    series.save<ContactRepository>(contact);
    const auto refused = series.finding(draft, u"recipient-no-address"_s);
    QVERIFY(refused);
    QVERIFY2(refused->sentence.contains(u"Priya"_s), qPrintable(refused->sentence));
    QVERIFY(!refused->detail.isEmpty());

    auto user = UserRepository::find(series.house.reader(), series.house.me);
    VERIFY_RESULT(user);
    user->email = u"maren@gl.example\r\nBcc: all@evil.example"_s;
    series.save<UserRepository>(*user);
    QVERIFY(series.finding(draft, u"sender-not-set-up"_s));
}

void TestWorkChecks::whatWasTypedBeforeJoiningLeavesInNoEmail_data()
{
    QTest::addColumn<QString>("roles");
    QTest::addColumn<bool>("isTeams");
    QTest::addColumn<bool>("leaves");
    QTest::newRow("a TAM, and the team has none") << QStringLiteral("tam") << false << false;
    QTest::newRow("a TAM, and it is the team's") << QStringLiteral("tam") << true << true;
    QTest::newRow("an admin, who gives it to the team") << QStringLiteral("tam admin") << false << true;
}

void TestWorkChecks::whatWasTypedBeforeJoiningLeavesInNoEmail()
{
    QFETCH(QString, roles);
    QFETCH(bool, isTeams);
    QFETCH(bool, leaves);
    Series series;
    const Draft draft = series.begin("quick-guide");
    VERIFY_RESULT(series.house.store.run([&](WriteTransaction &transaction) -> Result<void> {
        Connection &connection = transaction.connection();
        WAYMARK_TRY(connection.execute(
            u"INSERT INTO sync_connection (id, server, api_account, device, device_name, user, user_name, "
            "roles, paused, last_sequence, resync, resyncing, epoch) "
            "VALUES (1, '', '', '', '', '', '', ?, 0, 0, 0, 0, '')"_s,
            {roles}));
        if (isTeams)
            WAYMARK_TRY(connection.execute(u"INSERT INTO sync_row (type, uid, rev, seen, changed_in) "
                                           "SELECT 'organisation', uid, 1, 0, 0 FROM organisation"_s));
        return {};
    }));
    const auto email = series.prepared(draft);
    VERIFY_RESULT(email);
    const auto message =
        email->message(series.priya.id, u"<a@nb.example>"_s, series.house.store.clock().now());
    VERIFY_RESULT(message);
    QCOMPARE(message->contains("12 Example Street"), leaves);
    const auto finding = series.finding(draft, u"no-postal-address"_s);
    QCOMPARE(!finding, leaves);
    if (leaves)
        return;
    QCOMPARE(finding->severity, Severity::Error);
    QCOMPARE(finding->sentence, u"The team has no postal address yet"_s);
    QCOMPARE(finding->detail, u"An admin sets it in Settings → Organisation."_s);
    QVERIFY(finding->mend.isEmpty());
    VERIFY_FAILS(sendDraft(series.house, draft.id), ErrorKind::Invalid);
}

void TestWorkChecks::namesOfAllScriptsArriveAsTheyAre_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("turned");
    QTest::newRow("Arabic") << u"عبد الرحمن المنصوري"_s << true;
    QTest::newRow("Hebrew") << u"רחל (בת) 12"_s << true;
    QTest::newRow("Japanese") << u"山田太郎"_s << false;
    QTest::newRow("emoji") << u"Ada 👩🏽‍🚀"_s << false;
}

void TestWorkChecks::namesOfAllScriptsArriveAsTheyAre()
{
    QFETCH(QString, name);
    QFETCH(bool, turned);
    const QString inSentence = turned ? QString(isolate + name + isolateEnd) : name;
    Series series;
    Contact contact = series.priya;
    contact.firstName = name;
    contact.lastName.clear();
    series.save<ContactRepository>(contact);
    const Draft draft = series.begin("quick-guide");
    const auto sent = sendDraft(series.house, draft.id);
    VERIFY_RESULT(sent);
    const QByteArray message = series.messageTo(*sent, series.priya);
    const QJsonObject read = readByPython(message);
    QCOMPARE(read.value(u"addresses").toObject().value(u"To").toArray(),
             (QJsonArray{QJsonArray{name, contact.email}}));
    const ReadMessage parts = readMessage(message);
    QVERIFY(parts.data.size() >= 2);
    QVERIFY2(parts.data.at(0).contains(QString(u"Hi "_s + inSentence + u',').toUtf8()),
             parts.data.at(0).constData());
    const QByteArray html = parts.data.at(1);
    QVERIFY(html.contains(name.toUtf8()));
    QCOMPARE(html.contains(QByteArray("<span dir=\"rtl\">" + name.toUtf8())), turned);

    const auto often = series.finding(series.begin("security"), u"recipient-often"_s);
    QVERIFY(often);
    QVERIFY2(often->sentence.startsWith(QString(inSentence + u' ')), qPrintable(often->sentence));
}

QTEST_GUILESS_MAIN(TestWorkChecks)
#include "tst_work_checks.moc"
