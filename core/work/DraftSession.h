// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Error.h"
#include "core/work/Drafts.h"

#include <QFutureWatcher>
#include <QObject>

#include <functional>
#include <optional>

namespace waymark {

/// Keeps one composer's draft saved. One save runs at a time; what is handed over meanwhile waits, and only
/// the latest of it is saved next, over the revision that the running save will make. So within one composer
/// the latest texts win, while a change from elsewhere is still noticed as a conflict. A composer closes only
/// once isSaved(), or after asking.
class DraftSession : public QObject
{
    Q_OBJECT
public:
    DraftSession(const WorkContext &context, const Draft &draft, QObject *parent = nullptr);
    ~DraftSession() override;

    /// The draft as it is stored, as far as this session knows.
    const Draft &draft() const { return m_draft; }

    /// The recipients that were handed over last, stored or not yet.
    QList<ContactId> recipients() const;

    /// Whether everything handed over has been stored.
    bool isSaved() const;

    /// Whether the texts that were handed over last, and nothing else, wait for the store and are on the disk
    /// beside it (DraftSpool): a crash loses nothing of them.
    bool isKept() const { return m_spooled != 0 && m_kept == m_spooled && !m_recipients && !m_choosing; }

    /// Takes over the composer's texts; they are stored as soon as the running save has ended.
    /// With `reason`, what is stored then is kept as a version for that.
    void setTexts(const DraftTexts &texts, std::optional<RevisionReason> reason = {});
    void setRecipients(const QList<ContactId> &recipients);
    /// Stores a draft that is not stored yet, also when nothing was changed.
    void keep();

    /// Notes the preview of the present revision, once everything is stored; `previewed` follows.
    void markPreviewed();

    /// Tries again what a failure has left waiting.
    void retry();

    /// Takes over a draft that was changed past this session (changes discarded). What waits, and a save that
    /// is under way, are of the one before and come to nothing.
    void reset(const Draft &draft);

Q_SIGNALS:
    /// Everything handed over so far is stored; draft() is what was.
    void saved();
    /// The writer is busy, and isKept() meanwhile.
    void kept();
    /// The body that was saved is empty, and what it was is kept as a version (DraftHistory).
    void emptied();
    void previewed();
    /// A save failed. What was handed over waits; the next change, or retry(), tries again.
    void failed(const waymark::Error &error);

private:
    bool begins();
    template <class T>
    void run(const QFuture<Result<T>> &future, std::function<void(const T &)> done);
    void goOnAfterReset();
    void saveNext();
    void stored(const Draft &draft);
    void spool(const DraftTexts &texts);
    void takeOut();

    WorkContext m_context;
    Drafts m_drafts;
    Draft m_draft;
    std::optional<DraftTexts> m_texts;            ///< Waiting to be saved.
    std::optional<RevisionReason> m_reason;       ///< To keep what those texts replace.
    std::optional<RevisionReason> m_savingReason; ///< Waits again with the texts when that fails.
    std::optional<DraftTexts> m_saving;           ///< Being saved; waits again when that fails.
    std::optional<QList<ContactId>> m_recipients; ///< Waiting to be saved.
    std::optional<QList<ContactId>> m_choosing;   ///< Being saved; wait again when that fails.
    bool m_keepWanted = false;
    bool m_previewWanted = false;
    bool m_running = false;
    int m_resets = 0; ///< A save that began before the last one is of another draft.
    quint64 m_spooled = 0; ///< The spool's number of the latest texts; 0 when none wait there.
    quint64 m_kept = 0;    ///< That of those that are on the disk.
};

} // namespace waymark
