// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/server/ServerCommand.h"
#include "app/server/commands/OpenDatabase.h"
#include "core/service/Service.h"
#include "core/service/http/HttpServer.h"

#include <QCoreApplication>

#include <cstdio>
#include <optional>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::Serve)
};

void say(const QString &text)
{
    std::fputs((text + u'\n').toUtf8().constData(), stdout);
    std::fflush(stdout);
}

} // namespace

Result<void> serve(const ServerOptions &options, const Clock &clock)
{
    const auto lock = lockFolder(options, ServerDatabase::IfMissing::Make);
    if (!lock)
        return failure(lock.error());
    const auto database = openDatabase(options, ServerDatabase::IfMissing::Make);
    if (!database)
        return failure(database.error());
    Service service(**database, clock,
                    {options.limits, options.publicUrl, options.sending.has_value(), options.metricsToken});
    const auto server = HttpServer::listen(service, options.http);
    if (!server)
        return failure(server.error());
    (*server)->followSignals();
    std::optional<DeliveryWorker> worker;
    if (options.sending) {
        worker.emplace(**database, clock, *options.sending,
                       [&service](const QSet<QString> &types) { service.events().announce(types); });
        service.events().setWorkerBell([&worker] { worker->wake(); });
        WAYMARK_TRY(worker->start());
    }
    const QString host =
        options.http.address.contains(u':') ? u'[' + options.http.address + u']' : options.http.address;
    say(Words::tr("Listening on %1://%2:%3")
            .arg(options.http.certificateFile.isEmpty() ? QStringLiteral("http") : QStringLiteral("https"),
                 host)
            .arg((*server)->port()));
    (*server)->run();
    service.events().setWorkerBell({});
    worker.reset();
    say(Words::tr("Stopped."));
    return {};
}

} // namespace waymark
