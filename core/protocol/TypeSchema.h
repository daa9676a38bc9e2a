// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/protocol/PropertySchema.h"

#include <QList>
#include <QString>

namespace waymark {

/// Which objects of a type belong to whose book.
enum class ScopeRule {
    Workspace,    ///< Everybody's: libraries, pick lists, colleagues.
    Itself,       ///< An account: that of its technical account manager.
    OfAccount,    ///< Of the account that `scopeProperty` names.
    OfMembership, ///< Of each account that is a key of `scopeProperty`.
    OfUser,       ///< Of the user whose identity `scopeProperty` names.
};

/// All that is fixed about one type.
struct TypeSchema
{
    QString name;    ///< "Cta", as in "Cta/get".
    QString prefix;  ///< Its uids begin with it and an underscore.
    QString meaning; ///< A sentence or two for the documentation.
    ScopeRule scope = ScopeRule::Workspace;
    QString scopeProperty;
    bool ownWords = false; ///< Ids may also be words of a library or list: "onboarding-self-managed".
    Roles creators;
    Roles updaters;
    Roles destroyers;
    bool updatesOwn = false; ///< A TAM may update the object that stands for themselves.
    QList<PropertySchema> properties;

    /// The property of this name; null when there is none.
    const PropertySchema *property(const QString &propertyName) const;
};

} // namespace waymark
