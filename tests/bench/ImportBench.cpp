// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/bench/Report.h"
#include "tests/bench/Sections.h"
#include "tests/bench/Stopwatch.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <optional>

namespace waymark::bench {

namespace {

/// What the helper says of one import.
struct Import
{
    double microseconds = 0;
    qint64 memory = 0; ///< KiB.
    qint64 fresh = 0;
    qint64 updated = 0;
};

/// The same as an import does, by SQLite alone: the file's rows into the same tables with the same indexes,
/// and the same search index made of them, in one transaction. Nothing is checked but what the tables check.
constexpr auto script = R"(
PRAGMA journal_mode = wal;
PRAGMA synchronous = full;
PRAGMA cache_size = -262144;
PRAGMA foreign_keys = on;
CREATE TEMP TABLE file (first_name, last_name, email, title, role, account, phone, time_zone, locale, notes);
.mode csv
.import --skip 1 --schema temp FILE.csv file
BEGIN IMMEDIATE;
CREATE TEMP TABLE place AS SELECT name, id FROM account;
CREATE INDEX temp.place_name ON place (name);
INSERT INTO contact (uid, rev, first_name, last_name, email, title, phone, time_zone, locale, notes, email_opt_out,
    opt_out_source, inactive, bounce, bounce_detail, sample, created_at, email_key, name_key)
  SELECT 'con_' || printf('%012x', rowid) || lower(hex(randomblob(10))), 1, trim(first_name), trim(last_name),
    trim(email), trim(title), trim(phone), trim(time_zone), trim(locale), trim(notes), 0, '', 0, 'none', '', 0,
    1700000000000, lower(trim(email)), lower(trim(last_name) || ' ' || trim(first_name) || ' ' || trim(email))
  FROM file ORDER BY rowid;
INSERT INTO membership (contact_id, account_id, position, roles)
  SELECT contact.id, place.id, 0, json_array(lower(replace(trim(file.role), ' ', '_')))
  FROM file JOIN contact ON contact.email_key = lower(trim(file.email)) JOIN place ON place.name = trim(file.account)
  WHERE contact.email_key <> '' ORDER BY contact.id;
INSERT INTO search_contact (rowid, name, rest)
  SELECT id, lower(first_name || ' ' || last_name), lower(replace(replace(email, '@', ' '), '.', ' ') || ' ' || title)
  FROM contact ORDER BY id;
COMMIT;
)";

bool write(const QString &path, int rows)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QByteArray bytes("First Name,Last Name,Email,Title,Role,Account,Phone,Time Zone,Locale,Notes\r\n");
    for (int i = 0; i < rows; ++i) {
        // In no order, as people come.
        const QByteArray number = QByteArray::number(quint32(i) * 2'654'435'761U);
        bytes += "Maria,Example" + number + ",maria." + number + "@customer" + QByteArray::number(i % 997) +
                 ".example,Platform Engineer,GitLab Admin,Account " + QByteArray::number(i % 1'000) +
                 ",030 1234567,Europe/Berlin,de-DE,\"called, in spring\"\r\n";
        if (bytes.size() > 1'000'000 || i == rows - 1) {
            if (file.write(bytes) != bytes.size())
                return false;
            bytes.clear();
        }
    }
    return file.flush();
}

bool copy(const QString &from, const QString &to)
{
    for (const char *ending : {"", "-wal", "-shm"})
        QFile::remove(to + QLatin1String(ending));
    return QFile::copy(from, to);
}

std::optional<Import> runImport(const char *act, const QString &workspace, const QString &file = {})
{
    QProcess process;
    QStringList arguments{QLatin1String(act), workspace};
    if (!file.isEmpty())
        arguments.append(file);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral(WAYMARK_BENCH_IMPORT), arguments);
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        return {};
    const QList<QByteArray> said = process.readAllStandardOutput().simplified().split(' ');
    const double time =
        Stopwatch::processorTime() ? said.value(1).toDouble() * 1e6 : said.value(0).toDouble() * 1000;
    return Import{time, said.value(2).toLongLong(), said.value(4).toLongLong(), said.value(5).toLongLong()};
}

/// In microseconds.
std::optional<double> importByShell(const QString &workspace, const QString &file, int rows)
{
    QProcess shell;
    shell.start(QStringLiteral("sqlite3"), {QStringLiteral("-bail"), workspace});
    const Stopwatch watch(Stopwatch::Of::Children);
    // Not QString::arg(), which takes the 01 of printf's %012x for a place as well.
    shell.write(QByteArray(script).replace("FILE.csv", file.toUtf8()));
    shell.write("SELECT count(*) || ' ' || (SELECT count(*) FROM membership) FROM contact;\n");
    shell.closeWriteChannel();
    if (!shell.waitForFinished(-1))
        return {};
    const double time = watch.microseconds();
    const QByteArray expected = QByteArray::number(rows) + ' ' + QByteArray::number(rows);
    return shell.readAllStandardOutput().contains(expected) ? std::optional(time) : std::nullopt;
}

void tellMemory(Report &report, const QString &folder, const QString &empty, int rows, const Import &ours)
{
    const QString half = folder + QStringLiteral("/half.csv");
    if (!write(half, rows / 2) || !copy(empty, folder + QStringLiteral("/half.waymark")))
        return;
    const auto less = runImport("apply", folder + QStringLiteral("/half.waymark"), half);
    if (less)
        report.note(QStringLiteral("Most memory of the process: %1 MiB; with half of the rows %2 MiB.")
                        .arg(ours.memory / 1024)
                        .arg(less->memory / 1024));
}

/// How long a person waits after *Cancel*, in each part of an import.
void tellCancelling(Report &report, const QString &folder, const QString &empty, const QString &file)
{
    constexpr double tenth = 100'000;
    const QString workspace = folder + QStringLiteral("/cancelled.waymark");
    for (const char *share : {"0.2", "0.5", "0.6", "0.68", "0.9"}) {
        QProcess process;
        const bool isReady = copy(empty, workspace);
        process.start(QStringLiteral(WAYMARK_BENCH_IMPORT),
                      {QStringLiteral("cancel"), workspace, file, QLatin1String(share)});
        if (!isReady || !process.waitForFinished(-1) || process.exitCode() != 0) {
            report.note(QStringLiteral("Nothing was cancelled at %1.").arg(QLatin1String(share)));
            continue;
        }
        const QList<QByteArray> said = process.readAllStandardOutput().simplified().split(' ');
        report.within(QStringLiteral("cancel at %1: until it is asked").arg(QLatin1String(share)),
                      said.value(0).toDouble() * 1000, tenth);
        report.within(QStringLiteral("  and until nothing of it is there"), said.value(1).toDouble() * 1000,
                      tenth);
        report.note(QStringLiteral("  Its record is removed after %1 ms, while the person goes on.")
                        .arg(said.value(2).toInt()));
    }
}

} // namespace

