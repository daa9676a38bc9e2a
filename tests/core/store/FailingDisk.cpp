// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/core/store/FailingDisk.h"

#include <atomic>
#include <cstring>
#include <sqlite3.h>

namespace waymark {

namespace {

/// What sqlite3_file points to: our methods, then the usual file system's own file.
struct File
{
    sqlite3_file base;
    sqlite3_file *real;
};

sqlite3_vfs *usual = nullptr;

std::atomic<int> callsLeft{0};
std::atomic<bool> armed{false};
std::atomic<bool> failed{false};
FailingDisk::Call failingCall = FailingDisk::Call::Write;
FailingDisk::Effect failingEffect = FailingDisk::Effect::Nothing;
int failingCode = SQLITE_IOERR;
bool failingOn = false;

bool failsNow(FailingDisk::Call call)
{
    if (!armed || call != failingCall)
        return false;
    const int left = --callsLeft;
    const bool now = left == 0 || (left < 0 && failingOn);
    failed = failed || now;
    return now;
}

sqlite3_file *realOf(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file)->real;
}

/// Forwards a method of the file to the usual file system.
template <auto Method, class... Arguments>
int forward(sqlite3_file *file, Arguments... arguments)
{
    sqlite3_file *real = realOf(file);
    return (real->pMethods->*Method)(real, arguments...);
}

int write(sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
    sqlite3_file *real = realOf(file);
    if (!failsNow(FailingDisk::Call::Write))
        return real->pMethods->xWrite(real, data, size, offset);
    if (failingEffect == FailingDisk::Effect::Done)
        real->pMethods->xWrite(real, data, size, offset);
    return failingCode == SQLITE_FULL ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

int sync(sqlite3_file *file, int flags)
{
    sqlite3_file *real = realOf(file);
    if (!failsNow(FailingDisk::Call::Sync))
        return real->pMethods->xSync(real, flags);
    if (failingEffect == FailingDisk::Effect::Done)
        real->pMethods->xSync(real, flags);
    return SQLITE_IOERR_FSYNC;
}

int close(sqlite3_file *file)
{
    sqlite3_file *real = realOf(file);
    return real->pMethods ? real->pMethods->xClose(real) : SQLITE_OK;
}

void shmBarrier(sqlite3_file *file)
{
    sqlite3_file *real = realOf(file);
    real->pMethods->xShmBarrier(real);
}

using M = sqlite3_io_methods;

const sqlite3_io_methods methods{
    3,
    close,
    forward<&M::xRead, void *, int, sqlite3_int64>,
    write,
    forward<&M::xTruncate, sqlite3_int64>,
    sync,
    forward<&M::xFileSize, sqlite3_int64 *>,
    forward<&M::xLock, int>,
    forward<&M::xUnlock, int>,
    forward<&M::xCheckReservedLock, int *>,
    forward<&M::xFileControl, int, void *>,
    forward<&M::xSectorSize>,
    forward<&M::xDeviceCharacteristics>,
    forward<&M::xShmMap, int, int, int, void volatile **>,
    forward<&M::xShmLock, int, int, int>,
    shmBarrier,
    forward<&M::xShmUnmap, int>,
    forward<&M::xFetch, sqlite3_int64, int, void **>,
    forward<&M::xUnfetch, sqlite3_int64, void *>,
};

int open(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    auto *own = reinterpret_cast<File *>(file);
    own->real = reinterpret_cast<sqlite3_file *>(own + 1);
    const int result = usual->xOpen(usual, name, own->real, flags, outFlags);
    // Without methods SQLite does not close the file, which is right where it was not opened.
    own->base.pMethods = own->real->pMethods ? &methods : nullptr;
    return result;
}

} // namespace

void FailingDisk::install()
{
    static sqlite3_vfs disk;
    usual = sqlite3_vfs_find(nullptr);
    std::memcpy(&disk, usual, sizeof disk);
    disk.szOsFile = int(sizeof(File)) + usual->szOsFile;
    disk.zName = "failing-disk";
    disk.pNext = nullptr;
    disk.xOpen = open;
    sqlite3_vfs_register(&disk, 1);
}

void FailingDisk::failAt(int nth, Call call, Effect effect, int code, bool andAllAfter)
{
    failingCall = call;
    failingEffect = effect;
    failingCode = code;
    failingOn = andAllAfter;
    callsLeft = nth;
    failed = false;
    armed = true;
}

void FailingDisk::heal()
{
    armed = false;
}

bool FailingDisk::hasFailed()
{
    return failed;
}

} // namespace waymark
