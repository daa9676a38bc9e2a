// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/sync/MergedDelegate.h"

#include "ui/sync/PropertyWords.h"
#include "ui/sync/SyncLogModel.h"

#include <QLocale>
#include <QStringList>

namespace waymark {

namespace {

/// "Hosting and Provider" for "hosting, provider".
QString joinedWords(const QString &properties)
{
    QStringList words;
    for (const QString &property : properties.split(QStringLiteral(", "), Qt::SkipEmptyParts)) {
        if (PropertyWords::hasLabel(property))
            words.append(PropertyWords::label(EntityType::Account, property));
    }
    return QLocale().createSeparatedList(words);
}

} // namespace

RowContent MergedDelegate::content(const QModelIndex &index) const
{
    const auto *model = static_cast<const SyncLogModel *>(index.model());
    RowContent shown;
    shown.icon = Icon::CircleCheck;
    shown.iconColor = Color::SuccessText;
    shown.name = model->row(index).text;
    const QString when = model->when(model->row(index));
    const QString what = joinedWords(model->row(index).detail);
    shown.second =
        what.isEmpty() ? when : SyncLogModel::tr("%1, %2", "what was joined, when").arg(what, when);
    shown.lines = 2;
    return shown;
}

} // namespace waymark
