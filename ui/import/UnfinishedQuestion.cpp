// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/UnfinishedQuestion.h"

#include "core/base/Follow.h"
#include "ui/import/ImportUndoing.h"
#include "ui/import/KindOfImport.h"
#include "ui/import/RunPane.h"
#include "ui/shell/Notices.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/TextLabel.h"

#include <QDir>
#include <QFileInfo>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int textWidth = 460;

} // namespace

UnfinishedQuestion::UnfinishedQuestion(const UiContext &context, const UnfinishedImport &import,
                                       QWidget *parent)
    : DialogFrame(tr("Unfinished import"), parent), m_context(context), m_import(import),
      m_text(new TextLabel({}, TextStyle::Body, Color::TextSecondary)), m_run(new RunPane)
{
    setObjectName(QStringLiteral("unfinishedImport"));
    const QString name = Formats::name(QFileInfo(import.filePath).fileName());
    auto *title = new TextLabel((import.kind == ImportKind::Contacts
                                     ? tr("The import of contacts from %1 was not finished")
                                     : tr("The import of accounts from %1 was not finished"))
                                    .arg(name),
                                TextStyle::Heading);
    title->setObjectName(QStringLiteral("unfinishedTitle"));
    title->setWordWrap(true);
    contentLayout()->addWidget(title);
    m_text->setText(tr("Waymark ended while it ran (%1). Nothing of it is in the workspace. "
                       "It can be done once more "
                       "from %2, with the same mapping, or be dropped.")
                        .arg(Formats().asOf(import.at, context.work.clock.now()),
                             QDir::toNativeSeparators(import.filePath)));
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(textWidth);
    contentLayout()->addWidget(m_text);
    m_run->setBare();
    m_run->setMinimumWidth(textWidth);
    m_run->hide();
    contentLayout()->addWidget(m_run);
    Button *finish = setPrimary(tr("Finish import"));
    finish->setObjectName(QStringLiteral("unfinishedFinish"));
    m_drop = addSecondary(tr("Drop import"));
    m_drop->setObjectName(QStringLiteral("unfinishedDrop"));
    connect(finish, &Button::clicked, this, &UnfinishedQuestion::finishImport);
    connect(m_drop, &Button::clicked, this, &UnfinishedQuestion::dropImport);
    showButtons();
}

void UnfinishedQuestion::showButtons()
{
    const bool isRunning = m_importing != nullptr;
    primaryButton()->setVisible(!isRunning && !m_isDone);
    m_drop->setVisible(!isRunning && !m_isDone);
    setCancelText(m_isDone ? tr("Close") : isRunning ? tr("Stop") : tr("Decide later"));
}

void UnfinishedQuestion::finishImport()
{
    setFooterError({});
    m_importing = std::make_shared<ImportProgress>();
    m_run->start(QFileInfo(m_import.filePath).fileName(), 0, m_importing);
    m_text->hide();
    m_run->show();
    showButtons();
    cancelButton()->setFocus();
    follow(importsOf(m_import.kind, m_context.work)
               ->finish(m_import, countsRows(m_importing), tellsShare(m_importing)),
           this, [this](const Result<ImportOutcome> &result) { showOutcome(result); });
}

void UnfinishedQuestion::showOutcome(const Result<ImportOutcome> &result)
{
    m_importing.reset();
    showButtons();
    if (!result) {
        // What was begun can still be finished or dropped.
        m_run->showFailure(result.error());
        m_text->show();
        primaryButton()->setFocus();
        return;
    }
    tellImported(m_context, m_import.kind, *result);
    if (!result->plan.changesNothing() && result->plan.rejected() == 0) {
        accept();
        return;
    }
    // What was not taken is looked at before this closes.
    m_isDone = true;
    m_run->showOutcome(*result, m_import.kind);
    showButtons();
    cancelButton()->setFocus();
}

void UnfinishedQuestion::dropImport()
{
    finishWith(importsOf(m_import.kind, m_context.work)->drop(m_import.id), [context = m_context,
                                                                             path = m_import.filePath] {
        context.notices.tell({.text = tr("The import of %1 was dropped").arg(QFileInfo(path).fileName())});
    });
}

void UnfinishedQuestion::reject()
{
    if (!m_importing) {
        DialogFrame::reject();
        return;
    }
    m_importing->progress.cancel();
    m_run->setStopping();
}

} // namespace waymark
