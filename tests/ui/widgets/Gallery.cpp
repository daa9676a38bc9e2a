// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/ui/widgets/Gallery.h"

#include "tests/ui/widgets/GalleryParts.h"
#include "ui/theme/IconFactory.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/TextLabel.h"
#include "ui/widgets/ToastView.h"

#include <QApplication>
#include <QMenu>

namespace waymark {

using namespace gallery;

namespace {

/// At the design's base size of 13 px.
constexpr int ColumnWidth = 446;

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
