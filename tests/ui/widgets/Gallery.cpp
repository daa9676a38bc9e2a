// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/ui/widgets/Gallery.h"

#include "ui/theme/FocusRing.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/IconFactory.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/CountPill.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FilterEdit.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/KeyCap.h"
#include "ui/widgets/KpiStrip.h"
#include "ui/widgets/MarkLabel.h"
#include "ui/widgets/Monogram.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/RowRole.h"
#include "ui/widgets/SectionHeader.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/SeriesProgress.h"
#include "ui/widgets/SplitButton.h"
#include "ui/widgets/StateMarks.h"
#include "ui/widgets/TabBar.h"
#include "ui/widgets/TableView.h"
#include "ui/widgets/TextLabel.h"
#include "ui/widgets/ToastView.h"
#include "ui/widgets/TokenLineEdit.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QRadioButton>
#include <QStandardItemModel>

namespace waymark {

namespace {

/// At the design's base size of 13 px.
constexpr int ColumnWidth = 446;

QHBoxLayout *line(const QList<QWidget *> &widgets, int spacing = 8)
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(spacing);
    for (QWidget *widget : widgets)
        layout->addWidget(widget, 0, Qt::AlignVCenter);
    layout->addStretch();
    return layout;
}

QWidget *section(const QString &title, const QString &note, const QList<QLayout *> &rows)
{
    auto *widget = new QWidget;
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *head = new SectionHeader(title);
    head->setNote(note);
    head->setUnderlined(true);
    layout->addWidget(head);
    for (QLayout *row : rows)
        layout->addLayout(row);
    return widget;
}

QWidget *sectionOf(const QString &title, const QString &note, QWidget *content)
{
    auto *row = new QVBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(content);
    return section(title, note, {row});
}

template <class T>
T *named(T *widget, const char *name)
{
    widget->setObjectName(QLatin1String(name));
    if (widget->accessibleName().isEmpty())
        widget->setAccessibleName(QLatin1String(name));
    return widget;
}

Button *hovered(Button *button)
{
    button->setAttribute(Qt::WA_UnderMouse);
    return button;
}

Button *pressed(Button *button)
{
    button->setDown(true);
    return button;
}

template <class T>
T *ringed(T *widget)
{
    QObject::connect(widget, &QObject::destroyed, widget, [] {});
    widget->setProperty("showRing", true);
    return widget;
}

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

QFrame *card(QWidget *content)
{
    auto *frame = new QFrame;
    frame->setProperty("card", true);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(content);
    return frame;
}

QString text(const char *latin)
{
    return QString::fromLatin1(latin);
}

} // namespace

Gallery::Gallery(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("content"));
    setAttribute(Qt::WA_StyledBackground);
    const QList<QList<QWidget *>> columns = {
        {buttons(), inputs(), choices(), chips(), progress()},
        {checklist(), list(), table(), tiles(), tabs()},
        {banners(), toast(), emptyState(), menu(), type()},
    };
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(26);
    for (const QList<QWidget *> &column : columns) {
        auto *stack = new QVBoxLayout;
        stack->setSpacing(12);
        for (QWidget *content : column)
            stack->addWidget(content);
        stack->addStretch();
        auto *part = new QWidget;
        part->setLayout(stack);
        stack->setContentsMargins(0, 0, 0, 0);
        part->setFixedWidth(ColumnWidth * QApplication::font().pixelSize() / 13);
        layout->addWidget(part);
    }
}

QWidget *Gallery::buttons()
{
    auto *off = new Button(text("Disabled"));
    off->setEnabled(false);
    auto *small = new Button(text("Small 26"));
    small->setSmall(true);
    auto *split = new SplitButton(text("Split"), Icon::Plus);
    split->setMenu(new QMenu(split));
    auto *more = new IconButton(Icon::Ellipsis, text("More actions"));
    more->setBordered(true);
    auto *segments = new SegmentedControl;
    for (const char *name : {"One", "Two", "Three"})
        segments->addSegment(text(name));
    return section(
        text("Buttons"), text("30 px high, small 26"),
        {line({new Button(text("Default")), hovered(new Button(text("Hover"))),
               pressed(new Button(text("Pressed"))), ringed(new Button(text("Focus"))), off}),
         line({new Button(text("Primary"), Button::Kind::Primary),
               hovered(new Button(text("Hover"), Button::Kind::Primary)),
               pressed(new Button(text("Pressed"), Button::Kind::Primary)),
               ringed(new Button(text("Focus"), Button::Kind::Primary)), split}),
         line({new Button(text("Flat"), Icon::Copy, Button::Kind::Flat),
               new Button(text("Delete"), Icon::Trash2, Button::Kind::Destructive), small, more, segments})});
}

