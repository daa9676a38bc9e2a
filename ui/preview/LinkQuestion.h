// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QCoreApplication>
#include <QUrl>

#include <functional>

class QWidget;

namespace waymark {

/// Asks before a link of an email opens in the person's browser: nothing else leads out of a preview.
class LinkQuestion
{
    Q_DECLARE_TR_FUNCTIONS(waymark::LinkQuestion)
public:
    /// `open` is called when the person says so; without it nothing is asked.
    static void ask(const QUrl &target, const std::function<void(const QUrl &)> &open, QWidget *parent);
};

} // namespace waymark
