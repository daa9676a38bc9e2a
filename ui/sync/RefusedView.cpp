// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/sync/RefusedView.h"

#include "core/base/Clock.h"
#include "core/sync/ParkedChanges.h"
#include "core/work/RunAct.h"
#include "ui/shell/Follow.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Selection.h"
#include "ui/sync/ChangedThing.h"
#include "ui/sync/RefusedDelegate.h"
#include "ui/sync/RefusedModel.h"
#include "ui/sync/SyncSideList.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/DialogFrame.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace waymark {

RefusedView::RefusedView(const UiContext &context, QWidget *parent)
    : RefusedView(context, new RefusedModel, parent)
{
}

RefusedView::RefusedView(const UiContext &context, RefusedModel *model, QWidget *parent)
    : SyncSidePage(new SyncSideList(tr("Refused changes"), "refusedList", model, new RefusedDelegate),
                   new EmptyState(Icon::CircleCheck, tr("Nothing was refused"),
                                  tr("A change that the server does not take waits here, with "
                                     "the reason and what can be done.")),
                   parent),
      m_context(context), m_model(model), m_name(new TextLabel({}, TextStyle::Title)),
      m_what(new TextLabel({}, TextStyle::Body, Color::TextSecondary)), m_why(new TextLabel),
      m_advice(new TextLabel({}, TextStyle::Body, Color::TextSecondary)),
      m_words(new TextLabel({}, TextStyle::Mono, Color::TextSecondary)), m_open(new Button(tr("Open"))),
      m_retry(new Button(tr("Try again"), Icon::RotateCw)), m_retryAll(new Button(tr("Try all again"))),
      m_discard(new Button(tr("Discard…"), Button::Kind::Destructive)),
      m_reading(context.work.store, this, [this](const Result<Found> &found) { showFound(found); })
{
    setObjectName(QStringLiteral("refused"));
    model->setParent(this);
    fillDetail();
    connect(m_open, &QPushButton::clicked, this, &RefusedView::open);
    connect(m_retry, &QPushButton::clicked, this, &RefusedView::retry);
    connect(m_retryAll, &QPushButton::clicked, this, &RefusedView::retryAll);
    connect(m_discard, &QPushButton::clicked, this, &RefusedView::askToDiscard);
}

void RefusedView::fillDetail()
{
    m_name->setObjectName(QStringLiteral("refusedName"));
    m_why->setObjectName(QStringLiteral("refusedWhy"));
    m_advice->setObjectName(QStringLiteral("refusedAdvice"));
    m_words->setObjectName(QStringLiteral("refusedWords"));
    m_words->setAccessibleDescription(tr("The server's own words"));
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_open->setObjectName(QStringLiteral("refusedOpen"));
    m_retry->setObjectName(QStringLiteral("refusedRetry"));
    m_retryAll->setObjectName(QStringLiteral("refusedRetryAll"));
    m_discard->setObjectName(QStringLiteral("refusedDiscard"));
    for (TextLabel *label : {m_name, m_what, m_why, m_advice, m_words}) {
        label->setWordWrap(true);
        detail()->addWidget(label);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(tokens::space::s2);
    buttons->addWidget(m_open);
    buttons->addWidget(m_retry);
    buttons->addWidget(m_retryAll);
    buttons->addWidget(m_discard);
    buttons->addStretch(1);
    detail()->addLayout(buttons);
    detail()->addStretch(1);
}

void RefusedView::refresh()
{
    m_reading.start(&RefusedView::find);
}

Result<RefusedView::Found> RefusedView::find(Connection &reader)
{
    const auto changes = ParkedChanges::list(reader);
    WAYMARK_TRY(changes);
    const auto count = ParkedChanges::count(reader);
    WAYMARK_TRY(count);
    return Found{*changes, *count};
}

void RefusedView::showFound(const Result<Found> &found)
{
    if (!found) {
        m_context.notices.tell(found.error());
        return;
    }
    m_model->setRows(found->changes);
    m_retryAll->setVisible(found->changes.size() > 1);
    showRows(m_model->rowCount(), static_cast<int>(found->count));
}

const ParkedChange *RefusedView::current() const
{
    const QModelIndex index = chosen();
    return index.isValid() ? &m_model->row(index) : nullptr;
}

void RefusedView::showCurrent()
{
    const ParkedChange *change = current();
    if (!change)
        return;
    m_name->setText(RefusedModel::name(*change));
    m_what->setText(
        tr("%1, %2", "what was refused and when")
            .arg(SyncWords::operation(*change), Formats().asOf(change->at, m_context.work.clock.now())));
    m_why->setText(SyncWords::refusal(*change));
    m_advice->setText(SyncWords::advice(*change));
    m_words->setText(change->description);
    m_words->setVisible(!change->description.isEmpty());
    m_open->setVisible(change->operation != ParkedChange::Operation::Remove && standsInAccount(change->type));
    m_open->setAccessibleName(tr("Open %1").arg(RefusedModel::name(*change)));
}

/// There it is corrected.
void RefusedView::open()
{
    const ParkedChange *change = current();
    if (!change)
        return;
    const auto thing = changedThing(m_context.work.store.reader(), change->type, change->uid);
    if (!thing) {
        m_context.notices.tell(thing.error());
        return;
    }
    QString place = thing->account.toString();
    if (thing->contact)
        place += u'/' + thing->contact.toString();
    m_context.navigator.go({QStringLiteral("accounts"), place});
    m_context.selection.set(*thing);
}

void RefusedView::retry()
{
    const ParkedChange *change = current();
    if (!change)
        return;
    follow(runAct(m_context.work,
                  [type = change->type, uid = change->uid](WriteTransaction &transaction) {
                      return ParkedChanges::retry(transaction, type, uid);
                  }),
           this, m_context.notices, [this](ActNumber) {
               refresh();
               Q_EMIT settled();
           });
}

void RefusedView::retryAll()
{
    follow(runAct(m_context.work,
                  [](WriteTransaction &transaction) { return ParkedChanges::retryAll(transaction); }),
           this, m_context.notices, [this](ActNumber) {
               refresh();
               Q_EMIT settled();
           });
}

void RefusedView::askToDiscard()
{
    const ParkedChange *change = current();
    if (!change)
        return;
    auto *dialog = new DialogFrame(tr("Discard the change?"), window());
    dialog->setObjectName(QStringLiteral("discardQuestion"));
    const QString name = RefusedModel::name(*change);
    auto *text = new TextLabel(
        change->operation == ParkedChange::Operation::Create
            ? tr("“%1” was never on the server. It stays on this computer alone, and nobody else sees it.")
                  .arg(name)
            : tr("“%1” becomes again what the server has. What you changed goes, and this cannot be undone.")
                  .arg(name));
    text->setWordWrap(true);
    text->setMinimumWidth(400);
    dialog->contentLayout()->addWidget(text);
    auto *discard = dialog->setPrimary(tr("Discard change"));
    discard->setObjectName(QStringLiteral("discardSave"));
    discard->setKind(Button::Kind::DestructiveFilled);
    connect(discard, &QPushButton::clicked, dialog, [this, dialog, change = *change] {
        dialog->finishWith(runAct(m_context.work,
                                  [type = change.type, uid = change.uid](WriteTransaction &transaction) {
                                      return ParkedChanges::discard(transaction, type, uid);
                                  }),
                           [this](ActNumber) {
                               refresh();
                               Q_EMIT settled();
                           });
    });
    dialog->open();
}

} // namespace waymark
