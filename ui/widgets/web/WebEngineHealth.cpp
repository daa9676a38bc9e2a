// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/web/WebEngineHealth.h"

#include <cerrno>
#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

namespace waymark {

namespace {

/// Whether an unprivileged process gets a user namespace here. Asked by trying in a child: the settings that
/// forbid it have a different name in each distribution.
bool canMakeUserNamespace()
{
    const pid_t child = fork();
    if (child < 0)
        return true;
    if (child == 0)
        _exit(unshare(CLONE_NEWUSER) == 0 ? 0 : 1);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

WebEngineFacts WebEngineFacts::ofThisProcess()
{
    WebEngineFacts facts;
    facts.root = geteuid() == 0;
    const QList<QByteArray> flags = qgetenv("QTWEBENGINE_CHROMIUM_FLAGS").split(' ');
    facts.sandboxDisabled =
        qEnvironmentVariableIntValue("QTWEBENGINE_DISABLE_SANDBOX") == 1 || flags.contains("--no-sandbox");
    facts.userNamespaces = canMakeUserNamespace();
    return facts;
}

WebEngineHealth WebEngineHealth::judge(const WebEngineFacts &facts)
{
    if (facts.sandboxDisabled)
        return {};
    if (facts.root) {
        return {State::Refused,
                tr("Emails cannot be composed or previewed while Waymark runs as root, because the engine "
                   "that shows them refuses to run unprotected. Start Waymark as an ordinary user.")};
    }
    if (!facts.userNamespaces) {
        return {State::WeakSandbox,
                tr("The sandbox around emails is weaker than usual, because this system does not allow user "
                   "namespaces. Composing and previewing work. An administrator can allow them.")};
    }
    return {};
}

WebEngineHealth WebEngineHealth::check()
{
    return judge(WebEngineFacts::ofThisProcess());
}

} // namespace waymark
