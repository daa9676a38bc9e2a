// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/FormatBar.h"

#include "core/email/TokenRegistry.h"
#include "ui/compose/editor/EditorView.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/IconButton.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>

namespace waymark {

namespace {

/// Fits beside both panes into the smallest window that the design allows.
constexpr int narrowest = 560;

/// The id of the action that makes a kind of text.
constexpr int ActionRole = Qt::UserRole + 1;

} // namespace

FormatBar::FormatBar(const WindowActions &actions, EditorView *editor, QWidget *parent)
    : QFrame(parent), m_actions(actions), m_line(new QHBoxLayout(this)), m_blocks(new QComboBox),
      m_tokens(new Button({}, Icon::Braces)),
      m_values(new ActionButton(actions.action("compose.showValues"), Icon::Eye, Button::Kind::Flat))
{
    setObjectName(QStringLiteral("composeFormatBar"));
    setAccessibleName(tr("Formatting"));
    setProperty("pane", QStringLiteral("window"));
    setProperty("edge", QStringLiteral("bottom"));
    setMinimumHeight(40);
    m_line->setContentsMargins(12, 4, 12, 5);
    m_line->setSpacing(2);
    addButton("compose.undo", "formatUndo");
    addButton("compose.redo", "formatRedo");
    addDivider();
    addBlocks();
    addButton("compose.bold", "formatBold");
    addButton("compose.italic", "formatItalic");
    addButton("compose.underline", "formatUnderline");
    addDivider();
    addButton("compose.bullets", "formatBulletList");
    addButton("compose.numbers", "formatOrderedList");
    addButton("compose.quote", "formatQuote");
    addDivider();
    addButton("compose.link", "formatLink");
    addButton("compose.button", "formatButton");
    addDivider();
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

void FormatBar::addValues()
{
    m_values->setObjectName(QStringLiteral("composeShowValues"));
    m_values->setAccessibleName(m_values->text());
    m_values->setSmall(true);
    m_line->addWidget(m_values);
    m_stops.append(m_values);
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
    m_tokens->setText(words ? m_tokens->accessibleName() : QString());
    m_values->setWords(words ? std::nullopt : std::optional(QString()));
}

void FormatBar::addButton(const char *action, const char *name)
{
    auto *button = new IconButton(m_actions.action(action));
    button->setObjectName(QLatin1String(name));
    button->setSmall(true);
    m_line->addWidget(button);
    m_stops.append(button);
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

void FormatBar::addBlocks()
{
    m_blocks->setObjectName(QStringLiteral("formatBlock"));
    m_blocks->setAccessibleName(tr("Kind of text"));
    for (const auto &[id, block] : {std::pair("compose.paragraph", EditorBlock::Paragraph),
                                    std::pair("compose.heading1", EditorBlock::Heading1),
                                    std::pair("compose.heading2", EditorBlock::Heading2),
                                    std::pair("compose.heading3", EditorBlock::Heading3)}) {
        m_blocks->addItem(ActionButton::plainText(m_actions.action(id)), int(block));
        m_blocks->setItemData(m_blocks->count() - 1, QString::fromLatin1(id), ActionRole);
    }
    m_blocks->setMinimumWidth(112);
    m_blocks->setProperty("small", true);
    m_line->addWidget(m_blocks);
    m_line->addSpacing(4);
    m_stops.append(m_blocks);
    connect(m_blocks, &QComboBox::activated, this,
            [this] { m_actions.action(m_blocks->currentData(ActionRole).toByteArray())->trigger(); });
}

void FormatBar::addTokens()
{
    m_tokens->setObjectName(QStringLiteral("composeInsertToken"));
    m_tokens->setSmall(true);
    auto *menu = new QMenu(m_tokens);
    std::optional<TokenGroup> group;
    for (const TokenInfo &token : TokenRegistry::all()) {
        if (group != token.group)
            menu->addSection(tokenGroupLabel(token.group));
        group = token.group;
        connect(menu->addAction(token.label()), &QAction::triggered, this,
                [this, name = token.name] { Q_EMIT tokenWanted(name); });
    }
    m_tokens->setMenu(menu);
    m_line->addWidget(m_tokens);
    m_stops.append(m_tokens);
    connect(m_actions.action("compose.token"), &QAction::changed, this, &FormatBar::showTokens);
    showTokens();
    m_tokens->setText(m_tokens->accessibleName());
}

/// The button opens a menu of its own, so it is no view of the action in all things.
void FormatBar::showTokens()
{
    const QAction *action = m_actions.action("compose.token");
    m_tokens->setAccessibleName(ActionButton::plainText(action));
    m_tokens->setToolTip(ActionButton::hint(action));
}

void FormatBar::show(const EditorState &state)
{
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
