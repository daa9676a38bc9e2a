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

/// The locale's short date form, always with four digits for the year.
QString dateForm()
{
    QString form = QLocale().dateFormat(QLocale::ShortFormat);
    if (!form.contains(QStringLiteral("yyyy")))
        form.replace(QStringLiteral("yy"), QStringLiteral("yyyy"));
    return form;
}

} // namespace

QString typedDate(QDate date)
{
    return QLocale().toString(date, dateForm());
}

QString typedNumber(const std::optional<int> &number)
{
    return number ? QLocale().toString(*number) : QString();
}

void readDate(const QLineEdit &line, const QString &field, QDate &date, QList<FieldProblem> &problems)
{
    const QString typed = line.text().trimmed();
    if (typed.isEmpty()) {
        date = {};
        return;
    }
    QDate read = QLocale().toDate(typed, dateForm());
    if (!read.isValid())
        read = QDate::fromString(typed, Qt::ISODate);
    if (read.isValid())
        date = read;
    else
        problems.append(
            {field, Words::tr("Type a day as in %1, or leave it empty.").arg(typedDate(QDate(2027, 10, 29)))});
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
