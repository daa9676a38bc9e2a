// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/ActivityRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/Journal.h"
#include "core/store/MailAccountRepository.h"
#include "core/store/OrganisationRepository.h"
#include "core/store/PickListRepository.h"
#include "core/store/PlaybookRepository.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/TaskRepository.h"
#include "core/store/TemplateRepository.h"
#include "core/store/UserRepository.h"
#include "core/store/suppressions/SuppressionRepository.h"
#include "core/store/tables/Codec.h"
#include "tests/support/FieldCount.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"
#include "tests/support/TemporaryStore.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

const QDateTime anInstant(QDate(2026, 2, 28), QTime(23, 59, 58, 123), QTimeZone::utc());
const QDate aDay(2024, 2, 29);

} // namespace

/// Every property of every aggregate survives being stored, and stands in the journal. Each row below has
/// every member set to something else than its default, which is checked against a row of defaults; and the
/// number of members is checked against the number of properties, so that a member that somebody adds is
/// missed here.
class TestRoundTrip : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void account();
    void contact();
    void cta();
    void task();
    void draft();
    void submission();
    void delivery();
    void activity();
    void playbook();
    void emailTemplate();
    void pickItem();
    void aListOfTextsIsTheSameJsonWhateverItHolds();
    void user();
    void organisation();
    void mailAccount();
    void suppression();
    void emptyTextsAreNotNulls();

private:
    /// The properties of the row's creation in the journal, those that have the value of `plain` apart.
    struct Noted
    {
        QStringList all;
        QStringList likePlain;
    };
    void save(const std::function<Result<void>(WriteTransaction &)> &work, qint64 *transaction);
    Noted noted(qint64 full, qint64 plain);

    TemporaryStore m_store;
    Account m_account = rows::account(QStringLiteral("Northbeam Robotics"));
    Cta m_cta = rows::cta(m_account);
    Task m_task = rows::task(m_cta, QStringLiteral("Monitoring GitLab"));
    Draft m_draft = rows::draft(m_task);
    Submission m_submission = rows::submission(m_draft, SubmissionState::Done);
};

void TestRoundTrip::save(const std::function<Result<void>(WriteTransaction &)> &work, qint64 *transaction)
{
    const auto saved = m_store.run([&](WriteTransaction &current) -> Result<qint64> {
        WAYMARK_TRY(work(current));
        return current.number();
    });
    VERIFY_RESULT(saved);
    *transaction = *saved;
}

TestRoundTrip::Noted TestRoundTrip::noted(qint64 full, qint64 plain)
{
    const auto entries = Journal::entries(m_store.reader(), full);
    const auto plainEntries = Journal::entries(m_store.reader(), plain);
    Noted result;
    // A contact that cannot be emailed is followed by its address on the list.
    if (!entries || !plainEntries || entries->isEmpty() || plainEntries->size() != 1)
        return result;
    const QJsonObject defaults = plainEntries->first().changes;
    const QJsonObject &changes = entries->first().changes;
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        result.all += it.key();
        if (it.value() == defaults.value(it.key()))
            result.likePlain += it.key();
    }
    return result;
}

/// Saves a full row and one of defaults, reads the full one back and compares.
#define ROUND_TRIPS(full, plain, saveCall, readCall, memberCount)                                            \
    do {                                                                                                     \
        qint64 fullNumber = 0;                                                                               \
        qint64 plainNumber = 0;                                                                              \
        save([&](WriteTransaction &t) -> Result<void> { return saveCall(t, full); }, &fullNumber);           \
        save([&](WriteTransaction &t) -> Result<void> { return saveCall(t, plain); }, &plainNumber);         \
        const auto read = readCall;                                                                          \
        VERIFY_RESULT(read);                                                                                 \
        QVERIFY(*read == full);                                                                              \
        const Noted properties = noted(fullNumber, plainNumber);                                             \
        QCOMPARE(properties.all.size(), qsizetype(memberCount));                                             \
        QCOMPARE(properties.likePlain, expectedLikePlain);                                                   \
    } while (false)

