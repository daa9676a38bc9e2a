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

#include <initializer_list>

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
      m_looking(
          new TextLabel(tr("Looking for what the server never got"), TextStyle::Body, Color::TextSecondary)),
      m_lost(new Banner), m_names(new TextLabel({}, TextStyle::Small, Color::TextSecondary)),
      m_keep(new QRadioButton(tr("&Keep everything on this computer"))),
      m_remove(new QRadioButton(tr("&Remove what the server has; keep only what it never got"))),
      m_reading(context.work.store, this, [this](const Result<Found> &found) { showUnsent(found); })
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
    sign->setEnabled(false);
    m_looking->setObjectName(QStringLiteral("signOutLooking"));
    m_lost->setObjectName(QStringLiteral("signOutLost"));
    m_lost->setBoxed(true);
    m_names->setObjectName(QStringLiteral("signOutNames"));
    m_names->setWordWrap(true);
    for (QWidget *told : std::initializer_list<QWidget *>{m_looking, m_lost, m_names})
        contentLayout()->addWidget(told);
    m_lost->hide();
    m_names->hide();
    m_keep->setChecked(true);
    contentLayout()->addWidget(m_keep);
    contentLayout()->addWidget(m_remove);
    contentLayout()->addStretch();
    cancelButton()->setFocus();
    connect(sign, &QPushButton::clicked, this, &SignOutDialog::signOut);
    m_reading.start(&SignOutDialog::find);
}

Result<SignOutDialog::Found> SignOutDialog::find(Connection &reader)
{
    const auto unsent = SyncLifecycle::unsent(reader);
    WAYMARK_TRY(unsent);
    if (unsent->isEmpty())
        return Found{*unsent, {}};
    const auto lines = names(reader, unsent->waiting + unsent->parked + unsent->conflicts);
    WAYMARK_TRY(lines);
    return Found{*unsent, *lines};
}

void SignOutDialog::showUnsent(const Result<Found> &found)
{
    m_looking->hide();
    if (!found) {
        setFooterError(found.error().sentence);
        return;
    }
    primaryButton()->setEnabled(true);
    const UnsentWork &unsent = found->unsent;
    if (unsent.isEmpty())
        return;
    QStringList counts;
    if (unsent.waiting > 0)
        counts.append(tr("%Ln change(s) that wait", nullptr, int(unsent.waiting)));
    if (unsent.parked > 0)
        counts.append(tr("%Ln change(s) that it refused", nullptr, int(unsent.parked)));
    if (unsent.conflicts > 0)
        counts.append(tr("%Ln conflict(s) that nobody settled", nullptr, int(unsent.conflicts)));
    if (unsent.drafts > 0)
        counts.append(tr("%Ln email draft(s) among them", nullptr, int(unsent.drafts)));
    m_lost->show(Tone::Warning, Icon::TriangleAlert,
                 tr("The server, and with it your team, will not get: %1.")
                     .arg(counts.join(tr(", ", "between counts"))));
    m_lost->setVisible(true);
    m_names->setText(found->names.join(u'\n'));
    m_names->show();
    primaryButton()->setText(tr("Sign out without them"));
    primaryButton()->setKind(Button::Kind::DestructiveFilled);
}

/// The first of them; to read thousands takes longer than anybody reads them.
Result<QStringList> SignOutDialog::names(Connection &reader, qint64 count)
{
    const auto waiting = LocalChanges::list(reader, mostNames);
    WAYMARK_TRY(waiting);
    const auto parked = ParkedChanges::list(reader, mostNames);
    WAYMARK_TRY(parked);
    const auto conflicts = SyncConflicts::list(reader, mostNames);
    WAYMARK_TRY(conflicts);
    QStringList lines;
    for (const WaitingChange &change : *waiting)
        lines.append(named(change.type, change.name));
    for (const ParkedChange &change : *parked)
        lines.append(named(change.type, change.name));
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
