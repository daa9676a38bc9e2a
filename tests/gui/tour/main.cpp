// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

// Drives the whole program as a person would, and keeps a picture of every screen in both themes.

#include "tests/gui/support/GuiApplication.h"
#include "tests/gui/support/Hands.h"
#include "tests/gui/support/Steps.h"
#include "tests/gui/tour/Scenes.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <initializer_list>

namespace waymark::test {

namespace {

struct NamedScene
{
    const char *name;
    Scene play;
};

/// Plays them all, and says which ones stopped half-way.
bool playAll(Stage &stage, std::initializer_list<NamedScene> scenes)
{
    bool whole = true;
    const QStringList wanted = QCoreApplication::arguments().mid(2);
    for (const NamedScene &scene : scenes) {
        if (!wanted.isEmpty() && !wanted.contains(QLatin1String(scene.name)))
            continue;
        if (!scene.play(stage)) {
            std::printf("The scene \"%s\" stopped half-way.\n", scene.name);
            whole = false;
        }
        cancelDialogs();
    }
    return whole;
}

bool playOnNewProfile(Theme::Choice theme, Camera &camera)
{
    ProgramRun run(theme);
    if (const auto started = run.start(); !started) {
        std::printf("%s\n", qPrintable(describe(started.error())));
        return false;
    }
    Stage stage{run, camera};
    return playAll(stage, {{"welcome", welcomeScene}, {"empty", emptyScene}});
}

bool playWithSample(Theme::Choice theme, Camera &camera)
{
    ProgramRun run(theme);
    if (!run.start() || !introduceYourself() || !begin(run, "welcomeSample"))
        return false;
    Stage stage{run, camera};
    return playAll(stage, {{"today", todayScene},
                           {"account", accountScene},
                           {"account dialogs", accountDialogScene},
                           {"new CTA", newCtaScene},
                           {"checklist", checklistScene},
                           {"task dialogs", taskDialogScene},
                           {"compose", composeScene},
                           {"preview", previewScene},
                           {"send", sendScene},
                           {"outbox", outboxScene},
                           {"import", importScene},
                           {"contacts", contactsScene},
                           {"search", searchScene},
                           {"settings", settingsScene},
                           {"sync", syncScene}});
}

/// The offscreen platform's own screen is smaller than the windows.
void wantLargeScreen(const QString &folder)
{
    if (qgetenv("QT_QPA_PLATFORM") != "offscreen")
        return;
    QFile file(folder + QStringLiteral("/screen.json"));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write(R"({"synchronousWindowSystemEvents": false, "windowFrameMargins": false, "screens": [
        {"name": "tour", "x": 0, "y": 0, "width": 1920, "height": 1200,
         "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})");
    file.close();
    const QByteArray platform = "offscreen:configfile=" + QFile::encodeName(file.fileName());
    qputenv("QT_QPA_PLATFORM", platform);
}

} // namespace

} // namespace waymark::test

int main(int argc, char **argv)
{
    using namespace waymark;
    const QTemporaryDir scratch;
    test::wantLargeScreen(scratch.path());
    const test::GuiApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString folder =
        arguments.value(1, QCoreApplication::applicationDirPath() + QStringLiteral("/tour"));
    if (!QDir().mkpath(folder)) {
        std::printf("The folder %s cannot be made.\n", qPrintable(folder));
        return 1;
    }
    test::Camera camera(folder);
    bool whole = true;
    for (const auto theme : {Theme::Choice::Light, Theme::Choice::Dark}) {
        camera.setTheme(theme == Theme::Choice::Dark ? QStringLiteral("dark") : QStringLiteral("light"));
        whole = test::playOnNewProfile(theme, camera) && whole;
        whole = test::playWithSample(theme, camera) && whole;
    }
    std::printf("%d pictures in %s\n", camera.count(), qPrintable(QDir(folder).absolutePath()));
    return whole ? 0 : 1;
}
