// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/FieldMenu.h"

#include "ui/import/ImportWords.h"
#include "ui/theme/IconFactory.h"

#include <algorithm>

namespace waymark {

FieldMenu::FieldMenu(ImportKind kind, std::optional<ImportTarget> current, QWidget *parent) : QMenu(parent)
{
    setObjectName(QStringLiteral("fieldMenu"));
    setAttribute(Qt::WA_DeleteOnClose);
    QAction *none = addAction(IconFactory::icon(Icon::CircleMinus), tr("Do not import"));
    none->setObjectName(QStringLiteral("field-none"));
    connect(none, &QAction::triggered, this, [this] { Q_EMIT chosen(std::nullopt); });
    if (!current)
        setActiveAction(none);
    const QList<ImportTarget> targets = importTargets(kind);
    for (const bool isAccount : {true, false}) {
        if (std::ranges::none_of(
                targets, [&](ImportTarget target) { return importwords::isOfAccount(target) == isAccount; }))
            continue;
        addSection(isAccount ? tr("Account") : tr("Contact"));
        for (const ImportTarget target : targets) {
            if (importwords::isOfAccount(target) == isAccount)
                addField(target, current);
        }
    }
}

void FieldMenu::offerValues(int texts)
{
    auto *values = new QAction(IconFactory::icon(Icon::Pencil),
                               tr("What %Ln unknown value(s) mean…", nullptr, texts), this);
    values->setObjectName(QStringLiteral("field-values"));
    connect(values, &QAction::triggered, this, &FieldMenu::valuesWanted);
    insertSeparator(actions().first());
    insertAction(actions().first(), values);
}

void FieldMenu::offerDates(QMenu *dates)
{
    dates->setIcon(IconFactory::icon(Icon::Calendar));
    insertSeparator(actions().first());
    insertMenu(actions().first(), dates);
}

void FieldMenu::addField(ImportTarget target, std::optional<ImportTarget> current)
{
    const ImportTargetInfo &info = importTargetInfo(target);
    QAction *action = addAction(IconFactory::icon(importwords::fieldIcon(target)), info.label);
    action->setObjectName(QStringLiteral("field-") + info.id);
    connect(action, &QAction::triggered, this, [this, target] { Q_EMIT chosen(target); });
    if (current == target)
        setActiveAction(action);
}

} // namespace waymark
