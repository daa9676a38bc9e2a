// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/checks/Finding.h"
#include "ui/widgets/DialogFrame.h"

#include <QList>

namespace waymark {

/// Warnings ask once: says them before an email leaves, and leaves the decision to the person.
class WarningsDialog : public DialogFrame
{
    Q_OBJECT
public:
    WarningsDialog(const QList<Finding> &warnings, int recipients, QWidget *parent = nullptr);

Q_SIGNALS:
    void sendWanted();
};

} // namespace waymark
