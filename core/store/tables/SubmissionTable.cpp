// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/domain/Submission.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"

namespace waymark {

/// A reason of the first versions was a sentence alone; it is read as one about the whole email.
template <>
struct ItemCodec<ReviewReason>
{
    static QJsonValue encode(const ReviewReason &reason)
    {
        return QJsonObject{{QStringLiteral("sentence"), reason.sentence},
                           {QStringLiteral("contact"), reason.contact.toString()}};
    }
    static std::optional<ReviewReason> decode(const QJsonValue &value)
    {
        if (value.isString())
            return ReviewReason{value.toString(), {}};
        if (!value.isObject())
            return {};
        return ReviewReason{value[QStringLiteral("sentence")].toString(),
                            ContactId(value[QStringLiteral("contact")].toString())};
    }
};

const Table<Submission> &submissionTable()
{
    static const Table<Submission> table(
        EntityType::Submission, "submission",
        {
            property<Submission>("draft", &Submission::draft),
            property<Submission>("draftRevision", &Submission::draftRevision),
            property<Submission>("task", &Submission::task),
            property<Submission>("cta", &Submission::cta),
            reference<Submission>("account", &Submission::account, "account"),
            property<Submission>("emailTemplate", &Submission::emailTemplate),
            property<Submission>("accountTam", &Submission::accountTam),
            property<Submission>("sender", &Submission::sender),
            property<Submission>("senderName", &Submission::senderName),
            property<Submission>("senderEmail", &Submission::senderEmail),
            property<Submission>("replyTo", &Submission::replyTo),
            property<Submission>("subject", &Submission::subject),
            property<Submission>("state", &Submission::state),
            property<Submission>("pausedFrom", &Submission::pausedFrom),
            property<Submission>("createdAt", &Submission::createdAt),
            property<Submission>("leavesAt", &Submission::leavesAt),
            property<Submission>("doneAt", &Submission::doneAt),
            property<Submission>("reviewReasons", &Submission::reviewReasons),
            property<Submission>("byServer", &Submission::byServer),
            property<Submission>("sample", &Submission::sample),
        });
    return table;
}

} // namespace waymark
