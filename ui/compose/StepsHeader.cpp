// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/StepsHeader.h"

#include "ui/compose/StepMark.h"
#include "ui/widgets/ElidedLabel.h"

#include <QHBoxLayout>

namespace waymark {

StepsHeader::StepsHeader(QWidget *parent)
    : QFrame(parent), m_place(new ElidedLabel({}, TextStyle::Body, Color::TextSecondary))
{
    setObjectName(QStringLiteral("composeSteps"));
    setProperty("pane", QStringLiteral("window"));
    setProperty("edge", QStringLiteral("bottom"));
    setMinimumHeight(tokens::size::toolBar);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(tokens::space::paneInset, 6, tokens::space::paneInset, 6);
    line->setSpacing(tokens::space::s2);
    const QStringList names{tr("Validate Email"), tr("Preview and Proceed"), tr("Send")};
    for (int i = 0; i < names.size(); ++i) {
        if (i > 0) {
            auto *dash = new QFrame;
            dash->setProperty("divider", true);
            dash->setFixedSize(28, 1);
            line->addSpacing(4);
            line->addWidget(dash);
            line->addSpacing(4);
        }
        m_marks.append(new StepMark(i + 1));
        m_names.append(new TextLabel(names.at(i), TextStyle::BodyMedium, Color::TextSecondary));
        line->addWidget(m_marks.last());
        line->addWidget(m_names.last());
    }
    line->addSpacing(tokens::space::s6);
    m_place->setAlignment(Qt::AlignVCenter | Qt::AlignTrailing);
    line->addWidget(m_place, 1);
    setStep(0);
}

void StepsHeader::setStep(int step)
{
    for (int i = 0; i < m_marks.size(); ++i) {
        const auto state = i < step    ? StepMark::State::Done
                           : i == step ? StepMark::State::Current
                                       : StepMark::State::Ahead;
        m_marks.at(i)->setState(state);
        m_names.at(i)->setColor(i == step ? Color::TextPrimary : Color::TextSecondary);
        m_names.at(i)->setWeight(i == step ? QFont::DemiBold : QFont::Medium);
    }
    setAccessibleName(tr("Step %1 of 3: %2").arg(step + 1).arg(m_names.at(step)->text()));
}

void StepsHeader::setPlace(const QString &place)
{
    m_place->setText(place);
}

} // namespace waymark