void TestRoundTrip::initTestCase()
{
    VERIFY_RESULT(m_store.run([&](WriteTransaction &transaction) -> Result<void> {
        WAYMARK_TRY(AccountRepository::save(transaction, m_account));
        WAYMARK_TRY(CtaRepository::save(transaction, m_cta));
        WAYMARK_TRY(TaskRepository::save(transaction, m_task));
        WAYMARK_TRY(DraftRepository::save(transaction, m_draft));
        return SubmissionRepository::save(transaction, m_submission);
    }));
}

void TestRoundTrip::account()
{
    Account full;
    full.id = AccountId::create();
    full.name = u"Ålesund Énergie \U0001F680"_s;
    full.domain = u"energie.example"_s;
    full.externalId = u"0017"_s;
    full.carr = Money{123'456'789'012, u"EUR"_s};
    full.technicalAccountManager = UserId::create();
    full.accountOwnerTeam = u"emea"_s;
    full.productsPurchased = {u"subscription"_s, u"ci_minutes"_s};
    full.deploymentType = u"self_managed"_s;
    full.supportLevel = u"premium"_s;
    full.deployer = u"partner"_s;
    full.hosting = u"cloud"_s;
    full.customerConversionSource = u"new"_s;
    full.provider = u"aws"_s;
    full.geo = TriState::True;
    full.highAvailability = TriState::False;
    full.technologyStack = {u"rust"_s};
    full.stamps = {{AccountField::Carr, {anInstant, u"import accounts.csv"_s}},
                   {AccountField::SupportLevel, {anInstant.addDays(1), u"typed here"_s}}};
    full.lifecycleStage = u"adoption"_s;
    full.segment = u"enterprise"_s;
    full.priority = 4;
    full.customerSince = aDay;
    full.renewalDate = aDay.addYears(3);
    full.licensedUsers = 500;
    full.billableUsers = 0;
    full.industry = u"Energy"_s;
    full.parent = AccountId::create();
    full.accountOwnerName = u"Kim Duarte"_s;
    full.accountOwnerEmail = u"kim@gitlab.example"_s;
    full.executiveSponsor = u"R. Osei"_s;
    full.links = {{u"project"_s, u"https://gitlab.example/n"_s}, {u"notes"_s, u"https://notes.example"_s}};
    full.health = 0;
    full.pinnedNote = u"Line one\nline two"_s;
    full.restricted = true;
    full.sample = true;
    full.createdAt = anInstant;

    Account plain;
    plain.id = AccountId::create();
    const QStringList expectedLikePlain;
    ROUND_TRIPS(full, plain, AccountRepository::save, AccountRepository::find(m_store.reader(), full.id),
                fieldCount<Account>() - 1);
}

void TestRoundTrip::contact()
{
    Contact full;
    full.id = ContactId::create();
    full.firstName = u"Leïla"_s;
    full.lastName = u"Farrokh"_s;
    full.email = u" Leila.Farrokh@Pinewarden.example"_s;
    full.title = u"Head of platform"_s;
    full.phone = u"+44 20 7946 0000"_s;
    full.timeZone = u"Europe/London"_s;
    full.locale = u"en-GB"_s;
    full.notes = u"Prefers mornings"_s;
    full.externalId = u"0031"_s;
    full.emailOptOut = true;
    full.optOutAt = anInstant;
    full.optOutSource = u"wrote to us"_s;
    full.inactive = true;
    full.bounce = BounceState::Hard;
    full.bouncedAt = anInstant.addSecs(1);
    full.bounceDetail = u"550 5.1.1"_s;
    full.consentSource = u"web form"_s;
    full.consentDate = aDay;
    full.memberships = {{m_account.id, {u"gitlab_admin"_s, u"champion"_s}}};
    full.sample = true;
    full.createdAt = anInstant;

    Contact plain;
    plain.id = ContactId::create();
    const QStringList expectedLikePlain;
    ROUND_TRIPS(full, plain, ContactRepository::save, ContactRepository::find(m_store.reader(), full.id),
                fieldCount<Contact>() - 1);
}

void TestRoundTrip::cta()
{
    Cta full;
    full.id = CtaId::create();
    full.account = m_account.id;
    full.name = u"Onboarding"_s;
    full.type = u"risk"_s;
    full.reason = u"adoption"_s;
    full.priority = Priority::High;
    full.status = u"closed_success"_s;
    full.closed = true;
    full.owner = UserId::create();
    full.dueDate = aDay;
    full.originalDueDate = aDay.addDays(-7);
    full.comments = u"as agreed"_s;
    full.playbook = PlaybookId(u"onboarding-self-managed"_s);
    full.contacts = {ContactId::create(), ContactId::create()};
    full.omitted = {{u"saas"_s, u"Support (SaaS)"_s, 3, u"SaaS only"_s}};
    full.snooze = Snooze{aDay.addDays(3), u"holiday"_s};
    full.skipWeekends = false;
    full.remind = false;
    full.sample = true;
    full.createdAt = anInstant;
    full.closedAt = anInstant.addDays(5);

    Cta plain;
    plain.id = CtaId::create();
    plain.account = m_account.id;
    const QStringList expectedLikePlain{u"account"_s};
    ROUND_TRIPS(full, plain, CtaRepository::save, CtaRepository::find(m_store.reader(), full.id),
                fieldCount<Cta>() - 1);
}

void TestRoundTrip::task()
{
    Task full;
    full.id = TaskId::create();
    full.cta = m_cta.id;
    full.account = m_account.id;
    full.title = u"Quarterly review"_s;
    full.kind = TaskKind::ToDo;
    full.owner = UserId::create();
    full.position = 7;
    full.dueDate = aDay;
    full.dueTime = QTime(14, 30);
    full.status = TaskStatus::Skipped;
    full.skipReason = u"Not wanted"_s;
    full.stepId = u"review"_s;
    full.emailTemplate = TemplateId(u"review"_s);
    full.dateSetByHand = true;
    full.remindedOn = aDay;
    full.completedAt = anInstant;
    full.sample = true;

    Task plain;
    plain.id = TaskId::create();
    plain.cta = m_cta.id;
    plain.account = m_account.id;
    const QStringList expectedLikePlain{u"account"_s, u"cta"_s};
    ROUND_TRIPS(full, plain, TaskRepository::save, TaskRepository::find(m_store.reader(), full.id),
                fieldCount<Task>() - 1);
}

void TestRoundTrip::draft()
{
    Draft full;
    full.id = DraftId::create();
    full.task = m_task.id;
    full.cta = m_cta.id;
    full.account = m_account.id;
    full.owner = UserId::create();
    full.emailTemplate = TemplateId(u"monitoring"_s);
    full.templateVersion = u"2"_s;
    full.kind = EmailKind::Personal;
    full.language = u"de"_s;
    full.subject = {QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, u"Grüße"_s}}};
    full.preheader = {QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, u"kurz"_s}}};
    full.body = rows::body(u"Hallo"_s);
    full.recipients = {ContactId::create()};
    full.revision = 4;
    full.previewedRevision = 3;
    full.createdAt = anInstant;
    full.savedAt = anInstant.addSecs(9);
    full.savedBy = UserId::create();
    full.conflictOf = DraftId::create();
    full.sample = true;

    Draft plain;
    plain.id = DraftId::create();
    plain.task = m_task.id;
    plain.cta = m_cta.id;
    plain.account = m_account.id;
    const auto saveDraft = [](WriteTransaction &transaction, const Draft &draft) -> Result<void> {
        WAYMARK_TRY(DraftRepository::save(transaction, draft));
        return {};
    };
    const QStringList expectedLikePlain{u"account"_s, u"cta"_s, u"task"_s};
    ROUND_TRIPS(full, plain, saveDraft, DraftRepository::find(m_store.reader(), full.id),
                fieldCount<Draft>() - 1);
}

