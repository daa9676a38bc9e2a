// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Criteria.h"
#include "core/email/Node.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace waymark {

/// One token that an email uses.
struct MergeToken
{
    QString name;
    bool multiLine = false;
    QString standard; ///< What it stands for when a recipient's values have nothing; empty for nothing.
};

/// One place where a value lands.
struct MergePlace
{
    int token = 0;    ///< Index into MergeTable::tokens.
    QString fallback; ///< Empty for none.
};

/// What an email's slices refer to.
struct MergeTable
{
    QList<MergeToken> tokens;
    QList<MergePlace> places;
    QList<Criteria> conditions;

    /// The index of the token called `name`, which is added if need be.
    int token(const QString &name);
    /// The index of a new place for the token called `name`.
    int place(const QString &name, const QString &fallback = {});
    /// The index of a new place for a token node.
    int place(const Node &token);
    /// The index of the criteria of a condition node.
    int condition(const Node &condition);
};

} // namespace waymark
