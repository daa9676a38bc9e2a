// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/DialogFrame.h"

namespace waymark {

/// What Waymark is: its version, its licence, and the work of others in it, as THIRD-PARTY.md lists it.
class AboutDialog : public DialogFrame
{
    Q_OBJECT
public:
    explicit AboutDialog(QWidget *parent = nullptr);

private:
    QWidget *makeParts();
};

} // namespace waymark