void TestRoundTrip::submission()
{
    Submission full;
    full.id = SubmissionId::create();
    full.draft = DraftId::create();
    full.draftRevision = 4;
    full.task = TaskId::create();
    full.cta = CtaId::create();
    full.account = m_account.id;
    full.emailTemplate = TemplateId(u"monitoring"_s);
    full.accountTam = UserId::create();
    full.sender = UserId::create();
    full.senderName = u"Maren Lindqvist"_s;
    full.senderEmail = u"maren@gitlab.example"_s;
    full.replyTo = u"tam@gitlab.example"_s;
    full.subject = u"Monitoring"_s;
    full.state = SubmissionState::NeedsReview;
    full.pausedFrom = SubmissionState::Sending;
    full.createdAt = anInstant;
    full.leavesAt = anInstant.addSecs(10);
    full.doneAt = anInstant.addSecs(20);
    full.reviewReasons = {{u"Opted out."_s, ContactId::create()}, {u"Moved."_s, {}}};
    full.byServer = true;
    full.sample = true;

    Submission plain;
    plain.id = SubmissionId::create();
    plain.draft = DraftId::create();
    plain.account = m_account.id;
    const QStringList expectedLikePlain{u"account"_s};
    ROUND_TRIPS(full, plain, SubmissionRepository::save,
                SubmissionRepository::find(m_store.reader(), full.id), fieldCount<Submission>() - 1);
}

