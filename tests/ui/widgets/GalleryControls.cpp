// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/ui/widgets/Gallery.h"
#include "tests/ui/widgets/GalleryParts.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/CountPill.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/FilterEdit.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/KeyCap.h"
#include "ui/widgets/MarkLabel.h"
#include "ui/widgets/Monogram.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/SeriesProgress.h"
#include "ui/widgets/SplitButton.h"
#include "ui/widgets/StateMarks.h"
#include "ui/widgets/TextLabel.h"
#include "ui/widgets/TokenLineEdit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonObject>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QRadioButton>

namespace waymark {

using namespace gallery;

namespace {

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

/// Has the test put a focus ring around it: only one control has the real focus.
Button *ringed(Button *button)
{
    button->setProperty("showRing", true);
    return button;
}

} // namespace

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

} // namespace waymark
