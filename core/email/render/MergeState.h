// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/MergeValues.h"
#include "core/email/render/MergeTable.h"
#include "core/email/render/ValueFormat.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace waymark {

/// One recipient's values as an email's slices ask for them: each token is formatted and each condition is
/// decided at most once. Keeps which tokens had nothing to give.
class MergeState
{
public:
    /// All three must outlive it.
    MergeState(const MergeTable &table, const ValueFormat &format, const MergeValues &values);

    /// Where the text of a place came from.
    enum class Origin { Value, Fallback, Missing };
    struct Filled
    {
        QString text; ///< Clean; may have '\n' where the token is multi-line.
        Origin origin = Origin::Value;
    };

    /// What stands at a place. For a token that has neither value nor fallback that is its name in braces,
    /// which only a preview shows: such an email does not leave.
    Filled fill(int place);
    /// The address at a place that is a link's target; null when there is none.
    QString url(int place);
    /// Whether the token has a value; nothing is noted.
    bool has(int token);
    bool holds(int condition);

    const QStringList &missing() const { return m_missing; }
    const QStringList &fallbacks() const { return m_fallbacks; }

private:
    const QString &value(int token);
    void note(QStringList &list, int token);

    struct Resolved
    {
        bool done = false;
        QString text;
    };

    const MergeTable &m_table;
    const ValueFormat &m_format;
    const MergeValues &m_values;
    QList<Resolved> m_resolved;
    QList<signed char> m_conditions; ///< -1 for not decided yet.
    QStringList m_missing;
    QStringList m_fallbacks;
};

} // namespace waymark
