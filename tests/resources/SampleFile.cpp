// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/resources/SampleFile.h"

namespace waymark::test {

QList<QJsonObject> sampleAccounts()
{
    return list(readResource(QStringLiteral("sample/sample.json")), "accounts");
}

QList<std::pair<QJsonObject, QJsonObject>> sampleCtas()
{
    QList<std::pair<QJsonObject, QJsonObject>> all;
    for (const auto &account : sampleAccounts()) {
        for (const auto &cta : list(account, "ctas"))
            all.append({account, cta});
    }
    return all;
}

} // namespace waymark::test
