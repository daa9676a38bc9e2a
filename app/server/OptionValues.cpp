// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/server/OptionValues.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSettings>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::OptionValues)
};

/// What a configuration file may say.
const QStringList &names()
{
    static const QStringList list{
        QStringLiteral("data"),           QStringLiteral("listen"),
        QStringLiteral("tls-cert"),       QStringLiteral("tls-key"),
        QStringLiteral("database"),       QStringLiteral("public-url"),
        QStringLiteral("plain"),          QStringLiteral("smtp-host"),
        QStringLiteral("smtp-port"),      QStringLiteral("smtp-user"),
        QStringLiteral("smtp-tls"),       QStringLiteral("smtp-password-file"),
        QStringLiteral("smtp-ca"),        QStringLiteral("smtp-connections"),
        QStringLiteral("mail-folder"),    QStringLiteral("bounce-address"),
        QStringLiteral("bounce-maildir"), QStringLiteral("uploads-of-user"),
        QStringLiteral("uploads-of-all"),
    };
    return list;
}

} // namespace

Result<OptionValues> OptionValues::of(const QCommandLineParser &line)
{
    OptionValues values(line);
    const QString file = line.value(QStringLiteral("config"));
    if (file.isEmpty())
        return values;
    const QSettings settings(file, QSettings::IniFormat);
    if (!QFileInfo(file).isReadable() || settings.status() != QSettings::NoError)
        return failure(ErrorKind::Invalid, Words::tr("The configuration %1 cannot be read.").arg(file));
    for (const QString &key : settings.allKeys()) {
        if (!names().contains(key))
            return failure(ErrorKind::Invalid,
                           Words::tr("The configuration has an unknown name, “%1”.").arg(key));
        // What has a comma is a list for QSettings.
        values.m_file.insert(key, settings.value(key).toStringList().join(u','));
    }
    return values;
}

QString OptionValues::value(const char *name) const
{
    const QString key = QLatin1String(name);
    return m_line.isSet(key) ? m_line.value(key) : m_file.value(key);
}

bool OptionValues::isOn(const char *name) const
{
    return m_line.isSet(QLatin1String(name)) || m_file.value(QLatin1String(name)) == QLatin1String("true");
}

} // namespace waymark
