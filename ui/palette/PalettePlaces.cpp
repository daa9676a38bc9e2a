// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/palette/PalettePlaces.h"

#include "core/store/AccountRepository.h"
#include "core/store/ContactImportRepository.h"
#include "core/store/SubmissionRepository.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/widgets/ActionButton.h"

#include <QAction>

namespace waymark {

PalettePlaces::PalettePlaces(const UiContext &context) : m_context(context) {}

QList<PaletteRow> PalettePlaces::recent(int most) const
{
    QList<PaletteRow> rows;
    QList<Place> seen{m_context.navigator.current()};
    const QList<Place> visited = m_context.navigator.visited();
    for (const Place &place : visited) {
        if (rows.size() == most || seen.contains(place))
            continue;
        seen.append(place);
        if (const auto found = row(place))
            rows.append(*found);
    }
    return rows;
}

std::optional<PaletteRow> PalettePlaces::row(const Place &place) const
{
    const QString id = QStringLiteral("go.") + place.page;
    const QAction *page = m_context.actions.action(id);
    const auto name = nameOf(place);
    if (!page || !name)
        return {};
    PaletteRow row;
    row.kind = PaletteRow::Kind::Place;
    row.key = QStringLiteral("place-%1-%2").arg(place.page, place.argument);
    row.place = place;
    row.icon = Icon::History;
    const QString title = ActionButton::plainText(page);
    row.title = name->isEmpty() ? title : *name;
    row.second = name->isEmpty() ? QString() : title;
    return row;
}

/// What is shown there; empty for a page's start, nothing when it is gone.
std::optional<QString> PalettePlaces::nameOf(const Place &place) const
{
    if (place.argument.isEmpty())
        return QString();
    Connection &reader = m_context.work.store.reader();
    if (place.page == QLatin1String("accounts")) {
        const auto account =
            AccountRepository::find(reader, AccountId(place.argument.section(QLatin1Char('/'), 0, 0)));
        return account ? std::optional(account->name) : std::nullopt;
    }
    if (place.page == QLatin1String("outbox")) {
        const auto email = SubmissionRepository::find(reader, SubmissionId(place.argument));
        return email ? std::optional(email->subject) : std::nullopt;
    }
    if (place.page == QLatin1String("contacts")) {
        const auto import =
            ContactImportRepository::find(reader, ImportKind::Contacts, ContactImportId(place.argument));
        return import ? std::optional(tr("Import of %1").arg(import->fileName)) : std::nullopt;
    }
    return QString();
}

} // namespace waymark
