// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Error.h"
#include "core/work/DraftDamage.h"
#include "ui/widgets/DialogFrame.h"

namespace waymark {

/// Says that a draft cannot be read, and offers what it can go on from.
class DamagedDraftDialog : public DialogFrame
{
    Q_OBJECT
public:
    DamagedDraftDialog(const Error &error, const DraftDamage &damage, const QDateTime &now,
                       QWidget *parent = nullptr);

Q_SIGNALS:
    void mendWanted(waymark::DraftDamage::Way way);

private:
    void addWays(const DraftDamage &damage);
    void take(DraftDamage::Way way);
};

} // namespace waymark
