// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/sync/SyncConflict.h"
#include "core/sync/SyncStatus.h"
#include "ui/shell/Page.h"
#include "ui/shell/UiContext.h"

#include <QPointer>

class QTimer;

namespace waymark {

class SyncView;

/// Conflicts, refused changes, what was set aside, and the sync log. It stands under the outbox on the rail.
class SyncPage : public Page
{
    Q_OBJECT
public:
    explicit SyncPage(const UiContext &context, QObject *parent = nullptr);

    QString id() const override { return QStringLiteral("server"); }
    QString title() const override { return tr("Sync"); }
    Icon icon() const override { return Icon::RefreshCw; }
    QString railItem() const override { return QStringLiteral("outbox"); }
    QWidget *widget() override;
    QStringList trail() const override;
    QStringList toolBarActions() const override;
    QString statusText() const override;
    /// The argument names a tab: "conflicts", "refused", "aside", "log"; or a draft's conflict:
    /// "conflicts/ID".
    void arrive(const QString &argument) override;
    void focusContent() override;

    /// How it stands now; what is waited for may have changed.
    void setStatus(const SyncStatus &status);

    /// Whether a conflict is looked at, so that something can be chosen.
    bool showsConflict() const;
    void choose(SyncConflict::Choice choice);
    void goToOpen(bool forward);

Q_SIGNALS:
    /// showsConflict() may be another one.
    void conflictShown();
    /// There may be something to send.
    void settled();

private:
    UiContext m_context;
    QPointer<SyncView> m_view;
    SyncStatus m_status;
    QTimer *m_refreshTimer;
    bool m_here = false;
};

} // namespace waymark
