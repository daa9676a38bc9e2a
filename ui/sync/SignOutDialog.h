// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/sync/SyncLifecycle.h"
#include "ui/shell/UiContext.h"
#include "ui/widgets/DialogFrame.h"

class QRadioButton;

namespace waymark {

class Synchroniser;

/// Leaves the server: says first what it never got, by count and by name, and asks what is to stay here.
class SignOutDialog : public DialogFrame
{
    Q_OBJECT
public:
    SignOutDialog(const UiContext &context, Synchroniser &synchroniser, QWidget *parent);

private:
    void showUnsent();
    QStringList names(qint64 count) const;
    void signOut();

    UiContext m_context;
    Synchroniser &m_synchroniser;
    QRadioButton *m_keep;
    QRadioButton *m_remove;
};

} // namespace waymark
