// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/checks/CheckInput.h"
#include "core/email/checks/Finding.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <functional>

namespace waymark::test {

/// What a test does to an input that has no faults.
using Change = std::function<void(CheckInput &)>;

CheckRecipient recipient(const char *uid, const char *name);

/// An email that may be sent, with nothing to say about it but what passed.
CheckInput goodInput();

/// Puts blocks of JSON in place of the body.
Change body(const QByteArray &json);

/// The JSON of a paragraph that is a link, of a button, and of an image with the JSON of its attributes.
QByteArray linkTo(const QByteArray &href, const QByteArray &text);
QByteArray button(const QByteArray &href, const QByteArray &text);
QByteArray image(const QByteArray &attributes);

/// The ids of the findings of one severity.
QStringList ids(const QList<Finding> &findings, Severity severity);
/// The first finding with the id; null when there is none.
const Finding *find(const QList<Finding> &findings, const char *id);

} // namespace waymark::test
