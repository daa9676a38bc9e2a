// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/today/TodayTiles.h"

#include "ui/widgets/Formats.h"

#include <QCoreApplication>
#include <QStringList>

namespace waymark {

namespace {

struct Tiles
{
    Q_DECLARE_TR_FUNCTIONS(waymark::TodayTiles)

public:
    static KpiTile overdue(const TodayFigures &figures)
    {
        KpiTile tile{tr("Overdue"), Formats().number(figures.overdue), tr("Nothing is late")};
        if (figures.overdue > 0) {
            tile.meaning = tr("Oldest is %Ln day(s) late", nullptr, figures.oldestDaysLate);
            tile.valueColor = Color::DangerText;
        }
        return tile;
    }

    static KpiTile today(const TodayFigures &figures)
    {
        QStringList kinds;
        if (figures.emailsToday > 0)
            kinds.append(tr("%Ln email(s)", nullptr, figures.emailsToday));
        if (figures.callsToday > 0)
            kinds.append(tr("%Ln call(s)", nullptr, figures.callsToday));
        if (figures.toDosToday > 0)
            kinds.append(tr("%Ln to-do(s)", nullptr, figures.toDosToday));
        return {tr("Due today"), Formats().number(figures.dueToday),
                kinds.isEmpty() ? tr("Nothing is due") : kinds.join(QStringLiteral(", "))};
    }

    static KpiTile later(const TodayData &data)
    {
        const TodayFigures &figures = data.figures;
        const QString none =
            figures.laterThisWeek > 0 ? tr("None of these is on its way") : tr("Nothing more is due");
        return {data.weekIsComing ? tr("Coming week") : tr("Later this week"),
                Formats().number(figures.laterThisWeek),
                figures.laterScheduled > 0 ? tr("%Ln of these on the way", nullptr, figures.laterScheduled)
                                           : none};
    }

    static KpiTile renewals(const TodayFigures &figures)
    {
        QStringList sums;
        for (const auto &sum : figures.renewalCarr)
            sums.append(tr("%1 CARR").arg(Formats().moneyShort(sum)));
        if (figures.renewalsAtRisk > 0)
            sums.append(tr("%Ln at risk", nullptr, figures.renewalsAtRisk));
        return {tr("Renewals in 90 days"), Formats().number(figures.renewals),
                sums.isEmpty() ? tr("None to prepare") : sums.join(QStringLiteral(", "))};
    }

    static KpiTile contacts(const TodayFigures &figures)
    {
        QStringList reasons;
        if (figures.bouncedContacts > 0)
            reasons.append(tr("%Ln bounced", nullptr, figures.bouncedContacts));
        if (figures.unsubscribedContacts > 0)
            reasons.append(tr("%Ln unsubscribed", nullptr, figures.unsubscribedContacts));
        return {tr("Contacts to fix"),
                Formats().number(figures.bouncedContacts + figures.unsubscribedContacts),
                reasons.isEmpty() ? tr("Every address works") : reasons.join(QStringLiteral(", "))};
    }
};

} // namespace

QList<KpiTile> todayTiles(const TodayData &data)
{
    const TodayFigures &figures = data.figures;
    return {Tiles::overdue(figures), Tiles::today(figures), Tiles::later(data), Tiles::renewals(figures),
            Tiles::contacts(figures)};
}

} // namespace waymark
