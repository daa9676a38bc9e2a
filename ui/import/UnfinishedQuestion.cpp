// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/UnfinishedQuestion.h"

#include "ui/import/ImportUndoing.h"
#include "ui/import/ImportWords.h"
#include "ui/import/KindOfImport.h"
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
    : DialogFrame(tr("Unfinished import"), parent), m_context(context), m_import(import)
{
    setObjectName(QStringLiteral("unfinishedImport"));
    const QString name = QFileInfo(import.filePath).fileName();
    auto *title =
        new TextLabel(tr("The import of %1 was not finished").arg(Formats::name(name)), TextStyle::Heading);
    title->setWordWrap(true);
    contentLayout()->addWidget(title);
    auto *text = new TextLabel(tr("Waymark ended while it ran (%1). Nothing of it is in the workspace. "
                                  "It can be done once more "
                                  "from %2, with the same mapping, or be dropped.")
                                   .arg(Formats().asOf(import.at, context.work.clock.now()),
                                        QDir::toNativeSeparators(import.filePath)),
                               TextStyle::Body, Color::TextSecondary);
    text->setWordWrap(true);
    text->setMinimumWidth(textWidth);
    contentLayout()->addWidget(text);
    setCancelText(tr("Decide later"));
    Button *finish = setPrimary(tr("Finish import"));
    finish->setObjectName(QStringLiteral("unfinishedFinish"));
    Button *drop = addSecondary(tr("Drop import"));
    drop->setObjectName(QStringLiteral("unfinishedDrop"));
    connect(finish, &Button::clicked, this, &UnfinishedQuestion::finishImport);
    connect(drop, &Button::clicked, this, &UnfinishedQuestion::dropImport);
}

void UnfinishedQuestion::finishImport()
{
    finishWith(importsOf(m_import.kind, m_context.work)->finish(m_import),
               [context = m_context, kind = m_import.kind](const ImportOutcome &outcome) {
                   tellImported(context, kind, outcome);
               });
}

void UnfinishedQuestion::dropImport()
{
    finishWith(importsOf(m_import.kind, m_context.work)->drop(m_import.id), [context = m_context,
                                                                             path = m_import.filePath] {
        context.notices.tell({.text = tr("The import of %1 was dropped").arg(QFileInfo(path).fileName())});
    });
}

} // namespace waymark
