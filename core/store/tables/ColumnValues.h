// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>
#include <QStringList>
#include <QVariant>

namespace waymark {

/// The values of a row by the names of their columns; looks into the lists that it is made of.
class ColumnValues
{
public:
    ColumnValues(const QStringList &names, const QVariantList &values) : m_names(names), m_values(values) {}

    QVariant value(const QString &column) const { return m_values.value(m_names.indexOf(column)); }

private:
    const QStringList &m_names;
    const QVariantList &m_values;
};

} // namespace waymark
