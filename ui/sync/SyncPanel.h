// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/sync/SyncStatus.h"
#include "ui/shell/UiContext.h"
#include "ui/theme/Icon.h"

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace waymark {

class Button;

/// What the sync indicator opens: how it stands, what waits, what went wrong lately, and what can be done. It
/// closes when something else is clicked.
class SyncPanel : public QFrame
{
    Q_OBJECT
public:
    SyncPanel(const UiContext &context, const SyncStatus &status, QWidget *parent);

    /// Shows it above `anchor`, at its far end.
    void showAbove(const QWidget *anchor);
    /// Shows how it stands now.
    void setStatus(const SyncStatus &status);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void addState();
    void addProgress();
    void addWaiting();
    void addIssues();
    void addErrors();
    void addButtons();
    void addPlace(Icon icon, const QString &text, const char *action, const char *name);
    Button *addAction(QHBoxLayout *line, const QString &text, const char *action, const char *name,
                      bool primary = false);
    void place();

    UiContext m_context;
    SyncStatus m_status;
    QVBoxLayout *m_column;
    QRect m_anchor; ///< On the screen.
};

} // namespace waymark
