// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/sync/SyncLifecycle.h"
#include "ui/shell/LatestReading.h"
#include "ui/shell/UiContext.h"
#include "ui/widgets/DialogFrame.h"

#include <QStringList>

class QRadioButton;

namespace waymark {

class Banner;
class Synchroniser;
class TextLabel;

/// Leaves the server: says first what it never got, by count and by name, and asks what is to stay here.
class SignOutDialog : public DialogFrame
{
    Q_OBJECT
public:
    SignOutDialog(const UiContext &context, Synchroniser &synchroniser, QWidget *parent);

private:
    struct Found
    {
        UnsentWork unsent;
        QStringList names; ///< Of the first of it.
    };

    static Result<Found> find(Connection &reader);
    static Result<QStringList> names(Connection &reader, qint64 count);
    void showUnsent(const Result<Found> &found);
    void signOut();

    UiContext m_context;
    Synchroniser &m_synchroniser;
    TextLabel *m_looking;
    Banner *m_lost;
    TextLabel *m_names;
    QRadioButton *m_keep;
    QRadioButton *m_remove;
    LatestReading<Found> m_reading;
};

} // namespace waymark
