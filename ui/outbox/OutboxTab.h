// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/outbox/OutboxWords.h"
#include "ui/shell/UiContext.h"

#include <QPersistentModelIndex>
#include <QPointer>
#include <QWidget>

class QTimer;

namespace waymark {

class Button;
class OutboxModel;
class ListOrEmpty;
class TableView;

/// What is on its way. The chosen row offers the act that one would do most likely.
class OutboxTab : public QWidget
{
    Q_OBJECT
public:
    explicit OutboxTab(const UiContext &context, QWidget *parent = nullptr);

    void show(const QList<OutboxRow> &rows, OutboxStatus::State outbox);
    using QWidget::show;

    /// False when it is not listed here.
    bool choose(const SubmissionId &submission);
    /// The chosen email, or null.
    const OutboxRow *chosen() const;
    void focusList();

Q_SIGNALS:
    /// The countdown went on.
    void ticked();
    void chosenChanged();
    /// The person wants to see what is wrong, and do something about it.
    void reviewWanted();

private:
    void makeTable();
    void tick();
    void placeButton();
    void act();
    void open();
    void offerMenu(const QPoint &position);

    UiContext m_context;
    OutboxStatus::State m_outbox = OutboxStatus::State::Idle;
    OutboxModel *m_model;
    TableView *m_table;
    ListOrEmpty *m_stack = nullptr;
    QTimer *m_countdown;
    QPersistentModelIndex m_buttonIndex;
    QPointer<Button> m_button; ///< Of the chosen row.
};

} // namespace waymark
