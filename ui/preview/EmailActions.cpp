// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/EmailActions.h"

#include "ui/preview/EmailWindow.h"
#include "ui/preview/PreviewSpecs.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Selection.h"

namespace waymark {

namespace {

const QString viewId = QStringLiteral("email.read");

} // namespace

EmailActions::EmailActions(const UiContext &context, const PreviewParts &parts, QObject *parent)
    : QObject(parent), m_context(context), m_parts(parts)
{
    declarePreviewActions(context.actions);
    constexpr int group = 5;
    context.actions.add({viewId,
                         tr("View e&mail"),
                         Icon::Mail,
                         {QKeySequence(QStringLiteral("Ctrl+Shift+E"))},
                         MenuId::Cta,
                         group},
                        [this](bool) { view(m_context.selection.subject().submission); });
    connect(&context.selection, &Selection::changed, this, &EmailActions::updateEnabled);
    updateEnabled();
}

EmailActions::~EmailActions()
{
    const QList<EmailWindow *> windows = m_windows.values();
    m_windows.clear();
    qDeleteAll(windows);
}

void EmailActions::updateEnabled()
{
    m_context.actions.setEnabled(viewId, !m_context.selection.subject().submission.isEmpty(),
                                 tr("Choose an email that was sent, or is on its way, first"));
}

void EmailActions::view(const SubmissionId &submission)
{
    EmailWindow *window = m_windows.value(submission);
    if (!window) {
        window = new EmailWindow(m_context, m_parts, submission);
        window->setAttribute(Qt::WA_DeleteOnClose);
        m_windows.insert(submission, window);
        connect(window, &QObject::destroyed, this, [this, submission] { m_windows.remove(submission); });
    }
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->show();
    window->raise();
    window->activateWindow();
}

} // namespace waymark
