// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/ChangedRows.h"

#include "core/base/IsolatedText.h"

#include <QCoreApplication>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ChangedRows)
};

constexpr qsizetype mostNames = 3;
constexpr qsizetype mostUids = 5000;
constexpr qsizetype longestName = 60;

QString shortened(const QString &name)
{
    const QString line = name.simplified();
    return line.size() <= longestName ? line : QString(line.left(longestName - 1).trimmed() + u'…');
}

} // namespace

bool ChangedRows::wantsNames() const
{
    return m_names.size() < mostNames;
}

void ChangedRows::add(const QString &uid, const QString &name)
{
    if (m_uids.contains(uid))
        return;
    if (m_uids.size() < mostUids)
        m_uids.insert(uid);
    else
        ++m_more;
    const QString line = shortened(name);
    if (!line.isEmpty() && wantsNames() && !m_names.contains(line))
        m_names.append(line);
}

void ChangedRows::add(const ChangedRows &others)
{
    for (const QString &uid : others.m_uids)
        add(uid, {});
    m_more += others.m_more;
    for (const QString &name : others.m_names) {
        if (wantsNames() && !m_names.contains(name))
            m_names.append(name);
    }
}

QString ChangedRows::sentence() const
{
    const int more = count() - int(m_names.size());
    QStringList names;
    for (const QString &name : m_names)
        names.append(inSentence(name));
    if (names.isEmpty())
        return Words::tr("%Ln thing(s) were changed by others.", nullptr, count());
    if (more > 0)
        return Words::tr("%1 and %Ln more were changed by others.", nullptr, more)
            .arg(names.join(Words::tr(", ", "between the names of a list")));
    if (names.size() == 1)
        return Words::tr("%1 was changed by others.").arg(names.first());
    if (names.size() == 2)
        return Words::tr("%1 and %2 were changed by others.").arg(names.at(0), names.at(1));
    return Words::tr("%1, %2 and %3 were changed by others.").arg(names.at(0), names.at(1), names.at(2));
}

} // namespace waymark
