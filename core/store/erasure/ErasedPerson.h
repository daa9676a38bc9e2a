// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Contact.h"

#include <QRegularExpression>
#include <QString>
#include <QStringList>

namespace waymark {

/// How a person who is erased can be told in a text, a plain one or JSON: by an address, by the whole name,
/// and, in a text that is known to be about them, by one of their names alone.
class ErasedPerson
{
public:
    /// `nameIsShared`: somebody else has the same whole name, so that it says nothing by itself.
    /// `formerAddresses`: what they had before.
    ErasedPerson(const Contact &contact, bool nameIsShared, const QStringList &formerAddresses = {});

    /// What may be told of, as patterns of SQL's LIKE: more than scrubbed() finds, never less.
    QStringList addressPatterns() const;
    QStringList namePatterns() const;

    /// The text with each address taken out of it.
    QString withoutAddress(const QString &text) const;
    /// The same with the whole name, in either order.
    QString withoutPerson(const QString &text) const;
    /// The same with each of the names, as whole words.
    QString withoutNames(const QString &text) const;

    /// What stands in their place.
    static QString mark();

private:
    QStringList m_addresses;
    QString m_firstName;
    QString m_lastName;
    QRegularExpression m_addressShape;
    QRegularExpression m_nameShape; ///< Invalid pattern "" where the whole name says nothing.
    QRegularExpression m_wordShape;
};

} // namespace waymark
