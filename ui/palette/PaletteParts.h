// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"

#include <QStringList>

#include <functional>

class QWidget;

namespace waymark {

/// What the command palette needs of those that it knows nothing of.
struct PaletteParts
{
    QWidget *window = nullptr;                               ///< Which it opens over.
    std::function<QStringList()> pageActions;                ///< Ids of what the page in it offers first.
    std::function<void(const ContactId &)> openContact = {}; ///< For people who are in no account.
    std::function<void(const TemplateId &)> openTemplate = {};
};

} // namespace waymark
