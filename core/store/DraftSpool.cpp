// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/DraftSpool.h"

#include "core/base/Logging.h"
#include "core/store/NewFile.h"
#include "core/store/WorkspaceFile.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <sys/stat.h>

namespace waymark {

namespace {

const QString ending = QStringLiteral(".draft");
constexpr std::chrono::milliseconds untilNextTry{1000};
constexpr mode_t ownersAlone = 0700;

} // namespace

DraftSpool::DraftSpool(const QString &workspace) : m_folder(workspace + QStringLiteral(".drafts"))
{
    setObjectName(QStringLiteral("draft spool"));
}

DraftSpool::~DraftSpool()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_stopping = true;
        m_wake.wakeAll();
    }
    wait();
}

quint64 DraftSpool::put(const SpooledDraft &draft)
{
    const QMutexLocker lock(&m_mutex);
    const QString uid = draft.draft.id.toString();
    const auto before = m_wishes.constFind(uid);
    // What is typed on does not put off what was to be written.
    const bool isDueBefore = before != m_wishes.cend() && !before->isGone;
    const Clock::time_point due = isDueBefore ? before->due : Clock::now() + patience;
    wish(uid, {false, draft, ++m_number, due});
    return m_number;
}

void DraftSpool::takeOut(const DraftId &draft)
{
    const QMutexLocker lock(&m_mutex);
    // Where nothing was ever put, there is nothing to take out.
    if (isRunning() || QFile::exists(m_folder))
        wish(draft.toString(), {true, {}, 0, Clock::now()});
}

void DraftSpool::wish(const QString &draft, const Wish &wish)
{
    m_wishes.insert(draft, wish);
    if (!isRunning() && !m_stopping)
        start();
    m_wake.wakeAll();
}

void DraftSpool::run()
{
    QString draft;
    for (Wish wish; nextWish(&draft, &wish);) {
        fulfil(draft, wish);
        const QMutexLocker lock(&m_mutex);
        m_writing = false;
        m_wake.wakeAll();
    }
}

/// Waits for one that is due; at the end all are.
bool DraftSpool::nextWish(QString *draft, Wish *wish)
{
    const QMutexLocker lock(&m_mutex);
    for (;;) {
        if (m_rewriting) {
            m_wake.wait(&m_mutex);
            continue;
        }
        const auto next =
            std::ranges::min_element(m_wishes, {}, [](const Wish &waiting) { return waiting.due; });
        if (next == m_wishes.end()) {
            if (m_stopping)
                return false;
            m_wake.wait(&m_mutex);
        } else if (m_stopping || next->due <= Clock::now()) {
            *draft = next.key();
            *wish = next.value();
            m_wishes.erase(next);
            m_writing = true;
            return true;
        } else {
            m_wake.wait(&m_mutex, QDeadlineTimer(std::chrono::duration_cast<std::chrono::nanoseconds>(
                                      next->due - Clock::now())));
        }
    }
}

void DraftSpool::fulfil(const QString &draft, const Wish &wish)
{
    if (wish.isGone) {
        remove(draft);
        return;
    }
    const auto done = write(fileOf(draft), wish.draft.toBytes());
    if (done) {
        Q_EMIT written(draft, wish.number);
        return;
    }
    qCWarning(logStore).noquote() << "what is typed cannot be kept beside the workspace:"
                                  << describe(done.error());
    Q_EMIT failed(draft, done.error());
    const QMutexLocker lock(&m_mutex);
    if (m_stopping || m_wishes.contains(draft))
        return;
    Wish again = wish;
    again.due = Clock::now() + untilNextTry;
    m_wishes.insert(draft, again);
}

Result<int> DraftSpool::rewrite(const std::function<bool(SpooledDraft &draft)> &clean,
                                const std::function<bool(const QByteArray &bytes)> &tells)
{
    QMutexLocker lock(&m_mutex);
    m_rewriting = true;
    while (m_writing)
        m_wake.wait(&m_mutex);
    int changed = 0;
    for (Wish &wish : m_wishes)
        changed += !wish.isGone && clean(wish.draft) ? 1 : 0;
    lock.unlock();
    const auto inFiles = rewriteFiles(clean, tells);
    lock.relock();
    m_rewriting = false;
    m_wake.wakeAll();
    WAYMARK_TRY(inFiles);
    return changed + *inFiles;
}

Result<int> DraftSpool::rewriteFiles(const std::function<bool(SpooledDraft &draft)> &clean,
                                     const std::function<bool(const QByteArray &bytes)> &tells) const
{
    int changed = 0;
    const QDir folder(m_folder);
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const QString path = folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return failure(WorkspaceFile::lastError(path));
        const QByteArray bytes = file.readAll();
        file.close();
        auto draft = SpooledDraft::fromBytes(bytes);
        // What a killed process had begun to write is no draft of anybody's, whole or not.
        const bool isKept = draft && name.endsWith(ending);
        if (isKept && clean(*draft)) {
            WAYMARK_TRY(write(path, draft->toBytes()));
            ++changed;
        } else if (!isKept && tells(bytes)) {
            if (!QFile::remove(path))
                return failure(WorkspaceFile::lastError(path));
            ++changed;
        }
    }
    return changed;
}

Result<void> DraftSpool::write(const QString &path, const QByteArray &bytes) const
{
    if (::mkdir(QFile::encodeName(m_folder).constData(), ownersAlone) != 0 && errno != EEXIST)
        return failure(WorkspaceFile::lastError(m_folder));
    const QString growing = path + QStringLiteral(".new");
    QFile::remove(growing);
    NewFile file(growing);
    WAYMARK_TRY(file.open());
    WAYMARK_TRY(file.write(bytes));
    WAYMARK_TRY(file.commit());
    return WorkspaceFile::rename(growing, path);
}

void DraftSpool::remove(const QString &draft) const
{
    if (!QFile::remove(fileOf(draft)))
        return;
    const auto synced = WorkspaceFile::syncFolderOf(fileOf(draft));
    if (!synced)
        qCWarning(logStore).noquote() << describe(synced.error());
}

/// Ids are letters, digits and '_' as long as nobody writes into the file by hand.
QString DraftSpool::fileOf(const QString &draft) const
{
    const bool isName = std::ranges::all_of(draft, [](QChar letter) {
        return letter == u'_' || letter == u'-' || (letter.unicode() < 0x80 && letter.isLetterOrNumber());
    });
    const QString name =
        isName ? draft
               : QString::fromLatin1(
                     QCryptographicHash::hash(draft.toUtf8(), QCryptographicHash::Sha256).toHex());
    return m_folder + u'/' + name + ending;
}

Result<QList<SpooledDraft>> DraftSpool::left() const
{
    QList<SpooledDraft> drafts;
    const QDir folder(m_folder);
    const QStringList names = folder.entryList({u'*' + ending}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return failure(WorkspaceFile::lastError(file.fileName()));
        auto draft = SpooledDraft::fromBytes(file.readAll());
        if (draft)
            drafts.append(std::move(*draft));
        else
            qCWarning(logStore).noquote() << describe(draft.error()) << file.fileName();
    }
    return drafts;
}

} // namespace waymark
