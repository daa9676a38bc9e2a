// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"
#include "ui/shell/Navigator.h"
#include "ui/widgets/web/WebEngineHealth.h"

#include <QUrl>

#include <functional>

class QWidget;

namespace waymark {

class PreviewStep;

/// What composers get from whoever puts the program together.
struct ComposeParts
{
    /// Makes the second step; called once a composer, when it is first wanted.
    std::function<PreviewStep *()> makePreview;
    /// Opens the form of a contact over a window; a null one makes a new contact of the account.
    std::function<void(const ContactId &contact, const AccountId &account, QWidget *over)> editContact;
    /// Brings the main window in front, at this place.
    std::function<void(const Place &place)> goTo;
    /// Opens a page in the person's browser.
    std::function<void(const QUrl &page)> openLink;
    /// Asked before each composer opens.
    std::function<WebEngineHealth()> webEngine = &WebEngineHealth::check;
};

} // namespace waymark
