// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/ImportMapping.h"
#include "core/contacts/ImportRepairs.h"
#include "core/contacts/ReviewedRow.h"

#include <QMenu>

#include <functional>

namespace waymark {

/// What can be done with a row of the review. Goes when it closes.
class RowChoices : public QMenu
{
    Q_OBJECT
public:
    /// `account` is the account as the row names it, `same` how many rows have the same problem.
    RowChoices(const ReviewedRow &row, const ImportMapping &mapping, const QString &account, qint64 same,
               QWidget *parent);

Q_SIGNALS:
    void mendWanted(const std::function<void(waymark::ImportRepairs &repairs)> &how);
    void editWanted();
    void accountWanted(bool forAll);

private:
    void addWithout(const ReviewedRow &row, const ImportMapping &mapping, qint64 same);
    void addPolicies(const ReviewedRow &row);
    void add(const char *name, const QString &text, bool isNow, const std::function<void()> &act);
    void addMend(const char *name, const QString &text, bool isNow,
                 const std::function<void(ImportRepairs &repairs)> &how);
};

} // namespace waymark
