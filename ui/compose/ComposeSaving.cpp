// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/ComposeSaving.h"

#include "core/store/DraftRepository.h"
#include "core/work/Drafts.h"
#include "ui/compose/ComposeBanner.h"
#include "ui/compose/ComposeFooter.h"
#include "ui/compose/DraftKeeper.h"
#include "ui/compose/WritingPane.h"
#include "ui/compose/editor/EditorView.h"
#include "ui/shell/Follow.h"
#include "ui/widgets/Formats.h"

#include <QPointer>

namespace waymark {

namespace {

DraftTexts textsOf(const Draft &draft)
{
    return {draft.subject, draft.preheader, draft.body};
}

} // namespace

ComposeSaving::ComposeSaving(const WorkContext &context, const Draft &draft, WritingPane *pane,
                             ComposeBanner *banner)
    : QObject(pane), m_context(context), m_pane(pane), m_banner(banner),
      m_keeper(new DraftKeeper(
          context, draft, [pane] { return pane->texts(); }, this))
{
    connectKeeper();
    m_pane->setTexts(textsOf(draft));
    showState();
}

const Draft &ComposeSaving::draft() const
{
    return m_keeper->draft();
}

Draft ComposeSaving::draftAsChosen() const
{
    Draft chosen = draft();
    chosen.recipients = m_keeper->recipients();
    return chosen;
}

void ComposeSaving::connectKeeper()
{
    connect(m_pane, &WritingPane::written, m_keeper, &DraftKeeper::touch);
    connect(m_pane, &WritingPane::left, m_keeper, &DraftKeeper::saveNow);
    connect(m_pane, &WritingPane::recipientsChanged, m_keeper, &DraftKeeper::setRecipients);
    connect(m_keeper, &DraftKeeper::stateChanged, this, &ComposeSaving::showState);
    connect(m_keeper, &DraftKeeper::failed, this, &ComposeSaving::sayFailed);
    connect(m_keeper, &DraftKeeper::emptyBodyKept, this, [this] {
        m_banner->say(Tone::Warning, Icon::TriangleAlert,
                      tr("The body is empty now. The text that was there is kept as the draft."),
                      tr("Bring it back"), [this] { m_pane->editor().setDocument(draft().body); });
    });
}

void ComposeSaving::showState()
{
    ComposeFooter &footer = m_pane->footer();
    if (m_keeper->error())
        footer.showFailed(m_keeper->error()->sentence);
    else if (!m_keeper->isSaved())
        footer.showSaving();
    else if (draft().revision == 0)
        footer.showUnchanged();
    else
        footer.showSaved(draft().savedAt, m_context.clock.now(), Formats());
}

void ComposeSaving::sayFailed(const Error &error)
{
    if (error.kind == ErrorKind::Conflict)
        m_banner->say(Tone::Danger, Icon::CircleAlert, error.sentence, tr("Load the saved draft"),
                      [this] { loadStored(); });
    else
        m_banner->say(Tone::Danger, Icon::CircleAlert, error.sentence, tr("Try again"),
                      [this] { m_keeper->saveNow(); });
}

void ComposeSaving::settle(std::function<void(const Result<void> &)> done)
{
    const QPointer<ComposeSaving> guard(this);
    m_pane->editor().flush([guard, done = std::move(done)](const QJsonObject &) {
        if (guard)
            guard->m_keeper->whenSaved(done);
    });
}

void ComposeSaving::keep(std::function<void(const Result<void> &)> done)
{
    m_keeper->keep();
    settle(std::move(done));
}

void ComposeSaving::discardChanges()
{
    settle([this](const Result<void> &saved) {
        if (!saved || draft().revision == 0)
            return;
        follow(
            Drafts(m_context).discardChanges(draft().id), this,
            [this, before = m_pane->texts()](const Result<Draft> &draft) { showDiscarded(draft, before); });
    });
}

void ComposeSaving::showDiscarded(const Result<Draft> &draft, const DraftTexts &before)
{
    if (!draft) {
        m_banner->sayError(draft.error().sentence);
        return;
    }
    m_keeper->reset(*draft);
    m_pane->setTexts(textsOf(*draft));
    if (before != textsOf(*draft))
        m_banner->say(Tone::Accent, Icon::Info, tr("Your changes are discarded."), tr("Bring them back"),
                      [this, before] { m_pane->rewrite(before); });
}

void ComposeSaving::loadStored()
{
    const auto stored = DraftRepository::forTask(m_context.store.reader(), draft().task);
    if (!stored || !*stored) {
        m_banner->sayError(stored ? tr("The saved draft was deleted meanwhile. Close this window and open "
                                       "the email again.")
                                  : stored.error().sentence);
        return;
    }
    m_keeper->reset(**stored);
    m_pane->setTexts(textsOf(**stored));
    Q_EMIT loaded();
}

} // namespace waymark
