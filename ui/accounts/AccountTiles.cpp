// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/accounts/AccountTiles.h"

#include "ui/widgets/Formats.h"
#include "ui/widgets/StateMarks.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Tiles
{
    Q_DECLARE_TR_FUNCTIONS(waymark::AccountTiles)

public:
    static KpiTile carr(const Account360 &data)
    {
        const auto &carr = data.account.carr;
        return {tr("CARR"), carr ? Formats().money(*carr) : QString(),
                carr ? tr("This account") : tr("Not set yet")};
    }

    static KpiTile health(const Account360 &data)
    {
        KpiTile tile{tr("Health"), {}, tr("Nothing measured yet")};
        if (data.account.health) {
            tile.value = Formats().number(*data.account.health);
            tile.meaning = markName(data.healthBand);
            tile.health = data.healthBand;
        }
        return tile;
    }

    static KpiTile renewal(const Account360 &data)
    {
        const QDate date = data.account.renewalDate;
        if (!date.isValid())
            return {tr("Renewal"), {}, tr("No date set")};
        return {tr("Renewal"), Formats().fullDate(date),
                Formats().daysUntil(date, date.addDays(-data.daysToRenewal))};
    }

    static KpiTile seats(const Account360 &data)
    {
        const Account &account = data.account;
        if (!data.seatUtilisation)
            return {tr("Seat utilisation"), {}, tr("Seats not known yet")};
        return {tr("Seat utilisation"), Formats().percent(*data.seatUtilisation / 100.0),
                tr("%1 of %2 seats")
                    .arg(Formats().number(*account.billableUsers), Formats().number(*account.licensedUsers))};
    }
};

} // namespace

QList<KpiTile> accountTiles(const Account360 &account)
{
    return {Tiles::carr(account), Tiles::health(account), Tiles::renewal(account), Tiles::seats(account)};
}

} // namespace waymark
