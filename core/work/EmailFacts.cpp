// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/EmailFacts.h"

#include "core/email/CompiledEmail.h"
#include "core/email/TokenRegistry.h"
#include "core/store/AccountRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/MailAccountRepository.h"
#include "core/store/PlaybookRepository.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/TaskRepository.h"
#include "core/store/TeamRights.h"
#include "core/store/TeamSendingRepository.h"
#include "core/store/TemplateRepository.h"
#include "core/store/UserRepository.h"
#include "core/work/DefaultRecipients.h"
#include "core/work/SourceOfTexts.h"
#include "core/work/TimeZones.h"
#include "core/work/Workday.h"

#include <algorithm>

namespace waymark {

namespace {

bool isReady(const User &sender, const MailAccount &account, const TeamSending &team)
{
    if (sender.name.trimmed().isEmpty() || !isEmailAddress(sender.email))
        return false;
    if (team.isOn() || account.transport == MailAccount::Transport::Folder)
        return true;
    const bool named =
        account.authentication == MailAccount::Authentication::None || !account.userName.isEmpty();
    return !account.host.isEmpty() && named;
}

/// The damage that keeps stored texts from being shown, said for a person.
Error unreadable(const Error &error)
{
    return {
        ErrorKind::Damaged,
        EmailFacts::tr("This email cannot be read. Discard its changes to start again from the template."),
        error.detail.isEmpty() ? error.sentence : error.detail};
}

} // namespace

Result<EmailFacts> EmailFacts::read(const WorkContext &context, const DraftId &draft)
{
    return read(context.store.reader(), draft, context.me, context.clock.now());
}

Result<EmailFacts> EmailFacts::read(const WorkContext &context, const Draft &draft)
{
    return read(context.store.reader(), draft, context.me, context.clock.now());
}

Result<EmailFacts> EmailFacts::read(Connection &connection, const DraftId &id, const UserId &me,
                                    const QDateTime &now)
{
    const auto draft = DraftRepository::find(connection, id);
    WAYMARK_TRY(draft);
    return read(connection, *draft, me, now);
}

Result<EmailFacts> EmailFacts::read(Connection &connection, const Draft &draft, const UserId &me,
                                    const QDateTime &now)
{
    EmailFacts facts;
    facts.m_draft = draft;
    facts.m_now = now;
    const auto workday = readWorkday(connection, now);
    WAYMARK_TRY(workday);
    facts.m_organisation = workday->organisation;
    facts.m_timeZone = workday->zone;
    facts.m_today = workday->today;
    const auto words = FieldWords::read(connection);
    WAYMARK_TRY(words);
    facts.m_words = *words;
    WAYMARK_TRY(facts.readRows(connection, me));
    WAYMARK_TRY(facts.readTeam(connection));
    WAYMARK_TRY(facts.readSeries(connection));
    WAYMARK_TRY(facts.readContacts(connection));
    facts.m_sharedValues = facts.sharedValues();
    return facts;
}

Result<void> EmailFacts::readRows(Connection &connection, const UserId &me)
{
    WAYMARK_TRY(readTask(connection, me));
    const auto account = AccountRepository::find(connection, m_draft.account);
    WAYMARK_TRY(account);
    m_account = *account;
    const auto self = UserRepository::find(connection, me);
    WAYMARK_TRY(self);
    m_me = *self;
    const auto sender = UserRepository::find(connection, m_task.owner);
    WAYMARK_TRY(sender);
    m_sender = *sender;
    m_tam = m_sender;
    if (m_account.technicalAccountManager) {
        const auto tam = UserRepository::find(connection, m_account.technicalAccountManager);
        if (tam) // Who has gone leaves it to the sender.
            m_tam = *tam;
        else if (tam.error().kind != ErrorKind::NotFound)
            return failure(tam.error());
    }
    const auto mailAccount = MailAccountRepository::forUser(connection, me);
    WAYMARK_TRY(mailAccount);
    m_mailAccount = *mailAccount;
    const auto inConflict = DraftRepository::isInConflict(connection, m_draft.id);
    WAYMARK_TRY(inConflict);
    m_inConflict = *inConflict;
    return {};
}

Result<void> EmailFacts::readTask(Connection &connection, const UserId &me)
{
    if (m_draft.task.isEmpty()) {
        m_task.owner = me;
        return {};
    }
    const auto task = TaskRepository::find(connection, m_draft.task);
    WAYMARK_TRY(task);
    m_task = *task;
    const auto cta = CtaRepository::find(connection, m_draft.cta);
    WAYMARK_TRY(cta);
    m_cta = *cta;
    return {};
}

/// What is sample stays on this device.
Result<void> EmailFacts::readTeam(Connection &connection)
{
    if (m_draft.sample)
        return {};
    const auto team = TeamSendingRepository::get(connection);
    WAYMARK_TRY(team);
    const auto earlier = SubmissionRepository::countOfDraft(connection, m_draft.id);
    WAYMARK_TRY(earlier);
    m_team = *team;
    m_attempt = *earlier + 1;
    return readTeamsOrganisation(connection);
}

/// Whose organisation an email names is a team's to say: what somebody typed here before joining it does not
/// leave in its emails.
Result<void> EmailFacts::readTeamsOrganisation(Connection &connection)
{
    const auto maySet = TeamRights::maySetOrganisation(connection);
    WAYMARK_TRY(maySet);
    m_setByAdmins = !*maySet;
    const auto isTeams = TeamRights::hasTeamsOrganisation(connection);
    WAYMARK_TRY(isTeams);
    if (m_setByAdmins && !*isTeams) {
        m_organisation.name.clear();
        m_organisation.postalAddress.clear();
    }
    return {};
}

Result<void> EmailFacts::readSeries(Connection &connection)
{
    if (!m_cta.playbook.isEmpty()) {
        const auto playbook = PlaybookRepository::find(connection, m_cta.playbook);
        WAYMARK_TRY(playbook);
        m_program = playbook->program;
    }
    const auto emailTemplate = TemplateRepository::find(connection, m_draft.emailTemplate);
    if (!emailTemplate && emailTemplate.error().kind != ErrorKind::NotFound)
        return failure(emailTemplate.error());
    if (emailTemplate)
        m_template = *emailTemplate;
    m_templateChanged = !emailTemplate || emailTemplate->version != m_draft.templateVersion;
    if (m_cta.id.isEmpty())
        return {};
    const auto tasks = TaskRepository::forCta(connection, m_cta.id);
    WAYMARK_TRY(tasks);
    for (const Task &task : *tasks) {
        if (task.kind != TaskKind::Email || task.status == TaskStatus::Skipped)
            continue;
        ++m_stepCount;
        if (task.id == m_task.id)
            m_step = m_stepCount;
        else if (m_step > 0 && m_nextDue.isNull() && isOpenTask(task))
            m_nextDue = task.dueDate;
    }
    return {};
}

Result<void> EmailFacts::readContacts(Connection &connection)
{
    const auto ofAccount = ContactRepository::forAccount(connection, m_account.id);
    WAYMARK_TRY(ofAccount);
    const auto chosen = ContactRepository::findAll(connection, m_draft.recipients);
    WAYMARK_TRY(chosen);
    QList<ContactId> ids;
    for (const Contact &contact : *ofAccount + *chosen) {
        m_contacts.insert(contact.id, contact);
        ids.append(contact.id);
    }
    const auto recent = DeliveryRepository::reachedSince(connection, ids, m_now.addDays(-7), m_draft.id);
    WAYMARK_TRY(recent);
    m_recentlySent = *recent;
    if (m_draft.kind != EmailKind::Program)
        return {};
    const auto sent = readAlreadySent(connection, ids, m_draft.emailTemplate);
    WAYMARK_TRY(sent);
    m_alreadySent = *sent;
    const auto maybe = readAlreadySent(connection, ids, m_draft.emailTemplate, DeliveryState::Unknown);
    WAYMARK_TRY(maybe);
    m_maybeSent = *maybe;
    return {};
}

Result<EmailSource> EmailFacts::source() const
{
    return source({m_draft.subject, m_draft.preheader, m_draft.body});
}

Result<EmailSource> EmailFacts::source(const DraftTexts &texts) const
{
    auto source = sourceOfTexts(texts, m_sender, m_organisation);
    if (!source)
        return failure(unreadable(source.error()));
    source->kind = m_draft.kind;
    source->language = m_draft.language;
    return source;
}

MergeValues EmailFacts::values(const ContactId &id) const
{
    MergeValues values = MergeValues::over(m_sharedValues);
    const Contact contact = m_contacts.value(id);
    values.setText(token::contactFirstName, contact.firstName);
    values.setText(token::contactLastName, contact.lastName);
    values.setText(token::contactFullName,
                   QString(contact.firstName + QLatin1Char(' ') + contact.lastName).simplified());
    values.setText(token::contactEmail, contact.email);
    values.setText(token::contactTitle, contact.title);
    values.setTimeZone(timeZoneOr(contact.timeZone, m_timeZone));
    if (m_team.isOn())
        values.setUrl(token::unsubscribeLink, unsubscribeLink(id));
    return values;
}

QString EmailFacts::unsubscribeLink(const ContactId &contact) const
{
    return m_team.isOn() ? m_team.wayOut(m_draft.id, m_attempt, contact) : unsubscribeMailto(m_sender.email);
}

/// What the tokens stand for that are the same for everybody.
MergeValues EmailFacts::sharedValues() const
{
    MergeValues values;
    setAccountValues(values);
    setPeopleValues(values);
    values.setText(token::programName, m_program);
    values.setNumber(token::stepNumber, m_step);
    values.setNumber(token::stepCount, m_stepCount);
    values.setText(token::stepTitle, m_task.title);
    values.setDate(token::dateToday, m_today);
    values.setUrl(token::unsubscribeLink, unsubscribeMailto(m_sender.email));
    return values;
}

void EmailFacts::setAccountValues(MergeValues &values) const
{
    const auto label = [this](const char *list, const QString &id) { return m_words.label(list, id); };
    values.setAccount(m_account);
    values.setText(token::accountName, m_account.name);
    if (m_account.carr)
        values.setMoney(token::accountCarr, *m_account.carr);
    values.setText(token::accountTam, m_words.userName(m_account.technicalAccountManager));
    values.setText(token::accountOwnerTeam, label("account_owner_team", m_account.accountOwnerTeam));
    values.setList(token::accountProductsPurchased,
                   m_words.labels(QStringLiteral("products_purchased"), m_account.productsPurchased));
    values.setText(token::accountDeploymentType, label("deployment_type", m_account.deploymentType));
    values.setText(token::accountSupportLevel, label("support_level", m_account.supportLevel));
    values.setText(token::accountDeployer, label("deployer", m_account.deployer));
    values.setText(token::accountHosting, label("hosting", m_account.hosting));
    values.setText(token::accountCustomerConversionSource,
                   label("customer_conversion_source", m_account.customerConversionSource));
    values.setText(token::accountProvider, label("provider", m_account.provider));
    values.setFlag(token::accountGeo, m_account.geo);
    values.setFlag(token::accountHighAvailability, m_account.highAvailability);
    values.setList(token::accountTechnologyStack,
                   m_words.labels(QStringLiteral("technology_stack"), m_account.technologyStack));
    values.setDate(token::accountRenewalDate, m_account.renewalDate);
}

void EmailFacts::setPeopleValues(MergeValues &values) const
{
    values.setText(token::tamName, m_tam.name);
    values.setText(token::tamFirstName, firstName(m_tam));
    values.setText(token::tamEmail, m_tam.email);
    values.setText(token::tamTitle, m_tam.title);
    values.setText(token::ownerName, m_account.accountOwnerName);
    values.setText(token::ownerEmail, m_account.accountOwnerEmail);
    values.setText(token::organisationName, m_organisation.name);
    values.setText(token::organisationPostalAddress, m_organisation.postalAddress);
}

CheckRecipient EmailFacts::checkRecipient(const ContactId &id) const
{
    const Contact contact = m_contacts.value(id);
    CheckRecipient recipient;
    recipient.uid = id.toString();
    recipient.name = displayName(contact);
    recipient.suppression = suppressionOf(contact, m_organisation);
    recipient.alreadySent = m_alreadySent.contains(id);
    recipient.maybeSent = m_maybeSent.contains(id);
    recipient.softBounced = contact.bounce == BounceState::Soft;
    const QList<QDateTime> recent = m_recentlySent.value(id);
    recipient.sentInWeek = static_cast<int>(recent.size());
    recipient.sentInDay = static_cast<int>(std::ranges::count_if(
        recent, [since = m_now.addDays(-1)](const QDateTime &at) { return at > since; }));
    return recipient;
}

CheckInput EmailFacts::checkInput(const EmailSource &source, const QList<ContactId> &recipients) const
{
    CheckInput input;
    input.source = source;
    const CompiledEmail compiled(source);
    for (const ContactId &id : recipients)
        input.add(checkRecipient(id), compiled.render(values(id)));
    input.suppressedContacts =
        static_cast<int>(std::ranges::count_if(m_contacts, [this](const Contact &contact) {
            return suppressionOf(contact, m_organisation) != Suppression::None;
        }));
    input.links = m_links;
    input.senderReady = isReady(m_sender, m_mailAccount, m_team);
    input.ownTask = m_task.owner == m_me.id;
    input.inConflict = m_inConflict;
    input.setByAdmins = m_setByAdmins;
    if (!input.ownTask)
        input.ownerName = m_sender.name;
    return input;
}

} // namespace waymark
