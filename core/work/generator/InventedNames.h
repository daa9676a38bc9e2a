// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QList>
#include <QString>

namespace waymark {

/// One part of a person's name: as they write it, and as it stands in an address.
struct InventedName
{
    QString written;
    QString inAddress; ///< Small ASCII letters; every one different.
};

/// Names of people and companies that nobody has: made of parts, each combination once.
class InventedNames
{
public:
    static const QList<InventedName> &firstNames();
    static const QList<InventedName> &lastNames();

    /// How many people can be told apart by first and last name.
    static int personCount();

    /// The name of company number `index`, "Northbeam Robotics"; one after many has a number behind it.
    static QString company(int index);
    /// Its domain, "northbeam-robotics.example" (RFC 2606 keeps the ending free for examples).
    static QString companyDomain(int index);
};

} // namespace waymark
