// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/cli/CommandResult.h"
#include "core/contacts/ImportPlan.h"
#include "core/contacts/ImportSettings.h"
#include "core/csv/CsvFile.h"

#include <QJsonObject>
#include <QString>

namespace waymark {

/// How `contacts import` and `accounts import` say what becomes, or became, of a file.
class ImportAnswer
{
public:
    /// Ends with Problems when a row was left out. `extra` goes into the JSON beside the rest.
    static CommandResult of(const CsvFile &file, const ImportSettings &settings, const ImportPlan &plan,
                            bool isDryRun, const QJsonObject &extra);

    static QJsonObject json(const ImportProblem &problem);

private:
    static QByteArray text(const CsvFile &file, const ImportSettings &settings, const ImportPlan &plan,
                           bool isDryRun, const QJsonObject &extra);
};

} // namespace waymark
