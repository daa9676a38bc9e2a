// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/DraftSession.h"

#include "core/store/DraftSpool.h"

namespace waymark {

DraftSession::DraftSession(const WorkContext &context, const Draft &draft, QObject *parent)
    : QObject(parent), m_context(context), m_drafts(context), m_draft(draft)
{
    connect(&context.store.drafts(), &DraftSpool::written, this, [this](const QString &uid, quint64 number) {
        if (uid != m_draft.id.toString() || m_spooled == 0 || number != m_spooled)
            return;
        m_kept = number;
        Q_EMIT kept();
    });
}

DraftSession::~DraftSession() = default;

QList<ContactId> DraftSession::recipients() const
{
    return m_recipients ? *m_recipients : m_choosing.value_or(m_draft.recipients);
}

bool DraftSession::isSaved() const
{
    return !m_running && !m_texts && !m_recipients && !m_keepWanted;
}

void DraftSession::setTexts(const DraftTexts &texts, std::optional<RevisionReason> reason)
{
    m_texts = texts;
    if (reason)
        m_reason = reason;
    spool(texts);
    saveNext();
}

/// A save that waits behind long work gets there first.
void DraftSession::spool(const DraftTexts &texts)
{
    SpooledDraft typed{m_draft, {}};
    typed.draft.subject = texts.subject;
    typed.draft.preheader = texts.preheader;
    typed.draft.body = texts.body;
    typed.draft.recipients = recipients();
    typed.draft.savedAt = m_context.clock.now();
    typed.draft.savedBy = m_context.me;
    Draft basis = m_draft;
    if (m_saving) {
        basis.subject = m_saving->subject;
        basis.preheader = m_saving->preheader;
        basis.body = m_saving->body;
    }
    typed.basis = SpooledDraft::digestOf(basis);
    m_spooled = m_context.store.drafts().put(typed);
}

void DraftSession::takeOut()
{
    if (m_spooled != 0)
        m_context.store.drafts().takeOut(m_draft.id);
    m_spooled = 0;
    m_kept = 0;
}

void DraftSession::setRecipients(const QList<ContactId> &recipients)
{
    m_recipients = recipients;
    saveNext();
}

void DraftSession::keep()
{
    m_keepWanted = m_draft.revision == 0;
    saveNext();
}

void DraftSession::markPreviewed()
{
    m_previewWanted = true;
    saveNext();
}

void DraftSession::retry()
{
    saveNext();
}

void DraftSession::reset(const Draft &draft)
{
    takeOut();
    m_draft = draft;
    m_texts.reset();
    m_recipients.reset();
    m_reason.reset();
    m_saving.reset();
    m_choosing.reset();
    m_savingReason.reset();
    m_keepWanted = false;
    m_previewWanted = false;
    ++m_resets;
}

template <class T>
void DraftSession::run(const QFuture<Result<T>> &future, std::function<void(const T &)> done)
{
    m_running = true;
    auto *watcher = new QFutureWatcher<Result<T>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this,
            [this, watcher, resets = m_resets, done = std::move(done)] {
                watcher->deleteLater();
                m_running = false;
                if (resets != m_resets) {
                    goOnAfterReset();
                    return;
                }
                const Result<T> result = watcher->result();
                const auto texts = std::exchange(m_saving, std::nullopt);
                const auto recipients = std::exchange(m_choosing, std::nullopt);
                const auto reason = std::exchange(m_savingReason, std::nullopt);
                if (result) {
                    done(*result);
                    saveNext();
                    return;
                }
                m_previewWanted = false;
                if (!m_texts)
                    m_texts = texts;
                if (!m_recipients)
                    m_recipients = recipients;
                if (!m_reason)
                    m_reason = reason;
                Q_EMIT failed(result.error());
            });
    watcher->setFuture(future);
}

/// What was under way was of the draft before, whether it was stored or not.
void DraftSession::goOnAfterReset()
{
    if (isSaved())
        Q_EMIT saved();
    saveNext();
}

/// What is to be saved over a draft that is not stored waits until it is.
bool DraftSession::begins()
{
    if (m_draft.revision > 0 || (!m_texts && !m_recipients && !m_previewWanted && !m_keepWanted))
        return false;
    run<Draft>(m_drafts.begin(m_draft), [this](const Draft &draft) {
        m_keepWanted = false;
        stored(draft);
    });
    return true;
}

void DraftSession::saveNext()
{
    if (m_running || begins())
        return;
    if (m_texts) {
        m_saving = std::exchange(m_texts, std::nullopt);
        m_savingReason = std::exchange(m_reason, std::nullopt);
        run<SavedDraft>(m_drafts.save(m_draft.id, m_draft.revision, *m_saving, m_savingReason),
                        [this](const SavedDraft &result) {
                            stored(result.draft);
                            if (result.emptied)
                                Q_EMIT emptied();
                        });
    } else if (m_recipients) {
        m_choosing = std::exchange(m_recipients, std::nullopt);
        run<Draft>(m_drafts.setRecipients(m_draft.id, *m_choosing),
                   [this](const Draft &draft) { stored(draft); });
    } else if (std::exchange(m_previewWanted, false)) {
        run<Draft>(m_drafts.markPreviewed(m_draft.id, m_draft.revision), [this](const Draft &draft) {
            stored(draft);
            Q_EMIT previewed();
        });
    }
}

void DraftSession::stored(const Draft &draft)
{
    m_draft = draft;
    if (!m_texts)
        takeOut();
    if (!m_texts && !m_recipients)
        Q_EMIT saved();
}

} // namespace waymark
