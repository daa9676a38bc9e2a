// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/DialogFrame.h"

class QLineEdit;

namespace waymark {

/// Asks under which name a mapping is kept.
class SaveMappingDialog : public DialogFrame
{
    Q_OBJECT
public:
    SaveMappingDialog(const QString &name, QWidget *parent);

Q_SIGNALS:
    void named(const QString &name);

private:
    void save();

    QLineEdit *m_name;
};

} // namespace waymark
