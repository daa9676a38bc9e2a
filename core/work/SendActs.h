// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Delivery.h"
#include "core/work/PreparedEmail.h"
#include "core/work/Sending.h"

namespace waymark {

class WriteTransaction;

/// Making a submission out of a draft, inside a transaction. Sending is the face.
namespace sendActs {

Result<SendOutcome> send(WriteTransaction &transaction, const DraftId &draft, int revision,
                         const QByteArray &previewed);

/// A submission of the email as it is, in no state yet; leaves and was made at no time.
Submission submissionOf(const PreparedEmail &email);

/// One recipient's delivery, queued, with a new Message-ID.
Delivery deliveryOf(const PreparedEmail &email, const Submission &submission, const ContactId &contact);

/// Saves a delivery with its message, composed here and dated `date`.
Result<void> saveWithMessage(WriteTransaction &transaction, const Delivery &delivery,
                             const PreparedEmail &email, const QDateTime &date);

} // namespace sendActs

} // namespace waymark
