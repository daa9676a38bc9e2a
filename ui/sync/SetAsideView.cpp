// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/sync/SetAsideView.h"

#include "core/base/Clock.h"
#include "core/sync/SetAsideChanges.h"
#include "core/work/RunAct.h"
#include "ui/shell/Follow.h"
#include "ui/sync/DraftFromText.h"
#include "ui/sync/PropertyWords.h"
#include "ui/sync/SetAsideDelegate.h"
#include "ui/sync/SetAsideModel.h"
#include "ui/sync/SyncSideList.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/DialogFrame.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Refill.h"
#include "ui/widgets/TextLabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <utility>

namespace waymark {

SetAsideView::SetAsideView(const UiContext &context, QWidget *parent)
    : SetAsideView(context, new SetAsideModel, parent)
{
}

SetAsideView::SetAsideView(const UiContext &context, SetAsideModel *model, QWidget *parent)
    : SyncSidePage(
          new SyncSideList(tr("Set aside"), "setAsideList", model, new SetAsideDelegate),
          new EmptyState(Icon::Archive, tr("Nothing was set aside"),
                         tr("Where something leaves this computer with work of yours that the server "
                            "never got, the work is kept here.")),
          parent),
      m_context(context), m_model(model), m_name(new TextLabel({}, TextStyle::Title)),
      m_what(new TextLabel({}, TextStyle::Body, Color::TextSecondary)), m_factLayout(new QVBoxLayout),
      m_draft(new Button(tr("Make a draft of it…"), Button::Kind::Primary)),
      m_copy(new Button(tr("Copy text"), Icon::Copy)),
      m_reading(context.work.store, this, [this](const Result<Found> &found) { showFound(found); }),
      m_factReading(context.work.store, this, [this](const Result<Facts> &facts) { showFacts(facts); })
{
    setObjectName(QStringLiteral("setAside"));
    model->setParent(this);
    fillDetail();
}

void SetAsideView::fillDetail()
{
    m_name->setObjectName(QStringLiteral("setAsideName"));
    m_factLayout->setSpacing(tokens::space::s3);
    m_draft->setObjectName(QStringLiteral("setAsideDraft"));
    m_copy->setObjectName(QStringLiteral("setAsideCopy"));
    auto *remove = new Button(tr("Remove…"), Button::Kind::Destructive);
    remove->setObjectName(QStringLiteral("setAsideRemove"));
    connect(m_draft, &QPushButton::clicked, this, &SetAsideView::makeDraft);
    connect(m_copy, &QPushButton::clicked, this, &SetAsideView::copy);
    connect(remove, &QPushButton::clicked, this, &SetAsideView::askToRemove);
    for (TextLabel *label : {m_name, m_what}) {
        label->setWordWrap(true);
        detail()->addWidget(label);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(tokens::space::s2);
    buttons->addWidget(m_draft);
    buttons->addWidget(m_copy);
    buttons->addWidget(remove);
    buttons->addStretch(1);
    detail()->addLayout(buttons);
    detail()->addLayout(m_factLayout);
    detail()->addStretch(1);
}

void SetAsideView::refresh()
{
    m_reading.start(&SetAsideView::find);
}

Result<SetAsideView::Found> SetAsideView::find(Connection &reader)
{
    const auto changes = SetAsideChanges::list(reader);
    WAYMARK_TRY(changes);
    const auto count = SetAsideChanges::count(reader);
    WAYMARK_TRY(count);
    return Found{*changes, *count};
}

void SetAsideView::showFound(const Result<Found> &found)
{
    if (!found) {
        m_context.notices.tell(found.error());
        return;
    }
    m_model->setRows(found->changes);
    showRows(m_model->rowCount(), static_cast<int>(found->count));
}

const SetAsideChange *SetAsideView::current() const
{
    const QModelIndex index = chosen();
    return index.isValid() ? &m_model->row(index) : nullptr;
}

void SetAsideView::showCurrent()
{
    const SetAsideChange *change = current();
    if (!change) {
        m_factReading.forget();
        return;
    }
    m_name->setText(SetAsideModel::name(*change));
    m_what->setText(
        tr("%1, set aside %2, when it left this computer. This is what the server never got.")
            .arg(SyncWords::typeName(change->type), Formats().asOf(change->at, m_context.work.clock.now())));
    m_draft->setVisible(SetAsideChanges::isText(*change));
    m_copy->setEnabled(false);
    m_factReading.start([type = change->type, object = change->object](Connection &reader) -> Result<Facts> {
        return PropertyWords(reader).facts(type, object);
    });
}

void SetAsideView::showFacts(const Result<Facts> &facts)
{
    emptyLayout(m_factLayout);
    m_facts = facts.value_or(Facts());
    m_copy->setEnabled(true);
    for (const auto &[label, value] : std::as_const(m_facts)) {
        auto *words = new TextLabel(value);
        words->setWordWrap(true);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        auto *fact = new QWidget;
        auto *column = new QVBoxLayout(fact);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(2);
        column->addWidget(new TextLabel(label, TextStyle::Small, Color::TextSecondary));
        column->addWidget(words);
        m_factLayout->addWidget(fact);
    }
}

void SetAsideView::copy() const
{
    const SetAsideChange *change = current();
    if (!change)
        return;
    QStringList lines{SetAsideModel::name(*change)};
    for (const auto &[label, value] : m_facts)
        lines.append(tr("%1: %2", "a property and its value").arg(label, value));
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    m_context.notices.tell({.text = tr("Text copied")});
}

void SetAsideView::makeDraft()
{
    const SetAsideChange *change = current();
    if (!change)
        return;
    auto *dialog = new DraftFromText(m_context, *change, window());
    connect(dialog, &DraftFromText::made, this, [this] {
        focusContent();
        refresh();
        Q_EMIT settled();
    });
    dialog->open();
}

void SetAsideView::askToRemove()
{
    const SetAsideChange *change = current();
    if (!change)
        return;
    auto *dialog = new DialogFrame(tr("Remove what was set aside?"), window());
    dialog->setObjectName(QStringLiteral("setAsideQuestion"));
    auto *text = new TextLabel(tr("What you wrote on “%1” is nowhere else. This cannot be undone.")
                                   .arg(SetAsideModel::name(*change)));
    text->setWordWrap(true);
    text->setMinimumWidth(400);
    dialog->contentLayout()->addWidget(text);
    auto *remove = dialog->setPrimary(tr("Remove for good"));
    remove->setObjectName(QStringLiteral("setAsideRemoveSave"));
    remove->setKind(Button::Kind::DestructiveFilled);
    connect(remove, &QPushButton::clicked, dialog, [this, dialog, id = change->id] {
        dialog->finishWith(
            runAct(m_context.work,
                   [id](WriteTransaction &transaction) { return SetAsideChanges::remove(transaction, id); }),
            [this](ActNumber) { refresh(); });
    });
    dialog->open();
}

} // namespace waymark
