// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/sync/PropertyWords.h"

#include "core/domain/Money.h"
#include "core/email/Document.h"
#include "core/email/LineDocument.h"
#include "core/email/ReaderText.h"
#include "core/protocol/TypeSchema.h"
#include "core/store/AccountRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/PlaybookRepository.h"
#include "core/store/TemplateRepository.h"
#include "core/sync/SyncType.h"
#include "ui/sync/ChoiceWords.h"

#include <QDateTime>
#include <QHash>
#include <QJsonArray>

#include <algorithm>

namespace waymark {

namespace {

/// The properties' names by their names on the wire. Kept as the domain has them.
const QHash<QString, const char *> &labels()
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("accountOwnerEmail"),
         QT_TRANSLATE_NOOP("waymark::PropertyWords", "Account owner’s address")},
        {QStringLiteral("accountOwnerName"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Account owner")},
        {QStringLiteral("accountOwnerTeam"),
         QT_TRANSLATE_NOOP("waymark::PropertyWords", "Account Owner Team")},
        {QStringLiteral("architecture"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Architecture diagram")},
        {QStringLiteral("at"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "When")},
        {QStringLiteral("bccArchive"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Archive address")},
        {QStringLiteral("billableUsers"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Billable users")},
        {QStringLiteral("body"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Body")},
        {QStringLiteral("bounce"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Bounces")},
        {QStringLiteral("carr"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "CARR (This Account)")},
        {QStringLiteral("chat"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Chat channel")},
        {QStringLiteral("comments"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Comments")},
        {QStringLiteral("comparedOn"),
         QT_TRANSLATE_NOOP("waymark::PropertyWords", "Compared with the source on")},
        {QStringLiteral("completedAt"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Completed")},
        {QStringLiteral("consentDate"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Consent given on")},
        {QStringLiteral("consentRequired"),
         QT_TRANSLATE_NOOP("waymark::PropertyWords", "Emails need consent")},
        {QStringLiteral("consentSource"),
         QT_TRANSLATE_NOOP("waymark::PropertyWords", "Source of the consent")},
        {QStringLiteral("contacts"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Contacts")},
        {QStringLiteral("customerConversionSource"),
         QT_TRANSLATE_NOOP("waymark::PropertyWords", "Customer Conversion Source")},
        {QStringLiteral("customerSince"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Customer since")},
        {QStringLiteral("dateSetByHand"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Date set by hand")},
        {QStringLiteral("deployer"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Deployer")},
        {QStringLiteral("deploymentType"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Deployment Type")},
        {QStringLiteral("description"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Description")},
        {QStringLiteral("detail"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Details")},
        {QStringLiteral("domain"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Domain")},
        {QStringLiteral("dueDate"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Due date")},
        {QStringLiteral("dueTime"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Time of day")},
        {QStringLiteral("eligibleRole"),
         QT_TRANSLATE_NOOP("waymark::PropertyWords", "Role that programs look for")},
        {QStringLiteral("email"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Email")},
        {QStringLiteral("emailOptOut"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Email Opt Out")},
        {QStringLiteral("emailTemplate"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Template")},
        {QStringLiteral("executiveSponsor"),
         QT_TRANSLATE_NOOP("waymark::PropertyWords", "Executive sponsor")},
        {QStringLiteral("externalId"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "External key")},
        {QStringLiteral("firstName"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "First Name")},
        {QStringLiteral("from"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "From")},
        {QStringLiteral("geo"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Geo?")},
        {QStringLiteral("health"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Health")},
        {QStringLiteral("highAvailability"),
         QT_TRANSLATE_NOOP("waymark::PropertyWords", "High Availability?")},
        {QStringLiteral("hosting"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Hosting")},
        {QStringLiteral("inactive"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Inactive")},
        {QStringLiteral("industry"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Industry")},
        {QStringLiteral("kind"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Kind")},
        {QStringLiteral("language"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Language")},
        {QStringLiteral("lastName"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Last Name")},
        {QStringLiteral("licensedUsers"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Licensed users")},
        {QStringLiteral("lifecycleStage"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Lifecycle stage")},
        {QStringLiteral("links"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Links")},
        {QStringLiteral("locale"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Locale")},
        {QStringLiteral("memberships"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Accounts and roles")},
        {QStringLiteral("name"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Name")},
        {QStringLiteral("notes"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Notes")},
        {QStringLiteral("omitted"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Steps left out")},
        {QStringLiteral("originalDueDate"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Original due date")},
        {QStringLiteral("owner"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Owner")},
        {QStringLiteral("parent"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Parent account")},
        {QStringLiteral("phone"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Phone")},
        {QStringLiteral("pinnedNote"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Pinned note")},
        {QStringLiteral("playbook"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Playbook")},
        {QStringLiteral("position"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Place in the checklist")},
        {QStringLiteral("postalAddress"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Postal address")},
        {QStringLiteral("preheader"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Preheader")},
        {QStringLiteral("priority"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Priority")},
        {QStringLiteral("productsPurchased"),
         QT_TRANSLATE_NOOP("waymark::PropertyWords", "Products Purchased (This Account)")},
        {QStringLiteral("program"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Program")},
        {QStringLiteral("project"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Collaboration project")},
        {QStringLiteral("provider"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Provider")},
        {QStringLiteral("quietDays"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Quiet days")},
        {QStringLiteral("reason"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Reason")},
        {QStringLiteral("recipients"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Recipients")},
        {QStringLiteral("region"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Region")},
        {QStringLiteral("remind"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Reminders")},
        {QStringLiteral("renewalDate"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Renewal date")},
        {QStringLiteral("replyTo"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Reply-to address")},
        {QStringLiteral("restricted"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Restricted")},
        {QStringLiteral("roles"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Roles")},
        {QStringLiteral("segment"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Segment")},
        {QStringLiteral("shortName"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Short name")},
        {QStringLiteral("signature"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Signature")},
        {QStringLiteral("skipReason"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Reason for skipping")},
        {QStringLiteral("skipWeekends"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Skip weekends")},
        {QStringLiteral("snooze"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Snooze")},
        {QStringLiteral("source"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Source")},
        {QStringLiteral("sourceTitle"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Title of the source")},
        {QStringLiteral("sourceUrl"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Address of the source")},
        {QStringLiteral("status"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Status")},
        {QStringLiteral("stepId"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Step")},
        {QStringLiteral("steps"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Steps")},
        {QStringLiteral("subject"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Subject")},
        {QStringLiteral("supportLevel"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Support Level")},
        {QStringLiteral("technicalAccountManager"),
         QT_TRANSLATE_NOOP("waymark::PropertyWords", "Technical Account Manager")},
        {QStringLiteral("technologyStack"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Technology Stack")},
        {QStringLiteral("timeZone"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Time zone")},
        {QStringLiteral("title"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Title")},
        {QStringLiteral("to"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "To")},
        {QStringLiteral("type"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Type")},
        {QStringLiteral("until"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Until")},
        {QStringLiteral("version"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Version")},
        {QStringLiteral("weekend"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Weekend")},
        {QStringLiteral("withdrawn"), QT_TRANSLATE_NOOP("waymark::PropertyWords", "Withdrawn")},
    };
    return words;
}

/// "remindedOn" as "Reminded on".
QString takenApart(const QString &property)
{
    QString words;
    for (const QChar c : property) {
        if (c.isUpper() && !words.isEmpty())
            words += u' ';
        words += words.isEmpty() ? c.toUpper() : c.toLower();
    }
    return words;
}

bool isNothing(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() || (value.isString() && value.toString().isEmpty()) ||
           (value.isObject() && value.toObject().isEmpty()) || (value.isArray() && value.toArray().isEmpty());
}

QString joined(const QStringList &words)
{
    return words.join(PropertyWords::tr(", ", "between several values"));
}

/// An email's text; what is not one, as it came.
QString documentText(const QJsonValue &value)
{
    if (value.isArray()) {
        const auto line = LineDocument::fromJson(value.toArray());
        return line ? line->toPlainText() : QString();
    }
    const auto body = Document::fromJson(value.toObject());
    if (!body)
        return {};
    QStringList blocks;
    for (const Node &block : body->root().content)
        blocks.append(readerText(block));
    return blocks.join(u'\n');
}

/// What an email's text says of itself, and nobody wrote.
bool isOfTheTextItself(EntityType type, const QString &property)
{
    static const QStringList names{QStringLiteral("owner"), QStringLiteral("previewedRevision"),
                                   QStringLiteral("revision"), QStringLiteral("savedBy"),
                                   QStringLiteral("templateVersion")};
    return type == EntityType::Draft && names.contains(property);
}

template <class T>
QString nameOf(const Result<T> &found)
{
    return found ? found->name : QString();
}

} // namespace

PropertyWords::PropertyWords(Connection &connection, const Formats &formats)
    : m_connection(connection), m_formats(formats)
{
    if (auto words = FieldWords::read(connection))
        m_words = std::move(*words);
}

QString PropertyWords::label(EntityType, const QString &property)
{
    const char *known = labels().value(property, nullptr);
    return known ? tr(known) : takenApart(property);
}

bool PropertyWords::hasLabel(const QString &property)
{
    return labels().contains(property);
}

QString PropertyWords::value(EntityType type, const QString &property, const QJsonValue &value) const
{
    if (isNothing(value))
        return tr("Not set");
    const SyncType *known = syncType(type);
    const PropertySchema *schema = known ? known->schema().property(property) : nullptr;
    return schema ? text(*schema, value) : value.toVariant().toString();
}

QString PropertyWords::text(const PropertySchema &schema, const QJsonValue &value) const
{
    switch (schema.kind) {
    case ValueKind::Flag:
        return value.toBool() ? tr("Yes") : tr("No");
    case ValueKind::Integer:
        return m_formats.number(value.toInteger());
    case ValueKind::Day:
        return m_formats.fullDate(QDate::fromString(value.toString(), Qt::ISODate));
    case ValueKind::TimeOfDay:
        return m_formats.time(QTime::fromString(value.toString(), Qt::ISODate));
    case ValueKind::Instant: {
        const QDateTime here = m_formats.here(QDateTime::fromString(value.toString(), Qt::ISODate));
        return tr("%1, %2", "a day and a time")
            .arg(m_formats.fullDate(here.date()), m_formats.time(here.time()));
    }
    case ValueKind::Choice:
        return ChoiceWords::of(value.toString()).value_or(value.toString());
    case ValueKind::Pick:
        return m_words ? m_words->label(schema.refersTo.toLatin1().constData(), value.toString())
                       : value.toString();
    case ValueKind::Reference:
        return name(schema.refersTo, value.toString());
    case ValueKind::TextSet:
    case ValueKind::PickSet:
    case ValueKind::ReferenceSet:
        return names(schema, value);
    case ValueKind::Record:
        return record(schema, value.toObject());
    case ValueKind::Document:
        return documentText(value);
    case ValueKind::TextMap:
    case ValueKind::RecordMap:
        return map(schema, value.toObject());
    case ValueKind::RecordList: {
        QStringList lines;
        for (const auto &entry : value.toArray())
            lines.append(record(schema, entry.toObject()));
        return lines.join(u'\n');
    }
    case ValueKind::Text:
        break;
    }
    return value.toString();
}

QString PropertyWords::name(const QString &type, const QString &id) const
{
    QString found;
    if (type == QLatin1String("Identity") && m_words)
        found = m_words->userName(UserId(id));
    else if (type == QLatin1String("Account"))
        found = nameOf(AccountRepository::find(m_connection, AccountId(id)));
    else if (type == QLatin1String("Cta"))
        found = nameOf(CtaRepository::find(m_connection, CtaId(id)));
    else if (type == QLatin1String("Playbook"))
        found = nameOf(PlaybookRepository::find(m_connection, PlaybookId(id)));
    else if (type == QLatin1String("Template"))
        found = nameOf(TemplateRepository::find(m_connection, TemplateId(id)));
    else if (type == QLatin1String("Contact"))
        if (const auto contact = ContactRepository::find(m_connection, ContactId(id)))
            found = QStringLiteral("%1 %2").arg(contact->firstName, contact->lastName).trimmed();
    return found.isEmpty() ? tr("Something that is not on this computer") : Formats::name(found);
}

QString PropertyWords::names(const PropertySchema &schema, const QJsonValue &value) const
{
    const QStringList ids = value.toObject().keys();
    if (schema.kind == ValueKind::PickSet && m_words)
        return joined(m_words->labels(schema.refersTo, ids));
    if (schema.kind != ValueKind::ReferenceSet)
        return joined(ids);
    QStringList words;
    for (const QString &id : ids)
        words.append(name(schema.refersTo, id));
    return joined(words);
}

QString PropertyWords::record(const PropertySchema &schema, const QJsonObject &value) const
{
    if (schema.name == QLatin1String("carr"))
        return m_formats.money({value.value(u"minor").toInteger(), value.value(u"currency").toString()});
    QStringList words;
    for (const PropertySchema &part : schema.parts) {
        const QJsonValue of = value.value(part.name);
        if (!isNothing(of))
            words.append(tr("%1: %2").arg(label(EntityType::Account, part.name), text(part, of)));
    }
    return joined(words);
}

/// A line for each key: what it stands for, and what is kept of it.
QString PropertyWords::map(const PropertySchema &schema, const QJsonObject &value) const
{
    QStringList lines;
    for (auto it = value.begin(); it != value.end(); ++it) {
        const QString key = schema.refersTo.isEmpty() ? label(EntityType::Account, it.key())
                                                      : name(schema.refersTo, it.key());
        const QString words =
            it.value().isObject() ? record(schema, it.value().toObject()) : it.value().toString();
        lines.append(words.isEmpty() ? key : tr("%1: %2").arg(key, words));
    }
    return lines.join(u'\n');
}

QList<std::pair<QString, QString>> PropertyWords::facts(EntityType type, const QJsonObject &object) const
{
    QList<std::pair<QString, QString>> facts;
    const SyncType *known = syncType(type);
    if (!known)
        return facts;
    for (const PropertySchema &schema : known->schema().properties) {
        const QJsonValue value = object.value(schema.name);
        const bool bookkeeping = schema.serverSet || schema.kind == ValueKind::Instant ||
                                 isOfTheTextItself(type, schema.name) ||
                                 (schema.immutable && schema.isReference()) || schema.refersTo == known->name;
        const bool standard = value == schema.defaultValue();
        if (bookkeeping || standard || isNothing(value))
            continue;
        const QString words = text(schema, value);
        if (!words.isEmpty())
            facts.append({label(type, schema.name), words});
    }
    return facts;
}

} // namespace waymark
