// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/work/StepCounts.h"

#include <QLocale>

namespace waymark {

void StepCounts::add(TaskKind kind)
{
    switch (kind) {
    case TaskKind::Email:
        ++m_emails;
        break;
    case TaskKind::Call:
        ++m_calls;
        break;
    case TaskKind::ToDo:
        ++m_toDos;
        break;
    }
}

QString StepCounts::words() const
{
    QStringList kinds;
    if (m_emails > 0 || m_calls + m_toDos == 0)
        kinds.append(tr("%Ln email(s)", nullptr, m_emails));
    if (m_calls > 0)
        kinds.append(tr("%Ln call(s)", nullptr, m_calls));
    if (m_toDos > 0)
        kinds.append(tr("%Ln to-do(s)", nullptr, m_toDos));
    return QLocale().createSeparatedList(kinds);
}

} // namespace waymark
