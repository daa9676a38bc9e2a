// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/ComposeMenus.h"

#include "ui/compose/ComposeFooter.h"
#include "ui/compose/WritingPane.h"
#include "ui/shell/MenuBuilder.h"
#include "ui/shell/WindowActions.h"

#include <QMainWindow>

namespace waymark {

ComposeMenus::ComposeMenus(ActionRegistry &actions, QMainWindow *window, WritingPane *writing)
    : QObject(window)
{
    const WindowActions own(actions, window);
    own.add("compose.saveDraft", [this] { Q_EMIT saveDraftWanted(); });
    m_saveAndClose = own.add("compose.saveAndClose", [this] { Q_EMIT saveAndCloseWanted(); });
    m_discard = own.add("compose.discard", [this] { Q_EMIT discardWanted(); });
    own.add("compose.nameVersion", [this] { Q_EMIT nameVersionWanted(); });
    own.add("compose.versions", [this] { Q_EMIT versionsWanted(); });
    own.add("compose.tryLinks", [this] { Q_EMIT tryLinksWanted(); });
    own.add("compose.close", [window] { window->close(); });
    own.borrow("help.shortcuts");
    own.borrow("file.quit");

    const WindowActions step(actions, writing);
    addWriting(step);
    writing->footer().addButtons(m_discard, m_saveAndClose, step.action("compose.preview"));
    m_menus = new MenuBuilder(actions, window);
    m_menus->showStep(writing);
}

void ComposeMenus::addWriting(const WindowActions &actions)
{
    actions.add("compose.preview", [this] { Q_EMIT previewWanted(); });
    actions.add("compose.larger", [this] { Q_EMIT zoomWanted(1); });
    actions.add("compose.smaller", [this] { Q_EMIT zoomWanted(-1); });
    actions.add("compose.ownSize", [this] { Q_EMIT zoomWanted(0); });
}

void ComposeMenus::setMayDiscard(bool may)
{
    m_discard->setEnabled(may);
}

void ComposeMenus::showStep(QWidget *step)
{
    m_menus->showStep(step);
}

} // namespace waymark
