// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/work/library/TemplateReading.h"

#include "core/email/ConditionRules.h"
#include "core/email/MessageHead.h"
#include "core/email/TokenRegistry.h"
#include "core/store/PlaybookRepository.h"
#include "core/store/TemplateRepository.h"
#include "core/store/UserRepository.h"
#include "core/work/ConditionWords.h"
#include "core/work/DraftTexts.h"
#include "core/work/FieldWords.h"
#include "core/work/SourceOfTexts.h"
#include "core/work/Workday.h"

namespace waymark {

namespace {

const QString typeKey = QStringLiteral("type");
const QString attrsKey = QStringLiteral("attrs");
const QString contentKey = QStringLiteral("content");
const QString condition = QStringLiteral("condition");

/// The node with what its conditions hold in the place of each condition, whose attributes go to `found`.
QJsonObject unfolded(QJsonObject node, QList<QJsonObject> &found)
{
    QJsonArray content;
    const QJsonArray before = node.value(contentKey).toArray();
    for (const QJsonValue &value : before) {
        const QJsonObject child = unfolded(value.toObject(), found);
        if (child.value(typeKey) != condition) {
            content.append(child);
            continue;
        }
        found.append(child.value(attrsKey).toObject());
        const QJsonArray inside = child.value(contentKey).toArray();
        for (const QJsonValue &block : inside)
            content.append(block);
    }
    if (node.contains(contentKey))
        node.insert(contentKey, content);
    return node;
}

Error unreadable(const EmailTemplate &emailTemplate, const Error &error)
{
    return {ErrorKind::Damaged,
            TemplateReading::tr("The text of the template “%1” cannot be read.").arg(emailTemplate.name),
            error.detail.isEmpty() ? error.sentence : error.detail};
}

/// Made-up values for all tokens, and over them what this workspace knows.
MergeValues examples(const Organisation &organisation, const User &sender, const Workday &workday)
{
    MergeValues values;
    for (const TokenInfo &each : TokenRegistry::all()) {
        const QByteArray name = each.name.toLatin1();
        // A link's stands in the email already.
        if (each.type != TokenType::Url)
            values.setText(QLatin1String(name), each.example());
    }
    values.setText(token::tamName, sender.name);
    values.setText(token::tamFirstName, firstName(sender));
    values.setText(token::tamEmail, sender.email);
    values.setText(token::tamTitle, sender.title);
    values.setText(token::accountTam, sender.name);
    values.setText(token::organisationName, organisation.name);
    values.setText(token::organisationPostalAddress, organisation.postalAddress);
    values.setDate(token::dateToday, workday.today);
    values.setUrl(token::unsubscribeLink, unsubscribeMailto(sender.email));
    values.setTimeZone(workday.zone);
    return values;
}

} // namespace

Result<TemplateReading> TemplateReading::read(const WorkContext &context, const TemplateId &id)
{
    Connection &reader = context.store.reader();
    const auto emailTemplate = TemplateRepository::find(reader, id);
    WAYMARK_TRY(emailTemplate);
    const auto workday = readWorkday(reader, context.clock.now());
    WAYMARK_TRY(workday);
    const auto sender = UserRepository::find(reader, context.me);
    WAYMARK_TRY(sender);
    auto source = sourceOfTexts({emailTemplate->subject, emailTemplate->preheader, emailTemplate->body},
                                *sender, workday->organisation);
    if (!source)
        return failure(unreadable(*emailTemplate, source.error()));
    source->kind = emailTemplate->kind;
    source->language = emailTemplate->language;
    TemplateReading reading(*emailTemplate, *source);
    reading.m_values = examples(workday->organisation, *sender, *workday);
    WAYMARK_TRY(reading.readConditions(reader));
    WAYMARK_TRY(reading.readUses(reader));
    return reading;
}

Result<void> TemplateReading::readConditions(Connection &connection)
{
    QList<QJsonObject> found;
    const auto whole = Document::fromJson(unfolded(m_template.body, found));
    if (!whole)
        return failure(unreadable(m_template, whole.error()));
    EmailSource source = m_source;
    source.body = *whole;
    m_whole = CompiledEmail(source);
    if (found.isEmpty())
        return {};
    const auto words = FieldWords::read(connection);
    WAYMARK_TRY(words);
    for (const QJsonObject &attributes : std::as_const(found)) {
        const auto criteria = criteriaFromJson(attributes);
        if (!criteria)
            return failure(unreadable(m_template, criteria.error()));
        const QString line = conditionWords(*criteria, *words, {});
        if (!m_conditions.contains(line))
            m_conditions.append(line);
    }
    return {};
}

Result<void> TemplateReading::readUses(Connection &connection)
{
    const auto playbooks = PlaybookRepository::list(connection);
    WAYMARK_TRY(playbooks);
    for (const Playbook &playbook : *playbooks) {
        for (qsizetype i = 0; i < playbook.steps.size(); ++i) {
            const PlaybookStep &step = playbook.steps.at(i);
            if (step.emailTemplate == m_template.id)
                m_uses.append(
                    {playbook.name, int(i) + 1, static_cast<int>(playbook.steps.size()), step.dayOffset});
        }
    }
    return {};
}

Mailbox TemplateReading::to() const
{
    return {TokenRegistry::find(token::contactFullName)->example(),
            TokenRegistry::find(token::contactEmail)->example()};
}

RenderedEmail TemplateReading::render(bool withConditions, bool marked) const
{
    const CompiledEmail &email = withConditions ? m_whole : m_short;
    return marked ? email.renderMarked(m_values) : email.render(m_values);
}

} // namespace waymark
