// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/SampleCtaBuilder.h"

#include "core/domain/Activity.h"
#include "core/domain/Delivery.h"
#include "core/store/ActivityRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/PlaybookRepository.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/TaskRepository.h"
#include "core/store/TemplateRepository.h"
#include "core/store/WriteTransaction.h"
#include "core/work/DraftFrom.h"
#include "core/work/PreparedEmail.h"
#include "core/work/SendActs.h"

#include <algorithm>

namespace waymark {

namespace {

constexpr QLatin1String key(const char *name)
{
    return QLatin1String(name);
}

/// The value that the text at `name` stands for.
template <class T>
T choice(JsonReader &reader, const char *name, const QString &text, const QHash<QString, T> &values)
{
    if (!values.contains(text))
        reader.fail(SampleCtaBuilder::tr("“%1” is not known").arg(text), key(name));
    return values.value(text);
}

Priority readPriority(JsonReader &reader)
{
    static const QHash<QString, Priority> values = {{QStringLiteral("low"), Priority::Low},
                                                    {QStringLiteral("medium"), Priority::Medium},
                                                    {QStringLiteral("high"), Priority::High}};
    return choice(reader, "priority", reader.text(key("priority")), values);
}

TaskKind readKind(JsonReader &reader)
{
    static const QHash<QString, TaskKind> values = {{QStringLiteral("email"), TaskKind::Email},
                                                    {QStringLiteral("call"), TaskKind::Call},
                                                    {QStringLiteral("todo"), TaskKind::ToDo}};
    return choice(reader, "kind", reader.text(key("kind")), values);
}

TaskStatus readStatus(JsonReader &reader)
{
    static const QHash<QString, TaskStatus> values = {{QStringLiteral("not_started"), TaskStatus::NotStarted},
                                                      {QStringLiteral("in_progress"), TaskStatus::InProgress},
                                                      {QStringLiteral("completed"), TaskStatus::Completed},
                                                      {QStringLiteral("skipped"), TaskStatus::Skipped}};
    return choice(reader, "status", reader.text(key("status")), values);
}

DeliveryState readState(JsonReader &reader)
{
    static const QHash<QString, DeliveryState> values = {
        {QStringLiteral("accepted"), DeliveryState::Accepted},
        {QStringLiteral("failed"), DeliveryState::Failed},
        {QStringLiteral("bounced"), DeliveryState::Bounced},
        {QStringLiteral("unknown"), DeliveryState::Unknown}};
    return choice(reader, "state", reader.text(key("state")), values);
}

/// The body with a paragraph of the TAM's own before the closing, which is the last block.
QJsonObject withParagraph(QJsonObject body, const QJsonArray &inlineNodes)
{
    QJsonArray blocks = body.value(key("content")).toArray();
    const QJsonObject paragraph = {{key("type"), QStringLiteral("paragraph")}, {key("content"), inlineNodes}};
    blocks.insert(std::max<qsizetype>(0, blocks.size() - 1), paragraph);
    body.insert(key("content"), blocks);
    return body;
}

} // namespace

SampleCtaBuilder::SampleCtaBuilder(SampleBuilder &sample, const AccountId &account) : m_sample(sample)
{
    m_cta.id = CtaId::create();
    m_cta.account = account;
    m_cta.sample = true;
}

Result<void> SampleCtaBuilder::build(JsonReader &reader)
{
    WAYMARK_TRY(readCta(reader));
    QList<std::pair<Task, JsonReader>> tasks;
    QSet<QString> listed;
    m_lastPosition = m_playbook ? static_cast<int>(m_playbook->steps.size()) : 0;
    for (JsonReader &item : reader.objectsOr(key("tasks"))) {
        tasks.append({readTask(item), item});
        listed.insert(tasks.last().first.stepId);
    }
    reader.finish();
    omitStepsBut(listed);
    WAYMARK_TRY(reader.result());
    WAYMARK_TRY(CtaRepository::save(m_sample.m_transaction, m_cta));
    for (auto &[task, item] : tasks) {
        WAYMARK_TRY(TaskRepository::save(m_sample.m_transaction, task));
        WAYMARK_TRY(addEmail(item, task));
        item.finish();
    }
    return reader.result();
}

Result<void> SampleCtaBuilder::readCta(JsonReader &reader)
{
    reader.text(key("id"));
    m_cta.name = reader.text(key("name"));
    m_cta.type = reader.text(key("type"));
    m_cta.reason = reader.textOr(key("reason"));
    m_cta.priority = readPriority(reader);
    m_cta.status = reader.text(key("status"));
    m_cta.owner = m_sample.readUser(reader, "owner", m_sample.m_me);
    m_cta.createdAt = m_sample.readInstant(reader, "created");
    m_cta.dueDate = m_sample.readDay(reader, "due");
    m_cta.originalDueDate = m_cta.dueDate;
    m_cta.comments = reader.textOr(key("comments"));
    m_cta.contacts = m_sample.readContacts(reader, "contacts");
    m_cta.closedAt = m_sample.readInstant(reader, "closed", false);
    m_cta.closed = m_cta.closedAt.isValid();
    if (reader.has(key("snooze"))) {
        JsonReader snooze = reader.object(key("snooze"));
        m_cta.snooze = Snooze{m_sample.readDay(snooze, "until"), snooze.text(key("reason"))};
        snooze.finish();
    }
    m_cta.playbook = PlaybookId(reader.textOr(key("playbook")));
    if (m_cta.playbook.isEmpty())
        return {};
    const auto playbook = PlaybookRepository::find(m_sample.m_transaction.connection(), m_cta.playbook);
    WAYMARK_TRY(playbook);
    m_playbook = *playbook;
    return {};
}

void SampleCtaBuilder::omitStepsBut(const QSet<QString> &listed)
{
    if (!m_playbook)
        return;
    for (int i = 0; i < m_playbook->steps.size(); ++i) {
        const PlaybookStep &step = m_playbook->steps.at(i);
        if (!listed.contains(step.id))
            m_cta.omitted.append({step.id, step.title, i + 1, step.restriction});
    }
}

Task SampleCtaBuilder::readTask(JsonReader &reader)
{
    Task task;
    task.id = TaskId::create();
    task.cta = m_cta.id;
    task.account = m_cta.account;
    task.sample = true;
    task.owner = m_sample.readUser(reader, "owner", m_cta.owner);
    task.stepId = reader.textOr(key("step"));
    const QList<PlaybookStep> steps = m_playbook ? m_playbook->steps : QList<PlaybookStep>();
    const auto step = std::ranges::find(steps, task.stepId, &PlaybookStep::id);
    if (task.stepId.isEmpty()) {
        task.title = reader.text(key("title"));
        task.kind = readKind(reader);
        task.position = ++m_lastPosition;
    } else if (step == steps.end()) {
        reader.fail(tr("“%1” is no step of the playbook").arg(task.stepId), key("step"));
    } else {
        task.title = step->title;
        task.kind = step->kind;
        task.position = static_cast<int>(step - steps.begin()) + 1;
        task.emailTemplate = step->emailTemplate;
    }
    task.dueDate = m_sample.readDay(reader, "due");
    task.dueTime = QTime::fromString(reader.textOr(key("time")), QStringLiteral("hh:mm"));
    task.status = readStatus(reader);
    task.completedAt = m_sample.readInstant(reader, "completed", false);
    task.skipReason = reader.textOr(key("skipReason"));
    return task;
}

Result<void> SampleCtaBuilder::addEmail(JsonReader &reader, const Task &task)
{
    if (reader.has(key("draft")))
        return addDraft(reader.object(key("draft")), task);
    if (reader.has(key("sent")))
        return addSent(reader.object(key("sent")), task);
    return {};
}

Result<Draft> SampleCtaBuilder::makeDraft(const Task &task, const QList<ContactId> &recipients)
{
    const auto emailTemplate =
        TemplateRepository::find(m_sample.m_transaction.connection(), task.emailTemplate);
    WAYMARK_TRY(emailTemplate);
    Draft draft = draftFrom(*emailTemplate, task);
    draft.recipients = recipients;
    return draft;
}

Result<void> SampleCtaBuilder::addDraft(JsonReader reader, const Task &task)
{
    auto draft = makeDraft(task, m_sample.readContacts(reader, "recipients"));
    WAYMARK_TRY(draft);
    draft->createdAt = draft->savedAt = m_sample.readInstant(reader, "savedAt");
    if (reader.has(key("added")))
        draft->body = withParagraph(draft->body, reader.array(key("added")));
    reader.finish();
    WAYMARK_TRY(reader.result());
    WAYMARK_TRY(DraftRepository::save(m_sample.m_transaction, *draft));
    return {};
}

Result<void> SampleCtaBuilder::addSent(JsonReader reader, const Task &task)
{
    WriteTransaction &transaction = m_sample.m_transaction;
    const QDateTime at = m_sample.readInstant(reader, "at");
    const QList<ContactId> recipients = m_sample.readContacts(reader, "recipients");
    WAYMARK_TRY(reader.result());
    auto draft = makeDraft(task, recipients);
    WAYMARK_TRY(draft);
    draft->createdAt = draft->savedAt = at;
    const auto saved = DraftRepository::save(transaction, *draft);
    WAYMARK_TRY(saved);
    const auto facts = EmailFacts::read(transaction.connection(), saved->id, task.owner, at);
    WAYMARK_TRY(facts);
    const auto email = PreparedEmail::of(*facts);
    WAYMARK_TRY(email);
    Submission submission = sendActs::submissionOf(*email);
    submission.state = SubmissionState::Done;
    submission.createdAt = submission.leavesAt = submission.doneAt = at;
    WAYMARK_TRY(SubmissionRepository::save(transaction, submission));
    WAYMARK_TRY(addDeliveries(reader, submission, *email, recipients));
    reader.finish();
    Task done = task;
    done.completedAt = at;
    return TaskRepository::save(transaction, done);
}

Result<void> SampleCtaBuilder::addDeliveries(JsonReader &reader, const Submission &submission,
                                             const PreparedEmail &email, const QList<ContactId> &recipients)
{
    std::optional<JsonReader> outcomes;
    if (reader.has(key("outcomes")))
        outcomes = reader.object(key("outcomes"));
    int accepted = 0;
    for (const ContactId &contact : recipients) {
        Delivery delivery = sendActs::deliveryOf(email, submission, contact);
        delivery.state = DeliveryState::Accepted;
        delivery.attempts = 1;
        delivery.changedAt = submission.doneAt;
        const QByteArray id = m_sample.m_contacts.key(contact).toUtf8();
        if (outcomes && outcomes->has(key(id.constData()))) {
            JsonReader outcome = outcomes->object(key(id.constData()));
            delivery.state = readState(outcome);
            delivery.outcome = outcome.text(key("outcome"));
            delivery.serverReply = outcome.text(key("reply"));
            outcome.finish();
        }
        accepted += delivery.state == DeliveryState::Accepted ? 1 : 0;
        WAYMARK_TRY(sendActs::saveWithMessage(m_sample.m_transaction, delivery, email, submission.createdAt));
    }
    if (outcomes)
        outcomes->finish();
    return writeSentEntry(email, submission, recipients, accepted);
}

Result<void> SampleCtaBuilder::writeSentEntry(const PreparedEmail &email, const Submission &submission,
                                              const QList<ContactId> &recipients, int accepted)
{
    Activity entry;
    entry.id = ActivityId::create();
    entry.account = submission.account;
    entry.at = submission.doneAt;
    entry.kind = ActivityKind::Email;
    entry.title = tr("%1 sent").arg(email.facts().task().title);
    entry.detail =
        tr("%Ln recipients, %L1 accepted", nullptr, static_cast<int>(recipients.size())).arg(accepted);
    entry.actor = submission.sender;
    entry.cta = submission.cta;
    entry.task = submission.task;
    entry.submission = submission.id;
    entry.contacts = recipients;
    entry.sample = true;
    return ActivityRepository::save(m_sample.m_transaction, entry);
}

} // namespace waymark
