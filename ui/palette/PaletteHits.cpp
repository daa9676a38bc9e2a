// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/palette/PaletteHits.h"

namespace waymark {

namespace {

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString PaletteHits::headOf(const SearchHit &hit)
{
    switch (hit.kind) {
    case SearchKind::Account:
        return tr("Accounts");
    case SearchKind::Contact:
        return tr("Contacts");
    case SearchKind::Cta:
        return tr("CTAs");
    case SearchKind::Email:
        break;
    }
    return hit.type == EntityType::Template ? tr("Program library") : tr("Emails");
}

QList<PaletteRow> PaletteHits::rows(const SearchResult &result, const QString &typed) const
{
    const QStringList words = FoldedText::words(typed);
    QList<PaletteRow> rows;
    for (const SearchGroup &group : result.groups) {
        QString shown;
        for (const SearchHit &hit : group.hits) {
            PaletteRow head;
            head.kind = PaletteRow::Kind::Head;
            head.title = headOf(hit);
            head.key = u"head-" + head.title;
            if (head.title != shown)
                rows += head;
            shown = head.title;
            rows += row(hit, words);
        }
    }
    return rows;
}

QString PaletteHits::accountFacts(const SearchHit &hit) const
{
    QStringList facts = hit.traits;
    if (hit.matched == SearchHit::Field::Address)
        facts.prepend(hit.address);
    if (hit.carr)
        facts.append(m_formats.money(*hit.carr));
    return joined(facts);
}

PaletteRow PaletteHits::row(const SearchHit &hit, const QStringList &words) const
{
    PaletteRow row;
    row.kind = PaletteRow::Kind::Hit;
    row.key = hit.uid;
    row.hit = hit;
    row.title = hit.title;
    switch (hit.kind) {
    case SearchKind::Account:
        row.health = healthBand(hit.health);
        row.second = accountFacts(hit);
        row.right = hit.mine ? tr("My account") : hit.ownerName;
        break;
    case SearchKind::Contact:
        row.monogram = hit.title;
        row.second =
            joined({hit.matched == SearchHit::Field::Address ? hit.address : hit.jobTitle, hit.accountName});
        break;
    case SearchKind::Cta:
        row.icon = Icon::ListChecks;
        row.second = hit.accountName;
        row.right = hit.closed ? tr("Closed", "a CTA") : QString();
        break;
    case SearchKind::Email:
        describeEmail(row);
        break;
    }
    row.titleRanges = FoldedText(row.title).ranges(words);
    row.secondRanges = FoldedText(row.second).ranges(words);
    return row;
}

void PaletteHits::describeEmail(PaletteRow &row) const
{
    const SearchHit &hit = row.hit;
    const QString day =
        hit.at.isValid() ? m_formats.dayMonth(m_formats.here(hit.at).date(), m_today) : QString();
    switch (hit.type) {
    case EntityType::Draft:
        row.icon = Icon::SquarePen;
        row.title = tr("Draft for %1", "an account").arg(hit.accountName);
        row.second = joined({hit.title, day.isEmpty() ? QString() : tr("saved %1", "a day").arg(day)});
        break;
    case EntityType::Submission:
        row.icon = Icon::Send;
        row.second = joined({hit.accountName, day});
        break;
    case EntityType::Template:
        row.icon = Icon::BookOpen;
        row.second = tr("Email of the library");
        break;
    default:
        row.icon = Icon::Mail;
        row.second =
            joined({hit.accountName, hit.closed ? tr("done", "a task")
                                     : hit.due.isValid()
                                         ? tr("due %1", "a day").arg(m_formats.dayMonth(hit.due, m_today))
                                         : QString()});
    }
}

} // namespace waymark
