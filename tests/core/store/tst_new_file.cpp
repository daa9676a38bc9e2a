// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/NewFile.h"
#include "tests/support/ResultCheck.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cerrno>
#include <cstdarg>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// What the disk can do; the calls below, which take the place of the C library's, ask it.
struct Disk
{
    bool namelessFiles = true;
    bool hardLinks = true;
    bool renamesWithoutReplacing = true;
};
Disk disk;

int refuse(int error)
{
    errno = error;
    return -1;
}

int openFile(const char *path, int flags, mode_t mode)
{
    if ((flags & O_TMPFILE) == O_TMPFILE && !disk.namelessFiles)
        return refuse(EOPNOTSUPP);
    return int(syscall(SYS_openat, AT_FDCWD, path, flags, mode));
}

mode_t modeFrom(int flags, va_list arguments)
{
    const bool makesOne = (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE;
    return makesOne ? va_arg(arguments, mode_t) : 0;
}

} // namespace

// Under names of their own, since the C library's headers may define the others themselves.
extern "C" {
int diskOpen(const char *path, int flags, ...) __asm__("open");
int diskOpen64(const char *path, int flags, ...) __asm__("open64");
int diskLink(int fromFolder, const char *from, int toFolder, const char *to, int flags) __asm__("linkat");
int diskRename(int fromFolder, const char *from, int toFolder, const char *to,
               unsigned int flags) __asm__("renameat2");

int diskOpen(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeFrom(flags, arguments);
    va_end(arguments);
    return openFile(path, flags, mode);
}

int diskOpen64(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeFrom(flags, arguments);
    va_end(arguments);
    return openFile(path, flags, mode);
}

int diskLink(int fromFolder, const char *from, int toFolder, const char *to, int flags)
{
    if (!disk.hardLinks)
        return refuse(EPERM);
    return int(syscall(SYS_linkat, fromFolder, from, toFolder, to, flags));
}

int diskRename(int fromFolder, const char *from, int toFolder, const char *to, unsigned int flags)
{
    if (flags != 0 && !disk.renamesWithoutReplacing)
        return refuse(EINVAL);
    return int(syscall(SYS_renameat2, fromFolder, from, toFolder, to, flags));
}
}

/// A file that is there once it is whole, on disks of every kind.
class TestNewFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { disk = Disk(); }

    void itIsThereOnceItIsWhole_data() { disks(); }
    void itIsThereOnceItIsWhole();
    void anotherFileIsNeverReplaced_data() { disks(); }
    void anotherFileIsNeverReplaced();
    void whatIsGivenUpLeavesNothing_data() { disks(); }
    void whatIsGivenUpLeavesNothing();

private:
    static void disks();
    /// The disk of this row.
    static void useDisk();
};

void TestNewFile::disks()
{
    QTest::addColumn<bool>("namelessFiles");
    QTest::addColumn<bool>("hardLinks");
    QTest::addColumn<bool>("renamesWithoutReplacing");
    QTest::newRow("a computer's") << true << true << true;
    QTest::newRow("a stick's") << false << false << true;
    QTest::newRow("a share's") << false << false << false;
}

void TestNewFile::useDisk()
{
    QFETCH(bool, namelessFiles);
    QFETCH(bool, hardLinks);
    QFETCH(bool, renamesWithoutReplacing);
    disk = {namelessFiles, hardLinks, renamesWithoutReplacing};
}

void TestNewFile::itIsThereOnceItIsWhole()
{
    useDisk();
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"export"_s);
    {
        NewFile file(path);
        VERIFY_RESULT(file.open());
        VERIFY_RESULT(file.write("all of "));
        QVERIFY(!QFile::exists(path));
        VERIFY_RESULT(file.write("it"));
        VERIFY_RESULT(file.commit());
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"export"_s});
    QFile written(path);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), QByteArray("all of it"));
    QCOMPARE(written.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestNewFile::anotherFileIsNeverReplaced()
{
    useDisk();
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"export"_s);
    {
        NewFile file(path);
        VERIFY_RESULT(file.open());
        VERIFY_RESULT(file.write("new"));
        QFile other(path);
        QVERIFY(other.open(QIODevice::WriteOnly));
        QCOMPARE(other.write("old"), 3);
        other.close();
        VERIFY_FAILS(file.commit(), ErrorKind::Conflict);
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"export"_s});
    QFile kept(path);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), QByteArray("old"));
}

void TestNewFile::whatIsGivenUpLeavesNothing()
{
    useDisk();
    const QTemporaryDir folder;
    {
        NewFile file(folder.filePath(u"export"_s));
        VERIFY_RESULT(file.open());
        VERIFY_RESULT(file.write("half"));
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

QTEST_GUILESS_MAIN(TestNewFile)
#include "tst_new_file.moc"
