// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/DialogFrame.h"

#include "ui/theme/Tokens.h"
#include "ui/widgets/Announce.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/TextLabel.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

/// Lets a dialog grow when what it says later needs more lines: a window's least height takes no account of
/// texts that wrap.
class GrowsWithText : public QObject
{
public:
    explicit GrowsWithText(QDialog *dialog) : QObject(dialog), m_dialog(dialog)
    {
        dialog->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::LayoutRequest && m_dialog->isVisible())
            QMetaObject::invokeMethod(
                this, [this] { grow(); }, Qt::QueuedConnection);
        return QObject::eventFilter(watched, event);
    }

private:
    void grow()
    {
        const int needed = m_dialog->layout()->totalHeightForWidth(m_dialog->width());
        if (needed > m_dialog->height())
            m_dialog->resize(m_dialog->width(),
                             std::min(needed, m_dialog->screen()->availableSize().height()));
    }

    QDialog *m_dialog;
};

} // namespace

DialogFrame::DialogFrame(const QString &title, QWidget *parent)
    : QDialog(parent), m_content(new QVBoxLayout), m_side(new QHBoxLayout), m_buttonRow(new QWidget),
      m_buttons(new QHBoxLayout(m_buttonRow)),
      m_note(new TextLabel({}, TextStyle::Small, Color::TextSecondary)), m_cancel(new Button(tr("Cancel")))
{
    setWindowTitle(title);
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    setEdgeToEdge(false);
    m_content->setSpacing(tokens::space::s3);

    auto *footer = new QFrame;
    footer->setObjectName(QStringLiteral("dialogFooter"));
    footer->setProperty("edge", QStringLiteral("top"));
    footer->setMinimumHeight(tokens::size::dialogFooter);
    auto *line = new QHBoxLayout(footer);
    line->setContentsMargins(tokens::space::paneInset, 0, tokens::space::paneInset, 0);
    line->setSpacing(tokens::space::s2);
    m_note->setWordWrap(true);
    m_note->hide();
    m_side->setSpacing(tokens::space::s2);
    m_buttons->setContentsMargins(0, 0, 0, 0);
    m_buttons->setSpacing(tokens::space::s2);
    line->addLayout(m_side);
    line->addWidget(m_note, 1);
    line->addStretch();
    line->addWidget(m_buttonRow);
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_buttons->addWidget(m_cancel);
    connect(m_cancel, &Button::clicked, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_content, 1);
    layout->addWidget(footer);
    new GrowsWithText(this);
}

void DialogFrame::setEdgeToEdge(bool edgeToEdge)
{
    const int inset = edgeToEdge ? 0 : tokens::space::dialogInset;
    m_content->setContentsMargins(inset, inset, inset, inset);
}

Button *DialogFrame::setPrimary(const QString &text)
{
    if (!m_primary) {
        m_primary = new Button(text, Button::Kind::Primary);
        m_primary->setObjectName(QStringLiteral("primary"));
        m_buttons->addWidget(m_primary);
    }
    m_primary->setText(text);
    m_primary->setAutoDefault(true);
    m_primary->setDefault(true);
    return m_primary;
}

Button *DialogFrame::addSecondary(const QString &text)
{
    auto *button = new Button(text);
    m_buttons->insertWidget(m_primary ? m_buttons->indexOf(m_primary) : m_buttons->count(), button);
    return button;
}

void DialogFrame::addSideAction(QWidget *widget)
{
    m_side->addWidget(widget);
}

void DialogFrame::setCancelText(const QString &text)
{
    m_cancel->setText(text);
}

void DialogFrame::setFooterError(const QString &sentence)
{
    if (sentence.isEmpty()) {
        setFooterNote(m_remark);
        return;
    }
    m_note->setColor(Color::DangerText);
    m_note->setText(sentence);
    m_note->show();
    announce(this, sentence, true);
}

void DialogFrame::setFooterNote(const QString &note)
{
    m_remark = note;
    m_note->setColor(Color::TextSecondary);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void DialogFrame::reject()
{
    if (!m_waiting)
        QDialog::reject();
}

void DialogFrame::setWaiting(bool waiting)
{
    m_waiting = waiting;
    if (waiting)
        m_focusBefore = focusWidget();
    m_buttonRow->setDisabled(waiting);
    // A button that had the focus lost it as it was disabled.
    if (!waiting && m_focusBefore && !focusWidget())
        m_focusBefore->setFocus();
}

} // namespace waymark
