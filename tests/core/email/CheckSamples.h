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

/// The columns of a test whose rows are changes, with the ids that are to be found and how severe they are.
void addChangeColumns();
void addChange(const char *name, const Change &change, const char *id, Severity severity);
/// What is wrong with how the checks take a change to goodInput(): the id has to be found with this severity,
/// which it was not before. Empty when nothing is.
QString faultOfFinding(const Change &change, const QString &id, Severity severity);
/// Whether the checks find the id after the change, however severe.
bool isFoundAfter(const Change &change, const QString &id);

/// The ids of the findings of one severity.
QStringList ids(const QList<Finding> &findings, Severity severity);
/// The first finding with the id; null when there is none.
const Finding *find(const QList<Finding> &findings, const char *id);

} // namespace waymark::test
