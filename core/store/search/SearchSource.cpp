// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/search/SearchSource.h"

#include "core/store/Connection.h"
#include "core/store/search/SearchWords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace waymark {

namespace {

/// Of a longer email the end is not searched.
constexpr qsizetype longestText = 20'000;

/// The words of an email's JSON (resources/email/schema.json), in their order: whatever is the text of a
/// node.
void collectText(const QJsonValue &value, QString &text)
{
    if (text.size() > longestText)
        return;
    if (value.isArray()) {
        const QJsonArray nodes = value.toArray();
        for (const QJsonValue &node : nodes)
            collectText(node, text);
        return;
    }
    if (!value.isObject())
        return;
    const QJsonObject node = value.toObject();
    text += node.value(QLatin1String("text")).toString();
    collectText(node.value(QLatin1String("content")), text);
    // Text and tokens stand within a line; everything else ends one.
    const QString type = node.value(QLatin1String("type")).toString();
    if (type != QLatin1String("text") && type != QLatin1String("token"))
        text += QLatin1Char(' ');
}

QString plainText(const QVariant &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toString().toUtf8());
    QString text;
    collectText(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), text);
    return text.left(longestText);
}

QString joined(const QVariantList &values, qsizetype from, qsizetype count)
{
    QStringList parts;
    for (qsizetype i = from; i < from + count; ++i)
        parts += values.at(i).toString();
    return parts.join(QLatin1Char(' '));
}

SearchDocument ofAccount(const QVariantList &values)
{
    const QString name = values.at(1).toString();
    return {values.at(0).toLongLong(), SearchWords::ofText(name),
            SearchWords::ofText(joined(values, 2, 2) + QLatin1Char(' ') + SearchWords::initials(name))};
}

SearchDocument ofContact(const QVariantList &values)
{
    QString name = joined(values, 1, 2);
    // Where names are written without a space, the family's comes first.
    if (SearchWords::hasUnspaced(name))
        name += QLatin1Char(' ') + values.at(2).toString() + values.at(1).toString();
    return {values.at(0).toLongLong(), SearchWords::ofText(name), SearchWords::ofText(joined(values, 3, 2))};
}

/// CTAs, tasks and sent emails: a title and the account's name.
SearchDocument ofTitled(const QVariantList &values)
{
    return {values.at(0).toLongLong(), SearchWords::ofText(values.at(1).toString()),
            SearchWords::ofText(values.at(2).toString())};
}

SearchDocument ofDraft(const QVariantList &values)
{
    return {
        values.at(0).toLongLong(),
        SearchWords::ofText(values.at(1).toString() + QLatin1Char(' ') + plainText(values.at(2))),
        SearchWords::ofText(values.at(3).toString() + QLatin1Char(' ') + plainText(values.at(4))),
    };
}

SearchDocument ofTemplate(const QVariantList &values)
{
    return {
        values.at(0).toLongLong(),
        SearchWords::ofText(values.at(1).toString() + QLatin1Char(' ') + plainText(values.at(2))),
        SearchWords::ofText(plainText(values.at(3))),
    };
}

QList<SearchSource> allSources()
{
    const QString email = QStringLiteral("search_email");
    constexpr qint64 emails = 4;
    return {
        {EntityType::Account, QStringLiteral("account"), QStringLiteral("search_account"), 1, 0,
         QStringLiteral("account.id, account.name, account.domain, account.external_id"),
         QStringLiteral("account"), ofAccount},
        {EntityType::Template, QStringLiteral("email_template"), email, emails, 2,
         QStringLiteral(
             "email_template.id, email_template.name, email_template.subject, email_template.body"),
         QStringLiteral("email_template"), ofTemplate},
        {EntityType::Draft, QStringLiteral("draft"), email, emails, 0,
         QStringLiteral("draft.id, task.title, draft.subject, account.name, draft.body"),
         QStringLiteral(
             "draft JOIN task ON task.id = draft.task_id JOIN account ON account.id = draft.account_id"),
         ofDraft},
        {EntityType::Submission, QStringLiteral("submission"), email, emails, 1,
         QStringLiteral("submission.id, submission.subject, account.name"),
         QStringLiteral("submission JOIN account ON account.id = submission.account_id"), ofTitled},
        {EntityType::Cta, QStringLiteral("cta"), QStringLiteral("search_cta"), 1, 0,
         QStringLiteral("cta.id, cta.name, account.name"),
         QStringLiteral("cta JOIN account ON account.id = cta.account_id"), ofTitled},
        {EntityType::Task, QStringLiteral("task"), email, emails, 3,
         QStringLiteral("task.id, task.title, account.name"),
         QStringLiteral("task JOIN account ON account.id = task.account_id AND task.kind = 'email'"),
         ofTitled},
        {EntityType::Contact, QStringLiteral("contact"), QStringLiteral("search_contact"), 1, 0,
         QStringLiteral("contact.id, contact.first_name, contact.last_name, contact.email, contact.title"),
         QStringLiteral("contact"), ofContact},
    };
}

} // namespace

Result<QList<SearchDocument>> SearchSource::documents(Connection &connection, const QString &condition,
                                                      const QVariantList &binds) const
{
    const auto rows =
        connection.query(QStringLiteral("SELECT %1 FROM %2 WHERE %3").arg(columns, from, condition), binds);
    WAYMARK_TRY(rows);
    QList<SearchDocument> documents;
    documents.reserve(rows->size());
    for (const QVariantList &values : *rows)
        documents.append(words(values));
    return documents;
}

const QList<SearchSource> &searchSources()
{
    static const QList<SearchSource> sources = allSources();
    return sources;
}

const SearchSource *searchSource(EntityType type)
{
    const QList<SearchSource> &sources = searchSources();
    const auto found = std::ranges::find(sources, type, &SearchSource::type);
    return found == sources.end() ? nullptr : &*found;
}

} // namespace waymark
