// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/ImportSteps.h"

#include "ui/theme/ThemeColors.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/StepMark.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int paneWidth = 196;
constexpr int narrowWidth = 52;
constexpr int barWidth = 3;

} // namespace

ImportSteps::ImportSteps(QWidget *parent)
    : QFrame(parent), m_promise(new TextLabel(
                          tr("Nothing is written until the last step. You can undo an import for 30 days."),
                          TextStyle::Small, Color::TextSecondary))
{
    setObjectName(QStringLiteral("importSteps"));
    setFixedWidth(paneWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 14, 1, 16);
    layout->setSpacing(0);
    const QStringList names{tr("Choose file"), tr("Map columns"), tr("Review"), tr("Import")};
    for (int i = 0; i < names.size(); ++i) {
        Row row{new QWidget, new StepMark(i + 1), new TextLabel(names.at(i)),
                new ElidedLabel({}, TextStyle::Small, Color::TextSecondary)};
        row.widget->setObjectName(QStringLiteral("importStep%1").arg(i));
        row.note->setElideMode(Qt::ElideMiddle);
        row.note->hide();
        auto *line = new QHBoxLayout(row.widget);
        line->setContentsMargins(16, 8, 10, 8);
        line->setSpacing(10);
        line->addWidget(row.mark, 0, Qt::AlignTop);
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(row.name);
        words->addWidget(row.note);
        line->addLayout(words, 1);
        layout->addWidget(row.widget);
        m_rows.append(row);
    }
    layout->addStretch();
    m_promise->setWordWrap(true);
    m_promise->setContentsMargins(16, 0, 12, 0);
    layout->addWidget(m_promise);
    show();
}

void ImportSteps::setStep(Step step)
{
    m_step = step;
    show();
}

void ImportSteps::setFinished()
{
    m_step = int(m_rows.size());
    show();
}

void ImportSteps::setNote(Step step, const QString &note)
{
    const Row &row = m_rows.at(step);
    row.note->setText(note);
    show();
}

void ImportSteps::setNarrow(bool narrow)
{
    if (narrow == m_isNarrow)
        return;
    m_isNarrow = narrow;
    setFixedWidth(narrow ? narrowWidth : paneWidth);
    m_promise->setVisible(!narrow);
    show();
}

void ImportSteps::show()
{
    for (int i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows.at(i);
        row.mark->setState(i < m_step    ? StepMark::State::Done
                           : i == m_step ? StepMark::State::Current
                                         : StepMark::State::Ahead);
        row.name->setWeight(i == m_step ? QFont::DemiBold : QFont::Normal);
        row.name->setColor(i <= m_step ? Color::TextPrimary : Color::TextSecondary);
        row.name->setVisible(!m_isNarrow);
        row.note->setVisible(!m_isNarrow && !row.note->text().isEmpty());
        const QString words =
            row.note->text().isEmpty() ? row.name->text() : row.name->text() + u'\n' + row.note->text();
        row.widget->setToolTip(m_isNarrow ? words : QString());
        const QString state = i < m_step ? tr("done") : i == m_step ? tr("now") : tr("to come");
        row.widget->setAccessibleName(
            tr("Step %1 of %2, %3, %4").arg(i + 1).arg(m_rows.size()).arg(row.name->text(), state));
    }
    update();
}

void ImportSteps::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    painter.fillRect(rect(), color(Color::BgPane, this));
    painter.fillRect(mirrored ? 0 : width() - 1, 0, 1, height(), color(Color::BorderDefault, this));
    if (m_step >= m_rows.size())
        return;
    const QRect current = m_rows.at(m_step).widget->geometry();
    painter.fillRect(current, color(Color::BgSelected, this));
    painter.fillRect(mirrored ? current.right() - barWidth + 1 : current.left(), current.top(), barWidth,
                     current.height(), color(Color::AccentMark, this));
}

} // namespace waymark
