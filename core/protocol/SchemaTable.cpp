// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/protocol/SchemaTable.h"

#include "core/protocol/types/Types.h"

#include <algorithm>

namespace waymark {

const QList<TypeSchema> &schemaTable()
{
    static const QList<TypeSchema> table{
        accountType(),  contactType(),       ctaType(),       taskType(),
        draftType(),    draftRevisionType(), activityType(),  submissionType(),
        deliveryType(), suppressionType(),   importRunType(), identityType(),
        playbookType(), templateType(),      pickListType(),  organisationType(),
    };
    return table;
}

const TypeSchema *typeSchema(const QString &name)
{
    const QList<TypeSchema> &table = schemaTable();
    const auto found =
        std::find_if(table.cbegin(), table.cend(), [&](const TypeSchema &each) { return each.name == name; });
    return found == table.cend() ? nullptr : &*found;
}

const QList<PropertySchema> &commonProperties()
{
    static const QList<PropertySchema> properties{
        text("id").byServer().means("The object's id; the server sets it to the `uid`."),
        text("uid").fixed().upTo(255).means(
            "The id that the client made: the type's prefix, an underscore and a UUIDv7 in 32 hexadecimal "
            "digits. "
            "Left out, the server makes one; then a create that is repeated makes a second object."),
        integer("rev").byServer().means("1 at create, one more with every change; see `ifRevs`."),
    };
    return properties;
}

} // namespace waymark
