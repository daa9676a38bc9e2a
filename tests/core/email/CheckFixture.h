// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/checks/CheckInput.h"
#include "core/email/checks/Finding.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace waymark::test {

/// One file of tests/core/email/checks: what is different in it from goodInput(). Its name says which check
/// it is for and what that one has to do: "link-empty.fails.2".
class CheckFixture
{
public:
    /// The names of all files, without their ending, sorted.
    static QStringList names();

    explicit CheckFixture(const QString &name);

    const QString &name() const { return m_name; }
    QString check() const { return m_name.section(u'.', 0, 0); }
    bool fails() const { return m_name.section(u'.', 1, 1) == QLatin1String("fails"); }
    /// With which severity it fails.
    Severity severity() const;

    /// The email with its recipients; it is rendered for each of them. Damaged when the body fits no schema.
    Result<CheckInput> input() const;
    /// What the checks say about it.
    QList<Finding> findings() const;
    /// The same of the recipients and all else, but with another email.
    QList<Finding> findings(const EmailSource &source) const;

private:
    Result<EmailSource> source() const;
    CheckInput inputFor(const EmailSource &source) const;

    QString m_name;
    QJsonObject m_json;
};

} // namespace waymark::test
