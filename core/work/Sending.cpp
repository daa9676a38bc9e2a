// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/Sending.h"

#include "core/store/WriteTransaction.h"
#include "core/work/DeliveryActs.h"
#include "core/work/OutboxActs.h"
#include "core/work/SendActs.h"

namespace waymark {

Sending::Sending(const WorkContext &context) : m_context(context) {}

QFuture<Result<SendOutcome>> Sending::send(const DraftId &draft, int revision, const QByteArray &previewed)
{
    return m_context.store.write<SendOutcome>([=](WriteTransaction &transaction) {
        return sendActs::send(transaction, draft, revision, previewed);
    });
}

QFuture<Result<void>> Sending::recall(const SubmissionId &submission)
{
    return m_context.store.write<void>(
        [submission](WriteTransaction &transaction) { return outboxActs::recall(transaction, submission); });
}

QFuture<Result<void>> Sending::sendNow(const SubmissionId &submission)
{
    return m_context.store.write<void>(
        [submission](WriteTransaction &transaction) { return outboxActs::sendNow(transaction, submission); });
}

QFuture<Result<void>> Sending::hold(const SubmissionId &submission)
{
    return m_context.store.write<void>(
        [submission](WriteTransaction &transaction) { return outboxActs::hold(transaction, submission); });
}

QFuture<Result<void>> Sending::release(const SubmissionId &submission)
{
    return m_context.store.write<void>(
        [submission](WriteTransaction &transaction) { return outboxActs::release(transaction, submission); });
}

QFuture<Result<void>> Sending::leaveOut(const SubmissionId &submission, const QSet<ContactId> &contacts)
{
    return m_context.store.write<void>([=](WriteTransaction &transaction) {
        return outboxActs::leaveOut(transaction, submission, contacts);
    });
}

QFuture<Result<void>> Sending::itArrived(const DeliveryId &delivery)
{
    return m_context.store.write<void>(
        [delivery](WriteTransaction &transaction) { return deliveryActs::itArrived(transaction, delivery); });
}

QFuture<Result<void>> Sending::sendAgain(const DeliveryId &delivery)
{
    return m_context.store.write<void>(
        [delivery](WriteTransaction &transaction) { return deliveryActs::sendAgain(transaction, delivery); });
}

QFuture<Result<void>> Sending::correctAddress(const DeliveryId &delivery, const QString &address)
{
    return m_context.store.write<void>([=](WriteTransaction &transaction) {
        return deliveryActs::correctAddress(transaction, delivery, address);
    });
}

QFuture<Result<void>> Sending::markBounced(const DeliveryId &delivery)
{
    return m_context.store.write<void>([delivery](WriteTransaction &transaction) {
        return deliveryActs::markBounced(transaction, delivery);
    });
}

} // namespace waymark
