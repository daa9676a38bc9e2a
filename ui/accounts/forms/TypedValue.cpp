// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/accounts/forms/TypedValue.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QLocale>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::TypedValue)
};

} // namespace

QString typedNumber(const std::optional<int> &number)
{
    return number ? QLocale().toString(*number) : QString();
}

void readNumber(const QLineEdit &line, const QString &field, std::optional<int> &number,
                QList<FieldProblem> &problems)
{
    const QString typed = line.text().trimmed();
    if (typed.isEmpty()) {
        number.reset();
        return;
    }
    bool isNumber = false;
    const int read = QLocale().toInt(typed, &isNumber);
    if (isNumber && read >= 0)
        number = read;
    else
        problems.append({field, Words::tr("Type a whole number, or leave it empty.")});
}

} // namespace waymark
