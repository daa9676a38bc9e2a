// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/VersionWords.h"

namespace waymark {

QString VersionWords::title(const DraftVersion &version) const
{
    if (version.isPresent())
        return tr("Present text");
    return version.text.name.isEmpty() ? when(version) : version.text.name;
}

QString VersionWords::when(const DraftVersion &version) const
{
    if (!version.text.savedAt.isValid())
        return tr("Not saved yet");
    const Formats formats;
    const QDateTime here = formats.here(version.text.savedAt);
    return formats.dateTime(here.date(), here.time(), formats.here(m_now).date());
}

QString VersionWords::changes(const DraftVersion &version)
{
    if (!version.isReadable())
        return tr("Cannot be shown");
    if (version.first)
        return tr("First version");
    QStringList parts;
    if (version.changes.subject)
        parts += tr("subject");
    if (version.changes.preheader)
        parts += tr("preheader");
    if (const int blocks = static_cast<int>(version.changes.body.size()); blocks > 0)
        parts += tr("%Ln block(s)", nullptr, blocks);
    if (version.recipientsAdded > 0)
        parts += tr("%Ln recipient(s) more", nullptr, version.recipientsAdded);
    if (version.recipientsRemoved > 0)
        parts += tr("%Ln recipient(s) fewer", nullptr, version.recipientsRemoved);
    if (parts.isEmpty())
        return tr("Nothing changed");
    QString list = QLocale().createSeparatedList(parts);
    list.replace(0, 1, list.at(0).toUpper());
    return list;
}

QString VersionWords::second(const DraftVersion &version)
{
    const QString what = changes(version);
    return version.author.isEmpty() ? what
                                    : tr("%1 · %2", "who and what").arg(Formats::name(version.author), what);
}

QString VersionWords::spoken(const DraftVersion &version) const
{
    QStringList parts{title(version)};
    if (parts.first() != when(version))
        parts += when(version);
    parts += {version.author, changes(version), reason(version)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString VersionWords::reason(const DraftVersion &version)
{
    if (version.isPresent())
        return {};
    switch (version.text.reason) {
    case RevisionReason::Begun:
        return tr("What the email was begun with.");
    case RevisionReason::Writing:
        return tr("Kept while the writing went on.");
    case RevisionReason::Resumed:
        return tr("Kept before the writing went on after a pause.");
    case RevisionReason::Emptied:
        return tr("Kept before the body was emptied.");
    case RevisionReason::Rewritten:
        return tr("Kept before much of the body was changed at once.");
    case RevisionReason::Restored:
        return tr("Kept before another version was restored.");
    case RevisionReason::Reset:
        return tr("Kept before the template’s texts were put back.");
    case RevisionReason::Mended:
        return tr("Kept before a finding was mended.");
    case RevisionReason::SetAside:
        return tr("Typed in a window while the email was changed elsewhere.");
    case RevisionReason::Named:
        return tr("Kept under a name.");
    case RevisionReason::Damaged:
        break;
    }
    return tr("Could not be read when the email was opened. It is kept as it was found.");
}

} // namespace waymark
