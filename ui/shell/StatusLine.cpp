// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/shell/StatusLine.h"

#include "ui/theme/Fonts.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ElidedLabel.h"

#include <QHBoxLayout>

namespace waymark {

StatusLine::StatusLine(QWidget *parent)
    : QFrame(parent), m_activity(new ElidedLabel({}, TextStyle::Small, Color::TextSecondary)),
      m_segments(new QHBoxLayout), m_person(new TextLabel({}, TextStyle::Small, Color::TextSecondary))
{
    setObjectName(QStringLiteral("statusLine"));
    setProperty("pane", QStringLiteral("window"));
    setProperty("edge", QStringLiteral("top"));
    setMinimumHeight(tokens::size::statusBar);
    m_activity->setObjectName(QStringLiteral("activity"));
    m_person->setObjectName(QStringLiteral("person"));
    m_segments->setSpacing(tokens::space::s2);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 1, 12, 0);
    layout->setSpacing(tokens::space::s3);
    layout->addWidget(m_activity, 1);
    layout->addLayout(m_segments);
    layout->addWidget(m_person);
}

void StatusLine::setActivity(const QString &text)
{
    m_activity->setText(text);
}

QString StatusLine::activity() const
{
    return m_activity->text();
}

void StatusLine::setSegment(const QString &id, std::optional<Icon> icon, const QString &text,
                            const QString &tooltip, Tone tone)
{
    Button *&segment = m_byId[id];
    if (!segment) {
        segment = new Button({}, Button::Kind::Flat);
        segment->setObjectName(QStringLiteral("status-") + id);
        segment->setProperty("segment", true);
        segment->setFont(textFont(TextStyle::Small));
        m_segments->addWidget(segment);
        connect(segment, &Button::clicked, this, [this, id] { Q_EMIT segmentActivated(id); });
    }
    segment->setText(text);
    segment->setTone(tone);
    segment->setLeadingIcon(icon);
    segment->setToolTip(tooltip);
    segment->setVisible(!text.isEmpty());
}

QWidget *StatusLine::segment(const QString &id) const
{
    return m_byId.value(id);
}

void StatusLine::setPerson(const QString &name)
{
    m_person->setText(name);
}

} // namespace waymark
