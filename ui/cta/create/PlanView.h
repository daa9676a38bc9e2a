// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/PlaybookPlan.h"

#include <QFrame>

namespace waymark {

class Banner;
class Chip;
class EmptyState;
class PlanModel;
class TableView;
class TextLabel;

/// The right half of New CTA: the checklist as it will be, live.
class PlanView : public QFrame
{
    Q_OBJECT
public:
    explicit PlanView(QWidget *parent = nullptr);

    void show(const QList<PlannedStep> &plan);
    using QWidget::show;
    /// A CTA without a playbook has no plan: says what it gets instead.
    void showNone(const QString &text);

Q_SIGNALS:
    void includedChanged(const QString &step, bool included);
    void dateChanged(const QString &step, QDate day);

private:
    void setUpTable();
    QLayout *makeHead();
    static QWidget *makeLegend();
    void showSummary(const QList<PlannedStep> &plan);
    void showQuietDays(const QList<PlannedStep> &plan);

    TextLabel *m_summary;
    Chip *m_skipped;
    PlanModel *m_model;
    TableView *m_table;
    EmptyState *m_none;
    QWidget *m_legend;
    Banner *m_quiet;
    QString m_quietStep;
    QDate m_quietProposal;
};

} // namespace waymark
