// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/checks/Finding.h"

#include <QFrame>
#include <QList>

class QVBoxLayout;

namespace waymark {

class Chip;

/// The right pane of a composer: what the checks found, errors first.
class ChecksPane : public QFrame
{
    Q_OBJECT
public:
    explicit ChecksPane(QWidget *parent = nullptr);

    void show(const QList<Finding> &findings);
    const QList<Finding> &findings() const { return m_findings; }

Q_SIGNALS:
    void wanted(const waymark::Finding &finding);
    /// A mend of a finding (see FindingMend) was pressed.
    void mendWanted(const waymark::Finding &finding, const QString &mend);
    void checkAgainWanted();

private:
    void addRow(const Finding &finding);
    void showSummary();

    QList<Finding> m_findings;
    Chip *m_summary;
    QVBoxLayout *m_rows;
};

} // namespace waymark
