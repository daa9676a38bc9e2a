// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/PlaybookSearch.h"
#include "ui/widgets/RowsModel.h"

#include <QCoreApplication>

namespace waymark {

/// Lets the hits of a search be compared, so that a list repaints only what is new.
struct PlaybookChoice
{
    PlaybookHit hit;

    bool operator==(const PlaybookChoice &other) const
    {
        return hit.playbook == other.hit.playbook && hit.nameRanges == other.hit.nameRanges &&
               hit.summary == other.hit.summary && hit.warning == other.hit.warning &&
               hit.matchedAlias == other.hit.matchedAlias && hit.matchedStep == other.hit.matchedStep;
    }
};

/// The playbooks that the picker lists.
class PlaybookModel : public RowsModel<PlaybookChoice>
{
    Q_DECLARE_TR_FUNCTIONS(waymark::PlaybookModel)
public:
    using RowsModel::RowsModel;

    /// The line below the name: a warning, what else matched, or what is in it.
    static QString secondLine(const PlaybookHit &hit);

protected:
    QString key(const PlaybookChoice &choice) const override { return choice.hit.playbook.id.toString(); }
    QVariant cell(const PlaybookChoice &choice, int column, int role) const override;
};

} // namespace waymark
