// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/outbox/ReviewBlock.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/Mnemonic.h"
#include "ui/widgets/TextLabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

ReviewBlock::ReviewBlock(const SubmissionDetail &detail, QWidget *parent)
    : QFrame(parent), m_goOn(new Button({}, Button::Kind::Primary))
{
    setObjectName(QStringLiteral("deliveryReview"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    const QList<ReviewReason> &reasons = detail.email.row.submission.reviewReasons;
    for (const ReviewReason &reason : reasons) {
        auto *text = new TextLabel(reason.sentence, TextStyle::Body, Color::DangerText);
        text->setWordWrap(true);
        column->addWidget(text);
    }
    for (const Delivery &delivery : detail.deliveries) {
        if (!isOpen(delivery.state))
            continue;
        auto *box = new QCheckBox(tr("Leave out %1").arg(Mnemonic::escaped(Formats::name(delivery.name))));
        box->setObjectName(QStringLiteral("deliveryLeaveOut_") + delivery.contact.toString());
        box->setChecked(std::ranges::any_of(reasons, [&delivery](const ReviewReason &reason) {
            return !reason.contact.isEmpty() && reason.contact == delivery.contact;
        }));
        connect(box, &QCheckBox::toggled, this, &ReviewBlock::showChoice);
        m_choices.append({delivery.contact, box});
        column->addWidget(box);
    }
    auto *back = new Button(tr("Back to draft"));
    back->setObjectName(QStringLiteral("deliveryBackToDraft"));
    back->setSmall(true);
    m_goOn->setObjectName(QStringLiteral("deliveryGoOn"));
    m_goOn->setSmall(true);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_goOn);
    line->addWidget(back);
    line->addStretch();
    column->addLayout(line);
    connect(back, &QPushButton::clicked, this, &ReviewBlock::backToDraft);
    connect(m_goOn, &QPushButton::clicked, this,
            [this] { leftOut().isEmpty() ? Q_EMIT goOn() : Q_EMIT leaveOut(); });
    showChoice();
}

QSet<ContactId> ReviewBlock::leftOut() const
{
    QSet<ContactId> contacts;
    for (const Choice &choice : m_choices) {
        if (choice.box->isChecked())
            contacts.insert(choice.contact);
    }
    return contacts;
}

void ReviewBlock::showChoice()
{
    m_goOn->setText(leftOut().isEmpty() ? tr("Check again and go on") : tr("Leave out and go on"));
}

} // namespace waymark
