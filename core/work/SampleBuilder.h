// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Account.h"
#include "core/domain/Contact.h"
#include "core/domain/Cta.h"
#include "core/domain/Task.h"
#include "core/work/JsonReader.h"
#include "core/work/SampleDays.h"

#include <QHash>

namespace waymark {

class WriteTransaction;

/// Makes the rows of resources/sample/sample.json inside one transaction. Faults of the file are noted at the
/// reader; the caller looks at JsonReader::result() at the end.
class SampleBuilder
{
    Q_DECLARE_TR_FUNCTIONS(waymark::SampleBuilder)
public:
    SampleBuilder(WriteTransaction &transaction, const UserId &me, const Organisation &organisation,
                  const SampleDays &days);

    Result<void> build(JsonReader &file);

private:
    Result<void> addColleagues(JsonReader &file);
    Result<void> addAccount(JsonReader &reader);
    Account readAccount(JsonReader &reader);
    void readFields(JsonReader &reader, Account &account);
    Result<void> addContact(JsonReader &reader, const AccountId &account);
    void readSuppression(JsonReader &reader, Contact &contact);
    void addQuietDays(JsonReader &reader, const AccountId &account);
    Result<void> addActivity(JsonReader &reader, const AccountId &account);
    Result<void> addCta(JsonReader &reader, const AccountId &account);

    QDate readDay(JsonReader &reader, const char *key, bool required = true);
    QDateTime readInstant(JsonReader &reader, const char *key, bool required = true);
    UserId readUser(JsonReader &reader, const char *key, const UserId &otherwise);
    QList<ContactId> readContacts(JsonReader &reader, const char *key);

    WriteTransaction &m_transaction;
    UserId m_me;
    Organisation m_organisation;
    SampleDays m_days;
    QString m_currency;
    FieldStamp m_stamp;
    QHash<QString, UserId> m_users;
    QHash<QString, ContactId> m_contacts;

    friend class SampleCtaBuilder;
};

} // namespace waymark
