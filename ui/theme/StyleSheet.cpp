// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/theme/StyleSheet.h"

#include "ui/theme/TokenTables.h"

#include <QFile>
#include <QRegularExpression>

static void initThemeResources()
{
    Q_INIT_RESOURCE(waymark_theme);
}

namespace waymark {

namespace {

QString value(const QString &name, ThemeVariant variant)
{
    if (const auto key = colorFromName(name))
        return color(*key, variant).name(QColor::HexArgb);
    for (const auto &[known, number] : tables::Numbers) {
        if (name == QLatin1String(known))
            return QString::number(number);
    }
    return QLatin1Char('@') + name + QLatin1Char('@');
}

} // namespace

QString makeStyleSheet(ThemeVariant variant)
{
    initThemeResources();
    QFile file(QStringLiteral(":/theme/waymark.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(file.readAll());
    static const QRegularExpression placeholder(QStringLiteral("@([A-Za-z0-9.]+)@"));
    QString result;
    qsizetype done = 0;
    for (auto matches = placeholder.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        result += text.mid(done, match.capturedStart() - done) + value(match.captured(1), variant);
        done = match.capturedEnd();
    }
    return result + text.mid(done);
}

} // namespace waymark