void TestRoundTrip::delivery()
{
    Delivery full;
    full.id = DeliveryId::create();
    full.submission = m_submission.id;
    full.contact = ContactId::create();
    full.name = u"Kwame Osei"_s;
    full.address = u"k.osei@aldermoor.example"_s;
    full.subject = u"Hello Kwame"_s;
    full.state = DeliveryState::DataSent;
    full.messageId = u"<1@gitlab.example>"_s;
    full.attempts = 2;
    full.nextAttemptAt = anInstant;
    full.changedAt = anInstant.addSecs(1);
    full.outcome = u"The mailbox does not exist."_s;
    full.serverReply = u"550 5.1.1 user unknown"_s;
    full.written = true;
    full.sample = true;

    Delivery plain;
    plain.id = DeliveryId::create();
    plain.submission = m_submission.id;
    const QStringList expectedLikePlain{u"submission"_s};
    ROUND_TRIPS(full, plain, DeliveryRepository::save, DeliveryRepository::find(m_store.reader(), full.id),
                fieldCount<Delivery>() - 1);
}

void TestRoundTrip::activity()
{
    Activity full;
    full.id = ActivityId::create();
    full.account = m_account.id;
    full.at = anInstant;
    full.kind = ActivityKind::Suppression;
    full.title = u"Unsubscribed"_s;
    full.detail = u"by letter"_s;
    full.actor = UserId::create();
    full.cta = CtaId::create();
    full.task = TaskId::create();
    full.submission = SubmissionId::create();
    full.contacts = {ContactId::create()};
    full.sample = true;

    Activity plain;
    plain.id = ActivityId::create();
    plain.account = m_account.id;
    plain.at = anInstant.addDays(-1);
    const QStringList expectedLikePlain{u"account"_s};
    ROUND_TRIPS(full, plain, ActivityRepository::save, ActivityRepository::find(m_store.reader(), full.id),
                fieldCount<Activity>() - 1);
}

