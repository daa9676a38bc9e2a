// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/ContactRepository.h"
#include "tests/core/work/WorkHouse.h"
#include "tests/support/ResultCheck.h"
#include "ui/import/ImportActions.h"
#include "ui/import/ReviewModel.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Notices.h"
#include "ui/shell/Selection.h"
#include "ui/shell/UiContext.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/TableView.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QTest>

namespace waymark::test {

/// A window with the import's actions, a workspace with two accounts, and files to import.
class ImportDesk
{
public:
    ImportDesk()
    {
        northbeam = house.addAccount(QStringLiteral("Northbeam Robotics"));
        aldermoor = house.addAccount(QStringLiteral("Aldermoor Bank"));
        window.resize(1440, 900);
        window.show();
        actions = std::make_unique<ImportActions>(context, &window);
        QObject::connect(&notices, &Notices::told, &notices,
                         [this](int, const Notice &notice) { told.append(notice.text); });
    }

    QString write(const QByteArray &bytes, const QString &name = QStringLiteral("nominations.csv"))
    {
        const QString path = folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no temporary file");
        return path;
    }

    ImportWizard *wizard() const { return window.findChild<ImportWizard *>(); }
    template <class T>
    T *part(const char *name) const
    {
        return wizard() ? wizard()->findChild<T *>(QLatin1String(name)) : nullptr;
    }
    Button *button(const char *name) const { return part<Button>(name); }
    TableView *table(const char *name) const { return part<TableView>(name); }
    /// Rows of a review may be read while the screen goes on.
    QString cell(const char *name, int row, int column) const
    {
        const QModelIndex index = table(name)->model()->index(row, column);
        const auto *review = dynamic_cast<const ReviewModel *>(index.model());
        if (review && !review->rowAt(index) &&
            !QTest::qWaitFor([&] { return review->rowAt(index) != nullptr; }))
            qWarning("the row is not read");
        return index.data().toString();
    }
    /// Whether the page of this name is the one that is shown.
    bool isAt(const char *page) const
    {
        const auto *widget = part<QWidget>(page);
        return widget && widget->isVisible();
    }
    /// Presses a key in the table; the offscreen platform leaves no window active after a menu.
    void press(TableView *table, Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        wizard()->activateWindow();
        if (!QTest::qWaitForWindowActive(wizard()))
            qWarning("the dialog is not active");
        table->setFocus();
        QTest::keyClick(table, key, modifiers);
    }
    /// The entry of this name of the menu that is open; null without.
    QAction *offered(const char *entry) const
    {
        const QList<QMenu *> menus = wizard()->findChildren<QMenu *>();
        for (QMenu *menu : menus) {
            if (auto *action = menu->findChild<QAction *>(QLatin1String(entry)); action && menu->isVisible())
                return action;
        }
        return nullptr;
    }
    void choose(const char *entry) const
    {
        QAction *action = offered(entry);
        auto *menu = qobject_cast<QMenu *>(action->parent());
        action->trigger();
        menu->close();
    }
    bool isReviewed() const
    {
        return isAt("importReview") && button("importNext")->isVisible() &&
               button("reviewAgain")->isEnabled() && table("reviewRows")->model();
    }
    std::optional<Contact> contact(const QString &email)
    {
        return *ContactRepository::findByEmail(house.store->reader(), email);
    }

    WorkHouse house;
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat};
    Theme theme{Theme::Choice::Light};
    ActionRegistry registry;
    Navigator navigator;
    Notices notices;
    Selection selection;
    UiContext context{house.context(), registry, navigator, notices, selection, theme, settings};
    QStringList told;
    Account northbeam;
    Account aldermoor;
    QWidget window;
    std::unique_ptr<ImportActions> actions;
};

} // namespace waymark::test
