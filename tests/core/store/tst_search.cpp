// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/TaskRepository.h"
#include "core/store/TemplateRepository.h"
#include "core/store/UserRepository.h"
#include "core/store/search/Search.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"
#include "tests/support/TemporaryStore.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

QStringList titles(const Result<SearchResult> &result)
{
    if (!result)
        return {describe(result.error())};
    QStringList titles;
    for (const SearchGroup &group : result->groups) {
        for (const SearchHit &hit : group.hits)
            titles += hit.title;
    }
    return titles;
}

QJsonArray line(const QString &text)
{
    return {QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, text}}};
}

} // namespace

/// What a person types is found, however it is written and whatever else is typed with it.
class TestSearch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aNameIsFoundAsItIsTyped_data();
    void aNameIsFoundAsItIsTyped();
    void whatIsNotThereIsNotFound_data();
    void whatIsNotThereIsNotFound();
    void everyTextIsAPlainSearch_data();
    void everyTextIsAPlainSearch();
    void namesComeBeforeTheRestAndMineBeforeOthers();
    void ofManyOnlyTheBestAreGivenAndMineAmongThem();
    void theLibrarysEmailsAreNotCrowdedOut();
    void aHitSaysWhereItIsAndWhatMatched();
    void anEmailsTaskIsNotFoundBesideItsDraft();
    void anEmailIsFoundByItsText();
    void onlyTheKindsAskedForAreLookedAt();
    void aSearchThatIsNoLongerWantedStops();

private:
    Result<SearchResult> find(const QString &text, QList<SearchKind> kinds = {})
    {
        SearchQuery query;
        query.text = text;
        query.me = m_me.id;
        if (!kinds.isEmpty())
            query.kinds = kinds;
        return Search::find(*m_store, query);
    }
    template <class Save>
    void save(Save work)
    {
        VERIFY_RESULT(m_store.run(work));
    }
    void addPerson(const QString &first, const QString &last, const QString &email, const Account &account,
                   const QString &title = {});

    TemporaryStore m_store;
    User m_me = rows::user(u"Maren Lindqvist"_s);
    Account m_mine = rows::account(u"Northbeam Robotics"_s, m_me.id);
    Account m_other = rows::account(u"Nordhavn Shipping"_s, UserId(u"usr_other"_s));
    Cta m_cta = rows::cta(m_mine, u"New Customer Onboarding"_s);
    Task m_drafted = rows::task(m_cta, u"Monitoring GitLab"_s, QDate(2026, 11, 18));
    Task m_open = rows::task(m_cta, u"Backing Up GitLab"_s, QDate(2026, 11, 23));
    Task m_sent = rows::task(m_cta, u"Setting up Group and Project hierarchy"_s, QDate(2026, 11, 9));
    Draft m_draft = rows::draft(m_drafted, u"Prometheus runs beside every instance."_s);
    Submission m_submission;
};

void TestSearch::addPerson(const QString &first, const QString &last, const QString &email,
                           const Account &account, const QString &title)
{
    Contact contact = rows::contact(first, email, {account.id});
    contact.lastName = last;
    contact.title = title;
    save([&](WriteTransaction &t) { return ContactRepository::save(t, contact); });
}

void TestSearch::initTestCase()
{
    m_mine.domain = u"northbeam.example"_s;
    m_mine.carr = Money{18'400'000, u"USD"_s};
    m_mine.health = 82;
    m_other.externalId = u"0018d00000AbCdE"_s;
    m_draft.subject = line(u"Watch your instance"_s);
    m_submission = rows::submission(rows::draft(m_sent), SubmissionState::Done);
    m_submission.subject = u"Groups before projects"_s;
    m_submission.doneAt = QDateTime(QDate(2026, 11, 9), QTime(9, 0), QTimeZone::utc());
    EmailTemplate text;
    text.id = TemplateId::create();
    text.name = u"Rate limits"_s;
    text.subject = line(u"How often may a script ask?"_s);
    text.body = rows::body(u"Six hundred requests a minute."_s);
    save([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(UserRepository::save(t, m_me));
        WAYMARK_TRY(AccountRepository::save(t, m_mine));
        WAYMARK_TRY(AccountRepository::save(t, m_other));
        WAYMARK_TRY(CtaRepository::save(t, m_cta));
        for (const Task &task : {m_drafted, m_open, m_sent})
            WAYMARK_TRY(TaskRepository::save(t, task));
        WAYMARK_TRY(DraftRepository::save(t, m_draft));
        WAYMARK_TRY(SubmissionRepository::save(t, m_submission));
        return TemplateRepository::save(t, text);
    });
    addPerson(u"Jürgen"_s, u"Müller"_s, u"j.mueller@aldermoor.example"_s, m_other);
    addPerson(u"Łukasz"_s, u"Żółć"_s, u"lukasz@castellan.example"_s, m_other);
    addPerson(u"Søren"_s, u"Ægir"_s, u"sa@fjordlys.example"_s, m_other);
    addPerson(u"太郎"_s, u"田中"_s, u"tanaka@kestrel.example"_s, m_other);
    addPerson(u"Mary"_s, u"高橋リアム"_s, u"mary@kestrel.example"_s, m_other);
    addPerson(u"محمد"_s, u"الخَطِيب"_s, u"m@quillon.example"_s, m_other);
    addPerson(u"דָּוִד"_s, u"כהן"_s, u"d@solvane.example"_s, m_other);
    addPerson(u"สมชาย"_s, u"ใจดี"_s, u"s@ostra.example"_s, m_other);
    addPerson(u"Zoë 🚀"_s, u"O’Brien-Katz"_s, u"zoe.obk+news@tessellate-studio.example"_s, m_other);
    addPerson(u"Eleanor"_s, u"Whitcombe"_s, u"eleanor@northbeam.example"_s, m_mine, u"VP Engineering"_s);
    addPerson(QString(), QString(), u"info@acme.com"_s, m_other);
}

