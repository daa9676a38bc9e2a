// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/WorkspaceArchive.h"

#include "core/store/Connection.h"
#include "core/store/Database.h"
#include "core/store/Restore.h"
#include "core/store/WorkspaceFile.h"
#include "core/store/search/SearchIndex.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
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

Error failedFile(const QFileDevice &file)
{
    const bool full = file.error() == QFileDevice::ResourceError;
    return {full ? ErrorKind::Full : ErrorKind::Io,
            full ? Words::tr("The disk is full. Free some space and try again.")
                 : Words::tr("The file %1 could not be read or written. Check its permissions and its disk.")
                       .arg(file.fileName()),
            file.errorString()};
}

tl::unexpected<Error> cutOff(const QString &file)
{
    return failure(ErrorKind::Damaged,
                   Words::tr("The export %1 is damaged: a part of it is missing or was changed. Nothing was "
                             "imported.")
                       .arg(file));
}

QByteArray numberBytes(quint32 number)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

/// Takes out of a copy what does not travel.
Result<void> lighten(const QString &copy)
{
    const auto opened = Connection::open(copy, Connection::Access::Write);
    if (!opened)
        return failure(opened.error());
    Connection &connection = **opened;
    // Made anew where it is imported.
    WAYMARK_TRY(SearchIndex::clear(connection));
    for (const QString &statement : {
             QStringLiteral("DELETE FROM journal_entry"),
             QStringLiteral("DELETE FROM journal_transaction"),
             QStringLiteral("UPDATE submission SET state = 'held' WHERE state IN ('leaving', 'queued', "
                            "'sending')"),
             QStringLiteral("VACUUM"),
         })
        WAYMARK_TRY(connection.execute(statement));
    return {};
}

Result<void> writeBlocks(QFile &source, QSaveFile &target)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    target.write(magic + numberBytes(knownVersion));
    for (;;) {
        const QByteArray plain = source.read(blockSize);
        if (source.error() != QFileDevice::NoError)
            return failure(failedFile(source));
        if (plain.isEmpty())
            break;
        hash.addData(plain);
        const QByteArray packed = qCompress(plain);
        target.write(numberBytes(quint32(packed.size())) + packed);
    }
    target.write(numberBytes(0) + hash.result());
    if (!target.commit())
        return failure(failedFile(target));
    return {};
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
        return cutOff(source.fileName());
    if (*version != knownVersion)
        return failure(ErrorKind::Unsupported,
                       Words::tr("The export %1 was made by a newer Waymark. Install the newest version to "
                                 "import it.")
                           .arg(source.fileName()));
    return {};
}

Result<void> readBlocks(QFile &source, QSaveFile &target)
{
    WAYMARK_TRY(expectHead(source));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (;;) {
        const auto length = readNumber(source);
        if (!length || *length > largestBlock)
            return cutOff(source.fileName());
        if (*length == 0)
            break;
        const QByteArray packed = source.read(*length);
        // qUncompress() believes the size that the block begins with.
        const bool whole = packed.size() == qsizetype(*length) && packed.size() > 4 &&
                           qFromBigEndian<quint32>(packed.constData()) <= quint32(blockSize);
        const QByteArray plain = whole ? qUncompress(packed) : QByteArray();
        if (plain.isEmpty())
            return cutOff(source.fileName());
        hash.addData(plain);
        if (target.write(plain) != plain.size())
            return failure(failedFile(target));
    }
    if (source.read(QCryptographicHash::hashLength(QCryptographicHash::Sha256)) != hash.result())
        return cutOff(source.fileName());
    if (!target.commit())
        return failure(failedFile(target));
    return {};
}

/// A file that is only written, or read, by its owner.
void makePrivate(QFileDevice &file)
{
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace

Result<void> WorkspaceArchive::pack(const QString &path, const QString &file)
{
    if (QFileInfo::exists(file))
        return failure(ErrorKind::Conflict,
                       Words::tr("The file %1 is there already. Choose another name.").arg(file));
    const QString copy = file + QStringLiteral(".copy");
    const auto removal = qScopeGuard([&copy] {
        for (const char *ending : {"", "-wal", "-shm", "-journal"})
            QFile::remove(copy + QLatin1String(ending));
    });
    {
        const auto connection = Connection::open(path, Connection::Access::Write);
        if (!connection)
            return failure(connection.error());
        WAYMARK_TRY(Database::copy(**connection, copy));
    }
    WAYMARK_TRY(lighten(copy));
    QFile source(copy);
    if (!source.open(QIODevice::ReadOnly))
        return failure(failedFile(source));
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly))
        return failure(failedFile(target));
    makePrivate(target);
    return writeBlocks(source, target);
}

Result<void> WorkspaceArchive::unpack(const QString &file, const QString &target)
{
    QFile source(file);
    if (!source.exists())
        return failure(ErrorKind::NotFound, Words::tr("There is no file %1.").arg(file));
    if (!source.open(QIODevice::ReadOnly))
        return failure(failedFile(source));
    QSaveFile unpacked(target);
    if (!unpacked.open(QIODevice::WriteOnly))
        return failure(failedFile(unpacked));
    makePrivate(unpacked);
    return readBlocks(source, unpacked);
}

Result<QString> WorkspaceArchive::import(const QString &path, const QString &file, const QDateTime &now)
{
    const QString unpacked = path + QStringLiteral(".import.part");
    const auto removal = qScopeGuard([&unpacked] { QFile::remove(unpacked); });
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return failure(ErrorKind::Io,
                       Words::tr("The folder %1 cannot be made.").arg(QFileInfo(path).absolutePath()));
    WAYMARK_TRY(unpack(file, unpacked));
    return Restore::run(path, unpacked, now);
}

} // namespace waymark
