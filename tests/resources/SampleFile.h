// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "tests/resources/DataFile.h"

#include <QDate>

namespace waymark::test {

/// The day of the mock-ups, for checks that need any day.
inline QDate drawnDay()
{
    return {2026, 11, 18};
}

/// The accounts of resources/sample/sample.json.
QList<QJsonObject> sampleAccounts();

/// Every CTA of the sample, after the account that it belongs to.
QList<std::pair<QJsonObject, QJsonObject>> sampleCtas();

} // namespace waymark::test
