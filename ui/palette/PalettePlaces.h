// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/palette/PaletteRow.h"
#include "ui/shell/UiContext.h"

#include <QCoreApplication>

namespace waymark {

/// Where the person has been last, as the command palette lists it before anything is typed.
class PalettePlaces
{
    Q_DECLARE_TR_FUNCTIONS(waymark::PalettePlaces)
public:
    explicit PalettePlaces(const UiContext &context);

    /// The newest first; what is gone by now is left out.
    QList<PaletteRow> recent(int most) const;

private:
    std::optional<PaletteRow> row(const Place &place) const;
    std::optional<QString> nameOf(const Place &place) const;

    UiContext m_context;
};

} // namespace waymark
