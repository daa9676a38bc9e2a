// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Error.h"
#include "ui/widgets/DialogFrame.h"

namespace waymark {

/// Asks what to do with a composer whose last changes could not be saved.
class UnsavedDialog : public DialogFrame
{
    Q_OBJECT
public:
    explicit UnsavedDialog(const Error &error, QWidget *parent = nullptr);

Q_SIGNALS:
    void closeWanted();
    void againWanted();
};

} // namespace waymark
