// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/compose/VersionWords.h"
#include "ui/widgets/RowsModel.h"

namespace waymark {

/// The versions of an email, the present one first.
class VersionsModel : public RowsModel<DraftVersion>
{
    Q_DECLARE_TR_FUNCTIONS(waymark::VersionsModel)
public:
    VersionsModel(const QDateTime &now, QObject *parent) : RowsModel(parent), m_words(now) {}

    const VersionWords &words() const { return m_words; }

protected:
    QString key(const DraftVersion &version) const override { return QString::number(version.text.id); }
    QVariant cell(const DraftVersion &version, int, int role) const override
    {
        switch (role) {
        case Qt::DisplayRole:
            return m_words.title(version);
        case Qt::AccessibleTextRole:
            return m_words.spoken(version);
        default:
            return {};
        }
    }

private:
    VersionWords m_words;
};

} // namespace waymark
