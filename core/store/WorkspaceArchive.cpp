// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/WorkspaceArchive.h"

#include "core/base/Progress.h"
#include "core/store/Connection.h"
#include "core/store/Database.h"
#include "core/store/Interruption.h"
#include "core/store/NewFile.h"
#include "core/store/Restore.h"
#include "core/store/WorkspaceFile.h"
#include "core/store/search/SearchIndex.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QtEndian>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::WorkspaceArchive)
};

const QByteArray magic("WYMKPACK");
constexpr quint32 knownVersion = 1;
constexpr qint64 blockSize = 4 << 20;
/// A block that does not shrink grows by a few bytes; anything larger is none of ours.
constexpr quint32 largestBlock = quint32(blockSize) + (1 << 16);

Error unreadable(const QFileDevice &file)
{
    return {
        ErrorKind::Io,
        Words::tr("The file %1 could not be read. Check its permissions and its disk.").arg(file.fileName()),
        file.errorString()};
}

/// `at` is where the part begins that is not as it was written, in bytes.
tl::unexpected<Error> cutOff(const QFile &file, qint64 at)
{
    return failure(
        ErrorKind::Damaged,
        Words::tr("The export %1 is damaged at byte %L2 of %L3: a part of it is missing or was changed. "
                  "Nothing was imported.")
            .arg(file.fileName())
            .arg(at)
            .arg(file.size()));
}

/// The end of what is no longer wanted.
tl::unexpected<Error> cancelled()
{
    return failure(ErrorKind::Cancelled, Words::tr("Cancelled. Nothing was changed."));
}

bool isUnwanted(const Progress *progress)
{
    return progress && progress->isCancelled();
}

void tell(Progress *progress, const QFile &source)
{
    if (progress && source.size() > 0)
        progress->setShare(double(source.pos()) / double(source.size()));
}

void removeDatabase(const QString &path)
{
    for (const char *ending : {"", "-wal", "-shm", "-journal", ".part"})
        QFile::remove(path + QLatin1String(ending));
}

QByteArray numberBytes(quint32 number)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

/// Takes out of a copy what does not travel.
Result<void> lighten(Connection &connection)
{
    // Made anew where it is imported.
    WAYMARK_TRY(SearchIndex::clear(connection));
    for (const QString &statement : {
             QStringLiteral("DELETE FROM journal_entry"),
             QStringLiteral("DELETE FROM journal_transaction"),
             QStringLiteral("DELETE FROM unfinished_import"),
             QStringLiteral("UPDATE submission SET state = 'held' WHERE state IN ('leaving', 'queued', "
                            "'sending')"),
             QStringLiteral("VACUUM"),
         })
        WAYMARK_TRY(connection.execute(statement));
    return {};
}

Result<void> writeBlocks(QFile &source, NewFile &target, Progress *progress)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    WAYMARK_TRY(target.write(magic + numberBytes(knownVersion)));
    for (;;) {
        if (isUnwanted(progress))
            return cancelled();
        const QByteArray plain = source.read(blockSize);
        if (source.error() != QFileDevice::NoError)
            return failure(unreadable(source));
        if (plain.isEmpty())
            break;
        hash.addData(plain);
        const QByteArray packed = qCompress(plain);
        WAYMARK_TRY(target.write(numberBytes(quint32(packed.size())) + packed));
        tell(progress, source);
    }
    return target.write(numberBytes(0) + hash.result());
}

/// The next 32-bit number; nothing at the end of the file.
std::optional<quint32> readNumber(QFile &file)
{
    const QByteArray bytes = file.read(4);
    if (bytes.size() != 4)
        return {};
    return qFromBigEndian<quint32>(bytes.constData());
}

Result<void> expectHead(QFile &source)
{
    if (source.read(magic.size()) != magic)
        return failure(ErrorKind::Damaged,
                       Words::tr("%1 is not an export of a Waymark workspace. Nothing was imported.")
                           .arg(source.fileName()));
    const auto version = readNumber(source);
    if (!version)
        return cutOff(source, magic.size());
    if (*version != knownVersion)
        return failure(ErrorKind::Unsupported,
                       Words::tr("The export %1 was made by a newer Waymark. Install the newest version to "
                                 "import it.")
                           .arg(source.fileName()));
    return {};
}

