// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/theme/Icon.h"
#include "ui/widgets/RowsModel.h"

#include <QCoreApplication>

namespace waymark {

class SettingsSection;

/// One entry of the list of sections.
struct SectionEntry
{
    QString id; ///< As in the page's argument: "sending".
    QString title;
    Icon icon = Icon::Settings;
    SettingsSection *section = nullptr;
    bool changed = false; ///< Something in it is not saved.

    bool operator==(const SectionEntry &) const = default;
};

/// The sections of Settings.
class SectionModel : public RowsModel<SectionEntry>
{
    Q_DECLARE_TR_FUNCTIONS(waymark::SectionModel)
public:
    using RowsModel::RowsModel;

protected:
    QString key(const SectionEntry &entry) const override { return entry.id; }
    QVariant cell(const SectionEntry &entry, int, int role) const override
    {
        if (role == Qt::AccessibleTextRole && entry.changed)
            return tr("%1, not saved yet", "a part of Settings").arg(entry.title);
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? entry.title : QVariant();
    }
};

} // namespace waymark
