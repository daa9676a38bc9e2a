// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/outbox/RecipientBlock.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/DeliveryMark.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/MarkLabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace waymark {

RecipientBlock::RecipientBlock(const Delivery &delivery, bool held, const QDateTime &now, QWidget *parent)
    : QFrame(parent), m_column(new QVBoxLayout), m_held(held)
{
    setObjectName(QStringLiteral("deliveryRecipient"));
    setAccessibleName(QStringLiteral("%1, %2").arg(delivery.name, sentence(delivery)));
    const DeliveryMark mark = DeliveryMark::of(delivery.state);
    QWidget *icon = mark.mark ? static_cast<QWidget *>(new MarkLabel(*mark.mark))
                              : new IconLabel(mark.icon, 16, mark.color);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(16, 10, 16, 12);
    line->setSpacing(10);
    line->addWidget(icon, 0, Qt::AlignTop);
    line->addLayout(m_column, 1);
    m_column->setSpacing(4);
    addHead(delivery, now);
    addWords(delivery);
    addButtons(delivery);
}

void RecipientBlock::addHead(const Delivery &delivery, const QDateTime &now)
{
    const QString name = delivery.name.isEmpty() ? delivery.address : delivery.name;
    auto *head = new QHBoxLayout;
    head->addWidget(new ElidedLabel(name, TextStyle::BodyMedium), 1);
    if (delivery.changedAt.isValid() && delivery.state != DeliveryState::Queued)
        head->addWidget(
            new TextLabel(Formats().asOf(delivery.changedAt, now), TextStyle::Small, Color::TextTertiary));
    m_column->addLayout(head);
    if (delivery.name.isEmpty())
        return;
    auto *address = new ElidedLabel(delivery.address, TextStyle::Small, Color::TextTertiary);
    address->setElideMode(Qt::ElideMiddle);
    m_column->addWidget(address);
}

void RecipientBlock::addWords(const Delivery &delivery)
{
    auto *words = new TextLabel(sentence(delivery), TextStyle::Body,
                                wentWrong(delivery.state) ? Color::TextPrimary : Color::TextSecondary);
    words->setWordWrap(true);
    m_column->addWidget(words);
    if (delivery.serverReply.isEmpty() || delivery.state == DeliveryState::Accepted)
        return;
    auto *reply = new TextLabel(delivery.serverReply, TextStyle::Mono, Color::TextSecondary);
    reply->setObjectName(QStringLiteral("deliveryServerWords"));
    reply->setAccessibleDescription(tr("The mail server's own words"));
    reply->setWordWrap(true);
    reply->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    reply->setFrameShape(QFrame::StyledPanel);
    reply->setMargin(8);
    m_column->addWidget(reply);
}

void RecipientBlock::addButtons(const Delivery &delivery)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->setContentsMargins(0, 4, 0, 0);
    switch (delivery.state) {
    case DeliveryState::Unknown:
        connect(addButton(line, tr("It arrived"), "deliveryItArrived"), &QPushButton::clicked, this,
                &RecipientBlock::itArrived);
        connect(addButton(line, tr("Send again"), "deliverySendAgain"), &QPushButton::clicked, this,
                &RecipientBlock::sendAgain);
        break;
    case DeliveryState::Failed:
        connect(addButton(line, tr("Correct address…"), "deliveryCorrectAddress"), &QPushButton::clicked,
                this, &RecipientBlock::correctAddress);
        connect(addButton(line, tr("Mark as bounced"), "deliveryMarkBounced"), &QPushButton::clicked, this,
                &RecipientBlock::markBounced);
        break;
    case DeliveryState::Bounced:
        connect(addButton(line, tr("Correct address…"), "deliveryCorrectAddress"), &QPushButton::clicked,
                this, &RecipientBlock::correctAddress);
        break;
    case DeliveryState::Deferred:
        connect(addButton(line, tr("Retry now"), "deliveryRetry"), &QPushButton::clicked, this,
                &RecipientBlock::sendAgain);
        break;
    default:
        delete line;
        return;
    }
    line->addStretch();
    m_column->addLayout(line);
}

Button *RecipientBlock::addButton(QHBoxLayout *line, const QString &text, const char *name)
{
    auto *button = new Button(text);
    button->setObjectName(QLatin1String(name));
    button->setSmall(true);
    line->addWidget(button);
    return button;
}

QString RecipientBlock::sentence(const Delivery &delivery) const
{
    if (!delivery.outcome.isEmpty())
        return delivery.outcome;
    switch (delivery.state) {
    case DeliveryState::Queued:
        return m_held ? tr("On hold. It leaves when you send it.") : tr("Waits for its turn.");
    case DeliveryState::Leased:
        return tr("Is being handed to the mail server.");
    case DeliveryState::DataSent:
        return tr("Handed over; the mail server's answer is awaited.");
    case DeliveryState::Accepted:
        return tr("Accepted by the mail server.");
    case DeliveryState::Deferred:
        return tr("The mail server refused it for now. It is tried again.");
    case DeliveryState::Failed:
        return tr("The mail server refused it for good.");
    case DeliveryState::Unknown:
        return tr("It may have arrived: the connection ended before the mail server answered.");
    case DeliveryState::Bounced:
        return tr("It came back: the address does not work.");
    case DeliveryState::Cancelled:
        return tr("Taken back before it left.");
    }
    return {};
}

} // namespace waymark