void TestSearch::aNameIsFoundAsItIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const QString &typed, const QString &found) {
        QTest::newRow(name) << typed << found;
    };
    row("the beginning, without the accent", u"mull"_s, u"Jürgen Müller"_s);
    row("with the accent", u"Mülle"_s, u"Jürgen Müller"_s);
    row("the accent as a letter of its own", u"mu\u0308ll"_s, u"Jürgen Müller"_s);
    row("capitals", u"MÜLLER"_s, u"Jürgen Müller"_s);
    row("words in any order", u"mul jur"_s, u"Jürgen Müller"_s);
    row("a stroke is no accent", u"lukasz zolc"_s, u"Łukasz Żółć"_s);
    row("joined letters", u"soren aegir"_s, u"Søren Ægir"_s);
    row("a Japanese family name", u"田中"_s, u"太郎 田中"_s);
    row("its first character", u"田"_s, u"太郎 田中"_s);
    row("its last character", u"中"_s, u"太郎 田中"_s);
    row("family and first name as Japanese writes them", u"田中太郎"_s, u"太郎 田中"_s);
    row("the middle of a name without spaces", u"リア"_s, u"Mary 高橋リアム"_s);
    row("two scripts", u"mary 高橋"_s, u"Mary 高橋リアム"_s);
    row("Arabic", u"محم"_s, u"محمد الخَطِيب"_s);
    row("Arabic without its vowels", u"الخطيب"_s, u"محمد الخَطِيب"_s);
    row("Hebrew without its points", u"דוד כ"_s, u"דָּוִד כהן"_s);
    row("Thai, in the middle", u"ชาย"_s, u"สมชาย ใจดี"_s);
    row("an emoji", u"🚀"_s, u"Zoë 🚀 O’Brien-Katz"_s);
    row("a part of a double name", u"katz"_s, u"Zoë 🚀 O’Brien-Katz"_s);
    row("an apostrophe of the keyboard", u"o'brien"_s, u"Zoë 🚀 O’Brien-Katz"_s);
    row("a domain", u"acme.com"_s, u"info@acme.com"_s);
    row("a domain's beginning", u"acme.c"_s, u"info@acme.com"_s);
    row("a whole address", u"info@acme.com"_s, u"info@acme.com"_s);
    row("what stands after a plus", u"news"_s, u"Zoë 🚀 O’Brien-Katz"_s);
    row("a part of a domain", u"studio"_s, u"Zoë 🚀 O’Brien-Katz"_s);
    row("a name and a domain", u"jurgen aldermoor"_s, u"Jürgen Müller"_s);
    row("an account's initials", u"nr"_s, u"Northbeam Robotics"_s);
    row("the middle of an account's name", u"beam rob"_s, u"Northbeam Robotics"_s);
    row("an external id", u"8d00000ab"_s, u"Nordhavn Shipping"_s);
    row("a job title", u"engineering"_s, u"Eleanor Whitcombe"_s);
    row("a sent email", u"groups before"_s, u"Groups before projects"_s);
    row("a template", u"how often script"_s, u"Rate limits"_s);
    row("a task of an account", u"backing north"_s, u"Backing Up GitLab"_s);
    row("a CTA of an account", u"north onboard"_s, u"New Customer Onboarding"_s);
}

void TestSearch::aNameIsFoundAsItIsTyped()
{
    QFETCH(QString, typed);
    QFETCH(QString, found);
    const auto result = find(typed);
    QVERIFY2(titles(result).contains(found), qPrintable(titles(result).join(u" | "_s)));
}

