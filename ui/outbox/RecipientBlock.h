// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Delivery.h"

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace waymark {

class Button;

/// One recipient in the delivery pane: how it went, the mail server's own words, and what one can do.
class RecipientBlock : public QFrame
{
    Q_OBJECT
public:
    /// `now` in UTC. What the pane has built around it stays: the block only shows and asks.
    /// `held`: its email leaves only when the person says so.
    RecipientBlock(const Delivery &delivery, bool held, const QDateTime &now, QWidget *parent = nullptr);

Q_SIGNALS:
    void itArrived();
    void sendAgain();
    void correctAddress();
    void markBounced();

private:
    /// How the delivery stands, in a plain sentence.
    QString sentence(const Delivery &delivery) const;
    void addHead(const Delivery &delivery, const QDateTime &now);
    void addWords(const Delivery &delivery);
    void addButtons(const Delivery &delivery);
    Button *addButton(QHBoxLayout *line, const QString &text, const char *name);

    QVBoxLayout *m_column;
    bool m_held;
};

} // namespace waymark
