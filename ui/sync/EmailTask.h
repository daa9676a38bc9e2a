// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"

#include <QDate>
#include <QString>

namespace waymark {

/// An open email task that a text can be for.
struct EmailTask
{
    TaskId id;
    TemplateId emailTemplate;
    QString title;
    QString account; ///< Its name.
    QDate due;

    bool operator==(const EmailTask &) const = default;
};

} // namespace waymark
