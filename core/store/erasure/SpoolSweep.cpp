// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/erasure/SpoolSweep.h"

#include "core/store/DraftSpool.h"
#include "core/store/erasure/ErasedPerson.h"

#include <QJsonDocument>

namespace waymark {

namespace {

/// As the tables' texts are swept: the JSON is a text like any other.
QJsonDocument swept(const QJsonDocument &json, const ErasedPerson &person)
{
    const QString text = QString::fromUtf8(json.toJson(QJsonDocument::Compact));
    return QJsonDocument::fromJson(person.withoutPerson(text).toUtf8());
}

bool sweep(Draft &draft, const ErasedPerson &person, const ContactId &contact)
{
    const Draft before = draft;
    draft.recipients.removeAll(contact);
    draft.subject = swept(QJsonDocument(draft.subject), person).array();
    draft.preheader = swept(QJsonDocument(draft.preheader), person).array();
    draft.body = swept(QJsonDocument(draft.body), person).object();
    return draft != before;
}

} // namespace

Result<int> SpoolSweep::run(DraftSpool &spool, const ErasedPerson &person, const ContactId &contact)
{
    return spool.rewrite([&](SpooledDraft &spooled) { return sweep(spooled.draft, person, contact); },
                         [&](const QByteArray &bytes) {
                             const QString text = QString::fromUtf8(bytes);
                             return person.withoutPerson(text) != text ||
                                    bytes.contains(contact.toString().toUtf8());
                         });
}

} // namespace waymark
