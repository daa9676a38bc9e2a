// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/work/Made.h"
#include "core/work/NewSuppression.h"
#include "core/work/WorkContext.h"

#include <QCoreApplication>
#include <QFuture>
#include <QList>

#include <functional>
#include <optional>

namespace waymark {

class WriteTransaction;

/// What lifting the suppression of an address is about.
struct HeldAddress
{
    QString address;
    QList<SuppressedAddress> suppressions; ///< Those that hold.
    bool erased = false;                   ///< It was erased, so it is opted out.
    QString contactName;                   ///< Of the contact who has it; empty without one.

    bool holds() const { return erased || !suppressions.isEmpty(); }
    /// Whether the person themselves has to have asked for it.
    bool needsRequest() const;
};

/// Acts on the list of addresses to which nothing is sent. It holds for an address, whoever has it, now or
/// later. An act that added some can be undone like any other; screens offer that only at once, as the way
/// back from a slip.
class Suppressions
{
    Q_DECLARE_TR_FUNCTIONS(waymark::Suppressions)
public:
    /// What became of each of many addresses.
    struct Taken
    {
        qint64 added = 0;
        qint64 already = 0; ///< Held for the same reason before, or come twice.
        ActNumber act = 0;
    };

    explicit Suppressions(const WorkContext &context);

    /// What holds for an address.
    Result<HeldAddress> held(const QString &address) const;

    /// Puts an address on the list; changes nothing where it is there for this reason. Fails with Invalid
    /// for what is no address, or a day in the future.
    QFuture<Result<ActNumber>> add(const NewSuppression &suppression);
    /// Puts many on the list as one act. `goOn` is asked on the writer's thread after some of them; false
    /// stops with Cancelled and changes nothing. What is no address fails with Invalid.
    QFuture<Result<Taken>> addAll(const QList<NewSuppression> &suppressions,
                                  const std::function<bool(qint64 done)> &goOn = {});

    /// Lets an address get email again: all that holds for it is lifted and stays in the list with who did
    /// it, when and `why`; a contact with the address is free again. `personAsked`: the person themselves
    /// asked for it, without which no opt-out and no complaint is lifted (Denied). Fails with Invalid without
    /// a reason and with NotFound where nothing holds. The number is 0, so that it cannot be undone, where an
    /// erased address came back: that is in no journal.
    QFuture<Result<ActNumber>> lift(const QString &address, const QString &why, bool personAsked);

private:
    WorkContext m_context;
};

} // namespace waymark
