// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"

#include <QDateTime>
#include <QJsonArray>
#include <QString>

#include <optional>

namespace waymark {

/// A draft as the list of drafts shows it, without its body.
struct DraftRow
{
    DraftId id;
    TaskId task;
    CtaId cta;
    AccountId account;
    UserId owner;
    QString taskTitle;
    QString ctaName;
    QString accountName;
    std::optional<int> accountHealth;
    QJsonArray subject;
    int recipientCount = 0;
    bool previewed = false;
    QDateTime savedAt;

    bool operator==(const DraftRow &) const = default;
};

} // namespace waymark
