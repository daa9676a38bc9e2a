// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/service/sending/DeliveryWorker.h"

#include <QString>

#include <optional>

class QCommandLineParser;

namespace waymark {

class OptionValues;

/// Tells `line` which options of the mail relay there are.
void declareRelay(QCommandLineParser &line);

/// The relay that emails are handed over to; none where the options name none. Fails with Invalid.
Result<std::optional<DeliveryWorker::Options>> readRelay(const OptionValues &values,
                                                         const QString &dataFolder);

} // namespace waymark
