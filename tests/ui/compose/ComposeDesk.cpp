// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/ui/compose/ComposeDesk.h"

#include "core/store/DraftRepository.h"
#include "core/store/TaskRepository.h"
#include "tests/support/Spin.h"
#include "ui/compose/ComposeActions.h"
#include "ui/compose/ComposeWindow.h"
#include "ui/compose/FindingRow.h"
#include "ui/compose/editor/EditorView.h"
#include "ui/preview/EmailActions.h"
#include "ui/preview/PreviewPanel.h"

#include <QPointer>
#include <QTest>
#include <QTreeView>

namespace waymark::test {

ComposeDesk::ComposeDesk(Theme &shownTheme)
    : theme(shownTheme), settings(house.store.folder() + QStringLiteral("/settings"), QSettings::IniFormat),
      context{house.context(), actions, navigator, notices, selection, theme, settings},
      account(house.addAccount())
{
    priya = house.addContact(account, QStringLiteral("Priya"), QStringLiteral("priya.r@northbeam.example"));
    tomasz = house.addContact(account, QStringLiteral("Tomasz"), QStringLiteral("tomasz@northbeam.example"));
    const CtaId cta = house.addSeries(account);
    task = house.taskOf(cta, "monitoring").id;
    ComposeParts parts;
    parts.makePreview = [this] {
        PreviewParts preview;
        preview.folder = QStringLiteral("/tmp/emails");
        preview.sendTest = [this](const QString &address, const QByteArray &message,
                                  const PreviewParts::Done &done) {
            tests.append({address, message});
            done({});
        };
        return new PreviewPanel(context, preview);
    };
    parts.editContact = [this](const ContactId &contact, const AccountId &, QWidget *) {
        edited.append(contact);
    };
    parts.goTo = [this](const Place &place) { places.append(place); };
    parts.openLink = [this](const QUrl &page) { pages.append(page); };
    parts.webEngine = [this] { return health; };
    new EmailActions(context, {}, &window);
    compose = new ComposeActions(context, parts, &window);
}

ComposeWindow *ComposeDesk::open()
{
    Selection::Subject subject;
    subject.task = task;
    selection.set(subject);
    actions.trigger(QStringLiteral("task.validate"));
    spinUntil([this] { return compose->windowOf(task) != nullptr; });
    ComposeWindow *opened = compose->windowOf(task);
    if (opened) {
        opened->activateWindow();
        spinUntil([opened] { return bodyOf(opened)->isReady() && opened->isActiveWindow(); });
    }
    return opened;
}

bool ComposeDesk::close(ComposeWindow *window)
{
    const QPointer<ComposeWindow> gone(window);
    window->close();
    return spinUntil([gone] { return !gone; });
}

Draft ComposeDesk::draft()
{
    return DraftRepository::forTask(house.reader(), task)->value_or(Draft());
}

bool ComposeDesk::hasDraft()
{
    return DraftRepository::forTask(house.reader(), task)->has_value();
}

void toggle(QWidget *window, const Contact &contact)
{
    auto *list = child<QTreeView>(window, "composeRecipients");
    const QModelIndexList found =
        list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, displayName(contact), 1,
                             Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(found.size(), 1);
    list->setCurrentIndex(found.first());
    QTest::keyClick(list, Qt::Key_Space);
}

QList<QString> errorsOf(QWidget *window)
{
    QList<QString> ids;
    const auto rows = window->findChildren<FindingRow *>();
    for (const FindingRow *row : rows) {
        if (!row->isHidden() && row->accessibleName().startsWith(QLatin1String("Error")))
            ids.append(row->objectName());
    }
    return ids;
}

EditorView *bodyOf(ComposeWindow *window)
{
    return window->findChild<EditorView *>();
}

} // namespace waymark::test
