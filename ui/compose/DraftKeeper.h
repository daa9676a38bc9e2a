// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/DraftSession.h"

#include <QElapsedTimer>
#include <QTimer>

#include <functional>
#include <optional>

namespace waymark {

/// Decides when what is being written is handed over to the store: half a second after the last key, every
/// two seconds while typing goes on, and at once when the focus goes or the composer closes.
class DraftKeeper : public QObject
{
    Q_OBJECT
public:
    /// `texts` is asked for the texts at the moment of saving.
    DraftKeeper(const WorkContext &context, const Draft &draft, std::function<DraftTexts()> texts,
                QObject *parent = nullptr);

    const Draft &draft() const { return m_session.draft(); }
    /// The recipients that were chosen last, stored or not yet.
    QList<ContactId> recipients() const { return m_session.recipients(); }
    /// Whether the store has everything.
    bool isSaved() const { return !m_touched && m_session.isSaved(); }
    /// Whether everything is on the disk, though the store may not have it yet.
    bool isOnDisk() const { return !m_touched && (m_session.isSaved() || m_session.isKept()); }
    /// Why the last save failed; empty once one succeeded.
    const std::optional<Error> &error() const { return m_error; }

    /// Something was written.
    void touch();
    /// Something changes the texts by itself: they are saved first, and kept as a version for `reason`.
    void keepBeforeNext(RevisionReason reason);
    /// Hands over now what was written since, and tries again what has failed.
    void saveNow();
    void setRecipients(const QList<ContactId> &recipients);
    /// Stores a draft that is not stored yet, also when nothing was changed.
    void keep() { m_session.keep(); }
    void markPreviewed() { m_session.markPreviewed(); }
    /// Goes on from a draft that was changed past this composer; forgets what was not saved.
    void reset(const Draft &draft);
    /// Saves and calls `done`, once, when the store has everything or a save has failed.
    void whenSaved(std::function<void(const Result<void> &)> done);

Q_SIGNALS:
    /// Saved, not saved, failed.
    void stateChanged();
    /// The body that was saved is empty, and what it was is kept as a version (DraftHistory).
    void emptied();
    void previewed();
    void failed(const waymark::Error &error);

private:
    void answer(const Result<void> &result);

    DraftSession m_session;
    std::function<DraftTexts()> m_texts;
    QTimer m_pause;
    QElapsedTimer m_sinceFirstKey;
    std::optional<RevisionReason> m_reason; ///< To keep what the next texts replace.
    bool m_touched = false;
    std::optional<Error> m_error;
    QList<std::function<void(const Result<void> &)>> m_waiting;
};

} // namespace waymark
