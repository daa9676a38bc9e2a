// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/palette/PaletteRow.h"
#include "ui/shell/UiContext.h"

#include <QStringList>

namespace waymark {

/// The program's actions as the command palette lists them, with their shortcuts; those that cannot be done
/// now say why.
class PaletteCommands
{
public:
    explicit PaletteCommands(const UiContext &context);

    /// Those in whose words, or in the account that they are about, each of `typed`'s words stands, or whose
    /// initials it is: first those whose own words match, then those that cannot be done now.
    QList<PaletteRow> matching(const QString &typed) const;
    /// The first of `ids` that can be done, then others that are about what is chosen.
    QList<PaletteRow> suggested(const QStringList &ids, int most) const;

private:
    QList<PaletteRow> all() const;

    UiContext m_context;
};

} // namespace waymark
