// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/core/sync/wire/CutSteps.h"

#include <QRandomGenerator>
#include <QtDebug>

#include <algorithm>
#include <utility>

namespace waymark::test {

CutSteps::CutSteps(qint64 length, int cuts) : m_length(length)
{
    bool isNumber = false;
    const int step = qEnvironmentVariableIntValue("WAYMARK_CUT_STEP", &isNumber);
    m_step = isNumber && step > 0 ? step : std::max<qint64>(1, length / cuts);
    const int given = qEnvironmentVariableIntValue("WAYMARK_CUT_FIRST", &isNumber);
    m_next = isNumber ? given : QRandomGenerator::global()->bounded(m_step);
    qInfo() << "of" << length << "bytes: WAYMARK_CUT_STEP" << m_step << "WAYMARK_CUT_FIRST" << m_next;
}

qint64 CutSteps::takeNext()
{
    return std::exchange(m_next, m_next + m_step);
}

} // namespace waymark::test
