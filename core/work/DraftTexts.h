// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QJsonArray>
#include <QJsonObject>

namespace waymark {

/// The texts of a draft as a composer has them.
struct DraftTexts
{
    QJsonArray subject;
    QJsonArray preheader;
    QJsonObject body;

    bool operator==(const DraftTexts &) const = default;
};

} // namespace waymark
