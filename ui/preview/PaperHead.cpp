// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/PaperHead.h"

#include "ui/theme/Fonts.h"
#include "ui/theme/ThemeColors.h"
#include "ui/widgets/Formats.h"

#include <QGridLayout>
#include <QLabel>

namespace waymark {

namespace {

QString boxText(const Mailbox &box, bool strong)
{
    const QString name = Formats::name(box.name).toHtmlEscaped();
    const QString address = Formats::name(box.address).toHtmlEscaped();
    if (box.name.isEmpty())
        return address;
    return (strong ? QStringLiteral("<b>%1</b> &lt;%2&gt;") : QStringLiteral("%1 &lt;%2&gt;"))
        .arg(name, address);
}

} // namespace

PaperHead::PaperHead(QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("previewHead"));
    setAutoFillBackground(true);
    auto *grid = new QGridLayout(this);
    // As far in as the email's own text.
    grid->setContentsMargins(20, 14, 20, 14);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    m_from = addLine(grid, tr("From"));
    m_to = addLine(grid, tr("To"));
    m_subject = addLine(grid, tr("Subject"));
    showAll();
}

QLabel *PaperHead::addLine(QGridLayout *grid, const QString &label)
{
    const int row = grid->rowCount();
    auto *name = new QLabel(label);
    name->setFont(textFont(TextStyle::Small));
    m_names.append(name);
    auto *value = new QLabel;
    value->setTextFormat(Qt::RichText);
    value->setFont(textFont(TextStyle::Body));
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    value->setAccessibleName(label);
    grid->addWidget(name, row, 0, Qt::AlignTop);
    grid->addWidget(value, row, 1);
    return value;
}

void PaperHead::show(const Mailbox &from, const Mailbox &to, const RenderedEmail &email)
{
    m_sender = from;
    m_recipient = to;
    m_email = email;
    showAll();
}

void PaperHead::setDark(bool dark)
{
    m_dark = dark;
    showAll();
}

void PaperHead::showAll()
{
    const ThemeVariant variant = m_dark ? ThemeVariant::Dark : ThemeVariant::Light;
    const auto ink = [variant](Color key) { return color(key, variant).name(); };
    setStyleSheet(
        QStringLiteral("#previewHead { background: %1; border: none; border-bottom: 1px solid %2; } "
                       "#previewHead QLabel { color: %3; background: transparent; }")
            .arg(m_dark ? ink(Color::BgCanvas) : ink(Color::BgSurface), ink(Color::BorderDefault),
                 ink(Color::TextPrimary)));
    for (QLabel *name : std::as_const(m_names))
        name->setStyleSheet(QStringLiteral("color: %1;").arg(ink(Color::TextSecondary)));
    m_from->setText(boxText(m_sender, true));
    m_to->setText(boxText(m_recipient, false));
    m_subject->setText(QStringLiteral("<b>%1</b>").arg(marked(m_email)));
}

QString PaperHead::marked(const RenderedEmail &email) const
{
    if (!email.valuesMarked)
        return email.subject.toHtmlEscaped();
    const QString tint = color(Color::AccentTint, m_dark ? ThemeVariant::Dark : ThemeVariant::Light).name();
    QString result;
    qsizetype done = 0;
    for (const FilledSpan &span : email.subjectSpans) {
        result += email.subject.mid(done, span.start - done).toHtmlEscaped();
        result += QStringLiteral("<span style=\"background-color:%1\">%2</span>")
                      .arg(tint, email.subject.mid(span.start, span.length).toHtmlEscaped());
        done = span.start + span.length;
    }
    return result + email.subject.mid(done).toHtmlEscaped();
}

} // namespace waymark