/// What the next block holds; empty after the last one.
Result<QByteArray> readBlock(QFile &source)
{
    const qint64 at = source.pos();
    const auto length = readNumber(source);
    if (!length || *length > largestBlock)
        return cutOff(source, at);
    if (*length == 0)
        return QByteArray();
    const QByteArray packed = source.read(*length);
    // qUncompress() believes the size that the block begins with.
    const bool whole = packed.size() == qsizetype(*length) && packed.size() > 4 &&
                       qFromBigEndian<quint32>(packed.constData()) <= quint32(blockSize);
    QByteArray plain = whole ? qUncompress(packed) : QByteArray();
    if (plain.isEmpty())
        return cutOff(source, at);
    return plain;
}

Result<void> readBlocks(QFile &source, NewFile &target, Progress *progress)
{
    WAYMARK_TRY(expectHead(source));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (;;) {
        if (isUnwanted(progress))
            return cancelled();
        const auto plain = readBlock(source);
        WAYMARK_TRY(plain);
        if (plain->isEmpty())
            break;
        hash.addData(*plain);
        WAYMARK_TRY(target.write(*plain));
        tell(progress, source);
    }
    const qint64 at = source.pos();
    if (source.read(QCryptographicHash::hashLength(QCryptographicHash::Sha256)) != hash.result())
        return cutOff(source, at);
    return {};
}

/// A copy of the workspace without what does not travel.
Result<void> makeCopy(const QString &path, const QString &copy, const Progress *progress)
{
    {
        const auto connection = Connection::open(path, Connection::Access::Write);
        if (!connection)
            return failure(connection.error());
        const Interruption interruption(**connection, progress);
        WAYMARK_TRY(Database::copy(**connection, copy));
    }
    const auto connection = Connection::open(copy, Connection::Access::Write);
    if (!connection)
        return failure(connection.error());
    const Interruption interruption(**connection, progress);
    return lighten(**connection);
}

} // namespace

QString WorkspaceArchive::copyPath(const QString &path)
{
    return WorkspaceFile::partName(path + QStringLiteral(".export"));
}

QString WorkspaceArchive::unpackedPath(const QString &path)
{
    return path + QStringLiteral(".import.part");
}

Result<void> WorkspaceArchive::pack(const QString &path, const QString &file, Progress *progress)
{
    if (QFileInfo::exists(file))
        return failure(ErrorKind::Conflict,
                       Words::tr("The file %1 is there already. Choose another name.").arg(file));
    const QString copy = copyPath(path);
    const auto removal = qScopeGuard([&copy] { removeDatabase(copy); });
    // What one that was killed left: SQLite would take its journal for that of the new copy.
    removeDatabase(copy);
    if (const auto copied = makeCopy(path, copy, progress); !copied)
        return isUnwanted(progress) ? cancelled() : failure(copied.error());
    QFile source(copy);
    if (!source.open(QIODevice::ReadOnly))
        return failure(unreadable(source));
    NewFile target(file);
    WAYMARK_TRY(target.open());
    WAYMARK_TRY(writeBlocks(source, target, progress));
    return target.commit();
}

Result<void> WorkspaceArchive::unpack(const QString &file, const QString &target, Progress *progress)
{
    QFile source(file);
    if (!source.exists())
        return failure(ErrorKind::NotFound, Words::tr("There is no file %1.").arg(file));
    if (!source.open(QIODevice::ReadOnly))
        return failure(unreadable(source));
    NewFile unpacked(target);
    WAYMARK_TRY(unpacked.open());
    WAYMARK_TRY(readBlocks(source, unpacked, progress));
    return unpacked.commit();
}

Result<QString> WorkspaceArchive::prepare(const QString &path, const QString &file, Progress *progress)
{
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return failure(ErrorKind::Io,
                       Words::tr("The folder %1 cannot be made.").arg(QFileInfo(path).absolutePath()));
    const QString unpacked = unpackedPath(path);
    removeDatabase(unpacked);
    WAYMARK_TRY(unpack(file, unpacked, progress));
    if (const auto examined = Restore::examine(unpacked); !examined) {
        removeDatabase(unpacked);
        return failure(examined.error());
    }
    return unpacked;
}

Result<QString> WorkspaceArchive::import(const QString &path, const QString &file, const QDateTime &now,
                                         Progress *progress)
{
    const auto unpacked = prepare(path, file, progress);
    WAYMARK_TRY(unpacked);
    const auto removal = qScopeGuard([&unpacked] { removeDatabase(*unpacked); });
    return Restore::run(path, *unpacked, now);
}

} // namespace waymark
