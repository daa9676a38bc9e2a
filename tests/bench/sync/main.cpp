// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/app/server/ServerProcess.h"
#include "tests/bench/Report.h"
#include "tests/bench/sync/ReadBench.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTextStream>

#include <algorithm>
#include <functional>
#include <sys/resource.h>

using namespace waymark;
using namespace waymark::bench;
using test::RunningServer;

namespace {

constexpr int page = 500;
constexpr int batch = 250; ///< Objects of one request that fills the server.

/// A program run to its end; the test of a figure is not whether it failed, so that ends everything.
QByteArray run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(-1);
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

QString uidOf(const char *prefix, int number)
{
    return QStringLiteral("%1_019a000000007000%2")
        .arg(QLatin1String(prefix))
        .arg(0x8000000000000000ULL + quint64(number), 16, 16);
}

QJsonObject account(int number, const QString &tam)
{
    return {{QStringLiteral("uid"), uidOf("acc", number)},
            {QStringLiteral("name"), QStringLiteral("Account %1").arg(number)},
            {QStringLiteral("domain"), QStringLiteral("a%1.example").arg(number)},
            {QStringLiteral("technicalAccountManager"), tam}};
}

QJsonObject contact(int number, int accounts)
{
    const QJsonObject membership{
        {QStringLiteral("roles"), QJsonObject{{QStringLiteral("gitlab_admin"), true}}}};
    return {{QStringLiteral("uid"), uidOf("con", number)},
            {QStringLiteral("firstName"), QStringLiteral("First%1").arg(number)},
            {QStringLiteral("lastName"), QStringLiteral("Last%1").arg(number)},
            {QStringLiteral("email"), QStringLiteral("c%1@a%2.example").arg(number).arg(number % accounts)},
            {QStringLiteral("memberships"), QJsonObject{{uidOf("acc", number % accounts), membership}}}};
}

void fill(const RunningServer &server, const QString &token, const QString &type, int count,
          const std::function<QJsonObject(int)> &object)
{
    for (int from = 0; from < count; from += batch) {
        QJsonObject create;
        for (int i = from; i < std::min(count, from + batch); ++i)
            create.insert(QStringLiteral("k%1").arg(i), object(i));
        const QJsonObject arguments{{QStringLiteral("accountId"), QStringLiteral("WORKSPACE")},
                                    {QStringLiteral("create"), create}};
        const QByteArray answer =
            server.call(token, type + QStringLiteral("/set"),
                        QString::fromUtf8(QJsonDocument(arguments).toJson(QJsonDocument::Compact)));
        if (!answer.contains("\"notCreated\":null"))
            qFatal("not filled: %s", answer.left(500).constData());
    }
}

/// The same pages as a client asks for, by curl into files; how many.
int fetchPages(const RunningServer &server, const QString &token, const QString &type, const QString &folder)
{
    const QString session = QString::fromUtf8(server.session(token));
    const QString workspace =
        QJsonDocument::fromJson(session.toUtf8())[QStringLiteral("accounts")].toObject().keys().value(0);
    QString state = QStringLiteral("0");
    for (int number = 0;; ++number) {
        const QString body =
            QStringLiteral(
                "{\"using\":[\"urn:ietf:params:jmap:core\",\"https://waymark.example/jmap/programs\"],"
                "\"methodCalls\":[[\"%1/"
                "changes\",{\"accountId\":\"%2\",\"sinceState\":\"%3\",\"maxChanges\":%4},\"a\"],"
                "[\"%1/get\",{\"accountId\":\"%2\",\"#ids\":{\"resultOf\":\"a\",\"name\":\"%1/"
                "changes\",\"path\":\"/created\"}},\"b\"]]}")
                .arg(type, workspace, state)
                .arg(page);
        const QString file = QStringLiteral("%1/%2-%3.json").arg(folder, type).arg(number);
        run(QStringLiteral("curl"),
            {QStringLiteral("--silent"), QStringLiteral("--fail"), QStringLiteral("--header"),
             QStringLiteral("Authorization: Bearer ") + token, QStringLiteral("--header"),
             QStringLiteral("Content-Type: application/json"), QStringLiteral("--data"), body,
             QStringLiteral("--output"), file, QString(server.url() + QStringLiteral("/jmap/api"))});
        QFile read(file);
        if (!read.open(QFile::ReadOnly))
            qFatal("no page");
        const QByteArray head = read.read(400);
        static const QRegularExpression next(QStringLiteral("\"newState\":\"([^\"]+)\""));
        const QByteArray whole = head + read.readAll();
        state = next.match(QString::fromLatin1(whole.left(60'000))).captured(1);
        if (!whole.left(60'000).contains("\"hasMoreChanges\":true"))
            return number + 1;
    }
}

void insertPages(const QString &folder, int accounts, int contacts)
{
    QString sql = QStringLiteral(
        "CREATE TABLE account (uid TEXT UNIQUE, name TEXT, domain TEXT, rest TEXT);"
        "CREATE TABLE contact (uid TEXT UNIQUE, email TEXT UNIQUE, last_name TEXT, rest TEXT);"
        "CREATE INDEX account_name ON account (name);CREATE INDEX contact_name ON contact (last_name);");
    const auto add = [&](const char *type, int pages, const char *columns) {
        for (int i = 0; i < pages; ++i)
            sql += QStringLiteral("BEGIN;INSERT INTO %1 SELECT %2 FROM json_each(readfile('%3/%4-%5.json'), "
                                  "'$.methodResponses[1][1].list') AS o;COMMIT;")
                       .arg(QString::fromLatin1(type).toLower(), QLatin1String(columns), folder,
                            QLatin1String(type))
                       .arg(i);
    };
    add("Account", accounts, "o.value->>'uid', o.value->>'name', o.value->>'domain', o.value");
    add("Contact", contacts, "o.value->>'uid', o.value->>'email', o.value->>'lastName', o.value");
    run(QStringLiteral("sqlite3"), {QString(folder + QStringLiteral("/reference.db")),
                                    QString(QStringLiteral("PRAGMA journal_mode=WAL;") + sql)});
}

QString tokenFor(const QString &data, const QString &device)
{
    const QByteArray made = test::runServer({QStringLiteral("token"), QStringLiteral("create"),
                                             QStringLiteral("ada@team.example"), QStringLiteral("--device"),
                                             device, QStringLiteral("--data"), data})
                                .output;
    static const QRegularExpression form(QStringLiteral("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]{20,}"));
    return form.match(QString::fromUtf8(made)).captured();
}

double microseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1000;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int contacts = arguments.value(1, QStringLiteral("100000")).toInt();
    const int accounts = std::max(1, contacts / 10);
    const QTemporaryDir folder;
    const QString data = folder.filePath(QStringLiteral("server"));
    test::runServer({QStringLiteral("user"), QStringLiteral("add"), QStringLiteral("Ada"),
                     QStringLiteral("ada@team.example"), QStringLiteral("--role"), QStringLiteral("both"),
                     QStringLiteral("--data"), data});
    const RunningServer server(data);
    const QString token = tokenFor(data, QStringLiteral("filler"));
    const QJsonDocument session = QJsonDocument::fromJson(server.session(token));
    const QString workspace = session[QStringLiteral("accounts")].toObject().keys().value(0);
    const QString me =
        session[QStringLiteral("accounts")][workspace][QStringLiteral("accountCapabilities")]
               [QStringLiteral("https://waymark.example/jmap/programs")][QStringLiteral("identity")]
                   .toString();
    fill(server, token, QStringLiteral("Account"), accounts, [&me](int i) { return account(i, me); });
    fill(server, token, QStringLiteral("Contact"), contacts,
         [accounts](int i) { return contact(i, accounts); });

    QTextStream out(stdout);
    Report report(out);
    readBench(server, data, token, report);
    changeBench(server, token, report);
    report.section(
        QStringLiteral("First synchronisation: %1 contacts, %2 accounts").arg(contacts).arg(accounts));
    QElapsedTimer timer;
    timer.start();
    const int accountPages = fetchPages(server, token, QStringLiteral("Account"), folder.path());
    const int contactPages = fetchPages(server, token, QStringLiteral("Contact"), folder.path());
    insertPages(folder.path(), accountPages, contactPages);
    const double reference = microseconds(timer);
    timer.start();
    const QByteArray said =
        run(QStringLiteral(WAYMARK_CLI),
            {QStringLiteral("sync"), QStringLiteral("--create"), QStringLiteral("--profile"), folder.path(),
             QStringLiteral("--server"), server.url(), QStringLiteral("--token"),
             tokenFor(data, QStringLiteral("laptop"))});
    report.ratio(QStringLiteral("waymark-cli sync"), microseconds(timer), QStringLiteral("curl + sqlite3"),
                 reference, 2);
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    report.note(QStringLiteral("Memory of the client at its largest: %1 MB (150 MB at most)")
                    .arg(usage.ru_maxrss / 1024));
    QFile status(QStringLiteral("/proc/%1/status").arg(server.processId()));
    static const QRegularExpression peak(QStringLiteral("VmHWM:\\s*([0-9]+)"));
    if (status.open(QFile::ReadOnly))
        report.note(QStringLiteral("Memory of the server at its largest: %1 MB (150 MB at most)")
                        .arg(peak.match(QString::fromLatin1(status.readAll())).captured(1).toInt() / 1024));
    return said.isEmpty() ? 1 : 0;
}
