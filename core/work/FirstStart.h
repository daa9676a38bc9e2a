// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Ids.h"
#include "core/work/FieldProblem.h"

#include <QCoreApplication>
#include <QFuture>
#include <QList>
#include <QString>

namespace waymark {

class Store;

/// What the first start asks for.
struct FirstStartForm
{
    QString name;
    QString email;
    QString organisationName;
    QString postalAddress;
    QString timeZone; ///< IANA id; FirstStart::suggestedTimeZone() is a good start.
    bool sample = false;
    bool joinsTeam = false; ///< The organisation is the team's: neither its name nor its address is asked.
};

/// Turns an empty store into a workspace: the person (TAM and admin), the organisation, the pick lists, the
/// built-in library, and the sample workspace when it was chosen. One transaction: all of it or nothing.
class FirstStart
{
    Q_DECLARE_TR_FUNCTIONS(waymark::FirstStart)
public:
    explicit FirstStart(Store &store);

    /// Whether nobody has begun in this store yet.
    Result<bool> isEmpty() const;

    /// The person that the workspace belongs to, once it was begun; empty before.
    Result<UserId> person() const;

    /// What is wrong with the form; fields "name", "email", "organisationName", "postalAddress", "timeZone".
    static QList<FieldProblem> problems(const FirstStartForm &form);

    /// The machine's time zone, or UTC where it cannot be told.
    static QString suggestedTimeZone();

    /// Begins. The person becomes the store's actor. Fails with Invalid when a field has a problem and with
    /// Conflict when somebody has begun here already.
    QFuture<Result<UserId>> begin(const FirstStartForm &form);

private:
    Store &m_store;
};

} // namespace waymark
