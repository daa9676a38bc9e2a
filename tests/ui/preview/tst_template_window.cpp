// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/TemplateRepository.h"
#include "tests/core/work/WorkHouse.h"
#include "tests/support/WebEngineTest.h"
#include "ui/preview/PreviewSpecs.h"
#include "ui/preview/PreviewStage.h"
#include "ui/preview/TemplateViews.h"
#include "ui/preview/TemplateWindow.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Notices.h"
#include "ui/shell/Selection.h"
#include "ui/theme/Theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

const TemplateId runner(u"ci.runner"_s); ///< With a part for SaaS.

/// A begun workspace with the library.
class TemplateDesk
{
public:
    TemplateDesk()
    {
        declarePreviewActions(actions);
        PreviewParts parts;
        parts.openLink = [this](const QUrl &url) { opened = url; };
        views = std::make_unique<TemplateViews>(context, parts);
    }

    WorkHouse house;
    QTemporaryDir folder;
    QSettings settings{folder.filePath(u"s.ini"_s), QSettings::IniFormat};
    Theme theme{Theme::Choice::Light};
    ActionRegistry actions;
    Navigator navigator;
    Notices notices;
    Selection selection;
    UiContext context{house.context(), actions, navigator, notices, selection, theme, settings};
    QUrl opened;
    std::unique_ptr<TemplateViews> views;
};

QString words(const TemplateWindow *window, const char *name)
{
    return window->findChild<QLabel *>(QLatin1String(name))->text();
}

} // namespace

class TestTemplateWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itIsReadWithItsPlaybooksAndItsSource();
    void itsSourcePageOpens();
    void theMarkdownIsAskedForByButtonAndKey();
    void partsForSomeAccountsAreShownOnWish();
    void openedTwiceItIsOneWindow();
    void itFollowsTheLibrary();
    void oneThatIsGoneSaysSoAndOpensNothing();
};

void TestTemplateWindow::itIsReadWithItsPlaybooksAndItsSource()
{
    TemplateDesk desk;
    const TemplateWindow *window = desk.views->open(runner);
    QVERIFY(window);
    const auto reading = TemplateReading::read(desk.house.context(), runner);
    VERIFY_RESULT(reading);
    QCOMPARE(window->stage().shownHtml(), reading->render(true, false).html);
    QVERIFY(window->windowTitle().startsWith(reading->emailTemplate().name));
    QVERIFY(words(window, "templatePlaybooks").contains(u"Digital Adoption - CI Enablement"_s));
    QVERIFY(words(window, "templatePage").contains(reading->emailTemplate().sourceTitle.toHtmlEscaped()));
    QVERIFY(!words(window, "templateCompared").isEmpty());
    // One recipient: there is nobody to step to.
    for (const char *name : {"previewPrevious", "previewNext"})
        QVERIFY(!window->findChild<QWidget *>(QLatin1String(name))->isVisible());
}

void TestTemplateWindow::itsSourcePageOpens()
{
    TemplateDesk desk;
    TemplateWindow *window = desk.views->open(runner);
    QVERIFY(window);
    const auto stored = TemplateRepository::find(desk.house.reader(), runner);
    VERIFY_RESULT(stored);
    auto *page = window->findChild<QLabel *>(u"templatePage"_s);
    page->setFocus();
    QVERIFY(page->focusPolicy() & Qt::TabFocus);
    Q_EMIT page->linkActivated(stored->sourceUrl);
    QCOMPARE(desk.opened, QUrl(stored->sourceUrl));
}

void TestTemplateWindow::theMarkdownIsAskedForByButtonAndKey()
{
    TemplateDesk desk;
    TemplateWindow *window = desk.views->open(runner);
    QVERIFY(window);
    QSignalSpy wanted(desk.views.get(), &TemplateViews::markdownWanted);
    window->findChild<QAbstractButton *>(u"templateMarkdown"_s)->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<TemplateId>(), runner);
    QCOMPARE(wanted.first().at(1).value<QWidget *>(), window);
    const auto actions = window->actions();
    for (QAction *action : actions) {
        if (action->text() == u"&Export the template as Markdown…"_s)
            action->trigger();
    }
    QCOMPARE(wanted.size(), 2);
}

void TestTemplateWindow::partsForSomeAccountsAreShownOnWish()
{
    TemplateDesk desk;
    TemplateWindow *window = desk.views->open(runner);
    QVERIFY(window);
    QCOMPARE(words(window, "templateConditions"), u"Only if Deployment Type is SaaS"_s);
    const QByteArray part = "On GitLab.com, hosted runners";
    QVERIFY(window->stage().shownHtml().contains(part));
    window->findChild<QAbstractButton *>(u"templateShowConditions"_s)->click();
    QVERIFY(!window->stage().shownHtml().contains(part));
    // Where there are none, nothing is said of them.
    TemplateWindow *other = desk.views->open(TemplateId(u"ci.intro"_s));
    QVERIFY(other);
    QVERIFY(!other->findChild<QWidget *>(u"templateShowConditions"_s)->isVisible());
}

void TestTemplateWindow::openedTwiceItIsOneWindow()
{
    TemplateDesk desk;
    TemplateWindow *first = desk.views->open(runner);
    QVERIFY(first);
    QCOMPARE(desk.views->open(runner), first);
    first->close();
    QTRY_VERIFY(!QApplication::topLevelWidgets().contains(first));
    QVERIFY(desk.views->open(runner));
}

void TestTemplateWindow::itFollowsTheLibrary()
{
    TemplateDesk desk;
    const TemplateWindow *window = desk.views->open(runner);
    QVERIFY(window);
    auto changed = TemplateRepository::find(desk.house.reader(), runner);
    VERIFY_RESULT(changed);
    changed->name = u"A newer name"_s;
    changed->subject = {QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, u"A newer subject"_s}}};
    VERIFY_RESULT(desk.house.store->writeAndWait<void>(
        [changed = *changed](WriteTransaction &act) { return TemplateRepository::save(act, changed); }));
    QTRY_VERIFY(window->windowTitle().startsWith(u"A newer name"_s));
    QCOMPARE(window->stage().shown().subject, u"A newer subject"_s);
}

void TestTemplateWindow::oneThatIsGoneSaysSoAndOpensNothing()
{
    TemplateDesk desk;
    QSignalSpy told(&desk.notices, &Notices::told);
    QVERIFY(!desk.views->open(TemplateId(u"tpl_gone"_s)));
    QCOMPARE(told.size(), 1);
}

WAYMARK_WEBENGINE_TEST_MAIN(TestTemplateWindow)
#include "tst_template_window.moc"
