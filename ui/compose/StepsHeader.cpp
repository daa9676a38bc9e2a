// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/StepsHeader.h"

#include "ui/theme/Tokens.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/StepMark.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>

namespace waymark {

StepsHeader::StepsHeader(QWidget *parent)
    : QFrame(parent), m_place(new ElidedLabel({}, TextStyle::Body, Color::TextSecondary)),
      m_templateParts(new QWidget), m_template(new Button({}, Icon::FileText, Button::Kind::Flat)),
      m_changes(new Button({}, Icon::FileDiff, Button::Kind::Flat)),
      m_versions(new Button(tr("Versions"), Icon::History, Button::Kind::Flat))
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
    addTemplateParts(line);
    setStep(0);
}

void StepsHeader::addTemplateParts(QHBoxLayout *line)
{
    m_template->setObjectName(QStringLiteral("composeTemplate"));
    m_template->setSmall(true);
    m_changes->setObjectName(QStringLiteral("composeChanges"));
    m_changes->setSmall(true);
    auto *menu = new QMenu(m_template);
    connect(menu->addAction(tr("Put the template’s texts back")), &QAction::triggered, this,
            &StepsHeader::templateTextsWanted);
    connect(menu->addAction(tr("Show changes…")), &QAction::triggered, this, &StepsHeader::changesWanted);
    m_template->setMenu(menu);
    connect(m_changes, &QPushButton::clicked, this, &StepsHeader::changesWanted);
    auto *divider = new QFrame;
    divider->setProperty("divider", true);
    divider->setFixedSize(1, 22);
    auto *parts = new QHBoxLayout(m_templateParts);
    parts->setContentsMargins(tokens::space::s1, 0, 0, 0);
    parts->setSpacing(tokens::space::s2);
    parts->addWidget(divider);
    parts->addWidget(m_template);
    parts->addWidget(m_changes);
    line->addWidget(m_templateParts);
    m_versions->setObjectName(QStringLiteral("composeVersions"));
    m_versions->setAccessibleName(tr("Version history"));
    m_versions->setToolTip(tr("Earlier versions of this email"));
    m_versions->setSmall(true);
    connect(m_versions, &QPushButton::clicked, this, &StepsHeader::versionsWanted);
    line->addWidget(m_versions);
    m_templateParts->hide();
    setChanges(0);
}

void StepsHeader::setTemplate(const QString &version)
{
    m_hasTemplate = !version.isEmpty();
    m_template->setText(tr("Template %1").arg(version));
    showTemplateParts();
}

void StepsHeader::setChanges(int count)
{
    m_changes->setText(count > 0 ? tr("Changes (%1)").arg(QLocale().toString(count)) : tr("No changes"));
    m_changes->setAccessibleName(tr("%Ln change(s) from the template", nullptr, count));
    m_changes->setEnabled(count > 0);
}

void StepsHeader::showTemplateParts()
{
    m_templateParts->setVisible(m_hasTemplate && m_step == 0);
    m_versions->setVisible(m_step == 0);
}

void StepsHeader::setStep(int step)
{
    m_step = step;
    showTemplateParts();
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
