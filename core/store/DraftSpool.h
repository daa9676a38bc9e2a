// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/store/SpooledDraft.h"

#include <QHash>
#include <QList>
#include <QMutex>
#include <QString>
#include <QThread>
#include <QWaitCondition>

#include <chrono>
#include <functional>

namespace waymark {

/// Keeps what is typed on the disk while the store's writer is busy: a file for each draft, in a folder
/// beside the workspace, each replaced in one step. What stands there when the program begins was typed
/// before it was killed, and is brought into the store (core/work/DraftReplay.h). Its functions can be before
/// it was killed, and is brought into the store (core/work/DraftReplay.h). Its functions can be called from
/// any thread, and wait for no disk but left()'s and rewrite()'s.
class DraftSpool : public QThread
{
    Q_OBJECT
public:
    /// Of the workspace at `workspace`.
    explicit DraftSpool(const QString &workspace);
    /// Writes what waits first.
    ~DraftSpool() override;

    /// Has the file of this draft written, unless takeOut() comes within 200 ms: most saves are done by then.
    /// Of several the latest counts. Gives it a number, for written().
    quint64 put(const SpooledDraft &draft);
    /// The store has the texts, or nobody wants them any more.
    void takeOut(const DraftId &draft);

    /// What the files hold. Those that cannot be read stay, and are in the log. Fails with Io.
    Result<QList<SpooledDraft>> left() const;
    /// Goes through all that is kept, or waits to be: `clean` changes what has to be changed and says whether
    /// it did; a file that is no whole draft goes where `tells` says so of its bytes. Waits for the disk, and
    /// nothing is written meanwhile. Gives how many were changed or removed; fails with Io.
    Result<int> rewrite(const std::function<bool(SpooledDraft &draft)> &clean,
                        const std::function<bool(const QByteArray &bytes)> &tells);
    /// Where the files are.
    const QString &folder() const { return m_folder; }

    static constexpr std::chrono::milliseconds patience{200};

Q_SIGNALS:
    /// The texts with this number, or later ones of the same draft, are on the disk. From the spool's thread.
    void written(const QString &draft, quint64 number);
    /// They could not be written; it is tried again each second. From the spool's thread.
    void failed(const QString &draft, const waymark::Error &error);

protected:
    void run() override;

private:
    using Clock = std::chrono::steady_clock;
    struct Wish
    {
        bool isGone = false; ///< The file shall go.
        SpooledDraft draft;
        quint64 number = 0;
        Clock::time_point due;
    };

    void wish(const QString &draft, const Wish &wish);
    bool nextWish(QString *draft, Wish *wish);
    void fulfil(const QString &draft, const Wish &wish);
    Result<int> rewriteFiles(const std::function<bool(SpooledDraft &draft)> &clean,
                             const std::function<bool(const QByteArray &bytes)> &tells) const;
    Result<void> write(const QString &path, const QByteArray &bytes) const;
    void remove(const QString &draft) const;
    QString fileOf(const QString &draft) const;

    const QString m_folder;
    QMutex m_mutex;
    QWaitCondition m_wake;
    QHash<QString, Wish> m_wishes; ///< By draft.
    quint64 m_number = 0;
    bool m_stopping = false;
    bool m_writing = false;   ///< A wish is being fulfilled.
    bool m_rewriting = false; ///< None is, until that is done.
};

} // namespace waymark
