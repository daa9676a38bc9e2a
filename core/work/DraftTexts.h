// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QJsonArray>
#include <QJsonObject>

namespace waymark {

/// The texts of an email as a composer has them.
struct DraftTexts
{
    QJsonArray subject;
    QJsonArray preheader;
    QJsonObject body;

    /// Those of a draft, an EmailTemplate or a DraftRevision.
    template <class Source>
    static DraftTexts of(const Source &source)
    {
        return {source.subject, source.preheader, source.body};
    }

    bool operator==(const DraftTexts &) const = default;
};

} // namespace waymark
