// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace waymark {

/// A machine to run the real ./dev on: a copy of the script in a folder of its own, and a PATH with only
/// what every Debian has and stubs for dpkg-query, apt-get, sudo, node, cmake, ninja and ctest. Each stub
/// writes down how it was called.
class PretendMachine
{
public:
    enum class Person {
        Whoever,  ///< Who runs the test.
        Ordinary, ///< Certainly not root.
    };

    struct Answer
    {
        int code = -1;
        QString text; ///< What was said on both channels.
    };

    PretendMachine();

    /// Puts a program called `name` on the PATH, in place of an older one; `script` is bash.
    void put(const QString &name, const QString &script = {});
    void remove(const QString &name);

    /// These packages, and no others, are installed.
    void install(const QStringList &packages);

    /// Makes apt-get answer a question for its plan with `script`.
    void planInstall(const QString &script);

    /// Makes CMake know a target; the program says "NAME ran" and its arguments.
    void build(const QString &target, const QString &preset = QStringLiteral("dev"));

    /// Runs `script`, a path in the repository, with nobody to answer questions. `environment` holds
    /// NAME=value.
    Answer run(const QString &script, const QStringList &arguments, const QStringList &environment = {},
               Person person = Person::Whoever);

    /// `./dev ARGUMENTS` as whoever runs the test.
    Answer dev(const QStringList &arguments, const QStringList &environment = {})
    {
        return run(QStringLiteral("dev"), arguments, environment);
    }

    /// The stubs' calls that start with `start`, in order.
    QStringList calls(const QString &start) const;

    /// Where the copy of the repository stands.
    QString house() const { return m_root.filePath(QStringLiteral("house")); }

private:
    void copyScripts();
    void write(const QString &path, const QString &text) const;

    QTemporaryDir m_root;
};

} // namespace waymark
