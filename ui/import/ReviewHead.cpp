// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/ReviewHead.h"

#include "ui/import/LabelledField.h"
#include "ui/import/PolicyBar.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/TextLabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int inset = 16;
constexpr int progressParts = 1000;

} // namespace

ReviewHead::ReviewHead(QWidget *parent)
    : QWidget(parent), m_text(new TextLabel({}, TextStyle::Body, Color::TextSecondary)),
      m_again(new Button(tr("Dry run again"), Icon::RotateCw)), m_progressLine(new QWidget),
      m_progressWords(new TextLabel({}, TextStyle::Body, Color::TextSecondary)), m_progress(new QProgressBar),
      m_duplicates(new QComboBox), m_duplicatesField(new LabelledField({}, m_duplicates))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(inset, 12, inset, 10);
    layout->setSpacing(8);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(new TextLabel(tr("Review"), TextStyle::Heading));
    line->addWidget(new Chip({tr("Dry run"), Tone::Accent, Icon::FlaskConical}));
    line->addStretch();
    line->addWidget(m_again);
    layout->addLayout(line);
    m_again->setObjectName(QStringLiteral("reviewAgain"));
    m_text->setObjectName(QStringLiteral("reviewLead"));
    m_text->setWordWrap(true);
    QSizePolicy wide(QSizePolicy::Expanding, QSizePolicy::Preferred);
    wide.setHeightForWidth(true);
    m_text->setSizePolicy(wide);
    m_duplicates->setObjectName(QStringLiteral("reviewDuplicates"));
    PolicyBar::fillDuplicates(m_duplicates);
    fillProgressLine();
    auto *second = new FlowLayout;
    second->setSpacing(8);
    for (QWidget *part : std::initializer_list<QWidget *>{m_text, m_progressLine, m_duplicatesField})
        second->addWidget(part);
    layout->addLayout(second);
    connect(m_again, &Button::clicked, this, &ReviewHead::runWanted);
    connect(m_duplicates, &QComboBox::activated, this, [this] {
        Q_EMIT duplicatesChanged(ImportPolicies::Duplicates(m_duplicates->currentData().toInt()));
    });
}

void ReviewHead::fillProgressLine()
{
    m_progress->setTextVisible(false);
    m_progress->setRange(0, progressParts);
    auto *stop = new Button(tr("Stop"));
    stop->setObjectName(QStringLiteral("reviewStop"));
    stop->setSmall(true);
    auto *progress = new QHBoxLayout(m_progressLine);
    progress->setContentsMargins(0, 0, 0, 0);
    progress->setSpacing(12);
    progress->addWidget(m_progressWords);
    progress->addWidget(m_progress, 1);
    progress->addWidget(stop);
    connect(stop, &Button::clicked, this, &ReviewHead::stopWanted);
}

void ReviewHead::begin()
{
    m_since.start();
    m_again->setEnabled(false);
}

void ReviewHead::showShare(double share)
{
    constexpr int patience = 300;
    if (m_since.elapsed() < patience)
        return;
    m_text->hide();
    m_progressLine->show();
    m_progress->setValue(int(share * progressParts));
    m_progressWords->setText(tr("Looking through the rows, %1%").arg(int(share * 100)));
    m_progress->setAccessibleName(m_progressWords->text());
}

void ReviewHead::end()
{
    m_progressLine->hide();
    m_text->show();
    m_again->setEnabled(true);
}

void ReviewHead::setText(const QString &text)
{
    m_text->setText(text);
}

QString ReviewHead::text() const
{
    return m_text->text();
}

void ReviewHead::setDuplicateCount(int count)
{
    m_duplicatesField->setVisible(count > 0);
    m_duplicatesField->setLabel(tr("For all %Ln duplicate(s)", nullptr, count));
}

void ReviewHead::setDuplicates(ImportPolicies::Duplicates policy)
{
    m_duplicates->setCurrentIndex(m_duplicates->findData(int(policy)));
}

} // namespace waymark
