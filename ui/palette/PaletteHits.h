// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/search/SearchResult.h"
#include "ui/palette/PaletteRow.h"
#include "ui/widgets/Formats.h"

#include <QCoreApplication>
#include <QDate>

namespace waymark {

/// What was found in the workspace, in words and under heads.
class PaletteHits
{
    Q_DECLARE_TR_FUNCTIONS(waymark::PaletteHits)
public:
    explicit PaletteHits(QDate today) : m_today(today) {}

    QList<PaletteRow> rows(const SearchResult &result, const QString &typed) const;

private:
    PaletteRow row(const SearchHit &hit, const QStringList &words) const;
    void describeEmail(PaletteRow &row) const;
    QString accountFacts(const SearchHit &hit) const;
    static QString headOf(const SearchHit &hit);

    QDate m_today;
    Formats m_formats;
};

} // namespace waymark
