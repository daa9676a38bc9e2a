// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/palette/PaletteActions.h"

#include "ui/palette/CommandPalette.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Selection.h"

#include <QAction>

namespace waymark {

PaletteActions::PaletteActions(const UiContext &context, const PaletteParts &parts, QObject *parent)
    : QObject(parent), m_context(context), m_parts(parts)
{
    m_context.actions.add({QStringLiteral("go.search"),
                           tr("&Search or run a command"),
                           Icon::Search,
                           {QKeySequence(Qt::CTRL | Qt::Key_K)},
                           MenuId::Go,
                           0},
                          [this](bool) { open(); });
}

void PaletteActions::open()
{
    if (!m_palette) {
        m_palette = new CommandPalette(m_context, m_parts);
        // The palette is gone from the screen before what was chosen opens something of its own.
        connect(
            m_palette, &CommandPalette::commandWanted, this,
            [this](const QString &id) { m_context.actions.trigger(id); }, Qt::QueuedConnection);
        connect(
            m_palette, &CommandPalette::placeWanted, this,
            [this](const Place &place) { m_context.navigator.go(place); }, Qt::QueuedConnection);
        connect(m_palette, &CommandPalette::hitWanted, this, &PaletteActions::goTo, Qt::QueuedConnection);
    }
    m_palette->openOver();
}

void PaletteActions::goTo(const SearchHit &hit)
{
    const QString accounts = QStringLiteral("accounts");
    switch (hit.type) {
    case EntityType::Contact:
        if (hit.account)
            m_context.navigator.go({accounts, hit.account.toString() + QLatin1Char('/') + hit.uid});
        else if (m_parts.openContact)
            m_parts.openContact(ContactId(hit.uid));
        break;
    case EntityType::Submission:
        m_context.navigator.go({QStringLiteral("outbox"), hit.uid});
        break;
    case EntityType::Draft:
        goToChecklist(hit);
        m_context.actions.trigger(QStringLiteral("task.validate"));
        break;
    case EntityType::Cta:
    case EntityType::Task:
        goToChecklist(hit);
        break;
    case EntityType::Template:
        if (m_parts.openTemplate)
            m_parts.openTemplate(TemplateId(hit.uid));
        break;
    default:
        m_context.navigator.go({accounts, hit.account.toString()});
    }
}

/// The checklist in the dock follows the selection.
void PaletteActions::goToChecklist(const SearchHit &hit)
{
    m_context.navigator.go({QStringLiteral("accounts"), hit.account.toString()});
    Selection::Subject subject;
    subject.account = hit.account;
    subject.cta = hit.cta;
    subject.task = hit.task;
    m_context.selection.set(subject);
}

} // namespace waymark
