// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/SpooledDraft.h"

#include "core/store/tables/Codec.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::SpooledDraft)
};

/// Before the content stand this and the content's SHA-256, in one line.
constexpr QLatin1String mark("waymark draft 1 ");

QByteArray sumOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QJsonValue instant(const QDateTime &at)
{
    return at.isValid() ? QJsonValue(at.toMSecsSinceEpoch()) : QJsonValue();
}

QDateTime instantFrom(const QJsonValue &value)
{
    return value.isDouble() ? QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC) : QDateTime();
}

QJsonArray idsOf(const QList<ContactId> &contacts)
{
    QJsonArray ids;
    for (const ContactId &id : contacts)
        ids.append(id.toString());
    return ids;
}

QJsonObject jsonOf(const Draft &draft)
{
    return {{QStringLiteral("id"), draft.id.toString()},
            {QStringLiteral("task"), draft.task.toString()},
            {QStringLiteral("cta"), draft.cta.toString()},
            {QStringLiteral("account"), draft.account.toString()},
            {QStringLiteral("owner"), draft.owner.toString()},
            {QStringLiteral("template"), draft.emailTemplate.toString()},
            {QStringLiteral("templateVersion"), draft.templateVersion},
            {QStringLiteral("kind"), enumName(draft.kind)},
            {QStringLiteral("language"), draft.language},
            {QStringLiteral("subject"), draft.subject},
            {QStringLiteral("preheader"), draft.preheader},
            {QStringLiteral("body"), draft.body},
            {QStringLiteral("recipients"), idsOf(draft.recipients)},
            {QStringLiteral("revision"), draft.revision},
            {QStringLiteral("createdAt"), instant(draft.createdAt)},
            {QStringLiteral("savedAt"), instant(draft.savedAt)},
            {QStringLiteral("savedBy"), draft.savedBy.toString()},
            {QStringLiteral("sample"), draft.sample}};
}

Draft draftFrom(const QJsonObject &json)
{
    const auto text = [&json](const char *name) { return json.value(QLatin1String(name)).toString(); };
    Draft draft;
    draft.id = DraftId(text("id"));
    draft.task = TaskId(text("task"));
    draft.cta = CtaId(text("cta"));
    draft.account = AccountId(text("account"));
    draft.owner = UserId(text("owner"));
    draft.emailTemplate = TemplateId(text("template"));
    draft.templateVersion = text("templateVersion");
    draft.kind = enumFromName<EmailKind>(text("kind")).value_or(EmailKind::Program);
    draft.language = text("language");
    draft.subject = json.value(QLatin1String("subject")).toArray();
    draft.preheader = json.value(QLatin1String("preheader")).toArray();
    draft.body = json.value(QLatin1String("body")).toObject();
    for (const auto &id : json.value(QLatin1String("recipients")).toArray())
        draft.recipients.append(ContactId(id.toString()));
    draft.revision = json.value(QLatin1String("revision")).toInt();
    draft.createdAt = instantFrom(json.value(QLatin1String("createdAt")));
    draft.savedAt = instantFrom(json.value(QLatin1String("savedAt")));
    draft.savedBy = UserId(text("savedBy"));
    draft.sample = json.value(QLatin1String("sample")).toBool();
    return draft;
}

} // namespace

QByteArray SpooledDraft::digestOf(const Draft &draft)
{
    const QJsonArray texts{draft.subject, draft.preheader, draft.body};
    return sumOf(QJsonDocument(texts).toJson(QJsonDocument::Compact));
}

QByteArray SpooledDraft::toBytes() const
{
    const QJsonObject json{{QStringLiteral("draft"), jsonOf(draft)},
                           {QStringLiteral("basis"), QString::fromLatin1(basis)}};
    const QByteArray content = QJsonDocument(json).toJson(QJsonDocument::Compact);
    return QByteArray(mark.data(), mark.size()) + sumOf(content) + '\n' + content;
}

Result<SpooledDraft> SpooledDraft::fromBytes(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    const QByteArray content = bytes.mid(end + 1);
    const QJsonObject json = QJsonDocument::fromJson(content).object();
    const Draft draft = draftFrom(json.value(QLatin1String("draft")).toObject());
    const bool isWhole = end > 0 && bytes.startsWith(mark.data()) &&
                         bytes.mid(mark.size(), end - mark.size()) == sumOf(content) && draft.id;
    if (!isWhole)
        return failure(ErrorKind::Damaged,
                       Words::tr("What was typed last before Waymark was ended cannot be read."));
    return SpooledDraft{draft, json.value(QLatin1String("basis")).toString().toLatin1()};
}

} // namespace waymark
