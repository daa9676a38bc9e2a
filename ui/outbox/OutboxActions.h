// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/delivery/OutboxStatus.h"
#include "core/work/Sending.h"
#include "ui/shell/UiContext.h"

#include <QObject>

#include <functional>
#include <optional>

class QWidget;

namespace waymark {

class Outbox;

/// What can be done with the selected email on its way, and with the outbox as a whole.
class OutboxActions : public QObject
{
    Q_OBJECT
public:
    OutboxActions(const UiContext &context, Outbox &outbox, QWidget *window);

private:
    void addEmailActions();
    void addOutboxActions();
    void updateEnabled();
    void showStatus(const OutboxStatus &status);
    std::optional<Submission> selected() const;
    void sendNow();
    void retryDeferred(const SubmissionId &submission);
    void act(QFuture<Result<void>> act, const QString &told = {});
    /// The same for what can be taken back without that anything leaves: `back` is the way.
    void actWithWayBack(QFuture<Result<void>> act, const QString &told,
                        std::function<QFuture<Result<void>>()> back);
    void release();
    void switchPause(bool paused);

    UiContext m_context;
    Outbox &m_outbox;
    Sending m_sending;
};

} // namespace waymark
