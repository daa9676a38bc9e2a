// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/sync/DraftConflicts.h"
#include "core/work/DraftMerge.h"
#include "ui/sync/ConflictCase.h"

#include <QCoreApplication>

namespace waymark {

/// An email that was written on two devices: one text is proposed, part by part.
class DraftCase : public ConflictCase
{
    Q_DECLARE_TR_FUNCTIONS(waymark::DraftCase)
public:
    static Result<std::unique_ptr<DraftCase>> of(Connection &connection, const ConflictGroup &group);

    QString sentence() const override;
    QList<ConflictResultLine> result() const override;
    Result<Settling> settling() const override;
    bool keepsBoth() const override { return true; }
    QDateTime mineAt() const override { return m_mineAt; }
    QDateTime theirsAt() const override { return m_theirsAt; }

protected:
    void chosen(int row) override;

private:
    DraftCase(const ConflictGroup &group, const DraftMerge &merge);

    static ConflictRow rowOf(const MergePart &part, int number);
    static QString labelOf(const MergePart &part, int number);

    DraftMerge m_merge;
    QDateTime m_mineAt;
    QDateTime m_theirsAt;
};

} // namespace waymark
