// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/TemplateRepository.h"
#include "core/work/library/LibraryExchange.h"
#include "core/work/library/LibraryOrigins.h"
#include "tests/core/work/WorkHouse.h"
#include "tests/support/Wait.h"
#include "ui/settings/LibrarySection.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Notices.h"
#include "ui/shell/Selection.h"
#include "ui/theme/Theme.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonObject>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace waymark;

namespace {

/// The section over a workspace that has just begun.
class LibraryDesk
{
public:
    LibraryDesk() { section.show(); }

    template <class Widget>
    Widget *find(const char *name) const
    {
        return section.findChild<Widget *>(QLatin1String(name));
    }
    void click(const char *button) const { find<QAbstractButton>(button)->click(); }

    WorkHouse house;
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat};
    Theme theme{Theme::Choice::Light};
    ActionRegistry actions;
    Navigator navigator;
    Notices notices;
    Selection selection;
    UiContext context{house.context(), actions, navigator, notices, selection, theme, settings};
    LibrarySection section{context};
};

/// Makes a template look as if it had been changed here, and the program had a newer text since.
void changeTemplate(LibraryDesk &desk, const TemplateId &id)
{
    VERIFY_RESULT(desk.house.store->writeAndWait<void>([id](WriteTransaction &transaction) -> Result<void> {
        auto email = TemplateRepository::find(transaction.connection(), id);
        WAYMARK_TRY(email);
        email->subject = {QJsonObject{{QStringLiteral("type"), QStringLiteral("text")},
                                      {QStringLiteral("text"), QStringLiteral("Our own words")}}};
        email->version = QStringLiteral("0.9");
        WAYMARK_TRY(TemplateRepository::save(transaction, *email));
        auto origins = LibraryOrigins::read(transaction.connection());
        WAYMARK_TRY(origins);
        origins->set(LibraryOrigins::templateKey(id.toString()), QStringLiteral("an older one"));
        return origins->write(transaction);
    }));
    desk.house.store->drain();
}

} // namespace

/// Settings > Program library.
class TestSettingsLibrary : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNewerTextIsChosenInSettings();
    void aLibraryIsImportedAndExported();
};

void TestSettingsLibrary::aNewerTextIsChosenInSettings()
{
    LibraryDesk desk;
    const TemplateId id(QStringLiteral("ci.runner"));
    const auto subject = [&] {
        return TemplateRepository::find(desk.house.store->reader(), id)
            ->subject.at(0)[QStringLiteral("text")]
            .toString();
    };
    const auto there = [&](const char *button) {
        const auto *found = desk.find<QAbstractButton>(button);
        return found && found->isVisibleTo(&desk.section);
    };
    changeTemplate(desk, id);
    WAIT_VERIFY(there("settingsLibraryKeep"));
    desk.click("settingsLibraryKeep");
    WAIT_VERIFY(!there("settingsLibraryKeep"));
    QCOMPARE(subject(), QStringLiteral("Our own words"));
    desk.notices.undo();
    WAIT_VERIFY(there("settingsLibraryTake"));
    desk.click("settingsLibraryTake");
    WAIT_VERIFY(!there("settingsLibraryTake"));
    QVERIFY(subject() != QStringLiteral("Our own words"));
    desk.notices.undo();
    WAIT_VERIFY(subject() == QStringLiteral("Our own words"));
}

void TestSettingsLibrary::aLibraryIsImportedAndExported()
{
    LibraryDesk desk;
    auto *choice = desk.find<QComboBox>("settingsLibraryChoice");
    WAIT_VERIFY(choice->count() > 40);
    const auto save = [&](const char *button, const QString &path) {
        desk.click(button);
        auto *dialog = desk.find<QFileDialog>("settingsLibraryDialog");
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
        WAIT_VERIFY(!desk.find<QFileDialog>("settingsLibraryDialog"));
    };
    const QString file = desk.folder.filePath(QStringLiteral("ci.json"));
    const int all = choice->count();
    choice->setCurrentIndex(choice->findData(QStringLiteral("ci-enablement")));
    save("settingsLibraryExport", file);
    WAIT_VERIFY(QFile::exists(file));
    VERIFY_RESULT(LibraryExchange::read(file));
    const QString page = desk.folder.filePath(QStringLiteral("ci.md"));
    save("settingsLibraryMarkdown", page);
    WAIT_VERIFY(QFile::exists(page));
    // A template has a page, and no library of its own.
    choice->setCurrentIndex(choice->findData(QStringLiteral("ci.runner")));
    QVERIFY(!desk.find<QAbstractButton>("settingsLibraryExport")->isEnabled());

    QFile source(file);
    QVERIFY(source.open(QIODevice::ReadOnly));
    QByteArray bytes = source.readAll();
    bytes.replace("\"ci-enablement\"", "\"ours\"");
    QFile changed(desk.folder.filePath(QStringLiteral("ours.json")));
    QVERIFY(changed.open(QIODevice::WriteOnly) && changed.write(bytes) == bytes.size());
    changed.close();
    save("settingsLibraryImport", changed.fileName());
    WAIT_VERIFY(choice->count() == all + 1);
    desk.notices.undo();
    WAIT_VERIFY(choice->count() == all);

    QVERIFY(changed.resize(200));
    QSignalSpy told(&desk.notices, &Notices::told);
    save("settingsLibraryImport", changed.fileName());
    WAIT_VERIFY(told.size() == 1);
    QVERIFY(told.first().at(1).value<Notice>().error);
    QCOMPARE(choice->count(), all);
}

QTEST_MAIN(TestSettingsLibrary)
#include "tst_settings_library.moc"
