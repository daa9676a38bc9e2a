// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace waymark {

/// Program emails need a way to unsubscribe; personal ones do not.
enum class EmailKind { Program, Personal };

/// The text of one email before anybody has touched it. The three texts are JSON in the form of
/// resources/email/schema.json.
struct EmailTemplate
{
    TemplateId id;
    QString name;
    QString version;
    EmailKind kind = EmailKind::Program;
    QString language = QStringLiteral("en"); ///< BCP 47; values are formatted in it.
    QJsonArray subject;
    QJsonArray preheader;
    QJsonObject body;
    QString sourceTitle; ///< The public page that it was written from.
    QString sourceUrl;
    QDate comparedOn; ///< When it was last compared with that page; null if never.
    bool withdrawn = false;

    bool operator==(const EmailTemplate &) const = default;
};

} // namespace waymark
