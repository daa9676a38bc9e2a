// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <memory>

namespace waymark {

struct Account;
struct Contact;
struct Cta;
struct Task;
class WriteTransaction;

/// The door for very many new rows: an import, the generator. Inside a transaction like any other, with the
/// same columns and keys, but without looking first whether a row is there, and with one journal entry for
/// all rows of a kind instead of one a row (README.md, "Many rows at once").
///
/// What a row belongs to has to be there before it. After an error the transaction can only be rolled back.
/// Contacts are written some at a time: the last ones are not in the table before finish().
/// Of very many rows some indexes follow in finish() (LateIndexes): until then, contacts that were added to
/// none are not to be looked up by their address.
class BulkWriter
{
public:
    explicit BulkWriter(WriteTransaction &transaction);
    ~BulkWriter();

    /// Adds a row that is in no workspace yet. Fails with NotFound when what it belongs to is missing, and
    /// with Conflict when a value that must be unique (a contact's address) is taken; for contacts that may
    /// be told with a later one, or by finish().
    Result<void> add(const Account &account);
    Result<void> add(const Contact &contact);
    Result<void> add(const Cta &cta);
    Result<void> add(const Task &task);

    /// Notes in the journal what was added. To be called once, at the end of the transaction. Fails as add()
    /// does, and with Cancelled when the transaction is not wanted any more.
    Result<void> finish();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace waymark
