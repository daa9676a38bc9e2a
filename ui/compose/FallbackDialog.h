// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/DialogFrame.h"

class QLineEdit;

namespace waymark {

/// Asks what stands for a token where a recipient has no value for it.
class FallbackDialog : public DialogFrame
{
    Q_OBJECT
public:
    FallbackDialog(const QString &token, const QString &fallback, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QString &fallback);

private:
    QLineEdit *m_text;
};

} // namespace waymark
