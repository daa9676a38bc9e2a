// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/sync/ConflictCase.h"

#include <QCoreApplication>

namespace waymark {

/// Properties of one object that were changed on both sides.
class PropertyCase : public ConflictCase
{
    Q_DECLARE_TR_FUNCTIONS(waymark::PropertyCase)
public:
    PropertyCase(Connection &connection, const ConflictGroup &group);

    QString sentence() const override;
    Result<Settling> settling() const override;

protected:
    void chosen(int) override {}
};

} // namespace waymark
