// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Progress.h"
#include "ui/widgets/DialogFrame.h"

#include <QTimer>

#include <memory>

class QProgressBar;

namespace waymark {

/// A long piece of work on another thread: how far it is, and a button that ends it. Stays until the work
/// has ended, which the caller tells by done().
class WorkDialog : public DialogFrame
{
    Q_OBJECT
public:
    WorkDialog(const QString &title, const QString &text, QWidget *parent);
    /// Ends the work where it is still going on.
    ~WorkDialog() override;

    std::shared_ptr<Progress> progress() const { return m_progress; }

    /// Cancels the work instead of closing.
    void reject() override;

private:
    void showProgress();

    std::shared_ptr<Progress> m_progress;
    QProgressBar *m_bar;
    QTimer m_timer;
};

} // namespace waymark
