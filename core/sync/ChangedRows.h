// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace waymark {

/// Which rows are other than before by what others did, to be told to the person: a few of them by name.
class ChangedRows
{
public:
    /// `name` may be empty: it is counted then.
    void add(const QString &uid, const QString &name);
    void add(const ChangedRows &others);

    bool isEmpty() const { return m_uids.isEmpty(); }
    /// Whether there is room for one more name.
    bool wantsNames() const;
    /// "Alpha, Monitoring GitLab 5 and 15 more were changed by others."
    QString sentence() const;

    bool operator==(const ChangedRows &) const = default;

private:
    int count() const { return int(m_uids.size()) + m_more; }

    QStringList m_names;  ///< Of the first ones.
    QSet<QString> m_uids; ///< So that one that changes again and again counts once; not of very many.
    int m_more = 0;       ///< Those beyond them.
};

} // namespace waymark
