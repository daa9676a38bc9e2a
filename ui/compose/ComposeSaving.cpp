// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/ComposeSaving.h"

#include "core/store/DraftRepository.h"
#include "core/store/DraftSpool.h"
#include "core/store/Store.h"
#include "core/work/DraftHistory.h"
#include "core/work/DraftVersions.h"
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

ComposeSaving::ComposeSaving(const WorkContext &context, const Draft &draft, WritingPane *pane,
                             ComposeBanner *banner)
    : QObject(pane), m_context(context), m_pane(pane), m_banner(banner),
      m_keeper(new DraftKeeper(
          context, draft, [pane] { return pane->texts(); }, this))
{
    connectKeeper();
    connect(&context.store, &Store::changed, this, [this](const ChangeSet &changes) {
        // Not before what was saved here is known here, too.
        if (changes.touches(EntityType::Draft, this->draft().id.toString()))
            QMetaObject::invokeMethod(this, &ComposeSaving::followStored, Qt::QueuedConnection);
    });
    m_pane->setTexts(DraftTexts::of(draft));
    showState();
    if (draft.revision > 0)
        offerBodyBack(tr("The body of this email is empty. The text that it had before is kept."));
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
    connect(m_pane, &WritingPane::mending, m_keeper,
            [this] { m_keeper->keepBeforeNext(RevisionReason::Mended); });
    connect(m_pane, &WritingPane::left, m_keeper, &DraftKeeper::saveNow);
    connect(m_pane, &WritingPane::recipientsChanged, m_keeper, &DraftKeeper::setRecipients);
    connect(m_keeper, &DraftKeeper::stateChanged, this, &ComposeSaving::showState);
    connect(m_keeper, &DraftKeeper::failed, this, &ComposeSaving::sayFailed);
    connect(m_keeper, &DraftKeeper::emptied, this, [this] {
        offerBodyBack(tr("The body is empty now. The text that was there is kept in the version history."));
    });
}

void ComposeSaving::offerBodyBack(const QString &sentence)
{
    const auto body = DraftHistory::bodyBeforeEmptied(m_context, draft());
    if (!body)
        m_banner->sayError(body.error().sentence);
    else if (*body)
        m_banner->say(Tone::Warning, Icon::TriangleAlert, sentence, tr("Bring it back"),
                      [this, full = **body] { m_pane->editor().replaceDocument(full); });
}

void ComposeSaving::showState()
{
    ComposeFooter &footer = m_pane->footer();
    Q_EMIT mayDiscardChanged(draft().revision > 0 || !m_keeper->isSaved());
    if (m_keeper->error())
        footer.showFailed(m_keeper->error()->sentence);
    else if (!m_keeper->isOnDisk())
        footer.showSaving();
    else if (!m_keeper->isSaved())
        footer.showSaved(m_context.clock.now(), m_context.clock.now(), Formats());
    else if (draft().revision == 0)
        footer.showUnchanged();
    else
        footer.showSaved(draft().savedAt, m_context.clock.now(), Formats());
}

void ComposeSaving::sayFailed(const Error &error)
{
    if (error.kind == ErrorKind::NotFound && noticeDeleted())
        return;
    if (error.kind == ErrorKind::Conflict)
        m_banner->say(Tone::Danger, Icon::CircleAlert, error.sentence, tr("Load the saved draft"), [this] {
            setAside([this](const Result<void> &kept, const DraftTexts &typed) {
                if (kept)
                    showStored(typed);
                else
                    m_banner->sayError(kept.error().sentence);
            });
        });
    else
        m_banner->say(Tone::Danger, Icon::CircleAlert, error.sentence, tr("Try again"),
                      [this] { m_keeper->saveNow(); });
}

bool ComposeSaving::noticeDeleted()
{
    Connection &reader = m_context.store.reader();
    if (draft().revision > 0) {
        const auto stored = DraftRepository::find(reader, draft().id);
        if (stored || stored.error().kind != ErrorKind::NotFound)
            return false;
        goOnAnew();
        return true;
    }
    // Its deletion was undone, and nothing was written since.
    if (!m_deleted.isEmpty() && m_keeper->isSaved()) {
        const auto back = DraftRepository::find(reader, m_deleted);
        if (back) {
            m_deleted = {};
            m_keeper->reset(*back);
            m_pane->setTexts(DraftTexts::of(*back));
            // What was said of its deletion, and offered, is past.
            m_banner->hide();
            m_banner->say(Tone::Accent, Icon::Info, tr("The draft is back."));
            Q_EMIT loaded();
        }
    }
    return false;
}

