// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Account.h"
#include "core/domain/Money.h"
#include "core/domain/TriState.h"

#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QLatin1String>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <variant>

namespace waymark {

/// A token's value before it is formatted. std::monostate: there is none.
using MergeValue = std::variant<std::monostate, QString, Money, QDate, QDateTime, QStringList, qint64, bool>;

/// What one recipient's tokens stand for. The caller has resolved everything (pick-list ids to labels, the
/// TAM's id to a name); formatting is CompiledEmail's. What was never set, or was set to nothing (a blank
/// text, an empty list, an invalid date, TriState::Unknown), is absent, and the token's fallback is used.
class MergeValues
{
public:
    MergeValues() = default;
    /// What is the same for all recipients is set once, in `shared`, and costs each of them nothing. What is
    /// set here goes before it.
    static MergeValues over(const MergeValues &shared);

    void setText(QLatin1String token, const QString &value);
    void setMoney(QLatin1String token, const Money &value);
    void setDate(QLatin1String token, QDate value);
    /// An instant; it is written as the day that it is in timeZone().
    void setInstant(QLatin1String token, const QDateTime &value);
    void setList(QLatin1String token, const QStringList &value);
    void setNumber(QLatin1String token, qint64 value);
    void setFlag(QLatin1String token, TriState value);
    /// The address that a Url token stands for; absent unless its scheme is one that a link may have.
    void setUrl(QLatin1String token, const QString &value);

    /// The value of the token called `name`; std::monostate when there is none.
    const MergeValue &value(const QString &name) const;

    /// The account that conditions are decided on. The default one has no field set.
    void setAccount(const Account &account) { m_account = account; }
    const Account &account() const { return m_account; }

    /// The recipient's time zone, else the organisation's. UTC unless set.
    void setTimeZone(const QTimeZone &zone) { m_timeZone = zone; }
    const QTimeZone &timeZone() const { return m_timeZone; }

private:
    void set(QLatin1String token, MergeValue value);

    QHash<QString, MergeValue> m_values;
    QHash<QString, MergeValue> m_shared;
    Account m_account;
    QTimeZone m_timeZone = QTimeZone::utc();
};

} // namespace waymark