void TestSearch::whatIsNotThereIsNotFound_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("nothing") << QString();
    QTest::newRow("spaces") << u"   "_s;
    QTest::newRow("a word") << u"grafana"_s;
    QTest::newRow("one word that is there and one that is not") << u"müller grafana"_s;
    QTest::newRow("the characters of a name in another order") << u"中田"_s;
    QTest::newRow("the middle of a person's name") << u"üller"_s;
    QTest::newRow("a word that was ended is that word") << u"acm.com"_s;
}

void TestSearch::whatIsNotThereIsNotFound()
{
    QFETCH(QString, typed);
    QCOMPARE(titles(find(typed)), QStringList());
}

void TestSearch::everyTextIsAPlainSearch_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("finds");
    QTest::newRow("a quote") << u"mull\""_s << true;
    QTest::newRow("quotes") << u"\"müller\" \"jürgen\""_s << true;
    QTest::newRow("only quotes") << u"\"\"\"\""_s << false;
    QTest::newRow("a star") << u"mull*"_s << true;
    QTest::newRow("a star before") << u"*mull"_s << true;
    QTest::newRow("only a star") << u"*"_s << false;
    QTest::newRow("a column") << u"name:müller"_s << false;
    QTest::newRow("the column of nothing") << u"nothing : müller"_s << false;
    QTest::newRow("NEAR") << u"NEAR(müller jürgen, 1)"_s << false;
    QTest::newRow("NOT") << u"müller NOT jürgen"_s << false;
    QTest::newRow("OR") << u"müller OR grafana"_s << false;
    QTest::newRow("brackets") << u"(((müller"_s << true;
    QTest::newRow("braces") << u"{müller}"_s << true;
    QTest::newRow("a caret") << u"^müller"_s << true;
    QTest::newRow("plus and minus") << u"+müller -jürgen"_s << true;
    QTest::newRow("LIKE's signs") << u"%_%"_s << false;
    QTest::newRow("the end of a statement") << u"'; DROP TABLE contact; --"_s << false;
    QTest::newRow("a NUL") << u"mül"_s + QChar(0) + u"ler"_s << false;
    QTest::newRow("a NUL behind") << u"müller"_s + QChar(0) << true;
    QTest::newRow("half a character") << QString(QChar(0xd83d)) + u" müller"_s << true;
    QTest::newRow("a text turned around") << u"\u202emüller"_s << true;
    QTest::newRow("10 kB without a space") << QString(10'000, u'x') << false;
    QTest::newRow("10 kB of words") << u"müller "_s.repeated(1'500) << true;
    QTest::newRow("10 kB of quotes") << QString(10'000, u'"') << false;
    QTest::newRow("10 kB of characters without spaces") << QString(10'000, QChar(0x7530)) << false;
    QTest::newRow("10 kB of accents") << QString(10'000, QChar(0x0308)) << false;
}

void TestSearch::everyTextIsAPlainSearch()
{
    QFETCH(QString, typed);
    QFETCH(bool, finds);
    const auto result = find(typed);
    VERIFY_RESULT(result);
    QCOMPARE(titles(result), finds ? QStringList{u"Jürgen Müller"_s} : QStringList());
}

void TestSearch::namesComeBeforeTheRestAndMineBeforeOthers()
{
    addPerson(u"Ines"_s, u"Albers"_s, u"ines@vantage.example"_s, m_other, u"Ravenna office"_s);
    addPerson(u"Ravenna"_s, u"Zimmer"_s, u"rz@vantage.example"_s, m_other);
    addPerson(u"Ravenna"_s, u"Young"_s, u"ry@northbeam.example"_s, m_mine);
    QCOMPARE(titles(find(u"raven"_s, {SearchKind::Contact})),
             (QStringList{u"Ravenna Young"_s, u"Ravenna Zimmer"_s, u"Ines Albers"_s}));
    QCOMPARE(titles(find(u"nor"_s, {SearchKind::Account})),
             (QStringList{u"Northbeam Robotics"_s, u"Nordhavn Shipping"_s}));
}

void TestSearch::ofManyOnlyTheBestAreGivenAndMineAmongThem()
{
    save([&](WriteTransaction &t) -> Result<void> {
        for (int i = 0; i < 300; ++i)
            WAYMARK_TRY(ContactRepository::save(
                t, rows::contact(u"Quentin"_s, u"q%1@many.example"_s.arg(i), {m_other.id})));
        return ContactRepository::save(t, rows::contact(u"Quentin"_s, u"q@mine.example"_s, {m_mine.id}));
    });
    const auto result = find(u"quen"_s);
    VERIFY_RESULT(result);
    QCOMPARE(result->groups.size(), 1);
    QCOMPARE(result->groups.first().hits.size(), 5);
    QVERIFY(result->groups.first().more);
    QCOMPARE(result->groups.first().hits.first().address, u"q@mine.example"_s);

    Cta cta = rows::cta(m_other);
    save([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(CtaRepository::save(t, cta));
        for (int i = 0; i < 300; ++i)
            WAYMARK_TRY(TaskRepository::save(t, rows::task(cta, u"Quorum %1"_s.arg(i))));
        return TaskRepository::save(t, rows::task(m_cta, u"Quorum of mine"_s));
    });
    QCOMPARE(titles(find(u"quo"_s)).first(), u"Quorum of mine"_s);
}

void TestSearch::theLibrarysEmailsAreNotCrowdedOut()
{
    EmailTemplate text;
    text.id = TemplateId::create();
    text.name = u"Zebra crossing"_s;
    text.subject = line(u"Stripes"_s);
    text.body = rows::body(u"Nothing else."_s);
    save([&](WriteTransaction &t) -> Result<void> {
        for (int i = 0; i < 20; ++i)
            WAYMARK_TRY(TaskRepository::save(t, rows::task(m_cta, u"Zebra %1"_s.arg(i))));
        return TemplateRepository::save(t, text);
    });
    const auto result = find(u"zebra"_s);
    VERIFY_RESULT(result);
    const SearchGroup &group = result->groups.first();
    QCOMPARE(group.hits.size(), 5 + 1);
    QVERIFY(group.more);
    QCOMPARE(group.hits.last().uid, text.id.toString());
    QCOMPARE(group.hits.first().type, EntityType::Task);
}

void TestSearch::aHitSaysWhereItIsAndWhatMatched()
{
    const auto accounts = find(u"northb"_s, {SearchKind::Account});
    VERIFY_RESULT(accounts);
    const SearchHit account = accounts->groups.first().hits.first();
    QCOMPARE(account.uid, m_mine.id.toString());
    QCOMPARE(account.account, m_mine.id);
    QCOMPARE(account.carr, m_mine.carr);
    QCOMPARE(account.health, m_mine.health);
    QCOMPARE(account.ownerName, m_me.name);
    QVERIFY(account.mine);

    const auto people = find(u"vp eng"_s, {SearchKind::Contact});
    VERIFY_RESULT(people);
    const SearchHit person = people->groups.first().hits.first();
    QCOMPARE(person.accountName, m_mine.name);
    QCOMPARE(person.matched, SearchHit::Field::JobTitle);
    QCOMPARE(find(u"acme"_s)->groups.first().hits.first().kind, SearchKind::Contact);

    const auto ctas = find(u"northbeam"_s, {SearchKind::Cta});
    VERIFY_RESULT(ctas);
    QCOMPARE(ctas->groups.first().hits.first().matched, SearchHit::Field::Account);
    QCOMPARE(ctas->groups.first().hits.first().cta, m_cta.id);

    const auto sent = find(u"groups"_s, {SearchKind::Email});
    VERIFY_RESULT(sent);
    const SearchHit email = sent->groups.first().hits.first();
    QCOMPARE(email.type, EntityType::Submission);
    QCOMPARE(email.task, m_sent.id);
    QCOMPARE(email.cta, m_cta.id);
    QCOMPARE(email.at, m_submission.doneAt);
}

void TestSearch::anEmailsTaskIsNotFoundBesideItsDraft()
{
    const auto result = find(u"monitoring"_s, {SearchKind::Email});
    VERIFY_RESULT(result);
    QCOMPARE(result->groups.size(), 1);
    QCOMPARE(result->groups.first().hits.size(), 1);
    QCOMPARE(result->groups.first().hits.first().uid, m_draft.id.toString());
}

void TestSearch::anEmailIsFoundByItsText()
{
    const auto result = find(u"prometheus instance"_s);
    VERIFY_RESULT(result);
    QCOMPARE(titles(result), QStringList{m_drafted.title});
    QCOMPARE(result->groups.first().hits.first().matched, SearchHit::Field::Text);
    QCOMPARE(titles(find(u"watch your"_s)), QStringList{m_drafted.title});
}

void TestSearch::onlyTheKindsAskedForAreLookedAt()
{
    const auto result = find(u"northbeam"_s, {SearchKind::Contact});
    VERIFY_RESULT(result);
    for (const SearchGroup &group : result->groups)
        QCOMPARE(group.kind, SearchKind::Contact);
    QVERIFY(!result->groups.isEmpty());
}

void TestSearch::aSearchThatIsNoLongerWantedStops()
{
    SearchQuery query;
    query.text = u"northbeam"_s;
    int asked = 0;
    const auto result = Search::find(*m_store, query, [&asked] { return ++asked == 2; });
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Cancelled);
    QCOMPARE(asked, 2);
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
