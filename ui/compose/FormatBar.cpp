// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/FormatBar.h"

#include "core/email/TokenRegistry.h"
#include "ui/compose/editor/EditorView.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IconButton.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QSignalBlocker>

namespace waymark {

namespace {

/// Fits beside both panes into the smallest window that the design allows.
constexpr int narrowest = 560;

} // namespace

FormatBar::FormatBar(EditorView *editor, QWidget *parent)
    : QFrame(parent), m_editor(editor), m_line(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("composeFormatBar"));
    setAccessibleName(tr("Formatting"));
    setProperty("pane", QStringLiteral("window"));
    setProperty("edge", QStringLiteral("bottom"));
    setMinimumHeight(40);
    m_line->setContentsMargins(12, 4, 12, 5);
    m_line->setSpacing(2);
    addHistory();
    addMarks();
    addBlocks();
    addTargets();
    addTokens();
    m_line->addStretch(1);
    addValues();
    for (QWidget *stop : std::as_const(m_stops)) {
        stop->setFocusPolicy(Qt::NoFocus);
        stop->installEventFilter(this);
    }
    connect(editor, &EditorView::stateChanged, this, &FormatBar::show);
    show(editor->state());
}

void FormatBar::addHistory()
{
    m_undo = addButton(Icon::Undo2, tr("Undo (Ctrl+Z)"), "Undo", &EditorView::undo);
    m_redo = addButton(Icon::Redo2, tr("Redo (Ctrl+Shift+Z)"), "Redo", &EditorView::redo);
    addDivider();
}

void FormatBar::addMarks()
{
    m_blocks = makeBlocks();
    m_line->addSpacing(4);
    m_bold = addButton(Icon::Bold, tr("Bold (Ctrl+B)"), "Bold", &EditorView::toggleBold);
    m_italic = addButton(Icon::Italic, tr("Italic (Ctrl+I)"), "Italic", &EditorView::toggleItalic);
    m_underline =
        addButton(Icon::Underline, tr("Underline (Ctrl+U)"), "Underline", &EditorView::toggleUnderline);
    for (IconButton *mark : {m_bold, m_italic, m_underline})
        mark->setCheckable(true);
    addDivider();
}

void FormatBar::addBlocks()
{
    m_bullets = addButton(Icon::List, tr("Bulleted list (Ctrl+Shift+L)"), "BulletList",
                          &EditorView::toggleBulletList);
    m_numbers = addButton(Icon::ListOrdered, tr("Numbered list (Ctrl+Shift+O)"), "OrderedList",
                          &EditorView::toggleOrderedList);
    m_quote = addButton(Icon::TextQuote, tr("Quote"), "Quote", &EditorView::toggleQuote);
    for (IconButton *block : {m_bullets, m_numbers, m_quote})
        block->setCheckable(true);
    addDivider();
}

void FormatBar::addTargets()
{
    m_link = addButton(Icon::Link, tr("Link… (Ctrl+Shift+K)"), "Link",
                       [this](EditorView &) { Q_EMIT linkWanted(); });
    m_link->setCheckable(true);
    addButton(Icon::RectangleHorizontal, tr("Button…"), "Button",
              [this](EditorView &) { Q_EMIT buttonWanted(); });
    addDivider();
}

void FormatBar::addValues()
{
    m_values = new Button(tr("Show values"), Icon::Eye, Button::Kind::Flat);
    m_values->setObjectName(QStringLiteral("composeShowValues"));
    m_values->setCheckable(true);
    m_values->setAccessibleName(m_values->text());
    m_values->setToolTip(tr("Show values: the first recipient’s in place of tokens"));
    m_values->setSmall(true);
    m_line->addWidget(m_values);
    m_stops.append(m_values);
    connect(m_values, &QPushButton::toggled, this, &FormatBar::showValuesChanged);
}

bool FormatBar::showsValues() const
{
    return m_values->isChecked();
}

void FormatBar::setShowsValues(bool shown)
{
    m_values->setChecked(shown);
}

/// In a narrow window the buttons at its end are shown without their words.
QSize FormatBar::minimumSizeHint() const
{
    return QFrame::minimumSizeHint().boundedTo({narrowest, QWIDGETSIZE_MAX});
}

void FormatBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    if (!m_tokens->text().isEmpty())
        m_wide = layout()->minimumSize().width();
    const bool words = width() >= m_wide;
    m_tokens->setText(words ? tr("Insert token") : QString());
    m_values->setText(words ? tr("Show values") : QString());
}

