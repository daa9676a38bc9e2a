// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/outbox/OutboxContents.h"
#include "ui/shell/Page.h"
#include "ui/shell/UiContext.h"

#include <QPointer>

class QTimer;

namespace waymark {

class DeliveryDock;
class Outbox;
class OutboxView;
struct ChangeSet;

/// Emails on their way, drafts, and what was sent; beside them, how each recipient's delivery goes.
class OutboxPage : public Page
{
    Q_OBJECT
public:
    OutboxPage(const UiContext &context, Outbox &outbox, QObject *parent = nullptr);
    ~OutboxPage() override;

    QString id() const override { return QStringLiteral("outbox"); }
    QString title() const override { return tr("Outbox"); }
    Icon icon() const override { return Icon::Send; }
    int place() const override { return 5; } // After Programs and Requests.
    QWidget *widget() override;
    QWidget *dock() override;
    QString dockTitle() const override { return tr("Delivery"); }
    QStringList toolBarActions() const override { return {QStringLiteral("outbox.sendNow")}; }
    Badge badge() const override;
    QString statusText() const override;
    /// The argument is a submission’s id, or "drafts"; empty leaves what is chosen.
    void arrive(const QString &argument) override;
    void focusContent() override;

private:
    void follow(const ChangeSet &changes);
    void refresh();
    void read();
    void showDelivery();
    void review();

    UiContext m_context;
    Outbox &m_outbox;
    OutboxContents m_contents;
    SubmissionId m_wanted; ///< Arrived at, and not among the rows of the list.
    QPointer<OutboxView> m_view;
    QPointer<DeliveryDock> m_dock;
    QTimer *m_refreshTimer;
};

} // namespace waymark
