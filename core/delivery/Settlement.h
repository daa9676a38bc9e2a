// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Activity.h"
#include "core/domain/Delivery.h"
#include "core/domain/Submission.h"

#include <QCoreApplication>
#include <QList>

namespace waymark {

class WriteTransaction;

/// What follows for a submission from the states of its deliveries, in the transaction that changed them.
/// Once none is open: it is Done, its task and CTA move on, and the account's timeline says so.
class Settlement
{
    Q_DECLARE_TR_FUNCTIONS(waymark::Settlement)
public:
    /// `endedAt` is when the last one ended, where that was not now.
    static Result<void> settle(WriteTransaction &transaction, const SubmissionId &id,
                               const QDateTime &endedAt = {});

    /// The timeline's entry about a submission that is done, `name` being its task's title. Its id is made of
    /// the submission's, so that a later "it arrived" or second try corrects it instead of adding another.
    /// The server writes the same one.
    static Activity entryOf(const Submission &submission, const QList<Delivery> &deliveries,
                            const QString &name);

private:
    static Result<void> finish(WriteTransaction &transaction, Submission submission,
                               const QList<Delivery> &deliveries, const QDateTime &at);
    static Result<QString> moveTask(WriteTransaction &transaction, const Submission &submission,
                                    const QList<DeliveryState> &states);
    static Result<void> moveCta(WriteTransaction &transaction, const Submission &submission);
    static QString summary(const QList<Delivery> &deliveries);
};

} // namespace waymark
