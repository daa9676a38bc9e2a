// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/theme/Icon.h"
#include "ui/widgets/RowsModel.h"

class QWidget;

namespace waymark {

/// One entry of the list of sections.
struct SectionEntry
{
    QString id; ///< As in the page's argument: "sending".
    QString title;
    Icon icon = Icon::Settings;
    QWidget *section = nullptr;

    bool operator==(const SectionEntry &) const = default;
};

/// The sections of Settings.
class SectionModel : public RowsModel<SectionEntry>
{
public:
    using RowsModel::RowsModel;

protected:
    QString key(const SectionEntry &entry) const override { return entry.id; }
    QVariant cell(const SectionEntry &entry, int, int role) const override
    {
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? entry.title : QVariant();
    }
};

} // namespace waymark
