// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/cta/RowActions.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/Refill.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

namespace waymark {

namespace {

// The name's column of a row: 16 inset, 16 mark, 9 gap.
constexpr int nameInset = 41;
constexpr qsizetype shownButtons = 2;

QString objectNameOf(ChecklistAction action)
{
    return QStringLiteral("rowAction%1").arg(static_cast<int>(action));
}

} // namespace

RowActions::RowActions(QWidget *parent)
    : QWidget(parent), m_readiness(new TextLabel({}, TextStyle::Small, Color::TextSecondary)),
      m_buttons(new QHBoxLayout)
{
    setObjectName(QStringLiteral("rowActions"));
    // The row's selected ground shows through.
    setAttribute(Qt::WA_TranslucentBackground);
    m_readiness->setWordWrap(true);
    m_buttons->setSpacing(8);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(nameInset, 0, 12, 10);
    layout->setSpacing(8);
    layout->addStretch();
    layout->addWidget(m_readiness);
    layout->addLayout(m_buttons);
}

void RowActions::show(const ChecklistRow &row)
{
    m_readiness->setText(row.readiness.isEmpty() ? row.reason : row.readiness);
    m_readiness->setVisible(!m_readiness->text().isEmpty());
    emptyLayout(m_buttons);
    const bool email = row.kind == TaskKind::Email;
    for (qsizetype i = 0; i < qMin(shownButtons, row.actions.size()); ++i)
        addButton(row.actions.at(i),
                  i == 0 && email && row.mark != ChecklistMark::Sent && row.mark != ChecklistMark::Skipped);
    if (row.actions.size() > shownButtons)
        offerRest(row.actions.mid(shownButtons));
    m_buttons->addStretch();
}

void RowActions::addButton(ChecklistAction action, bool primary)
{
    const auto kind = primary ? Button::Kind::Primary : Button::Kind::Standard;
    auto *button = action == ChecklistAction::ValidateEmail ? new Button(words(action), Icon::MailCheck, kind)
                                                            : new Button(words(action), kind);
    button->setObjectName(objectNameOf(action));
    m_buttons->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, action] { Q_EMIT chosen(action); });
}

void RowActions::offerRest(const QList<ChecklistAction> &rest)
{
    auto *more = new IconButton(Icon::Ellipsis, tr("More actions"));
    more->setObjectName(QStringLiteral("rowMore"));
    more->setBordered(true);
    auto *menu = new QMenu(more);
    for (const ChecklistAction action : rest) {
        QAction *entry = menu->addAction(words(action));
        entry->setObjectName(objectNameOf(action));
        connect(entry, &QAction::triggered, this, [this, action] { Q_EMIT chosen(action); });
    }
    more->setMenu(menu);
    more->setPopupMode(QToolButton::InstantPopup);
    m_buttons->addWidget(more);
}

QString RowActions::words(ChecklistAction action)
{
    switch (action) {
    case ChecklistAction::ValidateEmail:
        return tr("Validate Email");
    case ChecklistAction::Continue:
        return tr("Continue");
    case ChecklistAction::MarkDone:
        return tr("Mark done");
    case ChecklistAction::Reschedule:
        return tr("Reschedule…");
    case ChecklistAction::Skip:
        return tr("Skip step…");
    case ChecklistAction::Restore:
    case ChecklistAction::RestoreStep:
        return tr("Restore step");
    case ChecklistAction::Reopen:
        return tr("Open again");
    case ChecklistAction::SendNow:
        return tr("Send now");
    case ChecklistAction::BackToDraft:
        return tr("Back to draft");
    case ChecklistAction::View:
        return tr("View email");
    case ChecklistAction::Review:
        return tr("Review");
    case ChecklistAction::Remove:
        return tr("Remove");
    case ChecklistAction::Settle:
        return tr("Settle…");
    }
    return {};
}

} // namespace waymark