void TestRoundTrip::playbook()
{
    Playbook full;
    full.id = PlaybookId(u"ci-enablement"_s);
    full.name = u"Digital Adoption - CI Enablement"_s;
    full.shortName = u"CI Enablement (Verify)"_s;
    full.aliases = {u"verify"_s};
    full.type = u"digital_journey"_s;
    full.program = u"CI Digital Enablement (Verify)"_s;
    full.description = u"Five emails"_s;
    full.deploymentType = u"saas"_s;
    full.version = u"1"_s;
    full.steps = {
        {u"intro"_s,
         u"Intro"_s,
         TaskKind::Call,
         3,
         TemplateId(u"intro"_s),
         {Criteria::Match::Any,
          {{AccountField::Carr, RuleOp::AtLeast, {u"1000"_s}}, {AccountField::Geo, RuleOp::IsNotSet, {}}}},
         u"Large only"_s}};

    Playbook plain;
    plain.id = PlaybookId(u"empty"_s);
    const QStringList expectedLikePlain;
    ROUND_TRIPS(full, plain, PlaybookRepository::save, PlaybookRepository::find(m_store.reader(), full.id),
                fieldCount<Playbook>() - 1);
    QCOMPARE(fieldCount<PlaybookStep>(), std::size_t(7));
}

void TestRoundTrip::emailTemplate()
{
    EmailTemplate full;
    full.id = TemplateId(u"intro"_s);
    full.name = u"Intro"_s;
    full.version = u"3"_s;
    full.kind = EmailKind::Personal;
    full.language = u"fr"_s;
    full.subject = {QJsonObject{{u"type"_s, u"token"_s}}};
    full.preheader = {QJsonObject{{u"type"_s, u"text"_s}}};
    full.body = rows::body(u"Bonjour"_s);
    full.sourceTitle = u"Docs"_s;
    full.sourceUrl = u"https://docs.gitlab.com"_s;
    full.comparedOn = aDay;
    full.withdrawn = true;

    EmailTemplate plain;
    plain.id = TemplateId(u"empty"_s);
    const QStringList expectedLikePlain;
    ROUND_TRIPS(full, plain, TemplateRepository::save, TemplateRepository::find(m_store.reader(), full.id),
                fieldCount<EmailTemplate>() - 1);
}

void TestRoundTrip::pickItem()
{
    const PickItem full{u"cta_status"_s, u"closed_lost"_s, u"Closed Lost"_s, 9, false, true, {u"risk"_s}};
    const PickItem plain{u"cta_type"_s, u"risk"_s, {}, 0, true, false, {}};
    const auto only = [&]() -> Result<PickItem> {
        const auto items = PickListRepository::list(m_store.reader(), full.list);
        if (!items)
            return failure(items.error());
        return items->size() == 1 ? Result<PickItem>(items->first()) : failure(ErrorKind::NotFound, {});
    };
    const QStringList expectedLikePlain;
    ROUND_TRIPS(full, plain, PickListRepository::save, only(), fieldCount<PickItem>());
}

void TestRoundTrip::user()
{
    User full;
    full.id = UserId::create();
    full.name = u"Maren Lindqvist"_s;
    full.email = u"maren@gitlab.example"_s;
    full.title = u"Senior TAM"_s;
    full.replyTo = u"tam@gitlab.example"_s;
    full.signature = u"Maren\nTAM"_s;
    full.tam = false;
    full.admin = true;
    full.sample = true;

    User plain;
    plain.id = UserId::create();
    const QStringList expectedLikePlain;
    ROUND_TRIPS(full, plain, UserRepository::save, UserRepository::find(m_store.reader(), full.id),
                fieldCount<User>() - 1);
}

