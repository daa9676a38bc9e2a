// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/EmailTemplate.h"
#include "core/domain/Ids.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>

namespace waymark {

/// The email of a task while it is being written. Each save raises `revision`; Previewed means that
/// `previewedRevision` equals it, so any edit or change of recipients clears it by itself.
struct Draft
{
    DraftId id;
    TaskId task;
    CtaId cta;
    AccountId account;
    UserId owner;
    TemplateId emailTemplate; ///< What it was made from.
    QString templateVersion;
    EmailKind kind = EmailKind::Program;
    QString language = QStringLiteral("en");
    QJsonArray subject;
    QJsonArray preheader;
    QJsonObject body;
    QList<ContactId> recipients;
    int revision = 1; ///< 0 while it is not stored.
    int previewedRevision = 0;
    QDateTime createdAt;
    QDateTime savedAt;
    UserId savedBy; ///< Who saved this revision.
    /// The draft whose text this one's could not be merged with; neither leaves until a person has chosen.
    DraftId conflictOf;
    bool sample = false;

    bool isPreviewed() const { return previewedRevision == revision; }

    bool operator==(const Draft &) const = default;
};

} // namespace waymark
