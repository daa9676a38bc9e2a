// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/palette/CommandPalette.h"

#include "core/work/Workday.h"
#include "ui/palette/PaletteCommands.h"
#include "ui/palette/PaletteDelegate.h"
#include "ui/palette/PaletteHits.h"
#include "ui/palette/PaletteModel.h"
#include "ui/palette/PalettePlaces.h"
#include "ui/palette/PaletteSearch.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/ThemeColors.h"
#include "ui/widgets/Announce.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/KeyCap.h"
#include "ui/widgets/Scrim.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int paletteWidth = 660;
constexpr int fromTop = 84;
constexpr int lineHeight = 48;
constexpr int footerHeight = 34;
constexpr int mostOfEach = 5;
constexpr int mostOfOne = 20;
constexpr int leastBelow = 24;
constexpr int highestList = 504;

constexpr QLatin1Char onlyCommands('>');
constexpr QLatin1Char onlyContacts('@');

PaletteRow head(const char *key, const QString &title)
{
    PaletteRow row;
    row.kind = PaletteRow::Kind::Head;
    row.key = QLatin1String(key);
    row.title = title;
    return row;
}

QList<PaletteRow> under(const PaletteRow &head, const QList<PaletteRow> &rows)
{
    return rows.isEmpty() ? rows : QList<PaletteRow>{head} + rows;
}

void addKeys(QHBoxLayout *layout, const QStringList &keys, const QString &does)
{
    for (const QString &key : keys)
        layout->addWidget(new KeyCap(key));
    layout->addWidget(new TextLabel(does, TextStyle::Small, Color::TextSecondary));
    layout->addSpacing(10);
}

} // namespace

