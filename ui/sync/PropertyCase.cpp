// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/sync/PropertyCase.h"

#include "core/sync/SyncConflicts.h"
#include "ui/sync/PropertyWords.h"
#include "ui/sync/WordSides.h"

namespace waymark {

PropertyCase::PropertyCase(Connection &connection, const ConflictGroup &group) : ConflictCase(group)
{
    const PropertyWords words(connection);
    for (const SyncConflict &conflict : group.conflicts) {
        const auto text = [&](const QJsonValue &value) {
            return words.value(conflict.type, conflict.property, value);
        };
        ConflictRow row;
        row.key = conflict.property;
        row.label = PropertyWords::label(conflict.type, conflict.property);
        const QString base = text(conflict.base);
        row.mine = againstBase(base, text(conflict.mine));
        row.theirs = againstBase(base, text(conflict.theirs));
        row.offersBoth = SyncConflicts::offersBoth(conflict);
        editableRows().append(row);
    }
}

QString PropertyCase::sentence() const
{
    const QString rest = tr("Choose what stands. Until then the server’s value does.");
    const QString happened = isOfSamePerson() ? tr("You changed this on two computers before the two met.")
                             : author().isEmpty()
                                 ? tr("This was changed here and elsewhere before the two met.")
                                 : tr("You and %1 changed this before the two met.").arg(author());
    return tr("%1 %2", "two sentences").arg(happened, rest);
}

Result<ConflictCase::Settling> PropertyCase::settling() const
{
    if (open() > 0)
        return failure(ErrorKind::Invalid, tr("Choose a side in each row first."));
    QList<std::pair<qint64, Choice>> choices;
    for (int row = 0; row < rows().size(); ++row)
        choices.append({group().conflicts.at(row).id, *rows().at(row).choice});
    return Settling([choices](WriteTransaction &transaction) -> Result<void> {
        for (const auto &[conflict, choice] : choices)
            WAYMARK_TRY(SyncConflicts::resolve(transaction, conflict, choice));
        return {};
    });
}

} // namespace waymark
