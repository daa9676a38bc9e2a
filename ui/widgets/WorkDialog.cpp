// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/WorkDialog.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/TextLabel.h"

#include <QProgressBar>
#include <QVBoxLayout>

namespace waymark {

namespace {

using namespace std::chrono_literals;

constexpr auto lookEvery = 100ms;
constexpr int barWidth = 420;
constexpr int parts = 1000;

} // namespace

WorkDialog::WorkDialog(const QString &title, const QString &text, QWidget *parent)
    : DialogFrame(title, parent), m_progress(std::make_shared<Progress>()), m_bar(new QProgressBar)
{
    setObjectName(QStringLiteral("workDialog"));
    auto *label = new TextLabel(text);
    label->setWordWrap(true);
    m_bar->setTextVisible(false);
    m_bar->setMinimumWidth(barWidth);
    m_bar->setAccessibleName(text);
    m_bar->setRange(0, 0);
    contentLayout()->setSpacing(12);
    contentLayout()->addWidget(label);
    contentLayout()->addWidget(m_bar);
    connect(&m_timer, &QTimer::timeout, this, &WorkDialog::showProgress);
    m_timer.start(lookEvery);
}

WorkDialog::~WorkDialog()
{
    m_progress->cancel();
}

void WorkDialog::showProgress()
{
    const double share = m_progress->share();
    if (share < 0)
        return;
    m_bar->setRange(0, parts);
    m_bar->setValue(static_cast<int>(share * parts));
}

void WorkDialog::reject()
{
    m_progress->cancel();
    cancelButton()->setEnabled(false);
    setFooterNote(tr("Cancelling…"));
}

} // namespace waymark
