// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/TodayData.h"
#include "ui/shell/Page.h"
#include "ui/shell/UiContext.h"

#include <QPointer>

#include <optional>

class QTimer;

namespace waymark {

class TodayView;

/// The start screen: what is due, in three groups, with the chosen task's CTA in the dock.
class TodayPage : public Page
{
    Q_OBJECT
public:
    /// `checklist` is the dock that follows the selection.
    TodayPage(const UiContext &context, QWidget *checklist, QObject *parent = nullptr);
    ~TodayPage() override;

    /// What keeps emails from leaving until the person sees to it; empty when nothing does.
    void showTrouble(const QString &sentence);

    QString id() const override { return QStringLiteral("today"); }
    QString title() const override { return tr("Today"); }
    Icon icon() const override { return Icon::ListChecks; }
    QWidget *widget() override;
    QWidget *dock() override { return m_checklist; }
    QString dockTitle() const override { return tr("CTA checklist"); }
    QString subtitle() const override;
    QStringList toolBarActions() const override;
    Badge badge() const override;
    QString statusText() const override;
    void arrive(const QString &argument) override;
    void focusContent() override;

private:
    void refresh();
    /// Shows what was read last.
    void showToday();
    void waitForTheNextDay();

    UiContext m_context;
    QPointer<QWidget> m_checklist;
    QPointer<TodayView> m_view;
    QTimer *m_dayTimer;
    std::optional<Result<TodayData>> m_read;
    int m_overdue = 0;
    QString m_trouble;
    QDate m_today;
};

} // namespace waymark
