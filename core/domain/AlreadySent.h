// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QDate>
#include <QString>

namespace waymark {

/// "Already sent by Maren Lindqvist on Sun 22 Nov 2026." Where nobody knows who, or when, it leaves that out.
QString alreadySentWords(const QString &name, QDate day);

} // namespace waymark
