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

QString plainText(const QString &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    QString text;
    collectText(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), text);
    return text.left(longestText);
}

QString joined(const RowScan::Row &row, int from, int count)
{
    QString text = row.text(from);
    for (int i = from + 1; i < from + count; ++i)
        text += QLatin1Char(' ') + row.text(i);
    return text;
}

SearchDocument ofAccount(const RowScan::Row &row)
{
    const QString name = row.text(1);
    return {row.number(0), SearchWords::ofText(name),
            SearchWords::ofText(joined(row, 2, 2) + QLatin1Char(' ') + SearchWords::initials(name))};
}

SearchDocument ofContact(const RowScan::Row &row)
{
    return {row.number(0), SearchWords::ofPerson(row.text(1), row.text(2)),
            SearchWords::ofText(joined(row, 3, 2))};
}

/// CTAs, tasks and sent emails: a title and the account's name.
SearchDocument ofTitled(const RowScan::Row &row)
{
    return {row.number(0), SearchWords::ofText(row.text(1)), SearchWords::ofText(row.text(2))};
}

SearchDocument ofDraft(const RowScan::Row &row)
{
    return {
        row.number(0),
        SearchWords::ofText(row.text(1) + QLatin1Char(' ') + plainText(row.text(2))),
        SearchWords::ofText(row.text(3) + QLatin1Char(' ') + plainText(row.text(4))),
    };
}

SearchDocument ofTemplate(const RowScan::Row &row)
{
    return {
        row.number(0),
        SearchWords::ofText(row.text(1) + QLatin1Char(' ') + plainText(row.text(2))),
        SearchWords::ofText(plainText(row.text(3))),
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
         QStringLiteral("contact"), ofContact,
         QStringLiteral("search_person(contact.first_name, contact.last_name), "
                        "search_words(contact.email, contact.title)")},
    };
}

} // namespace

Result<QList<SearchDocument>> SearchSource::documents(Connection &connection, const QString &condition,
                                                      const QVariantList &binds) const
{
    QList<SearchDocument> documents;
    WAYMARK_TRY(RowScan::run(connection,
                             QStringLiteral("SELECT %1 FROM %2 WHERE %3").arg(columns, from, condition),
                             binds, [&](const RowScan::Row &row) { documents.append(words(row)); }));
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
