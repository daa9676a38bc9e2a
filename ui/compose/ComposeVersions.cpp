// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/ComposeVersions.h"

#include "core/work/DraftHistory.h"
#include "core/work/DraftVersions.h"
#include "ui/compose/ComposeBanner.h"
#include "ui/compose/ComposeSaving.h"
#include "ui/compose/NameVersionDialog.h"
#include "ui/compose/VersionWords.h"
#include "ui/compose/VersionsDialog.h"
#include "ui/compose/WritingPane.h"
#include "ui/shell/Follow.h"
#include "ui/widgets/Announce.h"
#include "ui/widgets/Formats.h"

namespace waymark {

ComposeVersions::ComposeVersions(const WorkContext &context, WritingPane *pane, ComposeSaving *saving,
                                 ComposeBanner *banner)
    : QObject(pane), m_context(context), m_pane(pane), m_saving(saving), m_banner(banner)
{
}

void ComposeVersions::showHistory()
{
    if (m_dialog)
        return;
    const QPointer<ComposeVersions> guard(this);
    m_saving->settle([guard](const Result<void> &saved) {
        if (guard && saved && !guard->m_dialog)
            guard->openHistory();
    });
}

void ComposeVersions::openHistory()
{
    const auto history = DraftHistory::read(m_context, m_saving->draft());
    if (!history) {
        m_banner->sayError(history.error().sentence);
        return;
    }
    m_dialog = new VersionsDialog(m_pane->emailTemplate(), m_pane->conditionText(), m_context.clock.now(),
                                  m_pane->window());
    connect(m_dialog, &VersionsDialog::restoreWanted, this, &ComposeVersions::restore);
    connect(m_dialog, &VersionsDialog::renamed, this, &ComposeVersions::rename);
    m_dialog->show(*history);
    m_dialog->open();
}

void ComposeVersions::refresh()
{
    if (!m_dialog)
        return;
    if (const auto history = DraftHistory::read(m_context, m_saving->draft()))
        m_dialog->show(*history);
    else
        sayError(history.error());
}

void ComposeVersions::nameThis()
{
    auto *dialog = new NameVersionDialog(NameVersionDialog::Of::Present, {}, m_pane->window());
    connect(dialog, &NameVersionDialog::chosen, this, [this](const QString &name) {
        namePresent(name, [this, name] {
            m_banner->say(Tone::Success, Icon::CircleCheck,
                          tr("The text as it is now is kept as “%1”.").arg(Formats::name(name)),
                          tr("Show versions"), [this] { showHistory(); });
            announce(m_pane, tr("Version “%1” kept").arg(Formats::name(name)));
        });
    });
    dialog->open();
}

void ComposeVersions::namePresent(const QString &name, std::function<void()> done)
{
    const QPointer<ComposeVersions> guard(this);
    m_saving->keep([guard, name, done = std::move(done)](const Result<void> &saved) {
        if (!guard || !saved)
            return;
        const Draft &draft = guard->m_saving->draft();
        follow(DraftVersions(guard->m_context).namePresent(draft.id, draft.revision, name), guard,
               [guard, done](const Result<void> &named) {
                   if (named)
                       done();
                   else
                       guard->sayError(named.error());
               });
    });
}

void ComposeVersions::rename(const DraftVersion &version, const QString &name)
{
    if (version.isPresent()) {
        namePresent(name, [this] { refresh(); });
        return;
    }
    follow(DraftVersions(m_context).rename(version.text.id, name), this, [this](const Result<void> &renamed) {
        if (renamed)
            refresh();
        else
            sayError(renamed.error());
    });
}

void ComposeVersions::restore(const DraftVersion &version)
{
    const Draft before = m_saving->draft();
    const QString title = VersionWords(m_context.clock.now()).title(version);
    follow(DraftVersions(m_context).restore(before.id, before.revision, version.text.id), this,
           [this, before, title](const Result<Draft> &restored) { showRestored(restored, before, title); });
}

void ComposeVersions::showRestored(const Result<Draft> &restored, const Draft &before, const QString &title)
{
    if (!restored) {
        sayError(restored.error());
        return;
    }
    if (m_dialog)
        m_dialog->accept();
    m_saving->takeOver(*restored);
    m_banner->say(Tone::Success, Icon::CircleCheck,
                  tr("The version “%1” is restored. What was there before is in the version history.")
                      .arg(Formats::name(title)),
                  tr("Undo"), [this, before] { m_saving->putBack(before); });
    announce(m_pane, tr("Version “%1” restored").arg(Formats::name(title)));
}

void ComposeVersions::sayError(const Error &error)
{
    if (m_dialog)
        m_dialog->setFooterError(error.sentence);
    else
        m_banner->sayError(error.sentence);
}

} // namespace waymark
