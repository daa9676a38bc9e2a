// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/theme/Theme.h"
#include "ui/widgets/GroupedModel.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/RowFilter.h"
#include "ui/widgets/RowsModel.h"
#include "ui/widgets/TableView.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QScreen>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace waymark;

namespace {

struct Person
{
    QString id;
    QString name;
    int emails = 0;

    bool operator==(const Person &) const = default;
};

QVariant personCell(const Person &person, int column, int role)
{
    if (role == Qt::DisplayRole)
        return column == 0 ? QVariant(person.name) : QVariant(person.emails);
    return {};
}

QVariant personHead(int column, int role)
{
    return role == Qt::DisplayRole ? (column == 0 ? QStringLiteral("Name") : QStringLiteral("Emails"))
                                   : QVariant();
}

class People : public RowsModel<Person>
{
protected:
    int columns() const override { return 2; }
    QString key(const Person &person) const override { return person.id; }
    QVariant cell(const Person &person, int column, int role) const override
    {
        return personCell(person, column, role);
    }
    QVariant head(int column, int role) const override { return personHead(column, role); }
};

/// A list whose rows are read from elsewhere: it notes which ones are asked for.
class FarRows : public QAbstractListModel
{
public:
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : count; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        asked.insert(index.row());
        return role == Qt::DisplayRole ? QVariant(index.row()) : QVariant();
    }
    void reset()
    {
        beginResetModel();
        endResetModel();
    }

    const int count = 100'000;
    mutable QSet<int> asked;
};

class Teams : public GroupedModel<Person>
{
protected:
    int columns() const override { return 2; }
    QString key(const Person &person) const override { return person.id; }
    QVariant cell(const Person &person, int column, int role) const override
    {
        return personCell(person, column, role);
    }
    QVariant head(int column, int role) const override { return personHead(column, role); }
};

Person person(const char *id, const char *name, int emails = 0)
{
    return {QString::fromLatin1(id), QString::fromLatin1(name), emails};
}

QString text(const char *latin)
{
    return QString::fromLatin1(latin);
}

} // namespace

class TestRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_theme = std::make_unique<Theme>(Theme::Choice::Light); }

    void aFlatModelKeepsTheContract()
    {
        People people;
        QAbstractItemModelTester tester(&people, QAbstractItemModelTester::FailureReportingMode::QtTest);
        people.setRows({person("a", "Ada"), person("b", "Ben")});
        people.setRows({person("a", "Ada L."), person("b", "Ben")});
        people.setRows({person("b", "Ben")});
        people.setRows({});
        QCOMPARE(people.rowCount(), 0);
    }

    void aGroupedModelKeepsTheContract()
    {
        Teams teams;
        QAbstractItemModelTester tester(&teams, QAbstractItemModelTester::FailureReportingMode::QtTest);
        teams.setGroups(
            {{text("late"), text("Overdue"), Tone::Danger, {person("a", "Ada")}},
             {text("today"), text("Today"), Tone::Accent, {person("b", "Ben"), person("c", "Cy")}}});
        teams.setGroups(
            {{text("late"), text("Overdue"), Tone::Danger, {person("a", "Ada", 2)}},
             {text("today"), text("Today"), Tone::Accent, {person("b", "Ben"), person("c", "Cy")}}});
        teams.setGroups({{text("today"), text("Today"), Tone::Accent, {}}});
        QCOMPARE(teams.rowCount(teams.index(0, 0)), 0);
        teams.setGroups({});
    }

    void onlyChangedRowsAreRepaintedWhereTheSameRowsStand()
    {
        People people;
        people.setRows({person("a", "Ada"), person("b", "Ben")});
        QSignalSpy reset(&people, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&people, &QAbstractItemModel::dataChanged);
        people.setRows({person("a", "Ada"), person("b", "Benjamin")});
        QCOMPARE(reset.size(), 0);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.constFirst().constFirst().toModelIndex().row(), 1);
        people.setRows({person("b", "Benjamin"), person("a", "Ada")});
        QCOMPARE(reset.size(), 1);
    }

    void theChosenRowIsFoundAgainAfterAReset()
    {
        People people;
        people.setRows({person("a", "Ada"), person("b", "Ben")});
        RowView view;
        view.setModel(&people);
        QVERIFY(view.chooseKey(text("b")));
        people.setRows({person("x", "Xi"), person("b", "Ben"), person("a", "Ada")});
        QCOMPARE(view.currentKey(), text("b"));
        QCOMPARE(view.currentIndex().row(), 1);
        QVERIFY(!view.chooseKey(text("nobody")));
    }

    void aRowThatHasGoneGivesItsPlaceToTheNextWhereTheListKeepsIt()
    {
        Teams teams;
        const Teams::Group now{
            text("today"), text("Today"), Tone::Accent, {person("a", "Ada"), person("b", "Ben")}};
        const Teams::Group later{text("later"), text("Later"), Tone::Neutral, {person("c", "Cy")}};
        teams.setGroups({now, later});
        RowView view;
        view.setModel(&teams);
        view.setKeepsPlace(true);
        QVERIFY(view.chooseKey(text("b")));
        teams.setGroups({{text("today"), text("Today"), Tone::Accent, {person("a", "Ada")}}, later});
        QCOMPARE(view.currentKey(), text("c"));
        QVERIFY(view.selectionModel()->isSelected(view.currentIndex()));
        // The last one gives it to the one before.
        teams.setGroups({{text("today"), text("Today"), Tone::Accent, {person("a", "Ada")}}});
        QCOMPARE(view.currentKey(), text("a"));

        RowView other;
        other.setModel(&teams);
        QVERIFY(other.chooseKey(text("a")));
        teams.setGroups({later});
        QVERIFY(!other.currentIndex().isValid());
    }

    void theRowThatTheFocusMakesCurrentIsSelectedToo()
    {
        People people;
        people.setRows({person("a", "Ada"), person("b", "Ben")});
        RowView view;
        view.setModel(&people);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.setFocus();
        QTRY_VERIFY(view.hasFocus());
        QCOMPARE(view.currentKey(), text("a"));
        QVERIFY(view.selectionModel()->isSelected(view.currentIndex()));
    }

    void foldedGroupsStayFoldedAndTheOthersOpenAfterAReset()
    {
        Teams teams;
        const Teams::Group late{text("late"), text("Overdue"), Tone::Danger, {person("a", "Ada")}};
        const Teams::Group now{text("today"), text("Today"), Tone::Accent, {person("b", "Ben")}};
        const Teams::Group later{text("later"), text("Later"), Tone::Neutral, {person("c", "Cy")}};
        teams.setGroups({late, now});
        RowView view;
        view.setModel(&teams);
        QVERIFY(view.isExpanded(teams.index(0, 0)));
        view.collapse(teams.index(1, 0));
        teams.setGroups({now, late, later});
        QVERIFY(!view.isExpanded(teams.index(0, 0)));
        QVERIFY(view.isExpanded(teams.index(1, 0)));
        QVERIFY(view.isExpanded(teams.index(2, 0)));
    }

    void groupsFoldByKeyAndByClick()
    {
        Teams teams;
        teams.setGroups(
            {{text("late"), text("Overdue"), Tone::Danger, {person("a", "Ada"), person("b", "Ben")}}});
        RowView view;
        view.setItemDelegate(new RowDelegate(&view));
        view.setModel(&teams);
        view.expandAll();
        view.resize(400, 300);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.setFocus();
        const QModelIndex head = teams.index(0, 0);
        view.setCurrentIndex(head);
        QTest::keyClick(&view, Qt::Key_Left);
        QVERIFY(!view.isExpanded(head));
        QTest::keyClick(&view, Qt::Key_Right);
        QVERIFY(view.isExpanded(head));
        QTest::keyClick(&view, Qt::Key_Return);
        QVERIFY(!view.isExpanded(head));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(head).center());
        QVERIFY(view.isExpanded(head));
    }

    void aClickMayReplaceTheRows()
    {
        Teams teams;
        teams.setGroups(
            {{text("late"), text("Overdue"), Tone::Danger, {person("a", "Ada"), person("b", "Ben")}}});
        RowView view;
        view.setItemDelegate(new RowDelegate(&view));
        view.setModel(&teams);
        view.expandAll();
        view.resize(400, 300);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        // As ticking a recipient does, which moves them to another group.
        connect(&view, &QTreeView::clicked, &teams, [&teams] { teams.setGroups({}); });
        const QModelIndex last = teams.index(1, 0, teams.index(0, 0));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(last).center());
        QCOMPARE(teams.rowCount(), 0);
    }

    void enterAndDoubleClickOpenARow()
    {
        People people;
        people.setRows({person("a", "Ada"), person("b", "Ben")});
        RowView view;
        view.setItemDelegate(new RowDelegate(&view));
        view.setModel(&people);
        view.resize(400, 300);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QSignalSpy opened(&view, &RowView::opened);
        view.setCurrentIndex(people.index(1, 0));
        QTest::keyClick(&view, Qt::Key_Return);
        const QPoint first = view.visualRect(people.index(0, 0)).center();
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, first);
        QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, first);
        QCOMPARE(opened.size(), 2);
        QCOMPARE(opened.at(1).constFirst().toModelIndex().row(), 0);
    }

    void copyingGivesRowsWithTheirHeads()
    {
        People people;
        people.setRows({person("a", "Ada", 3), person("b", "Ben\tjamin", 4)});
        TableView view;
        view.setModel(&people);
        view.setSelectionMode(QAbstractItemView::ExtendedSelection);
        view.selectAll();
        QTest::keySequence(&view, QKeySequence::Copy);
        QCOMPARE(QApplication::clipboard()->text(), text("Name\tEmails\nAda\t3\nBen jamin\t4"));
        view.setColumnHidden(1, true);
        QCOMPARE(view.asTabSeparatedText(), text("Name\nAda\nBen jamin"));
    }

    void columnsComeBackAsTheyWereLeft()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(text("settings.ini")), QSettings::IniFormat);
        People people;
        {
            TableView view;
            view.setModel(&people);
            view.keepStateIn(&settings, text("people"), 1);
            view.header()->moveSection(0, 1);
            view.header()->resizeSection(1, 222);
        }
        TableView again;
        again.setModel(&people);
        again.keepStateIn(&settings, text("people"), 1);
        QCOMPARE(again.header()->visualIndex(0), 1);
        QCOMPARE(again.header()->sectionSize(1), 222);
        TableView other;
        other.setModel(&people);
        other.keepStateIn(&settings, text("people"), 2);
        QCOMPARE(other.header()->visualIndex(0), 0);
    }

    void everyWordMustStandInARowThatStays()
    {
        People people;
        people.setRows(
            {person("a", "Ada Lovelace", 12), person("b", "Ben Adams", 3), person("c", "Cy Young", 7)});
        RowFilter filter;
        QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        filter.setSourceModel(&people);
        filter.setWords(text("ada"));
        QCOMPARE(filter.rowCount(), 2);
        filter.setWords(text(" LOVE  12 "));
        QCOMPARE(filter.rowCount(), 1);
        filter.setWords(text("ada young"));
        QCOMPARE(filter.rowCount(), 0);
        filter.setWords(text("  "));
        QCOMPARE(filter.rowCount(), 3);
        filter.sort(1, Qt::DescendingOrder);
        QCOMPARE(filter.index(0, 0).data().toString(), text("Ada Lovelace"));
    }

    void aGroupsHeadStaysWithItsRows()
    {
        Teams teams;
        teams.setGroups({{text("late"), text("Overdue"), Tone::Danger, {person("a", "Ada")}},
                         {text("today"), text("Ada's own"), Tone::Accent, {person("b", "Ben")}}});
        RowFilter filter;
        filter.setSourceModel(&teams);
        filter.setWords(text("ada"));
        QCOMPARE(filter.rowCount(), 1);
        QCOMPARE(filter.index(0, 0).data().toString(), text("Overdue"));
    }

    void theWholeRowShowsThatItIsChosen()
    {
        People people;
        people.setRows({person("a", "Ada"), person("b", "Ben")});
        TableView view;
        view.setModel(&people);
        view.resize(400, 200);
        view.show();
        view.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        view.setFocus();
        view.setCurrentIndex(people.index(0, 0));
        const auto ground = [&view](int x) {
            const QRect row = view.visualRect(view.currentIndex());
            return view.viewport()->grab().toImage().pixelColor(x, row.top() + 4);
        };
        QCOMPARE(ground(200), color(Color::BgSelected, ThemeVariant::Light));
        QCOMPARE(ground(1), color(Color::AccentMark, ThemeVariant::Light));
        QCOMPARE(ground(view.viewport()->width() - 6), color(Color::BgSelected, ThemeVariant::Light));
        view.clearFocus();
        QCOMPARE(ground(200), color(Color::BgSelectedInactive, ThemeVariant::Light));
    }

    void onlyRowsThatAreSeenAreReadHoweverManyThereAre()
    {
        FarRows rows;
        RowView view;
        view.setItemDelegate(new RowDelegate(&view));
        view.resize(300, 400);
        view.setModel(&rows);
        view.show();
        view.grab();
        QVERIFY(!rows.asked.isEmpty());
        QVERIFY2(rows.asked.size() < 50, qPrintable(QString::number(rows.asked.size())));
        rows.asked.clear();
        rows.reset();
        view.grab();
        QVERIFY(!rows.asked.isEmpty());
        QVERIFY2(rows.asked.size() < 50, qPrintable(QString::number(rows.asked.size())));
        view.scrollToBottom();
        view.grab();
        QVERIFY2(rows.asked.size() < 100, qPrintable(QString::number(rows.asked.size())));
    }

    void rowsGrowWithTheSystemFont()
    {
        People people;
        people.setRows({person("a", "Ada")});
        RowView view;
        view.setItemDelegate(new RowDelegate(&view));
        view.setModel(&people);
        QCOMPARE(view.sizeHintForRow(0), 36);
        QFont huge = QApplication::font();
        const QFont usual = huge;
        huge.setPixelSize(30);
        QApplication::setFont(huge);
        QVERIFY(view.sizeHintForRow(0) > QFontMetrics(huge).height());
        QApplication::setFont(usual);
    }

    void scrolledRowsAreWhatAFreshPaintingShows()
    {
        People people;
        QList<Person> rows;
        for (int i = 0; i < 100; ++i)
            rows.append(person(qPrintable(QString::number(i)), qPrintable(QString::number(i * 7919))));
        people.setRows(rows);
        RowView view;
        view.setItemDelegate(new RowDelegate(&view));
        view.setModel(&people);
        view.resize(300, 400);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.setCurrentIndex(people.index(9, 0));
        const auto onScreen = [&view] {
            return view.screen()->grabWindow(view.winId(), 0, 0, view.width(), view.height()).toImage();
        };
        QTRY_COMPARE(onScreen(), view.grab().toImage());
        for (const int step : {1, 5, 3, -2, 40, -7}) {
            view.setCurrentIndex(people.index(view.currentIndex().row() + step, 0));
            view.scrollTo(view.currentIndex());
            QTRY_COMPARE(onScreen(), view.grab().toImage());
        }
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
        QTRY_COMPARE(onScreen(), view.grab().toImage());
        people.setRows({person("a", "Ada")});
        QTRY_COMPARE(onScreen(), view.grab().toImage());
    }

private:
    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestRows)
#include "tst_rows.moc"