QWidget *Gallery::inputs()
{
    auto *plain = new QLineEdit(text("Text"));
    auto *focused = new QLineEdit(text("Focus"));
    focused->setObjectName(QStringLiteral("focusedLine"));
    auto *readOnly = new QLineEdit(text("Read-only"));
    readOnly->setReadOnly(true);
    auto *address = new QLineEdit(text("k.osei@aldermoor"));
    auto *choice = new QComboBox;
    choice->addItems({text("Choice"), text("Another")});
    auto *wrong = new FormField(text("Address"), named(address, "address"));
    wrong->setError(text("Type a full address."));
    auto *chosen = new FormField(text("Choice"), named(choice, "choice"));
    auto *day = new FormField(text("Due"), named(new DateField(QDate(2026, 11, 19)), "due"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (FormField *field : {wrong, chosen, day})
        row->addWidget(field, 1, Qt::AlignTop);
    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    for (QLineEdit *edit : {named(plain, "plain"), focused, named(readOnly, "readOnly")})
        first->addWidget(edit, 1);
    focused->setAccessibleName(text("Focused line"));

    auto *subject = named(new TokenLineEdit, "subject");
    subject->setTokens(
        {{text("account.name"), text("Account name")}, {text("contact.first_name"), text("First name")}});
    subject->setTokensWithoutValue({text("contact.first_name")});
    subject->setValue({QJsonObject{{text("type"), text("text")}, {text("text"), text("Hi ")}},
                       QJsonObject{{text("type"), text("token")},
                                   {text("attrs"), QJsonObject{{text("name"), text("contact.first_name")}}}},
                       QJsonObject{{text("type"), text("text")}, {text("text"), text(": news for ")}},
                       QJsonObject{{text("type"), text("token")},
                                   {text("attrs"), QJsonObject{{text("name"), text("account.name")}}}}});
    auto *filterRow = new QHBoxLayout;
    filterRow->addWidget(named(new FilterEdit(text("Filter 23 accounts")), "filter"), 1);
    filterRow->addWidget(subject, 1);
    return section(text("Inputs"), text("label above, help below"), {first, row, filterRow});
}

QWidget *Gallery::choices()
{
    auto *on = new QCheckBox(text("On"));
    on->setChecked(true);
    auto *some = new QCheckBox(text("Some"));
    some->setTristate(true);
    some->setCheckState(Qt::PartiallyChecked);
    auto *off = new QCheckBox(text("Disabled"));
    off->setEnabled(false);
    auto *first = new QRadioButton(text("Radio"));
    first->setChecked(true);
    auto *widget = new QWidget;
    widget->setLayout(
        line({on, new QCheckBox(text("Off")), some, off, first, new QRadioButton(text("Radio"))}, 14));
    widget->layout()->setContentsMargins(0, 0, 0, 0);
    return widget;
}

QWidget *Gallery::chips()
{
    const auto health = [](HealthBand band) {
        return QList<QWidget *>{new MarkLabel(band), new TextLabel(markName(band))};
    };
    QList<QWidget *> healths;
    for (const auto band : {HealthBand::Good, HealthBand::Watch, HealthBand::Risk, HealthBand::None})
        healths += health(band);
    return section(
        text("Chips, counts, tokens, health"), text("shape and text, never colour alone"),
        {line({new Chip({text("Neutral")}), new Chip({text("Digital Journey"), Tone::Accent, Icon::Route}),
               new Chip({text("Running"), Tone::Success, Icon::Play}),
               new Chip({text("Unsubscribed"), Tone::Warning, Icon::MailX}),
               new Chip({text("Invalid"), Tone::Danger})}),
         line({new CountPill(6), new CountPill(5, Tone::Accent), new CountPill(3, Tone::Danger),
               new KeyCap(text("Ctrl+K")), new Monogram(text("Priya Raghunathan")),
               new IconLabel(Icon::RefreshCw, 14),
               new TextLabel(text("Auto"), TextStyle::Small, Color::TextSecondary),
               new IconLabel(Icon::Pencil, 14),
               new TextLabel(text("Manual"), TextStyle::Small, Color::TextSecondary)}),
         line(healths, 6)});
}

QWidget *Gallery::progress()
{
    auto *series = new SeriesProgress;
    series->setFixedWidth(150);
    series->setProgress(4, 10);
    auto *bar = new QProgressBar;
    bar->setTextVisible(false);
    bar->setRange(0, 412);
    bar->setValue(250);
    bar->setFixedWidth(110);
    return section(text("Progress"), {},
                   {line({series, bar,
                          new TextLabel(text("Reading 128 of 412"), TextStyle::Small, Color::TextSecondary)},
                         14)});
}

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

QWidget *Gallery::banners()
{
    const auto banner = [](Tone tone, Icon icon, const char *words, const char *action = "") {
        auto *result = new Banner;
        result->setBoxed(true);
        result->setActionAsLink(true);
        result->show(tone, icon, text(words), text(action));
        return result;
    };
    auto *stack = new QVBoxLayout;
    stack->setSpacing(8);
    stack->addWidget(
        banner(Tone::Warning, Icon::CloudOff, "You are offline. Changes are kept here and sent later."));
    stack->addWidget(
        banner(Tone::Danger, Icon::CircleAlert, "The mail server refused the password.", "Check account"));
    stack->addWidget(banner(Tone::Accent, Icon::Info, "Template 3.3 is available.", "Compare"));
    return section(text("Banners"), text("top of the pane"), {stack});
}

QWidget *Gallery::toast()
{
    Toast toast;
    toast.text = text("Step marked as sent");
    toast.action = text("Undo");
    Toast leaving;
    leaving.text = text("Leaves in 8 seconds for 3 recipients");
    leaving.action = text("Undo");
    leaving.countdown = true;
    leaving.milliseconds = 8000;
    auto *stack = new QVBoxLayout;
    stack->setSpacing(8);
    stack->addWidget(new ToastView(toast, this));
    stack->addWidget(new ToastView(leaving, this));
    return section(text("Toast with undo"), text("10 s, one at a time"), {stack});
}

QWidget *Gallery::emptyState()
{
    auto *state =
        new EmptyState(Icon::ListChecks, text("Nothing due today"), text("The next task is on Thu 19 Nov."));
    state->addButton(new Button(text("Show this week")));
    return sectionOf(text("Empty state"), {}, card(state));
}

QWidget *Gallery::menu()
{
    auto *menu = new QMenu;
    menu->setWindowFlags(Qt::Widget);
    const auto add = [menu](Icon icon, const char *words, const char *keys = "") {
        QAction *action = menu->addAction(IconFactory::icon(icon), text(words));
        action->setShortcut(QKeySequence(text(keys)));
        return action;
    };
    menu->setActiveAction(add(Icon::MailCheck, "Validate Email", "Ctrl+E"));
    add(Icon::CalendarClock, "Reschedule...", "Ctrl+D");
    add(Icon::Check, "Mark as sent...");
    menu->addSeparator();
    add(Icon::CircleMinus, "Skip step...");
    add(Icon::RotateCcw, "Restore step")->setEnabled(false);
    menu->setFixedSize(std::max(250, menu->sizeHint().width()), menu->sizeHint().height());
    return sectionOf(text("Menu"), text("28 px items"), menu);
}

QWidget *Gallery::type()
{
    auto *stack = new QVBoxLayout;
    stack->setSpacing(3);
    stack->addWidget(new TextLabel(text("Title 20/28 semibold"), TextStyle::Title));
    stack->addWidget(new TextLabel(text("Heading 15/22 semibold"), TextStyle::Heading));
    stack->addWidget(new TextLabel(text("Body 13/20, medium"), TextStyle::BodyMedium));
    stack->addWidget(
        new TextLabel(text("Small 12/16, labels and second lines"), TextStyle::Small, Color::TextSecondary));
    stack->addWidget(new TextLabel(text("Rail 11/13 medium, nothing smaller carries text"), TextStyle::Rail,
                                   Color::TextTertiary));
    stack->addWidget(new TextLabel(text("Mono 12, logs 550 5.1.1"), TextStyle::Mono, Color::TextSecondary));
    return section(text("Type"), {}, {stack});
}

} // namespace waymark
