// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/sync/ConflictCase.h"

#include "core/store/UserRepository.h"
#include "core/sync/SyncConnection.h"
#include "core/sync/SyncStateRepository.h"
#include "ui/sync/DraftCase.h"
#include "ui/sync/PropertyCase.h"

#include <algorithm>

namespace waymark {

Result<std::unique_ptr<ConflictCase>> ConflictCase::make(Connection &connection, const ConflictGroup &group)
{
    std::unique_ptr<ConflictCase> made;
    switch (group.first().kind) {
    case SyncConflict::Kind::Property:
        made = std::make_unique<PropertyCase>(connection, group);
        break;
    case SyncConflict::Kind::Draft: {
        auto draft = DraftCase::of(connection, group);
        if (!draft)
            return failure(draft.error());
        made = std::move(*draft);
        break;
    }
    }
    // Somebody who is not on this computer is nobody that the person knows.
    if (group.first().author) {
        const auto user = UserRepository::find(connection, group.first().author);
        made->m_author = user ? user->name : QString();
        const auto self = UserRepository::self(connection);
        made->m_isOfSamePerson = user && self && *self && (*self)->id == user->id;
    }
    const auto server = SyncStateRepository::connection(connection);
    made->m_device = server && *server ? (*server)->deviceName : QString();
    return made;
}

int ConflictCase::asked() const
{
    return static_cast<int>(std::ranges::count(m_rows, ConflictRow::State::Asked, &ConflictRow::state));
}

int ConflictCase::open() const
{
    return static_cast<int>(std::ranges::count_if(m_rows, &ConflictRow::isOpen));
}

void ConflictCase::choose(int row, std::optional<Choice> choice)
{
    if (row < 0 || row >= m_rows.size())
        return;
    ConflictRow &of = m_rows[row];
    if (of.state == ConflictRow::State::Same || (choice == Choice::Both && !of.offersBoth))
        return;
    of.choice = choice;
    chosen(row);
}

void ConflictCase::chooseAll(Choice choice)
{
    for (int row = 0; row < m_rows.size(); ++row)
        choose(row, choice);
}

bool ConflictCase::takeOver(const ConflictCase &earlier)
{
    bool changed = m_rows.size() != earlier.m_rows.size();
    for (int row = 0; row < m_rows.size(); ++row) {
        const ConflictRow &now = m_rows.at(row);
        const auto before = std::ranges::find_if(earlier.m_rows, [&now](const ConflictRow &old) {
            return old.key == now.key && old.mine == now.mine && old.theirs == now.theirs;
        });
        if (before == earlier.m_rows.end())
            changed = true;
        else if (before->choice != now.choice)
            choose(row, before->choice);
    }
    return changed;
}

QList<ConflictResultLine> ConflictCase::result() const
{
    QList<ConflictResultLine> lines;
    for (const ConflictRow &row : m_rows) {
        ConflictResultLine line{row.label, std::nullopt};
        if (row.choice == Choice::Mine)
            line.words = row.mine;
        else if (row.choice == Choice::Theirs)
            line.words = row.theirs;
        else if (row.choice == Choice::Both)
            line.words = row.theirs +
                         QList<WordChange>{{WordChange::Kind::Same, {{QStringLiteral("\n"), false}}}} +
                         row.mine;
        if (line.words)
            for (WordChange &change : *line.words)
                change.kind = WordChange::Kind::Same;
        lines.append(line);
    }
    return lines;
}

} // namespace waymark
