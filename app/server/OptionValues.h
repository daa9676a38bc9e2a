// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QCommandLineParser>
#include <QHash>
#include <QString>
#include <QStringList>

namespace waymark {

/// What options were given: the command line's value, else the configuration file's.
class OptionValues
{
public:
    /// Fails with Invalid where the file of --config cannot be read or names something unknown.
    static Result<OptionValues> of(const QCommandLineParser &line);

    /// Empty where it was not given.
    QString value(const char *name) const;
    bool isOn(const char *name) const;

private:
    explicit OptionValues(const QCommandLineParser &line) : m_line(line) {}

    const QCommandLineParser &m_line;
    QHash<QString, QString> m_file;
};

} // namespace waymark
