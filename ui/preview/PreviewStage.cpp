// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/PreviewStage.h"

#include "ui/preview/PaperHead.h"
#include "ui/preview/web/PreviewView.h"
#include "ui/shell/WindowActions.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/ThemeColors.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/TextLabel.h"

#include <QActionGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QStackedWidget>

namespace waymark {

PreviewStage::PreviewStage(const WindowActions &actions, bool offersMarks, QWidget *parent)
    : QFrame(parent), m_modes(new QActionGroup(this)), m_mode(new SegmentedControl),
      m_mark(new QCheckBox(tr("Mark filled-in values"))),
      m_note(new TextLabel({}, TextStyle::Small, Color::TextSecondary)), m_position(new TextLabel),
      m_previousAction(actions.add("preview.previous", [this] { Q_EMIT previousWanted(); })),
      m_nextAction(actions.add("preview.next", [this] { Q_EMIT nextWanted(); })),
      m_previous(new IconButton(m_previousAction)), m_next(new IconButton(m_nextAction)),
      m_stack(new QStackedWidget), m_view(new PreviewView), m_head(new PaperHead), m_textHead(new PaperHead),
      m_text(new QPlainTextEdit)
{
    setProperty("pane", QStringLiteral("canvas"));
    m_view->setObjectName(QStringLiteral("previewEmail"));
    m_view->setHeader(m_head);
    m_stack->addWidget(m_view);
    m_stack->addWidget(makeTextPaper());
    m_note->setContentsMargins(16, 6, 16, 0);
    m_note->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(m_note);
    layout->addWidget(m_stack, 1);
    addModes(actions);
    addToggles(actions, offersMarks);
    connect(m_view, &PreviewView::linkActivated, this, &PreviewStage::linkWanted);
    showTheme();
}

void PreviewStage::addModes(const WindowActions &actions)
{
    int mode = Desktop;
    for (const char *id : {"preview.desktop", "preview.mobile", "preview.dark", "preview.plainText"}) {
        QAction *action = actions.add(id, [this, mode] {
            m_source->setChecked(false);
            setMode(static_cast<Mode>(mode));
            showMode();
        });
        m_modes->addAction(action);
        const auto hint = [this, mode, action] {
            m_mode->setSegmentToolTip(mode, ActionButton::hint(action));
        };
        connect(action, &QAction::changed, this, hint);
        hint();
        ++mode;
    }
    m_modes->actions().constFirst()->setChecked(true);
    connect(m_mode, &SegmentedControl::currentChanged, this, [this](int shown) {
        m_modes->actions().at(shown)->setChecked(true);
        m_source->setChecked(false);
        showMode();
    });
}

void PreviewStage::addToggles(const WindowActions &actions, bool offersMarks)
{
    m_pictures = actions.add("preview.pictures", [this](bool shown) {
        m_view->setImagesVisible(shown);
        showMode();
    });
    m_pictures->setChecked(showsImages());
    m_source = actions.add("preview.source", [this] { showMode(); });
    m_mark->setVisible(offersMarks);
    connect(m_mark, &QCheckBox::toggled, this, [this](bool marked) {
        showMode();
        Q_EMIT markingChanged(marked);
    });
    if (!offersMarks)
        return;
    QAction *mark = actions.add("preview.markValues", [this](bool marked) { m_mark->setChecked(marked); });
    connect(m_mark, &QCheckBox::toggled, mark, &QAction::setChecked);
}

/// Plain text on the same light paper as the email, under the same head: a mail program's reader sees it so.
QWidget *PreviewStage::makeTextPaper()
{
    m_text->setObjectName(QStringLiteral("previewText"));
    m_text->setAccessibleName(tr("Plain text"));
    m_text->setReadOnly(true);
    m_text->setFont(textFont(TextStyle::Mono));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setMinimumWidth(640);
    const auto ink = [](Color key) { return color(key, ThemeVariant::Light).name(); };
    m_text->setStyleSheet(QStringLiteral("QPlainTextEdit, QPlainTextEdit:focus { background: %1; color: %2; "
                                         "border: none; padding: 12px 16px; }")
                              .arg(ink(Color::BgSurface), ink(Color::TextPrimary)));
    auto *sheet = new QVBoxLayout;
    sheet->setSpacing(0);
    sheet->addWidget(m_textHead);
    sheet->addWidget(m_text, 1);
    auto *paper = new QWidget;
    auto *margins = new QHBoxLayout(paper);
    margins->setContentsMargins(24, 16, 24, 16);
    margins->addStretch(1);
    margins->addLayout(sheet, 8);
    margins->addStretch(1);
    return paper;
}

QWidget *PreviewStage::makeBar()
{
    m_mode->setObjectName(QStringLiteral("previewMode"));
    m_mode->setAccessibleName(tr("Shown as"));
    m_mode->addSegment(tr("Desktop"), Icon::Monitor);
    m_mode->addSegment(tr("Mobile"), Icon::Smartphone);
    m_mode->addSegment(tr("Dark"), Icon::Moon);
    m_mode->addSegment(tr("Plain text"), Icon::AlignLeft);
    m_mark->setObjectName(QStringLiteral("previewMark"));
    m_previous->setObjectName(QStringLiteral("previewPrevious"));
    m_next->setObjectName(QStringLiteral("previewNext"));
    m_previous->setSmall(true);
    m_next->setSmall(true);
    auto *bar = new QFrame;
    bar->setProperty("pane", QStringLiteral("window"));
    bar->setProperty("edge", QStringLiteral("bottom"));
    bar->setMinimumHeight(tokens::size::toolBar);
    auto *line = new QHBoxLayout(bar);
    line->setContentsMargins(16, 4, 12, 5);
    line->setSpacing(8);
    line->addWidget(m_mode);
    line->addStretch(1);
    line->addWidget(m_mark);
    line->addSpacing(8);
    line->addWidget(m_previous);
    line->addWidget(m_position);
    line->addWidget(m_next);
    return bar;
}

void PreviewStage::show(const Mailbox &from, const Mailbox &to, const RenderedEmail &email, int position,
                        int count, const QHash<QString, QByteArray> &inlineParts)
{
    const bool sameHtml = email.html == m_email.html;
    m_email = email;
    m_head->show(from, to, email);
    m_textHead->show(from, to, email);
    if (!sameHtml)
        m_view->setHtml(email.html, inlineParts);
    showText();
    m_position->setText(tr("%L1 of %L2").arg(position + 1).arg(count));
    showPlace(position, count);
}

/// Whoever steps by a button stays at the buttons: what is switched off loses the focus.
void PreviewStage::showPlace(int position, int count)
{
    for (QWidget *part : QWidgetList{m_previous, m_position, m_next})
        part->setVisible(count > 1);
    const bool isFirst = position <= 0;
    const bool isLast = position + 1 >= count;
    if (!isFirst)
        m_previousAction->setEnabled(true);
    if (!isLast)
        m_nextAction->setEnabled(true);
    if (isLast && m_next->hasFocus())
        m_previous->setFocus(Qt::OtherFocusReason);
    else if (isFirst && m_previous->hasFocus())
        m_next->setFocus(Qt::OtherFocusReason);
    m_previousAction->setEnabled(!isFirst);
    m_nextAction->setEnabled(!isLast);
}

void PreviewStage::setMode(Mode mode)
{
    m_mode->setCurrentIndex(mode);
}

bool PreviewStage::marksValues() const
{
    return m_mark->isChecked();
}

QByteArray PreviewStage::shownHtml() const
{
    return m_view->html();
}

void PreviewStage::showTheme()
{
    m_view->setCanvasColour(color(Color::BgCanvas, this));
    m_view->setBorderColour(color(Color::BorderDefault, this));
}

bool PreviewStage::showsImages() const
{
    return m_view->imagesVisible();
}

void PreviewStage::showMode()
{
    const auto mode = static_cast<Mode>(m_mode->currentIndex());
    const bool asText = m_source->isChecked() || mode == PlainText;
    m_stack->setCurrentIndex(asText ? 1 : 0);
    m_head->setDark(mode == Dark);
    if (!asText)
        m_view->setMode(mode == Mobile ? PreviewView::Mode::Mobile
                        : mode == Dark ? PreviewView::Mode::Dark
                                       : PreviewView::Mode::Desktop);
    showText();
    m_note->setText(note());
    m_note->setVisible(!m_note->text().isEmpty());
}

void PreviewStage::showText()
{
    m_text->setAccessibleName(m_source->isChecked() ? tr("HTML source") : tr("Plain text"));
    m_text->setPlainText(QString::fromUtf8(m_source->isChecked() ? m_email.html : m_email.text));
}

QString PreviewStage::note() const
{
    const int mode = m_mode->currentIndex();
    if (m_source->isChecked())
        return tr("The HTML part as it leaves. “HTML source” in the View menu shows the email again.");
    QStringList notes;
    if (mode == Dark)
        notes.append(tr("A simulation: each mail program darkens emails in its own way."));
    if (m_mark->isChecked() && mode != PlainText)
        notes.append(tr("A second rendering with the values marked; the email leaves without the marks."));
    if (!showsImages() && mode != PlainText)
        notes.append(tr("Without pictures, as many mail programs show it at first."));
    return notes.join(QLatin1Char(' '));
}

} // namespace waymark
