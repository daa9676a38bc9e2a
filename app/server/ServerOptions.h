// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/protocol/ProtocolLimits.h"
#include "core/service/database/DatabaseAddress.h"
#include "core/service/http/HttpOptions.h"
#include "core/service/sending/DeliveryWorker.h"

#include <QByteArray>
#include <QCommandLineParser>
#include <QString>

#include <optional>

namespace waymark {

/// What the command line and the configuration file say about the server itself.
struct ServerOptions
{
    QString dataFolder;
    DatabaseAddress database;
    HttpOptions http;
    QString publicUrl;
    ProtocolLimits limits;
    QByteArray metricsToken;                        ///< Opens /metrics; empty for no such resource.
    std::optional<DeliveryWorker::Options> sending; ///< None where the server has no relay.

    /// Tells `line` which options there are.
    static void declare(QCommandLineParser &line);
    /// Reads them; what the command line leaves out comes from the file of --config. Fails with Invalid.
    static Result<ServerOptions> read(const QCommandLineParser &line);
};

} // namespace waymark
