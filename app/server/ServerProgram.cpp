// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/server/ServerProgram.h"

#include "app/imports/ImportLine.h"
#include "app/server/ServerCommand.h"

#include <QCoreApplication>
#include <QHash>
#include <QList>

#include <algorithm>
#include <cstdio>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ServerProgram)
};

void say(FILE *stream, const QByteArray &text)
{
    std::fwrite(text.constData(), 1, std::size_t(text.size()), stream);
    std::fflush(stream);
}

ServerExit fail(const Error &error)
{
    say(stderr, error.sentence.toUtf8() + '\n');
    if (!error.detail.isEmpty())
        say(stderr, "  " + error.detail.toUtf8() + '\n');
    switch (error.kind) {
    case ErrorKind::Invalid:
        return ServerExit::Usage;
    case ErrorKind::NotFound:
    case ErrorKind::Damaged:
    case ErrorKind::Unsupported:
        return ServerExit::Unreadable;
    case ErrorKind::Busy:
        return ServerExit::Busy;
    default:
        return ServerExit::Failed;
    }
}

QString overview(const QCommandLineParser &line)
{
    QString text = QStringLiteral("waymark-server --data FOLDER [OPTION…]\n"
                                  "waymark-server COMMAND [ARGUMENT…] --data FOLDER\n\n");
    text += Words::tr("Without a command it serves until SIGTERM or SIGINT.") + QStringLiteral("\n\n") +
            Words::tr("Commands:") + u'\n';
    for (const ServerCommand &command : serverCommands())
        text += QStringLiteral("  %1  %2\n")
                    .arg(QString(command.words + u' ' + command.arguments), -46)
                    .arg(command.summary);
    text += u'\n' + line.helpText().section(u'\n', 1);
    return text;
}

/// What a line may say beside what serving takes, by the command that it belongs to.
QHash<QString, QList<QCommandLineOption>> commandOptions()
{
    const QCommandLineOption tam(
        QStringLiteral("tam"),
        Words::tr("Give new accounts of which the file names no manager to the TAM with <email>."),
        QStringLiteral("email"));
    const QCommandLineOption as(QStringLiteral("as"),
                                Words::tr("Import as the admin with <email>; the first one without."),
                                QStringLiteral("email"));
    const QCommandLineOption dryRun(QStringLiteral("dry-run"),
                                    Words::tr("Only say what an import would do."));
    const QCommandLineOption role(QStringLiteral("role"), Words::tr("Of a new user: tam, admin or both."),
                                  QStringLiteral("role"));
    const QCommandLineOption device(QStringLiteral("device"), Words::tr("What a token is for."),
                                    QStringLiteral("name"));
    const QCommandLineOption days(QStringLiteral("days"), Words::tr("How long a token is good; 365 without."),
                                  QStringLiteral("number"));
    const QCommandLineOption name(QStringLiteral("name"), Words::tr("The organisation is called <name>."),
                                  QStringLiteral("name"));
    const QCommandLineOption address(
        QStringLiteral("address"),
        Words::tr("<line> is a line of its postal address; once for each, in their order."),
        QStringLiteral("line"));
    const QCommandLineOption zone(QStringLiteral("time-zone"), Words::tr("Its days begin in <zone>."),
                                  QStringLiteral("zone"));
    return {{QStringLiteral("user add"), {role}},
            {QStringLiteral("organisation"), {name, address, zone}},
            {QStringLiteral("token create"), {device, days}},
            {QStringLiteral("import-accounts"),
             ImportLine::options(ImportKind::Accounts) + QList{dryRun, as, tam}}};
}

/// A line that says what its command does not know was meant otherwise. `words` is empty for serving.
Result<void> expectOwnOptions(const QString &words, const QCommandLineParser &line)
{
    const auto options = commandOptions();
    for (auto it = options.begin(); it != options.end(); ++it) {
        for (const QCommandLineOption &option : it.value()) {
            const QString name = option.names().constFirst();
            if (it.key() != words && line.isSet(name))
                return failure(ErrorKind::Invalid,
                               Words::tr("--%1 belongs to “%2” alone.").arg(name, it.key()));
        }
    }
    return {};
}

const ServerCommand *commandOf(const QStringList &words)
{
    const QList<ServerCommand> &commands = serverCommands();
    const auto found = std::find_if(commands.cbegin(), commands.cend(), [&](const ServerCommand &each) {
        return words.mid(0, each.words.count(u' ') + 1).join(u' ') == each.words;
    });
    return found == commands.cend() ? nullptr : &*found;
}

ServerExit runCommand(const ServerCommand &command, const ServerOptions &options,
                      const QCommandLineParser &line, const Clock &clock)
{
    const QStringList arguments = line.positionalArguments().mid(command.words.count(u' ') + 1);
    if (arguments.size() != command.argumentCount)
        return fail({ErrorKind::Invalid,
                     Words::tr("That is not how it is called: waymark-server %1 %2.")
                         .arg(command.words, command.arguments)
                         .replace(QStringLiteral(" ."), QStringLiteral(".")),
                     {}});
    const auto answer = command.run({options, line, arguments, clock});
    if (!answer)
        return fail(answer.error());
    say(stdout, answer->text);
    return answer->foundProblems ? ServerExit::Problems : ServerExit::Done;
}

} // namespace

ServerExit runServerProgram(const QStringList &arguments, const Clock &clock)
{
    QCommandLineParser line;
    ServerOptions::declare(line);
    for (const auto &options : commandOptions())
        line.addOptions(options);
    line.addOptions({
        {{QStringLiteral("h"), QStringLiteral("help")}, Words::tr("Show this help.")},
        {{QStringLiteral("v"), QStringLiteral("version")}, Words::tr("Show the version.")},
    });
    if (!line.parse(arguments))
        return fail({ErrorKind::Invalid, line.errorText(), {}});
    if (line.isSet(QStringLiteral("help"))) {
        say(stdout, overview(line).toUtf8());
        return ServerExit::Done;
    }
    if (line.isSet(QStringLiteral("version"))) {
        say(stdout, "waymark-server " + QCoreApplication::applicationVersion().toUtf8() + '\n');
        return ServerExit::Done;
    }
    const QStringList words = line.positionalArguments();
    const ServerCommand *command = commandOf(words);
    if (!words.isEmpty() && !command)
        return fail({ErrorKind::Invalid,
                     Words::tr("There is no command “%1”. “waymark-server --help” lists them.")
                         .arg(words.mid(0, 2).join(u' ')),
                     {}});
    const Result<void> meant = expectOwnOptions(command ? command->words : QString(), line);
    if (!meant)
        return fail(meant.error());
    const auto options = ServerOptions::read(line);
    if (!options)
        return fail(options.error());
    if (command)
        return runCommand(*command, *options, line, clock);
    const Result<void> served = serve(*options, clock);
    return served ? ServerExit::Done : fail(served.error());
}

} // namespace waymark
