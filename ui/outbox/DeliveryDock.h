// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/OutboxData.h"
#include "core/work/Sending.h"
#include "ui/outbox/OutboxWords.h"
#include "ui/shell/UiContext.h"

#include <QWidget>

#include <optional>

class QStackedWidget;
class QVBoxLayout;

namespace waymark {

class Button;
class ElidedLabel;
class EmptyState;
class MarkLabel;
class TextLabel;

/// How one email went, recipient by recipient.
class DeliveryDock : public QWidget
{
    Q_OBJECT
public:
    explicit DeliveryDock(const UiContext &context, QWidget *parent = nullptr);

    /// Shows this email; an empty id shows none. Reads it again when it is the same.
    void show(const SubmissionId &submission, OutboxStatus::State outbox);
    using QWidget::show;

    /// Renews the countdown in the head.
    void tick(OutboxStatus::State outbox);
    /// Drafts have no delivery to show.
    void showDrafts();

    /// Puts the focus on the first thing that can be done.
    void focusFirstAct();

Q_SIGNALS:
    /// What had the focus here is there no more.
    void focusGone();

private:
    QWidget *makeHead();
    QWidget *makeFoot();
    void showHead();
    QString senderWords() const;
    void showRecipients();
    void addRecipient(const Delivery &delivery);
    void addReview();
    void showNothing(const QString &title, const QString &text);
    void act(QFuture<Result<void>> act);

    UiContext m_context;
    Sending m_sending;
    std::optional<SubmissionDetail> m_detail;
    OutboxWords m_words;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    MarkLabel *m_health;
    Button *m_account;
    ElidedLabel *m_program;
    TextLabel *m_title;
    TextLabel *m_sentence;
    QVBoxLayout *m_blocks;
};

} // namespace waymark
