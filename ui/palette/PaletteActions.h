// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/search/SearchHit.h"
#include "ui/palette/PaletteParts.h"
#include "ui/shell/UiContext.h"

#include <QObject>
#include <QPointer>

namespace waymark {

class CommandPalette;

/// Ctrl+K: opens the command palette and goes where its lines lead.
class PaletteActions : public QObject
{
    Q_OBJECT
public:
    PaletteActions(const UiContext &context, const PaletteParts &parts, QObject *parent);

    void open();

private:
    void goTo(const SearchHit &hit);
    void goToChecklist(const SearchHit &hit);

    UiContext m_context;
    PaletteParts m_parts;
    QPointer<CommandPalette> m_palette;
};

} // namespace waymark
