// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/DamagedDraftDialog.h"

#include "ui/compose/VersionWords.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/TextLabel.h"

#include <QVBoxLayout>

namespace waymark {

namespace {

QString wayOn(const DraftDamage &damage, const QDateTime &now)
{
    if (damage.lastGood) {
        DraftVersion good;
        good.text = *damage.lastGood;
        const VersionWords words(now);
        if (damage.templateVersion.isEmpty())
            return DamagedDraftDialog::tr("You can go on from its last good version, of %1.")
                .arg(words.when(good));
        return good.text.name.isEmpty()
                   ? DamagedDraftDialog::tr("You can go on from its last good version, of %1, or start again "
                                            "from the template.")
                         .arg(words.when(good))
                   : DamagedDraftDialog::tr("You can go on from its last good version, “%1” of %2, or start "
                                            "again from the template.")
                         .arg(Formats::name(good.text.name), words.when(good));
    }
    return damage.templateVersion.isEmpty()
               ? DamagedDraftDialog::tr("No earlier version of it is kept, and its template is not there any "
                                        "more. Restore a backup of the workspace to get it back.")
               : DamagedDraftDialog::tr("No earlier version of it is kept. You can start again from the "
                                        "template.");
}

} // namespace

DamagedDraftDialog::DamagedDraftDialog(const Error &error, const DraftDamage &damage, const QDateTime &now,
                                       QWidget *parent)
    : DialogFrame(tr("Validate Email"), parent)
{
    setObjectName(QStringLiteral("damagedDraft"));
    for (const QString &sentence :
         {error.sentence, wayOn(damage, now),
          tr("Nothing is lost either way: what is stored stays in the version history as it was found.")}) {
        auto *text = new TextLabel(sentence);
        text->setWordWrap(true);
        text->setMinimumWidth(440);
        contentLayout()->addWidget(text);
    }
    auto *detail = new TextLabel(error.detail, TextStyle::Mono, Color::TextSecondary);
    detail->setObjectName(QStringLiteral("damagedDetail"));
    detail->setWordWrap(true);
    detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    contentLayout()->addWidget(detail);
    setCancelText(tr("Leave it as it is"));
    addWays(damage);
}

void DamagedDraftDialog::addWays(const DraftDamage &damage)
{
    using Way = DraftDamage::Way;
    if (damage.lastGood)
        connect(setPrimary(tr("Go on from the last version")), &QPushButton::clicked, this,
                [this] { take(Way::LastGood); });
    if (damage.templateVersion.isEmpty())
        return;
    const QString text = tr("Start from template %1").arg(damage.templateVersion);
    Button *fresh = damage.lastGood ? addSecondary(text) : setPrimary(text);
    fresh->setObjectName(QStringLiteral("damagedFromTemplate"));
    connect(fresh, &QPushButton::clicked, this, [this] { take(Way::Template); });
}

void DamagedDraftDialog::take(DraftDamage::Way way)
{
    accept();
    Q_EMIT mendWanted(way);
}

} // namespace waymark