template <class Act>
IconButton *FormatBar::addButton(Icon icon, const QString &name, const char *id, Act act)
{
    auto *button = new IconButton(icon, name);
    button->setObjectName(QStringLiteral("format") + QLatin1String(id));
    button->setSmall(true);
    m_line->addWidget(button);
    m_stops.append(button);
    connect(button, &QToolButton::clicked, this, [this, act] {
        std::invoke(act, *m_editor);
        show(m_editor->state());
    });
    return button;
}

void FormatBar::addDivider()
{
    auto *line = new QFrame;
    line->setProperty("divider", true);
    line->setFixedSize(1, 18);
    m_line->addSpacing(5);
    m_line->addWidget(line);
    m_line->addSpacing(5);
}

QComboBox *FormatBar::makeBlocks()
{
    auto *blocks = new QComboBox;
    blocks->setObjectName(QStringLiteral("formatBlock"));
    blocks->setAccessibleName(tr("Kind of text"));
    blocks->addItem(tr("Paragraph"), int(EditorBlock::Paragraph));
    blocks->addItem(tr("Heading 1"), int(EditorBlock::Heading1));
    blocks->addItem(tr("Heading 2"), int(EditorBlock::Heading2));
    blocks->addItem(tr("Heading 3"), int(EditorBlock::Heading3));
    blocks->setMinimumWidth(112);
    blocks->setProperty("small", true);
    m_line->addWidget(blocks);
    m_stops.append(blocks);
    connect(blocks, &QComboBox::activated, this,
            [this, blocks] { m_editor->setBlock(EditorBlock(blocks->currentData().toInt())); });
    return blocks;
}

void FormatBar::addTokens()
{
    auto *button = m_tokens = new Button(tr("Insert token"), Icon::Braces);
    button->setObjectName(QStringLiteral("composeInsertToken"));
    button->setSmall(true);
    button->setAccessibleName(button->text());
    button->setToolTip(tr("Insert token (Ctrl+Shift+T)"));
    auto *menu = new QMenu(button);
    std::optional<TokenGroup> group;
    for (const TokenInfo &token : TokenRegistry::all()) {
        if (group != token.group)
            menu->addSection(tokenGroupLabel(token.group));
        group = token.group;
        connect(menu->addAction(token.label()), &QAction::triggered, this,
                [this, name = token.name] { Q_EMIT tokenWanted(name); });
    }
    button->setMenu(menu);
    button->setStyleSheet(
        QStringLiteral("QPushButton::menu-indicator { subcontrol-position: center right; right: 6px; }"));
    m_line->addWidget(button);
    m_stops.append(button);
}

void FormatBar::show(const EditorState &state)
{
    m_undo->setEnabled(state.canUndo);
    m_redo->setEnabled(state.canRedo);
    m_bold->setChecked(state.bold);
    m_italic->setChecked(state.italic);
    m_underline->setChecked(state.underline);
    m_bullets->setChecked(state.bulletList);
    m_numbers->setChecked(state.orderedList);
    m_quote->setChecked(state.block == EditorBlock::Quote);
    m_link->setChecked(!state.link.isEmpty());
    for (QWidget *mark : {m_bold, m_italic, m_underline, m_link})
        mark->setEnabled(!state.inButton);
    m_blocks->setCurrentIndex(m_blocks->findData(int(state.block)));
    keepStop();
}

/// The Tab key must always find the bar: its stop moves on from a button that cannot be pressed any more.
void FormatBar::keepStop()
{
    if (m_stop && m_stop->isEnabled())
        return;
    for (QWidget *stop : std::as_const(m_stops)) {
        if (!stop->isEnabled())
            continue;
        const bool focused = m_stop && m_stop->hasFocus();
        makeStop(stop);
        if (focused)
            stop->setFocus(Qt::OtherFocusReason);
        return;
    }
}

void FormatBar::makeStop(QWidget *stop)
{
    if (m_stop)
        m_stop->setFocusPolicy(Qt::NoFocus);
    m_stop = stop;
    m_stop->setFocusPolicy(Qt::TabFocus);
}

bool FormatBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto *stop = static_cast<QWidget *>(watched);
        const int forward = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
        const int back = isRightToLeft() ? Qt::Key_Right : Qt::Key_Left;
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == forward || key == back) {
            moveFocus(stop, key == forward ? 1 : -1);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void FormatBar::moveFocus(QWidget *from, int step)
{
    for (auto i = m_stops.indexOf(from) + step; i >= 0 && i < m_stops.size(); i += step) {
        if (!m_stops.at(i)->isEnabled())
            continue;
        makeStop(m_stops.at(i));
        m_stop->setFocus(Qt::TabFocusReason);
        return;
    }
}

} // namespace waymark