CommandPalette::CommandPalette(const UiContext &context, const PaletteParts &parts)
    : QDialog(parts.window, Qt::Dialog | Qt::FramelessWindowHint), m_context(context), m_parts(parts),
      m_line(new QLineEdit), m_count(new TextLabel({}, TextStyle::Small, Color::TextSecondary)),
      m_list(new QListView), m_nothing(new TextLabel({}, TextStyle::Body, Color::TextSecondary)),
      m_note(new TextLabel({}, TextStyle::Small, Color::TextSecondary)), m_model(new PaletteModel(this)),
      m_search(new PaletteSearch(context.work.store, this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setWindowTitle(tr("Search or run a command"));
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("What was found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_model, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->viewport()->setAutoFillBackground(false);
    m_nothing->setObjectName(QStringLiteral("paletteNothing"));
    m_nothing->setContentsMargins(16, 20, 16, 20);
    m_nothing->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("paletteNote"));
    m_note->setContentsMargins(16, 4, 16, 8);
    m_note->setWordWrap(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(makeLine());
    layout->addWidget(m_list);
    layout->addWidget(m_nothing);
    layout->addWidget(m_note);
    layout->addWidget(makeFooter());

    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { run(index.row()); });
    connect(m_search, &PaletteSearch::found, this, &CommandPalette::show);
    connect(m_search, &PaletteSearch::failed, this, [this](const Error &error) {
        m_entered = false;
        m_hits.clear();
        list();
        m_note->setText(error.sentence);
        fit();
    });
}

CommandPalette::~CommandPalette() = default;

QWidget *CommandPalette::makeLine()
{
    m_line->setObjectName(QStringLiteral("paletteLine"));
    m_line->setProperty("bare", true);
    m_line->setPlaceholderText(tr("Search or run a command"));
    m_line->setAccessibleName(tr("Search or run a command"));
    QFont letters = textFont(TextStyle::Heading);
    letters.setWeight(QFont::Normal);
    m_line->setFont(letters);
    m_line->installEventFilter(this);
    m_count->setObjectName(QStringLiteral("paletteCount"));

    auto *bar = new QFrame;
    bar->setProperty("edge", QStringLiteral("bottom"));
    bar->setMinimumHeight(lineHeight);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(12);
    layout->addWidget(new IconLabel(Icon::Search));
    layout->addWidget(m_line, 1);
    layout->addWidget(m_count);
    return bar;
}

QWidget *CommandPalette::makeFooter()
{
    auto *footer = new QFrame;
    footer->setProperty("pane", QStringLiteral("window"));
    footer->setProperty("edge", QStringLiteral("top"));
    footer->setMinimumHeight(footerHeight);
    auto *layout = new QHBoxLayout(footer);
    layout->setContentsMargins(16, 6, 6, 6);
    layout->setSpacing(6);
    addKeys(layout, {QStringLiteral("↑"), QStringLiteral("↓")}, tr("Choose"));
    addKeys(layout, {tr("Enter", "the key")}, tr("Open"));
    addKeys(layout, {tr("Esc", "the key")}, tr("Close"));
    layout->addStretch(1);
    addKeys(layout, {QString(onlyCommands)}, tr("commands"));
    addKeys(layout, {QString(onlyContacts)}, tr("contacts"));
    return footer;
}

void CommandPalette::openOver()
{
    m_line->clear();
    search();
    if (m_parts.window && !m_scrim)
        m_scrim = new Scrim(m_parts.window);
    m_line->setFocus();
    fit();
    QDialog::show();
    raise();
    activateWindow();
}

QString CommandPalette::typed() const
{
    const bool prefixed = hasPrefix(onlyCommands) || hasPrefix(onlyContacts);
    return m_line->text().mid(prefixed ? 1 : 0).trimmed();
}

bool CommandPalette::hasPrefix(QLatin1Char prefix) const
{
    return m_line->text().startsWith(prefix);
}

void CommandPalette::search()
{
    m_search->stop();
    m_entered = false;
    m_moved = false;
    m_note->clear();
    if (m_line->text().trimmed().isEmpty()) {
        showStart();
        return;
    }
    const bool people = hasPrefix(onlyContacts);
    const bool commands = hasPrefix(onlyCommands);
    m_commands = people ? QList<PaletteRow>() : PaletteCommands(m_context).matching(typed());
    if (!commands)
        m_commands = m_commands.mid(0, mostOfEach);
    if (commands || typed().isEmpty()) {
        m_hits.clear();
        list();
        return;
    }
    SearchQuery query;
    query.text = typed();
    query.me = m_context.work.me;
    query.limit = people ? mostOfOne : mostOfEach;
    if (people)
        query.kinds = {SearchKind::Contact};
    m_search->start(query);
    // Until the answer is there, what was found before stays: a list that empties at each key cannot be read.
    if (!m_commands.isEmpty() || !m_hits.isEmpty())
        list();
}

void CommandPalette::showStart()
{
    m_commands.clear();
    m_hits = under(head("head-places", tr("Recent places")), PalettePlaces(m_context).recent(mostOfEach));
    const QStringList here = m_parts.pageActions ? m_parts.pageActions() : QStringList();
    m_hits +=
        under(head("head-here", tr("Commands")), PaletteCommands(m_context).suggested(here, mostOfEach));
    list();
    m_hits.clear();
}

void CommandPalette::show(const SearchResult &result)
{
    m_hits = PaletteHits(todayOf(m_context.work)).rows(result, typed());
    list();
    if (result.building)
        m_note->setText(tr("Still reading your workspace, %1. What is not read yet is not found.")
                            .arg(Formats().percent(*result.building / 100.0)));
    fit();
    if (m_entered)
        enter();
}

void CommandPalette::list()
{
    const QModelIndex before = m_list->currentIndex();
    const QString chosen = m_moved && before.isValid() ? m_model->row(before).key : QString();
    m_model->setRows(under(head("head-commands", tr("Actions")), m_commands) + m_hits);
    int row = m_model->nextChoice(0, 1);
    for (int i = 0; i < m_model->rowCount() && !chosen.isEmpty(); ++i) {
        if (m_model->rows().at(i).key == chosen)
            row = i;
    }
    choose(row);
    const int choices = m_model->choices();
    const bool asked = !m_line->text().trimmed().isEmpty();
    m_count->setText(asked && choices > 0 ? tr("%Ln result(s)", nullptr, choices) : QString());
    m_nothing->setText(!asked              ? QString()
                       : typed().isEmpty() ? tr("Type a name, an address or a job title")
                                           : tr("Nothing found for “%1”").arg(typed()));
    fit();
}

void CommandPalette::choose(int row)
{
    const QModelIndex index = row < 0 ? QModelIndex() : m_model->index(row, 0);
    m_list->setCurrentIndex(index);
    // The head of the first group comes into sight with its first line.
    if (row == m_model->nextChoice(0, 1))
        m_list->scrollToTop();
    if (index.isValid())
        announce(m_line, PaletteModel::spoken(m_model->row(index)));
}

void CommandPalette::move(int step)
{
    m_moved = true;
    const int row = m_list->currentIndex().row();
    choose(m_model->nextChoice(row + step, step < 0 ? -1 : 1));
}

/// Unlike single steps, pages end at the ends.
void CommandPalette::turn(int rows)
{
    m_moved = true;
    const int row = std::clamp(m_list->currentIndex().row() + rows, 0, std::max(0, m_model->rowCount() - 1));
    choose(m_model->nextChoice(row, rows < 0 ? 1 : -1));
}

void CommandPalette::enter()
{
    m_entered = m_search->isRunning() && !m_moved;
    if (!m_entered)
        run(m_list->currentIndex().row());
}

void CommandPalette::run(int row)
{
    if (!m_model->canBeChosen(row))
        return;
    const PaletteRow wanted = m_model->rows().at(row);
    if (!wanted.enabled) {
        announce(m_line, PaletteModel::spoken(wanted), true);
        return;
    }
    accept();
    switch (wanted.kind) {
    case PaletteRow::Kind::Command:
        Q_EMIT commandWanted(wanted.key);
        break;
    case PaletteRow::Kind::Place:
        Q_EMIT placeWanted(wanted.place);
        break;
    default:
        Q_EMIT hitWanted(wanted.hit);
    }
}

/// As high as what it lists, as far as the window has room.
void CommandPalette::fit()
{
    const bool nothing = m_model->choices() == 0 && !m_nothing->text().isEmpty() && !m_search->isRunning();
    m_nothing->setVisible(nothing);
    m_note->setVisible(!m_note->text().isEmpty());
    int height = m_model->rowCount() == 0 ? 0 : 12;
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += m_list->sizeHintForRow(row);
    const QWidget *window = m_parts.window;
    const int room = window ? window->height() - fromTop - lineHeight - footerHeight - leastBelow : height;
    m_list->setFixedHeight(std::min({height, room, highestList}));
    m_list->setVisible(height > 0);
    setFixedWidth(window ? std::min(paletteWidth, window->width() - 2 * leastBelow) : paletteWidth);
    adjustSize();
    if (window) {
        const QPoint corner = window->mapToGlobal(QPoint((window->width() - width()) / 2, fromTop));
        QDialog::move(corner);
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    constexpr int page = 8;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        turn(page);
        return true;
    case Qt::Key_PageUp:
        turn(-page);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        enter();
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

void CommandPalette::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    // A click beside it, or another window.
    if (event->type() == QEvent::ActivationChange && isVisible() && !isActiveWindow())
        reject();
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Color::BgRaised, this));
    painter.setPen(color(Color::BorderControl, this));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void CommandPalette::hideEvent(QHideEvent *event)
{
    QDialog::hideEvent(event);
    m_search->stop();
    m_entered = false;
    delete m_scrim;
}

} // namespace waymark
