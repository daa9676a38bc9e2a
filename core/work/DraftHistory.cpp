// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/work/DraftHistory.h"

#include "core/domain/Contact.h"
#include "core/store/ContactRepository.h"
#include "core/store/DraftRevisions.h"
#include "core/store/Store.h"
#include "core/store/UserRepository.h"
#include "core/work/DraftGuard.h"

#include <QSet>

#include <algorithm>

namespace waymark {

namespace {

DraftVersion presentVersion(const Draft &present)
{
    DraftVersion version;
    version.text.draft = present.id;
    version.text.revision = present.revision;
    version.text.author = present.savedBy;
    version.text.savedAt = present.savedAt;
    version.text.subject = present.subject;
    version.text.preheader = present.preheader;
    version.text.body = present.body;
    version.text.recipients = present.recipients;
    return version;
}

QString troubleWith(const DraftRevision &text)
{
    if (!text.unreadable.isEmpty())
        return text.unreadable;
    const auto read = readTexts(DraftTexts::of(text));
    return read ? QString() : read.error().detail;
}

int countMissing(const QList<ContactId> &from, const QList<ContactId> &in)
{
    return static_cast<int>(
        std::ranges::count_if(from, [&in](const ContactId &contact) { return !in.contains(contact); }));
}

/// Says of each version what it has other than the readable one before it.
void compareNeighbours(QList<DraftVersion> &versions)
{
    const DraftVersion *older = nullptr;
    for (qsizetype i = versions.size() - 1; i >= 0; --i) {
        DraftVersion &version = versions[i];
        if (!version.isReadable())
            continue;
        version.first = older == nullptr;
        if (older) {
            version.changes = TextChanges::between(DraftTexts::of(older->text), DraftTexts::of(version.text));
            if (older->text.recipients && version.text.recipients) {
                version.recipientsAdded = countMissing(*version.text.recipients, *older->text.recipients);
                version.recipientsRemoved = countMissing(*older->text.recipients, *version.text.recipients);
            }
        }
        older = &version;
    }
}

Result<void> nameAuthors(Connection &connection, QList<DraftVersion> &versions)
{
    const auto users = UserRepository::list(connection);
    WAYMARK_TRY(users);
    for (DraftVersion &version : versions) {
        const auto author = std::ranges::find(*users, version.text.author, &User::id);
        if (author != users->end())
            version.author = author->name;
    }
    return {};
}

Result<QHash<ContactId, QString>> peopleIn(Connection &connection, const QList<DraftVersion> &versions)
{
    QSet<ContactId> ids;
    for (const DraftVersion &version : versions) {
        for (const ContactId &recipient : version.text.recipients.value_or(QList<ContactId>()))
            ids.insert(recipient);
    }
    const auto contacts = ContactRepository::findAll(connection, ids.values());
    WAYMARK_TRY(contacts);
    QHash<ContactId, QString> people;
    for (const Contact &contact : *contacts)
        people.insert(contact.id, displayName(contact));
    return people;
}

} // namespace

Result<DraftHistory> DraftHistory::read(const WorkContext &context, const Draft &present)
{
    Connection &reader = context.store.reader();
    const auto kept = DraftRevisions::list(reader, present.id);
    WAYMARK_TRY(kept);
    DraftHistory history;
    history.versions.append(presentVersion(present));
    for (const DraftRevision &text : *kept) {
        DraftVersion version;
        version.text = text;
        version.trouble = troubleWith(text);
        history.versions.append(version);
    }
    compareNeighbours(history.versions);
    WAYMARK_TRY(nameAuthors(reader, history.versions));
    auto people = peopleIn(reader, history.versions);
    WAYMARK_TRY(people);
    history.people = std::move(*people);
    return history;
}

Result<std::optional<QJsonObject>> DraftHistory::bodyBeforeEmptied(const WorkContext &context,
                                                                   const Draft &present)
{
    const auto body = Document::fromJson(present.body);
    if (!body || !body->isEmpty())
        return std::optional<QJsonObject>();
    const auto kept = DraftRevisions::list(context.store.reader(), present.id);
    WAYMARK_TRY(kept);
    for (const DraftRevision &text : *kept) {
        const auto earlier = Document::fromJson(text.body);
        if (earlier && !earlier->isEmpty())
            return std::optional<QJsonObject>(text.body);
    }
    return std::optional<QJsonObject>();
}

} // namespace waymark
