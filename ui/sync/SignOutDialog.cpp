// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/sync/SignOutDialog.h"

#include "core/store/Store.h"
#include "core/sync/LocalChanges.h"
#include "core/sync/ParkedChanges.h"
#include "core/sync/SyncConflicts.h"
#include "core/sync/Synchroniser.h"
#include "ui/shell/Notices.h"
#include "ui/sync/SyncWords.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/TextLabel.h"

#include <QRadioButton>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int mostNames = 8;

QString named(EntityType type, const QString &name)
{
    const QString kind = SyncWords::typeName(type);
    return name.isEmpty()
               ? kind
               : SignOutDialog::tr("%1 (%2)", "a name and what it is").arg(Formats::name(name), kind);
}

} // namespace

SignOutDialog::SignOutDialog(const UiContext &context, Synchroniser &synchroniser, QWidget *parent)
    : DialogFrame(tr("Sign out of the server"), parent), m_context(context), m_synchroniser(synchroniser),
      m_keep(new QRadioButton(tr("&Keep everything on this computer"))),
      m_remove(new QRadioButton(tr("&Remove what the server has; keep only what it never got")))
{
    setObjectName(QStringLiteral("signOutDialog"));
    m_keep->setObjectName(QStringLiteral("signOutKeep"));
    m_remove->setObjectName(QStringLiteral("signOutRemove"));
    auto *text =
        new TextLabel(tr("This computer forgets %1 and its token. Nothing more is exchanged. You can "
                         "connect again at any time.")
                          .arg(synchroniser.status().server));
    text->setWordWrap(true);
    text->setMinimumWidth(480);
    contentLayout()->addWidget(text);
    auto *sign = setPrimary(tr("Sign out"));
    sign->setObjectName(QStringLiteral("signOutSave"));
    showUnsent();
    m_keep->setChecked(true);
    contentLayout()->addWidget(m_keep);
    contentLayout()->addWidget(m_remove);
    contentLayout()->addStretch();
    cancelButton()->setFocus();
    connect(sign, &QPushButton::clicked, this, &SignOutDialog::signOut);
}

void SignOutDialog::showUnsent()
{
    const auto unsent = SyncLifecycle::unsent(m_context.work.store.reader());
    if (!unsent) {
        setFooterError(unsent.error().sentence);
        primaryButton()->setEnabled(false);
        return;
    }
    if (unsent->isEmpty())
        return;
    QStringList counts;
    if (unsent->waiting > 0)
        counts.append(tr("%Ln change(s) that wait", nullptr, int(unsent->waiting)));
    if (unsent->parked > 0)
        counts.append(tr("%Ln change(s) that it refused", nullptr, int(unsent->parked)));
    if (unsent->conflicts > 0)
        counts.append(tr("%Ln conflict(s) that nobody settled", nullptr, int(unsent->conflicts)));
    if (unsent->drafts > 0)
        counts.append(tr("%Ln email draft(s) among them", nullptr, int(unsent->drafts)));
    auto *banner = new Banner;
    banner->setObjectName(QStringLiteral("signOutLost"));
    banner->setBoxed(true);
    banner->show(Tone::Warning, Icon::TriangleAlert,
                 tr("The server, and with it your team, will not get: %1.")
                     .arg(counts.join(tr(", ", "between counts"))));
    banner->setVisible(true);
    contentLayout()->addWidget(banner);
    auto *list = new TextLabel(names(unsent->waiting + unsent->parked + unsent->conflicts).join(u'\n'),
                               TextStyle::Small, Color::TextSecondary);
    list->setObjectName(QStringLiteral("signOutNames"));
    list->setWordWrap(true);
    contentLayout()->addWidget(list);
    primaryButton()->setText(tr("Sign out without them"));
    primaryButton()->setKind(Button::Kind::DestructiveFilled);
}

/// The first of them; to read thousands takes longer than anybody reads them.
QStringList SignOutDialog::names(qint64 count) const
{
    Connection &reader = m_context.work.store.reader();
    QStringList lines;
    if (const auto waiting = LocalChanges::list(reader, mostNames))
        for (const WaitingChange &change : *waiting)
            lines.append(named(change.type, change.name));
    if (const auto parked = ParkedChanges::list(reader, mostNames))
        for (const ParkedChange &change : *parked)
            lines.append(named(change.type, change.name));
    if (const auto conflicts = SyncConflicts::list(reader, mostNames))
        for (const SyncConflict &conflict : *conflicts)
            lines.append(named(conflict.type, conflict.name));
    const qint64 same = lines.removeDuplicates();
    lines = lines.mid(0, mostNames);
    const int more = static_cast<int>(count - same - lines.size());
    if (more > 0)
        lines.append(tr("and %Ln more", nullptr, more));
    return lines;
}

void SignOutDialog::signOut()
{
    using Leave = SyncLifecycle::Leave;
    const bool removes = m_remove->isChecked();
    auto *notices = &m_context.notices;
    finishWith(m_synchroniser.signOut(removes ? Leave::RemoveTeams : Leave::KeepAll), [notices, removes] {
        notices->tell({.text = removes ? tr("Signed out. What the server has was removed from this computer")
                                       : tr("Signed out. Everything stays on this computer")});
    });
}

} // namespace waymark