void TestRoundTrip::organisation()
{
    Organisation full;
    full.id = OrganisationId::create();
    full.name = u"GitLab"_s;
    full.postalAddress = u"268 Bush Street\nSan Francisco"_s;
    full.timeZone = u"Europe/Stockholm"_s;
    full.weekend = {5, 6};
    full.quietDays = {{aDay, aDay.addDays(2), u"emea"_s, u"Freeze"_s, m_account.id, true}};
    full.bccArchive = u"archive@gitlab.example"_s;
    full.eligibleRole = u"champion"_s;
    full.consentRequired = true;
    // There is only one: the same row, first with defaults.
    Organisation plain;
    plain.id = full.id;

    qint64 plainNumber = 0;
    qint64 fullNumber = 0;
    save([&](WriteTransaction &t) { return OrganisationRepository::save(t, plain); }, &plainNumber);
    save([&](WriteTransaction &t) { return OrganisationRepository::save(t, full); }, &fullNumber);
    const auto read = OrganisationRepository::get(m_store.reader());
    VERIFY_RESULT(read);
    QVERIFY(*read == full);
    const auto entries = Journal::entries(m_store.reader(), fullNumber);
    VERIFY_RESULT(entries);
    QCOMPARE(entries->first().changes.size(), qsizetype(fieldCount<Organisation>() - 1));
    QCOMPARE(fieldCount<QuietDays>(), std::size_t(6));
}

void TestRoundTrip::mailAccount()
{
    MailAccount full;
    full.transport = MailAccount::Transport::Smtp;
    full.folder = u"/tmp/out"_s;
    full.host = u"smtp.gitlab.example"_s;
    full.port = 465;
    full.security = MailAccount::Security::Tls;
    full.authentication = MailAccount::Authentication::Login;
    full.userName = u"maren"_s;
    full.caFile = u"/etc/ca.pem"_s;

    const UserId user = UserId::create();
    const UserId other = UserId::create();
    const auto saveFull = [&](WriteTransaction &t, const MailAccount &account) {
        return MailAccountRepository::save(t, account == full ? user : other, account);
    };
    const QStringList expectedLikePlain;
    ROUND_TRIPS(full, MailAccount(), saveFull, MailAccountRepository::forUser(m_store.reader(), user),
                fieldCount<MailAccount>());
    const auto unknown = MailAccountRepository::forUser(m_store.reader(), UserId::create());
    VERIFY_RESULT(unknown);
    QVERIFY(*unknown == MailAccount());
}

void TestRoundTrip::suppression()
{
    SuppressedAddress full;
    full.id = SuppressionId::create();
    full.address = u"Anna@x.example"_s;
    full.reason = SuppressionReason::Complaint;
    full.source = u"feedback loop"_s;
    full.at = anInstant;
    full.addedBy = UserId::create();
    full.liftedAt = anInstant.addDays(1);
    full.liftedBy = UserId::create();
    full.liftReason = u"asked for it"_s;
    full.sample = true;

    SuppressedAddress plain;
    plain.id = SuppressionId::create();
    const QStringList expectedLikePlain;
    // The id is the row's key, which is no property.
    ROUND_TRIPS(full, plain, SuppressionRepository::save,
                SuppressionRepository::find(m_store.reader(), full.id), fieldCount<SuppressedAddress>() - 1);
}

void TestRoundTrip::emptyTextsAreNotNulls()
{
    Account account;
    account.id = AccountId::create();
    VERIFY_RESULT(m_store.run([&](WriteTransaction &t) { return AccountRepository::save(t, account); }));
    const auto read = AccountRepository::find(m_store.reader(), account.id);
    VERIFY_RESULT(read);
    QVERIFY(*read == account);
}

void TestRoundTrip::aListOfTextsIsTheSameJsonWhateverItHolds()
{
    for (const QStringList &texts :
         {QStringList(), QStringList{u""_s}, QStringList{u"gitlab_admin"_s, u"a b/c"_s},
          QStringList{u"quote\" back\\slash"_s}, QStringList{u"plain"_s, u"line\nend"_s},
          QStringList{u"\u007f"_s, u"Žofie"_s, u"健太"_s}}) {
        QCOMPARE(jsonText(texts), jsonText(QJsonValue(QJsonArray::fromStringList(texts))));
        QCOMPARE(Codec<QStringList>::decode(Codec<QStringList>::encode(texts)), texts);
    }
}

QTEST_GUILESS_MAIN(TestRoundTrip)
#include "tst_roundtrip.moc"
