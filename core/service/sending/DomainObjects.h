// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Contact.h"
#include "core/domain/Cta.h"
#include "core/domain/Delivery.h"
#include "core/domain/Organisation.h"
#include "core/domain/Submission.h"
#include "core/domain/Task.h"
#include "core/service/objects/StoredObject.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <optional>

namespace waymark {

class SqlConnection;

/// The object of this type and id; nothing where it is not there or gone.
Result<std::optional<StoredObject>> livingObject(SqlConnection &connection, const char *type,
                                                 const QString &uid);

/// Objects as core/domain has them, with what its rules ask for.
Submission submissionFrom(const StoredObject &object);
Delivery deliveryFrom(const StoredObject &object);
Contact contactFrom(const StoredObject &object);
Task taskFrom(const StoredObject &object);
Organisation organisationFrom(const QJsonObject &content);

/// What an attempt, or a person, changes about a delivery, put into its content.
QJsonObject withDelivery(QJsonObject content, const Delivery &delivery);
/// The reasons, put into a submission's content.
QJsonObject withReasons(QJsonObject content, const QList<ReviewReason> &reasons);

/// null for an instant that is none.
QJsonValue instantJson(const QDateTime &instant);
QDateTime instantFrom(const QJsonValue &value);

} // namespace waymark
