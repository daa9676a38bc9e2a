// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/checks/CheckInput.h"
#include "core/email/checks/Finding.h"

#include <QCoreApplication>
#include <QList>
#include <QStringList>

namespace waymark {

/// The checks, by what they look at. Each appends its findings.
namespace checks {

/// The translation context of every sentence here.
struct CheckWords
{
    Q_DECLARE_TR_FUNCTIONS(waymark::CheckWords)
};

/// Sender, task, footer and size.
void checkEnvelope(const CheckInput &input, QList<Finding> &findings);
/// Who gets it.
void checkRecipients(const CheckInput &input, QList<Finding> &findings);
/// Subject and preheader.
void checkLines(const CheckInput &input, QList<Finding> &findings);
/// Spelling, what reads like advertising, and how long reading takes.
void checkWords(const CheckInput &input, QList<Finding> &findings);
/// Tokens everywhere.
void checkTokens(const CheckInput &input, QList<Finding> &findings);
/// Links, buttons, images and headings of the body.
void checkBody(const CheckInput &input, QList<Finding> &findings);

/// What the network said about the links as a whole.
void checkLinkTrial(const CheckInput &input, QList<Finding> &findings);

/// Somebody's own words inside a sentence, in one line: what is written the other way does not turn the words
/// around it.
QString quoted(const QString &words);
/// "M. Zhao", "M. Zhao and P. Roy", "M. Zhao, P. Roy and 3 others".
QString namesOf(const QStringList &names);
/// "1 recipient", "3 recipients".
QString recipientCount(int count);

} // namespace checks

} // namespace waymark
