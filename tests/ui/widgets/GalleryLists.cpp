// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/ui/widgets/Gallery.h"
#include "tests/ui/widgets/GalleryParts.h"
#include "ui/widgets/KpiStrip.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/TabBar.h"
#include "ui/widgets/TableView.h"

#include <QHeaderView>
#include <QStandardItemModel>

namespace waymark {

using namespace gallery;

namespace {

/// The rows of mock-up 13's lists; the delegate shows whatever stands in the user role.
class PlainRows : public RowDelegate
{
public:
    explicit PlainRows(QList<RowContent> rows, QObject *parent) : RowDelegate(parent), m_rows(std::move(rows))
    {
    }

protected:
    RowContent content(const QModelIndex &index) const override { return m_rows.at(index.row()); }

private:
    QList<RowContent> m_rows;
};

RowView *rowView(const QList<RowContent> &rows, int height, const char *name)
{
    auto *view = named(new RowView, name);
    auto *model = new QStandardItemModel(view);
    for (const RowContent &row : rows)
        model->appendRow(new QStandardItem(row.name));
    auto *delegate = new PlainRows(rows, view);
    delegate->setMinimumHeight(height);
    view->setModel(model);
    view->setItemDelegate(delegate);
    view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setFixedHeight(static_cast<int>(rows.size()) * view->sizeHintForRow(0) - 1);
    return view;
}

} // namespace

QWidget *Gallery::checklist()
{
    const auto row = [](ChecklistMark mark, const char *name, const char *right,
                        Color tone = Color::TextTertiary) {
        RowContent content;
        content.mark = mark;
        content.name = text(name);
        content.nameWeight = mark == ChecklistMark::Due ? 600 : 400;
        content.right = text(right);
        content.rightColor = tone;
        content.rightWeight = tone == Color::TextTertiary ? 400 : 500;
        if (mark == ChecklistMark::Sent)
            content.nameColor = Color::TextSecondary;
        if (mark == ChecklistMark::Skipped)
            content.nameColor = Color::TextTertiary;
        return content;
    };
    return sectionOf(
        text("Checklist rows"), text("32 px, 8 states"),
        card(rowView({row(ChecklistMark::ToDo, "To do", "23 Nov"),
                      row(ChecklistMark::Due, "Due today", "Today", Color::AccentText),
                      row(ChecklistMark::Overdue, "Overdue", "2 days late", Color::DangerText),
                      row(ChecklistMark::Draft, "Draft saved", "Draft 10:41", Color::WarningText),
                      row(ChecklistMark::Scheduled, "Scheduled", "Thu 19 Nov, 09:00"),
                      row(ChecklistMark::Sent, "Sent", "16 Nov"),
                      row(ChecklistMark::Failed, "Failed", "1 of 3 refused", Color::DangerText),
                      row(ChecklistMark::Skipped, "Skipped", "SaaS only")},
                     32, "checklist")));
}

QWidget *Gallery::list()
{
    const auto row = [](const char *name, const char *second, const char *right) {
        RowContent content;
        content.health = HealthBand::Good;
        content.name = text(name);
        content.second = text(second);
        content.lines = 2;
        content.right = text(right);
        return content;
    };
    auto *view =
        rowView({row("Aldermoor Bank", "Renews 30 Jan 2027", "$412,000"),
                 row("Northbeam Robotics with a name that is far too long to fit in one row of this list",
                     "Renews 29 Oct 2027", "$184,000"),
                 row("Castellan Systems", "Renews 31 Jan 2027", "$228,000")},
                48, "list");
    view->setCurrentIndex(view->model()->index(1, 0));
    return sectionOf(text("List rows"), text("36 compact, 48 two-line"), card(view));
}

QWidget *Gallery::table()
{
    auto *view = named(new TableView, "table");
    auto *model = new QStandardItemModel(2, 3, view);
    const QStringList cells = {text("An intro to GitLab CI/CD"), text("604"), text("17.2%"),
                               text("GitLab CI in action"),      text("495"), text("9.3%")};
    const QStringList heads = {text("Email"), text("Delivered"), text("Click rate")};
    for (int i = 0; i < cells.size(); ++i)
        model->setData(model->index(i / 3, i % 3), cells.at(i));
    for (int column = 0; column < 3; ++column) {
        model->setHeaderData(column, Qt::Horizontal, heads.at(column));
        if (column == 0)
            continue;
        const QVariant right = static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
        model->setHeaderData(column, Qt::Horizontal, right, Qt::TextAlignmentRole);
        for (int i = 0; i < 2; ++i)
            model->setData(model->index(i, column), right, Qt::TextAlignmentRole);
    }
    view->setModel(model);
    view->header()->setSortIndicatorShown(true);
    view->header()->setSortIndicator(0, Qt::AscendingOrder);
    view->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    view->header()->setStretchLastSection(false);
    view->header()->resizeSection(1, 90);
    view->header()->resizeSection(2, 90);
    view->setFixedHeight(28 + 71);
    view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return sectionOf(text("Table"), text("numbers right-aligned"), card(view));
}

QWidget *Gallery::tiles()
{
    auto *strip = new KpiStrip;
    strip->setTiles({{text("Health"), text("82"), text("Good, +3 in 30 days"), HealthBand::Good},
                     {text("Seat utilisation"), text("74%"), text("237 of 320 seats")},
                     {text("NPS"), {}, text("No replies yet")}});
    auto *ribbon = new KpiStrip(KpiStrip::Look::Ribbon);
    ribbon->setClickable(true);
    ribbon->setTiles(
        {{text("Overdue"), text("3"), text("Oldest is 5 days late"), std::nullopt, Color::DangerText},
         {text("Due today"), text("5"), text("3 emails, 1 call, 1 survey")},
         {text("Later this week"), text("6"), text("1 already scheduled")}});
    auto *both = new QVBoxLayout;
    both->addWidget(strip);
    both->addWidget(ribbon);
    return section(text("KPI tiles"), text("one framed strip"), {both});
}

QWidget *Gallery::tabs()
{
    auto *bar = named(new TabBar, "tabs");
    for (const char *name : {"Overview", "Contacts", "CTAs", "Timeline"})
        bar->addTab(text(name));
    bar->setCount(1, 14);
    bar->setCount(2, 3);
    return sectionOf(text("Tabs"), text("36 px"), bar);
}

} // namespace waymark