void ComposeSaving::goOnAnew()
{
    const bool wasSaved = m_keeper->isSaved();
    m_deleted = draft().id;
    Draft anew = draftAsChosen();
    anew.id = DraftId::create();
    anew.revision = 0;
    const DraftTexts texts = m_pane->texts();
    anew.subject = texts.subject;
    anew.preheader = texts.preheader;
    anew.body = texts.body;
    m_keeper->reset(anew);
    m_banner->say(Tone::Warning, Icon::TriangleAlert,
                  tr("This draft was deleted. What is written here is kept, and is saved as a new draft with "
                     "the next change."),
                  tr("Save as draft"), [this] { m_keeper->keep(); });
    // What was not stored yet is one.
    if (!wasSaved)
        m_keeper->touch();
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
    m_pane->setTexts(DraftTexts::of(*draft));
    if (before != DraftTexts::of(*draft))
        m_banner->say(Tone::Accent, Icon::Info, tr("Your changes are discarded."), tr("Bring them back"),
                      [this, before] { m_pane->rewrite(before); });
}

void ComposeSaving::takeOver(const Draft &stored)
{
    m_keeper->reset(stored);
    m_pane->rewrite(DraftTexts::of(stored));
    Q_EMIT loaded();
}

/// Another device wrote it. What is being typed here is saved first, and says so itself if it cannot be.
void ComposeSaving::followStored()
{
    const auto isOther = [this](const Result<Draft> &stored) {
        return stored && stored->revision > draft().revision &&
               DraftTexts::of(*stored) != DraftTexts::of(draft());
    };
    if (m_following || !m_keeper->isSaved() ||
        !isOther(DraftRepository::find(m_context.store.reader(), draft().id)))
        return;
    m_following = true;
    settle([this, isOther](const Result<void> &saved) {
        m_following = false;
        const auto stored = DraftRepository::find(m_context.store.reader(), draft().id);
        if (!saved || !isOther(stored))
            return;
        takeOver(*stored);
        m_banner->say(Tone::Accent, Icon::Info,
                      tr("This email was written on elsewhere. This is its text now."));
    });
}

void ComposeSaving::putBack(const Draft &earlier)
{
    m_pane->rewrite(DraftTexts::of(earlier));
    m_keeper->setRecipients(earlier.recipients);
    Q_EMIT loaded();
}

void ComposeSaving::setAside(std::function<void(const Result<void> &, const DraftTexts &)> done)
{
    const QPointer<ComposeSaving> guard(this);
    m_pane->editor().flush([guard, done = std::move(done)](const QJsonObject &) {
        if (!guard)
            return;
        const DraftTexts typed = guard->m_pane->texts();
        follow(DraftVersions(guard->m_context).setAside(guard->draft(), typed), guard,
               [guard, done, typed](const Result<void> &kept) {
                   // In the version history now: the next start shall not go on from it.
                   if (kept)
                       guard->m_context.store.drafts().takeOut(guard->draft().id);
                   done(kept, typed);
               });
    });
}

void ComposeSaving::showStored(const DraftTexts &typed)
{
    const auto stored = DraftRepository::forTask(m_context.store.reader(), draft().task);
    if (!stored || !*stored) {
        m_banner->sayError(stored ? tr("The saved draft was deleted meanwhile. Close this window and open "
                                       "the email again.")
                                  : stored.error().sentence);
        return;
    }
    m_keeper->reset(**stored);
    m_pane->setTexts(DraftTexts::of(**stored));
    m_banner->say(Tone::Accent, Icon::Info,
                  tr("This is the saved draft. What was typed here is kept in the version history."),
                  tr("Bring it back"), [this, typed] { m_pane->rewrite(typed); });
    Q_EMIT loaded();
}

} // namespace waymark
