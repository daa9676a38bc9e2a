// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/BulkWriter.h"

#include "core/domain/Account.h"
#include "core/domain/Contact.h"
#include "core/domain/Cta.h"
#include "core/domain/Task.h"
#include "core/store/CacheSize.h"
#include "core/store/LateIndexes.h"
#include "core/store/WriteTransaction.h"
#include "core/store/tables/BulkInsert.h"
#include "core/store/tables/Tables.h"

namespace waymark {

namespace {

/// The pages of the indexes that rows in no order touch have to fit, or each of them goes to the disk and
/// comes back again and again: a quarter of a gigabyte for a million contacts. In KiB.
constexpr int largeCache = 262'144;

/// Contacts are by far the most. The others are few enough, and looked for by those behind them.
constexpr int contactsAtOnce = 32;

} // namespace

class BulkWriter::Private
{
public:
    explicit Private(WriteTransaction &transaction)
        : cache(transaction.connection(), largeCache),
          accountIndexes(transaction, QStringLiteral("account"),
                         {QStringLiteral("account_name"), QStringLiteral("account_tam"),
                          QStringLiteral("account_renewal"), QStringLiteral("account_health"),
                          QStringLiteral("account_carr")}),
          contactIndexes(transaction, QStringLiteral("contact"),
                         {QStringLiteral("contact_name"), QStringLiteral("membership_account")},
                         {QStringLiteral("contact_email")}),
          accounts(transaction, accountTable()), contacts(transaction, contactTable(), contactsAtOnce),
          ctas(transaction, ctaTable()), tasks(transaction, taskTable())
    {
    }

    CacheSize cache;
    LateIndexes accountIndexes;
    LateIndexes contactIndexes;
    BulkInsert<Account> accounts;
    BulkInsert<Contact> contacts;
    BulkInsert<Cta> ctas;
    BulkInsert<Task> tasks;
};

BulkWriter::BulkWriter(WriteTransaction &transaction) : d(std::make_unique<Private>(transaction)) {}

BulkWriter::~BulkWriter() = default;

Result<void> BulkWriter::add(const Account &account)
{
    WAYMARK_TRY(d->accounts.add(account));
    return d->accountIndexes.rowAdded() ? d->accountIndexes.look() : Result<void>();
}

Result<void> BulkWriter::add(const Contact &contact)
{
    WAYMARK_TRY(d->contacts.add(contact));
    if (!d->contactIndexes.rowAdded())
        return {};
    WAYMARK_TRY(d->contacts.flush());
    return d->contactIndexes.look();
}

Result<void> BulkWriter::add(const Cta &cta)
{
    return d->ctas.add(cta);
}

Result<void> BulkWriter::add(const Task &task)
{
    return d->tasks.add(task);
}

/// What others belong to is noted first, so that undo, from the last entry to the first, takes it away last.
Result<void> BulkWriter::finish()
{
    WAYMARK_TRY(d->contacts.flush());
    WAYMARK_TRY(d->accountIndexes.finish());
    WAYMARK_TRY(d->contactIndexes.finish());
    WAYMARK_TRY(d->accounts.finish());
    WAYMARK_TRY(d->contacts.finish());
    WAYMARK_TRY(d->ctas.finish());
    return d->tasks.finish();
}

} // namespace waymark