void measureImport(Report &report, int rows)
{
    report.section(QStringLiteral("Importing %1 contacts, ten columns, into a workspace").arg(rows));
    const QTemporaryDir folder;
    const auto path = [&folder](const char *name) { return folder.filePath(QLatin1String(name)); };
    const QString file = path("contacts.csv");
    const QString empty = path("empty.waymark");
    const bool isReady = !QStandardPaths::findExecutable(QStringLiteral("sqlite3")).isEmpty() &&
                         write(file, rows) && runImport("make", empty) && copy(empty, path("ours.waymark")) &&
                         copy(empty, path("shell.waymark"));
    const auto dry = isReady ? runImport("dry-run", path("ours.waymark"), file) : std::nullopt;
    const auto applied = dry ? runImport("apply", path("ours.waymark"), file) : std::nullopt;
    const auto again = applied ? runImport("apply", path("ours.waymark"), file) : std::nullopt;
    const auto shell = again ? importByShell(path("shell.waymark"), file, rows) : std::nullopt;
    if (!shell || applied->fresh != rows) {
        report.note(
            QStringLiteral("This was not measured: it takes sqlite3, and room in the temporary folder."));
        return;
    }
    const QString beside = QStringLiteral("the sqlite3 shell");
    report.ratio(QStringLiteral("dry run"), dry->microseconds, beside, *shell, 0.5);
    report.ratio(QStringLiteral("import"), applied->microseconds, beside, *shell, 1);
    report.ratio(QStringLiteral("the same file again, which changes nothing"), again->microseconds, beside,
                 *shell);
    report.rate(QStringLiteral("  rows imported"), rows * 1e6 / applied->microseconds);
    tellMemory(report, folder.path(), empty, rows, *applied);
    tellCancelling(report, folder.path(), empty, file);
}

} // namespace waymark::bench
