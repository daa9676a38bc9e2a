// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/DialogFrame.h"

namespace waymark {

/// Asks what a version is to be called.
class NameVersionDialog : public DialogFrame
{
    Q_OBJECT
public:
    /// What is to be named: the text as it is, which has no name yet, or a version that was kept.
    enum class Of { Present, Kept };

    NameVersionDialog(Of what, const QString &name, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Empty only where a kept version is to lose its name.
    void chosen(const QString &name);
};

} // namespace waymark
