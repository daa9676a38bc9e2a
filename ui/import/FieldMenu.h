// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/ImportTarget.h"

#include <QMenu>

#include <optional>

namespace waymark {

/// The fields that a column may fill, in their groups. Goes when it closes.
class FieldMenu : public QMenu
{
    Q_OBJECT
public:
    FieldMenu(ImportKind kind, std::optional<ImportTarget> current, QWidget *parent);
    /// Offers to say what this many texts of the column mean.
    void offerValues(int texts);
    /// Offers to say which number of a date is the day.
    void offerDates(QMenu *dates);

Q_SIGNALS:
    void chosen(std::optional<waymark::ImportTarget> target);
    void valuesWanted();

private:
    void addField(ImportTarget target, std::optional<ImportTarget> current);
};

} // namespace waymark
