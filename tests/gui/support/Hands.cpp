// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/gui/support/Hands.h"

#include "tests/support/Spin.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QTabBar>
#include <QTreeView>

#include <algorithm>

namespace waymark::test {

namespace {

/// The cells of `parent`'s rows and of those below them, one list a row.
void collectRows(const QAbstractItemModel &model, const QModelIndex &parent, QList<QModelIndexList> &rows)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QModelIndexList cells;
        for (int column = 0; column < model.columnCount(parent); ++column)
            cells.append(model.index(row, column, parent));
        rows.append(cells);
        collectRows(model, cells.value(0), rows);
    }
}

QList<QModelIndexList> rowsIn(const QTreeView *view)
{
    QList<QModelIndexList> rows;
    if (view && view->model())
        collectRows(*view->model(), {}, rows);
    return rows;
}

QModelIndexList rowWith(const QTreeView *view, const QString &text)
{
    const QList<QModelIndexList> rows = rowsIn(view);
    const auto hasText = [&text](const QModelIndex &cell) { return cell.data().toString().contains(text); };
    const auto found = std::find_if(rows.cbegin(), rows.cend(), [&hasText](const QModelIndexList &cells) {
        return std::any_of(cells.cbegin(), cells.cend(), hasText);
    });
    return found == rows.cend() ? QModelIndexList() : *found;
}

template <class Widget>
Widget *awaitedAs(const char *name)
{
    auto *widget = qobject_cast<Widget *>(awaited(name));
    if (!widget)
        qWarning("%s is no %s", name, Widget::staticMetaObject.className());
    return widget;
}

/// The list, once it has such a row.
QTreeView *awaitedRow(const char *name, const QString &text, QModelIndexList *cells)
{
    auto *view = awaitedAs<QTreeView>(name);
    if (!view)
        return nullptr;
    const auto look = [view, &text, cells] {
        *cells = rowWith(view, text);
        return !cells->isEmpty();
    };
    if (spinUntil(look))
        return view;
    qWarning("%s has no row with \"%s\"", name, qPrintable(text));
    return nullptr;
}

} // namespace

QWidget *seen(const char *name)
{
    const QString wanted = QLatin1String(name);
    const QWidget *dialog = QApplication::activeModalWidget();
    QWidget *found = nullptr;
    const QWidgetList all = QApplication::allWidgets();
    for (QWidget *widget : all) {
        if (widget->objectName() != wanted || !widget->isVisible())
            continue;
        if (dialog && widget->window() == dialog)
            return widget;
        found = widget;
    }
    return found;
}

QWidget *awaited(const char *name)
{
    if (!spinUntil([name] { return seen(name) != nullptr; }))
        qWarning("%s is not shown", name);
    return seen(name);
}

bool gone(const char *name)
{
    const bool left = spinUntil([name] { return seen(name) == nullptr; });
    if (!left)
        qWarning("%s is still shown", name);
    return left;
}

bool click(const char *name)
{
    const auto isReady = [name] {
        const QWidget *widget = seen(name);
        return widget && widget->isEnabled();
    };
    if (!spinUntil(isReady)) {
        qWarning(seen(name) ? "%s is not enabled" : "%s is not shown", name);
        return false;
    }
    QTest::mouseClick(seen(name), Qt::LeftButton);
    return true;
}

bool press(const char *name, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *widget = awaited(name);
    if (widget)
        QTest::keyClick(widget, key, modifiers);
    return widget != nullptr;
}

bool pressUntil(const char *name, Qt::Key key, Qt::KeyboardModifiers modifiers, const char *shown)
{
    const bool is = spinUntil([=] {
        QWidget *widget = seen(name);
        if (widget && !seen(shown))
            QTest::keyClick(widget, key, modifiers);
        return seen(shown) != nullptr;
    });
    if (!is)
        qWarning("%s is not shown for a key in %s", shown, name);
    return is;
}

bool write(const char *name, const QString &text)
{
    QWidget *field = awaited(name);
    if (!field)
        return false;
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, text);
    return true;
}

bool pick(const char *name, const QString &entry)
{
    auto *box = awaitedAs<QComboBox>(name);
    if (!box)
        return false;
    const int byData = box->findData(entry);
    const int index = byData >= 0 ? byData : box->findText(entry);
    if (index < 0) {
        qWarning("%s does not offer \"%s\"", name, qPrintable(entry));
        return false;
    }
    box->setFocus();
    box->setCurrentIndex(index);
    return true;
}

bool tick(const char *name, const QString &id)
{
    auto *choices = awaitedAs<QComboBox>(name);
    if (!choices)
        return false;
    const int row = choices->findData(id);
    if (row < 0) {
        qWarning("%s does not offer \"%s\"", name, qPrintable(id));
        return false;
    }
    QTest::mouseClick(choices, Qt::LeftButton);
    choices->view()->setCurrentIndex(choices->model()->index(row, 0));
    QTest::keyClick(choices->view(), Qt::Key_Space);
    QTest::keyClick(choices->view(), Qt::Key_Return);
    return choices->itemData(row, Qt::CheckStateRole).toInt() == Qt::Checked;
}

bool chooseTab(const char *name, int tab)
{
    auto *tabs = awaitedAs<QTabBar>(name);
    if (!tabs)
        return false;
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(tab).center());
    return tabs->currentIndex() == tab;
}

bool chooseSegment(const char *name, int segment)
{
    const QWidget *control = awaited(name);
    auto *button =
        control ? control->findChild<QAbstractButton *>(QStringLiteral("segment%1").arg(segment)) : nullptr;
    if (!button)
        return false;
    QTest::mouseClick(button, Qt::LeftButton);
    return button->isChecked();
}

bool chooseRow(const char *name, const QString &text)
{
    QModelIndexList cells;
    QTreeView *view = awaitedRow(name, text, &cells);
    if (!view)
        return false;
    view->scrollTo(cells.first());
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(cells.first()).center());
    const bool chosen = spinUntil([view, &text] {
        const QModelIndexList wanted = rowWith(view, text);
        return !wanted.isEmpty() && view->currentIndex().siblingAtColumn(0) == wanted.first();
    });
    if (!chosen)
        qWarning("%s does not let its row with \"%s\" be chosen, it stays at \"%s\"", name, qPrintable(text),
                 qPrintable(view->currentIndex().data().toString()));
    return chosen;
}

QStringList rowsOf(const char *name)
{
    QStringList lines;
    const auto rows = rowsIn(qobject_cast<QTreeView *>(seen(name)));
    for (const QModelIndexList &cells : rows) {
        QStringList words;
        for (const QModelIndex &cell : cells)
            words.append(cell.data().toString());
        lines.append(words.join(QLatin1Char('\t')));
    }
    return lines;
}

QString spokenRow(const char *name, const QString &text)
{
    QModelIndexList cells;
    if (!awaitedRow(name, text, &cells))
        return {};
    return cells.first().data(Qt::AccessibleTextRole).toString();
}

void cancelDialogs()
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        auto *dialog = qobject_cast<QDialog *>(window);
        if (dialog && dialog->isVisible())
            dialog->reject();
    }
}

} // namespace waymark::test
