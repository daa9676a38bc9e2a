// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Playbook.h"

#include <QCoreApplication>
#include <QString>

namespace waymark {

/// How many steps of each kind a checklist has.
class StepCounts
{
    Q_DECLARE_TR_FUNCTIONS(waymark::StepCounts)
public:
    void add(TaskKind kind);
    /// "10 emails, 1 call and 1 to-do"; kinds without a step are left out, emails only where there is
    /// another.
    QString words() const;

private:
    int m_emails = 0;
    int m_calls = 0;
    int m_toDos = 0;
};

} // namespace waymark
