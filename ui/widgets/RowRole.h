// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <qnamespace.h>

namespace waymark {

/// What RowView asks of any model, beside Qt's roles. A feature's own roles start at FirstFeatureRole.
enum RowRole {
    /// A stable id (QString): the chosen row is found again by it after the model was reset.
    KeyRole = Qt::UserRole + 1,
    /// True for a group's head; its title is Qt::DisplayRole.
    IsGroupRole,
    /// A group's count (int).
    GroupCountRole,
    /// A group's Tone (int).
    GroupToneRole,
    /// What the cell is sorted by, where that is not what it shows.
    SortRole,
    FirstFeatureRole = Qt::UserRole + 100,
};

} // namespace waymark
