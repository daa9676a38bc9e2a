// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/sync/SyncPanel.h"

#include "core/base/Clock.h"
#include "core/sync/LocalChanges.h"
#include "core/sync/SyncLog.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/sync/SyncWords.h"
#include "ui/theme/ThemeColors.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Refill.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QProgressBar>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

using State = SyncStatus::State;

constexpr int panelWidth = 380;
constexpr int mostErrors = 3;
constexpr int mostNames = 5;
constexpr int gap = 6; // To what it was opened from.

} // namespace

SyncPanel::SyncPanel(const UiContext &context, const SyncStatus &status, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_context(context), m_status(status), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("syncPanel"));
    setAccessibleName(tr("Sync"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(panelWidth);
    m_column->setContentsMargins(tokens::space::s4, tokens::space::s3, tokens::space::s4, tokens::space::s3);
    m_column->setSpacing(tokens::space::s2);
    build();
}

void SyncPanel::setStatus(const SyncStatus &status)
{
    if (status == m_status)
        return;
    m_status = status;
    const QString focused = focusWidget() ? focusWidget()->objectName() : QString();
    build();
    place();
    if (auto *again = focused.isEmpty() ? nullptr : findChild<QWidget *>(focused))
        again->setFocus();
}

void SyncPanel::build()
{
    emptyLayout(m_column);
    addState();
    addProgress();
    addIssues();
    addWaiting();
    addErrors();
    addButtons();
}

void SyncPanel::addState()
{
    const QDateTime now = m_context.work.clock.now();
    const SyncLine shown = SyncWords::line(m_status, now);
    auto *head = new QWidget;
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(tokens::space::s2);
    line->addWidget(new IconLabel(
        shown.icon, 16, shown.tone == Tone::Neutral ? Color::IconDefault : toneColors(shown.tone).text));
    auto *title = new TextLabel(shown.text);
    title->setObjectName(QStringLiteral("syncPanelState"));
    title->setWeight(QFont::DemiBold);
    line->addWidget(title, 1);
    m_column->addWidget(head);
    auto *sentence = new TextLabel(shown.tip, TextStyle::Body, Color::TextSecondary);
    sentence->setObjectName(QStringLiteral("syncPanelSentence"));
    sentence->setWordWrap(true);
    m_column->addWidget(sentence);
    if (m_status.detail.isEmpty())
        return;
    auto *detail = new TextLabel(m_status.detail, TextStyle::Mono, Color::TextSecondary);
    detail->setObjectName(QStringLiteral("syncPanelDetail"));
    detail->setWordWrap(true);
    detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->addWidget(detail);
}

void SyncPanel::addProgress()
{
    if (m_status.state != State::Syncing || m_status.total == 0)
        return;
    auto *bar = new QProgressBar;
    bar->setObjectName(QStringLiteral("syncPanelProgress"));
    bar->setAccessibleName(tr("Progress"));
    bar->setTextVisible(false);
    bar->setRange(0, m_status.total);
    bar->setValue(m_status.done);
    m_column->addWidget(bar);
}

void SyncPanel::addIssues()
{
    if (m_status.conflicts > 0)
        addPlace(Icon::GitCompare, tr("%Ln conflict(s) to resolve", nullptr, m_status.conflicts),
                 "sync.conflicts", "syncPanelConflicts");
    if (m_status.refused > 0)
        addPlace(Icon::CircleAlert, tr("%Ln change(s) that the server refused", nullptr, m_status.refused),
                 "sync.refused", "syncPanelRefused");
    if (m_status.setAside > 0)
        addPlace(Icon::Archive,
                 tr("%Ln change(s) set aside, of what is not here any more", nullptr, m_status.setAside),
                 "sync.aside", "syncPanelAside");
}

void SyncPanel::addWaiting()
{
    if (m_status.waiting == 0)
        return;
    auto *head = new TextLabel(tr("%Ln change(s) wait", nullptr, m_status.waiting), TextStyle::Small);
    head->setWeight(QFont::DemiBold);
    m_column->addWidget(head);
    const auto waiting = LocalChanges::list(m_context.work.store.reader(), mostNames);
    if (!waiting)
        return;
    QStringList lines;
    for (const WaitingChange &change : *waiting) {
        const QString type = SyncWords::typeName(change.type);
        lines.append(change.name.isEmpty()
                         ? type
                         : tr("%1 (%2)", "a name and what it is").arg(Formats::name(change.name), type));
    }
    if (m_status.waiting > lines.size() && !lines.isEmpty())
        lines.append(tr("and %Ln more", nullptr, m_status.waiting - int(lines.size())));
    auto *names = new TextLabel(lines.join(u'\n'), TextStyle::Small, Color::TextSecondary);
    names->setObjectName(QStringLiteral("syncPanelWaiting"));
    names->setWordWrap(true);
    m_column->addWidget(names);
}

void SyncPanel::addErrors()
{
    if (m_status.state == State::NotConnected)
        return;
    const auto log = SyncLog::lines(m_context.work.store.reader(), 100);
    if (!log)
        return;
    const QDateTime now = m_context.work.clock.now();
    QStringList lines;
    for (const SyncLogLine &line : *log) {
        const bool isWrong =
            line.level == SyncLogLine::Level::Warning || line.level == SyncLogLine::Level::Error;
        // What stands in the way now is said above.
        if (isWrong && line.text != m_status.sentence)
            lines.append(tr("%1  %2", "when and what").arg(Formats().asOf(line.at, now), line.text));
        if (lines.size() == mostErrors)
            break;
    }
    if (lines.isEmpty())
        return;
    auto *head = new TextLabel(tr("Went wrong lately"), TextStyle::Small);
    head->setWeight(QFont::DemiBold);
    m_column->addWidget(head);
    auto *words = new TextLabel(lines.join(u'\n'), TextStyle::Small, Color::TextSecondary);
    words->setObjectName(QStringLiteral("syncPanelErrors"));
    words->setWordWrap(true);
    m_column->addWidget(words);
}

void SyncPanel::addPlace(Icon icon, const QString &text, const char *action, const char *name)
{
    auto *button = new Button(text, icon, Button::Kind::Link);
    button->setObjectName(QLatin1String(name));
    connect(button, &QPushButton::clicked, this, [this, action] {
        close();
        m_context.actions.trigger(QLatin1String(action));
    });
    m_column->addWidget(button, 0, Qt::AlignLeading);
}

Button *SyncPanel::addAction(QHBoxLayout *line, const QString &text, const char *action, const char *name,
                             bool primary)
{
    auto *button = new Button(text, primary ? Button::Kind::Primary : Button::Kind::Standard);
    button->setObjectName(QLatin1String(name));
    button->setSmall(true);
    connect(button, &QPushButton::clicked, this, [this, action] {
        close();
        m_context.actions.trigger(QLatin1String(action));
    });
    line->addWidget(button);
    return button;
}

void SyncPanel::addButtons()
{
    auto *foot = new QWidget;
    auto *line = new QHBoxLayout(foot);
    line->setContentsMargins(0, tokens::space::s1, 0, 0);
    line->setSpacing(tokens::space::s2);
    if (m_status.state == State::NotConnected) {
        addAction(line, tr("Connect to a server…"), "sync.connect", "syncPanelConnect", true);
        line->addStretch(1);
    } else {
        const bool paused = m_status.state == State::Paused;
        if (m_status.state == State::NeedsSignIn)
            addAction(line, tr("Sign in again…"), "sync.signIn", "syncPanelSignIn", true);
        if (!paused)
            addAction(line, tr("Sync now"), "sync.now", "syncPanelNow");
        // Without a token nothing is exchanged that could be paused.
        if (m_status.state != State::NeedsSignIn)
            addAction(line, paused ? tr("Resume sync") : tr("Pause sync"), "sync.pause", "syncPanelPause",
                      paused);
        line->addStretch(1);
        addAction(line, tr("Sync log"), "sync.log", "syncPanelLog");
    }
    m_column->addWidget(foot);
}

void SyncPanel::showAbove(const QWidget *anchor)
{
    m_anchor = QRect(anchor->mapToGlobal(QPoint(0, 0)), anchor->size());
    place();
    show();
    if (auto *first = findChild<QPushButton *>())
        first->setFocus(Qt::PopupFocusReason);
}

void SyncPanel::place()
{
    if (m_anchor.isNull())
        return;
    layout()->activate();
    resize(panelWidth, layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(panelWidth)
                                                     : layout()->totalSizeHint().height());
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    QPoint corner(mirrored ? m_anchor.left() : m_anchor.right() - width() + 1,
                  m_anchor.top() - height() - gap);
    const QRect room = screen()->availableGeometry();
    corner.setX(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())));
    corner.setY(std::max(corner.y(), room.top()));
    move(corner);
}

void SyncPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

void SyncPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Color::BgRaised, this));
    painter.setPen(color(Color::BorderControl, this));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace waymark
